"""The stories about a case, for the page of the case."""

from typing import Any

from django import template

from cases.models import Case
from news.selectors.stories import stories_of_case

register = template.Library()

# More are a click away.
MOST = 6


@register.inclusion_tag("news/_case_stories.html")
def case_stories(case: Case) -> dict[str, Any]:
    """List the newest stories about a case: six queries, one where there is none."""
    found = stories_of_case(case.pk, most=MOST)
    return {"stories": found[:MOST], "has_more": len(found) > MOST, "slug": case.slug}

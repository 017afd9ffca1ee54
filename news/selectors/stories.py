"""The stories that readers see: chosen by the site's filters, with their cases and their reports."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from babel import Locale, UnknownLocaleError
from django.core.cache import cache
from django.db.models import Exists, Max, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from cases.charts.marks import FAMILY_OF_KIND, mark_of
from cases.criteria import CASE_PARAMETERS, Criteria
from cases.models import Case
from cases.selectors.conditions import cases_matching
from cases.selectors.courts import court_short_names
from cases.selectors.refs import CaseRef, case_ref
from cases.selectors.site import KEPT_SECONDS, data_stamp
from core import dates
from core.folding import fold
from core.keyset import OrderField, Page, paginate
from core.locales import active_locale
from core.scripts import is_cjk
from news.choices import ProposalKind, ProposalState
from news.models import (
    Article,
    ProposalDecision,
    ProposalEvidence,
    Story,
    StoryArticle,
    StoryCase,
)

NEWEST_FIRST = (OrderField("newest_on", descending=True), OrderField("id", descending=True))

# What a report's line reads of its article: never its text.
ARTICLE_COLUMNS = (
    "id",
    "title",
    "publisher",
    "language",
    "published_on",
    "canonical_url",
    "feed__title",
)


@dataclass(frozen=True, slots=True)
class Report:
    """One outlet's report of a story: who, in which language, when and where; no text."""

    article_id: int
    outlet: str
    title: str
    url: str
    host: str
    language: str
    language_name: str
    published_display: str


@dataclass(frozen=True, slots=True)
class StoryLine:
    """A story as lists show it; ``is_new_dispute`` where it tells of one that is not on record."""

    id: int
    url: str
    title: str
    title_is_cjk: bool
    language: str
    kind_label: str
    family: str
    newest_on: date
    newest_display: str
    newest_spoken: str
    event_display: str
    cases: list[CaseRef]
    is_new_dispute: bool
    reports: list[Report]

    @property
    def languages(self) -> list[str]:
        """Give the names of the languages it was reported in, each once."""
        return list(dict.fromkeys(r.language_name for r in self.reports if r.language_name))


@dataclass(frozen=True, slots=True)
class StoryGroup:
    """The stories whose newest report is of one month."""

    heading: str
    stories: list[StoryLine]


def stories_shown() -> QuerySet[Story]:
    """Give the stories that readers see.

    Those of relevant reports; and of those about no case on record, none whose new dispute an
    editor rejected.
    """
    reports = StoryArticle.objects.filter(story=OuterRef("pk"), article__is_relevant=True)
    about_case = StoryCase.objects.filter(story=OuterRef("pk"))
    return Story.objects.filter(
        Exists(reports),
        Q(Exists(about_case))
        | ~Exists(_disputes(ProposalState.REJECTED))
        | Exists(_disputes(ProposalState.OPEN)),
        newest_on__isnull=False,
    )


def stories_matching(criteria: Criteria, *, case: Case | None = None) -> QuerySet[Story]:
    """Give the stories shown that meet the filters.

    The kind of event and its dates are judged on the story, everything else on one of its cases;
    ``q`` also finds stories by their titles and those of their reports.
    """
    rows = stories_shown().filter(_event_condition(criteria))
    if case is not None:
        rows = rows.filter(pk__in=StoryCase.objects.filter(case=case).values("story"))
    of_cases = criteria.without("event_kind").without("date__gte").without("date__lte")
    if not of_cases.given(*CASE_PARAMETERS):
        return rows
    condition = _about(of_cases)
    if criteria.q:
        rest = of_cases.without("q")
        titled = _titled(criteria.q)
        condition |= titled & _about(rest) if rest.given(*CASE_PARAMETERS) else titled
    return rows.filter(condition)


def stories_count(criteria: Criteria, *, case: Case | None = None) -> int:
    """Count the stories shown that meet the filters: three queries, four after a change."""
    asked = criteria.querystring(case=case.slug if case else "")
    joined = StoryArticle.objects.aggregate(newest=Max("pk"))["newest"]
    decided = ProposalDecision.objects.aggregate(newest=Max("pk"))["newest"]
    # Stories come and go by reports that join one, and by decisions on new disputes.
    parts = f"{data_stamp()}:{joined}:{decided}:{asked}"
    key = f"stories:{hashlib.sha256(parts.encode()).hexdigest()[:32]}"
    found: int | None = cache.get(key)
    if found is None:
        found = stories_matching(criteria, case=case).count()
        cache.set(key, found, timeout=KEPT_SECONDS)
    return found


def story_page(
    criteria: Criteria, *, case: Case | None = None, cursor: str | None, size: int
) -> Page[StoryLine]:
    """Give a page of stories, newest report first: five queries, whatever their number."""
    rows = stories_matching(criteria, case=case)
    page = paginate(rows, order=NEWEST_FIRST, cursor=cursor, size=size)
    return Page(story_lines(page.items), page.next, page.previous)


def stories_of_case(case_id: int, *, most: int) -> list[StoryLine]:
    """Give the newest stories about a case, one more than ``most`` where there are more."""
    rows = stories_shown().filter(pk__in=StoryCase.objects.filter(case=case_id).values("story"))
    return story_lines(list(rows.order_by("-newest_on", "-id")[: most + 1]))


def story_line(pk: int) -> StoryLine | None:
    """Give one story that readers see."""
    return next(iter(story_lines(list(stories_shown().filter(pk=pk)))), None)


def story_lines(stories: Sequence[Story]) -> list[StoryLine]:
    """Make lines of stories: four queries for all of them, none for none."""
    if not stories:
        return []
    ids = [story.pk for story in stories]
    cases: dict[int, list[CaseRef]] = {pk: [] for pk in ids}
    about = StoryCase.objects.filter(story__in=ids).select_related("case__court")
    short = court_short_names()
    for row in about.order_by("story", "case__caption_sort", "id"):
        cases[row.story_id].append(case_ref(row.case, short))
    reports: dict[int, list[Report]] = {pk: [] for pk in ids}
    told = StoryArticle.objects.filter(story__in=ids, article__is_relevant=True)
    told = told.select_related("article__feed").only(
        "story_id", *(f"article__{column}" for column in ARTICLE_COLUMNS)
    )
    for joined in told.order_by("story", "article__published_earliest", "id"):
        reports[joined.story_id].append(report_of(joined.article))
    disputes = _with_new_dispute(ids)
    return [
        _line(s, cases[s.pk], reports[s.pk], is_new=s.pk in disputes and not cases[s.pk])
        for s in stories
    ]


def grouped_by_month(lines: Iterable[StoryLine]) -> list[StoryGroup]:
    """Put lines that are in order under the months of their newest reports."""
    groups: list[StoryGroup] = []
    for line in lines:
        heading = date_format(line.newest_on, "F Y")
        if not groups or groups[-1].heading != heading:
            groups.append(StoryGroup(heading, []))
        groups[-1].stories.append(line)
    return groups


def report_of(article: Article) -> Report:
    """Say of an article what may be said in public: outlet, title, address, language, day."""
    host = _host(article.canonical_url)
    return Report(
        article_id=article.pk,
        outlet=article.publisher
        or (article.feed.title if article.feed else "")
        or host
        or _("outlet not named"),
        title=article.title,
        url=article.canonical_url if article.canonical_url.startswith("http") else "",
        host=host,
        language=article.language if article.language != "und" else "",
        language_name=language_name(article.language),
        published_display=dates.display(article.published_on) if article.published_on else "",
    )


def language_name(code: str) -> str:
    """Name a BCP 47 language in the reader's; empty for none, the code itself for one unknown."""
    return "" if code in ("", "und") else _language_name(code, get_language() or "")


@lru_cache(maxsize=512)
def _language_name(code: str, _reader: str) -> str:
    try:
        return Locale.parse(code, sep="-").get_display_name(active_locale()) or code
    except (UnknownLocaleError, ValueError):
        return code


def _host(url: str) -> str:
    host = url.partition("://")[2].partition("/")[0]
    return host.removeprefix("www.")


def _disputes(state: str) -> QuerySet[ProposalEvidence]:
    """Give the new disputes in a state of which a story's reports tell."""
    return ProposalEvidence.objects.filter(
        article__story_article__story=OuterRef("pk"),
        proposal__kind=ProposalKind.NEW_CASE,
        proposal__state=state,
    )


def _with_new_dispute(ids: Sequence[int]) -> set[int]:
    rows = ProposalEvidence.objects.filter(
        article__story_article__story__in=ids,
        proposal__kind=ProposalKind.NEW_CASE,
        proposal__state=ProposalState.OPEN,
    )
    return set(rows.values_list("article__story_article__story_id", flat=True))


def _event_condition(criteria: Criteria) -> Q:
    condition = Q(kind__in=criteria.event_kind) if criteria.event_kind else Q()
    first, last = criteria.date_range("date")
    if first or last:
        # A story that tells no day stands at the day it was reported.
        at = Story.objects.annotate(at=Coalesce("event_earliest", "newest_on"))
        at = at.filter(at__gte=first) if first else at
        at = at.filter(at__lte=last) if last else at
        condition &= Q(pk__in=at.order_by().values("pk"))
    return condition


def _about(criteria: Criteria) -> Q:
    found = cases_matching(criteria).order_by().values("pk")
    return Q(pk__in=StoryCase.objects.filter(case__in=found).order_by().values("story"))


def _titled(q: str) -> Q:
    """Say that every word stands in a title of the story or of one of its reports."""
    own, reported = Q(), Q()
    for word in q.split():
        spellings = {word, fold(word)}
        own &= _any(Q(title__icontains=one) for one in spellings)
        reported &= _any(Q(article__title__icontains=one) for one in spellings)
    joined = StoryArticle.objects.filter(reported).order_by().values("story")
    return own | Q(pk__in=joined)


def _any(conditions: Iterable[Q]) -> Q:
    found = Q()
    for condition in conditions:
        found |= condition
    return found


def _line(story: Story, cases: list[CaseRef], reports: list[Report], *, is_new: bool) -> StoryLine:
    assert story.newest_on is not None
    day = story.newest_on.isoformat()
    mark = mark_of(story.kind) if story.kind in FAMILY_OF_KIND else None
    return StoryLine(
        id=story.pk,
        url=f"/news/{story.pk}/",
        title=story.title,
        title_is_cjk=is_cjk(story.title),
        language=story.language if story.language != "und" else "",
        kind_label=mark.spoken if mark else "",
        family=mark.family if mark else "",
        newest_on=story.newest_on,
        newest_display=dates.display(day),
        newest_spoken=dates.spoken(day),
        event_display=dates.display(story.event_on) if story.event_on else "",
        cases=cases,
        is_new_dispute=is_new,
        reports=reports,
    )

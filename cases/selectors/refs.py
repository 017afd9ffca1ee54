"""How a row of another thing names its dispute."""

from dataclasses import dataclass

from cases.models import Case
from core import jurisdictions
from core.scripts import is_cjk

# What a CaseRef reads, as paths from a row with a ``case``; for ``only()``.
CASE_COLUMNS = (
    "case__slug",
    "case__caption",
    "case__jurisdiction",
    "case__court__slug",
    "case__court__name",
)


@dataclass(frozen=True, slots=True)
class CaseRef:
    """A dispute in a few words, with its address."""

    slug: str
    caption: str
    is_cjk: bool
    url: str
    jurisdiction: str
    jurisdiction_name: str
    court_id: str
    court_name: str
    court_short: str


def case_ref(case: Case, short: dict[int, str]) -> CaseRef:
    """Name a case whose court is loaded; ``short`` are the courts' abbreviations."""
    court = case.court
    return CaseRef(
        slug=case.slug,
        caption=case.caption,
        is_cjk=is_cjk(case.caption),
        url=case.get_absolute_url(),
        jurisdiction=case.jurisdiction,
        jurisdiction_name=jurisdictions.label(case.jurisdiction),
        court_id=court.slug if court else "",
        court_name=court.name if court else "",
        court_short=(short.get(court.pk) or court.name) if court else "",
    )

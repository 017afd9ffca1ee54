"""Claims by cause and outcome: the matrix of both, and the list."""

import math
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.db.models import Count

from cases.choices import Cause, ClaimOutcome
from cases.criteria import Criteria
from cases.models import Claim, ClaimAgainst
from cases.selectors.conditions import claims_matching
from cases.selectors.courts import court_short_names
from cases.selectors.facets import cached_count
from cases.selectors.refs import CASE_COLUMNS, CaseRef, case_ref
from cases.selectors.sources import SourceMark, marks_of
from core import dates
from core.keyset import OrderField, Page, paginate
from core.text import fold

# What courts said last comes first; claims without a dated outcome follow.
NEWEST_OUTCOME_FIRST = (
    OrderField("outcome_latest", descending=True, nullable=True),
    OrderField("id", descending=True),
)
# Shades of the matrix; the figure stands in the cell.
HEAT_STEPS = 5


@dataclass(frozen=True, slots=True)
class AgainstLine:
    """Against whom a claim is made; ``url`` is blank for a name that is no party of record."""

    name: str
    url: str


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """One claim as the list shows it; ``label`` is blank where it only repeats the cause."""

    id: int
    cause: str
    cause_label: str
    label: str
    statute: str
    against: list[AgainstLine]
    outcome: str
    outcome_label: str
    outcome_on_display: str
    case: CaseRef
    sources: list[SourceMark]


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """A number of claims with the address that filters to them; ``heat`` is 1 to 5."""

    count: int
    url: str
    heat: int


@dataclass(frozen=True, slots=True)
class OutcomeColumn:
    """An outcome that some claim has."""

    outcome: str
    label: str
    total: MatrixCell


@dataclass(frozen=True, slots=True)
class CauseRow:
    """A cause that some claim has, with one cell for each outcome; None where there is no claim."""

    cause: str
    label: str
    cells: list[MatrixCell | None]
    total: MatrixCell


@dataclass(frozen=True, slots=True)
class ClaimMatrix:
    """Claims counted by cause and outcome."""

    columns: list[OutcomeColumn]
    rows: list[CauseRow]
    count: int


def claim_page(criteria: Criteria, *, cursor: str | None, size: int) -> Page[ClaimLine]:
    """Give a page of claims: three queries, whatever their number."""
    rows = claims_matching(criteria).select_related("case__court")
    columns = [field.name for field in Claim._meta.concrete_fields]
    rows = rows.only(*columns, *CASE_COLUMNS)
    page = paginate(rows, order=NEWEST_OUTCOME_FIRST, cursor=cursor, size=size)
    return Page(_lines(page.items), page.next, page.previous)


def claim_counts(criteria: Criteria) -> dict[tuple[str, str], int]:
    """Count claims by cause and outcome: one query, none while the data stay."""
    counts: dict[tuple[str, str], int] = cached_count("claims", criteria, lambda: _counts(criteria))
    return counts


def claim_matrix(criteria: Criteria, *, url: Callable[[Criteria], str]) -> ClaimMatrix:
    """Lay the counts out: causes by number of claims, outcomes as the vocabulary has them."""
    counts = claim_counts(criteria)
    of_cause: Counter[str] = Counter()
    of_outcome: Counter[str] = Counter()
    for (cause, outcome), number in counts.items():
        of_cause[cause] += number
        of_outcome[outcome] += number
    outcomes = [outcome for outcome in ClaimOutcome.values if outcome in of_outcome]
    largest = max(counts.values(), default=1)

    def cell(number: int, **asked: tuple[str, ...]) -> MatrixCell:
        return MatrixCell(number, url(criteria.with_(**asked)), _heat(number, largest))

    columns = [
        OutcomeColumn(o, str(ClaimOutcome(o).label), cell(of_outcome[o], claim_outcome=(o,)))
        for o in outcomes
    ]
    rows = [
        CauseRow(
            cause=c,
            label=str(Cause(c).label),
            cells=[
                cell(counts[c, o], cause=(c,), claim_outcome=(o,)) if (c, o) in counts else None
                for o in outcomes
            ],
            total=cell(total, cause=(c,)),
        )
        for c, total in sorted(of_cause.items(), key=lambda item: (-item[1], item[0]))
    ]
    return ClaimMatrix(columns, rows, sum(counts.values()))


def _counts(criteria: Criteria) -> dict[tuple[str, str], int]:
    rows = claims_matching(criteria).order_by().values_list("cause", "outcome")
    return {(cause, outcome): number for cause, outcome, number in rows.annotate(n=Count("pk"))}


def _heat(number: int, largest: int) -> int:
    """Shade by the logarithm: a few cells hold most of the claims."""
    share = math.log1p(number) / math.log1p(largest)
    return min(HEAT_STEPS, max(1, math.ceil(HEAT_STEPS * share)))


def _lines(claims: Sequence[Claim]) -> list[ClaimLine]:
    ids = [claim.pk for claim in claims]
    marks = marks_of("claim", ids)
    against: dict[int, list[AgainstLine]] = {}
    rows = ClaimAgainst.objects.filter(claim__in=ids).select_related("party")
    for row in rows.order_by("claim", "position"):
        line = AgainstLine(row.name_raw, row.party.get_absolute_url() if row.party else "")
        against.setdefault(row.claim_id, []).append(line)
    short = court_short_names() if claims else {}
    return [_line(c, against.get(c.pk, []), marks.get(c.pk, []), short) for c in claims]


def _line(
    claim: Claim, against: list[AgainstLine], marks: list[SourceMark], short: dict[int, str]
) -> ClaimLine:
    cause_label = str(Cause(claim.cause).label)
    return ClaimLine(
        id=claim.pk,
        cause=claim.cause,
        cause_label=cause_label,
        label=claim.label if fold(claim.label) != fold(cause_label) else "",
        statute=claim.statute,
        against=against,
        outcome=claim.outcome,
        outcome_label=str(ClaimOutcome(claim.outcome).label),
        outcome_on_display=dates.display(claim.outcome_on) if claim.outcome_on else "",
        case=case_ref(claim.case, short),
        sources=marks,
    )

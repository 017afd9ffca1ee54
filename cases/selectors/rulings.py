"""Rulings and what they hold: the matrix of holdings by dispute, and the list."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.db.models import Count, Max, QuerySet
from django.utils.translation import gettext as _

from cases.choices import Favours, HoldingIssue, RulingKind
from cases.criteria import EVENT_PARAMETERS, Criteria
from cases.models import Case, Court, Holding, Ruling
from cases.selectors.conditions import holdings_matching, rulings_matching
from cases.selectors.counting import counting_of
from cases.selectors.courts import court_short_names
from cases.selectors.facets import cached_count, is_broad
from cases.selectors.refs import CASE_COLUMNS, CaseRef, case_ref
from cases.selectors.sources import SourceMark, marks_of
from core import dates
from core.keyset import OrderField, Page, paginate

NEWEST_FIRST = (OrderField("sort_key", descending=True), OrderField("id", descending=True))
NEWEST_RULING_FIRST = (OrderField("newest", descending=True), OrderField("case", descending=True))


@dataclass(frozen=True, slots=True)
class HoldingLine:
    """What a ruling says on one issue."""

    issue: str
    issue_label: str
    favours: str
    favours_words: str
    note: str


@dataclass(frozen=True, slots=True)
class RulingLine:
    """One ruling as lists show it; ``url`` is the text's own address."""

    id: int
    date_display: str
    date_spoken: str
    title: str
    court_id: str
    court_name: str
    judge: str
    kind_label: str
    disposition: str
    citation: str
    ecli: str
    url: str
    case: CaseRef
    holdings: list[HoldingLine]
    sources: list[SourceMark]


@dataclass(frozen=True, slots=True)
class MatrixMark:
    """One holding in the matrix, with the address of its ruling."""

    favours: str
    spoken: str
    url: str


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One dispute with its holdings, one list of marks for each issue."""

    case: CaseRef
    newest_display: str
    cells: list[list[MatrixMark]]


@dataclass(frozen=True, slots=True)
class IssueColumn:
    """An issue that some holding decides."""

    issue: str
    label: str
    count: int
    url: str


@dataclass(frozen=True, slots=True)
class Total:
    """How many holdings on one issue favour somebody; ``url`` filters to them."""

    count: int
    url: str


@dataclass(frozen=True, slots=True)
class TotalsRow:
    """Whom holdings favour, by issue."""

    favours: str
    label: str
    count: int
    cells: list[Total]


@dataclass(frozen=True, slots=True)
class IssueTotals:
    """The columns of the matrix, and the holdings counted by issue and whom they favour."""

    columns: list[IssueColumn]
    rows: list[TotalsRow]
    count: int


def ruling_page(criteria: Criteria, *, cursor: str | None, size: int) -> Page[RulingLine]:
    """Give a page of rulings, newest first: four queries, whatever their number."""
    rows = with_case(rulings_matching(criteria, in_order=is_broad(criteria)))
    page = paginate(rows, order=NEWEST_FIRST, cursor=cursor, size=size)
    return Page(ruling_lines(page.items), page.next, page.previous)


def rulings_of_court(court: Court, *, most: int) -> tuple[list[RulingLine], int]:
    """Give the newest rulings a court made, also in cases before another, and their number."""
    rows = Ruling.objects.filter(court=court)
    newest = with_case(rows).order_by("-sort_key", "-id")[:most]
    return ruling_lines(list(newest)), rows.count()


def rulings_count(criteria: Criteria) -> int:
    """Count the rulings that match."""
    return int(cached_count("rulings", criteria, rulings_matching(criteria).count))


def with_case(rows: QuerySet[Ruling]) -> QuerySet[Ruling]:
    """Load with each ruling what a line says of its case and court."""
    columns = [field.name for field in Ruling._meta.concrete_fields if field.name != "event"]
    rows = rows.select_related("case__court", "court")
    return rows.only(*columns, *CASE_COLUMNS, "court__slug", "court__name")


def ruling_lines(rulings: Sequence[Ruling]) -> list[RulingLine]:
    """Make lines of rulings that were loaded ``with_case``: two queries for all of them."""
    ids = [ruling.pk for ruling in rulings]
    marks = marks_of("ruling", ids)
    holdings: dict[int, list[HoldingLine]] = {}
    for holding in Holding.objects.filter(ruling__in=ids).order_by("ruling", "position"):
        holdings.setdefault(holding.ruling_id, []).append(_holding(holding))
    short = court_short_names() if rulings else {}
    return [_line(r, holdings.get(r.pk, []), marks.get(r.pk, []), short) for r in rulings]


def issue_totals(criteria: Criteria, *, url: Callable[[Criteria], str]) -> IssueTotals:
    """Count holdings by issue and whom they favour; the issues present are the columns."""
    rows: list[tuple[str, str, int]] = cached_count(
        "holdings", criteria, lambda: _issue_counts(criteria)
    )
    counts = {(issue, favours): number for issue, favours, number in rows}
    issues = [issue for issue in HoldingIssue.values if any(key[0] == issue for key in counts)]
    sides = [side for side in _SIDES if any(key[1] == side for key in counts)]

    def of(issue: str | None, side: str | None) -> int:
        return sum(
            n for key, n in counts.items() if issue in (None, key[0]) and side in (None, key[1])
        )

    columns = [
        IssueColumn(
            issue,
            str(HoldingIssue(issue).label),
            of(issue, None),
            url(criteria.with_(issue=(issue,))),
        )
        for issue in issues
    ]
    totals = [
        TotalsRow(
            side,
            favours_words(side),
            of(None, side),
            [Total(of(i, side), url(criteria.with_(issue=(i,), favours=(side,)))) for i in issues],
        )
        for side in sides
    ]
    return IssueTotals(columns, totals, of(None, None))


def holding_matrix(
    criteria: Criteria, issues: Sequence[str], *, cursor: str | None, size: int
) -> Page[MatrixRow]:
    """Give a page of disputes with holdings, newest ruling first: three queries."""
    matching = holdings_matching(criteria)
    grouped = matching.order_by().values("case").annotate(newest=Max("ruling__sort_key"))
    page = paginate(grouped, order=NEWEST_RULING_FIRST, cursor=cursor, size=size)
    ids = [row["case"] for row in page.items]
    cases = Case.objects.select_related("court").in_bulk(ids)
    held: dict[int, list[Holding]] = {pk: [] for pk in ids}
    holdings = matching.filter(case__in=ids).select_related("ruling")
    for holding in holdings.order_by("-ruling__sort_key", "ruling", "position"):
        held[holding.case_id].append(holding)
    short = court_short_names() if ids else {}
    rows = [_matrix_row(case_ref(cases[pk], short), held[pk], issues) for pk in ids]
    return Page(rows, page.next, page.previous)


def favours_words(favours: str) -> str:
    """Say whom a holding favours."""
    words = {
        Favours.PLAINTIFF: _("favours the plaintiff"),
        Favours.DEFENDANT: _("favours the defendant"),
        Favours.MIXED: _("favours each side in part"),
        Favours.NEITHER: _("favours neither side"),
    }
    return words[Favours(favours)]


# The order in which a lawyer asks.
_SIDES = (Favours.PLAINTIFF, Favours.MIXED, Favours.DEFENDANT, Favours.NEITHER)


def _issue_counts(criteria: Criteria) -> list[tuple[str, str, int]]:
    if not criteria.given(*EVENT_PARAMETERS):
        return counting_of(criteria).holdings()
    # These are judged on the ruling's own event, which is not in memory.
    rows = holdings_matching(criteria).order_by().values_list("issue", "favours")
    return list(rows.annotate(n=Count("pk")))


def _matrix_row(case: CaseRef, holdings: list[Holding], issues: Sequence[str]) -> MatrixRow:
    cells: dict[str, list[MatrixMark]] = {issue: [] for issue in issues}
    for holding in holdings:
        cells[holding.issue].append(_mark(case, holding))
    newest = dates.display(holdings[0].ruling.date)
    return MatrixRow(case, newest, [cells[issue] for issue in issues])


def _mark(case: CaseRef, holding: Holding) -> MatrixMark:
    return MatrixMark(
        favours=holding.favours,
        spoken=_spoken(holding),
        url=f"{case.url}#r{holding.ruling_id}",
    )


def _spoken(holding: Holding) -> str:
    return _("%(side)s: %(title)s, %(date)s") % {
        "side": favours_words(holding.favours),
        "title": holding.ruling.title,
        "date": dates.display(holding.ruling.date),
    }


def _holding(holding: Holding) -> HoldingLine:
    return HoldingLine(
        issue=holding.issue,
        issue_label=str(HoldingIssue(holding.issue).label),
        favours=holding.favours,
        favours_words=favours_words(holding.favours),
        note=holding.note,
    )


def _line(
    ruling: Ruling, holdings: list[HoldingLine], marks: list[SourceMark], short: dict[int, str]
) -> RulingLine:
    court = ruling.court
    return RulingLine(
        id=ruling.pk,
        date_display=dates.display(ruling.date),
        date_spoken=dates.spoken(ruling.date),
        title=ruling.title,
        court_id=court.slug if court else "",
        court_name=ruling.court_raw or (court.name if court else ""),
        judge=ruling.judge,
        kind_label=str(RulingKind(ruling.kind).label) if ruling.kind else "",
        disposition=ruling.disposition,
        citation=ruling.citation,
        ecli=ruling.ecli,
        url=ruling.url,
        case=case_ref(ruling.case, short),
        holdings=holdings,
        sources=marks,
    )

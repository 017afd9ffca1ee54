"""Typed sums of money: listed, counted, compared; never added across kinds or currencies."""

import statistics
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Count, F, Q

from cases.choices import DamagesKind
from cases.criteria import Criteria
from cases.models import Damages
from cases.selectors.conditions import damages_matching
from cases.selectors.courts import court_short_names
from cases.selectors.facets import cached_count
from cases.selectors.refs import CASE_COLUMNS, CaseRef, case_ref
from cases.selectors.sources import SourceMark, marks_of
from core import dates, money
from core.keyset import OrderField, Page, paginate

CENTS = Decimal("0.01")
# By kind, then currency, the largest first; sums that nobody stated last.
LARGEST_FIRST = (
    OrderField("kind"),
    OrderField("currency"),
    OrderField("amount", descending=True, nullable=True),
    OrderField("id"),
)


@dataclass(frozen=True, slots=True)
class SumLine:
    """One sum as lists show it; ``amount_display`` is blank where nobody stated it."""

    id: int
    kind: str
    kind_label: str
    currency: str
    amount_display: str
    is_undisclosed: bool
    per: str
    date_display: str
    note: str
    case: CaseRef
    sources: list[SourceMark]


@dataclass(frozen=True, slots=True)
class CurrencyGroup:
    """Sums of one kind in one currency."""

    currency: str
    currency_name: str
    sums: list[SumLine]


@dataclass(frozen=True, slots=True)
class KindGroup:
    """Sums of one kind, by currency."""

    kind: str
    kind_label: str
    currencies: list[CurrencyGroup]


@dataclass(frozen=True, slots=True)
class SumSpread:
    """How many sums one kind and currency have, and how the single ones spread.

    Single: stated, no range, and not counted per work or the like. With fewer than two of them
    the three figures are blank.
    """

    kind: str
    kind_label: str
    currency: str
    currency_name: str
    count: int
    single: int
    least: str
    median: str
    most: str


def damages_page(criteria: Criteria, *, cursor: str | None, size: int) -> Page[SumLine]:
    """Give a page of sums: two queries, whatever their number."""
    rows = damages_matching(criteria).select_related("case__court")
    columns = [field.name for field in Damages._meta.concrete_fields if field.name != "event"]
    rows = rows.only(*columns, *CASE_COLUMNS)
    page = paginate(rows, order=LARGEST_FIRST, cursor=cursor, size=size)
    return Page(_lines(page.items), page.next, page.previous)


def damages_count(criteria: Criteria) -> int:
    """Count the sums that match."""
    return int(cached_count("damages", criteria, damages_matching(criteria).count))


def grouped_sums(lines: Iterable[SumLine]) -> list[KindGroup]:
    """Put sums that are in order under their kinds and currencies."""
    groups: list[KindGroup] = []
    for line in lines:
        if not groups or groups[-1].kind != line.kind:
            groups.append(KindGroup(line.kind, line.kind_label, []))
        currencies = groups[-1].currencies
        if not currencies or currencies[-1].currency != line.currency:
            name = money.currency_name(line.currency) if line.currency else ""
            currencies.append(CurrencyGroup(line.currency, name, []))
        currencies[-1].sums.append(line)
    return groups


def sum_spreads(criteria: Criteria) -> list[SumSpread]:
    """Compare the sums of each kind and currency; two queries, none while the data stay."""
    counts, singles = cached_count("damages-spread", criteria, lambda: _spread_rows(criteria))
    return [
        _spread(kind, currency, number, singles.get((kind, currency), (0, [])))
        for kind, currency, number in counts
    ]


Figures = tuple[int, list[Decimal]]
SpreadRows = tuple[list[tuple[str, str, int]], dict[tuple[str, str], Figures]]


def _spread_rows(criteria: Criteria) -> SpreadRows:
    rows = damages_matching(criteria).order_by()
    counts = rows.values_list("kind", "currency").annotate(n=Count("pk"))
    one = Q(amount_max__isnull=True) | Q(amount_max=F("amount"))
    singles = rows.filter(one, per="", amount__isnull=False)
    amounts: dict[tuple[str, str], list[Decimal]] = {}
    for kind, currency, amount in singles.values_list("kind", "currency", "amount").iterator():
        if amount is not None:  # which the database has seen to
            amounts.setdefault((kind, currency), []).append(amount)
    # Only three figures of each are ever shown.
    kept = {key: (len(values), _three(values)) for key, values in amounts.items()}
    return list(counts.order_by("kind", "-n", "currency")), kept


def _three(values: Sequence[Decimal]) -> list[Decimal]:
    return [min(values), statistics.median(values), max(values)] if len(values) > 1 else []


def _spread(kind: str, currency: str, count: int, figures: Figures) -> SumSpread:
    single, three = figures
    shown = [money.amount_display(_plain(figure), currency) for figure in three]
    least, median, most = shown or ("", "", "")
    return SumSpread(
        kind=kind,
        kind_label=str(DamagesKind(kind).label),
        currency=currency,
        currency_name=money.currency_name(currency) if currency else "",
        count=count,
        single=single,
        least=least,
        median=median,
        most=most,
    )


def _plain(amount: Decimal) -> Decimal:
    """Drop the column's trailing zeros, but for those of cents."""
    cents = amount.quantize(CENTS)
    return cents if cents == amount else amount.normalize()


def _lines(rows: Sequence[Damages]) -> list[SumLine]:
    marks = marks_of("damages", [row.pk for row in rows])
    short = court_short_names() if rows else {}
    return [_line(row, marks.get(row.pk, []), short) for row in rows]


def _line(row: Damages, marks: list[SourceMark], short: dict[int, str]) -> SumLine:
    return SumLine(
        id=row.pk,
        kind=row.kind,
        kind_label=str(DamagesKind(row.kind).label),
        currency=row.currency,
        amount_display=money.amount_display(
            _stated(row.amount_raw),
            row.currency,
            amount_max=_stated(row.amount_max_raw),
            approximate=row.is_approximate,
        ),
        is_undisclosed=row.kind == DamagesKind.UNDISCLOSED_SETTLEMENT,
        per=row.per,
        date_display=dates.display(row.date) if row.date else "",
        note=row.note,
        case=case_ref(row.case, short),
        sources=marks,
    )


def _stated(raw: str) -> Decimal | None:
    """Read an amount as the record writes it, with the decimals it has there."""
    return Decimal(raw) if raw else None

"""The list of parties: who is in the disputes a reader chose, and how often.

A corporate group, or a company with subsidiaries, counts its whole family; a member counts itself.
"""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from django.core.cache import cache
from django.db import connection
from django.db.models import Count, IntegerField, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.expressions import RawSQL
from django.db.models.functions import Coalesce, NullIf

from cases.choices import DEFENDANT_ROLES, PLAINTIFF_ROLES, PartyRole
from cases.criteria import Criteria
from cases.models import CaseParty
from cases.selectors.conditions import of_cases_matching
from cases.selectors.site import KEPT_SECONDS, data_stamp
from core import jurisdictions
from core.keyset import OrderField, Page, paginate
from core.text import fold
from parties.choices import PartyKind
from parties.models import HomonymMeaning, Party, PartyAlias, PartyName

BY_NAME = (OrderField("name_sort"), OrderField("id"))
# The orders of the list, by the word in ``order_by``; names break ties.
ORDERS: dict[str, OrderField] = {
    "name": OrderField("name_sort"),
    "kind": OrderField("kind"),
    "country": OrderField("country_stated", nullable=True),
    "cases": OrderField("case_count"),
}
DEFAULT_ORDER = "-cases"


@dataclass(frozen=True, slots=True)
class PartyLine:
    """One party as the list shows it."""

    slug: str
    name: str
    native_name: str
    url: str
    kind_label: str
    country: str
    country_name: str
    group_slug: str
    group_name: str
    member_count: int
    as_plaintiff: int
    as_defendant: int
    cases: int


@dataclass(frozen=True, slots=True)
class PartyQuestion:
    """Which parties are asked for: by their disputes, and by their own name and kind."""

    criteria: Criteria
    name: str = ""
    kind: str = ""


def party_page(
    asked: PartyQuestion, *, order_by: str, cursor: str | None, size: int
) -> Page[PartyLine]:
    """Give a page of parties: two queries, whatever their number.

    Raises KeyError for an order that does not exist.
    """
    descending = order_by.startswith("-")
    chosen = ORDERS[order_by.removeprefix("-")]
    first = OrderField(chosen.name, descending=descending, nullable=chosen.nullable)
    order = (first, *(field for field in BY_NAME if field.name != first.name))
    rows = parties_matching(asked)
    if chosen.name == "case_count":
        rows = rows.annotate(case_count=seats_count(asked.criteria))
    elif chosen.name == "country_stated":
        rows = rows.annotate(country_stated=NullIf("country", Value("")))
    page = paginate(rows.only("id", "name_sort", "kind"), order=order, cursor=cursor, size=size)
    return Page(_lines(page.items, asked.criteria), page.next, page.previous)


def parties_matching(asked: PartyQuestion) -> QuerySet[Party]:
    """Give the parties of the disputes asked for, and the groups they belong to."""
    rows = Party.objects.all()
    if asked.criteria != Criteria():
        seats = CaseParty.objects.filter(of_cases_matching(asked.criteria)).order_by()
        groups = seats.filter(party__group__isnull=False).values("party__group")
        rows = rows.filter(Q(pk__in=seats.values("party")) | Q(pk__in=groups))
    if asked.kind:
        rows = rows.filter(kind=asked.kind)
    wanted = fold(asked.name)
    return rows.filter(pk__in=_ids(parties_named(wanted))) if wanted else rows


def seats_count(criteria: Criteria, roles: Collection[PartyRole] = ()) -> Any:
    """Count the disputes in which a party or a member of its family has a seat."""
    family = Party.objects.filter(
        Q(pk=OuterRef(OuterRef("pk"))) | Q(group=OuterRef(OuterRef("pk")))
    )
    seats = CaseParty.objects.filter(of_cases_matching(criteria), party__in=family.values("pk"))
    if roles:
        seats = seats.filter(role__in=roles)
    # Grouped by a constant: one row of one figure.
    counted = seats.order_by().annotate(one=Value(1)).values("one")
    figure = counted.annotate(n=Count("case", distinct=True)).values("n")
    return Coalesce(Subquery(figure, output_field=IntegerField()), Value(0))


def parties_named(wanted: str) -> list[int]:
    """Give the ids of the parties one of whose names holds a folded text, in any script."""
    names = _names()
    found: dict[int, None] = {}
    at = names.find(wanted)
    while at >= 0:
        end = names.index("\n", at)
        tab = names.rindex("\t", 0, end)
        if at < tab:  # within the name, not within the id behind it
            found[int(names[tab + 1 : end])] = None
        at = names.find(wanted, end)
    return list(found)


def _names() -> str:
    """Give every name of every party, folded, one a line with the party's id behind it.

    Read once a data version: folding is ours, no engine's, so no index of theirs can serve it.
    """
    key = f"party-names:{data_stamp()}"
    names: str | None = cache.get(key)
    if names is None:
        rows: set[tuple[str, int]] = set()
        for queryset in (
            Party.objects.values_list("name", "pk"),
            Party.objects.exclude(native_name="").values_list("native_name", "pk"),
            PartyAlias.objects.values_list("text", "party"),
            PartyName.objects.values_list("name", "party"),
        ):
            rows.update((fold(text), pk) for text, pk in queryset.order_by().iterator())
        for meaning in HomonymMeaning.objects.select_related("homonym"):
            label = meaning.homonym
            shared = (label.name, label.native_name, *label.names, *label.aliases)
            rows.update((fold(text), meaning.party_id) for text in shared if text)
        names = "".join(f"{text}\t{pk}\n" for text, pk in sorted(rows))
        cache.set(key, names, timeout=KEPT_SECONDS)
    return names


def _ids(ids: list[int]) -> Any:
    """Write ids as a table of one bound value, for there may be more than an engine binds."""
    if connection.vendor == "sqlite":
        return RawSQL("SELECT value FROM json_each(%s)", [json.dumps(ids)])
    return RawSQL("SELECT unnest(%s::bigint[])", [ids])


def _lines(parties: Sequence[Party], criteria: Criteria) -> list[PartyLine]:
    members = Party.objects.filter(group=OuterRef("pk")).order_by().annotate(one=Value(1))
    rows = (
        Party.objects.filter(pk__in=[party.pk for party in parties])
        .select_related("group")
        .annotate(
            cases_all=seats_count(criteria),
            cases_as_plaintiff=seats_count(criteria, PLAINTIFF_ROLES),
            cases_as_defendant=seats_count(criteria, DEFENDANT_ROLES),
            member_count=Coalesce(
                Subquery(members.values("one").annotate(n=Count("pk")).values("n")), Value(0)
            ),
        )
    )
    lines = {row.pk: _line(row) for row in rows}
    return [lines[party.pk] for party in parties]


def _line(row: Any) -> PartyLine:
    return PartyLine(
        slug=row.slug,
        name=row.name,
        native_name=row.native_name if row.native_name != row.name else "",
        url=row.get_absolute_url(),
        kind_label=str(PartyKind(row.kind).label),
        country=row.country,
        country_name=jurisdictions.name(row.country) if row.country else "",
        group_slug=row.group.slug if row.group else "",
        group_name=row.group.name if row.group else "",
        member_count=row.member_count,
        as_plaintiff=row.cases_as_plaintiff,
        as_defendant=row.cases_as_defendant,
        cases=row.cases_all,
    )

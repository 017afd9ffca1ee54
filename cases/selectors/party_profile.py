"""One party: who it is, its disputes by role, whom it meets there, what became of them.

What is said of a group, or of a company with subsidiaries, is said of its whole family.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.db.models.functions import Coalesce

from cases.choices import DEFENDANT_ROLES, PLAINTIFF_ROLES, PartyRole, SystemKind
from cases.criteria import Criteria
from cases.models import AISystem, Case, CaseParty
from cases.selectors.cases import CaseLine, case_lines, line_values
from cases.selectors.court_pages import filed_last_first
from cases.selectors.sources import SourceMark, marks_of
from core import jurisdictions
from parties.models import Party

# Cases shown of one role; the case list holds the rest.
CASES_OF_ROLE = 100
MOST_OPPONENTS = 25
MOST_SYSTEMS = 40
MOST_MEMBERS = 100

ROLE_GROUPS: tuple[tuple[str, tuple[PartyRole, ...]], ...] = (
    ("defendant", DEFENDANT_ROLES),
    ("plaintiff", PLAINTIFF_ROLES),
    ("appeal", (PartyRole.APPELLANT, PartyRole.APPELLEE)),
    ("other", (PartyRole.INTERVENOR, PartyRole.AMICUS, PartyRole.THIRD_PARTY)),
)


@dataclass(frozen=True, slots=True)
class FamilyMember:
    """A company of the family, with the disputes it is itself a party of."""

    slug: str
    name: str
    native_name: str
    country: str
    country_name: str
    cases: int


@dataclass(frozen=True, slots=True)
class Seat:
    """A part that the family plays in a dispute, and which of its companies play it."""

    role: str
    role_label: str
    companies: list[Party]


@dataclass(frozen=True, slots=True)
class PartyCase:
    """A dispute of the family."""

    line: CaseLine
    seats: list[Seat]
    sources: list[SourceMark]


@dataclass(frozen=True, slots=True)
class RoleCases:
    """The disputes of one role: the newest of them, and how many there are."""

    key: str
    total: int
    cases: list[PartyCase]

    @property
    def is_cut(self) -> bool:
        """Tell whether more are on record than are shown."""
        return self.total > len(self.cases)


@dataclass(frozen=True, slots=True)
class Opponent:
    """A family on the other side, with the disputes by who sues whom."""

    slug: str
    name: str
    native_name: str
    sues_us: int
    sued_by_us: int
    on_appeal: int
    cases: int


@dataclass(frozen=True, slots=True)
class SystemLine:
    """An AI system of the family."""

    slug: str
    name: str
    kind_label: str
    cases: int


def family_of(party: Party) -> QuerySet[Party]:
    """Give the party itself and the members of its group, if it is one."""
    return Party.objects.filter(Q(pk=party.pk) | Q(group=party.pk))


def party_named(slug: str) -> Party | None:
    """Find a party by its id, with its group."""
    return Party.objects.select_related("group").filter(slug=slug).first()


def party_names(party: Party) -> tuple[list[str], list[str]]:
    """Give its other names: those that mean it alone, and those that need support."""
    own = {party.name, party.native_name}
    plain: dict[str, None] = {}
    shared: dict[str, None] = {}
    for text, is_ambiguous in party.aliases.values_list("text", "is_ambiguous"):
        (shared if is_ambiguous else plain)[text] = None
    for text in party.record_names.values_list("name", flat=True):
        plain.setdefault(text)
    return (
        [text for text in plain if text not in own and text not in shared],
        list(shared),
    )


def party_members(party: Party) -> list[FamilyMember]:
    """Give the members of a group, those with most disputes first."""
    rows: Iterable[Any] = (
        Party.objects.filter(group=party)
        .annotate(cases=Count("case_parties__case", distinct=True))
        .order_by("-cases", "name_sort", "id")[:MOST_MEMBERS]
    )
    return [
        FamilyMember(
            slug=row.slug,
            name=row.name,
            native_name=row.native_name if row.native_name != row.name else "",
            country=row.country,
            country_name=jurisdictions.name(row.country) if row.country else "",
            cases=row.cases,
        )
        for row in rows
    ]


def party_cases(party: Party) -> list[RoleCases]:
    """Give the disputes of a family by role, newest first.

    A dispute stands once, under the first of its roles; two queries a role and four more.
    """
    family = family_of(party).values("pk")
    found: list[tuple[str, int, list[dict[str, Any]]]] = []
    earlier: list[PartyRole] = []
    for key, roles in ROLE_GROUPS:
        rows = Case.objects.filter(_has_seat(family, roles))
        if earlier:
            rows = rows.exclude(_has_seat(family, earlier))
        newest = line_values(rows).order_by(*filed_last_first())[:CASES_OF_ROLE]
        found.append((key, rows.count(), list(newest)))
        earlier += roles
    shown = [case for _key, _total, cases in found for case in cases]
    lines = {line.id: line for line in case_lines(shown)}
    seats, sources = _seats(_ids(shown), family)
    return [
        RoleCases(
            key,
            total,
            [PartyCase(lines[pk], seats[pk], sources.get(pk, [])) for pk in _ids(cases)],
        )
        for key, total, cases in found
        if total
    ]


def _ids(cases: Iterable[Mapping[str, Any]]) -> list[int]:
    return [case["id"] for case in cases]


def party_opponents(party: Party) -> list[Opponent]:
    """Give the families on the other side, those met most often first; two queries."""
    family = family_of(party).values("pk")
    sides = _other_sides(CaseParty.objects.filter(party__in=family).order_by())
    rows = (
        CaseParty.objects.exclude(party__in=family)
        .filter(sides)
        .annotate(family=Coalesce("party__group", "party"))
        .order_by()
        .values("family")
        .annotate(
            n=Count("case", distinct=True),
            sues=Count("case", distinct=True, filter=Q(role__in=PLAINTIFF_ROLES)),
            sued=Count("case", distinct=True, filter=Q(role__in=DEFENDANT_ROLES)),
            appeal=Count("case", distinct=True, filter=Q(role__in=_APPEAL)),
        )
        .order_by("-n", "family")
    )
    met = list(rows[:MOST_OPPONENTS])
    named = Party.objects.in_bulk([row["family"] for row in met])
    return [_opponent(named[row["family"]], row) for row in met]


def party_systems(party: Party) -> list[SystemLine]:
    """Give the AI systems the family develops, those disputed most first."""
    rows = AISystem.objects.filter(developer__in=family_of(party).values("pk"))
    counted = rows.annotate(n=Count("case_systems__case", distinct=True))
    return [
        SystemLine(row.slug, row.name, str(SystemKind(row.kind).label), row.n)
        for row in counted.order_by("-n", "name", "id")[:MOST_SYSTEMS]
    ]


def family_criteria(party: Party) -> Criteria:
    """Give the filter that chooses the disputes of the family."""
    return Criteria(party=(party.slug,))


_APPEAL = (PartyRole.APPELLANT, PartyRole.APPELLEE)


def _has_seat(family: QuerySet[Party, Any], roles: Iterable[PartyRole]) -> Q:
    # From the seats to their cases: to ask each case for its seats would read every case.
    seats = CaseParty.objects.filter(party__in=family, role__in=list(roles))
    return Q(pk__in=seats.order_by().values("case"))


def _other_sides(ours: QuerySet[CaseParty]) -> Q:
    """Say of a seat that it faces one of ours in the same dispute."""
    facing = (
        (PLAINTIFF_ROLES, DEFENDANT_ROLES),
        (DEFENDANT_ROLES, PLAINTIFF_ROLES),
        ((PartyRole.APPELLANT,), (PartyRole.APPELLEE,)),
        ((PartyRole.APPELLEE,), (PartyRole.APPELLANT,)),
    )
    condition = Q()
    for theirs, our_roles in facing:
        cases = ours.filter(role__in=our_roles).values("case")
        condition |= Q(role__in=theirs, case__in=cases)
    return condition


def _opponent(who: Party, row: Any) -> Opponent:
    return Opponent(
        slug=who.slug,
        name=who.name,
        native_name=who.native_name if who.native_name != who.name else "",
        sues_us=row["sues"],
        sued_by_us=row["sued"],
        on_appeal=row["appeal"],
        cases=row["n"],
    )


def _seats(
    case_ids: Sequence[int], family: QuerySet[Party, Any]
) -> tuple[dict[int, list[Seat]], dict[int, list[SourceMark]]]:
    """Give who of the family plays which part in some disputes, and what the seats cite."""
    rows = CaseParty.objects.filter(case__in=case_ids, party__in=family)
    rows = rows.select_related("party").order_by("case", "position")
    companies: dict[int, dict[str, list[Party]]] = {pk: {} for pk in case_ids}
    case_of: dict[int, int] = {}
    for row in rows:
        case_of[row.pk] = row.case_id
        seated = companies[row.case_id].setdefault(row.role, [])
        if row.party not in seated:
            seated.append(row.party)
    sources: dict[int, dict[str, SourceMark]] = {}
    for seat_id, marks in marks_of("case_party", list(case_of)).items():
        of_case = sources.setdefault(case_of[seat_id], {})
        of_case.update({mark.anchor: mark for mark in marks})
    seats = {
        case_id: [Seat(role, str(PartyRole(role).label), who) for role, who in roles.items()]
        for case_id, roles in companies.items()
    }
    return seats, {case_id: list(marks.values()) for case_id, marks in sources.items()}

"""The fictional cast: courts, corporate groups, makers of AI systems, plaintiffs and counsel.

Everybody is counted by rank; the first ranks are drawn most often. The cast does not depend on the
seed: load sets of different seeds share it, as disputes share the parties of the world.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from cases.choices import CourtLevel, SystemKind
from cases.loadset.countries import COUNTRIES, Country
from cases.loadset.names import Culture, brand, company, maker, person, society
from core.text import slugify_name
from parties.choices import PartyKind

# Every public id of the cast begins so: it cannot be taken for a curated one, and can be cleared.
PREFIX = "load-"

# Makers of AI systems in a country; four of one group stand next to each other.
MAKERS = 400
MEMBERS = 4
# Plaintiffs of a culture: the English and Chinese ones have names enough for more.
PLAINTIFFS = {"en": 20_000, "zh": 12_000}
FEWER_PLAINTIFFS = 3_000
FIRMS = 800

# Groups sued all over the world, so that some of them stand in thousands of disputes.
WORLD = COUNTRIES[0][0]

# Of twenty ranks that follow each other, what the plaintiffs are.
_PLAINTIFF_KINDS = (
    *(PartyKind.PERSON,) * 10,
    *(PartyKind.COMPANY,) * 8,
    PartyKind.COLLECTING_SOCIETY,
    PartyKind.ORGANISATION,
)

_SYSTEM_FORMS = (
    ("{0}-{1}", SystemKind.TEXT),
    ("{0} Canvas {1}", SystemKind.IMAGE),
    ("{0} Voice {1}", SystemKind.VOICE),
    ("{0} Tune {1}", SystemKind.MUSIC),
    ("{0} Scene {1}", SystemKind.VIDEO),
    ("{0} Code {1}", SystemKind.CODE),
    ("{0} Seek {1}", SystemKind.SEARCH),
    ("{0} Corpus {1}", SystemKind.DATASET),
)


@dataclass(frozen=True, slots=True)
class Player:
    """A party of the load set; ``group`` is its corporate family."""

    slug: str
    name: str
    native_name: str
    kind: PartyKind
    country: str
    short: str
    native_short: str = ""
    group: "Player | None" = None


@dataclass(frozen=True, slots=True)
class Machine:
    """An AI system of the load set."""

    slug: str
    name: str
    kind: SystemKind
    maker: Player


@dataclass(frozen=True, slots=True)
class Bench:
    """A court of the load set."""

    slug: str
    name: str
    native_name: str
    jurisdiction: str
    level: CourtLevel
    city: str


@cache  # one entry for each country of the list
def courts_of(country: Country) -> tuple[Bench, ...]:
    """Give the courts of a country; those of appeal last."""
    found: list[Bench] = []
    for level, form, native_form in sorted(
        country.courts, key=lambda form: form[0] != CourtLevel.TRIAL
    ):
        for number, pair in enumerate(country.culture.towns):
            name, native = form.format(pair[0]), native_form.format(pair[1] or pair[0])
            parts = country.parts or (country.code,)
            slug = f"{PREFIX}{country.code.lower()}-{slugify_name(name)}"[:80]
            found.append(Bench(slug, name, native, parts[number % len(parts)], level, pair[0]))
    return tuple(found)


@lru_cache(maxsize=10_000)
def maker_of(country: Country, rank: int) -> Player:
    """Give a maker of AI systems of this rank."""
    number, member = divmod(rank, MEMBERS)
    short, native_short = brand(country.culture, number)
    group = Player(
        slug=f"{PREFIX}{country.code.lower()}-{slugify_name(short)}-group",
        name=f"{short} Group",
        native_name="",
        kind=PartyKind.GROUP,
        country=country.code,
        short=short,
    )
    name, native = maker(country.culture, number, member)
    if member >= len(country.culture.makers):
        name = f"{name} ({country.code} {member + 1})"
    return Player(
        slug=PREFIX + slugify_name(name),
        name=name,
        native_name=native,
        kind=PartyKind.COMPANY,
        country=country.code,
        short=short,
        native_short=native_short,
        group=group,
    )


@lru_cache(maxsize=10_000)
def plaintiff_of(country: Country, rank: int) -> Player:
    """Give a person, company or society of this rank, of the country's culture."""
    culture = country.culture
    round_, place = divmod(rank, len(_PLAINTIFF_KINDS))
    kind = _PLAINTIFF_KINDS[place]
    number = round_ * _PLAINTIFF_KINDS.count(kind) + place - _PLAINTIFF_KINDS.index(kind)
    name, native, short, native_short = _called(culture, kind, number)
    return Player(
        slug=PREFIX + slugify_name(name),
        name=name,
        native_name=native,
        kind=kind,
        country=country.code,
        short=short,
        native_short=native_short,
    )


def plaintiffs_in(country: Country) -> int:
    """Give how many plaintiffs a country has to draw from."""
    return PLAINTIFFS.get(country.language, FEWER_PLAINTIFFS)


@lru_cache(maxsize=10_000)
def machine_of(player: Player, number: int) -> Machine:
    """Give an AI system of a maker."""
    seed = sum(player.slug.encode())
    form, kind = _SYSTEM_FORMS[(seed + number) % len(_SYSTEM_FORMS)]
    name = form.format(player.short, 1 + (seed + number) % 7)
    return Machine(f"{player.slug}-{slugify_name(name)}"[:120], name, kind, player)


@lru_cache(maxsize=FIRMS)
def firm_of(rank: int) -> str:
    """Give a law firm of this rank."""
    culture = WORLD.culture
    families = culture.people[2]
    first, second = divmod(rank * 31 % (len(families) ** 2), len(families))
    return f"{families[first][0]} & {families[second][0]} LLP" + (
        f" ({brand(culture, rank)[0]})" if rank >= len(families) ** 2 else ""
    )


def _called(culture: Culture, kind: PartyKind, number: int) -> tuple[str, str, str, str]:
    """Give a plaintiff's name and the short one of captions, each also in the own script."""
    if kind == PartyKind.PERSON:
        name, native = person(culture, number)
        return name, native, name if culture.family_first else name.split()[-1], native
    name, native = (company if kind == PartyKind.COMPANY else society)(culture, number)
    short = " ".join(name.split()[:2]).rstrip(",")
    if kind == PartyKind.ORGANISATION:
        name = f"Friends of the {name}"
    return name, native, short, native


def family(players: Iterable[Player]) -> Iterator[Player]:
    """Yield each player after the group it belongs to."""
    for player in players:
        if player.group:
            yield player.group
        yield player

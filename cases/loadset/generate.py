"""One generated dispute from its seed and number, as a valid case record.

A record depends on the seed, its number and the mean of events alone: a smaller load set is the
beginning of a larger one.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from cases.choices import CaseStatus, Conduct, PartyRole, Proceeding, RecordPartyKind, WorkType
from cases.loadset import facts, sources
from cases.loadset.cast import (
    FIRMS,
    MAKERS,
    PREFIX,
    WORLD,
    Bench,
    Machine,
    Player,
    courts_of,
    firm_of,
    machine_of,
    maker_of,
    plaintiff_of,
    plaintiffs_in,
)
from cases.loadset.countries import COUNTRIES, Country
from cases.loadset.course import CLOSED, KNOWN_UNTIL, Course, course
from cases.loadset.dice import Dice
from cases.loadset.dockets import docket_number
from cases.loadset.names import person
from cases.loadset.prose import Voice, summary, work_title, works_named
from cases.record import CaseRecord
from cases.record_rules import record_parse

# How steeply parties, courts and firms are drawn by their rank.
MAKER_SKEW, PLAINTIFF_SKEW, COURT_SKEW, FIRM_SKEW = 0.9, 0.7, 0.8, 0.8
# Judges' names of a culture; their numbers lie beyond those of its parties.
JUDGES, FIRST_JUDGE = 60, 50_000

_WORKS = tuple((work, 10.0 / (rank + 1)) for rank, work in enumerate(WorkType))
_CONDUCT = tuple((act, 10.0 / (rank + 1)) for rank, act in enumerate(Conduct))
_RELATIONS = (
    ("parallel_to", 5.0),
    ("same_parties", 4.0),
    ("consolidated_with", 2.0),
    ("consolidated_into", 2.0),
    ("cites", 2.0),
    ("preceded_by", 1.0),
    ("appeal_of", 1.0),
    ("transferred_to", 0.5),
)


@dataclass(frozen=True, slots=True)
class LoadCase:
    """A record with those of the cast whom it names."""

    record: CaseRecord
    players: tuple[Player, ...]
    machines: tuple[Machine, ...]
    bench: Bench | None


@dataclass(frozen=True, slots=True)
class _Scene:
    """What is settled about a dispute before its facts are thrown."""

    slug: str
    country: Country
    bench: Bench | None
    course: Course
    plaintiffs: list[Player]
    defendants: list[Player]
    machines: list[Machine]
    works: list[str]
    conduct: list[str]
    voice: Voice


def load_cases(seed: int, numbers: range, *, mean_events: float = 10.0) -> Iterator[LoadCase]:
    """Yield the disputes of these numbers, which begin at 1."""
    for number in numbers:
        yield load_case(seed, number, mean_events=mean_events)


def load_slug(seed: int, number: int) -> str:
    """Give the slug of a generated dispute."""
    return f"{PREFIX}{seed}-{number}"


def load_case(seed: int, number: int, *, mean_events: float = 10.0) -> LoadCase:
    """Make the dispute of this number."""
    dice = Dice(seed, number)
    scene = _scene(dice, load_slug(seed, number), mean_events)
    stated = sources.sources_of(dice, scene.slug, scene.country, scene.voice, scene.course.filed)
    cite = sources.Citer(dice, [source["id"] for source in stated])
    values = {**_head(dice, scene, cite), "sources": stated}
    values["related"] = _related(dice, seed, number)
    seats = [*scene.plaintiffs, *scene.defendants]
    return LoadCase(record_parse(values), tuple(seats), tuple(scene.machines), scene.bench)


def _scene(dice: Dice, slug: str, mean_events: float) -> _Scene:
    country = dice.weighted(COUNTRIES)
    run = course(dice, mean_events)
    bench = _bench(dice, country, run.status)
    plaintiffs = _plaintiffs(dice, country)
    defendants = _defendants(dice, country)
    first = defendants[0]
    count = dice.weighted(((1, 6.0), (2, 3.0), (3, 1.0), (0, 1.0)))
    machines = [machine_of(first, number) for number in range(count)]
    works = _values(dice, _WORKS)
    voice = Voice(
        plaintiffs=_sides(plaintiffs),
        defendant=first.short,
        court=bench.name if bench else "The authority",
        system=machines[0].name if machines else f"{first.short}'s model",
        works=works_named(works),
    )
    conduct = _values(dice, _CONDUCT)
    return _Scene(
        slug, country, bench, run, plaintiffs, defendants, machines, works, conduct, voice
    )


def _bench(dice: Dice, country: Country, status: CaseStatus) -> Bench | None:
    if status == CaseStatus.THREATENED or dice.chance(0.02):
        return None
    courts = courts_of(country)
    return courts[dice.rank(len(courts), COURT_SKEW)]


def _plaintiffs(dice: Dice, country: Country) -> list[Player]:
    count = dice.weighted(((1, 60.0), (2, 20.0), (3, 10.0), (6, 4.0), (12, 1.0)))
    size = plaintiffs_in(country)
    found = {plaintiff_of(country, dice.rank(size, PLAINTIFF_SKEW)): None for _ in range(count)}
    return list(found)


def _defendants(dice: Dice, country: Country) -> list[Player]:
    count = dice.weighted(((1, 75.0), (2, 18.0), (3, 7.0)))
    home = WORLD if dice.chance(0.45) else country
    rank = dice.rank(MAKERS, MAKER_SKEW)
    found = {maker_of(home, rank): None}
    for _ in range(count - 1):
        # Mostly a company of the same group.
        other = rank ^ 1 if dice.chance(0.6) else dice.rank(MAKERS, MAKER_SKEW)
        found[maker_of(home, other)] = None
    return list(found)


def _values(dice: Dice, table: tuple[tuple[Any, float], ...]) -> list[str]:
    """Throw one to three different values of a vocabulary."""
    count = dice.weighted(((1, 5.0), (2, 3.0), (3, 1.0)))
    return list(dict.fromkeys(str(dice.weighted(table)) for _ in range(count)))


def _sides(players: list[Player]) -> str:
    return players[0].short + (" et al." if len(players) > 2 else "")


def _head(dice: Dice, scene: _Scene, cite: sources.Citer) -> dict[str, Any]:
    """Write the record but for its sources and related cases."""
    run, country = scene.course, scene.country
    filed = "" if dice.chance(0.03) else dice.stated(run.filed)
    told = facts.facts(dice, run, scene.voice, country, cite, [p.name for p in scene.defendants])
    values: dict[str, Any] = {
        "slug": scene.slug,
        "caption": f"{_sides(scene.plaintiffs)} v. {_sides(scene.defendants)}",
        "proceeding": _proceeding(dice, scene),
        "jurisdiction": scene.bench.jurisdiction if scene.bench else country.code,
        "status": run.status.value,
        "status_as_of": _as_of(dice, run).isoformat(),
        "summary": summary(dice, scene.voice, scene.conduct),
        "work_types": scene.works,
        "conduct": scene.conduct,
        "ai_systems": [{"name": m.name, "developer": m.maker.name} for m in scene.machines],
        "parties": _seats(dice, scene, cite),
        **told,
    }
    if scene.bench:
        values["court"] = {"name": scene.bench.name}
        if scene.bench.native_name:
            values["court"]["native_name"] = scene.bench.native_name
    if filed:
        values["filed_on"] = filed
        if dice.chance(0.5):
            values["cites"] = {"filed_on": cite.some()}
    if run.status in CLOSED and dice.chance(0.8):
        values["closed_on"] = dice.stated(run.ended)
    if country.versus:
        values["native_caption"] = country.versus.format(
            scene.plaintiffs[0].native_short or scene.plaintiffs[0].short,
            scene.defendants[0].native_short or scene.defendants[0].short,
        )
    values |= _rare(dice, scene, cite)
    return values


def _proceeding(dice: Dice, scene: _Scene) -> str:
    if scene.bench is None:
        return Proceeding.PUBLIC_ACCUSATION.value
    if scene.country.code == "EU":
        return Proceeding.PRELIMINARY_REFERENCE.value
    if scene.country.code in ("US", "CA") and dice.chance(0.3):
        return Proceeding.CLASS_ACTION.value
    if scene.bench.level == "appellate":
        return Proceeding.APPEAL.value
    return Proceeding.LAWSUIT.value


def _as_of(dice: Dice, run: Course) -> Any:
    """Throw the day on which the status was last looked up, seldom long ago."""
    back = timedelta(days=dice.between(0, 40) if dice.chance(0.7) else dice.between(40, 500))
    return max(KNOWN_UNTIL - back, run.ended if run.status in CLOSED else run.filed)


def _seats(dice: Dice, scene: _Scene, cite: sources.Citer) -> list[dict[str, Any]]:
    seats = [_seat(player, PartyRole.PLAINTIFF) for player in scene.plaintiffs]
    if scene.country.code in ("US", "CA") and dice.chance(0.12):
        works = scene.voice.works
        seats.append(
            {
                "name": f"Proposed class of owners of {works}",
                "kind": RecordPartyKind.CLASS.value,
                "role": PartyRole.PLAINTIFF.value,
            }
        )
    seats += [_seat(player, PartyRole.DEFENDANT) for player in scene.defendants]
    if dice.chance(0.2):
        seats[0]["sources"] = cite.some()
    return seats


def _seat(player: Player, role: PartyRole) -> dict[str, Any]:
    seat = {
        "name": player.name,
        "kind": player.kind.value,
        "role": role.value,
        "country": player.country,
    }
    if player.native_name:
        seat["native_name"] = player.native_name
    return seat


def _rare(dice: Dice, scene: _Scene, cite: sources.Citer) -> dict[str, Any]:
    """Throw what only some records state."""
    values: dict[str, Any] = {}
    year = scene.course.filed.year
    if scene.bench and dice.chance(0.93):
        numbers = [docket_number(scene.country.docket, dice, year)]
        if dice.chance(0.08):
            numbers.append(docket_number(scene.country.docket, dice, year))
        values["docket_numbers"] = list(dict.fromkeys(numbers))
    if dice.chance(0.15):
        values["aliases"] = [f"{scene.voice.defendant} case on {work_title(dice)}"]
    if scene.bench and dice.chance(0.55):
        judge = FIRST_JUDGE + dice.rank(JUDGES, COURT_SKEW)
        values["judges"] = [person(scene.country.culture, judge)[0]]
    if dice.chance(0.4):
        values["counsel"] = _counsel(dice, cite)
    if dice.chance(0.1):
        values["unverified"] = dice.some(("filed_on", "judges", "docket_numbers"), 1)
    if dice.chance(0.1):
        values["status_note"] = f"Last step: {scene.course.steps[-1][1].replace('_', ' ')}."
    if dice.chance(0.07):
        values["conflicts"] = facts.conflicts(dice, scene.course, cite)
    return values


def _counsel(dice: Dice, cite: sources.Citer) -> list[dict[str, Any]]:
    names = {firm_of(dice.rank(FIRMS, FIRM_SKEW)): None for _ in range(dice.between(1, 3))}
    return [
        {"name": name, "for_role": dice.one(("plaintiff", "defendant")), "sources": cite.some()}
        for name in names
    ]


def _related(dice: Dice, seed: int, number: int) -> list[dict[str, str]]:
    """Relate some disputes to earlier ones, most of them near, a few to ones yet to come."""
    if not dice.chance(0.14):
        return []
    links: dict[str, dict[str, str]] = {}
    for _ in range(dice.weighted(((1, 6.0), (2, 3.0), (5, 1.0)))):
        other = number + 1 if dice.chance(0.05) else number - 1 - dice.rank(2_000, 0.8)
        if other >= 1:
            slug = load_slug(seed, other)
            links[slug] = {"slug": slug, "relation": dice.weighted(_RELATIONS)}
    return list(links.values())

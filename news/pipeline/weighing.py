"""What speaks for each case on record in one article, and how much of it there is.

Docket number, caption, parties in their roles, court, judge, country, days and AI system each add to
how surely a case is meant, or take from it. Which of the cases are then linked is decided in ``linking``.
"""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from news.pipeline.case_index import ANSWERING, COMPLAINING, CaseIndex, case_index, tokens
from news.pipeline.cues import Lexicon, even_pattern
from news.pipeline.days import days_apart
from news.pipeline.lexicon.places import PLACES
from news.pipeline.types import (
    CaseFacts,
    EventFound,
    Knowledge,
    Name,
    Recognised,
    Suit,
)
from news.pipeline.zones import FIRST, SECOND, TITLE, Zones, headings_of

# The least sureness of a link, and of a mere mention.

_NAMED_KINDS = frozenset(("company", "person", "organisation", "collecting_society", "government"))
_COUNTRIES = Lexicon(PLACES, nested=True)
_MDL = re.compile(r"\bmdl\b|multidistrict|consolidat|centrali[sz]ed|in re ")
_ORDINAL_SECOND = even_pattern(
    r"\b(?:second (?:lawsuit|suit|complaint|case)|new(?:er)? (?:lawsuit|suit|complaint)|"
    r"another (?:lawsuit|suit)|separate (?:lawsuit|suit)|(?:new|another) one against|sues? again|"
    r"zweite klage|neue klage|deuxieme plainte|nouvelle plainte|segunda demanda|nueva demanda|"
    r"seconda causa|nuova causa|"
    r"tweede (?:rechtszaak|claim)|segunda acao|nova acao)\b|再次起诉|第二次起诉|再度起诉|二度目|"
    r"再び提訴|두 번째 소송|또 다시 제소"
)
_CAPITALISED = re.compile(r"\b[A-ZÀ-Þ][\w'-]{3,}")
_JUDGE = re.compile(
    r"\b(?:judge|justice|magistrate judge|richterin?|juge|juez|jueza|giudice|rechter|juiz|"
    r"juiza)\s+(?:[\w.]+ ){0,3}$"
)
_ANONYMOUS = re.compile(
    r"^(?:[a-z\d]|(?:two|three|four|five|six|seven|eight|nine|ten|a|an|several|dozens|hundreds|"
    r"zwei|drei|vier|mehrere|trois|deux|dos|tres|due|tre|drie|"
    r"authors|artists|writers|news|publishers|authors'|newspapers|plaintiffs|music)\b)|"
    r"[\d一二两三四五六七八九十数多]+(?:名|家|位|人|社|个|사|명|개사)|某",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Evidence:
    """What speaks for one case, and where."""

    slug: str
    plaintiff_zone: float = 0.0
    defendant_zone: float = 0.0
    plaintiffs: set[str] = field(default_factory=set)
    defendants: set[str] = field(default_factory=set)
    day_zone: float = 0.0  # where the court stands that on the day told did what is on record
    docket_zone: float = 0.0
    caption_zone: float = 0.0
    suit_zone: float = 0.0
    sureness: float = 0.0
    reasons: list[str] = field(default_factory=list)

    @property
    def named(self) -> bool:
        """Whether more than one side of the case stands in the article."""
        both = self.plaintiff_zone and self.defendant_zone
        told = self.docket_zone or self.caption_zone or self.suit_zone or self.day_zone
        return bool(told or both)

    @property
    def prominence(self) -> float:
        """How far to the front the case stands."""
        plaintiff = max(self.plaintiff_zone, self.caption_zone, self.suit_zone)
        defendant = max(self.defendant_zone, self.caption_zone, self.suit_zone)
        names = 0.35 * max(plaintiff, defendant) + 0.65 * min(plaintiff, defendant)
        return max(names, self.docket_zone * 0.8, self.day_zone)


class Weighing:
    """One article against all cases it may mean."""

    def __init__(
        self,
        found: Recognised,
        knowledge: Knowledge,
        suits: Sequence[Suit],
        event: EventFound | None,
        even: str,
    ) -> None:
        self.found, self.knowledge, self.suits = found, knowledge, suits
        self.event, self.even = event, even
        self.index: CaseIndex = case_index(knowledge)
        self.zones = Zones(found.page)
        self.places = self._places()
        self.courts = {
            m.id: max(self.zones.of(m.span.start), 0.1)
            for m in reversed(found.mentions)
            if m.kind == "court" and m.supported
        }
        self.main = [s for s in suits if not s.negated and self.zones.of(s.sentence.start) >= FIRST]
        self.words = {
            even[match.start() : match.end()]: match.start()
            for match in reversed(list(_CAPITALISED.finditer(found.page.text)))
        }
        self.judges = self._judges()
        self.countries = self._countries()
        self.headings = headings_of(found.page)
        self.unmatched_dockets = [
            d
            for d in found.dockets
            if d.keys and not any(key in knowledge.cases_by_docket for key in d.keys)
        ]

    def titled_suit(self) -> bool:
        """Tell whether the title is a caption, or says who sues whom, of parties without a case."""
        return any(
            not s.negated
            and self.zones.of(s.verb_span.start) >= TITLE
            and all(not n.id and _is_named(n) for n in (*s.plaintiffs, *s.defendants))
            and s.plaintiffs
            and s.defendants
            for s in self.suits
        )

    def sections(self, slugs: AbstractSet[str]) -> int:
        """Tell under how many headings, or in how many paragraphs, the numbers of cases stand."""
        marks = self.headings if len(self.headings) >= 2 else self.zones.paragraphs
        starts = [mark.start for mark in marks]
        return len(
            {
                bisect_right(starts, docket.span.start)
                for docket in self.found.dockets
                for key in docket.keys
                if slugs & set(self.knowledge.cases_by_docket.get(key, ()))
            }
        )

    def _places(self) -> dict[str, list[tuple[int, str]]]:
        """Give by family where its members and their systems are named."""
        places: dict[str, list[tuple[int, str]]] = {}
        for mention in self.found.mentions:
            if not mention.supported:
                continue
            if mention.kind == "party":
                for party in self._meant(mention.id):
                    family = self.knowledge.family(party)
                    places.setdefault(family, []).append((mention.span.start, party))
            elif mention.kind == "system":
                entry = self.knowledge.systems.get(mention.id)
                if entry and entry.group:
                    family = self.knowledge.family(entry.group)
                    places.setdefault(family, []).append((mention.span.start, entry.group))
        return places

    def _meant(self, party: str) -> Iterable[str]:
        homonym = self.knowledge.homonyms.get(party)
        return set(homonym.values()) if homonym else (party,)

    def _countries(self) -> dict[str, float]:
        """Give the countries that courts, numbers and places in the text speak for, with weights."""
        found: dict[str, float] = {}
        for mention in self.found.mentions:
            entry = self.knowledge.courts.get(mention.id) if mention.kind == "court" else None
            if entry and entry.country:
                country = entry.country.partition("-")[0]
                found[country] = max(found.get(country, 0.0), self.zones.of(mention.span.start))
        for docket in self.found.dockets:
            zone = self.zones.of(docket.span.start)
            found[docket.country] = max(found.get(docket.country, 0.0), zone)
        places = _COUNTRIES.find(self.even)
        for country in places.tags():
            first = places.of(country)[0]
            zone = 0.4 * self.zones.of(first.start)  # may tell where a company sits, no more
            found[country] = max(found.get(country, 0.0), zone)
        return found

    def _judges(self) -> dict[str, int]:
        """Give the judges named, by surname."""
        named: dict[str, int] = {}
        for surname in self.words.keys() & self.index.judges.keys():
            for match in re.finditer(rf"\b{re.escape(surname)}\b", self.even):
                before = self.even[max(0, match.start() - 40) : match.start()]
                if _JUDGE.search(before):
                    named[match[0]] = match.start()
        return named

    # --- candidates ------------------------------------------------------------------------------

    def candidates(self) -> dict[str, Evidence]:
        """Gather the cases that share something with the article, with what it is."""
        gathered: dict[str, Evidence] = {}
        self._by_docket(gathered)
        self._by_caption(gathered)
        self._by_party(gathered)
        self._by_suit(gathered)
        self._by_day(gathered)
        return gathered

    def _by_day(self, gathered: dict[str, Evidence]) -> None:
        """Find cases whose parties are withheld by their court and the day of what happened there."""
        if self.event is None or not self.event.edtf or len(self.event.edtf) < 10:
            return
        told = any(_is_named(n) for s in self.main for n in s.plaintiffs)
        for court, zone in () if told else self.courts.items():
            slugs = self.knowledge.cases_by_court.get(court, ()) if zone >= SECOND else ()
            met = [slug for slug in slugs if self._on_that_day(slug)]
            for slug in met:
                if len(met) == 1 or self._withheld(slug):  # a busy court's day says little
                    self._get(gathered, slug).day_zone = zone
        for slug, evidence in gathered.items():
            zone = max(evidence.plaintiff_zone, evidence.defendant_zone)
            withheld = self._withheld(slug) or self._withheld(slug, ANSWERING)
            if withheld and zone >= FIRST and self._on_that_day(slug):
                evidence.day_zone = zone

    def _withheld(self, slug: str, roles: Collection[str] = COMPLAINING) -> bool:
        """Tell whether nobody knows by name who complains, or who answers."""
        return not any(
            p.id and p.kind in _NAMED_KINDS
            for p in self.knowledge.cases[slug].parties
            if p.role in roles
        )

    def _on_that_day(self, slug: str) -> bool:
        case = self.knowledge.cases[slug]
        told = self.event.edtf if self.event else None
        days = [e.date for e in case.events] + [r.date for r in case.rulings]
        return any(len(day) >= 10 and days_apart(day, told) in (-1, 0, 1) for day in days)

    def _get(self, gathered: dict[str, Evidence], slug: str) -> Evidence:
        if slug not in gathered:
            gathered[slug] = Evidence(slug)
        return gathered[slug]

    def _by_docket(self, gathered: dict[str, Evidence]) -> None:
        for docket in (*self.found.dockets, *self.found.citations):
            for key in docket.keys:
                for slug in self.knowledge.cases_by_docket.get(key, ()):
                    evidence = self._get(gathered, slug)
                    zone = self.zones.of(docket.span.start)
                    if not evidence.docket_zone:
                        evidence.reasons.append(f"docket number {docket.raw}")
                    evidence.docket_zone = max(evidence.docket_zone, zone)

    def _by_caption(self, gathered: dict[str, Evidence]) -> None:
        if not self.index.captions:
            return
        for end, phrase, slugs in self.index.captions_in(self.even):
            start = end + 1 - len(phrase)
            if phrase[0].isascii() and start and self.even[start - 1].isalnum():
                continue
            if phrase[-1].isascii() and self.even[end + 1 : end + 2].isalnum():
                continue
            for slug in slugs:
                evidence = self._get(gathered, slug)
                if not evidence.caption_zone:
                    evidence.reasons.append(f"caption “{phrase}”")
                evidence.caption_zone = max(evidence.caption_zone, self.zones.of(start))

    def _by_party(self, gathered: dict[str, Evidence]) -> None:
        for family, places in self.places.items():
            zone = max(self.zones.of(position) for position, _ in places)
            exact = {entry for _, entry in places}
            for slug in self.knowledge.cases_by_family.get(family, ()):
                sides = self.index.sides[slug]
                evidence = self._get(gathered, slug)
                if family in sides.plaintiffs:
                    evidence.plaintiff_zone = max(evidence.plaintiff_zone, zone)
                    evidence.plaintiffs |= exact
                if family in sides.defendants:
                    evidence.defendant_zone = max(evidence.defendant_zone, zone)
                    evidence.defendants |= exact
        for evidence in gathered.values():
            self._on_one_side(evidence)
        self._by_surname(gathered)

    def _on_one_side(self, evidence: Evidence) -> None:
        """Let a family that stands on both sides, or whose side is not told, count for one only."""
        both = {self.knowledge.family(p) for p in evidence.plaintiffs | evidence.defendants}
        if evidence.plaintiff_zone and evidence.defendant_zone and len(both) == 1:
            evidence.defendant_zone = 0.0

    def _by_surname(self, gathered: dict[str, Evidence]) -> None:
        """Take a person's surname for the person where the other side is named too."""
        for surname in self.words.keys() & self.index.surnames.keys():
            for slug in self.index.surnames[surname]:
                evidence = gathered.get(slug)
                if evidence is not None and evidence.defendant_zone:
                    zone = self.zones.of(self.words[surname])
                    evidence.plaintiff_zone = max(evidence.plaintiff_zone, zone)
                    evidence.plaintiffs.add(surname)

    def _by_suit(self, gathered: dict[str, Evidence]) -> None:
        for suit in self.suits:
            if suit.negated:
                continue
            left = [tokens(n.text) for n in suit.plaintiffs]
            for slug in {
                slug for words in left for w in words for slug in self.index.left_words.get(w, ())
            } | {slug for slug in gathered if self._names_case(suit, slug)}:
                if not self._names_case(suit, slug):
                    continue
                evidence = self._get(gathered, slug)
                zone = self.zones.of(suit.verb_span.start)
                if zone > evidence.suit_zone:
                    evidence.suit_zone = zone
                    evidence.reasons.append(
                        f"{_listed(suit.plaintiffs)} against {_listed(suit.defendants)}"
                    )

    def _names_case(self, suit: Suit, slug: str) -> bool:
        sides = self.index.sides[slug]
        return self._fits(suit.plaintiffs, sides.plaintiffs, sides.left) and self._fits(
            suit.defendants, sides.defendants, sides.right
        )

    def _fits(self, names: Iterable[Name], families: frozenset[str], words: frozenset[str]) -> bool:
        for name in names:
            if name.id:
                for party in self._meant(name.id):
                    system = self.knowledge.systems.get(party)
                    owner = system.group if system and system.group else party
                    if self.knowledge.family(owner) in families:
                        return True
            elif tokens(name.text) & words:
                return True
        return False

    # --- weighing --------------------------------------------------------------------------------

    def weigh(self, evidence: Evidence) -> None:
        """Add up how surely a case is meant."""
        case = self.knowledge.cases[evidence.slug]
        sure = 0.0
        if evidence.docket_zone:
            sure += 0.9 if self._docket_supported(evidence, case) else 0.5
        if evidence.caption_zone:
            sure += 0.7
        if evidence.suit_zone:
            sure += 0.6
        elif evidence.plaintiff_zone and evidence.defendant_zone:
            sure += 0.45
            evidence.reasons.append("both sides are named")
        elif evidence.plaintiff_zone or evidence.defendant_zone:
            sure += 0.15
        if evidence.day_zone:
            sure += 0.45
            evidence.reasons.append("court and day of an event on record")
        sure += min(0.15, 0.05 * max(0, len(evidence.plaintiffs) - 1))
        sure += sum(self._circumstances(evidence, case))
        evidence.sureness = sure

    def _docket_supported(self, evidence: Evidence, case: CaseFacts) -> bool:
        """Trust a number alone where the case's country, court or a party stands beside it."""
        countries = {d.country for d in self.found.dockets if set(d.keys) & case.docket_keys}
        return bool(
            case.country in countries
            or evidence.plaintiff_zone
            or evidence.defendant_zone
            or case.court_id in self.courts
        )

    def _circumstances(self, evidence: Evidence, case: CaseFacts) -> Iterator[float]:
        yield self._court(evidence, case)
        yield self._country(case)
        yield self._judge(evidence, case)
        yield self._day_filed(evidence, case)
        yield self._day_of_event(evidence)
        yield self._timing(evidence, case)
        yield self._stage(case)
        yield self._main_suit(evidence)
        yield self._other_number(evidence, case)
        yield self._coverage(evidence, case)

    def _court(self, evidence: Evidence, case: CaseFacts) -> float:
        if not self.courts:
            return 0.0
        if case.court_id in self.courts:
            evidence.reasons.append(f"court {case.court_name}")
            return 0.2
        prominent = any(zone >= SECOND for zone in self.courts.values())
        return -0.12 if case.court_id and prominent else 0.0

    def _country(self, case: CaseFacts) -> float:
        """Compare the country of the case with those that the text speaks of."""
        if not self.countries or not case.country:
            return 0.0
        most = max(self.countries.values())
        own = self.countries.get(case.country, 0.0)
        if own >= most:
            return 0.12
        if own:
            return 0.05
        if case.status == "threatened":
            return 0.0
        return -0.35 if most > 0.4 * TITLE else -0.12

    def _judge(self, evidence: Evidence, case: CaseFacts) -> float:
        named = [j for j in self.judges if case.slug in self.index.judges[j]]
        if named:
            evidence.reasons.append(f"judge {named[0].title()}")
            return 0.15
        return 0.0

    def _day_filed(self, evidence: Evidence, case: CaseFacts) -> float:
        """Compare the day on which the text says, or reports, that the suit was filed."""
        if not case.filed_on:
            return 0.0
        if any(d.edtf == case.filed_on and d.precision == "day" for d in self.found.dates):
            evidence.reasons.append(f"filed on {case.filed_on}")
            return 0.15
        return 0.0

    def _day_of_event(self, evidence: Evidence) -> float:
        """Tell whether what the article reports is on record under its day."""
        both = evidence.plaintiff_zone and evidence.defendant_zone and not evidence.day_zone
        if not both or self.event is None or len(self.event.edtf or "") < len("2025-01-01"):
            return 0.0
        if not self._on_that_day(evidence.slug):
            return 0.0
        evidence.reasons.append(f"an event of {self.event.edtf}")
        return 0.2

    def _timing(self, evidence: Evidence, case: CaseFacts) -> float:
        """Doubt a case that did not exist yet, or was long begun when a filing is reported."""
        published = self.found.page.published
        if published is None or not case.filed_on:
            return 0.0
        age = days_apart(published.isoformat(), case.filed_on)
        if age is None:
            return 0.0
        if age < -45:
            return -0.6
        if self.event is None or self.event.kind != "filed" or evidence.docket_zone:
            return 0.0
        told = days_apart(self.event.edtf, case.filed_on) if self.event.edtf else age
        distance = min(abs(told if told is not None else age), abs(age))
        if distance <= 45:
            return 0.2
        if distance <= 100:
            return -0.1
        fresh = days_apart(published.isoformat(), self.event.edtf)
        return (
            -0.35
            - 0.35 * (fresh is not None and 0 <= fresh <= 20)
            - 0.3 * bool(_ORDINAL_SECOND.search(self.even))
        )

    def _stage(self, case: CaseFacts) -> float:
        """Prefer the case that stands at the stage reported: the appeal, the joined proceeding."""
        bonus = 0.0
        if case.proceeding == "appeal":
            appeal = self.event is not None and self.event.kind.startswith("appeal")
            bonus += 0.08 if appeal else -0.12
        if case.proceeding == "multidistrict_litigation":
            bonus += 0.1 if _MDL.search(self.even) else -0.2
        return bonus

    def _main_suit(self, evidence: Evidence) -> float:
        """Doubt a case whose side is another than that of the suit in title or lead."""
        if evidence.docket_zone >= SECOND:
            return 0.0
        sides = self.index.sides[evidence.slug]
        named = [s for s in self.main if any(_is_named(n) for n in s.plaintiffs)]
        if not named:
            return 0.0
        if any(self._names_case(s, evidence.slug) for s in self.main):
            return 0.1
        fits = any(self._fits(s.plaintiffs, sides.plaintiffs, sides.left) for s in named)
        if not fits:
            return -0.3
        defended = [s for s in named if any(n.id for n in s.defendants)]
        right = any(self._fits(s.defendants, sides.defendants, sides.right) for s in defended)
        return -0.3 if defended and not right else 0.0

    def _other_number(self, evidence: Evidence, case: CaseFacts) -> float:
        """Doubt a case with a number of its own where the text gives another of the same court's form."""
        if evidence.docket_zone or not case.dockets:
            return 0.0
        shapes = {_shape(number) for number in case.dockets}
        rivals = [
            d
            for d in self.unmatched_dockets
            if d.country == case.country and (_shape(d.raw) in shapes or _shape(d.normal) in shapes)
        ]
        return -0.3 if rivals else 0.0

    def _coverage(self, evidence: Evidence, case: CaseFacts) -> float:
        """Prefer the case of whose plaintiffs the article names more."""
        sides = self.index.sides[case.slug]
        if not sides.plaintiffs or not evidence.plaintiffs:
            return 0.0
        return 0.1 * min(1.0, len(evidence.plaintiffs) / len(sides.plaintiffs))


def _shape(number: str) -> str:
    """Give the form of a number: its digits as nines."""
    return re.sub(r"9+", "9", re.sub(r"\d", "9", number))


def _is_named(name: Name) -> bool:
    return name.id is not None or not _ANONYMOUS.search(name.text)


def _listed(names: Sequence[Name]) -> str:
    return ", ".join(name.text for name in names) or "someone"

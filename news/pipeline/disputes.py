"""Disputes that no case on record is: caption, sides, court, numbers and filing day, from the text."""

from collections.abc import Iterator, Sequence

from news.pipeline.case_index import case_index, tokens
from news.pipeline.company_names import company_in, opposed
from news.pipeline.cues import level
from news.pipeline.dispute_courts import court_of
from news.pipeline.dispute_sides import caption_of, family_of, is_proper, share, side
from news.pipeline.linking import Linked
from news.pipeline.prosecutions import prosecutions
from news.pipeline.sides_filled import sides_weighed, with_sides_weighed
from news.pipeline.suits import known_names
from news.pipeline.suits_decided import roles_by_apposition
from news.pipeline.types import (
    DateMention,
    EventFound,
    Knowledge,
    Name,
    NewDispute,
    Recognised,
    Span,
    Suit,
)
from news.pipeline.zones import FIRST, SECOND, Zones

# Within so many paragraphs an unnamed side is that which was named.
_NEAR_PARAGRAPHS = 3
_LETTER_KINDS = frozenset(("demand_letter", "announced"))


def disputes_of(
    found: Recognised,
    knowledge: Knowledge,
    suits: Sequence[Suit],
    linked: Linked,
    event: EventFound | None,
) -> tuple[NewDispute, ...]:
    """Give the disputes that the article reports and the record lacks, the main one first.

    Where the article is about a case on record, another is new only if the text sets out both its
    sides as plainly and it shares neither with a case of these parties.
    """
    subjects = [link.slug for link in linked.subjects]
    told = [s for s in suits if not s.negated and s.defendants and _is_told(s, event)]
    told.extend(prosecutions(found))
    alone = [n for s in suits if not s.negated and not s.defendants for n in s.plaintiffs]
    groups = _grouped(told, found, knowledge)
    fresh: list[NewDispute] = []
    for group in groups:
        if _on_record(group, knowledge, found, linked):
            continue
        if subjects and not _beside(group, subjects, found, knowledge):
            continue
        dispute = _dispute(group, found, knowledge, event, alone, main=not fresh)
        if dispute is not None:
            fresh.append(dispute)
    if not subjects:
        fresh.extend(_before_a_court(suits, found, knowledge, fresh))
        if not fresh:
            fresh.extend(_without_sides(found, knowledge, event))
        if fresh:
            fresh = _named_first(fresh)
            fresh[0] = with_sides_weighed(fresh[0], found, knowledge)
    return tuple(fresh)


def _named_first(disputes: list[NewDispute]) -> list[NewDispute]:
    """Drop a telling that only describes the sides where the next one names both in full."""
    if len(disputes) < 2:
        return disputes
    first, second = disputes[:2]
    is_described = not any(company_in(name) for name in (*first.plaintiffs, *first.defendants))
    is_named = any(map(company_in, second.plaintiffs)) or any(map(company_in, second.defendants))
    same_court = first.court in (None, second.court) and not first.docket_numbers
    return disputes[1:] if is_described and is_named and same_court else disputes


def _before_a_court(
    suits: Sequence[Suit], found: Recognised, knowledge: Knowledge, fresh: Sequence[NewDispute]
) -> Iterator[NewDispute]:
    """Draft disputes of which only an unnamed plaintiff and the court are told."""
    courts = {d.court for d in fresh}
    for suit in suits:
        if suit.negated or suit.defendants or not suit.plaintiffs:
            continue
        if any(n.id or is_proper(n) for n in suit.plaintiffs):
            continue
        court, court_id, country = court_of((suit.sentence,), found, knowledge, main=False)
        if court and court not in courts:
            courts.add(court)
            yield NewDispute(
                caption=f"Unnamed plaintiff v. unnamed defendant ({court})",
                plaintiffs=(),
                defendants=(),
                court=court,
                country=country,
                summary=suit.sentence.of(found.page.text),
                spans=(suit.sentence,),
                court_id=court_id,
            )


def _beside(
    group: Sequence[Suit], subjects: Sequence[str], found: Recognised, knowledge: Knowledge
) -> bool:
    """Tell whether a further dispute is set out with both sides named, neither of them the subject's."""
    sides = case_index(knowledge).sides
    families = {f for s in subjects for f in sides[s].plaintiffs | sides[s].defendants}
    words = {w for s in subjects for w in sides[s].left | sides[s].right}
    best = group[0]
    names = (*best.plaintiffs, *best.defendants)
    if not best.plaintiffs or not all(n.id or is_proper(n) for n in names):
        return False
    for name in names:
        if (name.id and family_of(name.id, knowledge) in families) or tokens(name.text) & words:
            return False
    return any(s.sentence.holds(d.span) for s in group for d in found.dockets)


def _one_told_twice(group: Sequence[Suit], suit: Suit, zones: Zones, knowledge: Knowledge) -> bool:
    """Tell whether title and lead name one dispute by different plaintiffs: a group, its companies."""
    first = group[0]
    return (
        zones.of(first.verb_span.start) > zones.of(suit.verb_span.start)
        and share([n for s in group for n in s.defendants], suit.defendants)
        and _has_case([first], knowledge) == _has_case([suit], knowledge)
    )


def _has_case(group: Sequence[Suit], knowledge: Knowledge) -> bool:
    """Tell whether a case on record sets a plaintiff of these against a defendant of these."""
    left = {family_of(n.id, knowledge) for s in group for n in s.plaintiffs if n.id}
    right = {family_of(n.id, knowledge) for s in group for n in s.defendants if n.id}
    if not knowledge.cases:
        return False
    sides = case_index(knowledge).sides
    return any(
        right & sides[slug].defendants
        for family in left
        for slug in knowledge.cases_by_family.get(family, ())
        if family in sides[slug].plaintiffs
    )


def _grouped(suits: Sequence[Suit], found: Recognised, knowledge: Knowledge) -> list[list[Suit]]:
    """Put together the sentences that tell of one dispute, the most prominent dispute first."""
    zones = Zones(found.page)
    ordered = sorted(
        suits,
        key=lambda s: (
            -zones.of(s.verb_span.start),
            not (s.plaintiffs and s.defendants),
            s.hypothetical,
            s.verb_span.start,
        ),
    )
    groups: list[list[Suit]] = []
    for suit in ordered:
        home = next((g for g in groups if _same_dispute(g, suit, zones)), None)
        if home is None and zones.of(suit.verb_span.start) >= FIRST:
            home = next((g for g in groups if _one_told_twice(g, suit, zones, knowledge)), None)
        if home is None:
            groups.append([suit])
        else:
            home.append(suit)
    return [g for g in groups if any(s.plaintiffs and s.defendants for s in g) or len(groups) == 1]


def _same_dispute(group: Sequence[Suit], suit: Suit, zones: Zones) -> bool:
    """Compare the sides: the same defendant, and plaintiffs that agree or, near by, are not named."""
    left = [n for s in group for n in s.plaintiffs]
    right = [n for s in group for n in s.defendants]
    if not share(right, suit.defendants):
        return False
    if not suit.plaintiffs or not left:
        return True
    if share(left, suit.plaintiffs):
        return True
    place = zones.paragraph(suit.verb_span.start)
    apart = min(abs(zones.paragraph(s.verb_span.start) - place) for s in group)
    if apart > _NEAR_PARAGRAPHS:
        return False
    return not any(is_proper(n) for n in left) or not any(is_proper(n) for n in suit.plaintiffs)


def _is_told(suit: Suit, event: EventFound | None) -> bool:
    """Leave out what somebody only might do, unless just that is the news."""
    return not suit.hypothetical or (event is not None and event.kind in _LETTER_KINDS)


def _on_record(
    group: Sequence[Suit], knowledge: Knowledge, found: Recognised, linked: Linked
) -> bool:
    """Tell whether a case on record has these two sides; one told up front may be another suit."""
    up_front = Zones(found.page).of(group[0].verb_span.start) >= FIRST
    left = {f for s in group for n in s.plaintiffs if n.id for f in (family_of(n.id, knowledge),)}
    right = {f for s in group for n in s.defendants if n.id for f in (family_of(n.id, knowledge),)}
    for family in left:
        for slug in knowledge.cases_by_family.get(family, ()):
            case = knowledge.cases[slug]
            theirs = {knowledge.family(i) for i in case.ids()}
            if not right & (theirs - {family}):
                continue
            if up_front and _other_number(found, knowledge, slug):
                continue
            if not (up_front and not linked.subjects and linked.doubted(slug)):
                return True
    return False


def _other_number(found: Recognised, knowledge: Knowledge, slug: str) -> bool:
    """Tell whether the article gives a number that is not the case's own."""
    case = knowledge.cases[slug]
    numbers = [d for d in found.dockets if d.keys and d.country == case.country]
    return (
        bool(numbers)
        and bool(case.dockets)
        and not any(set(d.keys) & case.docket_keys for d in numbers)
    )


def _dispute(
    group: Sequence[Suit],
    found: Recognised,
    knowledge: Knowledge,
    event: EventFound | None,
    alone: Sequence[Name],
    *,
    main: bool,
) -> NewDispute | None:
    left = [n for s in group for n in s.plaintiffs]
    right = [n for s in group for n in s.defendants]
    if main:
        left, right = _completed(left, right, found, alone)
    plaintiffs = side(left, knowledge)
    defendants = side(right, knowledge)
    defendants = tuple(d for d in defendants if d not in plaintiffs)
    if not defendants:
        return None
    spans = tuple(dict.fromkeys(s.sentence for s in group))
    court = court_of(spans, found, knowledge, main=main)
    numbers = _numbers_of(spans, found, knowledge, main=main)
    filed = _filed_on(group, found, event, main=main)
    first = group[0]
    return NewDispute(
        caption=caption_of(plaintiffs, defendants),
        plaintiffs=plaintiffs,
        defendants=defendants,
        court=court[0],
        country=court[2]
        or _country_of_numbers(numbers, found)
        or (found.page.country if main else None),
        docket_numbers=numbers,
        filed_on=filed,
        summary=first.sentence.of(found.page.text),
        spans=spans,
        court_id=court[1],
    )


def _completed(
    left: list[Name], right: list[Name], found: Recognised, alone: Sequence[Name]
) -> tuple[list[Name], list[Name]]:
    """Fill a side that no verb names: who is said to have sued, or is called plaintiff or defendant."""
    proper = any(is_proper(n) for n in left)
    if proper and right:
        return left, right
    called = roles_by_apposition(found.page.text, level(found.page.text), known_names(found))
    if not proper:
        left = [*left, *(n for n in (*alone, *called[0]) if n not in right)]
    return left, right or called[1]


def _numbers_of(
    spans: Sequence[Span], found: Recognised, knowledge: Knowledge, *, main: bool
) -> tuple[str, ...]:
    """Give the numbers beside the dispute; for the main one any that belongs to no case on record."""
    fresh = [
        d for d in found.dockets if not any(key in knowledge.cases_by_docket for key in d.keys)
    ]
    near = [d for d in fresh if any(span.holds(d.span) for span in spans)]
    chosen = near or (fresh[:1] if main else [])
    return tuple(dict.fromkeys(d.normal or d.raw for d in chosen))


def _country_of_numbers(numbers: tuple[str, ...], found: Recognised) -> str | None:
    return next((d.country for d in found.dockets if (d.normal or d.raw) in numbers), None)


def _filed_on(
    group: Sequence[Suit], found: Recognised, event: EventFound | None, *, main: bool
) -> str | None:
    """Give the filing day: the event's own where it is the filing, else one in a suit's sentence."""
    if main and event is not None and event.kind == "filed":
        return event.edtf
    for suit in group:
        told_otherwise = event is not None and event.kind != "filed"
        if suit.hypothetical or (told_otherwise and event and event.sentence == suit.sentence):
            continue
        inside = [d for d in found.dates if suit.sentence.holds(d.span)]
        if inside:
            return _nearest(inside, suit).edtf
    return None


def _nearest(dates: Sequence[DateMention], suit: Suit) -> DateMention:
    return min(dates, key=lambda d: abs(d.span.start - suit.verb_span.start))


def _sides_without_verb(
    found: Recognised, knowledge: Knowledge, *, in_court: bool
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Tell the sides by the words for their roles, else by who answers such suits on record."""
    known = known_names(found)
    even = level(found.page.text)
    left, right = roles_by_apposition(found.page.text, even, known)
    zones = Zones(found.page)
    front = [n for n in known if n.id and zones.of(n.span.start) >= SECOND]
    accused = case_index(knowledge).accused if knowledge.cases else frozenset()
    if not right:
        right = [n for n in front if n.id and family_of(n.id, knowledge) in accused]
    taken = {family_of(n.id, knowledge) for n in right if n.id}
    if not left:
        left = [n for n in front if n.id and family_of(n.id, knowledge) not in accused | taken]
    if not left or not right:
        companies = opposed(found.page.text, all_names=in_court)
        left = left or [n for n in companies[0] if not any(n.span.overlaps(o.span) for o in right)]
        right = right or companies[1]
    plaintiffs = side(left, knowledge)
    return plaintiffs, tuple(d for d in side(right, knowledge) if d not in plaintiffs)


def _without_sides(
    found: Recognised, knowledge: Knowledge, event: EventFound | None
) -> Iterator[NewDispute]:
    """Draft a dispute of which the article names only the court or the number."""
    span = event.sentence if event else Span(0, len(found.page.title))
    court, court_id, country = court_of((span,), found, knowledge, main=True)
    numbers = _numbers_of((span,), found, knowledge, main=True)
    left, right = _sides_without_verb(found, knowledge, in_court=bool(court or numbers))
    if not (left and right):
        left, right = sides_weighed(left, right, found, knowledge)
    if not (court or numbers or (left and right)):
        return
    yield NewDispute(
        caption=caption_of(left, right),
        plaintiffs=left,
        defendants=right,
        court=court,
        country=country or _country_of_numbers(numbers, found),
        docket_numbers=numbers,
        filed_on=event.edtf if event and event.kind == "filed" else None,
        summary=span.of(found.page.text),
        spans=(span,),
        court_id=court_id,
    )

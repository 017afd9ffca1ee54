"""How well readings agree with answers that people gave: the figures of ``evaluate_matching``.

Rows are those of ``dump_articles``; answers are those of ``gold.json`` beside the pages. A page whose
right outcome is a matter of taste ("adjacent") counts neither way where the answer is "left out".
"""

import itertools
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import Any

Row = Mapping[str, Any]

_PAGE = re.compile(r"pages/(\d{3})\.html")
_WORD = re.compile(r"[a-z0-9]{3,}|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2,}")
_FORMS = frozenset(
    [
        "inc",
        "ltd",
        "llc",
        "corp",
        "company",
        "the",
        "and",
        "others",
        "owner",
        "limited",
        "technology",
    ]
)

# Kinds that tell the same for a reader; the answer's word on the left.
SAME_KINDS: Mapping[str, frozenset[str]] = {
    "filed": frozenset(("filed", "announced")),
    "ruling": frozenset(("order", "judgment", "appeal_decided", "dismissal")),
    "settlement": frozenset(("settlement", "licence_deal", "withdrawal")),
    "hearing": frozenset(("hearing", "trial", "motion", "discovery")),
    "appeal": frozenset(("appeal_filed", "appeal_decided", "judgment", "hearing")),
    "amended": frozenset(("amended", "motion")),
    "dismissal": frozenset(("dismissal", "withdrawal")),
    "other": frozenset(
        (
            "other",
            "news",
            "regulatory",
            "demand_letter",
            "announced",
            "stayed",
            "transferred",
            "consolidated",
        )
    ),
}


@dataclass(slots=True)
class Tally:
    """Right, said and wanted answers of one sort."""

    right: int = 0
    said: int = 0
    wanted: int = 0

    @property
    def precision(self) -> float:
        """The share of what was said that is right; 1 where nothing was said."""
        return self.right / self.said if self.said else 1.0

    @property
    def recall(self) -> float:
        """The share of what was wanted that was found; 1 where nothing was wanted."""
        return self.right / self.wanted if self.wanted else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(slots=True)
class Evaluation:
    """The tallies of a run, and what went wrong on which page."""

    relevance: Tally = field(default_factory=Tally)
    links: Tally = field(default_factory=Tally)
    new_disputes: Tally = field(default_factory=Tally)
    event_kind: Tally = field(default_factory=Tally)
    event_date: Tally = field(default_factory=Tally)
    amounts: Tally = field(default_factory=Tally)
    stories: Tally = field(default_factory=Tally)
    misses: list[str] = field(default_factory=list)

    def tallies(self) -> dict[str, Tally]:
        """Give the tallies by name, in the order in which they are shown."""
        names = (
            "relevance",
            "links",
            "new_disputes",
            "event_kind",
            "event_date",
            "amounts",
            "stories",
        )
        return {name: getattr(self, name) for name in names}


def page_number(address: str | None) -> str | None:
    """Give the number of a page of the set from its address."""
    match = _PAGE.search(address or "")
    return match[1] if match else None


def evaluate(answers: Iterable[Row], rows: Iterable[Row]) -> Evaluation:
    """Compare dumped rows with the answers; a page without a row counts as left out."""
    by_page: dict[str, Row] = {}
    for row in rows:
        number = page_number(row.get("canonical_url")) or page_number(row.get("url"))
        if number:
            by_page.setdefault(number, row)
    result = Evaluation()
    pages = {page_number(a["page"]) or "": a for a in answers}
    for number, answer in pages.items():
        row = by_page.get(number, {})
        _relevance(result, number, answer, row)
        _links(result, number, answer, row)
        _new_dispute(result, number, answer, row)
        _event(result, number, answer, row)
        _amounts(result, number, answer, row)
    _stories(result, pages, by_page)
    return result


def _is_open(answer: Row) -> bool:
    return "adjacent" in " ".join(answer.get("acceptable_outcomes") or ())


def _relevance(result: Evaluation, number: str, answer: Row, row: Row) -> None:
    if _is_open(answer) and not answer["relevant"]:
        return
    said = bool(row.get("relevant"))
    wanted = bool(answer["relevant"])
    result.relevance.wanted += wanted
    result.relevance.said += said
    result.relevance.right += wanted and said
    if said != wanted:
        result.misses.append(f"{number} relevance: said {said}")


def _subjects(row: Row) -> list[str]:
    cases = row.get("cases") or ()
    return [c["slug"] for c in cases if c.get("role", "subject") != "mentioned"]


def _links(result: Evaluation, number: str, answer: Row, row: Row) -> None:
    said = set(_subjects(row))
    wanted = [set(c["slugs"]) for c in answer["cases"] if c["known"]]
    allowed = {slug for c in answer["cases"] for slug in c["slugs"]}
    hits = sum(bool(slugs & said) for slugs in wanted)
    false = said - allowed
    result.links.wanted += len(wanted)
    result.links.right += hits
    result.links.said += hits + (0 if _is_open(answer) else len(false))
    if hits < len(wanted) or (false and not _is_open(answer)):
        result.misses.append(
            f"{number} links: {sorted(said)}, wanted {[sorted(s) for s in wanted]}"
        )


def _new_dispute(result: Evaluation, number: str, answer: Row, row: Row) -> None:
    said = row.get("new_dispute")
    unknown = [c for c in answer["cases"] if not c["known"]]
    linked = set(_subjects(row))
    if any(linked & set(c["slugs"]) for c in unknown):
        return
    if unknown:
        right = bool(said) and any(is_same_dispute(c, said or {}) for c in unknown)
        result.new_disputes.wanted += 1
        result.new_disputes.said += bool(said)
        result.new_disputes.right += right
        if not right:
            found = (said or {}).get("caption")
            result.misses.append(f"{number} new dispute: {found}, wanted {unknown[0]['caption']}")
    elif said and not _is_open(answer):
        result.new_disputes.said += 1
        result.misses.append(f"{number} new dispute: {said.get('caption')}, wanted none")


def is_same_dispute(answer: Row, said: Row) -> bool:
    """Tell whether a drafted dispute is the one meant: by number, or by a word of either side."""
    numbers = {_plain(n) for n in answer["docket_numbers"]}
    if numbers & {_plain(n) for n in said.get("docket_numbers") or ()}:
        return True
    agreed = 0
    for side in ("plaintiffs", "defendants"):
        wanted = _words(" ".join(answer["parties"].get(side) or ()))
        agreed += not wanted or bool(wanted & _words(" ".join(said.get(side) or ())))
    shared = _words(answer["caption"]) & _words(said.get("caption") or "")
    return agreed == 2 or len(shared) >= 2


def _plain(text: str) -> str:
    return re.sub(r"\W", "", text).casefold()


def _words(text: str) -> frozenset[str]:
    folded = unicodedata.normalize("NFKD", text).casefold()
    return frozenset(_WORD.findall(folded)) - _FORMS


def _event(result: Evaluation, number: str, answer: Row, row: Row) -> None:
    wanted = answer.get("primary_event")
    if not answer["relevant"] or not wanted:
        return
    said = row.get("primary_event") or {}
    right = said.get("kind") in SAME_KINDS[wanted["kind"]]
    _count(result.event_kind, right)
    if not right:
        result.misses.append(f"{number} event: {said.get('kind')}, wanted {wanted['kind']}")
    if answer.get("event_date_derivable_from_text"):
        day, true = (said.get("date") or "").rstrip("~?"), wanted["date"].rstrip("~?")
        right = day == true or (len(true) < len("2025-01-01") and day.startswith(true))
        _count(result.event_date, right)
        if not right:
            result.misses.append(f"{number} date: {said.get('date')}, wanted {wanted['date']}")


def _count(tally: Tally, right: bool) -> None:
    tally.wanted += 1
    tally.said += 1
    tally.right += right


def _sums(listed: Iterable[Any]) -> set[tuple[Decimal, str]]:
    found = set()
    for item in listed:
        if isinstance(item, Mapping) and item.get("value") is not None:
            try:
                found.add((Decimal(str(item["value"])), item["currency"]))
            except InvalidOperation:
                continue
    return found


def _amounts(result: Evaluation, number: str, answer: Row, row: Row) -> None:
    if not answer["relevant"]:
        return
    wanted = _sums(answer["amounts"])
    said = _sums(row.get("amounts") or ())
    said -= _sums(answer.get("amounts_belonging_to_other_cases") or ()) - wanted
    result.amounts.wanted += len(wanted)
    result.amounts.said += len(said)
    result.amounts.right += len(wanted & said)
    if wanted != said:
        shown = [f"{value} {currency}" for value, currency in sorted(said ^ wanted)]
        result.misses.append(f"{number} amounts differ by {', '.join(shown)}")


def _stories(result: Evaluation, pages: Mapping[str, Row], rows: Mapping[str, Row]) -> None:
    wanted = _pairs({n: a.get("story_group") for n, a in pages.items()})
    said = _pairs({n: rows.get(n, {}).get("story") for n in pages})
    result.stories.wanted = len(wanted)
    result.stories.said = len(said)
    result.stories.right = len(wanted & said)
    for pair in sorted(map(sorted, wanted - said)):
        result.misses.append(f"{' and '.join(pair)} are one story")
    for pair in sorted(map(sorted, said - wanted)):
        result.misses.append(f"{' and '.join(pair)} are not one story")


def _pairs(story_of: Mapping[str, Any]) -> set[frozenset[str]]:
    groups: dict[Any, list[str]] = {}
    for page, story in story_of.items():
        if story is not None:
            groups.setdefault(story, []).append(page)
    listed: Iterable[Sequence[str]] = groups.values()
    return {frozenset(pair) for pages in listed for pair in itertools.combinations(pages, 2)}

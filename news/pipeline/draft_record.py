"""The draft record of a new case, complete by the schema, with the article as its one source.

What the article does not tell is left blank; what a reader must check stands under ``unverified``.
"""

import re
from functools import lru_cache
from typing import Any

from core.text import slugify_name
from news.pipeline.cues import Lexicon, level
from news.pipeline.dates import dates_in
from news.pipeline.known import Entry
from news.pipeline.lexicon import facets
from news.pipeline.lexicon.places import PLACES
from news.pipeline.types import EventFound, Knowledge, Money, NewDispute, Page, Reading

_WORKS = Lexicon(facets.WORK_TYPES, nested=True)
_CONDUCT = Lexicon(facets.CONDUCT, nested=True)
_COUNTRIES = Lexicon(PLACES, nested=True)

# Where neither court, number nor place tells the country, the language's largest market stands in; the
# field is marked unverified.
_COUNTRY_OF_LANGUAGE = {
    "de": "DE",
    "fr": "FR",
    "es": "ES",
    "it": "IT",
    "nl": "NL",
    "pt": "BR",
    "ja": "JP",
    "ko": "KR",
    "zh": "CN",
    "ru": "RU",
    "pl": "PL",
    "sv": "SE",
    "da": "DK",
}

STATUS_OF = {
    "settlement": "settled",
    "licence_deal": "settled",
    "dismissal": "dismissed",
    "withdrawal": "withdrawn",
    "judgment": "decided",
    "appeal_decided": "decided",
    "appeal_filed": "on_appeal",
    "stayed": "stayed",
    "demand_letter": "threatened",
    "announced": "threatened",
}

TITLES = {
    "filed": "Suit filed",
    "announced": "Accusation made public",
    "demand_letter": "Demand letter sent",
    "amended": "Complaint amended",
    "motion": "Motion filed",
    "hearing": "Hearing held",
    "order": "Court order",
    "judgment": "Judgment",
    "appeal_filed": "Appeal filed",
    "appeal_decided": "Appeal decided",
    "settlement": "Settlement reported",
    "dismissal": "Case dismissed",
    "withdrawal": "Claim withdrawn",
    "regulatory": "Regulatory step",
    "licence_deal": "Licence deal ends the dispute",
    "trial": "Trial",
    "discovery": "Discovery ruling",
    "stayed": "Proceedings stayed",
    "transferred": "Case transferred",
    "consolidated": "Cases consolidated",
    "reference_to_cjeu": "Questions referred to the CJEU",
    "answered": "Answer filed",
}

DAMAGES_KINDS = frozenset(
    ("sought", "statutory_per_work", "awarded", "settlement", "costs", "fine", "estimate")
)
_PARTY_KINDS = frozenset(
    ("company", "person", "organisation", "collecting_society", "class", "government")
)
_PERSON = re.compile(r"^[\u3400-\u9fff]{1,2}某{1,2}$")
_COMPANY = re.compile(
    r"\b(?:Inc|LLC|Ltd|Corp|GmbH|AG|PBC|S\.A|S\.p\.A|B\.V|plc|AI|Labs|Press|Media|Music)\b|公司|"
    r"集团|新聞社|株式会社|출판사|\b주식회사"
)


def draft_record(
    dispute: NewDispute, page: Page, reading: Reading, knowledge: Knowledge, *, main: bool
) -> dict[str, Any] | None:
    """Make the record of a dispute that an article is about (``main``) or tells of.

    None where no date at all can be told: a record cannot do without, and none is made up.
    """
    event = reading.primary_event if main else None
    told = " ".join(span.of(page.text) for span in dispute.spans)
    text = page.text if main else told
    happened = _day(dispute, event, page)
    if happened is None:
        return None
    record: dict[str, Any] = {
        "slug": _slug(dispute.caption, knowledge),
        "caption": dispute.caption[:500],
        "proceeding": _proceeding(f"{page.title} {told}" if main else told, event, dispute),
        "jurisdiction": _jurisdiction(dispute, page),
        "court": {"name": dispute.court[:300]} if dispute.court else None,
        "docket_numbers": list(dispute.docket_numbers),
        "filed_on": dispute.filed_on,
        "status": STATUS_OF.get(event.kind, "pending") if event else "pending",
        "status_as_of": page.published.isoformat() if page.published else happened,
        "summary": _summary(dispute, page),
        "work_types": _found(_WORKS, text),
        "conduct": _found(_CONDUCT, text),
        "parties": list(_parties(dispute, knowledge)),
        "damages": [damages_of(m) | {"sources": ["s1"]} for m in sums_of(reading)] if main else [],
        "events": [_event(event, happened)],
        "sources": [source_of(page)],
    }
    record = {key: value for key, value in record.items() if value not in (None, [], "")}
    checked = (
        "court",
        "docket_numbers",
        "filed_on",
        "jurisdiction",
        "parties",
        "work_types",
        "conduct",
    )
    return record | {"unverified": [field for field in checked if field in record]}


def source_of(page: Page) -> dict[str, Any]:
    """Give the article as a source of a record."""
    address = page.canonical_url or page.url
    source = {
        "id": "s1",
        "url": address if re.match(r"https?://[^\s<>\"]+$", address) else None,
        "publisher": page.publisher[:300] or None,
        "title": (page.title or page.text[:80]).strip()[:300] or address,
        "published_on": page.published.isoformat() if page.published else None,
        "language": page.language if page.language not in ("", "und") else None,
    }
    return {key: value for key, value in source.items() if value}


def sums_of(reading: Reading) -> list[Money]:
    """Give the sums of the kinds a record holds."""
    return [money for money in reading.amounts if money.kind in DAMAGES_KINDS]


def damages_of(money: Money) -> dict[str, Any]:
    """Write a sum as the record does; what is only a limit is ``amount_max``."""
    amount = format(money.value.normalize(), "f")
    values: dict[str, Any] = {"kind": money.kind}
    values["amount_max" if money.bound == "up_to" else "amount"] = amount
    values["currency"] = money.currency
    if money.per:
        values["per"] = money.per
    if money.approximate:
        values["approximate"] = True
    return values


def _slug(caption: str, knowledge: Knowledge) -> str:
    """Make a slug no case bears yet."""
    stem = slugify_name(caption, "case")
    slug, number = stem, 2
    while slug in knowledge.cases:
        slug, number = f"{stem}-{number}", number + 1
    return slug


def _day(dispute: NewDispute, event: EventFound | None, page: Page) -> str | None:
    if event is not None and event.edtf:
        return event.edtf
    if dispute.filed_on:
        return dispute.filed_on
    if page.published:
        return f"{page.published.isoformat()}~"
    newest = max(
        (d.edtf.rstrip("~?%") for d in dates_in(page.text, None, page.language)), default=""
    )
    return f"{newest}?" if newest else None


def _event(event: EventFound | None, happened: str) -> dict[str, Any]:
    kind = event.kind if event is not None else "filed"
    return {
        "date": happened,
        "kind": kind,
        "title": TITLES.get(kind, "Reported"),
        "sources": ["s1"],
    }


def _proceeding(text: str, event: EventFound | None, dispute: NewDispute) -> str:
    even = level(text)
    if event is not None and event.kind in ("demand_letter", "announced"):
        return "public_accusation"
    if event is not None and event.kind == "regulatory":
        return "regulatory_action"
    if not dispute.court and not event and re.search(r"\baccus|指控|指责|非難", even):
        return "public_accusation"
    return "class_action" if re.search(r"class[ -]action|sammelklage|集体诉讼", even) else "lawsuit"


def _jurisdiction(dispute: NewDispute, page: Page) -> str:
    if dispute.country:
        return dispute.country
    told = " ".join(span.of(page.text) for span in dispute.spans)
    for text in (told, page.text):
        places = _COUNTRIES.find(level(text))
        if places.tags():
            return max(places.tags(), key=lambda tag: (len(places.of(tag)), tag))
    return page.country or _COUNTRY_OF_LANGUAGE.get(page.language.partition("-")[0], "US")


def _summary(dispute: NewDispute, page: Page) -> str:
    left = ", ".join(dispute.plaintiffs) or "An unnamed plaintiff"
    right = ", ".join(dispute.defendants) or "an unnamed defendant"
    where = f" before {dispute.court}" if dispute.court else ""
    who = f" by {page.publisher}" if page.publisher else ""
    summary = (
        f"{left} against {right}{where}. Drafted from one report{who}; "
        "the particulars have not been checked against the case file yet."
    )
    return summary[:1200]


def _found(lexicon: Lexicon, text: str) -> list[str]:
    cues = lexicon.find(level(text))
    ranked = sorted(cues.tags(), key=lambda tag: (-len(cues.of(tag)), tag))
    return ranked[:3] or ["other"]


def _parties(dispute: NewDispute, knowledge: Knowledge) -> list[dict[str, Any]]:
    seats = [(n, "plaintiff") for n in dispute.plaintiffs]
    seats += [(n, "defendant") for n in dispute.defendants if n not in dispute.plaintiffs]
    if not seats:
        seats = [("Unnamed plaintiff", "plaintiff"), ("Unnamed defendant", "defendant")]
    parties = []
    for text, role in dict.fromkeys(seats):
        name, native = _native(text)
        party: dict[str, Any] = {
            "name": name[:400],
            "kind": party_kind(name, knowledge),
            "role": role,
        }
        if native:
            party["native_name"] = native
        parties.append(party)
    return parties


def _native(text: str) -> tuple[str, str]:
    """Part "iQIYI (爱奇艺)" into the name and that in the party's own script."""
    match = re.match(r"(.+?) \(([^()]*[^\x00-\x7f][^()]*)\)$", text)
    return (match[1], match[2]) if match else (text, "")


def party_kind(name: str, knowledge: Knowledge) -> str:
    """Say what a party is: as it is known, else by the form of its name."""
    entry = _parties_by_name(knowledge).get(name)
    if entry is not None and entry.sort in _PARTY_KINDS:
        return entry.sort
    if _PERSON.match(name):
        return "person"
    return "company" if _COMPANY.search(name) else "unknown"


@lru_cache(maxsize=4)
def _parties_by_name(knowledge: Knowledge) -> dict[str, Entry]:
    """Index the parties by what they are called; of namesakes the first counts."""
    return {entry.name: entry for entry in reversed(tuple(knowledge.parties.values()))}

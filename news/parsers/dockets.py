"""Docket entries of United States courts: their own RSS, CourtListener's interface and its deliveries."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

import orjson

from news.errors import FeedInvalid
from news.parsers.entries import FeedEntry, ParsedFeed, day_of, one_line, plain

COURTLISTENER = "https://www.courtlistener.com"
# An alert has some six levels.
DEEPEST = 50
DOCKET_ALERT = 1  # https://www.courtlistener.com/help/api/webhooks/

# “3:24-cv-05417 Quill Press v. Lumen AI, Inc.”; appellate courts write “25-1756 …”.
_PACER_TITLE = re.compile(
    r"^\s*((?:\d{1,2}:)?\d{2}-(?:[a-z]{2,5}-)?\d{3,6}(?:-[A-Z]{1,4}){0,4})\s+(\S.*)$"
)
_PACER_HOST = re.compile(r"^https?://ecf\.([a-z0-9]{2,12})\.uscourts\.gov[:/]")
_DOCKET_PATH = re.compile(r"/dockets?/(\d+)/")


def pacer_entries(feed: ParsedFeed) -> tuple[FeedEntry, ...]:
    """Give the entries of a court's RSS with docket number, caption and what was entered.

    A title that names no docket is left out. The links lead to a docket behind a login: the key
    tells the entries of one docket apart.
    """
    return tuple(found for entry in feed.entries if (found := _pacer_entry(entry)))


def _pacer_entry(entry: FeedEntry) -> FeedEntry | None:
    match = _PACER_TITLE.match(entry.title)
    if not match:
        return None
    number, caption = match.groups()
    court = _PACER_HOST.match(entry.url)
    return replace(
        entry,
        title=caption.strip(),
        docket_number=number,
        court_id=court[1] if court else "",
    )


def courtlistener_page(body: bytes) -> tuple[ParsedFeed, str]:
    """Read one page of docket entries of the interface, version 4; raises FeedInvalid."""
    try:
        values = orjson.loads(body)
    except orjson.JSONDecodeError as error:
        raise FeedInvalid(f"is not JSON: {error}") from error
    results = values.get("results") if isinstance(values, dict) else None
    if not isinstance(results, list):
        raise FeedInvalid("is not a list of docket entries: “results” is missing")
    entries = tuple(docket_entries(results))
    return ParsedFeed("", "en", entries, "courtlistener"), str(values.get("next") or "")


def delivery_storable(value: Any, *, levels: int = DEEPEST) -> Any:
    """Give a delivery as any database can store it, without NUL characters; raises FeedInvalid.

    Whatever is nested deeper than anything that CourtListener sends is refused.
    """
    if isinstance(value, str):
        return value.replace("\x00", "")
    if not isinstance(value, (dict, list)):
        return value
    if not levels:
        raise FeedInvalid(f"is nested deeper than {DEEPEST} levels")
    if isinstance(value, list):
        return [delivery_storable(one, levels=levels - 1) for one in value]
    return {
        name.replace("\x00", ""): delivery_storable(one, levels=levels - 1)
        for name, one in value.items()
    }


def delivery_entries(payload: Mapping[str, Any]) -> tuple[FeedEntry, ...]:
    """Give the docket entries of a docket alert; raises FeedInvalid for what is none."""
    results = (payload.get("payload") or {}).get("results") if _is_alert(payload) else None
    if not isinstance(results, list):
        raise FeedInvalid("is no docket alert: “payload.results” is missing")
    return tuple(docket_entries(results))


def event_type_of(payload: Mapping[str, Any]) -> int:
    """Give the kind of a delivery, 0 where it names none."""
    hook = payload.get("webhook")
    kind = hook.get("event_type") if isinstance(hook, dict) else None
    return kind if isinstance(kind, int) and 0 <= kind < 1_000 else 0


def _is_alert(payload: Mapping[str, Any]) -> bool:
    return isinstance(payload.get("payload"), dict) and event_type_of(payload) == DOCKET_ALERT


def docket_entries(results: list[Any]) -> Iterator[FeedEntry]:
    """Yield what each result says; one without docket or number is left out."""
    for result in results:
        if not isinstance(result, dict):
            continue
        docket_id = _docket_id(result.get("docket"))
        if docket_id is None or not isinstance(result.get("id"), int):
            continue
        yield FeedEntry(
            url=f"{COURTLISTENER}{_document_path(result) or f'/docket/{docket_id}/'}",
            title=_entry_title(result),
            published=day_of(result.get("date_filed")),
            key=f"entry-{result['id']}",
            words=_entry_words(result),
            language="en",
            docket_id=docket_id,
        )


def _docket_id(value: object) -> int | None:
    """Read a docket's id, which older answers give as a number and newer ones as an address."""
    if isinstance(value, int):
        return value
    match = _DOCKET_PATH.search(value) if isinstance(value, str) else None
    return int(match[1]) if match else None


def _documents(result: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    documents = result.get("recap_documents")
    listed = documents if isinstance(documents, list) else []
    return [document for document in listed if isinstance(document, dict)]


def _document_path(result: Mapping[str, Any]) -> str:
    for document in _documents(result):
        path = document.get("absolute_url")
        if isinstance(path, str) and path.startswith("/docket/"):
            return path
    return ""


def _entry_title(result: Mapping[str, Any]) -> str:
    titles = (one_line(d.get("description")) for d in _documents(result))
    short = one_line(result.get("short_description"))
    return next(filter(None, (short, *titles)), "") or one_line(result.get("description"))[:200]


def _entry_words(result: Mapping[str, Any]) -> str:
    pieces = [plain(result.get("description"))]
    pieces += [plain(document.get("description")) for document in _documents(result)]
    return "\n".join(dict.fromkeys(filter(None, pieces)))

"""Feeds of any form as entries: RSS 0.9x, 1.0 and 2.0, Atom, JSON Feed; broken ones as far as they go."""

import io
import re
from calendar import timegm
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from itertools import islice
from time import struct_time
from typing import Any
from urllib.parse import urljoin

import feedparser
import orjson

from news.errors import FeedInvalid
from news.parsers.entries import (
    FeedEntry,
    ParsedFeed,
    day_of,
    markup_read,
    one_line,
    plain,
)
from news.parsers.xml_guard import xml_defused
from news.pipeline.charsets import decode

# A feed that holds more is cut: what comes later is older.
MAX_ENTRIES = 10_000

_HEAD_CHARACTERS = 4_000
_FEED_ROOT = re.compile(r"<(?:[\w-]{1,20}:)?(?:rss|feed|rdf)\b", re.IGNORECASE)
_HTML_ROOT = re.compile(r"<!doctype\s+html|<html\b|<head\b|<body\b", re.IGNORECASE)
_FEED_TYPES = ("rss+xml", "atom+xml", "feed+json", "rdf+xml")
_TIME_STARTS = re.compile(r"\d{4}-\d{2}-\d{2}")


def feed_parse(body: bytes, *, url: str, content_type: str = "") -> ParsedFeed:
    """Read a feed; raises FeedInvalid for what is none, with the feeds that a web page points at.

    Entries without an address, and those that repeat another's, are left out; a missing date stays
    missing. Cost: half a millisecond an entry.
    """
    if not body.strip():
        raise FeedInvalid("is empty: 0 bytes" if not body else "is empty: blanks only")
    text, _charset = decode(body, content_type=content_type)
    head = text.lstrip("\ufeff \t\r\n")[:_HEAD_CHARACTERS]
    if head.startswith(("{", "[")):
        return _json_feed(text, url)
    if not _FEED_ROOT.search(head) and _HTML_ROOT.search(head):
        named = feeds_named(text, url)
        hint = f"; it points at {', '.join(named)}" if named else ""
        raise FeedInvalid(f"is a web page, not a feed{hint}", feeds_named=named)
    if not head.startswith("<"):
        raise FeedInvalid("is neither XML nor JSON")
    return _xml_feed(xml_defused(text), url)


def feeds_named(text: str, url: str) -> tuple[str, ...]:
    """Give the addresses of the feeds that a web page points at."""
    found: list[str] = markup_read(text, _Links())
    return tuple(dict.fromkeys(urljoin(url, href) for href in found))


class _Links:
    """Collects the feeds that a page names; lxml tells it what comes."""

    def __init__(self) -> None:
        self.found: list[str] = []

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Look at an element."""
        is_feed = any(kind in attributes.get("type", "").lower() for kind in _FEED_TYPES)
        if tag == "link" and is_feed and "alternate" in attributes.get("rel", "").lower():
            self.found.append(attributes.get("href", ""))

    def close(self) -> list[str]:
        """Give their addresses, as they are written."""
        return self.found


def _xml_feed(text: str, url: str) -> ParsedFeed:
    # As a stream of UTF-8: the parser would take a text for an address and fetch it.
    parsed = feedparser.parse(
        io.BytesIO(text.encode("utf-8", "replace")),
        response_headers={"content-type": "application/xml; charset=utf-8"},
        sanitize_html=False,
        resolve_relative_uris=False,
    )
    flaw = one_line(str(parsed.get("bozo_exception", ""))) if parsed.get("bozo") else ""
    if not parsed.get("version") and not parsed.entries:
        raise FeedInvalid(f"is no feed{f': {flaw}' if flaw else ''}")
    about = parsed.feed
    return ParsedFeed(
        title=one_line(about.get("title")),
        language=one_line(about.get("language"))[:35],
        entries=_distinct(_xml_entry(entry, url) for entry in parsed.entries),
        form=parsed.get("version") or "xml",
        site=_web_address(about.get("link"), url),
        flaw=flaw,
    )


def _xml_entry(entry: Mapping[str, Any], url: str) -> FeedEntry:
    guid = one_line(entry.get("id"))
    link = _web_address(entry.get("link"), url) or _web_address(guid)
    words = entry.get("summary") or ""
    if not words and entry.get("content"):
        words = entry["content"][0].get("value", "")
    return FeedEntry(
        url=link,
        title=one_line(entry.get("title")),
        published=_day(entry, "published") or _day(entry, "updated"),
        key=guid,
        words=plain(words),
        language=one_line((entry.get("title_detail") or {}).get("language"))[:35],
    )


def _day(entry: Mapping[str, Any], name: str) -> date | None:
    """Give the day as the publisher counts it, where the time tells its zone; else in UTC."""
    if name not in entry:
        return None
    written = str(entry[name] or "").strip()
    if _TIME_STARTS.match(written) and (day := day_of(written)):
        return day
    moment = entry.get(f"{name}_parsed")
    if not isinstance(moment, struct_time):
        return None
    try:
        return datetime.fromtimestamp(timegm(moment), UTC).date()
    except (ValueError, OverflowError):
        return None


def _json_feed(text: str, url: str) -> ParsedFeed:
    """Read https://www.jsonfeed.org/version/1.1/."""
    try:
        values = orjson.loads(text)
    except orjson.JSONDecodeError as error:
        raise FeedInvalid(f"is not JSON: {error}") from error
    items = values.get("items") if isinstance(values, dict) else None
    version = values.get("version") if isinstance(values, dict) else None
    if not isinstance(items, list) or "jsonfeed.org" not in str(version):
        raise FeedInvalid("is JSON, but no JSON Feed: “version” and “items” are missing")
    return ParsedFeed(
        title=one_line(values.get("title")),
        language=one_line(values.get("language"))[:35],
        entries=_distinct(_json_entry(item, url) for item in items if isinstance(item, dict)),
        form="json",
        site=_web_address(values.get("home_page_url"), url),
    )


def _json_entry(item: Mapping[str, Any], url: str) -> FeedEntry:
    return FeedEntry(
        url=_web_address(item.get("url") or item.get("external_url"), url)
        or _web_address(item.get("id")),
        title=one_line(item.get("title")),
        published=day_of(item.get("date_published")) or day_of(item.get("date_modified")),
        key=one_line(str(item.get("id") or "")),
        words=plain(item.get("summary") or item.get("content_text") or item.get("content_html")),
        language=one_line(item.get("language"))[:35],
    )


def _distinct(entries: Iterator[FeedEntry]) -> tuple[FeedEntry, ...]:
    """Keep one entry of each address and key; a guid that several share tells nothing."""
    found: dict[tuple[str, str], FeedEntry] = {}
    for entry in islice(entries, MAX_ENTRIES):
        if entry.url:
            found.setdefault((entry.url, entry.key), entry)
    return tuple(found.values())


def _web_address(text: object, url: str = "") -> str:
    """Give the whole address, reckoned from another where one is given; empty for anything else."""
    if not isinstance(text, str) or not text.strip():
        return ""
    try:
        address = urljoin(url, "".join(text.split()))
    except ValueError:
        return ""
    return address if address.startswith(("http://", "https://")) else ""

"""What a page says about itself in its head: JSON-LD, OpenGraph and other meta elements.

Only what is read by machines; the visible line under the headline is judged in ``extract``.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import orjson

from news.pipeline.text import clean_line, words

_MAX_JSON_CHARACTERS = 500_000
_MAX_NODES = 2_000

_ARTICLE_TYPES = words(
    """
    article newsarticle reportagenewsarticle analysisnewsarticle opinionnewsarticle liveblogposting
    blogposting backgroundnewsarticle techarticle scholarlyarticle report legalcase legislation
    pressrelease webpage discussionforumposting socialmediaposting advertisercontentarticle
    """
)
_PUBLISHED = (
    "article:published_time", "og:article:published_time", "article.published", "datepublished",
    "date", "dc.date", "dc.date.issued", "dcterms.date", "dcterms.created", "dcterms.issued",
    "parsely-pub-date", "sailthru.date", "pubdate", "publishdate", "publish_date", "publish-date",
    "publication_date", "publication-date", "published", "article_date_original", "cxenseparse:recs:publishtime",
    "citation_publication_date", "last_published", "apub:time", "weibo:article:create_at", "bt:pubdate",
)  # fmt: skip
_MODIFIED = ("article:modified_time", "og:updated_time", "last-modified", "datemodified", "lastmod")
_LANGUAGE = ("og:locale", "content-language", "language", "dc.language")
_PUBLISHER = ("og:site_name", "application-name", "dc.publisher", "twitter:site", "publisher")
_DESCRIPTION = ("description", "og:description", "twitter:description", "dc.description")
_AUTHOR = ("author", "article:author", "dc.creator", "parsely-author", "byl")

# The zone in which most outlets of a country keep their day.
_ZONES = {
    "US": "America/New_York", "CA": "America/Toronto", "BR": "America/Sao_Paulo", "GB": "Europe/London",
    "MX": "America/Mexico_City", "AR": "America/Argentina/Buenos_Aires", "IE": "Europe/Dublin",
    "CN": "Asia/Shanghai", "TW": "Asia/Taipei", "HK": "Asia/Hong_Kong", "SG": "Asia/Singapore",
    "JP": "Asia/Tokyo", "KR": "Asia/Seoul", "IN": "Asia/Kolkata", "AU": "Australia/Sydney",
    "DE": "Europe/Berlin", "AT": "Europe/Vienna", "CH": "Europe/Zurich", "FR": "Europe/Paris",
    "BE": "Europe/Brussels", "NL": "Europe/Amsterdam", "ES": "Europe/Madrid", "IT": "Europe/Rome",
    "PT": "Europe/Lisbon", "SE": "Europe/Stockholm", "DK": "Europe/Copenhagen", "PL": "Europe/Warsaw",
    "CZ": "Europe/Prague", "RU": "Europe/Moscow", "NO": "Europe/Oslo", "FI": "Europe/Helsinki",
}  # fmt: skip

_MOMENT = re.compile(
    r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*"
    r"(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?",
    re.IGNORECASE,
)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:[T\s]?\d{4,6}Z?)?$")
_RFC_822 = re.compile(r"(?:[A-Za-z]{3},?\s+)?(\d{1,2})\s+([A-Za-z]{3})[a-z]*\s+(\d{4})")
_SLASHED = re.compile(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})")
_EPOCH = re.compile(r"1\d{9}(?:\d{3})?$")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


@dataclass(frozen=True, slots=True)
class PageFacts:
    """The page's own statements; empty where it makes none."""

    title: str = ""
    headline: str = ""
    publisher: str = ""
    description: str = ""
    language: str = ""
    published: str = ""
    modified: str = ""
    canonical: str = ""
    authors: tuple[str, ...] = ()
    body: str = ""  # JSON-LD's articleBody


def page_facts(root: Any) -> PageFacts:
    """Read the statements of a parsed page."""
    meta = _meta(root)
    node = _article_node(root)

    def first(names: tuple[str, ...]) -> str:
        return next((meta[n] for n in names if meta.get(n)), "")

    links = [
        link.get("href")
        for link in root.iter("link")
        if link.get("rel") in ("canonical", "Canonical") and link.get("href") is not None
    ]
    title = root.find(".//title")
    return PageFacts(
        title=clean_line("".join(title.itertext())) if title is not None else "",
        headline=_text(node.get("headline") or node.get("name"))
        or first(("og:title", "twitter:title", "dc.title", "headline", "articletitle")),
        publisher=_name(node.get("publisher")) or first(_PUBLISHER).lstrip("@"),
        description=first(_DESCRIPTION) or _text(node.get("description")),
        language=(root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or "")
        or _text(node.get("inLanguage"))
        or first(_LANGUAGE),
        published=_text(node.get("datePublished"))
        or first(_PUBLISHED)
        or _text(node.get("dateCreated"))
        or _time_element(root),
        modified=_text(node.get("dateModified")) or first(_MODIFIED),
        canonical=str(links[0]) if links else meta.get("og:url", ""),
        authors=_authors(node) or tuple(filter(None, [first(_AUTHOR)])),
        body=_text(node.get("articleBody") or node.get("text")),
    )


_ASIDE = frozenset(("aside", "nav", "footer", "li", "figure"))


def _time_element(root: Any) -> str:
    """Give the first moment that the page marks as one, outside its lists and margins."""
    for element in root.iter("time"):
        moment = clean_line(element.get("datetime") or "")
        if moment and not any(parent.tag in _ASIDE for parent in element.iterancestors()):
            return moment
    return ""


def _meta(root: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in root.iter("meta"):
        names = (element.get(key) for key in ("property", "name", "itemprop", "http-equiv"))
        name = next(filter(None, names), "").strip().lower()
        content = clean_line(element.get("content") or "")
        if name and content:
            found.setdefault(name, content[:2_000])
    return found


def _article_node(root: Any) -> dict[str, Any]:
    """Give the JSON-LD node that describes the article; of several the best typed one."""
    best: dict[str, Any] = {}
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        for node in _nodes(script.text or ""):
            kinds = _kinds(node)
            if kinds & _ARTICLE_TYPES and _rank(node, kinds) > _rank(best, _kinds(best)):
                best = node
    return best


def _rank(node: dict[str, Any], kinds: set[str]) -> tuple[int, int]:
    return (
        bool(kinds - {"webpage"}),
        sum(bool(node.get(k)) for k in ("headline", "datePublished")),
    )


def _kinds(node: dict[str, Any]) -> set[str]:
    stated = node.get("@type") or ()
    listed = [stated] if isinstance(stated, str) else stated
    return {k.rpartition("/")[2].lower() for k in listed if isinstance(k, str)}


def _nodes(source: str) -> Iterator[dict[str, Any]]:
    source = source.strip().removeprefix("<!--").removesuffix("-->").strip().rstrip(";")
    source = source.removeprefix("//<![CDATA[").removesuffix("//]]>").strip()
    if len(source) > _MAX_JSON_CHARACTERS:
        return
    try:
        value = orjson.loads(source)
    except orjson.JSONDecodeError:
        try:  # line breaks inside strings are the commonest fault
            value = orjson.loads(re.sub(r"[\x00-\x1f]+", " ", source))
        except orjson.JSONDecodeError:
            return
    queue, seen = [value], 0
    while queue and seen < _MAX_NODES:
        item, seen = queue.pop(0), seen + 1
        if isinstance(item, list):
            queue.extend(item)
        elif isinstance(item, dict):
            yield item
            queue.extend(item[k] for k in ("@graph", "mainEntity", "mainEntityOfPage") if k in item)


def _text(value: Any) -> str:
    if isinstance(value, list):
        value = value[0] if value else ""
    if isinstance(value, dict):
        value = value.get("@value") or value.get("name") or value.get("alternateName") or ""
    return clean_line(re.sub(r"<[^>]{1,200}>", " ", value)) if isinstance(value, str) else ""


def _name(value: Any) -> str:
    return _text(value)


def _authors(node: dict[str, Any]) -> tuple[str, ...]:
    value = node.get("author") or node.get("creator") or ()
    listed = value if isinstance(value, list) else [value]
    return tuple(dict.fromkeys(filter(None, map(_text, listed[:10]))))


def stated_day(text: str, country: str | None = None) -> date | None:
    """Read a machine's time as the outlet's own day; None for what is no day.

    A time with an offset keeps its date; one in UTC is taken to the zone of the outlet's country.
    """
    text = text.strip()
    match = _MOMENT.match(text)
    if match:
        return _own_day(match, country)
    compact = _COMPACT.match(text) or _SLASHED.match(text)
    if compact:
        return _day(*map(int, compact.groups()[:3]))
    spoken = _RFC_822.match(text)
    if spoken and spoken[2].lower() in _MONTHS:
        return _day(int(spoken[3]), _MONTHS.index(spoken[2].lower()) + 1, int(spoken[1]))
    if _EPOCH.match(text):
        moment = datetime.fromtimestamp(int(text[:10]), tz=ZoneInfo("UTC"))
        return moment.astimezone(_zone(country)).date()
    return None


def _own_day(match: re.Match[str], country: str | None) -> date | None:
    year, month, day, hour, minute, _second, zone = match.groups()
    if day is None:
        return None
    stated = _day(int(year), int(month), int(day))
    if stated is None or hour is None or zone is None or not _is_utc(zone):
        return stated
    if int(hour) == int(minute) == 0:  # midnight in UTC is how a bare day is written
        return stated
    try:
        moment = datetime(
            stated.year, stated.month, stated.day, int(hour), int(minute), tzinfo=ZoneInfo("UTC")
        )
    except ValueError:
        return stated
    return moment.astimezone(_zone(country)).date()


def _is_utc(zone: str) -> bool:
    return zone.upper() in ("Z", "UTC", "GMT") or zone.strip("+-0:") == ""


def _zone(country: str | None) -> ZoneInfo:
    return ZoneInfo(_ZONES.get(country or "", "UTC"))


def _day(year: int, month: int, day: int) -> date | None:
    """Give a day on which a web page can have been published."""
    try:
        stated = date(year, month, day)
    except ValueError:
        return None
    return stated if 1990 <= year <= 2100 else None


def days_apart(one: date, other: date) -> int:
    """Count the days between two dates."""
    return abs((one - other) // timedelta(days=1))

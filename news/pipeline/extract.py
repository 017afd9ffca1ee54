"""From fetched bytes to a Page: text, title, day, language, address. Never raises on rubbish."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any
from urllib.parse import urlsplit

import trafilatura

from news.pipeline.addresses import canonical_address, site_of
from news.pipeline.articles import Body, article_body, is_boilerplate
from news.pipeline.charsets import decode
from news.pipeline.language import language_of
from news.pipeline.markup import blocks, parse, prune
from news.pipeline.metadata import PageFacts, days_apart, page_facts, stated_day
from news.pipeline.plaintext import plain_page
from news.pipeline.printed_days import labelled_lines, printed_day, visible_day
from news.pipeline.text import clean_line, words
from news.pipeline.types import Page, Span

MAX_BYTES = 5_000_000  # the longest articles have a few hundred kilobytes with all their scripts
MAX_TEXT = 100_000  # characters; a long judgment, several times the longest article
_MIN_TEXT = 40  # characters below which there is nothing to understand
_ENOUGH = 400  # weight of running text at which a cluster is believed without a second opinion

_SIGNATURES = (
    (b"%PDF", "pdf"),
    (b"\x89PNG", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"GIF8", "image"),
    (b"RIFF", "binary"),
    (b"PK\x03\x04", "binary"),
    (b"\x1f\x8b", "binary"),
    (b"\xd0\xcf\x11\xe0", "binary"),
    (b"\x7fELF", "binary"),
)
_REFUSED_TYPES = {
    "application/pdf": "pdf",
    "image": "image",
    "audio": "binary",
    "video": "binary",
    "font": "binary",
    "application/zip": "binary",
    "application/octet-stream": "",  # said of anything; the bytes decide
}
_MARKUP = re.compile(
    rb"<(?:!doctype\s+html|html|head|body|title|meta|div|p|table|article|h1)\b", re.IGNORECASE
)
_SNIFFED_BYTES = 3_000
_TITLE_END = re.compile(r"\s+(?:[|·•–—»]|-|::)\s+")
_COUNTRY_DOMAIN = {
    name: name.upper()
    for name in words(
        "cn tw hk jp kr de at ch fr be nl es it pt br mx ar cl in au nz ca ie se dk no pl cz ru fi sg za"
    )
} | {"uk": "GB", "gov": "US", "mil": "US"}
_COUNTRY_LANGUAGE = {"ja": "JP", "ko": "KR", "zh-Hans": "CN", "it": "IT", "nl": "NL", "pl": "PL"}
_COUNTRY_LANGUAGE |= {"sv": "SE", "da": "DK", "cs": "CZ", "de": "DE", "fr": "FR", "ru": "RU"}
_ADDRESS_DAY = re.compile(r"/((?:19|20)\d{2})[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?!\d)")


def extract(
    data: bytes,
    url: str = "",
    *,
    charset: str = "",
    content_type: str = "",
    title: str = "",
    published: date | None = None,
    language: str = "",
) -> Page:
    """Read a document; where there is nothing to read the Page says why in ``reason``.

    ``charset`` and ``content_type`` are what the transport declared. ``title``, ``published`` and
    ``language`` are what the feed said: they count where the document itself is silent. Reasons:
    empty, too_large, pdf, image, binary, no_text.
    """
    address = canonical_address(url)
    reason = _refusal(data, content_type)
    if reason:
        return Page(url, address, title=title, published=published, is_html=False, reason=reason)
    text, used = decode(data, charset, content_type)
    if _is_markup(data, text, content_type):
        page = _html_page(text, url, used, title, published, language)
        if page is not None:
            return page
    plain = plain_page(text[:MAX_TEXT], title, published, language)
    return _built(
        url, address, plain.title, plain.lines, used,
        is_html=False, published=plain.published, language=plain.language,
    )  # fmt: skip


def _refusal(data: bytes, content_type: str) -> str:
    if not data.strip(b"\x00 \t\r\n\xef\xbb\xbf"):
        return "empty"
    if len(data) > MAX_BYTES:
        return "too_large"
    for signature, reason in _SIGNATURES:
        if data.startswith(signature):
            return reason
    kind = content_type.partition(";")[0].strip().lower()
    reason = _REFUSED_TYPES.get(kind) or _REFUSED_TYPES.get(kind.partition("/")[0], "")
    if reason:
        return reason
    wide = data.startswith((b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff"))
    return "binary" if not wide and data[:4_000].count(0) > 8 else ""


def _is_markup(data: bytes, text: str, content_type: str) -> bool:
    kind = content_type.partition(";")[0].strip().lower()
    if kind == "text/plain" and data.lstrip()[:1] != b"<":
        return False
    return "html" in kind or bool(_MARKUP.search(text[:_SNIFFED_BYTES].encode("utf-8", "replace")))


def _html_page(
    text: str, url: str, charset: str, title: str, published: date | None, language: str
) -> Page | None:
    root = parse(text)
    if root is None:
        return None
    facts = page_facts(root)
    headline = _headline(root, facts) or clean_line(title)
    labelled = labelled_lines(root)
    prune(root)
    body = article_body(root, blocks(root), headline)
    lines = _second_opinion(root, body, facts)
    address = canonical_address(url, facts.canonical)
    country = _country(facts.language, url)
    tongue = language_of(" ".join(lines)[:2_000] or headline, facts.language or language)
    country = country or _COUNTRY_LANGUAGE.get(tongue)
    seen = visible_day((block.text for block in body.before), headline, tongue, country)
    seen = seen or visible_day(labelled, "", tongue, country)
    day = _published(facts, seen, country, url) or published
    page = _built(
        url, address, headline, lines, charset,
        is_html=True, published=day, language=tongue, country=country,
        publisher=facts.publisher or _outlet(facts, headline) or _host(url),
        modified=stated_day(facts.modified, country) if facts.modified else None,
        description=facts.description, authors=facts.authors,
    )  # fmt: skip
    return page if page.published else replace(page, published=printed_day(page))


def _built(
    url: str, address: str, title: str, lines: Iterable[str], charset: str, **more: Any
) -> Page:
    """Join title and paragraphs, and note where each of them stands."""
    parts = ([title] if title else []) + _limited(lines)
    spans, position = [], 0
    for part in parts:
        spans.append(Span(position, position + len(part)))
        position += len(part) + 2
    text = "\n\n".join(parts)
    empty = sum(map(len, parts[1:] if title else parts)) < _MIN_TEXT
    lead = spans[1].end if title and len(spans) > 1 else spans[0].end if spans else 0
    return Page(
        url, address, title=title, text=text, paragraphs=tuple(spans), charset=charset,
        lead_length=lead, reason="no_text" if empty else "", **more,
    )  # fmt: skip


def _limited(lines: Iterable[str]) -> list[str]:
    kept, size = [], 0
    for line in lines:
        if size + len(line) > MAX_TEXT:
            break
        kept.append(line)
        size += len(line) + 2
    return kept


def _second_opinion(root: Any, body: Body, facts: PageFacts) -> list[str]:
    """Give the paragraphs; where the page's own marks tell little, ask trafilatura too."""
    own = [block.text for block in body.blocks]
    if body.weight >= _ENOUGH or (body.declared and body.weight >= _ENOUGH // 2):
        return own
    other = _by_trafilatura(root)
    if len(facts.body) > 2 * sum(map(len, own)) and len(facts.body) > sum(map(len, other)):
        return [line for part in facts.body.split("\n") if (line := clean_line(part))]
    return other if sum(map(len, other)) > 1.3 * sum(map(len, own)) else own


def _by_trafilatura(root: Any) -> list[str]:
    try:
        found = trafilatura.extract(
            root, fast=True, favor_precision=True, include_comments=False, include_tables=False
        )
    except (ValueError, TypeError, AttributeError, RecursionError):
        return []  # its tree surgery trips over some broken pages
    lines = map(clean_line, (found or "").split("\n"))
    return [line.lstrip("- ") for line in lines if line and not is_boilerplate(line)]


def _headline(root: Any, facts: PageFacts) -> str:
    """Choose the headline: the page's only large heading, else what its head says."""
    heads = [clean_line("".join(h.itertext())) for h in root.iter("h1")]
    heads = [h for h in heads if 8 <= len(h) <= 300 or (len(h) >= 4 and not h.isascii())]
    named = facts.headline or facts.title
    if len(heads) == 1 and heads[0] != facts.publisher:
        return heads[0]
    for head in heads:
        if head and head in named:
            return head
    return _without_outlet(named, facts.publisher)


def _without_outlet(title: str, publisher: str) -> str:
    """Drop the outlet's name from the end of a title."""
    parts = _TITLE_END.split(title)
    if len(parts) > 1 and (parts[-1] == publisher or len(parts[0]) >= 2 * len(parts[-1])):
        return title[: title.rindex(parts[-1])].rstrip(" |·•–—»-:")
    return title


def _outlet(facts: PageFacts, headline: str) -> str:
    """Read the outlet's name from the end of the window's title."""
    if headline and facts.title.startswith(headline):
        return facts.title[len(headline) :].strip(" |·•–—»-:_")
    parts = _TITLE_END.split(facts.title)
    return parts[-1] if len(parts) > 1 and parts[-1] not in headline else ""


def _host(url: str) -> str:
    """Give the site's name for want of a better one; a bare number is none."""
    site = site_of(url)
    return "" if site.replace(".", "").isdecimal() else site


def _country(language: str, url: str) -> str | None:
    region = re.search(r"[-_]([A-Za-z]{2})(?![A-Za-z])", language)
    if region:
        return region[1].upper()
    ending = (urlsplit(url).hostname or "").rpartition(".")[2] if "//" in url else ""
    return _COUNTRY_DOMAIN.get(ending)


def _published(
    facts: PageFacts, visible: date | None, country: str | None, url: str
) -> date | None:
    """Find the outlet's day: what readers see decides where it and the mark-up are days apart."""
    stated = stated_day(facts.published, country) if facts.published else None
    if visible and (stated is None or days_apart(visible, stated) >= 1):
        return visible
    if stated or visible:
        return stated or visible
    inside = _ADDRESS_DAY.search(urlsplit(url).path) if "//" in url else None
    return stated_day("-".join(inside.groups())) if inside else None

"""What each stage of an article does: it finds something out, and changes nothing but by its result."""

import hashlib
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from django.utils import timezone

from core.folding import fold
from news.choices import Finder, Origin, SetAside, Stage
from news.models import Article
from news.pipeline.extract import extract
from news.pipeline.proposals import proposals_of
from news.pipeline.reading import read
from news.pipeline.types import Link, Page, Reading, Span
from news.selectors.knowledge import knowledge
from news.services.fetching import PAGE_BYTES, Manner, fetch
from news.services.proposals import proposals_file, sources_offer
from news.services.stored import page_of, page_values, reading_of, reading_values
from news.services.stories import links_store, stories_lock, story_join, story_of

ACCEPT = "text/html,application/xhtml+xml;q=0.9,text/plain;q=0.8,*/*;q=0.1"

# What extraction calls documents that it does not read.
WHY_NOT = {
    "pdf": SetAside.UNSUPPORTED,
    "image": SetAside.UNSUPPORTED,
    "binary": SetAside.UNSUPPORTED,
    "too_large": SetAside.TOO_LARGE,
}

MAX_TITLE, MAX_PUBLISHER, MAX_LANGUAGE = 1_000, 300, 35


@dataclass(slots=True)
class Carried:
    """What one stage hands to the next within one job."""

    patience_seconds: float
    is_last_try: bool = False
    page: Page | None = None
    reading: Reading | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """What a stage found: values of the row, and why the article goes no further, if so.

    ``within`` is done in the transaction that stores them.
    """

    values: Mapping[str, Any] = field(default_factory=dict)
    set_aside: SetAside | None = None
    note: str = ""
    within: Callable[[], None] | None = None


def _fetch(article: Article, carried: Carried) -> Step:
    manner = Manner({"Accept": ACCEPT}, PAGE_BYTES, carried.patience_seconds)
    answer = fetch(article.url, manner)
    return Step(
        {
            "raw": zlib.compress(answer.body),
            "raw_type": answer.content_type[:200],
            "url": answer.url,
            "fetched_at": timezone.now(),
        }
    )


def _extract(article: Article, carried: Carried) -> Step:
    page = _page(article)
    if page.reason:
        return Step({}, WHY_NOT.get(page.reason, SetAside.NO_TEXT), page.reason)
    values = _page_columns(page)
    if article.origin == Origin.PAGE and page.canonical_url != article.canonical_url:
        first = Article.objects.filter(canonical_url=page.canonical_url).first()
        if first is not None:
            return Step({"duplicate_of": first}, SetAside.DUPLICATE, page.canonical_url)
        values["canonical_url"] = page.canonical_url
    carried.page = page
    return Step(values)


def _page(article: Article) -> Page:
    """Extract what was fetched; what the feed said stands in for what the page leaves out."""
    raw = article.raw
    if raw is None:
        raise ValueError(f"article {article.pk} has nothing to read; retry it from its address")
    data = zlib.decompress(bytes(raw))
    if article.origin == Origin.ENTRY:
        return _entry_page(article, data.decode())
    page = extract(
        data,
        article.url,
        content_type=article.raw_type,
        title=article.title,
        published=article.published_earliest,
        language=article.language,
    )
    return replace(page, publisher=page.publisher or article.publisher)


def _entry_page(article: Article, text: str) -> Page:
    """Make a page of a docket entry: its first line is the title, each further one a paragraph."""
    spans, start = [], 0
    for line in text.split("\n\n"):
        spans.append(Span(start, start + len(line)))
        start += len(line) + 2
    return Page(
        url=article.url,
        canonical_url=article.canonical_url,
        title=spans[0].of(text),
        publisher=article.publisher,
        language=article.language or "en",
        country="US",
        published=article.published_earliest,
        text=text,
        lead_length=spans[min(1, len(spans) - 1)].end,
        paragraphs=tuple(spans),
        is_html=False,
    )


def _page_columns(page: Page) -> dict[str, Any]:
    day = page.published
    return {
        "title": page.title[:MAX_TITLE],
        "publisher": page.publisher[:MAX_PUBLISHER],
        "language": page.language[:MAX_LANGUAGE],
        "published_on": _edtf(page) if day else "",
        "published_earliest": day,
        "text": page.text,
        "page": page_values(page),
        "content_sha256": hashlib.sha256(fold(page.text).encode()).hexdigest(),
        "raw": None,
    }


def _edtf(page: Page) -> str:
    length = {"day": 10, "month": 7, "year": 4}[page.published_precision]
    return page.published.isoformat()[:length] if page.published else ""


def _recognise(article: Article, carried: Carried) -> Step:
    page = carried.page or page_of(article)
    reading = read(page, knowledge())
    if article.docket_case_id and article.docket_case is not None:
        reading = _of_docket(reading, article.docket_case.slug)
    carried.page, carried.reading = page, reading
    values = {
        "reading": reading_values(reading),
        "is_relevant": reading.relevant,
        "relevance_score": reading.relevance_score,
    }
    if not reading.relevant:
        note = reading.set_aside_reason or reading.reason
        return Step(values, SetAside.NOT_RELEVANT, note)
    return Step(values)


def _of_docket(reading: Reading, slug: str) -> Reading:
    """An entry of a case's own docket is about that case, whatever its few words say."""
    own = Link(slug, "subject", 1.0, ("it stands in the case’s own docket",))
    others = tuple(replace(link, role="mentioned") for link in reading.links if link.slug != slug)
    return replace(
        reading,
        relevant=True,
        relevance_score=1.0,
        set_aside_reason=None,
        links=(own, *others),
        new_disputes=(),
    )


def _link(article: Article, carried: Carried) -> Step:
    page = carried.page or page_of(article)
    reading = carried.reading or reading_of(article)

    def within() -> None:
        stories_lock()
        links_store(article, reading)
        story_join(article, page, reading)

    carried.page, carried.reading = page, reading
    return Step(within=within)


def _propose(article: Article, carried: Carried) -> Step:
    page = carried.page or page_of(article)
    reading = carried.reading or reading_of(article)
    drafts = list(proposals_of(page, reading, knowledge()))

    def within() -> None:
        stories_lock()
        story = story_of(article)
        proposals_file(article, drafts, story=story, finder=Finder.RULES)
        if story is not None:
            sources_offer(article, page, reading, drafts, story=story)

    return Step(within=within)


STEPS: Mapping[Stage, Callable[[Article, Carried], Step]] = {
    Stage.FETCHED: _fetch,
    Stage.EXTRACTED: _extract,
    Stage.RECOGNISED: _recognise,
    Stage.LINKED: _link,
    Stage.PROPOSED: _propose,
}

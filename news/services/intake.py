"""Taking in what was found: one row an address, however often and by whomever it is reported."""

import hashlib
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TypeVar

from django.db import IntegrityError, transaction
from django.utils import timezone

from cases.models import Case, CaseRedirect
from core.bulk import bulk_insert, new_row
from news.choices import Origin, Stage
from news.models import Article, Docket, Feed
from news.parsers.entries import FeedEntry
from news.pipeline.addresses import canonical_address
from news.pipeline.docket_formats import docket_keys
from news.pipeline.off_topic import is_off_topic
from news.selectors.knowledge import knowledge

# Rows written by one transaction: a feed of ten thousand entries holds the lock for moments only.
BATCH = 500

MAX_URL_CHARACTERS = 2_000
PLAIN_TEXT = "text/plain; charset=utf-8"

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Added:
    """What became of the entries: ids of new articles, and how many were known or left out."""

    new: tuple[int, ...] = ()
    known: int = 0
    left_out: int = 0

    def __add__(self, other: "Added") -> "Added":
        return Added(self.new + other.new, self.known + other.known, self.left_out + other.left_out)


def articles_add(entries: Sequence[FeedEntry], *, feed: Feed | None = None) -> Added:
    """Make an article of each entry whose address has none yet.

    Entries of dockets go straight to their case. Of a filtered feed, docket entries of no case on
    record are left out, and entries that are clearly about something else. Atomic by batches; run
    again, it adds nothing.
    """
    total = Added()
    for batch in _batches(entries, BATCH):
        kept = _on_topic(batch, feed)
        with transaction.atomic():
            total += _add(kept, feed) + Added(left_out=len(batch) - len(kept))
    return total


def article_add_url(url: str, *, feed: Feed | None = None) -> tuple[Article, bool]:
    """Give the article of an address and whether it is new; raises ValueError for no web address."""
    canonical = canonical_address(url)
    if not canonical.startswith(("http://", "https://")) or len(url) > MAX_URL_CHARACTERS:
        raise ValueError(f"{url} is no web address")
    return Article.objects.get_or_create(
        canonical_url=canonical, defaults={"url": url.strip(), "feed": feed}
    )


def article_add_file(name: str, data: bytes, *, content_type: str = "") -> tuple[Article, bool]:
    """Give the article that a file holds and whether it is new: the same words are the same article."""
    digest = hashlib.sha256(data).hexdigest()
    return Article.objects.get_or_create(
        canonical_url=f"file:{digest}",
        defaults={
            "url": f"file:{name}"[:MAX_URL_CHARACTERS],
            "origin": Origin.FILE,
            "stage": Stage.FETCHED,
            "raw": zlib.compress(data),
            "raw_type": content_type,
            "fetched_at": timezone.now(),
        },
    )


def _batches(items: Iterable[Item], size: int) -> Iterable[list[Item]]:
    rest = iter(items)
    while batch := list(islice(rest, size)):
        yield batch


def _on_topic(entries: list[FeedEntry], feed: Feed | None) -> list[FeedEntry]:
    """Leave out of a filtered feed what by its own words is about something else."""
    if feed is None or not feed.is_filtered:
        return entries
    return [
        entry
        for entry in entries
        if _is_docket_entry(entry)
        or not is_off_topic(
            f"{entry.title}\n\n{entry.words}", entry.language or feed.language, knowledge()
        )
    ]


def _add(entries: Sequence[FeedEntry], feed: Feed | None) -> Added:
    cases = _cases_of(entries)
    found: dict[str, Article] = {}
    left_out = 0
    for entry in entries:
        case = cases.get(_docket_key(entry))
        address = _address(entry)
        if len(address) > MAX_URL_CHARACTERS or (
            case is None and feed is not None and feed.is_filtered and entry.docket_number
        ):
            left_out += 1
            continue
        found.setdefault(address, _article(entry, address, feed, case))
    known = set(
        Article.objects.filter(canonical_url__in=found).values_list("canonical_url", flat=True)
    )
    wanted = [article for address, article in found.items() if address not in known]
    new = _inserted(wanted)
    return Added(new, len(entries) - left_out - len(new), left_out)


def _inserted(wanted: Sequence[Article]) -> tuple[int, ...]:
    """Insert articles and give their ids; one that another worker adds meanwhile is its own."""
    try:
        with transaction.atomic():
            bulk_insert(wanted)
    except IntegrityError:
        Article.objects.bulk_create(wanted, ignore_conflicts=True)
        made = Article.objects.filter(pk__in=[article.pk for article in wanted])
        return tuple(made.values_list("pk", flat=True))
    return tuple(article.pk for article in wanted)


def _is_docket_entry(entry: FeedEntry) -> bool:
    return bool(entry.docket_number or entry.docket_id)


def _address(entry: FeedEntry) -> str:
    """Give what makes the entry one: its page, or its place in a docket that many share."""
    if not _is_docket_entry(entry):
        return canonical_address(entry.url)
    words = f"{entry.key}\n{entry.published}\n{entry.words}"
    place = entry.key if entry.docket_id else hashlib.sha256(words.encode()).hexdigest()[:16]
    return f"{entry.url.partition('#')[0]}#{place}"


def _article(entry: FeedEntry, address: str, feed: Feed | None, case: Case | None) -> Article:
    article = new_row(
        Article,
        feed=feed,
        url=entry.url[:MAX_URL_CHARACTERS],
        canonical_url=address,
        title=entry.title,
        publisher=feed.title if feed else "",
        language=(entry.language or (feed.language if feed else ""))[:35],
        published_on=entry.published.isoformat() if entry.published else "",
        published_earliest=entry.published,
        docket_case=case,
    )
    if _is_docket_entry(entry):
        article.origin = Origin.ENTRY
        article.stage = Stage.FETCHED
        article.fetched_at = timezone.now()
        article.raw = zlib.compress(_entry_text(entry, case).encode())
        article.raw_type = PLAIN_TEXT
    return article


def _entry_text(entry: FeedEntry, case: Case | None) -> str:
    """Write a docket entry as a short text, which is read like any other."""
    caption = entry.title if entry.docket_number else case.caption if case else ""
    title = "" if entry.docket_number else entry.title
    number = entry.docket_number or _number_of(case)
    day = entry.published.isoformat() if entry.published else ""
    head = ", ".join(filter(None, (caption, number)))
    return "\n\n".join(filter(None, (head, day, title, entry.words)))


def _number_of(case: Case | None) -> str:
    """Give the docket number by which the reading knows the case again."""
    first = case.docket_numbers.first() if case else None
    return first.raw if first else ""


def _docket_key(entry: FeedEntry) -> str:
    """Give under what the case of a docket entry is looked up."""
    if entry.docket_id:
        return f"id:{entry.docket_id}"
    return f"{entry.court_id} {entry.docket_number}"


def _cases_of(entries: Sequence[FeedEntry]) -> Mapping[str, Case]:
    """Find the case of each docket; a number that several cases bear means none."""
    slugs = _slugs_by_docket_id({entry.docket_id for entry in entries if entry.docket_id})
    for entry in entries:
        if entry.docket_number and (slug := _slug_of_number(entry)):
            slugs[_docket_key(entry)] = slug
    cases = {case.slug: case for case in Case.objects.filter(slug__in=slugs.values())}
    moved = CaseRedirect.objects.filter(slug__in=slugs.values()).select_related("case")
    cases |= {redirect.slug: redirect.case for redirect in moved}
    return {key: cases[slug] for key, slug in slugs.items() if slug in cases}


def _slugs_by_docket_id(ids: set[int]) -> dict[str, str]:
    rows = Docket.objects.filter(docket_id__in=ids).values_list("docket_id", "case_slug")
    return {f"id:{docket_id}": slug for docket_id, slug in rows}


def _slug_of_number(entry: FeedEntry) -> str | None:
    """Give the one case of the number; courts count alike, so the court must be the entry's."""
    known = knowledge()
    for key in docket_keys(entry.docket_number):
        slugs = {
            slug
            for slug in known.cases_by_docket.get(key, ())
            if entry.court_id in ("", known.cases[slug].court_id)
        }
        if slugs:
            return slugs.pop() if len(slugs) == 1 else None
    return None

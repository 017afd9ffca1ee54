"""Polling one feed: fetched, read, its new entries taken in, and the next poll set."""

import random
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from urllib.parse import urlsplit

import structlog
from django.conf import settings
from django.db import transaction
from django.utils import timezone

from news.choices import Reader
from news.errors import FeedInvalid, FetchDeferred, FetchFailed
from news.models import Feed
from news.parsers.dockets import courtlistener_page, pacer_entries
from news.parsers.entries import FeedEntry
from news.parsers.feeds import feed_parse
from news.services.fetching import FEED_BYTES, Manner, fetch
from news.services.hosts import SHORT_WAIT_SECONDS
from news.services.intake import Added, articles_add
from news.services.leases import lease_release, lease_take

log = structlog.get_logger(__name__)

ACCEPT = (
    "application/rss+xml, application/atom+xml, application/feed+json, "
    "application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.1"
)
NOT_MODIFIED = 304

# A feed that fails is asked less and less often, but at least once a day.
LONGEST_PAUSE = timedelta(hours=24)
# Polls are spread by so much, lest feeds added together be polled together for ever.
JITTER = 0.1
# Pages of one docket's newest entries; more are what a first poll need not have.
MOST_PAGES = 3


@dataclass(frozen=True, slots=True)
class PollReport:
    """What one poll did; ``problem`` is empty where it went well."""

    feed: str
    added: Added = field(default_factory=Added)
    problem: str = ""
    deferred_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class _Polled:
    entries: tuple[FeedEntry, ...]
    etag: str = ""
    last_modified: str = ""
    is_new: bool = True


def feed_poll(
    pk: int, *, patience_seconds: float = SHORT_WAIT_SECONDS, at_once: bool = False
) -> PollReport | None:
    """Poll a feed; None where it is another worker's or not its time.

    ``at_once`` polls it before its time. A failure is kept in its row and is never raised.
    """
    if at_once:
        Feed.objects.filter(pk=pk, not_before__gt=timezone.now()).update(not_before=timezone.now())
    feed = lease_take(Feed.objects.filter(is_enabled=True), pk)
    if feed is None:
        return None
    try:
        polled = _fetched(feed, patience_seconds)
    except FetchDeferred as wait:
        lease_release(feed, not_before=wait.until, attempts=max(feed.attempts - 1, 0))
        return PollReport(feed.slug, deferred_until=wait.until)
    except (FeedInvalid, FetchFailed) as error:
        return _failed(feed, error)
    added = articles_add(polled.entries, feed=feed)
    _succeeded(feed, polled, added)
    log.info("feed polled", feed=feed.slug, new=len(added.new), known=added.known)
    return PollReport(feed.slug, added)


def _fetched(feed: Feed, patience_seconds: float) -> _Polled:
    if feed.reader == Reader.COURTLISTENER:
        return _Polled(_courtlistener_entries(feed.url, patience_seconds))
    headers = {"Accept": ACCEPT}
    if feed.etag:
        headers["If-None-Match"] = feed.etag
    if feed.last_modified:
        headers["If-Modified-Since"] = feed.last_modified
    answer = fetch(feed.url, Manner(headers, FEED_BYTES, patience_seconds))
    if answer.status == NOT_MODIFIED:
        return _Polled((), feed.etag, feed.last_modified, is_new=False)
    parsed = feed_parse(answer.body, url=answer.url, content_type=answer.content_type)
    entries = pacer_entries(parsed) if feed.reader == Reader.PACER else parsed.entries
    return _Polled(
        entries,
        answer.headers.get("etag", "")[:500],
        answer.headers.get("last-modified", "")[:100],
    )


def _courtlistener_entries(url: str, patience_seconds: float) -> tuple[FeedEntry, ...]:
    """Read the newest entries of a docket; the site's robots.txt is about pages, not its interface."""
    if not settings.COURTLISTENER_TOKEN:
        raise FeedInvalid("needs COURTLISTENER_TOKEN, which is not set")
    headers = {
        "Accept": "application/json",
        "Authorization": f"Token {settings.COURTLISTENER_TOKEN}",
    }
    manner = Manner(headers, FEED_BYTES, max(patience_seconds, 2.0), asks_robots=False)
    found: list[FeedEntry] = []
    following = url
    for _page in range(MOST_PAGES):
        parsed, following = courtlistener_page(fetch(following, manner).body)
        found.extend(parsed.entries)
        # The token goes to nobody else.
        if not following or urlsplit(following)[:2] != urlsplit(url)[:2]:
            break
    return tuple(found)


def _succeeded(feed: Feed, polled: _Polled, added: Added) -> None:
    now = timezone.now()
    fresh = {"last_new_at": now} if added.new else {}
    lease_release(
        feed,
        not_before=now + _spread(timedelta(minutes=feed.poll_minutes)),
        attempts=0,
        error="",
        failures=0,
        last_polled_at=now,
        last_success_at=now,
        etag=polled.etag,
        last_modified=polled.last_modified,
        **fresh,
    )


def _failed(feed: Feed, error: FeedInvalid | FetchFailed) -> PollReport:
    now = timezone.now()
    failures = feed.failures + 1
    retry_at = getattr(error, "retry_at", None) or now
    lease_release(
        feed,
        not_before=max(now + back_off(feed.poll_minutes, failures), retry_at),
        attempts=0,
        error=str(error),
        failures=failures,
        last_polled_at=now,
    )
    log.warning("feed failed", feed=feed.slug, failures=failures, problem=str(error))
    return PollReport(feed.slug, problem=str(error))


def back_off(poll_minutes: int, failures: int) -> timedelta:
    """Give the pause after so many failures in a row: doubled by each, a day at most, spread."""
    usual = timedelta(minutes=poll_minutes)
    longest = max(usual, LONGEST_PAUSE)
    return _spread(min(usual * 2 ** min(failures, 12), longest))


def _spread(pause: timedelta) -> timedelta:
    return pause * random.uniform(1 - JITTER, 1 + JITTER)  # noqa: S311  # no secret


@transaction.atomic
def feed_poll_soon(pk: int) -> None:
    """Make a feed due now, whatever its row says of failures."""
    now = timezone.now()
    Feed.objects.filter(pk=pk).update(not_before=now, queued_until=now)

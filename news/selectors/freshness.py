"""How fresh the news is: each feed's last success and next poll, and where articles stand."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from news.choices import OPEN_STAGES, Reader, SetAside, Stage
from news.models import Article, Feed

# A feed that was not read for so many of its own intervals is late, failures or not.
LATE_INTERVALS = 3
# Ticks and turns may hold a poll up for so long without anything being wrong.
GRACE = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class FeedLine:
    """One feed as the page shows it; ``state`` is fresh, late, failing, waiting, off or keyless."""

    feed: Feed
    state: str
    article_count: int


@dataclass(frozen=True, slots=True)
class Tally:
    """How many articles stand somewhere."""

    value: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Freshness:
    """What the page of freshness shows."""

    feeds: tuple[FeedLine, ...]
    stages: tuple[Tally, ...]
    reasons: tuple[Tally, ...]
    article_count: int
    open_count: int
    stuck_count: int
    failing_count: int
    last_success_at: datetime | None
    at: datetime


def freshness() -> Freshness:
    """Read how fresh the news is: five queries."""
    now = timezone.now()
    articles = dict(Article.objects.order_by().values_list("feed").annotate(count=Count("pk")))
    lines = tuple(
        FeedLine(feed, _state(feed, now), articles.get(feed.pk, 0)) for feed in Feed.objects.all()
    )
    stages = _counts("stage")
    return Freshness(
        feeds=tuple(sorted(lines, key=lambda line: (_ORDER.index(line.state), line.feed.title))),
        stages=tuple(Tally(s.value, str(s.label), stages.get(s.value, 0)) for s in Stage),
        reasons=_reasons(),
        article_count=sum(stages.values()),
        open_count=sum(stages.get(stage, 0) for stage in OPEN_STAGES),
        stuck_count=Article.objects.stuck().count(),
        failing_count=sum(line.state in ("failing", "late") for line in lines),
        last_success_at=max(
            (line.feed.last_success_at for line in lines if line.feed.last_success_at), default=None
        ),
        at=now,
    )


# What somebody may have to look after stands first.
_ORDER = ("failing", "late", "fresh", "waiting", "keyless", "off")


def _state(feed: Feed, now: datetime) -> str:
    if not feed.is_enabled:
        return "off"
    if feed.reader == Reader.COURTLISTENER and not settings.COURTLISTENER_TOKEN:
        return "keyless"
    if feed.failures:
        return "failing"
    if feed.last_success_at is None:
        return "waiting"
    patience = timedelta(minutes=feed.poll_minutes) * LATE_INTERVALS + GRACE
    return "late" if now - feed.last_success_at > patience else "fresh"


def _counts(column: str, **conditions: object) -> dict[str, int]:
    rows: QuerySet[Article] = Article.objects.filter(Q(**conditions)).order_by()
    return dict(rows.values_list(column).annotate(count=Count("pk")))


def _reasons() -> tuple[Tally, ...]:
    counts = _counts("set_aside_reason", stage=Stage.SET_ASIDE)
    return tuple(
        Tally(reason.value, str(reason.label), counts[reason.value])
        for reason in SetAside
        if counts.get(reason.value)
    )

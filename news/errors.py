"""What can go wrong while the news is read; every message says what to do or what was seen."""

from datetime import datetime


class NewsError(Exception):
    """Base of what this app raises."""


class FeedInvalid(NewsError):
    """What a feed's address answers is no feed; ``feeds_named`` are feeds that it points at."""

    def __init__(self, message: str, *, feeds_named: tuple[str, ...] = ()) -> None:
        self.feeds_named = feeds_named
        super().__init__(message)


class FetchDeferred(NewsError):
    """Not now: another request to the host is under way, or it asked for patience."""

    def __init__(self, until: datetime, why: str, *, is_failure: bool = False) -> None:
        self.until, self.is_failure = until, is_failure
        super().__init__(why)


class FetchFailed(NewsError):
    """The address could not be read; ``reason`` is why an article is set aside for it."""

    def __init__(
        self, reason: str, message: str, *, permanent: bool, retry_at: datetime | None = None
    ) -> None:
        self.reason, self.permanent, self.retry_at = reason, permanent, retry_at
        super().__init__(message)


class LeaseLost(NewsError):
    """Another worker took the row over meanwhile: what this one found out is dropped."""

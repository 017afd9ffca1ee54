"""The list of feeds: loaded from the curated files, added by address."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit

from django.db import transaction
from django.utils import timezone

from core.text import slugify_name
from news.choices import Reader
from news.feed_list import DocketListing, FeedList, FeedListing, listing_sha256
from news.models import Docket, Feed
from news.parsers.dockets import COURTLISTENER
from news.parsers.feeds import feed_parse
from news.services.fetching import FEED_BYTES, Manner, fetch
from news.services.polling import ACCEPT

# Feeds that are added together are first polled over so long a time.
FIRST_POLLS = timedelta(minutes=10)

# The free use of CourtListener's interface is 125 requests a day
# (https://www.courtlistener.com/help/api/rest/); some forty dockets share it.
DOCKET_POLL_MINUTES = 720
DOCKET_SLUG = "courtlistener-"


@dataclass(slots=True)
class ListReport:
    """What a load of the lists did, by ids."""

    created: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    edited_here: list[str] = field(default_factory=list)
    dockets: int = 0


@transaction.atomic
def feed_list_load(listed: FeedList, *, overwrite: bool = False) -> ListReport:
    """Bring feeds and dockets up to the lists; run again, it changes nothing.

    A feed that was edited here keeps the edit unless ``overwrite``; one that is in no list stays.
    Forms of addresses are not polled: of CourtListener's, each docket makes a feed.
    """
    report = ListReport()
    known = {feed.slug: feed for feed in Feed.objects.all()}
    wanted = [listing for listing in listed.feeds if not listing.template]
    wanted += _docket_feeds(listed)
    for listing in wanted:
        _load(listing, known.get(listing.id), report, overwrite=overwrite)
    report.dockets = _load_dockets(listed.dockets)
    return report


def _load(listing: FeedListing, feed: Feed | None, report: ListReport, *, overwrite: bool) -> None:
    digest = listing_sha256(listing)
    values = {**_columns(listing), "dataset_sha256": digest}
    if feed is None:
        first = timezone.now() + FIRST_POLLS * random.random()  # noqa: S311  # no secret
        Feed.objects.create(slug=listing.id, not_before=first, **values)
        report.created.append(listing.id)
    elif feed.dataset_sha256 == digest:
        report.unchanged.append(listing.id)
    elif _is_edited(feed) and not overwrite:
        report.edited_here.append(listing.id)
    else:
        moved = {"etag": "", "last_modified": ""} if feed.url != listing.url else {}
        Feed.objects.filter(pk=feed.pk).update(**values, **moved)
        report.changed.append(listing.id)


def _columns(listing: FeedListing) -> dict[str, Any]:
    doubts = ["nobody has seen this address answer"] if listing.unconfirmed else []
    return {
        "url": listing.url,
        "site": listing.site,
        "title": listing.title,
        "language": listing.language,
        "country": listing.country,
        "kind": listing.kind,
        "trust": listing.trust,
        "reader": listing.reader,
        "covers": listing.covers,
        "note": "; ".join(filter(None, [listing.robots, *doubts])),
        "poll_minutes": listing.poll_minutes,
        "is_filtered": listing.filter,
    }


def _is_edited(feed: Feed) -> bool:
    """True where an editor touched the feed since it was loaded, or made it."""
    return feed.dataset_sha256 == ""


def _docket_feeds(listed: FeedList) -> list[FeedListing]:
    """Make a feed of each docket, by the list's form for them; it is read by the interface."""
    form = next((feed for feed in listed.feeds if feed.reader == Reader.COURTLISTENER), None)
    if form is None:
        return []
    return [_docket_feed(form, docket) for docket in listed.dockets]


def _docket_feed(form: FeedListing, docket: DocketListing) -> FeedListing:
    number = docket.courtlistener_docket_id
    api = f"{COURTLISTENER}/api/rest/v4/docket-entries/?docket={number}&order_by=-date_created"
    return form.model_copy(
        update={
            "id": f"{DOCKET_SLUG}{number}",
            "url": api,
            "site": docket.url,
            "title": f"CourtListener: {docket.slug}",
            "covers": form.covers,
            "poll_minutes": DOCKET_POLL_MINUTES,
            "template": False,
            "parameters": {},
            "example": {},
            "robots": None,
        }
    )


def _load_dockets(listings: Sequence[DocketListing]) -> int:
    for listing in listings:
        Docket.objects.update_or_create(
            docket_id=int(listing.courtlistener_docket_id),
            defaults={"case_slug": listing.slug, "url": listing.url},
        )
    return len(listings)


def feed_add(url: str, **given: Any) -> tuple[Feed, bool]:
    """Add a feed by its address, read once to see that it is one; a known address is left alone.

    ``given`` are columns that are not taken from the feed itself. Raises FeedInvalid, FetchFailed
    and FetchDeferred.
    """
    known = Feed.objects.filter(url=url).first()
    if known is not None:
        return known, False
    answer = fetch(url, Manner({"Accept": ACCEPT}, FEED_BYTES, patience_seconds=10.0))
    parsed = feed_parse(answer.body, url=answer.url, content_type=answer.content_type)
    host = urlsplit(url).hostname or ""
    stated = {
        "title": (parsed.title or host)[:300],
        "language": parsed.language,
        "site": parsed.site or f"{urlsplit(url).scheme}://{urlsplit(url).netloc}/",
    }
    values = {**stated, **{name: value for name, value in given.items() if value}}
    slug = values.pop("slug", "") or _free_slug(values["title"], host)
    return Feed.objects.get_or_create(url=url, defaults={"slug": slug, **values})


def _free_slug(title: str, host: str) -> str:
    stem = slugify_name(title, fallback=slugify_name(host))
    taken = set(Feed.objects.filter(slug__startswith=stem).values_list("slug", flat=True))
    if stem not in taken:
        return stem
    return next(slug for n in range(2, len(taken) + 3) if (slug := f"{stem}-{n}") not in taken)

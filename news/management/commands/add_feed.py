"""`manage.py add_feed URL`: poll one more feed."""

import json
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from news.choices import FeedKind, Reader, Trust
from news.errors import FeedInvalid, FetchDeferred, FetchFailed
from news.services.feeds import feed_add


class Command(BaseCommand):
    """Reads the address once: what is no feed is refused, with the feeds that it points at."""

    help = "Add a feed by its address. One that is known is left as it is."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The address, and what is to be kept of it instead of what it says itself."""
        parser.add_argument("url")
        parser.add_argument("--id", dest="slug", default="", help="permanent id")
        parser.add_argument("--title", default="")
        parser.add_argument("--language", default="", help="BCP 47, such as en or zh-Hans")
        parser.add_argument("--country", default="", help="ISO 3166-1, such as US, or EU")
        parser.add_argument("--kind", choices=FeedKind.values, default=FeedKind.NEWS.value)
        parser.add_argument("--trust", choices=Trust.values, default=Trust.GENERAL.value)
        parser.add_argument("--reader", choices=Reader.values, default=Reader.SYNDICATION.value)
        parser.add_argument("--minutes", type=int, default=60, help="minutes between two polls")
        parser.add_argument("--json", action="store_true", help="print the feed as JSON")

    def handle(self, *, url: str, minutes: int, **options: Any) -> None:
        """Add it, or say why not."""
        names = ("slug", "title", "language", "country", "kind", "trust", "reader")
        given = {name: options[name] for name in names}
        try:
            feed, is_new = feed_add(url, poll_minutes=max(minutes, 1), **given)
        except FeedInvalid as error:
            hint = "".join(f"\n  manage.py add_feed {named}" for named in error.feeds_named)
            raise CommandError(f"{url} {error}.{hint and ' Try:'}{hint}") from error
        except (FetchFailed, FetchDeferred) as error:
            raise CommandError(f"{url} could not be read: {error}") from error
        if options["json"]:
            self.stdout.write(
                json.dumps({"id": feed.slug, "url": feed.url, "title": feed.title, "new": is_new})
            )
        else:
            done = "Added" if is_new else "Known already:"
            self.stdout.write(f"{done} {feed.slug} ({feed.title})")

"""`manage.py poll_feeds [--feed ID]`: poll now, whatever the clock says."""

import json
from argparse import ArgumentParser
from collections.abc import Sequence
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from news.management.inline import bar, read_all
from news.models import Article, Feed
from news.services.dispatch import send_feed
from news.services.polling import PollReport, feed_poll
from news.services.queueing import usable_feeds

# A feed whose host is busy is waited for so long.
PATIENCE_SECONDS = 10.0


class Command(BaseCommand):
    """A feed that fails is told and does not stop the others."""

    help = "Poll the feeds that are due, or one by its id. With --inline, in this process."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Which feeds, and where."""
        parser.add_argument("--feed", action="append", default=[], metavar="ID", help="only this")
        parser.add_argument("--all", action="store_true", help="also those that are not yet due")
        parser.add_argument(
            "--inline",
            action="store_true",
            help="poll here, and read what is new to its end, without broker or worker",
        )
        parser.add_argument("--json", action="store_true", help="one JSON object a line")

    def handle(self, *, feed: list[str], inline: bool, **options: Any) -> None:
        """Poll, and say what each feed brought."""
        feeds = _chosen(feed, everything=options["all"])
        said = self.stderr if options["json"] else self.stdout
        if not inline:
            for row in feeds:
                send_feed(row.pk)
            self.stdout.write(f"{len(feeds)} feeds sent to the workers")
            return
        reports = []
        for row in bar(feeds, len(feeds), "Polling feeds", said):
            report = feed_poll(row.pk, patience_seconds=PATIENCE_SECONDS, at_once=True)
            reports.append(report or PollReport(row.slug, problem="is being polled elsewhere"))
        for report in reports:
            self._say(report, as_json=options["json"])
        read_all(_open(feeds), said)

    def _say(self, report: PollReport, *, as_json: bool) -> None:
        values = {
            "feed": report.feed,
            "new": len(report.added.new),
            "known": report.added.known,
            "left_out": report.added.left_out,
            "problem": report.problem or None,
        }
        if as_json:
            self.stdout.write(json.dumps(values, ensure_ascii=False))
        elif report.problem:
            self.stdout.write(f"{report.feed}: {report.problem}")
        else:
            self.stdout.write(f"{report.feed}: {values['new']} new, {values['known']} known")


def _chosen(slugs: Sequence[str], *, everything: bool) -> list[Feed]:
    feeds = Feed.objects.filter(is_enabled=True)
    if slugs:
        found = list(Feed.objects.filter(slug__in=slugs))
        if missing := set(slugs) - {feed.slug for feed in found}:
            raise CommandError(f"There is no feed {', '.join(sorted(missing))}.")
        return found
    feeds = feeds.filter(usable_feeds())
    return list(feeds if everything else feeds.filter(not_before__lte=timezone.now()))


def _open(feeds: Sequence[Feed]) -> list[int]:
    """Give the articles of these feeds that are not read to the end."""
    rows = Article.objects.open().filter(feed__in=feeds).order_by("pk")
    return list(rows.values_list("pk", flat=True))

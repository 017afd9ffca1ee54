"""`manage.py load_feeds [FOLDER]`: bring the feeds up to the curated lists."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from cases.dataset import DatasetInvalid
from news.feed_list import FeedList, feed_list_read
from news.services.feeds import ListReport, feed_list_load


class Command(BaseCommand):
    """Reads both lists first; if either has a fault, nothing is written."""

    help = "Load feeds.yaml and dockets.yaml. A second run writes nothing."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The folder, whether to write, and which side wins where both changed."""
        parser.add_argument(
            "folder", nargs="?", type=Path, default=settings.DATA_DIR, help="default: data/"
        )
        parser.add_argument(
            "--check", action="store_true", help="print every problem of the lists, write nothing"
        )
        parser.add_argument(
            "--overwrite", action="store_true", help="take the lists' version of edited feeds too"
        )

    def handle(self, *, folder: Path, check: bool, overwrite: bool, **_options: Any) -> None:
        """Load, and say what was done."""
        try:
            listed = feed_list_read(folder)
        except DatasetInvalid as error:
            count = len(error.problems)
            raise CommandError(
                f"Nothing was loaded: {count} problem{'s' if count > 1 else ''}.\n{error}"
            ) from error
        if check:
            self.stdout.write(_counts(listed))
        else:
            self.stdout.write(_summary(feed_list_load(listed, overwrite=overwrite)))


def _counts(listed: FeedList) -> str:
    return f"{len(listed.feeds)} feeds and {len(listed.dockets)} dockets: no problem"


def _summary(report: ListReport) -> str:
    same = len(report.unchanged) + len(report.edited_here)
    line = (
        f"feeds: {len(report.created)} new, {len(report.changed)} changed, {same} unchanged; "
        f"{report.dockets} dockets"
    )
    if report.edited_here:
        line += f"\nedited here, kept: {', '.join(report.edited_here)}"
    return line

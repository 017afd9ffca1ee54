"""`manage.py heartbeat`: whether beat, the broker and a worker all run."""

import time
from argparse import ArgumentParser
from typing import Any

import redis
from django.core.management.base import BaseCommand, CommandError

from core.heartbeat import last_heartbeat_at


class Command(BaseCommand):
    """Fails when the workers' last sign of life is too old."""

    help = "Fail unless a worker has lately done what beat asks for every 30 seconds."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """How old the sign may be."""
        parser.add_argument("--within", type=float, default=180.0, help="seconds; 180 unless given")

    def handle(self, *, within: float, **_options: Any) -> None:
        """Compare."""
        try:
            last = last_heartbeat_at()
        except redis.RedisError as error:
            raise CommandError(f"Redis does not answer: {type(error).__name__}.") from error
        if not last:
            raise CommandError("No worker has given a sign of life yet. Start beat and a worker.")
        age = time.time() - last
        if age > within:
            raise CommandError(
                f"The last sign of life is {age:.0f} s old. Look at beat and workers."
            )
        self.stdout.write(f"The last sign of life is {age:.0f} s old.")

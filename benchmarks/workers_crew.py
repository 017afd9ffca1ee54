"""Crews of workers for the suite ``workers``; imported once the settings point at its servers."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import django
import redis

django.setup()

# Models can be imported only now.
from django.conf import settings  # noqa: E402
from django.db import connection  # noqa: E402

from benchmarks.databases import ROOT  # noqa: E402
from benchmarks.workers import LOOK_SECONDS, PATIENCE_SECONDS, WARMING, Run  # noqa: E402
from benchmarks.workers_site import page_files  # noqa: E402
from config.celery import ARTICLES_TICK_SECONDS  # noqa: E402
from news.choices import Stage  # noqa: E402
from news.models import Article  # noqa: E402
from news.services.dispatch import send_articles  # noqa: E402
from news.services.intake import article_add_url  # noqa: E402

_TICKS = os.sysconf("SC_CLK_TCK")


def measured(workers: int, prefetch: int, ports: Sequence[int], articles: int, folder: Path) -> Run:
    """Let a crew read its warming articles, then so many more, and time those."""
    _clear()
    pages = list(range(len(page_files())))
    warming = min(WARMING * workers, len(pages) - articles)
    with _crew(workers, prefetch, folder) as pids:
        _add(pages[articles : articles + warming], ports)
        _until_final(warming)
        busy, own = _busy_seconds(), _own_seconds(pids)
        _add(pages[:articles], ports)
        seconds, tail = _until_final(articles)
        cores = (os.cpu_count() or 1) * seconds
        return Run(
            workers,
            prefetch,
            articles / seconds,
            tail,
            (_busy_seconds() - busy) / cores,
            (_own_seconds(pids) - own) / cores,
        )


def _clear() -> None:
    """Forget the articles of the crew before, and what was made of them."""
    with connection.cursor() as cursor:
        cursor.execute("TRUNCATE news_article, news_story, news_proposal CASCADE")
    with redis.Redis.from_url(settings.REDIS_URL) as client:
        client.flushdb()


def _add(pages: Sequence[int], ports: Sequence[int]) -> None:
    for number in pages:
        article_add_url(f"http://127.0.0.1:{ports[number % len(ports)]}/{number}.html")


def _until_final(count: int) -> tuple[float, float]:
    """Tick as beat does until all are read; give the seconds that took, and those of the last tenth."""
    begun = ticked = time.monotonic()
    nearly = 0.0
    send_articles()
    while left := Article.objects.open().count():
        now = time.monotonic()
        if now - begun > PATIENCE_SECONDS:
            raise TimeoutError(f"{left} of {count} articles are still not read")
        if now - ticked > ARTICLES_TICK_SECONDS:
            send_articles()
            ticked = now
        if not nearly and left <= count / 10:
            nearly = now
        time.sleep(LOOK_SECONDS)
    _refuse_failures()
    ended = time.monotonic()
    return ended - begun, ended - (nearly or ended)


def _refuse_failures() -> None:
    failed = Article.objects.filter(stage=Stage.SET_ASIDE).exclude(error="")
    if first := failed.first():
        raise RuntimeError(f"{first.url}: {first.error}")


@contextmanager
def _crew(workers: int, prefetch: int, folder: Path) -> Iterator[list[int]]:
    """Run workers of one process each; give the ids of their processes."""
    quiet = ("--without-gossip", "--without-mingle", "--without-heartbeat")
    command = (sys.executable, "-m", "celery", "--app", "config.celery", "worker", *quiet)
    crew = []
    for number in range(workers):
        own = ("--hostname", f"bench{number}@%h", "--concurrency", "1", "--loglevel", "CRITICAL")
        with (folder / f"worker{number}.log").open("ab") as log:
            crew.append(
                subprocess.Popen(
                    [*command, *own, "--prefetch-multiplier", str(prefetch)],
                    cwd=ROOT,
                    stdout=log,
                    stderr=log,
                )
            )
    try:
        yield [process.pid for process in crew]
    finally:
        for process in crew:
            process.terminate()
        for process in crew:
            process.wait(timeout=60)


def _busy_seconds() -> float:
    """Give how long the cores of this machine have been busy, with whatever it was."""
    fields = [int(word) for word in Path("/proc/stat").read_text().splitlines()[0].split()[1:]]
    user, nice, system, _idle, _waiting, hardware, software = fields[:7]
    return (user + nice + system + hardware + software) / _TICKS


def _own_seconds(pids: Sequence[int]) -> float:
    """Give the processor time of workers with the processes of their pools."""
    return sum(_seconds_of(pid) for pid in pids)


def _seconds_of(pid: int) -> float:
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    own = (int(fields[11]) + int(fields[12])) / _TICKS
    return own + sum(_seconds_of(int(child)) for child in children)

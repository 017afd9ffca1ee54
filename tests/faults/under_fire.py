"""The trial of `kill_workers`: workers that are killed, a clock that ticks, and the count at the end.

Run with the settings of `kill_workers`: ARTICLES KILLS PATIENCE_SECONDS.
"""

import os
import random
import signal
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import timedelta
from pathlib import Path

import django

django.setup()

# Models and tasks can be imported only now.
from django.conf import settings  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import connections  # noqa: E402
from django.utils import timezone  # noqa: E402

from config.celery import app  # noqa: E402
from news.choices import Origin, Stage  # noqa: E402
from news.models import Article, ArticleLink, Proposal, ProposalEvidence, Story  # noqa: E402
from news.pipeline.extract import extract  # noqa: E402
from news.pipeline.reading import read  # noqa: E402
from news.selectors.knowledge import knowledge  # noqa: E402
from news.services.intake import article_add_file, article_add_url  # noqa: E402
from news.tasks import articles_requeue  # noqa: E402
from tests.factories import make_case  # noqa: E402
from tests.news.hostile_server import hostile_server  # noqa: E402

DISPUTES = ("Quill", "Vellum", "Hane", "Folio", "Sable", "Inkwell")
HOSTS = 3
WORKERS = 2
WORKER_OPTIONS = (
    *("--loglevel", "ERROR", "--concurrency", "1"),
    *("--without-gossip", "--without-mingle", "--without-heartbeat"),
)
TICK_SECONDS = 0.4
A_WHILE = timedelta(seconds=5)
# How often a tick kills somebody, as long as there is somebody to be killed.
KILL_SHARE = 0.4


WORDS = {
    "Quill": "its novels to train the Beacon models, among them a trilogy about a lighthouse",
    "Vellum": "the photographs of its archive, harbours and markets above all, to make pictures",
    "Hane": "songs and lyrics of forty years, which the assistant sings back to whoever asks",
    "Folio": "the articles of six newspapers, those behind a subscription included, word by word",
    "Sable": "its films and series, whose heroes turn up in clips that nobody had licensed",
    "Inkwell": "program code under licences that ask for a name, which the completions leave out",
}


def report(number: int) -> bytes:
    """Write the report of one outlet: an order in the dispute whose turn it is."""
    name = DISPUTES[number % len(DISPUTES)]
    press, day = f"{name} Press", 4 + DISPUTES.index(name)
    return f"""<!doctype html><html lang="en"><head><title>{press}: suit over AI goes on</title>
<meta property="article:published_time" content="2025-03-{day:02}"></head><body><article>
<h1>{press} suit over AI training goes on</h1><p>A federal judge on March {day}, 2025 denied a motion
to dismiss the copyright lawsuit that {press} filed against Lumen AI. {press} says that the company
copied {WORDS[name]}.</p><p>Outlet number {number} asked both sides of {press} v. Lumen AI. {name} said
of {WORDS[name]}: it was ours.</p></article></body></html>""".encode()


def disputes_make() -> None:
    """Store the disputes that the reports tell of."""
    for name in DISPUTES:
        parties = [
            {"name": f"{name} Press, Inc.", "kind": "company", "role": "plaintiff"},
            {"name": "Lumen AI, Inc.", "kind": "company", "role": "defendant"},
        ]
        caption = f"{name} Press, Inc. v. Lumen AI, Inc."
        make_case(slug=f"{name.lower()}-press-v-lumen-ai", caption=caption, parties=parties)


def prepare(count: int, stack: ExitStack) -> None:
    """Store the disputes, and take in articles: half from files, half from three hosts."""
    disputes_make()
    hosts = [stack.enter_context(hostile_server()) for _number in range(HOSTS)]
    for host in hosts:
        host.page_of = report
    # What reading needs is loaded once, before the workers are forked.
    read(extract(report(0), content_type="text/html"), knowledge())
    settings.FETCH_ALLOW_HOSTS = [host.place for host in hosts]  # the workers are forks of this
    for number in range(count):
        if number % 2:
            article_add_file(f"{number}.html", report(number), content_type="text/html")
        else:
            article_add_url(hosts[number % HOSTS].url(f"/report/{number}"))


def start_worker() -> int:
    """Fork a worker, with a process group of its own; give its id."""
    connections.close_all()
    pid = os.fork()
    if pid:
        return pid
    os.setsid()
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # its greeting is of no use
    app.worker_main(["worker", *WORKER_OPTIONS])
    os._exit(0)


def kill_worker(pid: int) -> None:
    """Kill a worker with its pool."""
    for kill, target in ((os.killpg, pid), (os.kill, pid)):
        try:
            kill(target, signal.SIGKILL)
        except ProcessLookupError:
            continue
    os.waitpid(pid, 0)


def kill_of_pool(pid: int) -> None:
    """Kill one process of a worker's pool; the worker starts another."""
    children = Path(f"/proc/{pid}/task/{pid}/children")
    pids = children.read_text().split() if children.exists() else []
    if pids:
        os.kill(int(random.choice(pids)), signal.SIGKILL)


@contextmanager
def workers() -> Iterator[list[int]]:
    """Run workers, and kill those that are left."""
    crew = [start_worker() for _number in range(WORKERS)]
    try:
        yield crew
    finally:
        for pid in crew:
            kill_worker(pid)


def under_fire(crew: list[int], kills: int, patience_seconds: float) -> tuple[bool, int]:
    """Tick as beat does and kill, until every article is final; give whether, and how many died."""
    deadline = time.monotonic() + patience_seconds
    first = Article.objects.open().count()
    killed = 0
    while left := Article.objects.open().count():
        if time.monotonic() > deadline:
            return False, killed
        # What failed because the machine was busy need not wait for minutes.
        Article.objects.open().filter(not_before__gt=timezone.now() + A_WHILE).update(
            not_before=timezone.now()
        )
        articles_requeue()
        if killed < kills and left < first and random.random() < KILL_SHARE:
            place = random.randrange(len(crew))
            if killed % 2:
                kill_of_pool(crew[place])
            else:
                kill_worker(crew[place])
                crew[place] = start_worker()
            killed += 1
        time.sleep(TICK_SECONDS)
    return True, killed


def problems(count: int) -> Iterator[str]:
    """Yield what was lost or doubled of the articles that are reports."""
    reports = Article.objects.exclude(origin=Origin.ENTRY)
    stages = Counter(reports.values_list("stage", flat=True))
    if sum(stages.values()) != count:
        yield f"{sum(stages.values())} articles instead of {count}"
    for article in reports.exclude(stage=Stage.PROPOSED):
        why = article.set_aside_note or article.error
        yield f"article {article.pk} is {article.stage} {article.attempts}: {why}"
    wanted = min(count, len(DISPUTES))
    if Story.objects.count() != wanted:
        yield f"{Story.objects.count()} stories instead of {wanted}"
    told = list(Story.objects.values_list("article_count", flat=True))
    if sum(told) != count:
        yield f"stories count {sum(told)} articles instead of {count}"
    if ArticleLink.objects.filter(role="subject").count() != count:
        yield f"{ArticleLink.objects.count()} links instead of {count}"
    kinds = Counter(Proposal.objects.values_list("kind", flat=True))
    if not kinds or any(number != wanted for number in kinds.values()):
        yield f"proposals: {dict(kinds)}, of each kind there should be {wanted}"
    evidence = ProposalEvidence.objects.count()
    if evidence != len(kinds) * count:
        yield f"{evidence} pieces of evidence instead of {len(kinds) * count}"


def main(count: int, kills: int, patience_seconds: float) -> int:
    """Run the trial."""
    call_command("migrate", verbosity=0, interactive=False)
    with ExitStack() as stack:
        prepare(count, stack)
        begun = time.monotonic()
        with workers() as crew:
            is_done, killed = under_fire(crew, kills, patience_seconds)
    took = time.monotonic() - begun
    found = [*([] if is_done else ["not final in time"]), *problems(count)]
    broker = app.conf.broker_url.partition(":")[0]
    print(f"{count} articles, {killed} kills, {broker}, {took:.1f} s: {len(found)} problems")
    print(*found, sep="\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3])))

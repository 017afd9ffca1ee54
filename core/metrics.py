"""Figures for monitoring: counted in each process, added up in one place for all of them.

That place is Redis where there is one, so that the workers of every host count too; else a file in
VAR_DIR. A process adds what it counted every few seconds, so that counting costs a request nothing.
"""

import fcntl
import os
import threading
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

import orjson
import redis
import structlog
from django.conf import settings

PREFIX = "docket"
FLUSH_SECONDS = 5.0
# Upper bounds in seconds: pages take milliseconds, tasks up to a minute.
BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0, 60.0)
BOUNDS = (*((bound, f"{bound:g}") for bound in BUCKETS), (float("inf"), "+Inf"))
REDIS_KEY = "docket:metrics"
REDIS_TIMEOUT_SECONDS = 2.0

logger = structlog.get_logger(__name__)

Labels = tuple[tuple[str, object], ...]
Sample = tuple[str, Labels]
_lock = threading.Lock()
_pending: defaultdict[Sample, float] = defaultdict(float)
_flusher: list[threading.Thread] = []


def count(thing: str, *, by: float = 1, **labels: object) -> None:
    """Add to the counter of a thing: `count("requests", status=200)`."""
    _add_all({(f"{PREFIX}_{thing}_total", tuple(labels.items())): by})


def observe(thing: str, seconds: float, **labels: object) -> None:
    """Add one duration to the histogram of a thing: `observe("request", 0.2, view="cases:case")`."""
    own = tuple(labels.items())
    name = f"{PREFIX}_{thing}_seconds"
    counted: dict[Sample, float] = {
        (f"{name}_bucket", (*own, ("le", mark))): float(seconds <= bound) for bound, mark in BOUNDS
    }
    _add_all({**counted, (f"{name}_count", own): 1.0, (f"{name}_sum", own): seconds})


def flush() -> None:
    """Add what this process counted to the common figures; what cannot be added is kept."""
    with _lock:
        taken = dict(_pending)
        _pending.clear()
    if not taken:
        return
    try:
        _store({sample(name, labels): value for (name, labels), value in taken.items()})
    except (OSError, redis.RedisError) as error:
        _add_all(taken)
        logger.warning("metrics are kept back", reason=type(error).__name__)


def totals() -> dict[str, float]:
    """Give the figures of all processes, by sample, as far as they have added theirs."""
    flush()
    if settings.REDIS_URL:
        with _redis() as client:
            held = client.hgetall(REDIS_KEY)
        return {name.decode(): float(value) for name, value in held.items()}
    return _read(_file())


def sample(name: str, labels: Iterable[tuple[str, object]] = ()) -> str:
    """Write a sample's name and labels: `docket_cases{country="US"}`.

    https://prometheus.io/docs/instrumenting/exposition_formats/
    """
    written = ",".join(f'{key}="{_escaped(str(value))}"' for key, value in labels)
    return f"{name}{{{written}}}" if written else name


def text(samples: Mapping[str, float]) -> str:
    """Write samples in the text format that monitors read, by name."""
    lines: list[str] = []
    family = ""
    for name, value in sorted(samples.items(), key=lambda item: _place(item[0])):
        if _family(name) != family:
            family = _family(name)
            lines.append(f"# TYPE {family} {_kind(name)}")
        lines.append(f"{name} {value:.15g}")
    return "\n".join(lines) + "\n"


def _add_all(counted: Mapping[Sample, float]) -> None:
    with _lock:
        for key, value in counted.items():
            _pending[key] += value
        if not _flusher:
            _flusher.append(threading.Thread(target=_flush_often, daemon=True, name="metrics"))
            _flusher[0].start()


def _flush_often() -> None:
    pause = threading.Event()
    while True:
        pause.wait(FLUSH_SECONDS)
        flush()


def _store(counted: Mapping[str, float]) -> None:
    if settings.REDIS_URL:
        with _redis() as client:
            pipeline = client.pipeline(transaction=False)
            for name, value in counted.items():
                pipeline.hincrbyfloat(REDIS_KEY, name, value)
            pipeline.execute()
        return
    path = _file()
    path.parent.mkdir(parents=True, exist_ok=True)
    with _locked(path):
        held = _read(path)
        for name, value in counted.items():
            held[name] = held.get(name, 0.0) + value
        draft = path.with_suffix(".draft")
        draft.write_bytes(orjson.dumps(held))
        draft.replace(path)


def _redis() -> redis.Redis:
    return redis.Redis.from_url(settings.REDIS_URL, socket_timeout=REDIS_TIMEOUT_SECONDS)


def _file() -> Path:
    return Path(settings.VAR_DIR) / "metrics.json"


def _read(path: Path) -> dict[str, float]:
    with suppress(FileNotFoundError, orjson.JSONDecodeError):
        return dict(orjson.loads(path.read_bytes()))
    return {}


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    """Let one process after the other change the file."""
    with path.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _escaped(value: str) -> str:
    return value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")


def _family(name: str) -> str:
    plain = name.partition("{")[0]
    for end in ("_bucket", "_count", "_sum"):
        if plain.endswith(f"_seconds{end}"):
            return plain.removesuffix(end)
    return plain


def _place(name: str) -> tuple[str, str, float]:
    """Give the place of a sample: families together, the buckets of one histogram in order."""
    before, _le, after = name.partition('le="')
    return _family(name), before, float(after.partition('"')[0]) if after else 0.0


def _kind(name: str) -> str:
    plain = name.partition("{")[0]
    if plain != _family(name):
        return "histogram"
    return "counter" if plain.endswith("_total") else "gauge"


def _begin_anew() -> None:
    """Forget, in a process just forked, what its parent counted and the thread it had."""
    global _lock  # noqa: PLW0603  # the parent's may be held at that moment
    _lock = threading.Lock()
    _pending.clear()
    _flusher.clear()


os.register_at_fork(after_in_child=_begin_anew)

"""The workers' sign of life: beat asks for it, a worker leaves it, others see how old it is.

One that arrived says that beat, the broker and a worker all run.
"""

import time
from pathlib import Path

from django.conf import settings
from django.core.cache import cache

CACHE_KEY = "worker-heartbeat"


def heartbeat_leave() -> None:
    """Leave a sign of life now: the time of `var/worker.heartbeat`, and one that all hosts see."""
    path = _file()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch()
    if settings.REDIS_URL:
        cache.set(CACHE_KEY, time.time(), timeout=None)


def last_heartbeat_at() -> float:
    """Tell when a worker last gave a sign of life, in seconds since the epoch; 0 if never."""
    if settings.REDIS_URL:
        return float(cache.get(CACHE_KEY, 0.0))
    try:
        return float(_file().stat().st_mtime)
    except FileNotFoundError:
        return 0.0


def _file() -> Path:
    return Path(settings.VAR_DIR) / "worker.heartbeat"

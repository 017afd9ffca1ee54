"""How gunicorn serves the site: `python -m gunicorn --config config/gunicorn.py`.

Settings come from the environment, as everything else's; what a command line says wins over this file.
"""

import os
import sys
import threading
from pathlib import Path

import structlog
from django.core.exceptions import ImproperlyConfigured

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

try:
    from config import settings as site
except ImproperlyConfigured as problem:
    raise SystemExit(str(problem)) from None

# Memory for one process with all columns read is some 150 MB, so not more of them than this unasked.
MOST_WORKERS_UNASKED = 4


def workers_unasked() -> int:
    """Give the number of processes for this machine: one a core, two at least, four at most."""
    return min(max(os.cpu_count() or 1, 2), MOST_WORKERS_UNASKED)


def stated(name: str, unset: int) -> int:
    """Give a number of the environment, whose form the settings have checked."""
    return int(os.environ.get(name, "").strip() or unset)


wsgi_app = "config.wsgi:application"
bind = os.environ.get("WEB_BIND", "127.0.0.1:8000")
workers = stated("WEB_CONCURRENCY", workers_unasked())
# A thread waits for the database most of its time.
threads = stated("WEB_THREADS", 4)
# Threads on top that read for a page while it goes on, each with a connection.
HELPERS = 2
worker_class = "config.gunicorn_worker.BoundedWorker"  # reads WEB_WAITING
preload_app = True  # the processes share what is read-only

# Requests under way may end in this time after a stop; a long export that does not is begun again.
graceful_timeout = stated("WEB_GRACE_SECONDS", 30)
# A process that gives no sign of life is killed; slow requests are no matter, they have a thread.
timeout = 60
keepalive = 5  # seconds; above that of no usual proxy, so that it is the proxy who ends them

# Filters and cursors make long addresses: the longest that filters allow has some 6,000 bytes.
limit_request_line = 8190
limit_request_fields = 64
limit_request_field_size = 8190

# Processes are replaced now and then, never all at once: what leaks, leaks no further.
max_requests = 50_000
max_requests_jitter = 10_000

# Signs of life are written to a file: in memory where there is such a folder, as a full or slow disk
# would pass for a dead process.
worker_tmp_dir = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None  # noqa: S108
# It would lie in the home folder; signals do what it does.
control_socket_disable = True

logconfig_dict = site.LOGGING
accesslog = None  # core.request_log writes these lines, with their ids


def when_ready(server: object) -> None:
    """Import every view before the processes part: they share it, and no first request waits for it."""
    from django.urls import get_resolver

    get_resolver().url_patterns  # noqa: B018  # read for what it imports


def post_worker_init(worker: object) -> None:
    """Read the columns that counts need while the first requests are answered."""
    from core.alongside import helpers_start

    helpers_start(HELPERS)
    threading.Thread(target=warm, daemon=True, name="warm").start()


def warm() -> None:
    """Read what the first filtered page would have to wait for."""
    # Models cannot be imported before the application is loaded.
    from django.db import Error, connections

    from cases.selectors.columns import columns_now

    try:
        columns_now()
    except Error as error:
        # Before the first migration, or while the database is away; pages say so themselves.
        structlog.get_logger(__name__).warning("not warmed", reason=type(error).__name__)
    finally:
        connections.close_all()

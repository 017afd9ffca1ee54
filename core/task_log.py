"""Ids in the lines that tasks log: the task's own, and that of the request that sent it."""

import time
from typing import Any

import structlog
from celery import Task
from celery.signals import (
    before_task_publish,
    setup_logging,
    task_postrun,
    task_prerun,
    worker_process_shutdown,
)
from django.conf import settings

from core import metrics

# Ticks go to the queue that nobody names, some every few seconds.
TICKS_QUEUE = "celery"
REQUEST_ID = "request_id"

logger = structlog.get_logger(__name__)
_began: dict[str, float] = {}


def keep_the_sites_logging(**_signal: Any) -> None:
    """Keep Celery from setting up logs of its own: somebody who listens here has done it."""


def send_request_id(headers: dict[str, Any] | None = None, **_signal: Any) -> None:
    """Let a task know which request sent it."""
    request_id = structlog.contextvars.get_contextvars().get(REQUEST_ID)
    if headers is not None and request_id:
        headers[REQUEST_ID] = request_id


def task_begins(task_id: str, task: Task[Any, Any], **_signal: Any) -> None:
    """Put the ids into every line that is logged from now on."""
    _began[task_id] = time.perf_counter()
    ids = {"task_id": task_id, "task": task.name}
    if request_id := _sent_by(task):
        ids[REQUEST_ID] = request_id
    structlog.contextvars.clear_contextvars()
    structlog.contextvars.bind_contextvars(**ids)


def task_ends(task_id: str, task: Task[Any, Any], state: str | None = None, **_signal: Any) -> None:
    """Tell how the task ended and how long it took."""
    seconds = time.perf_counter() - _began.pop(task_id, time.perf_counter())
    if settings.METRICS_TOKEN:
        metrics.count("tasks", task=task.name, state=state)
        metrics.observe("task", seconds, task=task.name)
    queue = (task.request.delivery_info or {}).get("routing_key")
    say = logger.debug if queue == TICKS_QUEUE else logger.info
    say("task", state=state, ms=round(seconds * 1000, 1))
    structlog.contextvars.clear_contextvars()


def _sent_by(task: Task[Any, Any]) -> str:
    """Give the id of the request that sent a task: a message's headers become attributes."""
    headers = getattr(task.request, "headers", None) or {}
    return str(getattr(task.request, REQUEST_ID, None) or headers.get(REQUEST_ID) or "")


def add_last_figures(**_signal: Any) -> None:
    """Add what a worker's process counted since it last did."""
    metrics.flush()


def connect() -> None:
    """Listen to Celery; once, however often it is called."""
    setup_logging.connect(keep_the_sites_logging, weak=False, dispatch_uid="docket-logging")
    before_task_publish.connect(send_request_id, weak=False, dispatch_uid="docket-publish")
    task_prerun.connect(task_begins, weak=False, dispatch_uid="docket-prerun")
    task_postrun.connect(task_ends, weak=False, dispatch_uid="docket-postrun")
    worker_process_shutdown.connect(add_last_figures, weak=False, dispatch_uid="docket-shutdown")

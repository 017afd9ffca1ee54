"""Background work that knows nothing of law."""

from celery import shared_task

from core.heartbeat import heartbeat_leave


@shared_task
def heartbeat() -> None:
    """Leave a sign of life of the worker."""
    heartbeat_leave()

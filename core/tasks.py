"""Background work that knows nothing of law."""

from celery import shared_task
from django.conf import settings


@shared_task
def heartbeat() -> None:
    """Leave a sign of life of the worker: the time of `var/worker.heartbeat`."""
    settings.VAR_DIR.mkdir(parents=True, exist_ok=True)
    (settings.VAR_DIR / "worker.heartbeat").touch()

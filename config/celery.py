"""The Celery application and the schedule beat follows."""

import os
from typing import Any

from celery import Celery

from core import task_log

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

HEARTBEAT_SECONDS = 30
FEEDS_TICK_SECONDS = 15
SECOND_READING_TICK_SECONDS = 60
ARTICLES_TICK_SECONDS = 5  # news.services.queueing sends along what comes due within it

app = Celery("corpus_docket")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
task_log.connect()

# A tick that no worker took before the next one is dropped: they would pile up while the worker is
# down.
BEAT_SCHEDULE: dict[str, dict[str, Any]] = {
    "worker-heartbeat": {
        "task": "core.tasks.heartbeat",
        "schedule": HEARTBEAT_SECONDS,
        "options": {"expires": HEARTBEAT_SECONDS},
    },
    "feeds-due": {
        "task": "news.tasks.feeds_due",
        "schedule": FEEDS_TICK_SECONDS,
        "options": {"expires": FEEDS_TICK_SECONDS},
    },
    "articles-requeue": {
        "task": "news.tasks.articles_requeue",
        "schedule": ARTICLES_TICK_SECONDS,
        "options": {"expires": ARTICLES_TICK_SECONDS},
    },
    "second-reading": {
        "task": "news.tasks.second_reading",
        "schedule": SECOND_READING_TICK_SECONDS,
        "options": {"expires": SECOND_READING_TICK_SECONDS},
    },
}
app.conf.beat_schedule = BEAT_SCHEDULE

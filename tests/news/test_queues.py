"""Which queue a job goes to, how the broker is refilled, and what a dead worker's message comes to."""

import time
from typing import Any
from uuid import uuid4

import pytest
from django.conf import settings
from kombu import Connection

from config.celery import app
from news import tasks


@pytest.mark.parametrize(
    ("task", "queue"),
    [
        ("news.tasks.feed_poll", "polling"),
        ("news.tasks.second_reading", "polling"),
        ("news.tasks.article_advance", "articles"),
        ("news.tasks.delivery_read", "deliveries"),
        ("news.tasks.feeds_due", "celery"),
        ("news.tasks.articles_requeue", "celery"),
        ("core.tasks.heartbeat", "celery"),
    ],
)
def test_each_kind_of_work_has_its_queue(task: str, queue: str) -> None:
    assert app.amqp.router.route({}, task)["queue"].name == queue


def test_a_worker_that_is_fast_fills_the_queue_before_the_next_tick(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    read: list[int] = []
    sent: list[int] = []
    monkeypatch.setattr(
        "news.services.stages.article_advance", lambda pk, **_options: read.append(pk)
    )
    monkeypatch.setattr(tasks, "send_articles", lambda: sent.append(len(read)))

    for pk in range(3 * tasks.REFILL_EVERY):
        tasks.article_advance(pk)

    assert len(read) == 3 * tasks.REFILL_EVERY
    assert len(sent) == 3
    assert sent[1] - sent[0] == tasks.REFILL_EVERY


@pytest.mark.redis
def test_the_message_of_a_killed_worker_is_found_by_the_first_look_after_its_time() -> None:
    options = {
        **settings.CELERY_BROKER_TRANSPORT_OPTIONS,
        "visibility_timeout": 1,
        "global_keyprefix": f"docket:{uuid4().hex}:",
    }
    throttle = options["unacked_restore_throttle"]
    assert options["unacked_restore_interval"] * throttle <= 15
    assert options["unacked_mutex_expire"] <= 60

    with Connection(settings.REDIS_URL, transport_options=options) as living:
        with Connection(settings.REDIS_URL, transport_options=options) as killed:
            killed.SimpleQueue("articles").put({"pk": 1})
            lost: Any = killed.default_channel
            assert lost.basic_get("articles") is not None
            lost.qos._delivered.clear()  # a worker that is killed gives nothing back
        channel: Any = living.default_channel
        channel.qos.restore_visible(interval=throttle)
        assert channel.basic_get("articles") is None

        time.sleep(1.1)
        channel.qos.restore_visible(interval=throttle)
        again = channel.basic_get("articles")

        assert again is not None
        assert again.headers["redelivered"] or again.delivery_info["redelivered"]
        living.SimpleQueue("articles").queue.delete()

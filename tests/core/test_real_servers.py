"""The production's servers, where the run has them."""

import pytest
from celery import Celery
from django.conf import settings
from django.core.cache import cache
from django.db import connection
from redis import Redis


@pytest.mark.postgres
@pytest.mark.django_db
def test_the_database_is_postgresql_and_speaks_utf8() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SHOW server_encoding")
        assert cursor.fetchone() == ("UTF8",)


@pytest.mark.redis
def test_the_cache_is_shared_through_redis() -> None:
    cache.set("lumen-ai", "爱奇艺", timeout=60)

    keys = Redis.from_url(settings.REDIS_URL).keys("docket:*lumen-ai")
    assert len(keys) == 1
    assert cache.get("lumen-ai") == "爱奇艺"


@pytest.mark.redis
def test_a_task_travels_through_redis_as_json() -> None:
    with Celery(set_as_current=False) as celery_app:
        celery_app.config_from_object("django.conf:settings", namespace="CELERY")
        celery_app.send_task("core.tasks.heartbeat", queue="quill-press")

        with celery_app.connection_for_read() as broker:
            message = broker.SimpleQueue("quill-press").get(timeout=10)
            message.ack()

    assert message.headers["task"] == "core.tasks.heartbeat"
    assert message.content_type == "application/json"


@pytest.mark.redis
def test_what_waits_in_a_queue_is_a_list_under_our_prefix() -> None:
    prefix = settings.CELERY_BROKER_TRANSPORT_OPTIONS["global_keyprefix"]
    with Celery(set_as_current=False) as celery_app:
        celery_app.config_from_object("django.conf:settings", namespace="CELERY")
        celery_app.send_task("core.tasks.heartbeat", queue="vellum")

    with Redis.from_url(settings.REDIS_URL) as client:
        assert client.llen(f"{prefix}vellum") == 1
        client.delete(f"{prefix}vellum")

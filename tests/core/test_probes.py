"""What machines that watch the site are told."""

from pathlib import Path

import pytest
import redis
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries, Settings

from core import metrics
from core.health import Check, CheckFailed, broker_takes_work, cache_keeps, findings
from core.heartbeat import heartbeat_leave
from news.models import Article, Feed

TOKEN = "quill-press-watches-the-docket"


def test_a_process_that_answers_is_alive_without_a_database(client: Client) -> None:
    # A test without the mark django_db fails when it asks the database.
    response = client.get("/healthz")

    assert (response.status_code, response.content) == (200, b"ok\n")
    assert response.headers["Cache-Control"] == "no-store"
    assert "Set-Cookie" not in response.headers


@pytest.mark.engine
@pytest.mark.django_db
def test_a_whole_site_is_ready(
    client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(5):
        response = client.get("/readyz")

    assert response.status_code == 200
    fine = {"ok": True}
    assert response.json() == {
        "ready": True,
        "checks": {
            "database": fine,
            "migrations": fine,
            "broker": fine,
            "cache": fine,
            "search_index": fine,
        },
    }


@pytest.mark.engine
@pytest.mark.django_db
def test_a_missing_migration_is_named(client: Client) -> None:
    newest = MigrationRecorder(connection).Migration.objects.using("default")
    newest.filter(app="axes").delete()

    response = client.get("/readyz")

    assert response.status_code == 503
    told = response.json()["checks"]["migrations"]
    assert told["ok"] is False
    assert told["do"].startswith("Run manage.py migrate; not applied: axes.")


@pytest.mark.engine
@pytest.mark.django_db
def test_a_missing_search_index_is_noticed(client: Client) -> None:
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("DROP TABLE cases_casetext_fts")
        else:
            cursor.execute("DROP INDEX case_text_search")

    checks = client.get("/readyz").json()["checks"]

    assert "copy_to" in checks["search_index"]["do"]
    assert checks["database"] == {"ok": True}


def test_what_fails_says_what_to_do_and_nothing_of_servers() -> None:
    def gone() -> None:
        raise redis.ConnectionError("redis://:password@redis.example refused")

    def odd() -> None:
        raise CheckFailed("Mend it.")

    found = findings((Check("broker", gone, "Start Redis."), Check("odd", odd, "Never said.")))

    assert [(finding.name, finding.advice) for finding in found] == [
        ("broker", "Start Redis."),
        ("odd", "Mend it."),
    ]


def test_a_broker_that_cannot_be_written_to_takes_no_work(
    settings: Settings, tmp_path: Path
) -> None:
    settings.REDIS_URL = ""
    settings.CELERY_BROKER_TRANSPORT_OPTIONS = {"data_folder_in": str(tmp_path / "gone")}

    with pytest.raises(CheckFailed, match="Let the site write"):
        broker_takes_work()


def test_a_cache_that_forgets_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.health.cache.get", lambda _key: None)

    with pytest.raises(CheckFailed, match="loses what was just kept"):
        cache_keeps()


@pytest.mark.redis
def test_redis_takes_work() -> None:
    broker_takes_work()
    cache_keeps()


@pytest.fixture
def watched(settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A site with metrics, which begins to count."""
    settings.METRICS_TOKEN = TOKEN
    settings.VAR_DIR = tmp_path
    monkeypatch.setattr(metrics, "REDIS_KEY", f"docket:metrics:{tmp_path.name}")
    metrics._pending.clear()


def read_figures(client: Client) -> dict[str, float]:
    response = client.get("/metrics", headers={"authorization": f"Bearer {TOKEN}"})
    assert response.status_code == 200
    lines = response.content.decode().splitlines()
    pairs = (line.rsplit(" ", 1) for line in lines if not line.startswith("#"))
    return {name: float(value) for name, value in pairs}


@pytest.mark.engine
@pytest.mark.django_db
def test_requests_feeds_articles_and_the_workers_are_counted(client: Client, watched: None) -> None:
    feed = Feed.objects.create(
        slug="courier", title="Courier", url="https://a.example/", failures=3
    )
    Article.objects.create(
        feed=feed, url="https://a.example/1", canonical_url="https://a.example/1"
    )
    client.get(reverse("cases:method"))
    client.get(reverse("cases:case", args=["unheard-of"]))
    client.get("/healthz")
    heartbeat_leave()

    figures = read_figures(client)

    view = 'view="cases:method"'
    assert figures[f'docket_requests_total{{{view},method="GET",status="200"}}'] == 1
    assert figures['docket_requests_total{view="cases:case",method="GET",status="404"}'] == 1
    assert figures[f'docket_request_seconds_bucket{{{view},le="+Inf"}}'] == 1
    assert figures[f"docket_request_seconds_count{{{view}}}"] == 1
    assert figures[f"docket_request_seconds_sum{{{view}}}"] > 0
    assert not any("healthz" in name for name in figures)
    assert figures['docket_feed_failures{feed="courier"}'] == 3
    assert figures['docket_feeds{state="failing"}'] == 1
    assert figures['docket_articles{stage="new"}'] == 1
    assert figures["docket_data_version"] == 0
    assert 0 <= figures["docket_worker_heartbeat_age_seconds"] < 60


@pytest.mark.django_db
@pytest.mark.parametrize("sent", ["", "Bearer guess", f"Bearer {TOKEN} ", "Bearer é"])
def test_figures_are_for_whoever_has_the_token(client: Client, watched: None, sent: str) -> None:
    assert client.get("/metrics", headers={"authorization": sent}).status_code == 401


def test_without_a_token_there_are_no_figures(client: Client) -> None:
    response = client.get("/metrics", headers={"authorization": "Bearer "})

    assert response.status_code == 404


def test_what_several_processes_count_is_added_up(settings: Settings, watched: None) -> None:
    metrics.count("tasks", task="quill", state="SUCCESS")
    metrics.flush()
    metrics.count("tasks", task="quill", state="SUCCESS", by=2)

    assert metrics.totals() == {'docket_tasks_total{task="quill",state="SUCCESS"}': 3.0}


def test_what_cannot_be_added_is_kept_for_the_next_time(
    settings: Settings, watched: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_counted: object) -> None:
        raise OSError(28, "No space left on device")

    metrics.count("tasks")
    with monkeypatch.context() as disk:
        disk.setattr(metrics, "_store", full)
        metrics.flush()

    assert metrics.totals() == {"docket_tasks_total": 1.0}


def test_a_histogram_names_every_bucket_in_order(watched: None) -> None:
    metrics.observe("task", 0.3)

    lines = metrics.text(metrics.totals()).splitlines()

    assert lines[0] == "# TYPE docket_task_seconds histogram"
    assert lines[1:13] == [
        f'docket_task_seconds_bucket{{le="{bound}"}} {count}'
        for bound, count in [
            ("0.005", 0),
            ("0.01", 0),
            ("0.025", 0),
            ("0.05", 0),
            ("0.1", 0),
            ("0.25", 0),
            ("0.5", 1),
            ("1", 1),
            ("2.5", 1),
            ("10", 1),
            ("60", 1),
            ("+Inf", 1),
        ]
    ]
    assert lines[13:] == ["docket_task_seconds_count 1", "docket_task_seconds_sum 0.3"]


def test_a_label_cannot_break_its_line() -> None:
    assert metrics.sample("a", [("b", 'c"\\\nd')]) == 'a{b="c\\"\\\\\\nd"}'

"""What machines that watch the site may ask: is it alive, can it serve, how is it doing."""

import secrets
import time
from collections import Counter

import redis
import structlog
from celery import current_app
from django.conf import settings
from django.db import Error as DatabaseError
from django.db import connection
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_safe

from cases.selectors.site import site_facts
from core import metrics
from core.health import BASE_CHECKS, Check, CheckFailed, findings
from core.heartbeat import last_heartbeat_at
from news.selectors.freshness import Freshness, freshness

# https://prometheus.io/docs/instrumenting/exposition_formats/
METRICS_TYPE = "text/plain; version=0.0.4; charset=utf-8"
SEARCH_INDEX_EXISTS = {
    "sqlite": "SELECT 1 FROM sqlite_master WHERE name = 'cases_casetext_fts'",
    "postgresql": (
        "SELECT 1 FROM pg_index WHERE indexrelid = to_regclass('case_text_search') AND indisvalid"
    ),
}

logger = structlog.get_logger(__name__)


def search_index_exists() -> None:
    """Look for the index of full-text search."""
    with connection.cursor() as cursor:
        cursor.execute(SEARCH_INDEX_EXISTS[connection.vendor])
        if cursor.fetchone() is None:
            raise CheckFailed(
                "The search index is gone: copy the data to a new database (manage.py copy_to), which"
                " makes it, or restore a backup."
            )


CHECKS = (
    *BASE_CHECKS,
    Check("search_index", search_index_exists, "Mend the database first; the index lives in it."),
)


@require_safe
def healthz(request: HttpRequest) -> HttpResponse:
    """Say that this process answers; nothing else is asked."""
    return HttpResponse("ok\n", content_type="text/plain; charset=utf-8")


@require_safe
def readyz(request: HttpRequest) -> HttpResponse:
    """Say whether pages can be served: each check, and what to do where one fails (503)."""
    found = findings(CHECKS)
    is_ready = all(finding.is_fine for finding in found)
    checks = {
        finding.name: {"ok": True} if finding.is_fine else {"ok": False, "do": finding.advice}
        for finding in found
    }
    return JsonResponse({"ready": is_ready, "checks": checks}, status=200 if is_ready else 503)


@require_safe
def figures(request: HttpRequest) -> HttpResponse:
    """Give the figures for monitoring to whoever has the token; 404 where none is set."""
    wanted = settings.METRICS_TOKEN
    if not wanted:
        return HttpResponse("Set METRICS_TOKEN to have metrics.\n", "text/plain", status=404)
    _scheme, _blank, sent = request.headers.get("Authorization", "").partition(" ")
    if not secrets.compare_digest(sent.encode(), wanted.encode()):
        return HttpResponse(
            "Send the token: Authorization: Bearer ...\n",
            "text/plain",
            status=401,
            headers={"WWW-Authenticate": 'Bearer realm="metrics"'},
        )
    samples = {**_of_the_processes(), **_of_the_queues(), **_of_the_data()}
    return HttpResponse(metrics.text(samples), METRICS_TYPE)


def _of_the_processes() -> dict[str, float]:
    """What every process counted; without the place where they add it up, nothing."""
    try:
        counted = metrics.totals()
        beat = last_heartbeat_at()
    except (OSError, redis.RedisError) as error:
        logger.warning("no counted figures", reason=type(error).__name__)
        return {}
    if beat:
        counted["docket_worker_heartbeat_age_seconds"] = time.time() - beat
    return counted


def _of_the_queues() -> dict[str, float]:
    """How much work waits with the broker."""
    if not settings.REDIS_URL:
        return {}
    prefix = settings.CELERY_BROKER_TRANSPORT_OPTIONS["global_keyprefix"]
    names = list(current_app.amqp.queues)
    client = redis.Redis.from_url(settings.REDIS_URL, socket_timeout=2)
    try:
        with client:
            lengths = [client.llen(f"{prefix}{name}") for name in names]
    except redis.RedisError as error:
        logger.warning("no figures of the queues", reason=type(error).__name__)
        return {}
    return {
        metrics.sample("docket_queue_messages", [("queue", name)]): float(length)
        for name, length in zip(names, lengths, strict=True)
    }


def _of_the_data() -> dict[str, float]:
    """Where articles, feeds and the data stand; `docket_database_up` is 0 without a database."""
    try:
        facts, news = site_facts(), freshness()
    except (DatabaseError, redis.RedisError) as error:
        logger.warning("no figures of the data", reason=type(error).__name__)
        return {"docket_database_up": 0.0}
    return {
        "docket_database_up": 1.0,
        "docket_data_version": float(facts.data_version),
        "docket_cases": float(facts.case_count),
        **_of_the_news(news),
    }


def _of_the_news(news: Freshness) -> dict[str, float]:
    samples = {
        "docket_articles_stuck": float(news.stuck_count),
        "docket_feeds_failing": float(news.failing_count),
    }
    for tally in news.stages:
        samples[metrics.sample("docket_articles", [("stage", tally.value)])] = float(tally.count)
    for line in news.feeds:
        labels = [("feed", line.feed.slug)]
        samples[metrics.sample("docket_feed_failures", labels)] = float(line.feed.failures)
    for state, count in Counter(line.state for line in news.feeds).items():
        samples[metrics.sample("docket_feeds", [("state", state)])] = float(count)
    if news.last_success_at is not None:
        age = (news.at - news.last_success_at).total_seconds()
        samples["docket_feeds_last_success_age_seconds"] = age
    return samples

"""Ids in what is logged: of the request, and of the task it sent."""

from typing import Any

import pytest
import structlog
from celery import Celery
from django.http import HttpResponse
from django.test import Client, RequestFactory
from pytest_django import Settings
from structlog.testing import LogCapture

from core import task_log
from core.clients import client_address
from core.log_secrets import hide
from core.request_log import RequestLogMiddleware


@pytest.fixture
def lines(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """What is logged during the test, with the ids that stand by it."""
    capture = LogCapture()
    merge: list[Any] = [structlog.contextvars.merge_contextvars, capture]
    for module in ("core.request_log", "core.task_log"):
        logger = structlog.wrap_logger(None, processors=merge, wrapper_class=structlog.BoundLogger)
        monkeypatch.setattr(f"{module}.logger", logger)
    return capture.entries


def answer(status: int = 200, request_id: str = "") -> HttpResponse:
    """Send one request through the middleware."""
    headers = {"x-request-id": request_id}
    middleware = RequestLogMiddleware(lambda _request: HttpResponse(status=status))
    return middleware(RequestFactory().get("/cases/?q=divorce", headers=headers))


@pytest.mark.parametrize("sent", ["quill-1", "0189f7c2-6c1e-7d2a-9a55-3f1d2c4b5a69", "a" * 64])
def test_a_sane_id_is_kept_and_sent_back(sent: str) -> None:
    assert answer(request_id=sent).headers["X-Request-ID"] == sent


@pytest.mark.parametrize("sent", ["", "a" * 65, "a b", "a\nlevel=error", "<script>", "爱", "../x"])
def test_any_other_id_is_replaced(sent: str) -> None:
    assert len(answer(request_id=sent).headers["X-Request-ID"]) == 32


def test_a_line_tells_the_request_without_what_was_looked_for(
    lines: list[Any], settings: Settings
) -> None:
    settings.LOG_REQUESTS = True

    answer(request_id="quill-1")

    line = lines[0]
    assert line["request_id"] == "quill-1"
    assert (line["event"], line["path"], line["status"]) == ("request", "/cases/", 200)
    assert "divorce" not in str(line)


def test_without_lines_for_requests_a_failed_one_still_has_its(
    lines: list[Any], settings: Settings
) -> None:
    settings.LOG_REQUESTS = False

    answer(200)
    answer(503)

    assert [(line["status"], line["log_level"]) for line in lines] == [(503, "warning")]


@pytest.mark.django_db
def test_a_secret_in_an_address_is_not_logged(
    client: Client, lines: list[Any], settings: Settings
) -> None:
    settings.LOG_REQUESTS = True

    client.post("/hooks/courtlistener/do-not-tell/")

    assert [line["path"] for line in lines] == ["/hooks/courtlistener/<str:secret>/"]


def test_a_secret_that_gets_into_a_line_is_hidden() -> None:
    step = hide(["do-not-tell", ""])

    line = step(None, "warning", {"event": "Bad Request: /hooks/do-not-tell/", "status": 400})

    assert line == {"event": "Bad Request: /hooks/********/", "status": 400}


def test_probes_are_not_logged(client: Client, lines: list[Any], settings: Settings) -> None:
    settings.LOG_REQUESTS = True

    client.get("/healthz")

    assert lines == []


def test_a_task_logs_under_its_own_id_and_that_of_the_request_that_sent_it(
    lines: list[Any],
) -> None:
    with Celery(
        "quill", set_as_current=False, broker="memory://", backend="cache+memory://"
    ) as app:

        @app.task(shared=False)  # else every application made later has it
        def press() -> None:
            structlog.wrap_logger(
                None, processors=task_log.logger._processors, wrapper_class=structlog.BoundLogger
            ).info("pressed")

        structlog.contextvars.clear_contextvars()
        structlog.contextvars.bind_contextvars(request_id="quill-1")
        headers: dict[str, Any] = {}
        task_log.send_request_id(headers=headers)
        assert headers == {"request_id": "quill-1"}
        structlog.contextvars.clear_contextvars()

        task_log.connect()
        press.apply(task_id="t-1", headers=headers)

    assert [(line["event"], line["task_id"], line["request_id"]) for line in lines] == [
        ("pressed", "t-1", "quill-1"),
        ("task", "t-1", "quill-1"),
    ]
    assert lines[1]["state"] == "SUCCESS"
    assert structlog.contextvars.get_contextvars() == {}


@pytest.mark.parametrize(
    ("proxies", "forwarded", "address"),
    [
        (0, "198.51.100.7", "192.0.2.1"),
        (1, "198.51.100.7", "198.51.100.7"),
        (1, "203.0.113.9, 198.51.100.7", "198.51.100.7"),
        (2, "203.0.113.9, 198.51.100.7", "203.0.113.9"),
        (2, "198.51.100.7", "192.0.2.1"),
        (1, "' OR 1=1", None),
    ],
)
def test_an_address_is_believed_as_far_as_our_proxies_tell_it(
    settings: Settings, proxies: int, forwarded: str, address: str | None
) -> None:
    settings.API_PROXIES = proxies
    request = RequestFactory().get(
        "/", headers={"x-forwarded-for": forwarded}, REMOTE_ADDR="192.0.2.1"
    )

    assert client_address(request) == address

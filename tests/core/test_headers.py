"""What every answer carries: the browser's rules, and in production https alone."""

from contextlib import closing

import pytest
from django.test import Client
from django.views.debug import SafeExceptionReporterFilter
from pytest_django import Settings

from config.settings import AUTHENTICATION_BACKENDS, MIDDLEWARE
from core.management.commands.make_editor import editor_make

PASSWORD = "a quill is not a pen"
# One of each way that an answer is made: page, static file, refusal, redirect, JSON, stream, probe.
ADDRESSES = {
    "/": 200,
    "/static/css/tokens.css": 200,
    "/cases/no-such-case/": 404,
    "/cases/?status=unheard-of": 400,
    "/api/": 302,
    "/api/v1/cases/": 200,
    "/api/v1/nothing/": 404,
    "/cases.csv": 200,
    "/admin/": 302,
    "/admin/login/": 200,
    "/healthz": 200,
    "/readyz": 200,
    "/metrics": 404,
}
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}


@pytest.fixture
def production(settings: Settings) -> None:
    """What ENVIRONMENT=production sets for the browser."""
    settings.SECURE_SSL_REDIRECT = True
    settings.SECURE_HSTS_SECONDS = 31_536_000
    settings.SECURE_HSTS_INCLUDE_SUBDOMAINS = settings.SECURE_HSTS_PRELOAD = True


@pytest.mark.django_db
@pytest.mark.parametrize(("address", "status"), ADDRESSES.items(), ids=ADDRESSES)
def test_every_answer_tells_the_browser_what_it_may_do(
    client: Client, production: None, address: str, status: int
) -> None:
    with closing(client.get(address, secure=True)) as response:
        for _part in response:  # a stream closes its file when it is read
            pass

    assert response.status_code == status
    assert HEADERS.items() <= dict(response.headers).items()
    policy = response.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "*" not in policy
    assert "camera=()" in response.headers["Permissions-Policy"]
    assert response.headers["Strict-Transport-Security"].startswith("max-age=31536000; includeSub")
    assert len(response.headers["X-Request-ID"]) == 32


def test_a_fault_of_ours_carries_them_too(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_arguments: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("config.probes.findings", fail)
    client.raise_request_exception = False

    response = client.get("/readyz")

    assert response.status_code == 500
    assert HEADERS.items() <= dict(response.headers).items()


@pytest.mark.django_db
def test_plain_http_is_sent_to_https_but_for_the_probes(client: Client, production: None) -> None:
    plain = client.get("/cases/")

    assert plain.status_code == 301
    assert plain.headers["Location"] == "https://testserver/cases/"
    assert client.get("/healthz").status_code == 200
    assert client.get("/readyz").status_code == 200


@pytest.mark.django_db
def test_a_page_is_sent_under_the_names_of_the_site_alone(client: Client) -> None:
    assert client.get("/cases/", headers={"host": "evil.example"}).status_code == 400
    assert client.get("/healthz", headers={"host": "10.0.0.7:8000"}).status_code == 200


@pytest.mark.django_db
def test_a_sign_in_leads_nowhere_else(client: Client) -> None:
    editor_make(username="quill", password=PASSWORD)
    form = {"username": "quill", "password": PASSWORD, "next": "//evil.example/"}

    response = client.post("/admin/login/", form)

    assert response.status_code == 302
    assert "evil.example" not in response.headers["Location"]


def test_who_guesses_is_stopped_before_a_password_is_looked_at() -> None:
    assert AUTHENTICATION_BACKENDS[0] == "axes.backends.AxesStandaloneBackend"
    assert MIDDLEWARE[-1] == "axes.middleware.AxesMiddleware"


def test_the_settings_that_a_report_shows_hold_no_secret() -> None:
    shown = SafeExceptionReporterFilter().get_safe_settings()

    assert shown["METRICS_TOKEN"] == shown["SECRET_KEY"] == "********************"

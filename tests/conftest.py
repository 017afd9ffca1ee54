"""What every test shares: a safe set-up, the skips, and a browser.

A bare `pytest` runs on SQLite and in memory; `python -m tests` (or `make test`) also runs the tests
marked `engine`, `postgres` and `redis` on real servers. To use your own, with one of its marks:
`DATABASE_URL=postgres://... REDIS_URL=redis://... pytest -m "engine or postgres or redis"`.
"""

import gc
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest
from django.conf import settings
from django.core.cache import caches
from hypothesis import HealthCheck
from hypothesis import settings as hypothesis_settings
from playwright.sync_api import Browser, ConsoleMessage, Page, sync_playwright
from redis import Redis

from config.celery import app as celery_app

if TYPE_CHECKING:
    from pytest_django.live_server_helper import LiveServer

LONGEST = Path(__file__).parent / "browser"
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
BROWSER_OPTIONS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
]


def pytest_configure() -> None:
    """Keep the tests away from the machine's own broker, and fast."""
    celery_app.conf.update(broker_url="memory://", broker_transport_options={})
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.WHITENOISE_AUTOREFRESH = True  # else every test client lists every static file
    # Answers that a test leaves unread are let go whenever the collector comes by.
    settings.EXPORTS_AT_ONCE = 1000
    # Playwright keeps an event loop in the thread of the tests; Django would refuse the database.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    # No test is timed: a busy machine is no failure.
    hypothesis_settings.register_profile(
        "suite", deadline=None, suppress_health_check=[HealthCheck.too_slow]
    )
    hypothesis_settings.load_profile("suite")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip, with a counted reason, what this machine cannot run; begin with what takes longest.

    A long file begun last would leave the other processes with nothing to do.
    """
    items.sort(key=lambda item: not item.path.is_relative_to(LONGEST))
    for item in items:
        for mark, reason in missing().items():
            if item.get_closest_marker(mark):
                item.add_marker(pytest.mark.skip(reason=reason))


def missing() -> dict[str, str]:
    """The marks whose tests cannot run here, each with the reason."""
    no_server = os.environ.get("TEST_SERVER_PROBLEM", "run `make test` to have one started")
    reasons = {
        "postgres": "" if is_postgres() else f"no PostgreSQL: {no_server}",
        "redis": "" if settings.REDIS_URL else f"no Redis: {no_server}",
        "browser": "" if browser_path() else f"none of {', '.join(BROWSERS)} found",
    }
    return {mark: reason for mark, reason in reasons.items() if reason}


def is_postgres() -> bool:
    """True when the tests' database is PostgreSQL."""
    return bool(settings.DATABASES["default"]["ENGINE"] == "django.db.backends.postgresql")


def browser_path() -> str | None:
    """The system's Chromium, if it has one."""
    return next(filter(None, map(shutil.which, BROWSERS)), None)


@pytest.fixture(autouse=True)
def own_cache(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A cache of this test alone.

    Figures are kept under the version of the data, which the end of a test takes back; and tests
    in other processes share the Redis.
    """
    prefix = f"docket:{uuid4().hex}"
    for alias in caches.settings:
        monkeypatch.setitem(caches.settings[alias], "KEY_PREFIX", prefix)  # of threads to come
        monkeypatch.setattr(caches[alias], "key_prefix", prefix)
    yield
    if settings.REDIS_URL:
        with Redis.from_url(settings.REDIS_URL) as client:
            if keys := list(client.scan_iter(f"{prefix}:*")):
                client.delete(*keys)
    else:
        for alias in caches.settings:
            caches[alias].clear()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium, for the tests of one module.

    Not for the whole session: while Playwright runs, no other test in this process could call
    `asyncio.run`.
    """
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser_path(), args=BROWSER_OPTIONS)
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser: Browser, live_server: "LiveServer") -> Iterator[Page]:
    """A fresh tab on the running site: `page.goto("/cases/")`; nothing may fail or be blocked."""
    context = browser.new_context(
        base_url=live_server.url, locale="en-US", viewport={"width": 1280, "height": 900}
    )
    tab = context.new_page()
    problems: list[str] = []

    def note(message: ConsoleMessage) -> None:
        # Chromium also reports a page that says itself that it is an error.
        is_page = "status of 4" in message.text and "/static/" not in message.location["url"]
        if message.type == "error" and not is_page:
            problems.append(f"{message.text} {message.location['url']}")

    tab.on("console", note)
    tab.on("pageerror", lambda error: problems.append(str(error)))
    yield tab
    context.close()
    assert problems == []


def pytest_collection_finish() -> None:
    """Look for garbage seldom: what the modules hold is none, and most tests leave none."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000)

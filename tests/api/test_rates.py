"""How often a caller may ask, and tokens that may ask more often."""

from datetime import timedelta
from io import StringIO
from typing import Any

import pytest
import time_machine
from django.apps import apps
from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.exceptions import ImproperlyConfigured, ValidationError
from django.core.management import CommandError, call_command
from django.test import Client, RequestFactory
from django.utils import timezone

from api.models import ApiToken
from api.rates import Rate, rate_read, usage_count, usage_read
from api.rest.callers import address_of
from api.tokens import token_make

pytestmark = pytest.mark.django_db

NOON = "2026-01-05T12:00:20Z"


@pytest.fixture(autouse=True)
def three_a_minute(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "API_RATE_ANONYMOUS", "3/min")


def get(path: str = "", **headers: str) -> Any:
    return Client().get(f"/api/v1/{path}", headers=headers)


@time_machine.travel(NOON, tick=False)
def test_a_caller_is_told_what_is_left() -> None:
    get()
    answer = get()

    assert answer["RateLimit-Policy"] == '"anonymous";q=3;w=60'
    assert answer["RateLimit"] == '"anonymous";r=1;t=40'
    common = [answer[f"X-RateLimit-{name}"] for name in ("Limit", "Remaining", "Reset")]
    assert common == ["3", "1", "40"]


def test_whoever_asks_too_often_waits_for_the_next_minute() -> None:
    with time_machine.travel(NOON, tick=False) as clock:
        assert [get().status_code for _time in range(4)] == [200, 200, 200, 429]
        refused = get()
        assert refused["Retry-After"] == "40"
        assert refused["RateLimit"] == '"anonymous";r=0;t=40'
        assert refused.json()["error"]["code"] == "too_many_requests"
        assert Client(REMOTE_ADDR="192.0.2.7").get("/api/v1/").status_code == 200
        clock.shift(40)
        assert get().status_code == 200


@time_machine.travel(NOON, tick=False)
def test_usage_is_told_and_not_counted() -> None:
    get()
    for _time in range(4):
        get("usage/")
    answer = get("usage/")
    assert answer.json() == {
        "policy": "anonymous",
        "limit": 3,
        "window_seconds": 60,
        "used": 1,
        "remaining": 2,
        "resets_in_seconds": 40,
    }
    assert answer["Cache-Control"] == "private, no-store"


@pytest.mark.redis
def test_redis_counts_as_memory_does() -> None:
    minute = Rate(2, 60)
    with time_machine.travel(NOON, tick=False):
        used = [usage_count("anonymous", "192.0.2.7", minute).used for _time in range(3)]
        assert used == [1, 2, 3]
        assert usage_read("anonymous", "192.0.2.7", minute).remaining == 0
        assert usage_read("anonymous", "192.0.2.8", minute).used == 0


def test_asking_what_is_allowed_is_free() -> None:
    for _time in range(5):
        assert Client().options("/api/v1/cases/").status_code == 204
    assert get()["X-RateLimit-Remaining"] == "2"


def test_refusals_count_too() -> None:
    get("cases/?colour=red")
    assert get("cases/?colour=red")["X-RateLimit-Remaining"] == "1"


@pytest.mark.parametrize(
    ("proxies", "forwarded", "remote", "expected"),
    [
        (0, "198.51.100.1", "192.0.2.7", "192.0.2.7"),
        (1, "198.51.100.1", "192.0.2.7", "198.51.100.1"),
        (1, "203.0.113.5, 198.51.100.1", "192.0.2.7", "198.51.100.1"),
        (2, "203.0.113.5, 198.51.100.1", "192.0.2.7", "203.0.113.5"),
        (2, "198.51.100.1", "192.0.2.7", "192.0.2.7"),
        (1, "nonsense", "192.0.2.7", "unknown"),
        (0, "", "", "unknown"),
        (0, "", "2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"),
        (0, "", "::ffff:192.0.2.7", "192.0.2.7"),
    ],
)
def test_an_address_is_believed_as_far_as_the_proxies_reach(
    monkeypatch: pytest.MonkeyPatch, proxies: int, forwarded: str, remote: str, expected: str
) -> None:
    monkeypatch.setattr(settings, "API_PROXIES", proxies)
    request = RequestFactory().get("/", headers={"x-forwarded-for": forwarded}, REMOTE_ADDR=remote)
    assert address_of(request) == expected


@pytest.mark.parametrize(
    ("text", "rate"),
    [
        ("60/min", Rate(60, 60)),
        ("5/s", Rate(5, 1)),
        ("1000/hour", Rate(1000, 3600)),
        ("10000/day", Rate(10_000, 86_400)),
        ("none", None),
    ],
)
def test_rates_are_read(text: str, rate: Rate | None) -> None:
    assert rate_read(text) == rate


@pytest.mark.parametrize("text", ["", "60", "0/min", "-1/min", "60/week", "60/min/min", "∞/s"])
def test_what_is_no_rate_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is no rate"):
        rate_read(text)


@time_machine.travel(NOON, tick=False)
def test_a_token_has_a_rate_of_its_own() -> None:
    _token, secret = token_make("Quill research", rate="100/min")
    for scheme in ("Bearer", "Token"):
        assert get(authorization=f"{scheme} {secret}").status_code == 200
    answer = get(authorization=f"bearer {secret}")
    assert answer["RateLimit"] == '"token";r=97;t=40'
    assert get()["X-RateLimit-Remaining"] == "2"


def test_a_token_without_limit_is_never_refused() -> None:
    _token, secret = token_make("Quill research", rate="none")
    answers = [get("usage/", authorization=f"Bearer {secret}") for _time in range(5)]

    assert {answer.status_code for answer in answers} == {200}
    assert answers[0].json()["policy"] is None
    assert "RateLimit" not in get(authorization=f"Bearer {secret}")


@pytest.mark.parametrize(
    "header", ["Bearer", "Bearer x", "Basic cXVpbGw6cHJlc3M=", "Bearer \x00", "nonsense"]
)
def test_a_bad_token_is_refused(header: str) -> None:
    for path in ("", "usage/"):
        answer = get(path, authorization=header)
        assert answer.status_code == 401
        assert answer["WWW-Authenticate"].startswith("Bearer")
        assert answer.json()["error"]["code"] == "bad_token"


def test_a_revoked_token_is_refused() -> None:
    token, secret = token_make("Quill research")
    assert get(authorization=f"Bearer {secret}").status_code == 200
    token.revoked_at = timezone.now() - timedelta(seconds=1)
    token.save()
    assert get(authorization=f"Bearer {secret}").status_code == 401


def test_of_a_token_only_the_hash_is_kept_and_its_use_is_noted() -> None:
    token, secret = token_make("Quill research")
    assert secret.startswith(token.prefix)
    assert secret not in str(vars(ApiToken.objects.get()))
    get(authorization=f"Bearer {secret}")
    assert ApiToken.objects.get().last_used_at is not None


def test_a_token_needs_a_rate_that_can_be_read() -> None:
    with pytest.raises(ValidationError):
        token_make("Quill research", rate="often")


def test_the_command_prints_a_token_that_works() -> None:
    out = StringIO()
    call_command("make_token", "Quill", owner="ada", rate="7/min", stdout=out, stderr=StringIO())

    assert get(authorization=f"Bearer {out.getvalue().strip()}")["X-RateLimit-Limit"] == "7"
    with pytest.raises(CommandError, match="choose another name"):
        call_command("make_token", "Quill", stdout=out)
    with pytest.raises(CommandError, match="Write 600/min"):
        call_command("make_token", "Vellum", rate="often", stdout=out)


def test_the_admin_shows_a_new_token_once_and_revokes_it() -> None:
    admin = Client()
    admin.force_login(get_user_model().objects.create_superuser("ada", "", "a-long-password"))
    form = {"name": "Quill research", "owner": "", "rate": "50/min", "revoked_at_0": ""}
    answer = admin.post("/admin/api/apitoken/add/", {**form, "revoked_at_1": ""}, follow=True)

    token = ApiToken.objects.get()
    shown = answer.content.decode()
    secret = token.prefix + shown.split(f"The token is {token.prefix}")[1].split(" ")[0]
    assert get(authorization=f"Bearer {secret}")["X-RateLimit-Limit"] == "50"
    assert secret not in admin.get(f"/admin/api/apitoken/{token.pk}/change/").content.decode()
    admin.post(
        "/admin/api/apitoken/", {"action": "revoke", "_selected_action": token.pk}, follow=True
    )
    assert get(authorization=f"Bearer {secret}").status_code == 401


def test_the_site_does_not_start_with_a_rate_that_cannot_be_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(settings, "API_RATE_ANONYMOUS", "often")
    with pytest.raises(ImproperlyConfigured, match="API_RATE_ANONYMOUS"):
        apps.get_app_config("api").ready()

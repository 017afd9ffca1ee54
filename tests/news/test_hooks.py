"""What CourtListener delivers by itself."""

from typing import Any

import pytest
from django.test import Client
from pytest_django import Settings

from news.choices import DeliveryState
from news.models import Article, Docket, WebhookDelivery
from news.services.deliveries import delivery_read
from tests.factories import make_case

pytestmark = pytest.mark.django_db

SECRET = "quill-and-vellum-and-hane"
PLACE = f"/hooks/courtlistener/{SECRET}/"
ENTRY = {
    "id": 77,
    "docket": 4711,
    "date_filed": "2025-03-04",
    "description": "ORDER denying motion to dismiss",
}
ALERT = {"webhook": {"event_type": 1}, "payload": {"results": [ENTRY]}}


@pytest.fixture(autouse=True)
def secret(settings: Settings) -> None:
    """The operator's secret."""
    settings.COURTLISTENER_WEBHOOK_SECRET = SECRET


def deliver(client: Client, payload: Any = ALERT, *, key: str = "one", place: str = PLACE) -> Any:
    """Deliver as CourtListener does."""
    headers = {"Idempotency-Key": key} if key else {}
    return client.post(place, payload, content_type="application/json", headers=headers)


def test_a_delivery_is_kept_before_anything_is_done_with_it(client: Client) -> None:
    answer = deliver(client)

    assert (answer.status_code, answer.json()) == (200, {"delivery": "one", "new": True})
    delivery = WebhookDelivery.objects.get()
    assert (delivery.state, delivery.payload, delivery.event_type) == ("received", ALERT, 1)
    assert Article.objects.count() == 0


@pytest.mark.engine
def test_a_repeated_delivery_makes_nothing_twice(client: Client) -> None:
    case = make_case()
    Docket.objects.create(docket_id=4711, case_slug=case.slug)
    deliver(client)
    delivery_read(WebhookDelivery.objects.get().pk)

    assert deliver(client).json()["new"] is False
    delivery_read(WebhookDelivery.objects.get().pk)
    assert Article.objects.get().docket_case == case
    delivery = WebhookDelivery.objects.get()
    assert (delivery.state, delivery.article_count) == (DeliveryState.DONE, 1)


def test_two_deliveries_of_one_entry_make_one_article(client: Client) -> None:
    for key in ("one", "two"):
        deliver(client, key=key)
    for delivery in WebhookDelivery.objects.all():
        delivery_read(delivery.pk)

    assert Article.objects.count() == 1


def test_another_kind_of_delivery_is_kept_and_left(client: Client) -> None:
    deliver(client, {"webhook": {"event_type": 2}, "payload": {}})
    delivery_read(WebhookDelivery.objects.get().pk)

    delivery = WebhookDelivery.objects.get()
    assert (delivery.state, delivery.error) == (
        DeliveryState.FAILED,
        "is no docket alert: “payload.results” is missing",
    )


@pytest.mark.parametrize("place", ["/hooks/courtlistener/guess/", "/hooks/courtlistener/é/"])
def test_another_secret_is_answered_like_no_page(client: Client, place: str) -> None:
    assert deliver(client, place=place).status_code == 404
    assert WebhookDelivery.objects.count() == 0


def test_without_a_secret_nothing_is_delivered(client: Client, settings: Settings) -> None:
    settings.COURTLISTENER_WEBHOOK_SECRET = ""

    assert deliver(client).status_code == 404


@pytest.mark.parametrize(
    ("payload", "key", "problem"),
    [
        (ALERT, "", "Idempotency-Key is missing"),
        (ALERT, "k" * 201, "Idempotency-Key is missing or too long"),
        ("{", "one", "is not JSON"),
        ([1], "one", "is not a JSON object"),
        ('{"a":' * 60 + "1" + "}" * 60, "one", "the body is nested deeper than 50 levels"),
    ],
)
def test_what_is_no_delivery_is_refused_with_its_reason(
    client: Client, payload: Any, key: str, problem: str
) -> None:
    answer = deliver(client, payload, key=key)

    assert answer.status_code == 400
    assert problem in answer.json()["error"]


@pytest.mark.engine
def test_a_delivery_with_nul_characters_is_kept_without_them(client: Client) -> None:
    entry = {**ENTRY, "description": "ORDER\x00 denying", "recap_documents": ["\x00"]}
    answer = deliver(client, {**ALERT, "\x00": {"results": [entry]}})

    assert answer.status_code == 200
    payload = WebhookDelivery.objects.get().payload
    assert payload[""]["results"][0]["description"] == "ORDER denying"


def test_the_hook_takes_deliveries_alone(client: Client) -> None:
    assert client.get(PLACE).status_code == 405

"""Signing in: guessing is stopped, and an editor's admin works under the site's own policy."""

import pytest
from django.test import Client
from django.urls import reverse
from playwright.sync_api import Page, expect
from pytest_django import Settings

from core.management.commands.make_editor import editor_make

PASSWORD = "a quill is not a pen"
LIMIT = 5


def sign_in(client: Client, password: str, *, address: str = "192.0.2.1") -> int:
    """The status of a sign-in from an address of the documentation range (RFC 5737)."""
    form = {"username": "quill", "password": password}
    return client.post(reverse("admin:login"), form, REMOTE_ADDR=address).status_code


@pytest.fixture
def editor() -> None:
    editor_make(username="quill", password=PASSWORD)


@pytest.mark.django_db
def test_an_editor_signs_in(client: Client, editor: None) -> None:
    assert sign_in(client, PASSWORD) == 302


@pytest.mark.django_db
def test_after_five_wrong_guesses_even_the_right_password_is_refused(
    client: Client, editor: None
) -> None:
    statuses = [sign_in(client, f"guess {number}") for number in range(LIMIT)]

    assert statuses == [200, 200, 200, 200, 429]
    assert sign_in(client, PASSWORD) == 429


@pytest.mark.django_db
def test_a_locked_guesser_does_not_lock_the_owner_out(client: Client, editor: None) -> None:
    for number in range(LIMIT):
        sign_in(client, f"guess {number}", address="192.0.2.66")

    assert sign_in(client, PASSWORD, address="192.0.2.1") == 302


@pytest.mark.django_db
def test_behind_a_proxy_it_is_the_guesser_who_is_locked_out(
    client: Client, editor: None, settings: Settings
) -> None:
    settings.API_PROXIES = 1
    form = {"username": "quill", "password": "guess"}
    for _number in range(LIMIT):
        client.post(reverse("admin:login"), form, headers={"x-forwarded-for": "203.0.113.9"})

    form["password"] = PASSWORD
    owner = client.post(reverse("admin:login"), form, headers={"x-forwarded-for": "198.51.100.7"})
    guesser = client.post(reverse("admin:login"), form, headers={"x-forwarded-for": "203.0.113.9"})

    assert (owner.status_code, guesser.status_code) == (302, 429)


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
def test_the_admin_works_under_the_content_security_policy(page: Page) -> None:
    editor_make(username="quill", password=PASSWORD)

    page.goto(reverse("admin:index"))
    page.get_by_label("Username").fill("quill")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Log in").click()

    expect(page.get_by_role("button", name="Log out")).to_be_visible()

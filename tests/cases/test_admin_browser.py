"""The record editor in a browser, under the site's own policy."""

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from core.management.commands.make_editor import editor_make
from tests.cases.editing import PASSWORD
from tests.factories import make_case

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_return_in_the_reason_saves_the_record(page: Page) -> None:
    case = make_case()
    editor_make(username="quill", password=PASSWORD)
    page.goto(reverse("admin:cases_case_change", args=[case.pk]))
    page.get_by_label("Username").fill("quill")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Log in").click()

    page.locator("#events-0 > summary").click()
    page.locator("#id_events-0-note").fill("In Northmark.")
    page.get_by_label("Reason for the change").fill("The place was missing.")
    page.get_by_label("Reason for the change").press("Enter")

    expect(page.locator(".messagelist")).to_contain_text("Revision 2 of")

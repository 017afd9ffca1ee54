"""An editor at work: the record editor's page read as a form, changed, and sent."""

from dataclasses import dataclass, field
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.test import Client
from django.urls import reverse

from cases.models import Case
from cases.selectors.records import record_values
from core.management.commands.make_editor import editor_make
from tests.markup import Element, read_page

BACKEND = "django.contrib.auth.backends.ModelBackend"
PASSWORD = "a quill is not a pen"


@dataclass(slots=True)
class EditorPage:
    """The page of one case as a browser holds it; fields are named as on the page."""

    client: Client
    address: str
    fields: dict[str, list[str]] = field(default_factory=dict)

    def fill(self, **values: str | list[str]) -> "EditorPage":
        """Type into fields; ``__`` stands for the hyphen of a name, a list is what is ticked."""
        for name, value in values.items():
            self.fields[name.replace("__", "-")] = [value] if isinstance(value, str) else value
        return self

    def save(self, reason: str = "because the court said so", **values: str | list[str]) -> Element:
        """Press Save; gives the page that comes back."""
        self.fill(**values).fields["reason"] = [reason]
        return self.press("_continue", "1")

    def press(self, name: str, value: str) -> Element:
        """Press a button; the page that comes back is the one held from then on."""
        sent = {key: values for key, values in self.fields.items() if values} | {name: [value]}
        response = self.client.post(self.address, sent, follow=True)
        assert response.status_code == 200
        page = read_page(response.content)
        self.fields = form_fields(page)
        return page


def open_page(client: Client, case: Case | None) -> EditorPage:
    """Open the editor of a case, or of a new one."""
    address = (
        reverse("admin:cases_case_change", args=[case.pk])
        if case
        else reverse("admin:cases_case_add")
    )
    response = client.get(address)
    assert response.status_code == 200
    return EditorPage(client, address, form_fields(read_page(response.content)))


def form_fields(page: Element, form: str = "case_form") -> dict[str, list[str]]:
    """Give what a browser would send of the form on a page."""
    found: dict[str, list[str]] = {}
    for part in page.all("form", id=form):
        for element in part.all():
            name = element.attributes.get("name", "")
            values = _values(element)
            if name and element.attributes.get("type") != "submit":
                found.setdefault(name, []).extend(values)
    return found


def complaints(page: Element) -> list[str]:
    """Give every message of a page about what is wrong."""
    return [text for errors in page.all("ul", css="errorlist") for text in errors.texts("li")]


def sign_in(client: Client, username: str = "quill") -> Client:
    """Sign an editor in."""
    editor_make(username=username, password=PASSWORD)
    client.force_login(get_user_model().objects.get(username=username), backend=BACKEND)
    return client


def sign_in_reader(client: Client) -> Client:
    """Sign somebody in who may look at cases, and no more."""
    user = get_user_model().objects.create_user("reader", password=PASSWORD, is_staff=True)
    user.user_permissions.add(Permission.objects.get(codename="view_case"))
    client.force_login(user, backend=BACKEND)
    return client


def stored(case: Case) -> dict[str, Any]:
    """Give the newest stored record, as plain values."""
    revision = case.revisions.order_by("-number").first()
    assert revision is not None
    return record_values(revision)


def _values(element: Element) -> list[str]:
    match element.tag:
        case "textarea":
            text = "".join(child for child in element.children if isinstance(child, str))
            return [text.removeprefix("\n").replace("\n", "\r\n")]
        case "select":
            chosen = [o for o in element.all("option") if "selected" in o.attributes]
            return [option.attributes["value"] for option in chosen[:1]] or [""]
        case "input" if element.attributes.get("type") in {"checkbox", "radio"}:
            return (
                [element.attributes.get("value", "on")] if "checked" in element.attributes else []
            )
        case "input":
            return [element.attributes.get("value", "")]
    return []

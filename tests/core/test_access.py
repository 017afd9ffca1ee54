"""Who may ask what: every address of the site has a rule here, and keeps it.

An address without a rule fails the first test: decide who may ask it, and add it to the tables.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import pytest
from django.conf import settings
from django.contrib.auth import get_user_model
from django.template.response import SimpleTemplateResponse
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from core.management.commands.make_editor import editor_make
from tests.factories import full_record_values, make_case

PASSWORD = "a quill is not a pen"


class Who(StrEnum):
    """Who is let in."""

    ANYBODY = "anybody"
    BEARER = "whoever has the secret"
    EDITOR = "editors and administrators"
    ADMIN = "administrators alone"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class Rule:
    """Who may ask an address, and whether it takes what is posted."""

    who: Who
    takes_post: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Who may do what with the rows of a table in the admin."""

    see: Who
    add: Who = Who.NOBODY
    change: Who = Who.NOBODY
    delete: Who = Who.NOBODY


READ = Rule(Who.ANYBODY)
EDITED = Table(Who.EDITOR, Who.EDITOR, Who.EDITOR, Who.EDITOR)
ADMINISTERED = Table(Who.ADMIN, Who.ADMIN, Who.ADMIN, Who.ADMIN)
SEEN_BY_EDITORS = Table(Who.EDITOR)

API_TABLES = (
    "events",
    "parties",
    "courts",
    "jurisdictions",
    "claims",
    "rulings",
    "damages",
    "sources",
)

# Every address outside the admin's tables, by its name.
ADDRESSES: dict[str, Rule] = {
    "healthz": READ,
    "readyz": READ,
    "metrics": Rule(Who.BEARER),
    # Pages
    "cases:home": READ,
    "cases:method": READ,
    "cases:timeline": READ,
    "cases:case-list": READ,
    "cases:case": READ,
    "cases:case-record": READ,
    "cases:case-revisions": READ,
    "cases:case-revision": READ,
    "cases:case-changes": READ,
    "cases:party-list": READ,
    "cases:party": READ,
    "cases:court-list": READ,
    "cases:court": READ,
    "cases:jurisdiction-list": READ,
    "cases:jurisdiction": READ,
    "cases:claims": READ,
    "cases:rulings": READ,
    "cases:damages": READ,
    "news:stories": READ,
    "news:story": READ,
    "news:freshness": READ,
    "news:review": Rule(Who.EDITOR),
    "news:proposal": Rule(Who.EDITOR),
    "news:accept": Rule(Who.EDITOR, takes_post=True),
    "news:edit": Rule(Who.EDITOR, takes_post=True),
    "news:reject": Rule(Who.EDITOR, takes_post=True),
    "news:undo": Rule(Who.EDITOR, takes_post=True),
    "news:undo-all": Rule(Who.EDITOR, takes_post=True),
    "news:accept-story": Rule(Who.EDITOR, takes_post=True),
    "news:retry-stuck": Rule(Who.EDITOR, takes_post=True),
    "news:courtlistener-hook": Rule(Who.BEARER, takes_post=True),
    # Programs
    "api:api": READ,
    "api:docs": READ,
    "api:root": READ,
    "api:schema": READ,
    "api:usage": READ,
    "api:cases": READ,
    "api:case": READ,
    **{f"api:{name}": READ for name in API_TABLES},
    **{f"api:{name}-row": READ for name in API_TABLES},
    "exports:columns": READ,
    "exports:columns-json": READ,
    "exports:api": READ,
    "exports:page": READ,
    # The admin's own
    "admin:index": Rule(Who.EDITOR),
    "admin:login": Rule(Who.ANYBODY, takes_post=True),
    "admin:logout": Rule(Who.ANYBODY, takes_post=True),
    "admin:password_change": Rule(Who.EDITOR, takes_post=True),
    "admin:password_change_done": Rule(Who.EDITOR),
    "admin:autocomplete": Rule(Who.NOBODY),  # no form of ours asks it
    "admin:jsi18n": Rule(Who.EDITOR),
    "admin:view_on_site": Rule(Who.EDITOR),
    "admin:app_list": Rule(Who.EDITOR),
    "admin/(?P<url>.*)$": Rule(Who.EDITOR),  # adds a slash, for members of the staff
}

# Every table of the admin.
TABLES: dict[str, Table] = {
    "auth_group": ADMINISTERED,
    "auth_user": ADMINISTERED,
    "axes_accessattempt": Table(Who.ADMIN, change=Who.ADMIN, delete=Who.ADMIN),
    "axes_accesslog": Table(Who.ADMIN, change=Who.ADMIN, delete=Who.ADMIN),
    "axes_accessfailurelog": Table(Who.ADMIN, change=Who.ADMIN, delete=Who.ADMIN),
    "cases_case": Table(Who.EDITOR, Who.EDITOR, Who.EDITOR),
    "cases_court": EDITED,
    "cases_aisystem": EDITED,
    "cases_revision": SEEN_BY_EDITORS,
    "parties_party": EDITED,
    "news_article": SEEN_BY_EDITORS,
    "news_docket": SEEN_BY_EDITORS,
    "news_feed": EDITED,
    "news_proposal": SEEN_BY_EDITORS,
    "news_story": SEEN_BY_EDITORS,
    "news_webhookdelivery": SEEN_BY_EDITORS,
    "api_apitoken": EDITED,
}
# What an address of a table does, by the end of its name.
DEEDS = {
    "changelist": "see",
    "history": "see",
    "change": "see",  # whoever may see but not change is shown the row
    "difference": "see",
    "add": "add",
    "delete": "delete",
    "password_change": "change",
}
OF_A_TABLE = re.compile(rf"admin:({'|'.join(TABLES)})_({'|'.join(DEEDS)})")
# The old address of a row leads to its new one.
FORMER = re.compile(rf"{settings.ADMIN_PATH}(\w+)/(\w+)/<path:object_id>/")


@dataclass(frozen=True, slots=True)
class Address:
    """One pattern of the site, by the key of its rule."""

    key: str
    route: str

    @property
    def rule(self) -> Rule | None:
        """Its rule, if it has one."""
        if found := OF_A_TABLE.fullmatch(self.key):
            who: Who = getattr(TABLES[found[1]], DEEDS[found[2]])
            return Rule(who, takes_post=True)
        if found := FORMER.fullmatch(self.key):
            return Rule(Who.EDITOR, takes_post=True)
        return ADDRESSES.get(self.key)

    def url(self, values: dict[str, str]) -> str:
        """Give an address of the pattern, its arguments filled in."""
        path = re.sub(r"<int:\w+>", "1", self.route)
        path = re.sub(r"\(\?P<(\w+)>[^)]*\)|<(?:\w+:)?(\w+)>", lambda m: values[m[1] or m[2]], path)
        return "/" + re.sub(r"[\^$\\]", "", path)


def addresses(resolver: URLResolver, route: str = "", space: str = "") -> Iterator[Address]:
    """Give every pattern below."""
    for entry in resolver.url_patterns:
        whole = route + str(entry.pattern)
        if isinstance(entry, URLPattern):
            yield Address(f"{space}{entry.name}" if entry.name else whole, whole)
        else:
            yield from addresses(entry, whole, f"{entry.namespace}:" if entry.namespace else space)


SITE = tuple(addresses(get_resolver()))


def test_every_address_has_a_rule_and_every_rule_an_address() -> None:
    assert [address for address in SITE if address.rule is None] == []

    keys = {address.key for address in SITE}
    assert ADDRESSES.keys() - keys == set()
    assert {name for name in TABLES if f"admin:{name}_changelist" not in keys} == set()


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """A site with something at the addresses; the admin's templates stay unrendered, for speed."""
    monkeypatch.setattr(SimpleTemplateResponse, "rendered_content", "")
    case = make_case(**full_record_values())
    editor_make(username="quill", password=PASSWORD)
    get_user_model().objects.create_superuser("vellum", password=PASSWORD)
    return {
        "slug": case.slug,
        "code": "us-ca",
        "key": "us-ca",
        "name": "cases",
        "suffix": "csv",
        "secret": "guessed",
        "app_label": "cases",
        "url": "cases/case",
        "content_type_id": "1",
        "id": "1",
        "object_id": "1",
    }


def outcome(response: Any) -> str:
    """Say in a word what became of a request."""
    if response.status_code in (301, 302):
        target = response.headers["Location"]
        if target.startswith(reverse("admin:login")):
            return "login"
        return "302 index" if target == reverse("admin:index") else "302"
    return str(response.status_code)


# What tells a visitor to go away, and what a missing row or the wrong method answers.
REFUSED = {"login", "401", "403"}
LET_IN = {"200", "302 index", "302", "404", "405"}


def asked_by(name: str) -> Client:
    """Give a client that is signed in, unless the name is empty."""
    client = Client()
    if name:
        client.force_login(get_user_model().objects.get(username=name))
    return client


def outcomes(client: Client, site: dict[str, str], *who: Who) -> dict[str, str]:
    """Ask each address with such a rule for its page, and say what came of it, by key."""
    return {
        address.key: outcome(client.get(address.url(site)))
        for address in SITE
        if address.rule and address.rule.who in who
    }


def strays(found: dict[str, str], *fine: str) -> dict[str, str]:
    """Give what came out otherwise than it should."""
    assert len(found) > 0
    return {key: what for key, what in found.items() if what not in fine}


@pytest.mark.django_db
def test_a_reader_is_let_in_to_what_is_for_anybody(site: dict[str, str]) -> None:
    found = outcomes(asked_by(""), site, Who.ANYBODY)

    assert strays(found, *LET_IN) == {}


@pytest.mark.django_db
def test_a_reader_is_kept_out_of_the_rest(site: dict[str, str]) -> None:
    client = asked_by("")

    closed = outcomes(client, site, Who.EDITOR, Who.ADMIN, Who.NOBODY)
    assert strays(closed, *REFUSED, "405") == {}
    secret = outcomes(client, site, Who.BEARER)
    assert strays(secret, "401", "404", "405") == {}


@pytest.mark.django_db
def test_what_only_shows_takes_no_post(site: dict[str, str]) -> None:
    client = asked_by("")
    found = {
        address.key: outcome(client.post(address.url(site)))
        for address in SITE
        if address.rule and not address.rule.takes_post
    }

    # The address /api/ leads to the documentation, whatever is sent to it.
    assert strays(found, *REFUSED, "404", "405") == {"api:api": "302"}


@pytest.mark.django_db
def test_an_editor_edits_and_does_not_administer(site: dict[str, str]) -> None:
    client = asked_by("quill")

    assert strays(outcomes(client, site, Who.EDITOR), *LET_IN) == {}
    # The history of a row that is not there leads back to the index.
    assert strays(outcomes(client, site, Who.ADMIN, Who.NOBODY), "403", "302 index") == {}


@pytest.mark.django_db
def test_an_administrator_does_both_but_nobody_rewrites_history(site: dict[str, str]) -> None:
    client = asked_by("vellum")

    assert strays(outcomes(client, site, Who.EDITOR, Who.ADMIN), *LET_IN) == {}
    assert strays(outcomes(client, site, Who.NOBODY), "403") == {}


@pytest.mark.django_db
def test_a_form_of_another_site_is_answered_with_a_page_of_ours() -> None:
    answer = Client(enforce_csrf_checks=True).post("/admin/login/", {"username": "quill"})

    assert answer.status_code == 403
    assert "This form was not taken" in answer.content.decode()
    assert "<style" not in answer.content.decode()  # which the policy for pages would not let act


@pytest.mark.django_db
def test_nothing_is_taken_from_a_form_of_another_site(site: dict[str, str]) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(get_user_model().objects.get(username="vellum"))
    found = {
        address.key: outcome(client.post(address.url(site)))
        for address in SITE
        if address.rule and address.rule.takes_post and address.rule.who is not Who.BEARER
    }

    assert strays(found, "403") == {}

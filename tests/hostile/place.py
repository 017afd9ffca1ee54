"""The site that is asked: the fictional docket with some news, the people, and the map of addresses."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Any
from urllib.parse import quote

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.auth.models import User

from api.openapi.document import openapi_document
from api.tables import TABLES
from cases.criteria import PARAMETERS
from cases.models import Case, CaseRedirect
from news.choices import ProposalKind
from news.models import Article, Docket, Feed, Proposal, WebhookDelivery
from tests.core.test_access import SITE, Address
from tests.docket import QUILL, docket_make
from tests.factories import full_record_values, make_case
from tests.hostile.asking import Ask, answered
from tests.news.reviewing import BACKEND, ORDER, article, new_dispute, proposal, story

SECRET = "quill-and-vellum-and-hane"
FULL = "quill-press-v-lumen-ai"
OTHER = "the-other-quill"
OF_THE_ADMIN = (
    "q",
    "o",
    "p",
    "all",
    "e",
    "_facets",
    "_popup",
    "_to_field",
    "_changelist_filters",
    "next",
)
PIECES: Mapping[str, Any] = {
    ProposalKind.NEW_EVENT: ORDER,
    ProposalKind.STATUS: {"status": "settled", "status_as_of": "2025-03-04"},
    ProposalKind.DAMAGES: {"kind": "settlement", "currency": "USD", "amount": "5000000"},
    ProposalKind.RULING: {
        "date": "2025-03-04",
        "title": "Motion denied",
        "kind": "motion_to_dismiss",
        "disposition": "Denied.",
        "holdings": [{"issue": "fair_use", "favours": "plaintiff"}],
    },
    ProposalKind.PARTY: {"name": "Vellum House", "kind": "company", "role": "plaintiff"},
    ProposalKind.DOCKET: "3:25-cv-00107",
    ProposalKind.CONFLICT: {"value": "2025-01-09", "note": "Another day."},
}


@dataclass(frozen=True, slots=True)
class Place:
    """One address with something behind it, who it is asked as, and the parameters it knows."""

    address: Address
    path: str
    session: str
    names: tuple[str, ...]

    @property
    def route(self) -> str:
        """The pattern it stands for."""
        return self.address.route


@dataclass(slots=True)
class People:
    """An administrator, who is let in everywhere, and one to be signed out."""

    keeper: str
    leaver: str


def site_make() -> People:
    """Store what is asked about; gives sessions of those who ask."""
    docket_make()
    make_case(slug=FULL)
    case = make_case(**full_record_values(related=[{"slug": QUILL, "relation": "parallel_to"}]))
    CaseRedirect.objects.create(slug=OTHER, case=Case.objects.get(slug=QUILL))
    number = 0
    for number, (kind, value) in enumerate(PIECES.items(), start=1):
        report = article(number)
        proposal(case, report, story=story(report, case=case), kind=kind, value=value)
    report = article(number + 1)
    proposal(
        None, report, story=story(report), kind=ProposalKind.NEW_CASE, path="", value=new_dispute()
    )
    Feed.objects.create(slug="courier", url="https://courier.example/feed.xml", title="The Courier")
    Docket.objects.create(docket_id=4711, case_slug=QUILL)
    WebhookDelivery.objects.create(key="one", payload={"webhook": {"event_type": 1}})
    return People(keeper=_session("keeper"), leaver=_session("leaver"))


def _session(name: str) -> str:
    user, _made = User.objects.get_or_create(
        username=name,
        defaults={"is_staff": True, "is_superuser": True, "email": f"{name}@quill.example"},
    )
    session = import_module(settings.SESSION_ENGINE).SessionStore()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = BACKEND
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session.create()
    return str(session.session_key)


def places(people: People) -> list[Place]:
    """Give every address of the map, with its parameters."""
    return [
        Place(address, path, people.leaver if _ends_session(address) else people.keeper, names)
        for address in SITE
        for path, names in _asked_at(address, people)
    ]


def _ends_session(address: Address) -> bool:
    return address.key in ("admin:logout", "admin:password_change") or "auth_user" in address.key


def _asked_at(address: Address, people: People) -> Iterator[tuple[str, tuple[str, ...]]]:
    if address.key in ("exports:page", "exports:api"):
        yield from _exports(address)
        return
    path = quote(address.url(arguments(address)), safe="/")
    yield path, _names(address, path, people)


def arguments(address: Address) -> dict[str, str]:
    """Give arguments that lead somewhere."""
    return {
        "slug": _slug_of(address.key),
        "key": "us-ca" if "jurisdictions" in address.key else _slug_of(address.key),
        "code": "us-ca",
        "name": "cases",
        "suffix": "csv",
        "secret": SECRET,
        "app_label": "cases",
        "url": "cases/case",
        "content_type_id": "1",
        "id": "1",
        "object_id": _row_of(address.key),
        "pk": "1",
        "number": "1",
    }


def _slug_of(key: str) -> str:
    if "part" in key:
        return "lumen-ai"
    return "nmark" if "court" in key else FULL


def _row_of(key: str) -> str:
    models: dict[str, type[Any]] = {
        "cases_case": Case,
        "news_article": Article,
        "news_proposal": Proposal,
        "news_feed": Feed,
    }
    for name, model in models.items():
        if name in key:
            row: Any = model.objects.order_by("pk").last()
            return str(row.pk)
    return "1"


def _exports(address: Address) -> Iterator[tuple[str, tuple[str, ...]]]:
    for number, table in enumerate(TABLES.values()):
        own = (*PARAMETERS, *table.own, "order_by", "fields", "omit", "cursor")
        suffixes = ("csv", "ndjson", "json", "xlsx", "parquet", "sqlite")
        suffix = suffixes[number % len(suffixes)]
        if address.key == "exports:page":
            yield f"/{table.name}.{suffix}", own
        elif table.api:
            yield f"/api/v1/{table.name}.{suffix}", own


def _names(address: Address, path: str, people: People) -> tuple[str, ...]:
    if address.key.startswith("api:"):
        return _described_names("/" + address.route)
    if address.key.startswith("admin"):
        return OF_THE_ADMIN
    return _stated_names(path, people.keeper)


@cache
def _described() -> dict[str, tuple[str, ...]]:
    document = openapi_document()
    shared = document["components"]["parameters"]
    found = {}
    for path, item in document["paths"].items():
        stated = item["get"].get("parameters", [])
        all_of = [shared[p["$ref"].rsplit("/", 1)[1]] if "$ref" in p else p for p in stated]
        found[path] = tuple(p["name"] for p in all_of if p["in"] == "query")
    return found


def _described_names(route: str) -> tuple[str, ...]:
    path = re.sub(r"<(?:\w+:)?(\w+)>", "{}", route)
    named = {re.sub(r"{\w+}", "{}", known): names for known, names in _described().items()}
    return named.get(path, ("format", "fields"))


def _stated_names(path: str, session: str) -> tuple[str, ...]:
    """Ask with a parameter that no page knows: the refusal names those there are."""
    answer = answered(Ask("map", path, "zzz=1", session=session))
    found = re.search(r"there are: ([a-z0-9_, ]+)", answer.body.decode(errors="replace"))
    return tuple(found[1].split(", ")) if found else ("q", "page", "next")

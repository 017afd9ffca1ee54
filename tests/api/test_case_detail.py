"""The record of a case, as programs read it."""

import json
from typing import Any

import pytest
from django.test import Client

from cases.models import Case
from cases.record_rules import record_parse
from cases.services.save import case_save_record
from tests.factories import make_case, record_values

pytestmark = [pytest.mark.django_db, pytest.mark.engine]


def get(client: Client, slug: str, **headers: str) -> Any:
    return client.get(f"/api/v1/cases/{slug}/", headers=headers)


def test_detail_is_the_stored_record_byte_for_byte(client: Client) -> None:
    case = make_case()
    answer = get(client, case.slug)
    assert answer.status_code == 200
    assert case.revision is not None
    assert answer.content.decode() == case.revision.record
    assert json.loads(answer.content)["caption"] == case.caption
    assert answer["X-Revision"] == "1"


def test_unchanged_record_answers_304(client: Client) -> None:
    case = make_case()
    etag = get(client, case.slug)["ETag"]
    assert get(client, case.slug, if_none_match=etag).status_code == 304
    assert get(client, case.slug, if_none_match='"another"').status_code == 200


def test_unknown_case_answers_404_in_json(client: Client) -> None:
    answer = get(client, "no-such-case")
    assert answer.status_code == 404
    assert "no-such-case" in answer.json()["error"]["message"]


def test_a_record_can_be_cut_to_some_fields(client: Client) -> None:
    case = make_case()
    answer = client.get(f"/api/v1/cases/{case.slug}/?fields=slug,parties__name&omit=sources")
    assert answer.json() == {
        "slug": case.slug,
        "parties": [{"name": "Quill Press, Inc."}, {"name": "Lumen AI, Inc."}],
    }


def test_former_slug_leads_to_the_case(client: Client) -> None:
    old: Case = make_case()
    record = record_parse(record_values(slug="renamed-case"))
    case_save_record(record, by="ed", reason="new slug", former_slug=old.slug)
    answer = get(client, old.slug)
    assert answer.status_code == 301
    assert answer["Location"] == "/api/v1/cases/renamed-case/"


def test_writing_is_refused(client: Client) -> None:
    assert client.post("/api/v1/cases/x/").status_code == 405


def test_schema_describes_the_case_record(client: Client) -> None:
    answer = client.get("/api/v1/schema/?format=json")
    schema = answer.json()
    assert schema["openapi"].startswith("3.1")
    record = schema["components"]["schemas"]["CaseRecord"]
    assert {"slug", "caption", "sources"} <= set(record["required"])

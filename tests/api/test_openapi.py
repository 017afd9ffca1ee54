"""The OpenAPI description: whole, true, and enough for a program that has never seen the site."""

import importlib
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from io import StringIO
from pathlib import Path
from typing import Any, cast

import drf_spectacular.validation
import httpx
import jsonschema_rs
import orjson
import pytest
import schemathesis
import yaml
from django.core.management import call_command
from django.test import Client
from hypothesis import HealthCheck, Phase, given, seed
from hypothesis import settings as hypothesis_settings

from api.openapi.document import openapi_document
from api.tables import TABLES
from config.wsgi import application
from tests.docket import APPEAL, QUILL, VELLUM

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("docket")]

READ = [table for table in TABLES.values() if table.api]
# How often each address is asked.
TRIES = 6


def parameters(path: str) -> dict[str, Any]:
    shared = openapi_document()["components"]["parameters"]
    stated = openapi_document()["paths"][path]["get"]["parameters"]
    found = [shared[p["$ref"].rsplit("/", 1)[1]] if "$ref" in p else p for p in stated]
    return {parameter["name"]: parameter for parameter in found}


def test_the_command_finds_nothing_wrong() -> None:
    """Validated beside the command, whose own validator takes ten seconds for it."""
    written = StringIO()
    call_command("spectacular", fail_on_warn=True, format="openapi-json", stdout=written)
    folder = Path(drf_spectacular.validation.__file__).parent
    rules = orjson.loads((folder / "openapi_3_1_schema.json").read_bytes())

    jsonschema_rs.validator_for(rules).validate(orjson.loads(written.getvalue()))


def test_it_is_served_as_json_and_as_yaml() -> None:
    as_json = Client().get("/api/v1/schema/")
    as_yaml = Client().get("/api/v1/schema/?format=yaml")

    assert as_json.json()["openapi"] == "3.1.0"
    assert as_yaml["Content-Type"] == "application/yaml"
    assert yaml.safe_load(as_yaml.content)["paths"].keys() == as_json.json()["paths"].keys()


@pytest.mark.parametrize("table", READ, ids=lambda table: table.name)
def test_rows_are_as_described(table: Any) -> None:
    """What a page holds is described field by field, and no field is described that it has not."""
    page = Client().get(f"/api/v1/{table.name}/?page_size=200").json()
    document = openapi_document()
    path = document["paths"][f"/api/v1/{table.name}/"]["get"]
    name = path["responses"]["200"]["content"]["application/json"]["schema"]["$ref"]
    schemas = document["components"]["schemas"]
    row = schemas[name.rsplit("/", 1)[1]]["properties"]["results"]["items"]["$ref"]

    assert list(schemas[row.rsplit("/", 1)[1]]["properties"]) == list(page["results"][0])


def test_every_condition_is_described_with_its_type() -> None:
    found = parameters("/api/v1/damages/")

    assert found["amount__gte"]["schema"]["type"] == "string"
    assert found["currency__isnull"]["schema"] == {"type": "boolean"}
    assert found["kind"]["schema"] == {"$ref": "#/components/schemas/DamagesKind"}
    assert found["currency"]["schema"]["type"] == "array"  # the filter of the site
    assert found["page_size"]["schema"]["maximum"] == 200
    assert "sources__in" not in found


def test_every_answer_is_described() -> None:
    for path, item in openapi_document()["paths"].items():
        answers = set(item["get"]["responses"])
        assert {"200", "400", "401", "406", "429"} <= answers, path
        assert ("404" in answers) is ("{" in path)
    assert "301" in openapi_document()["paths"]["/api/v1/parties/{slug}/"]["get"]["responses"]


def test_no_address_answers_what_is_not_described() -> None:
    """Schemathesis asks every address with what the description allows, a few times each."""
    schema = schemathesis.openapi.from_wsgi("/api/v1/schema/", application)
    answered: Counter[int] = Counter()
    for found in schema.get_all_operations():
        ask_at_random(cast("Any", found).ok(), answered)

    assert set(answered) <= {200, 400, 404}
    assert answered[200] > 25


def ask_at_random(operation: Any, answered: Counter[int]) -> None:
    checks = [
        schemathesis.checks.not_a_server_error,
        *schemathesis.checks.CHECKS.get_by_names(
            [
                "status_code_conformance",
                "content_type_conformance",
                "response_headers_conformance",
                "response_schema_conformance",
            ]
        ),
    ]

    @seed(1)
    @hypothesis_settings(
        max_examples=TRIES,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=operation.as_strategy())
    def ask(case: Any) -> None:
        answer = case.call()
        answered[answer.status_code] += 1
        case.validate_response(answer, checks=checks)

    ask()


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], Any]]:
    """A client that openapi-python-client has written, of which parts are imported by name."""
    folder = tmp_path_factory.mktemp("generated")
    (folder / "schema.json").write_bytes(orjson.dumps(openapi_document()))
    (folder / "config.yml").write_text("post_hooks: []\npackage_name_override: docket_client\n")
    subprocess.run(
        [
            *(sys.executable, "-m", "openapi_python_client", "generate", "--meta", "none"),
            *("--path", "schema.json", "--output-path", "docket_client"),
            *("--config", "config.yml", "--fail-on-warning"),
        ],
        cwd=folder,
        check=True,
        capture_output=True,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
    )
    assert Path(folder, "docket_client", "client.py").exists()
    sys.path.insert(0, str(folder))
    yield lambda name: importlib.import_module(f"docket_client.{name}")
    sys.path.remove(str(folder))
    for name in [name for name in sys.modules if name.startswith("docket_client")]:
        del sys.modules[name]


def test_a_generated_client_lists_filters_and_pages(generated: Callable[[str], Any]) -> None:
    client = generated("client").Client(base_url="http://127.0.0.1:8000")
    transport = httpx.WSGITransport(app=application)
    client.set_httpx_client(httpx.Client(base_url="http://127.0.0.1:8000", transport=transport))
    cases_list = generated("api.cases.cases_list").sync
    status = generated("models.case_status").CaseStatus
    on = generated("models.cases_list_count").CasesListCount.ON

    page = cases_list(client=client, jurisdiction=["US"], page_size=2, count=on)
    assert (page.count, len(page.results)) == (3, 2)
    seen = [row.slug for row in page.results]
    cursor = httpx.URL(page.next_).params["cursor"]
    rest = cases_list(client=client, jurisdiction=["US"], page_size=2, cursor=cursor)
    assert seen + [row.slug for row in rest.results] == [QUILL, VELLUM, APPEAL]
    assert rest.next_ is None

    settled = cases_list(client=client, status=[status.SETTLED], caption_contains="Vellum")
    assert [row.slug for row in settled.results] == [VELLUM]
    assert settled.results[0].status == status.SETTLED
    assert settled.results[0].filed_on_earliest.isoformat() == "2024-11-01"

    record = generated("api.cases.case").sync(QUILL, client=client)
    assert record.parties[1].name == "Lumen AI, Inc."
    refusal = cases_list(client=client, page_size=0)
    assert refusal.error.problems["page_size"] == "must be a whole number from 1 to 200"

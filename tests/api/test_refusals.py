"""What cannot be understood is refused, in one shape, naming what is wrong and what is allowed."""

from typing import Any

import pytest
from django.test import Client

from tests.api.asking import problems, refused

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("docket")]


def test_every_parameter_that_is_wrong_is_named_with_what_is_allowed() -> None:
    found = problems("cases/", page_size=0, status="won", colour="red", order_by="mood", fields="x")

    assert found["page_size"] == "must be a whole number from 1 to 200"
    assert found["status"].startswith("“won” is not allowed; allowed: threatened, pending, ")
    assert "there is no such parameter; there are: q, jurisdiction, " in found["colour"]
    assert "allowed: caption, " in found["order_by"]
    assert found["fields"].startswith("there is no field “x”; there are: slug, caption, ")
    assert set(found) == {"page_size", "status", "colour", "order_by", "fields"}


@pytest.mark.parametrize(
    ("path", "asked", "name", "message"),
    [
        (
            "cases/",
            {"caption__regex": "x"},
            "caption__regex",
            "there are: caption, caption__iexact",
        ),
        ("cases/", {"docket_numbers": "1"}, "docket_numbers", "cannot be chosen by docket_numbers"),
        ("cases/", {"defendants": "x"}, "defendants", "no such parameter"),
        ("cases/", {"count": "yes"}, "count", "allowed: on, off"),
        ("cases/", {"page_size": "201"}, "page_size", "1 to 200"),
        ("cases/", {"page_size": ["1", "2"]}, "page_size", "only once"),
        ("cases/", {"order_by": "-"}, "order_by", "a minus before it turns it round"),
        ("cases/", {"cursor": "bm9uc2Vuc2U"}, "cursor", "not one of this site's"),
        ("cases/", {"fields": "parties__age"}, "fields", "no field “parties__age”"),
        ("cases/", {"omit": "slug__x"}, "omit", "“slug” has no fields of its own"),
        ("cases/", {"event_count__gte": "many"}, "event_count__gte", "a whole number"),
        ("cases/", {"event_count": "9" * 19}, "event_count", "at most 64 bits"),
        ("cases/", {"filed_on_latest__lt": "soon"}, "filed_on_latest__lt", "is not a date"),
        ("cases/", {"filed_on_latest": "2025"}, "filed_on_latest", "must be a day"),
        ("cases/", {"changed_at__gte": "now"}, "changed_at__gte", "must be a time such as"),
        ("cases/", {"court__isnull": "maybe"}, "court__isnull", "true or false"),
        ("cases/", {"caption": ["a", "b"]}, "caption", "only once"),
        ("cases/", {"slug__in": ",".join("abcdefghij" * 11)}, "slug__in", "at most 100 values"),
        ("cases/", {"court": "no-such"}, "court", "no court with the id “no-such”"),
        ("claims/", {"outcome__in": "settled,won"}, "outcome__in", "“won” is not allowed"),
        ("damages/", {"amount__gte": "NaN"}, "amount__gte", "must be a decimal number"),
        ("damages/", {"amount__gte": "1e30"}, "amount__gte", "must be a decimal number"),
        ("damages/", {"amount": "0.00001"}, "amount", "at most four places"),
        ("parties/", {"kind": "ghost"}, "kind", "allowed: company, person"),
        ("parties/?name=" + "x" * 201, {}, "name", "at most 200 characters"),
        ("jurisdictions/", {"cursor": "abc:def:ghi"}, "cursor", "not one of this site's"),
        ("events/1/", {"page_size": "3"}, "page_size", "there are: fields, omit"),
        ("usage/", {"q": "x"}, "q", "there are: none"),
        ("schema/", {"format": "xml"}, "format", "allowed: json, yaml"),
    ],
)
def test_a_bad_value_is_told_what_is_allowed(
    path: str, asked: dict[str, Any], name: str, message: str
) -> None:
    assert message in problems(path, **asked)[name]


def test_a_cursor_of_another_order_is_refused() -> None:
    for path in ("events/", "jurisdictions/"):
        page = Client().get(f"/api/v1/{path}?order_by=kind&page_size=1").json()
        cursor = page["next"].rpartition("cursor=")[2]
        answer = Client().get(f"/api/v1/{path}?page_size=1&cursor={cursor}")
        assert answer.status_code == 400
        assert "another ordering" in answer.json()["error"]["problems"]["cursor"]


@pytest.mark.parametrize(
    "name", ["q", "caption", "caption__icontains", "status", "cursor", "fields"]
)
def test_a_nul_is_no_value(name: str) -> None:
    assert name in problems("cases/", **{name: "qu\x00ill"})


def test_a_nul_in_a_name_is_no_parameter() -> None:
    assert "q\x00" in problems("cases/", **{"q\x00": "x"})


@pytest.mark.parametrize("query", ["q=%ff", "q=%ed%a0%80", "%80=1", "q=\xff"])
def test_a_query_that_is_no_utf_8_is_refused(query: str) -> None:
    answer = Client().get("/api/v1/cases/", QUERY_STRING=query)

    assert answer.status_code == 400
    assert answer.json()["error"]["message"] == "The query is not UTF-8, percent-encoded."


def test_a_huge_query_is_refused() -> None:
    assert refused("cases/", q="x" * 20_000)["code"] == "bad_request"
    assert refused("cases/?" + "&" * 30_000)["code"] == "bad_request"
    assert "caption" in problems("cases/", caption="x" * 1001)


@pytest.mark.parametrize(
    ("path", "status", "code"),
    [
        ("/api/v1/nonsense/", 404, "not_found"),
        ("/api/v2/", 404, "not_found"),
        ("/api/v1/events/0/", 404, "not_found"),
        ("/api/v1/events/99999999999999999999/", 404, "not_found"),
        ("/api/v1/events/abc/", 404, "not_found"),
        ("/api/v1/parties/nobody/", 404, "not_found"),
        ("/api/v1/jurisdictions/XX/", 404, "not_found"),
        ("/api/v1/cases/no%00body/", 404, "not_found"),
    ],
)
def test_what_is_not_there_is_said_in_the_same_shape(path: str, status: int, code: str) -> None:
    answer = Client().get(path)

    assert answer.status_code == status
    error = answer.json()["error"]
    assert set(error) == {"code", "message", "problems", "docs"}
    assert (error["code"], error["docs"]) == (code, "http://127.0.0.1:8000/api/docs/")


def test_pages_keep_their_own_errors() -> None:
    answer = Client().get("/nonsense/")

    assert answer.status_code == 404
    assert answer["Content-Type"].startswith("text/html")


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
@pytest.mark.parametrize("path", ["cases/", "cases/quill/", "events/1/", "usage/", "schema/", ""])
def test_nothing_is_written(method: str, path: str) -> None:
    answer = getattr(Client(enforce_csrf_checks=True), method)(f"/api/v1/{path}")

    assert answer.status_code == 405
    assert answer["Allow"] == "GET, HEAD, OPTIONS"
    assert answer.json()["error"]["code"] == "method_not_allowed"


def test_a_caller_that_takes_no_json_is_told() -> None:
    for accept in ("text/html", "image/*;q=0.5", "nonsense"):
        answer = Client().get("/api/v1/cases/", headers={"accept": accept})
        assert answer.status_code == 406, accept
        assert answer.json()["error"]["code"] == "not_acceptable"
    for accept in ("", "*/*", "text/html, application/json;q=0.1", "application/*"):
        assert Client().get("/api/v1/cases/", headers={"accept": accept}).status_code == 200


def test_head_is_get_without_its_body() -> None:
    whole = Client().get("/api/v1/cases/")
    head = Client().head("/api/v1/cases/")

    assert (head.status_code, head.content) == (200, b"")
    assert head["ETag"] == whole["ETag"]


def test_no_cookie_is_read_or_set() -> None:
    client = Client(headers={"cookie": "sessionid=of-nobody; csrftoken=x; messages=y"})
    for path in ("/api/v1/events/", "/api/v1/usage/", "/api/v1/events/?nonsense=1"):
        answer = client.get(path)
        assert (answer["Vary"], answer["Content-Language"]) == ("Accept-Language", "en")
        assert int(answer["Content-Length"]) == len(answer.content)
        assert not answer.cookies


def test_an_address_without_its_slash_leads_to_the_one_with_it() -> None:
    answer = Client().get("/api/v1/events?page_size=1")
    assert (answer.status_code, answer["Location"]) == (301, "/api/v1/events/?page_size=1")


def test_a_page_of_any_site_may_read() -> None:
    answer = Client().options(
        "/api/v1/cases/",
        headers={"origin": "https://elsewhere.example", "access-control-request-method": "GET"},
    )
    assert answer.status_code == 204
    assert answer["Access-Control-Allow-Origin"] == "*"
    assert "GET" in answer["Access-Control-Allow-Methods"]
    assert "If-None-Match" in answer["Access-Control-Allow-Headers"]
    for one in (Client().get("/api/v1/cases/"), Client().get("/api/nonsense")):
        assert one["Access-Control-Allow-Origin"] == "*"
        assert "ETag" in one["Access-Control-Expose-Headers"]
    assert "Access-Control-Allow-Origin" not in Client().get("/cases/")


def test_a_fault_of_ours_is_said_in_the_same_shape(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_arguments: object) -> None:
        raise RuntimeError("broken on purpose")

    monkeypatch.setattr("api.views.asked_read", broken)
    answer = Client(raise_request_exception=False).get("/api/v1/cases/")

    assert answer.status_code == 500
    assert answer.json()["error"]["code"] == "server_error"
    assert "purpose" not in answer.content.decode()

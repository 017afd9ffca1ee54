"""The second reader is asked within limits and is not believed: only what stands in the text counts."""

import json
import time
from datetime import date
from functools import cache
from typing import Any

import pytest
from pytest_django import Settings
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from cases.models import Case
from news.models import Article, Proposal
from news.pipeline.second_reader import AnswerInvalid, answer_read, quote_span, request_body
from news.pipeline.types import CaseFacts, Knowledge, Page, ProposalDraft, Span
from news.services.second_reading import article_second_read, tokens_spent_today
from news.services.stored import page_values
from news.tasks import second_reading
from tests.factories import make_case, record_values
from tests.news.reviewing import TEXT, article, editor, signed_in, story

PAGE = Page(
    "",
    "",
    title="Court keeps the Beacon case",
    language="en",
    published=date(2025, 3, 5),
    text=TEXT,
)
BLANK = dict.fromkeys(
    ("date", "event_kind", "title", "damages_kind", "amount", "currency", "status", "docket_number")
)
QUILL = "quill-press-v-lumen-ai"


@cache
def known() -> CaseFacts:
    """Give what is on record of the case, without a database."""
    held = Knowledge.build(parties=[], systems=[], courts=[], cases=[record_values()])
    return held.cases[QUILL]


def finding(**changes: Any) -> dict[str, Any]:
    """Give a finding of an appeal that the article announces."""
    return {
        **BLANK,
        "case": QUILL,
        "kind": "new_event",
        "quote": "Lumen AI will appeal.",
        "date": "2025-03",
        "event_kind": "appeal_filed",
        "title": "Appeal announced",
        **changes,
    }


def answered(*findings: dict[str, Any], tokens: int = 900) -> dict[str, Any]:
    """Give what an endpoint answers."""
    content = json.dumps({"findings": findings})
    return {"choices": [{"message": {"content": content}}], "usage": {"total_tokens": tokens}}


@pytest.fixture
def case() -> Case:
    return make_case()


@pytest.fixture
def read(case: Case) -> Article:
    """An article about the case that was read to its end."""
    values = page_values(PAGE)
    reading = {
        "relevant": True,
        "relevance_score": 1.0,
        "links": [{"slug": QUILL, "role": "subject", "score": 1.0, "reasons": []}],
    }
    told = article(page=values, reading=reading)
    story(told, case=case)
    return told


@pytest.fixture
def endpoint(httpserver: HTTPServer, settings: Settings) -> HTTPServer:
    settings.EXTRACT_LLM_URL = httpserver.url_for("/v1")
    settings.EXTRACT_LLM_MODEL = "reader-1"
    settings.EXTRACT_LLM_KEY = "a key"
    settings.EXTRACT_LLM_TIMEOUT_SECONDS = 5.0
    return httpserver


def answer(endpoint: HTTPServer, *findings: dict[str, Any]) -> None:
    endpoint.expect_request(
        "/v1/chat/completions", method="POST", headers={"Authorization": "Bearer a key"}
    ).respond_with_json(answered(*findings))


def mark(told: Article) -> dict[str, Any]:
    told.refresh_from_db()
    return dict(told.stages["second_read"])


@pytest.mark.django_db
def test_a_finding_becomes_a_proposal_that_is_marked_as_the_second_readers(
    read: Article, endpoint: HTTPServer
) -> None:
    answer(endpoint, finding())

    assert article_second_read(read.pk) == 1

    made = Proposal.objects.get()
    assert (made.finder, made.kind, made.confidence) == ("second_reader", "new_event", 0.4)
    assert made.value == {"date": "2025-03", "kind": "appeal_filed", "title": "Appeal announced"}
    assert made.evidence.get().quote == "Lumen AI will appeal."
    assert mark(read) | {"at": ""} == {
        "state": "done",
        "attempts": 1,
        "error": "",
        "at": "",
        "day": mark(read)["at"][:10],
        "tokens": 900,
        "dropped": [],
    }
    page = signed_in(editor()).get(f"/review/{made.pk}/").content.decode()
    assert "found by the second reader" in page


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ({"quote": "Lumen AI has paid a billion dollars."}, "its quotation is not in the article"),
        ({"quote": "AI"}, "its quotation is not in the article"),
        ({"case": "another-case"}, "of a kind or a case that was not asked for"),
        ({"kind": "new_case"}, "of a kind or a case that was not asked for"),
        ({"event_kind": "party"}, "breaks the record’s rules: Input should be"),
        ({"date": "last Tuesday"}, "breaks the record’s rules: String should match"),
        ({"event_kind": "filed", "date": "2025-01-07"}, "on record already"),
        ({"kind": "status", "status": "pending"}, "on record already"),
        ({"kind": "status", "status": "asleep"}, "no status of the vocabulary"),
        ({"kind": "damages", "damages_kind": "sought"}, "a sum without amount or currency"),
        ({"kind": "docket", "docket_number": "3:25-cv-00123"}, "no docket number that stands"),
    ],
)
def test_what_does_not_stand_up_is_dropped(wrong: dict[str, Any], why: str) -> None:
    body = json.dumps(answered(finding(**wrong), finding())).encode()

    read = answer_read(body, PAGE, [known()], [])

    assert len(read.drafts) == 1
    assert len(read.dropped) == 1
    assert read.dropped[0].startswith(why)


def test_what_the_rules_said_is_not_overridden() -> None:
    ruled = ProposalDraft("new_event", QUILL, "/events/-", {}, None, "", Span(0, 0), 0.8)
    body = json.dumps(answered(finding())).encode()

    read = answer_read(body, PAGE, [known()], [ruled])

    assert (read.drafts, read.dropped) == ((), ("the rules said something on it",))


@pytest.mark.parametrize(
    "body",
    [b"", b"{", b"[]", b'{"choices": []}', b'{"choices": [{"message": {"content": "Sure!"}}]}',
     b'{"choices": [{"message": {"content": "{\\"findings\\": 3}"}}]}'],
)  # fmt: skip
def test_what_is_no_answer_is_refused(body: bytes) -> None:
    with pytest.raises(AnswerInvalid):
        answer_read(body, PAGE, [], [])


def test_a_quotation_may_be_broken_into_lines_otherwise() -> None:
    assert quote_span("three months\n later. Lumen", TEXT) == quote_span(
        "three  months later. Lumen", TEXT
    )
    assert quote_span("(three.*", TEXT) is None


def test_the_question_holds_the_schema_and_no_more_than_the_start_of_a_long_text() -> None:
    page = Page("", "", text="a" * 50_000)
    body = request_body(page, [known()], model="reader-1", max_tokens=500)

    assert len(json.loads(body["messages"][1]["content"])["article"]["text"]) == 12_000
    schema = body["response_format"]["json_schema"]["schema"]
    assert schema["properties"]["findings"]["items"]["properties"]["case"]["enum"] == [QUILL]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("status", "content", "problem"),
    [(500, "{}", "it answered 500"), (200, "{", "not the JSON that was asked for")],
)
def test_a_broken_answer_is_kept_as_a_failure_and_changes_nothing(
    read: Article, endpoint: HTTPServer, status: int, content: str, problem: str
) -> None:
    endpoint.expect_request("/v1/chat/completions").respond_with_data(content, status=status)

    assert article_second_read(read.pk) == 0

    assert mark(read)["state"] == "failed"
    assert mark(read)["error"].startswith(problem)
    assert not Proposal.objects.exists()
    assert article_second_read(read.pk) is None  # it is not asked about again


@pytest.mark.django_db
def test_an_answer_that_takes_too_long_is_not_waited_for(
    read: Article, endpoint: HTTPServer, settings: Settings
) -> None:
    settings.EXTRACT_LLM_TIMEOUT_SECONDS = 0.1

    def slow(_request: Request) -> Response:
        time.sleep(0.4)
        return Response("{}")

    endpoint.expect_request("/v1/chat/completions").respond_with_handler(slow)

    assert article_second_read(read.pk) == 0
    assert "Timeout" in mark(read)["error"]


@pytest.mark.django_db
def test_nobody_is_asked_when_the_days_tokens_are_spent(
    read: Article, endpoint: HTTPServer, settings: Settings
) -> None:
    settings.EXTRACT_LLM_DAILY_TOKENS = 5_000
    asked: list[Request] = []

    def nothing(request: Request) -> Response:
        asked.append(request)
        return Response(json.dumps(answered()))

    endpoint.expect_request("/v1/chat/completions").respond_with_handler(nothing)
    assert article_second_read(read.pk) == 0
    assert tokens_spent_today() == 900
    settings.EXTRACT_LLM_DAILY_TOKENS = 1_000
    other = article(2, page=page_values(PAGE), reading=read.reading)

    assert article_second_read(other.pk) is None
    assert len(asked) == 1


@pytest.mark.django_db
def test_nobody_is_asked_unless_the_operator_says_whom(read: Article, settings: Settings) -> None:
    settings.EXTRACT_LLM_URL = ""

    assert article_second_read(read.pk) is None


@pytest.mark.django_db
def test_the_worker_asks_about_what_waits_and_passes_over_what_there_is_nothing_to_ask(
    read: Article, endpoint: HTTPServer
) -> None:
    answer(endpoint, finding())
    aside = article(
        2,
        page=read.page,
        reading={"relevant": True, "relevance_score": 1.0, "links": []},
    )

    second_reading()
    second_reading()
    second_reading()

    assert mark(aside)["state"] == "nothing to ask"
    assert Proposal.objects.count() == 1


@pytest.mark.django_db
def test_without_an_endpoint_the_worker_asks_nobody(read: Article) -> None:
    second_reading()

    read.refresh_from_db()
    assert "second_read" not in read.stages

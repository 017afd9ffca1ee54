"""The questions of docs/api.md, run as they stand there; the answers were worked out by hand.

They are asked of the fictional docket, where the Lumen group stands for the one that is named.
"""

import io
import json
import re
from collections.abc import Callable
from contextlib import redirect_stdout
from typing import Any
from urllib import request as urllib_request

import pytest
from django.test import Client

from tests.docket import ALL
from tests.docs.reading import read, section

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("docket")]

SITE = "http://127.0.0.1:8000"
STANDS_FOR = {"openai": "lumen", "bartz-v-anthropic": "quill"}

# What curl gives and what Python prints, by the number of the question.
RESULTS: dict[int, Any] = {
    1: [
        {
            "date": "2025-03-10",
            "case": "quill",
            "holdings": [
                {"issue": "fair_use", "favours": "neither"},
                {"issue": "standing", "favours": "plaintiff"},
            ],
        },
        {
            "date": "2025-04-02",
            "case": "vellum",
            "holdings": [{"issue": "fair_use", "favours": "plaintiff"}],
        },
        {
            "date": "2025-08-15",
            "case": "yumao",
            "holdings": [
                {"issue": "platform_liability", "favours": "plaintiff"},
                {"issue": "fair_use", "favours": "defendant"},
            ],
        },
    ],
    2: [{"case": "vellum", "amount": "1500000", "currency": "USD"}],
    3: [
        {"slug": "quill", "docket_numbers": ["3:25-cv-00106-ABC"]},
        {"slug": "vellum", "docket_numbers": ["24-cv-1893"]},
        {"slug": "yumao", "docket_numbers": ["（2024）沪0199民初113号"]},
    ],
    4: [{"code": code, "cases": 1} for code in ("US", "JP", "EU")],
    5: [
        {"case": "hane", "date": "2025", "kind": "filed"},
        {"case": "hane", "date": "2025-08", "kind": "hearing"},
        {"case": "yumao", "date": "2025-08-15", "kind": "judgment"},
    ],
    6: [{"case": "quill", "cause": "dmca_1202_cmi"}],
    7: [
        {"slug": "lumen-ai", "cases": 4, "as_defendant": 2},
        {"slug": "kagami-k-k", "cases": 3, "as_defendant": 3},
        {"slug": "quill-press-inc", "cases": 2, "as_defendant": 0},
    ],
    8: [
        {"slug": "nmark-app", "cases": 1},
        {"slug": "lks", "cases": 1},
        {"slug": "nmark", "cases": 1},
    ],
    10: {
        "caption": "Quill Press, Inc. v. Lumen AI, Inc.",
        "sources": [
            {"id": "s1", "url": "https://example.org/first"},
            {"id": "s2", "url": "https://example.org/second"},
        ],
    },
}
PRINTED: dict[int, list[str]] = {
    1: [
        "2025-03-10 quill neither",
        "2025-04-02 vellum plaintiff",
        "2025-08-15 yumao defendant",
    ],
    2: ["USD 1500000"],
    3: ["quill 3:25-cv-00106-ABC", "vellum 24-cv-1893", "yumao （2024）沪0199民初113号"],
    4: ["US 1", "JP 1", "EU 1"],
    5: ["2025 hane filed", "2025-08 hane hearing", "2025-08-15 yumao judgment"],
    6: ["quill dmca_1202_cmi"],
    7: ["lumen-ai 4 2", "kagami-k-k 3 3", "quill-press-inc 2 0"],
    8: ["nmark-app 1", "lks 1", "nmark 1"],
    9: sorted(f"{slug} 1" for slug in ALL),
    10: [
        "Quill Press, Inc. v. Lumen AI, Inc.",
        "s1 https://example.org/first",
        "s2 https://example.org/second",
    ],
}


@pytest.fixture(autouse=True)
def answered(monkeypatch: pytest.MonkeyPatch, client: Client) -> Callable[[str], Any]:
    """Answer what the questions ask of the running site."""

    def urlopen(address: str) -> io.BytesIO:
        assert address.startswith(SITE)
        answer = client.get(address.removeprefix(SITE), headers={"host": "127.0.0.1:8000"})
        assert answer.status_code == 200, answer.content
        return io.BytesIO(answer.content)

    monkeypatch.setattr(urllib_request, "urlopen", urlopen)
    return lambda address: json.load(urlopen(address))


def of_the_docket(text: str) -> str:
    for name, fictional in STANDS_FOR.items():
        text = re.sub(rf"\b{name}\b", fictional, text)
    return text


def blocks(text: str, language: str) -> list[str]:
    found = re.findall(rf"^```{language}\n(.*?)^```$", text, flags=re.MULTILINE | re.DOTALL)
    return [of_the_docket(block) for block in found]


def question(number: int) -> str:
    return section(read("docs/api.md"), f"{number}. ")


def test_there_are_ten_questions() -> None:
    headings = re.findall(r"^### (\d+)\. ", read("docs/api.md"), flags=re.MULTILINE)

    assert headings == [str(number) for number in PRINTED]


@pytest.mark.parametrize("number", RESULTS)
def test_curl_is_given_the_answer(number: int, answered: Callable[[str], Any]) -> None:
    (command,) = blocks(question(number), "sh")
    (address,) = re.findall(r'^curl -s "([^"]+)"$', command.strip())

    answer = answered(address)

    assert (answer if number == 10 else answer["results"]) == RESULTS[number]


def test_curl_is_told_how_many_changed(answered: Callable[[str], Any]) -> None:
    (address,) = re.findall(r'"(http[^"]+)"', question(9))

    assert answered(address)["count"] == len(ALL)


@pytest.mark.parametrize("number", PRINTED)
def test_python_prints_the_answer(number: int) -> None:
    (shared,) = blocks(section(read("docs/api.md"), "Ten questions").split("###")[0], "python")
    (own,) = blocks(question(number), "python")
    printed = io.StringIO()

    with redirect_stdout(printed):
        exec(shared + own, {})  # noqa: S102 - the project's own documentation

    lines = printed.getvalue().splitlines()
    assert (sorted(lines) if number == 9 else lines) == PRINTED[number]

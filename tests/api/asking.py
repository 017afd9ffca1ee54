"""Asking the API, and walking a list to its end."""

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlencode

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext


def ask(path: str, /, **asked: Any) -> Any:
    """Give what an address under /api/v1/ answers, which must be 200."""
    answer = Client().get(address(path, asked))
    assert answer.status_code == 200, answer.content
    return answer.json()


def refused(path: str, status: int = 400, /, **asked: Any) -> Any:
    """Give the error with which an address answers."""
    answer = Client().get(address(path, asked))
    assert answer.status_code == status, answer.content
    return answer.json()["error"]


def problems(path: str, /, **asked: Any) -> dict[str, str]:
    """Give what is wrong with the parameters of an address."""
    found: dict[str, str] = refused(path, **asked)["problems"]
    return found


def address(path: str, asked: Mapping[str, Any]) -> str:
    """Write an address under /api/v1/."""
    return f"/api/v1/{path}?{urlencode(asked, doseq=True)}" if asked else f"/api/v1/{path}"


def column(path: str, name: str, /, **asked: Any) -> list[Any]:
    """Give one column of a list."""
    return [row[name] for row in ask(path, **asked)["results"]]


def walk(path: str, /, **asked: Any) -> Iterator[list[dict[str, Any]]]:
    """Follow `next` to the end; gives the rows page by page."""
    client, at = Client(), address(path, asked)
    while at:
        answer = client.get(at)
        assert answer.status_code == 200, answer.content
        page = answer.json()
        yield page["results"]
        at = page["next"]


def there_and_back(path: str, /) -> tuple[list[Any], list[Any]]:
    """Follow `next` to the end, then `previous` to the start; gives the pages of both ways as met."""
    client = Client()
    page = client.get(address(path, {})).json()
    there = [page["results"]]
    while page["next"]:
        page = client.get(page["next"]).json()
        there.append(page["results"])
    back = [page["results"]]
    while page["previous"]:
        page = client.get(page["previous"]).json()
        back.append(page["results"])
    return there, back


def queries_of(path: str, /, **asked: Any) -> int:
    """Count the queries of an address."""
    with CaptureQueriesContext(connection) as queries:
        ask(path, **asked)
    return len(queries)

"""Version 1 of the REST interface: read-only, for anybody."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

import orjson
from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from api.openapi.document import openapi_written
from api.rest.answer import answers, cacheable, etag_of, keep, kept, unchanged
from api.rest.callers import caller_usage, usage_note
from api.rest.errors import DOCS, JSON, YAML, json_response, not_found
from api.rest.lookups import BIGGEST
from api.rest.page import CURSOR, Answer, Asked, asked_read, row_read, tree_of
from api.rest.question import Question, format_of, nothing_of, selection_of
from api.rest.selection import Tree, selected, tree_of_record
from api.tables import TABLES, Table
from api.tables.base import Row
from api.tables.places import place_row, places
from cases.criteria import Criteria
from cases.models import CaseRedirect
from cases.selectors.jurisdictions import is_known
from cases.selectors.site import data_newest, data_version
from cases.selectors.stored_records import newest_stored
from parties.models import PartyRedirect

# Longer lists are not kept: they would crowd out the pages.
KEPT_ROWS = 100
LICENCE = "https://creativecommons.org/licenses/by/4.0/"


@answers()
def root(request: HttpRequest) -> HttpResponse:
    """List what there is."""

    def address(path: str) -> str:
        return request.build_absolute_uri(f"/api/{path}")

    nothing_of(request.GET)
    tables = [table for table in TABLES.values() if table.api]
    body = {
        "resources": {t.name: {"url": address(f"v1/{t.name}/"), "about": t.about} for t in tables},
        "schema": address("v1/schema/"),
        "usage": address("v1/usage/"),
        "docs": f"{settings.SITE_URL}{DOCS}",
        "licence": LICENCE,
        "data_version": data_version(),
    }
    return HttpResponse(orjson.dumps(body, default=str), content_type=JSON)


@answers()
def table_list(request: HttpRequest, name: str) -> HttpResponse:
    """Give a page of a table's rows."""
    table, cursor = TABLES[name], request.GET.get(CURSOR) or None
    # Who reads on comes by but once: there is nothing to compare, and nothing is kept.
    is_walking = cursor and not request.META.get("HTTP_IF_NONE_MATCH")
    if is_walking and (answered := _read_on(request, table, cursor)):
        return answered
    newest = data_newest()
    kept_as = etag_of(request, request.scheme, newest[1], _today())
    etag, body = kept(kept_as) or ("", b"")
    if not etag:
        asked = asked_read(table, request.GET, newest[1], _today())
        etag = etag_of(request, newest[1], _day_of(asked.question))
        if same := unchanged(request, etag):
            return same
        body = _list_body(request, asked, asked.page(cursor))
        # Where a list begins is asked for again and again.
        if cursor is None and asked.question.page_size <= KEPT_ROWS:
            keep(kept_as, etag, body)
    if same := unchanged(request, etag):
        return same
    _seen.newest = newest
    return _of_version(cacheable(HttpResponse(body, content_type=JSON), etag), newest[0])


@dataclass(slots=True)
class _Seen:
    """The newest write as a list's page found it last."""

    newest: tuple[int, str] | None = None


_seen = _Seen()


def _read_on(request: HttpRequest, table: Table, cursor: str | None) -> HttpResponse | None:
    """Give a page by one query, which tells itself of which data it is; None if others than before."""
    newest = _seen.newest
    if newest is None:
        return None
    asked = asked_read(table, request.GET, newest[1], _today())
    page = asked.page(cursor)
    if page.newest != newest:
        return None
    etag = etag_of(request, newest[1], _day_of(asked.question))
    body = _list_body(request, asked, page)
    return _of_version(cacheable(HttpResponse(body, content_type=JSON), etag), newest[0])


def _list_body(request: HttpRequest, asked: Asked, page: Answer) -> bytes:
    here = request.build_absolute_uri(request.path)
    around = {
        "count": page.count,
        "next": _address_at(request, asked, here, page.next),
        "previous": _address_at(request, asked, here, page.previous),
    }
    return b"".join((orjson.dumps(around)[:-1], b',"results":[', page.rows, b"]}"))


@answers()
def table_row(request: HttpRequest, name: str, key: Any) -> HttpResponseBase:
    """Give one row of a table."""
    table, tree = TABLES[name], tree_of(name)
    selection = selection_of(request.GET, tree)
    version, stamp = data_newest()
    row = _row(table, key, selection, tree)
    if row is None:
        return _moved(request, table, key)
    etag = etag_of(request, stamp)
    return unchanged(request, etag) or _of_version(cacheable(json_response(row), etag), version)


@answers()
def case_detail(request: HttpRequest, slug: str) -> HttpResponseBase:
    """Give the newest record of a dispute, byte for byte as its revision stores it."""
    tree = tree_of_record()
    selection = selection_of(request.GET, tree)
    newest = newest_stored(slug)
    if newest is None:
        return _moved(request, TABLES["cases"], slug)
    record, sha256, number, revision = newest
    is_whole = selection is tree or selection == tree
    etag = f'"{sha256}"' if is_whole else etag_of(request, revision)
    if same := unchanged(request, etag):
        return same
    if is_whole:
        response = HttpResponse(record, content_type=JSON)
    else:
        response = json_response(selected(orjson.loads(record), selection, tree))
    response["X-Revision"] = str(number)
    return cacheable(response, etag)


@answers(counted=False)
def usage(request: HttpRequest) -> HttpResponse:
    """Tell how often the caller may ask and how often it did; asking this is free."""
    nothing_of(request.GET)
    found = caller_usage(request)
    body: Row = {"policy": None, "limit": None, "window_seconds": None, "used": None}
    body |= {"remaining": None, "resets_in_seconds": None}
    if found is not None:
        body = {
            "policy": found.policy,
            "limit": found.rate.requests,
            "window_seconds": found.rate.seconds,
            "used": min(found.used, found.rate.requests),
            "remaining": found.remaining,
            "resets_in_seconds": found.resets_in,
        }
    response = json_response(body)
    response["Cache-Control"] = "private, no-store"
    usage_note(response, found)
    return response


@answers(media=(JSON, YAML))
def schema(request: HttpRequest) -> HttpResponse:
    """Describe the API as OpenAPI 3.1."""
    chosen = format_of(request.GET)
    etag = etag_of(request, chosen)
    if same := unchanged(request, etag):
        return same
    media = YAML if chosen == "yaml" else JSON
    return cacheable(HttpResponse(openapi_written(chosen), content_type=media), etag)


def _row(table: Table, key: Any, selection: Tree, tree: Tree) -> Row | None:
    if table.listed is not None:
        return _place(key, selection, tree)
    if isinstance(key, int) and key > BIGGEST:
        return None
    own = {"all": "true"} if "all" in table.own else {}
    needs = [column.source for column in table.columns if column.name in selection]
    rows = table.queryset(Criteria(), own, needs=needs).filter(**{table.key: key})
    return row_read(table, rows, selection, tree)


def _place(code: str, selection: Tree, tree: Tree) -> Row | None:
    if not is_known(code):
        return None
    found = next((row for row in places(Criteria()) if row["code"] == code), None)
    return selected(found or place_row(code, 0), selection, tree) if is_known(code) else None


def _moved(request: HttpRequest, table: Table, key: Any) -> HttpResponseBase:
    """Lead to what now has another id; raises ApiError where there never was one."""
    now = _present_key(table.name, key)
    if now is None:
        message = _("There is no “%(key)s” among %(table)s; /api/v1/%(table)s/ lists them.")
        raise not_found(message % {"key": str(key)[:80], "table": table.name})
    query = request.META.get("QUERY_STRING", "")
    address = f"/api/v1/{table.name}/{now}/"
    return redirect(f"{address}?{query}" if query else address, permanent=True)


def _present_key(table_name: str, key: Any) -> str | None:
    if table_name == "cases":
        return CaseRedirect.objects.filter(slug=key).values_list("case__slug", flat=True).first()
    if table_name == "parties":
        return PartyRedirect.objects.filter(slug=key).values_list("party__slug", flat=True).first()
    if table_name == "jurisdictions" and is_known(key.upper()):
        return str(key.upper())
    return None


def _address_at(request: HttpRequest, asked: Asked, here: str, cursor: str | None) -> str | None:
    """Give the address of another page: the cursor stands where it stood, or at the end."""
    if cursor is None:
        return None
    names, query = list(request.GET), list(asked.query)
    place = names.index(CURSOR) if CURSOR in names else len(query)
    query.insert(place, urlencode({CURSOR: cursor}))
    return f"{here}?{'&'.join(query)}"


def _day_of(question: Question) -> str:
    """Name the day for an answer that changes with it: what is stale today was not yesterday."""
    return _today() if question.criteria.stale is not None else ""


def _today() -> str:
    return date.today().isoformat()  # noqa: DTZ011 - a court's day has no time zone


def _of_version(response: HttpResponse, version: int) -> HttpResponse:
    response["X-Data-Version"] = str(version)
    return response

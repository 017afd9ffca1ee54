"""The addresses of exports: any list with the end of a format, and the dictionary of columns."""

from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    JsonResponse,
    StreamingHttpResponse,
)
from django.shortcuts import render
from django.utils import timezone
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from api.exports.asked import Asked, asked_read
from api.exports.dictionary import TYPES, dictionary
from api.exports.export import Export, file_name
from api.exports.formats import FORMATS, Format
from api.exports.slots import Slot
from api.exports.snapshot import Snapshot, Stream
from api.rest.answer import etag_of, unchanged
from api.rest.callers import caller_count, usage_note
from api.rest.errors import ApiError
from api.rest.question import query_check
from api.tables import TABLES, Table
from cases.selectors.site import data_stamp, data_version
from cases.views.errors import bad_filter

# Raised whenever a format writes the same data in another way: what caches keep is then old.
FORM = 1


@require_safe
def page_export(request: HttpRequest, name: str, suffix: str) -> HttpResponseBase:
    """Give all rows of a list page's address; what is wrong with it is said on a page."""
    try:
        return _export(request, name, suffix)
    except ApiError as error:
        if error.problems:
            return bad_filter(request, error.problems)
        response = render(request, "api/export_refused.html", {"error": error}, status=error.status)
        for name, value in error.headers.items():
            response[name] = value
        return response


@require_safe
def api_export(request: HttpRequest, name: str, suffix: str) -> HttpResponseBase:
    """Give all rows of an API list's address; what is wrong with it is said in JSON."""
    try:
        return _export(request, name, suffix)
    except ApiError as error:
        return error.response()


@require_safe
def columns_page(request: HttpRequest) -> HttpResponse:
    """Show every table, column, type, meaning and vocabulary."""
    context = {"tables": dictionary()["tables"], "types": TYPES, "formats": FORMATS.values()}
    return render(request, "api/columns.html", context)


@require_safe
def columns_json(request: HttpRequest) -> HttpResponse:
    """Give the dictionary to programs."""
    return JsonResponse(dictionary(), json_dumps_params={"ensure_ascii": False, "indent": 1})


def _export(request: HttpRequest, name: str, suffix: str) -> HttpResponseBase:
    table, form = _table(name), _format(suffix)
    usage = caller_count(request)
    query_check(request)
    asked = asked_read(table, request.GET)
    day = timezone.now().date()
    if same := unchanged(request, etag_of(request, FORM, data_stamp(), day)):
        return same
    slot = Slot.take()
    try:
        response = _begun(request, asked, form, slot)
    except BaseException:
        slot.give_back()
        raise
    usage_note(response, usage)
    return response


def _begun(request: HttpRequest, asked: Asked, form: Format, slot: Slot) -> HttpResponseBase:
    snapshot = Snapshot.open()
    try:
        export = _opened(asked, snapshot)
        _refuse_too_many(export, form)
        return _response(request, export, form, slot)
    except BaseException:
        snapshot.close()
        raise


def _opened(asked: Asked, snapshot: Snapshot) -> Export:
    with snapshot.entered():
        return Export(
            asked=asked,
            snapshot=snapshot,
            rows=asked.rows(),
            total=asked.count(),
            data_version=data_version(),
            data_stamp=data_stamp(),
            day=timezone.now().date(),
        )


def _response(request: HttpRequest, export: Export, form: Format, slot: Slot) -> HttpResponseBase:
    response: HttpResponseBase
    if request.method == "HEAD":
        export.snapshot.close()
        slot.give_back()
        response = HttpResponse(content_type=form.content_type)
    else:
        stream = Stream(export.snapshot, form.write(export), slot.give_back)
        stream.begin()
        response = StreamingHttpResponse(stream, content_type=form.content_type)
    name = file_name(export.asked, export.day, form.suffix)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["X-Total-Count"] = str(export.total)
    response["X-Data-Version"] = str(export.data_version)
    response["ETag"] = etag_of(request, FORM, export.data_stamp, export.day)
    response["Cache-Control"] = "public, no-cache"
    return response


def _table(name: str) -> Table:
    """Find a table by its own name or by that of its page."""
    for table in TABLES.values():
        if name in (table.name, table.page_path.strip("/")):
            return table
    raise Http404(name)


def _format(suffix: str) -> Format:
    form = FORMATS[suffix]
    if not form.is_there:
        message = _("This site cannot write %(format)s. Ask for one of: %(others)s.")
        others = ", ".join(f".{one.suffix}" for one in FORMATS.values() if one.is_there)
        raise ApiError(501, "format_not_there", message % {"format": form.label, "others": others})
    return form


def _refuse_too_many(export: Export, form: Format) -> None:
    if form.most_rows and export.total > form.most_rows:
        message = _(
            "%(rows)s rows are more than %(format)s holds (%(most)s). Ask for .csv, which has no "
            "limit, or narrow the filter."
        )
        shown = {
            "rows": number_format(export.total, force_grouping=True),
            "most": number_format(form.most_rows, force_grouping=True),
            "format": form.label,
        }
        raise ApiError(400, "too_many_rows", message % shown)

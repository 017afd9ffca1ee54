"""Version 1 of the REST interface: read-only, anonymous."""

from typing import Any

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.cache import get_conditional_response
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, OpenApiResponse, extend_schema
from rest_framework.exceptions import NotFound
from rest_framework.request import Request
from rest_framework.views import APIView

from cases.models import Case, CaseRedirect
from cases.record import CaseRecord

SLUG = OpenApiParameter(
    "slug", OpenApiTypes.STR, OpenApiParameter.PATH, description="Id of the case"
)


class CaseDetail(APIView):
    """The record of one dispute."""

    @extend_schema(
        operation_id="case",
        summary="The record of one dispute",
        parameters=[SLUG],
        responses={
            200: CaseRecord,
            301: OpenApiResponse(description="The case has another id now; Location gives it."),
            304: OpenApiResponse(description="The record is the one named in If-None-Match."),
            404: OpenApiResponse(description="There is no such case."),
        },
    )
    def get(self, request: Request, slug: str, **_kwargs: Any) -> HttpResponseBase:
        """Give the newest record, byte for byte as its revision stores it."""
        case = Case.objects.select_related("revision").filter(slug=slug).first()
        if case is None or case.revision is None:
            return _moved(slug)
        etag = f'"{case.revision.sha256}"'
        response = HttpResponse(case.revision.record, content_type="application/json")
        response["X-Revision"] = str(case.revision.number)
        response["ETag"] = etag
        return get_conditional_response(request._request, etag=etag, response=response) or response


def _moved(slug: str) -> HttpResponseBase:
    former = CaseRedirect.objects.select_related("case").filter(slug=slug).first()
    if former is None:
        raise NotFound(f"There is no case “{slug}”; /cases/ lists them.")
    return redirect("api:case", slug=former.case.slug, permanent=True)

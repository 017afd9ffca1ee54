"""The one shape in which the API says that something is wrong."""

from collections.abc import Mapping
from typing import Any

import orjson
from django.conf import settings
from django.http import HttpResponse
from django.utils.translation import gettext as _

from core.outages import Outage

DOCS = "/api/docs/"
JSON = "application/json"
YAML = "application/yaml"


class ApiError(Exception):
    """What ends a request; ``problems`` maps parameters to what is wrong and what is allowed."""

    def __init__(
        self,
        status: int,
        code: str,
        message: str,
        problems: Mapping[str, str] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self.status, self.code, self.message = status, code, message
        self.problems, self.headers = dict(problems or {}), dict(headers or {})
        super().__init__(message)

    def response(self) -> HttpResponse:
        """Answer with the error."""
        body = {
            "error": {
                "code": self.code,
                "message": self.message,
                "problems": self.problems,
                "docs": f"{settings.SITE_URL}{DOCS}",
            }
        }
        answer = json_response(body, status=self.status)
        answer["Cache-Control"] = "no-store"
        for name, value in self.headers.items():
            answer[name] = value
        return answer


def json_response(body: Any, *, status: int = 200) -> HttpResponse:
    """Answer with plain values as JSON."""
    return HttpResponse(orjson.dumps(body), content_type=JSON, status=status)


def bad_parameters(problems: Mapping[str, str]) -> ApiError:
    """Refuse parameters, naming each."""
    message = _("Some parameters cannot be understood: %(names)s.")
    return ApiError(400, "bad_parameters", message % {"names": ", ".join(problems)}, problems)


def bad_request() -> ApiError:
    """Refuse a request that is no proper one."""
    return ApiError(400, "bad_request", _("The request cannot be understood."))


def not_found(message: str = "") -> ApiError:
    """Say that an address names nothing."""
    known = _("There is nothing at this address; /api/v1/ lists what there is.")
    return ApiError(404, "not_found", message or known)


def method_not_allowed(method: str, allowed: str) -> ApiError:
    """Refuse to do anything but read."""
    message = _("%(method)s is not allowed: the API is read-only, use GET.")
    return ApiError(
        405, "method_not_allowed", message % {"method": method[:20]}, headers={"Allow": allowed}
    )


def not_acceptable(offered: str) -> ApiError:
    """Say which format there is."""
    message = _("This address answers in %(format)s alone; Accept must allow it.")
    return ApiError(406, "not_acceptable", message % {"format": offered})


def bad_token() -> ApiError:
    """Refuse a token that is unknown or revoked."""
    message = _(
        "The access token is unknown or revoked. Send a valid one as “Authorization: Bearer …”, or "
        "none."
    )
    return ApiError(401, "bad_token", message, headers={"WWW-Authenticate": 'Bearer realm="api"'})


def too_many_requests(retry_seconds: int) -> ApiError:
    """Ask a caller to wait."""
    message = _("Too many requests: wait %(seconds)s seconds, or ask for an access token.")
    return ApiError(
        429,
        "too_many_requests",
        message % {"seconds": retry_seconds},
        headers={"Retry-After": str(retry_seconds)},
    )


def server_error() -> ApiError:
    """Own up to a fault of ours."""
    message = _("Something went wrong here; it is on record and the request may be tried again.")
    return ApiError(500, "server_error", message)


def unavailable(outage: Outage) -> ApiError:
    """Say what keeps the site from answering, and when to ask again."""
    return ApiError(
        outage.status,
        outage.code,
        f"{outage.title}. {outage.words}",
        headers={"Retry-After": str(outage.retry_seconds)},
    )


def too_many_exports(retry_seconds: int) -> ApiError:
    """Ask a caller to wait until other files are on their way."""
    message = _("Other files are being made: this one can be had in %(seconds)s seconds or so.")
    return ApiError(
        503,
        "exports_busy",
        message % {"seconds": retry_seconds},
        headers={"Retry-After": str(retry_seconds)},
    )

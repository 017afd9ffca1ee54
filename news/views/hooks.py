"""Where CourtListener delivers what is new in a docket."""

import secrets

import orjson
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from news.errors import FeedInvalid
from news.parsers.dockets import delivery_storable
from news.services.deliveries import delivery_keep
from news.services.dispatch import send_deliveries

# The longest docket alerts have some hundred entries of a few kilobytes.
MAX_BYTES = 2_000_000
MAX_KEY = 200


@csrf_exempt  # the secret of the address is what lets it in
@require_POST
def courtlistener(request: HttpRequest, secret: str) -> HttpResponse:
    """Keep a delivery before anything is done with it; a repeated one is answered and left.

    404 for any other secret, 400 for what is no delivery.
    """
    wanted = settings.COURTLISTENER_WEBHOOK_SECRET
    if not wanted or not secrets.compare_digest(secret.encode(), wanted.encode()):
        raise Http404
    key = request.headers.get("Idempotency-Key", "").strip()
    if not key or len(key) > MAX_KEY or "\x00" in key:
        return _refused("the header Idempotency-Key is missing or too long")
    if int(request.META.get("CONTENT_LENGTH") or 0) > MAX_BYTES:
        return _refused(f"a delivery has at most {MAX_BYTES} bytes", status=413)
    try:
        payload = orjson.loads(request.body)
    except orjson.JSONDecodeError:
        return _refused("the body is not JSON")
    if not isinstance(payload, dict):
        return _refused("the body is not a JSON object")
    try:
        payload = delivery_storable(payload)
    except FeedInvalid as error:
        return _refused(f"the body {error}")
    delivery, is_new = delivery_keep(key, payload)
    if is_new:
        send_deliveries()
    return JsonResponse({"delivery": delivery.key, "new": is_new})


def _refused(why: str, *, status: int = 400) -> JsonResponse:
    return JsonResponse({"error": why}, status=status)

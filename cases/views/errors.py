"""The pages for what went wrong: each says what, and what to do."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

from cases.selectors.near import captions_near
from core.outages import Outage
from core.scripts import is_cjk


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer a request that cannot be understood."""
    return render(request, "400.html", status=400)


def bad_filter(request: HttpRequest, problems: dict[str, str]) -> HttpResponse:
    """Answer a filter that is unknown or malformed, naming it and what is allowed."""
    shown = [
        {"param": name, "value": request.GET.get(name, "")[:120], "message": message}
        for name, message in problems.items()
    ]
    return render(request, "400.html", {"problems": shown}, status=400)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer an address that names nothing, with the captions nearest to it."""
    suggestions = [
        {"url": f"/cases/{slug}/", "caption": caption, "is_cjk": is_cjk(caption)}
        for slug, caption in captions_near(request.path)
    ]
    return render(request, "404.html", {"suggestions": suggestions}, status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """Answer a fault of ours; needs neither database nor context processors."""
    return render(request, "500.html", status=500)


def unavailable(outage: Outage) -> HttpResponse:
    """Say what keeps the site from answering; needs neither database nor context processors."""
    return HttpResponse(
        render_to_string("unavailable.html", {"outage": outage}),
        status=outage.status,
        headers={"Retry-After": str(outage.retry_seconds), "Cache-Control": "no-store"},
    )

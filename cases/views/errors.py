"""The pages for what went wrong: each says what, and what to do."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from cases.selectors.near import captions_near


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer a request that cannot be understood."""
    return render(request, "400.html", {"problems": {}}, status=400)


def bad_filter(request: HttpRequest, problems: dict[str, str]) -> HttpResponse:
    """Answer a filter that is unknown or malformed, naming it and what is allowed."""
    return render(request, "400.html", {"problems": problems}, status=400)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer an address that names nothing, with the captions nearest to it."""
    near = captions_near(request.path)
    return render(request, "404.html", {"path": request.path, "near": near}, status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """Answer a fault of ours; needs neither database nor context processors."""
    return render(request, "500.html", status=500)

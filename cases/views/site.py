"""The front page, and the page that says how the record is made."""

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from cases.choices import STALE_AFTER_DAYS
from cases.criteria import PARAMETERS
from cases.filters import LABELS
from cases.selectors.home import home_read
from cases.views.kept import kept_while_data_stays


@require_safe
@kept_while_data_stays
def home(request: HttpRequest) -> HttpResponse:
    """Show what is new, what is coming, and the size of things."""
    today = date.today()  # noqa: DTZ011 - a court's day has no time zone
    return render(request, "cases/home.html", {"home": home_read(today)})


@require_safe
@kept_while_data_stays
def method(request: HttpRequest) -> HttpResponse:
    """Say how the record is made and how to read and cite it."""
    context = {
        "stale_after_days": STALE_AFTER_DAYS,
        "parameters": [(name, LABELS[name]) for name in PARAMETERS],
    }
    return render(request, "cases/method.html", context)

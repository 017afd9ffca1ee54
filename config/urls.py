"""Every address of the site, by the app that answers it."""

from django.conf import settings
from django.contrib import admin
from django.urls import include, path

from config import probes

urlpatterns = [
    path("healthz", probes.healthz, name="healthz"),
    path("readyz", probes.readyz, name="readyz"),
    path("metrics", probes.figures, name="metrics"),
    path(settings.ADMIN_PATH, admin.site.urls),
    path("", include("api.export_urls")),
    path("api/", include("api.urls")),
    path("", include("news.urls")),
    path("", include("cases.urls")),
]

handler400 = "config.refusals.bad_request"
handler404 = "api.error_pages.not_found"
handler500 = "api.error_pages.server_error"

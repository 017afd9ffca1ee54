"""The settings: one file, read from the environment, safe when nothing is set.

Without any variable the site runs embedded: SQLite, Celery's filesystem transport and a
local-memory cache, all under `var/`. With ENVIRONMENT=production it runs on PostgreSQL and Redis
and refuses to start on a missing or unsafe value. `.env.example` describes every variable.
"""

import os
from pathlib import Path
from typing import Any

import environ
import structlog
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import gettext_lazy as _
from redis.backoff import NoBackoff
from redis.retry import Retry

from config.guard import production_problems, secret_key_kept_in, value_problems
from core.databases import database_from_url, folder_of_sqlite_make
from core.log_secrets import hide

BASE_DIR = Path(__file__).resolve().parent.parent
env = environ.Env()
if env_file := env.str("ENV_FILE", default=str(BASE_DIR / ".env")):
    environ.Env.read_env(env_file)

# --- Where it runs ---------------------------------------------------------------------------
ENVIRONMENT = env.str("ENVIRONMENT", default="development")
if ENVIRONMENT not in {"development", "production"}:
    raise ImproperlyConfigured("Set ENVIRONMENT to development or production.")
PRODUCTION = ENVIRONMENT == "production"
if problems := value_problems(os.environ):
    raise ImproperlyConfigured("This site cannot start.\n" + "\n".join(problems))
if PRODUCTION and (problems := production_problems(os.environ)):
    raise ImproperlyConfigured("This site cannot start in production.\n" + "\n".join(problems))

VAR_DIR = Path(env.str("VAR_DIR", default=str(BASE_DIR / "var"))).absolute()
DATA_DIR = Path(env.str("DATA_DIR", default=str(BASE_DIR / "data"))).absolute()
SITE_URL = env.str("SITE_URL", default="http://127.0.0.1:8000").rstrip("/")
ADMIN_PATH = env.str("ADMIN_PATH", default="admin/").strip("/") + "/"
DEBUG = env.bool("DEBUG", default=False)
SECRET_KEY = env.str("SECRET_KEY", default="") or secret_key_kept_in(VAR_DIR / "secret_key")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["127.0.0.1", "localhost", "[::1]"])
CSRF_TRUSTED_ORIGINS = [SITE_URL] if PRODUCTION else []
INTERNAL_IPS = ["127.0.0.1"]
ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
ASGI_APPLICATION = "config.asgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
# The record editor posts a case whole: the largest curated one has some 900 fields.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000

INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "rest_framework",
    "django_filters",
    "django_htmx",
    "csp",
    "axes",
    "drf_spectacular",
    "core",
    "parties",
    "cases",
    "news",
    "api",
]
# The apps whose records an editor may add, change and delete.
EDITOR_APPS = ["parties", "cases", "news", "api"]

# What stands above whitenoise also applies to static files, and what stands above the probes to them.
MIDDLEWARE = [
    "core.request_log.RequestLogMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "core.headers.PoliciesMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "core.probes.ProbeMiddleware",
    "api.cors.CorsMiddleware",
    "config.admission.AdmissionMiddleware",
    "api.door.ApiMiddleware",
    "cases.views.kept.KeptPagesMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "axes.middleware.AxesMiddleware",
]

# What pages are made from besides the data: a kept page is not sent once any of it changed.
PAGE_SOURCES = [BASE_DIR / name for name in ("templates", "static", "cases", "parties", "core")]

FORM_RENDERER = "core.form_renderer.QuickRenderer"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "cases.context_processors.site",
            ],
        },
    },
]

# --- Database --------------------------------------------------------------------------------
database = database_from_url(
    env.str("DATABASE_URL", default=f"sqlite:///{VAR_DIR / 'docket.sqlite3'}")
)
folder_of_sqlite_make(database)
database["CONN_MAX_AGE"] = env.int("DATABASE_CONN_MAX_AGE_SECONDS", default=60)
database["CONN_HEALTH_CHECKS"] = True
DATABASES = {"default": database}

# --- Broker and cache ------------------------------------------------------------------------
REDIS_URL = env.str("REDIS_URL", default="")
# Seconds until a Redis that is gone is taken for gone; a connection that a restart of it cut is made
# anew at once.
REDIS_PATIENCE = {
    "socket_connect_timeout": 1,
    "socket_timeout": 2,
    "retry": Retry(NoBackoff(), 1),
}
if REDIS_URL:
    CACHES = {
        "default": {
            "BACKEND": "core.caches.ForgivingRedisCache",
            "LOCATION": REDIS_URL,
            "KEY_PREFIX": "docket",
            "OPTIONS": REDIS_PATIENCE,
        },
        # Rendered pages: the oldest go where Redis is set to evict, and all of them within a day.
        "pages": {
            "BACKEND": "core.caches.ForgivingRedisCache",
            "LOCATION": REDIS_URL,
            "KEY_PREFIX": "docket-pages",
            "OPTIONS": REDIS_PATIENCE,
        },
    }
    CELERY_BROKER_URL = REDIS_URL
    # The work of a killed worker returns after visibility_timeout, which must exceed the longest task
    # and the longest wait for a time to begin. kombu looks for such work every interval x throttle
    # seconds, 100 unless told otherwise; a worker that is killed while it looks hinders the others
    # until the mutex expires, after 300 s unless told otherwise.
    CELERY_BROKER_TRANSPORT_OPTIONS: dict[str, Any] = {
        "visibility_timeout": 900,
        "unacked_restore_interval": 10,
        "unacked_restore_throttle": 1,
        "unacked_mutex_expire": 30,
        "global_keyprefix": "docket:",
        # Workers wait for messages in turns of a second, so that no sound socket is silent this long.
        "socket_connect_timeout": 5,
        "socket_timeout": 30,
        "socket_keepalive": True,
    }
else:
    LOCMEM = "django.core.cache.backends.locmem.LocMemCache"
    CACHES = {
        "default": {"BACKEND": LOCMEM, "OPTIONS": {"MAX_ENTRIES": 2000}},
        # Some 20 kB each, compressed.
        "pages": {"BACKEND": LOCMEM, "LOCATION": "pages", "OPTIONS": {"MAX_ENTRIES": 1000}},
    }
    CELERY_BROKER_URL = "filesystem://localhost"  # kombu warns without a host name
    # Nobody asks a worker of the embedded site how it is; without the files for that, it starts on a
    # full disk too.
    CELERY_WORKER_ENABLE_REMOTE_CONTROL = False
    queue_folder, control_folder = VAR_DIR / "broker" / "queue", VAR_DIR / "broker" / "control"
    for folder in (queue_folder, control_folder):
        folder.mkdir(parents=True, exist_ok=True)
    CELERY_BROKER_TRANSPORT_OPTIONS = {
        "data_folder_in": str(queue_folder),
        "data_folder_out": str(queue_folder),
        "control_folder": str(control_folder),
        "polling_interval": 0.05,  # kombu's default of one second a message makes the queue crawl
    }

CELERY_ACCEPT_CONTENT = ["json"]
CELERY_TASK_SERIALIZER = "json"
CELERY_RESULT_SERIALIZER = "json"
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_TASK_TIME_LIMIT = 600  # seconds; below visibility_timeout, or a slow task would run twice
CELERY_TASK_SOFT_TIME_LIMIT = 540
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_TIMEZONE = "UTC"

# One worker serves all queues unless it is told otherwise (--queues); a slow feed or host then keeps
# a process of it busy for as long as the limits below allow.
CELERY_TASK_QUEUES: dict[str, dict[str, str]] = {
    "celery": {},
    "polling": {},
    "articles": {},
    "deliveries": {},
}
CELERY_TASK_ROUTES = {
    "news.tasks.feed_poll": {"queue": "polling"},
    "news.tasks.article_advance": {"queue": "articles"},
    "news.tasks.delivery_read": {"queue": "deliveries"},
    # It waits for its reader up to half a minute: no place for that among the ticks.
    "news.tasks.second_reading": {"queue": "polling"},
}

# --- Reading the news ------------------------------------------------------------------------
# Whose addresses need not be public, as host:port: a server on this machine, for trying things out.
FETCH_ALLOW_HOSTS = env.list("FETCH_ALLOW_HOSTS", default=[])
# Whether feeds are polled by the clock; where they are not, poll_feeds and ingest still work.
NEWS_POLLING = env.bool("NEWS_POLLING", default=True)
FETCH_DELAY_SECONDS = env.float("FETCH_DELAY_SECONDS", default=1.0)
FETCH_TIMEOUT_SECONDS = env.float("FETCH_TIMEOUT_SECONDS", default=25.0)
COURTLISTENER_TOKEN = env.str("COURTLISTENER_TOKEN", default="")
COURTLISTENER_WEBHOOK_SECRET = env.str("COURTLISTENER_WEBHOOK_SECRET", default="")
# How long a worker's claim on an article or a feed holds. A killed worker's work is taken up after
# it, so it must exceed what one stage can take: a request with all its redirects, and the waits.
NEWS_LEASE_SECONDS = env.float("NEWS_LEASE_SECONDS", default=60.0)
# A second reader: an OpenAI-compatible endpoint; nobody is asked unless address and model are set.
EXTRACT_LLM_URL = env.str("EXTRACT_LLM_URL", default="")
EXTRACT_LLM_MODEL = env.str("EXTRACT_LLM_MODEL", default="")
EXTRACT_LLM_KEY = env.str("EXTRACT_LLM_KEY", default="")
EXTRACT_LLM_TIMEOUT_SECONDS = env.float("EXTRACT_LLM_TIMEOUT_SECONDS", default=30.0)
EXTRACT_LLM_DAILY_TOKENS = env.int("EXTRACT_LLM_DAILY_TOKENS", default=200_000)

# --- Signing in ------------------------------------------------------------------------------
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}", "OPTIONS": options}
    for name, options in (
        ("UserAttributeSimilarityValidator", {}),
        ("MinimumLengthValidator", {"min_length": 12}),
        ("CommonPasswordValidator", {}),
        ("NumericPasswordValidator", {}),
    )
]
# A name is locked for the address that guessed, not for its owner elsewhere.
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_CLIENT_IP_CALLABLE = "core.clients.client_address"  # not that of a proxy of ours
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = 1  # hours
AXES_RESET_ON_SUCCESS = True
AXES_VERBOSE = False  # it greets in every process

REST_FRAMEWORK = {
    # The interface is read-only and anonymous: it takes no session, so it needs no CSRF token.
    "DEFAULT_AUTHENTICATION_CLASSES": [],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.AllowAny"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "UNAUTHENTICATED_USER": None,
}
# How often anybody may ask the API, from one address: 60/min, 1000/hour, 5/s, 10000/day or none.
API_RATE_ANONYMOUS = env.str("API_RATE_ANONYMOUS", default="60/min")
# Exports that one process sends at one time; each keeps a thread.
EXPORTS_AT_ONCE = env.int("EXPORTS_AT_ONCE", default=max(env.int("WEB_THREADS", default=4) // 2, 1))
# Proxies in front that add the address they were asked from to X-Forwarded-For.
API_PROXIES = env.int("API_PROXIES", default=0)

SPECTACULAR_SETTINGS = {
    "TITLE": "Corpus Docket",
    "DESCRIPTION": "Disputes over what artificial intelligence was trained on, with the source of every fact.",
    "VERSION": "1",
    "OAS_VERSION": "3.1.0",
    "LICENSE": {"name": "CC BY 4.0", "identifier": "CC-BY-4.0"},
    "SERVE_INCLUDE_SCHEMA": False,
    "POSTPROCESSING_HOOKS": ["api.openapi.document.add_tables"],
}

# --- Watching the site -----------------------------------------------------------------------
# Answered under any host name, without a session.
PROBE_PATHS = ("/healthz", "/readyz", "/metrics")
# Who sends it may read /metrics; without one there are no metrics.
METRICS_TOKEN = env.str("METRICS_TOKEN", default="")

# --- What a browser may do -------------------------------------------------------------------
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    }
}
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "config.refusals.form_refused"
# gunicorn believes X-Forwarded-Proto from the proxies of its own FORWARDED_ALLOW_IPS, so that no
# SECURE_PROXY_SSL_HEADER, which believes anybody, is needed here.
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = PRODUCTION
# Those who probe stand inside, where there is no https.
SECURE_REDIRECT_EXEMPT = [rf"^{path.lstrip('/')}$" for path in PROBE_PATHS]
SECURE_HSTS_SECONDS = env.int("HSTS_SECONDS", default=31_536_000) if PRODUCTION else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = SECURE_HSTS_SECONDS > 0

# --- Static files ----------------------------------------------------------------------------
STATIC_URL = "/static/"
STATIC_ROOT = Path(env.str("STATIC_ROOT", default=str(VAR_DIR / "static"))).absolute()
STATICFILES_DIRS = [BASE_DIR / "static"]
# Production serves hashed, compressed files made by collectstatic; elsewhere the sources are served
# as they are.
WHITENOISE_USE_FINDERS = not PRODUCTION
if not PRODUCTION:
    STATIC_ROOT.mkdir(parents=True, exist_ok=True)  # whitenoise warns of a missing folder
WHITENOISE_AUTOREFRESH = DEBUG
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": (
            "whitenoise.storage.CompressedManifestStaticFilesStorage"
            if PRODUCTION
            else "django.contrib.staticfiles.storage.StaticFilesStorage"
        )
    },
}

# --- Language and time -----------------------------------------------------------------------
LANGUAGE_CODE = "en"
LANGUAGES = [("en", _("English"))]
LOCALE_PATHS = [BASE_DIR / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"

# --- Logs ------------------------------------------------------------------------------------
LOG_LEVEL = env.str("LOG_LEVEL", default="INFO").upper()
LOG_JSON = env.bool("LOG_JSON", default=PRODUCTION)
# A line for each request; without it, for slow and failed ones alone.
LOG_REQUESTS = env.bool("LOG_REQUESTS", default=PRODUCTION)
log_steps: list[Any] = [
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_logger_name,
    structlog.stdlib.add_log_level,
    structlog.stdlib.PositionalArgumentsFormatter(),
    structlog.stdlib.ExtraAdder(),
    hide([COURTLISTENER_WEBHOOK_SECRET, COURTLISTENER_TOKEN, METRICS_TOKEN]),
    structlog.processors.TimeStamper(fmt="iso", utc=True),
]
# Tracebacks without the values of variables: a password or a token may be among them.
log_ending: list[Any] = (
    [
        structlog.processors.ExceptionRenderer(
            structlog.tracebacks.ExceptionDictTransformer(show_locals=False)
        ),
        structlog.processors.JSONRenderer(),
    ]
    if LOG_JSON
    else [
        structlog.dev.ConsoleRenderer(
            colors=False, exception_formatter=structlog.dev.plain_traceback
        )
    ]
)
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {
            "()": "structlog.stdlib.ProcessorFormatter",
            "foreign_pre_chain": log_steps,
            "processors": [structlog.stdlib.ProcessorFormatter.remove_processors_meta, *log_ending],
        }
    },
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": LOG_LEVEL},
    # Django's own handlers would print each record twice, and mail it to nobody.
    "loggers": {
        "django": {"handlers": [], "level": LOG_LEVEL, "propagate": True},
        # So would gunicorn's. What Celery says of each task, core.task_log says with its ids.
        "gunicorn.error": {"handlers": [], "level": LOG_LEVEL, "propagate": True},
        "gunicorn.http.wsgi": {"level": "ERROR"},  # it drops the body of each answer to HEAD aloud
        # Whoever scans the network asks under any name; the line of the request tells it.
        "django.security.DisallowedHost": {"level": "CRITICAL"},
        "celery.worker.strategy": {"level": "WARNING"},
        "celery.app.trace": {"level": "WARNING"},
    },
}
structlog.configure(
    processors=[
        structlog.stdlib.filter_by_level,
        *log_steps,
        structlog.processors.StackInfoRenderer(),
        structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
    ],
    logger_factory=structlog.stdlib.LoggerFactory(),
    wrapper_class=structlog.stdlib.BoundLogger,
    cache_logger_on_first_use=True,
)

"""What the settings refuse to start with, and the development secret they make for themselves."""

import ipaddress
import os
import re
import secrets
import tempfile
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit

from django.http.request import validate_host

from core.databases import SCHEMES

# Django's own floor for a secret key (security.W009): 50 characters, 5 of them different.
SECRET_KEY_MIN_LENGTH = 50
SECRET_KEY_MIN_VARIETY = 5
# 24 letters and figures are some 140 bits.
SECRET_MIN_LENGTH = 24
# The least value of each number; a whole one takes whole numbers alone.
NUMBERS: Mapping[str, float] = {
    "API_PROXIES": 0,
    "DATABASE_CONN_MAX_AGE_SECONDS": 0,
    "HSTS_SECONDS": 0,
    "FETCH_DELAY_SECONDS": 0.0,
    "FETCH_TIMEOUT_SECONDS": 1.0,
    "NEWS_LEASE_SECONDS": 1.0,
    "WEB_CONCURRENCY": 1,
    "WEB_THREADS": 1,
    "WEB_GRACE_SECONDS": 1,
    "WEB_WAITING": 1,
    "EXPORTS_AT_ONCE": 1,
}
LOG_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")
RATE = re.compile(r"none|[1-9]\d*/(?:s|sec|min|hour|day)")
REDIS_SCHEMES = ("redis", "rediss", "unix")


def secret_key_kept_in(path: Path) -> str:
    """The development secret kept in a file only its owner reads; made on the first call.

    Web, worker and beat may start at once: the file appears whole or not at all.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists():
        handle, draft = tempfile.mkstemp(dir=path.parent, prefix=".secret_key-")
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(secrets.token_urlsafe(64))
        try:
            os.link(draft, path)
        except FileExistsError:
            pass  # Another process was first: its secret counts.
        finally:
            Path(draft).unlink()
    return path.read_text(encoding="ascii").strip()


def value_problems(environment: Mapping[str, str]) -> list[str]:
    """What no setting can be made of, in production or not, each as a sentence."""
    problems = _number_problems(environment)
    if (level := environment.get("LOG_LEVEL", "").upper()) and level not in LOG_LEVELS:
        problems.append(f"Set LOG_LEVEL to one of {', '.join(LOG_LEVELS)}.")
    if (rate := environment.get("API_RATE_ANONYMOUS")) and not RATE.fullmatch(rate.strip()):
        problems.append("Set API_RATE_ANONYMOUS like 60/min, 1000/hour, 5/s, 10000/day or none.")
    database = environment.get("DATABASE_URL", "")
    if database and _scheme(database) not in SCHEMES:
        problems.append("Begin DATABASE_URL with postgres:// or sqlite:///.")
    broker = environment.get("REDIS_URL", "")
    if broker and _scheme(broker) not in REDIS_SCHEMES:
        problems.append("Begin REDIS_URL with redis:// or rediss://.")
    return problems


def production_problems(environment: Mapping[str, str]) -> list[str]:
    """All that stops a production start, each as a sentence that says what to set."""
    problems = [
        *_secret_key_problems(environment.get("SECRET_KEY", "")),
        *_host_problems(environment.get("ALLOWED_HOSTS", "")),
        *_site_url_problems(environment.get("SITE_URL", ""), environment.get("ALLOWED_HOSTS", "")),
    ]
    if environment.get("DEBUG", "").lower() in {"1", "true", "on", "yes", "y", "ok", "t"}:
        problems.append("Unset DEBUG: its error pages show settings and data to any visitor.")
    database = environment.get("DATABASE_URL", "")
    if not database:
        problems.append("Set DATABASE_URL, for example postgres://user:password@host:5432/docket.")
    elif _scheme(database) == "sqlite":
        problems.append("Set DATABASE_URL to a PostgreSQL: one file cannot serve several hosts.")
    if not environment.get("REDIS_URL"):
        problems.append("Set REDIS_URL (broker and cache), for example redis://host:6379/0.")
    if environment.get("FETCH_ALLOW_HOSTS"):
        problems.append("Unset FETCH_ALLOW_HOSTS: it lets feeds reach servers inside your network.")
    return problems + _secret_problems(environment) + _proxy_problems(environment)


def _secret_key_problems(secret_key: str) -> list[str]:
    if not secret_key:
        return ["Set SECRET_KEY to a long random text that nobody else knows."]
    weak = (
        len(secret_key) < SECRET_KEY_MIN_LENGTH
        or len(set(secret_key)) < SECRET_KEY_MIN_VARIETY
        or secret_key.startswith("django-insecure-")
    )
    if weak:
        return [f"Set SECRET_KEY to a random text of at least {SECRET_KEY_MIN_LENGTH} characters."]
    return []


def _host_problems(allowed_hosts: str) -> list[str]:
    hosts = [host.strip() for host in allowed_hosts.split(",") if host.strip()]
    if not hosts:
        return ["Set ALLOWED_HOSTS to the site's host names, separated by commas."]
    if "*" in hosts:
        return ["Name the hosts in ALLOWED_HOSTS: '*' lets anybody forge links to the site."]
    return []


def _site_url_problems(site_url: str, allowed_hosts: str) -> list[str]:
    address = urlsplit(site_url)
    if address.scheme != "https" or not address.hostname:
        return ["Set SITE_URL to the public address of the site, beginning with https://."]
    if address.path.strip("/") or address.query or address.fragment or address.username:
        return ["Set SITE_URL to scheme and host alone, such as https://docket.example."]
    hosts = [host.strip() for host in allowed_hosts.split(",") if host.strip()]
    if hosts and "*" not in hosts and not validate_host(address.hostname, hosts):
        return ["Name the host of SITE_URL in ALLOWED_HOSTS: its own links would be refused."]
    return []


def _secret_problems(environment: Mapping[str, str]) -> list[str]:
    """Secrets that let in whoever guesses them."""
    return [
        f"Set {name} to a random text of at least {SECRET_MIN_LENGTH} characters, or unset it."
        for name in ("METRICS_TOKEN", "COURTLISTENER_WEBHOOK_SECRET")
        if 0 < len(environment.get(name, "")) < SECRET_MIN_LENGTH
    ]


def _proxy_problems(environment: Mapping[str, str]) -> list[str]:
    for proxy in environment.get("FORWARDED_ALLOW_IPS", "").split(","):
        try:
            if proxy.strip():
                ipaddress.ip_network(proxy.strip())
        except ValueError:
            return [
                "Set FORWARDED_ALLOW_IPS to the addresses or networks of your proxies, such as"
                " 10.0.0.0/24: whoever else is believed can pass http for https."
            ]
    return []


def _number_problems(environment: Mapping[str, str]) -> list[str]:
    problems = []
    for name, least in NUMBERS.items():
        stated = environment.get(name, "").strip()
        whole = isinstance(least, int)
        if stated and not _is_number(stated, least, whole=whole):
            word = "whole number" if whole else "number"
            problems.append(f"Set {name} to a {word}, {least:g} or more.")
    return problems


def _is_number(stated: str, least: float, *, whole: bool) -> bool:
    try:
        value = int(stated) if whole else float(stated)
    except ValueError:
        return False
    return least <= value < float("inf")


def _scheme(address: str) -> str:
    return address.partition("://")[0].lower()

"""What the settings refuse to start with, and the development secret they make for themselves."""

import os
import secrets
import tempfile
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit

# Django's own floor for a secret key (security.W009): 50 characters, 5 of them different.
SECRET_KEY_MIN_LENGTH = 50
SECRET_KEY_MIN_VARIETY = 5


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


def production_problems(environment: Mapping[str, str]) -> list[str]:
    """All that stops a production start, each as a sentence that says what to set."""
    problems = [
        *_secret_key_problems(environment.get("SECRET_KEY", "")),
        *_host_problems(environment.get("ALLOWED_HOSTS", "")),
        *_site_url_problems(environment.get("SITE_URL", "")),
    ]
    if environment.get("DEBUG", "").lower() in {"1", "true", "on", "yes", "y", "ok", "t"}:
        problems.append("Unset DEBUG: its error pages show settings and data to any visitor.")
    if not environment.get("DATABASE_URL"):
        problems.append("Set DATABASE_URL, for example postgres://user:password@host:5432/docket.")
    if not environment.get("REDIS_URL"):
        problems.append("Set REDIS_URL (broker and cache), for example redis://host:6379/0.")
    return problems


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


def _site_url_problems(site_url: str) -> list[str]:
    address = urlsplit(site_url)
    if address.scheme != "https" or not address.hostname:
        return ["Set SITE_URL to the public address of the site, beginning with https://."]
    return []

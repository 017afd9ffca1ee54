"""Making access tokens and knowing them again."""

import hashlib
import secrets
from datetime import timedelta

from django.db.models import Q
from django.utils import timezone

from api.models import ApiToken
from api.rates import rate_check

# Marks a text as a token of this site, for those who search code for leaked ones.
MARK = "docket_"
SHOWN = len(MARK) + 5
NOTED_EVERY = timedelta(minutes=1)


def token_make(name: str, *, owner: str = "", rate: str = "600/min") -> tuple[ApiToken, str]:
    """Store a new token; gives it with its secret, which is never to be had again."""
    rate_check(rate)
    token = ApiToken(name=name, owner=owner, rate=rate)
    secret = token_fill(token)
    token.save()
    return token, secret


def token_fill(token: ApiToken) -> str:
    """Give an unsaved token a new secret."""
    secret = MARK + secrets.token_urlsafe(32)  # 256 bits: a plain hash keeps them
    token.prefix, token.secret_sha256 = secret[:SHOWN], _hash(secret)
    return secret


def token_known(secret: str) -> ApiToken | None:
    """Find the token with a secret, unless it is revoked; notes its use."""
    now = timezone.now()
    valid = Q(revoked_at__isnull=True) | Q(revoked_at__gt=now)
    token = ApiToken.objects.filter(valid, secret_sha256=_hash(secret)).first()
    if token is not None:
        _note_use(token)
    return token


def _note_use(token: ApiToken) -> None:
    now = timezone.now()
    if token.last_used_at is None or token.last_used_at < now - NOTED_EVERY:
        ApiToken.objects.filter(pk=token.pk).update(last_used_at=now)


def _hash(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()

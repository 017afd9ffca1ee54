"""Taking an article through its stages, each stored with the next one in a single transaction.

One claim covers as many stages as follow one another; network and reading happen outside any
transaction, and what they gave is stored only while the claim holds. A worker that dies loses at most
the stage it was in.
"""

import random
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

import structlog
from django.db import transaction
from django.utils import timezone

from news.choices import NEXT_STAGE, SetAside, Stage
from news.errors import FetchDeferred, FetchFailed, LeaseLost
from news.models import Article
from news.services.hosts import SHORT_WAIT_SECONDS
from news.services.leases import lease_keep, lease_release, lease_take
from news.services.steps import STEPS, Carried, Step

log = structlog.get_logger(__name__)

# Pauses after the first, second … failure to fetch; after the last one the article is set aside.
PAUSES = (
    timedelta(minutes=2),
    timedelta(minutes=20),
    timedelta(hours=2),
    timedelta(hours=12),
)
# A page that cannot be read is hardly ever readable the third time; a killed worker is no fault of
# the page, but one that kills its worker each time must end too.
MOST_FAILURES = 3
MOST_CLAIMS = 8


def article_advance(
    pk: int,
    *,
    patience_seconds: float = SHORT_WAIT_SECONDS,
    is_last_try: bool = False,
) -> Stage | None:
    """Take an article as far as it goes now; None where it is another worker's or final.

    ``is_last_try`` sets it aside at the first failure to fetch. Gives the stage it is in.
    """
    article = lease_take(Article.objects.open(), pk)
    if article is None:
        return None
    if article.attempts > MOST_CLAIMS:
        _end(article, SetAside.FAILED, f"given up: {article.error or 'its workers died'}")
        return Stage(article.stage)
    carried = Carried(patience_seconds, is_last_try)
    try:
        while article.stage in NEXT_STAGE and _step(article, carried):
            pass
    except LeaseLost as error:
        log.warning("article was taken over", article=pk, problem=str(error))
    return Stage(article.stage)


def article_failed(pk: int, error: str) -> None:
    """Note that reading an article broke, and try it again later, or set it aside at last."""
    article = Article.objects.open().filter(pk=pk).first()
    if article is None or article.lease_until <= timezone.now():
        return
    if article.attempts >= MOST_FAILURES:
        _end(article, SetAside.FAILED, error)
    else:
        _later(article, timezone.now() + _spread(PAUSES[0]), error, "failed")


def _step(article: Article, carried: Carried) -> bool:
    """Do the next stage and store it; False where the article has to wait."""
    stage = NEXT_STAGE[Stage(article.stage)]
    try:
        step = STEPS[stage](article, carried)
    except FetchDeferred as wait:
        if carried.is_last_try:
            _end(article, SetAside.UNREACHABLE, str(wait))
            return True
        lease_release(article, not_before=wait.until, attempts=max(article.attempts - 1, 0))
        return False
    except FetchFailed as error:
        return _fetch_failed(article, error, carried)
    if step.set_aside:
        _end(article, step.set_aside, step.note, step.values)
    else:
        _store(article, stage, step)
    return True


def _store(article: Article, stage: Stage, step: Step) -> None:
    values = {
        **step.values,
        "stage": stage,
        "stages": {**article.stages, stage.value: _mark(article, "done")},
        "attempts": 1 if stage in NEXT_STAGE else 0,
        "error": "",
    }
    with transaction.atomic():
        if step.within:
            step.within()
        if stage in NEXT_STAGE:
            lease_keep(article, **values)
        else:
            lease_release(article, **values)


def _end(
    article: Article, reason: SetAside, note: str, values: Mapping[str, Any] | None = None
) -> None:
    """Set an article aside for good."""
    tried = NEXT_STAGE.get(Stage(article.stage), Stage.SET_ASIDE)
    state = "failed" if reason in (SetAside.FAILED, SetAside.UNREACHABLE) else "set aside"
    lease_release(
        article,
        **{
            **(values or {}),
            "stage": Stage.SET_ASIDE,
            "stages": {**article.stages, tried.value: _mark(article, state, note)},
            "set_aside_reason": reason,
            "set_aside_note": note,
            "raw": None,
            "error": note if state == "failed" else "",
        },
    )


def _later(article: Article, at: datetime, problem: str, state: str) -> None:
    tried = NEXT_STAGE[Stage(article.stage)]
    lease_release(
        article,
        not_before=at,
        error=problem,
        stages={**article.stages, tried.value: _mark(article, state, problem)},
    )


def _mark(article: Article, state: str, error: str = "") -> dict[str, Any]:
    at = timezone.now().isoformat(timespec="seconds")
    return {"state": state, "attempts": article.attempts or 1, "error": error, "at": at}


def _fetch_failed(article: Article, error: FetchFailed, carried: Carried) -> bool:
    spent = article.attempts > len(PAUSES) or carried.is_last_try
    if error.permanent or spent:
        _end(article, SetAside(error.reason), str(error))
        return True
    at = timezone.now() + _spread(PAUSES[article.attempts - 1])
    _later(article, max(at, error.retry_at or at), str(error), "waiting")
    return False


def _spread(pause: timedelta) -> timedelta:
    return pause * random.uniform(0.9, 1.1)  # noqa: S311  # no secret

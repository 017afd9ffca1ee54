"""Asking the second reader about an article, where the operator set one up, within limits.

Off unless ``EXTRACT_LLM_URL`` and ``EXTRACT_LLM_MODEL`` are set. Tokens are reserved in the article's
row before they are spent, so that workers that ask at once, and one that dies, stay within the day's.
"""

import time
from collections.abc import Sequence
from typing import Any

import httpx
import orjson
import structlog
from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from news.choices import Finder, Stage
from news.models import Article
from news.pipeline.proposals import proposals_of
from news.pipeline.second_reader import Answer, AnswerInvalid, answer_read, request_body
from news.pipeline.types import CaseFacts, ProposalDraft, Reading
from news.selectors.knowledge import knowledge
from news.services.proposals import proposals_file
from news.services.stored import page_of, reading_of
from news.services.stories import stories_lock, story_of

log = structlog.get_logger(__name__)

# Under this key an article's stages hold what became of its second reading.
MARK = "second_read"
MAX_ANSWER_TOKENS = 1_500
MAX_ANSWER_BYTES = 1_000_000
# A token is hardly ever less than two characters; for reserving, more is safer than less.
CHARACTERS_A_TOKEN = 2


class SecondReaderFailed(Exception):
    """The second reader gave no answer; it says why."""


def is_on() -> bool:
    """Tell whether the operator set a second reader up."""
    return bool(settings.EXTRACT_LLM_URL and settings.EXTRACT_LLM_MODEL)


def articles_to_read() -> QuerySet[Article]:
    """Give the articles that a second reader may be asked about, the newest first."""
    read = Article.objects.filter(stage=Stage.PROPOSED, is_relevant=True)
    return read.exclude(stages__has_key=MARK).order_by("-found_at", "-id")


def article_to_second_read() -> int | None:
    """Give the newest article to ask about; None where there is nobody to ask or nothing to ask."""
    return articles_to_read().values_list("pk", flat=True).first() if is_on() else None


def article_second_read(pk: int) -> int | None:
    """Ask about one article and file what stands up; give how many proposals were new.

    None where there is nobody to ask, nothing to ask, or no token left today. A failure is kept in
    the article's row, and it is not asked about again.
    """
    article = articles_to_read().filter(pk=pk).first() if is_on() else None
    if article is None:
        return None
    page, reading = page_of(article), reading_of(article)
    cases = _subjects(reading)
    if not cases:
        _mark(article, "nothing to ask", 0)
        return None
    body = request_body(page, cases, model=settings.EXTRACT_LLM_MODEL, max_tokens=MAX_ANSWER_TOKENS)
    reserved = len(orjson.dumps(body)) // CHARACTERS_A_TOKEN + MAX_ANSWER_TOKENS
    if not _reserve(article, reserved):
        log.warning("no tokens left for the second reader today", article=pk)
        return None
    drafts = proposals_of(page, reading, knowledge())
    try:
        answer = answer_read(_ask(body), page, cases, drafts)
    except (SecondReaderFailed, AnswerInvalid) as error:
        _mark(article, "failed", reserved, error=str(error))
        log.warning("second reader failed", article=pk, problem=str(error))
        return 0
    return _file(article, answer, reserved)


def tokens_spent_today() -> int:
    """Add up the tokens spent or reserved today (UTC)."""
    today = timezone.now().date().isoformat()
    marks = Article.objects.filter(**{f"stages__{MARK}__day": today})
    return sum(marks.values_list(f"stages__{MARK}__tokens", flat=True))


def _subjects(reading: Reading) -> list[CaseFacts]:
    known = knowledge().cases
    slugs = [link.slug for link in reading.links if link.role == "subject"]
    return [known[slug] for slug in slugs if slug in known]


def _reserve(article: Article, tokens: int) -> bool:
    """Claim an article and its tokens; False where they would exceed the day's, or it is claimed."""
    with transaction.atomic():
        stories_lock()  # one at a time adds up and adds
        if not articles_to_read().filter(pk=article.pk).exists():
            return False
        if tokens_spent_today() + tokens > settings.EXTRACT_LLM_DAILY_TOKENS:
            return False
        _mark(article, "asked", tokens)
    return True


def _mark(article: Article, state: str, tokens: int, **more: Any) -> None:
    now = timezone.now()
    mark = {
        "state": state,
        "attempts": 1,
        "error": "",
        "at": now.isoformat(timespec="seconds"),
        "day": now.date().isoformat(),
        "tokens": tokens,
        **more,
    }
    article.stages = {**article.stages, MARK: mark}
    Article.objects.filter(pk=article.pk).update(stages=article.stages)


def _file(article: Article, answer: Answer, reserved: int) -> int:
    spent = reserved if answer.tokens is None else answer.tokens
    with transaction.atomic():
        stories_lock()
        filed = _store(article, answer.drafts)
        _mark(article, "done", spent, dropped=list(answer.dropped))
    log.info("second reader answered", article=article.pk, new=filed, dropped=len(answer.dropped))
    return filed


def _store(article: Article, drafts: Sequence[ProposalDraft]) -> int:
    return proposals_file(
        article, list(drafts), story=story_of(article), finder=Finder.SECOND_READER
    )


def _ask(body: dict[str, Any]) -> bytes:
    """Send the question; raises SecondReaderFailed for what is no answer in time and size."""
    url = settings.EXTRACT_LLM_URL.rstrip("/")
    if not url.endswith("/chat/completions"):
        url += "/chat/completions"
    headers = {"Content-Type": "application/json"}
    if settings.EXTRACT_LLM_KEY:
        headers["Authorization"] = f"Bearer {settings.EXTRACT_LLM_KEY}"
    patience = settings.EXTRACT_LLM_TIMEOUT_SECONDS
    deadline = time.monotonic() + patience
    try:
        with httpx.stream(
            "POST", url, content=orjson.dumps(body), headers=headers, timeout=patience
        ) as response:
            if response.status_code != httpx.codes.OK:
                raise SecondReaderFailed(f"it answered {response.status_code}")
            return _body(response, deadline)
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise SecondReaderFailed(f"{type(error).__name__}: {error}") from error


def _body(response: httpx.Response, deadline: float) -> bytes:
    """Read an answer, which may neither drip for ever nor be endless."""
    found = bytearray()
    for piece in response.iter_bytes():
        found += piece
        if len(found) > MAX_ANSWER_BYTES:
            raise SecondReaderFailed("its answer is too large")
        if time.monotonic() > deadline:
            raise SecondReaderFailed("its answer took too long")
    return bytes(found)

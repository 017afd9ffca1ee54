"""Starting articles over, and letting those that wait be tried now."""

from django.utils import timezone

from news.choices import Origin, Stage
from news.models import Article


def article_hasten(pk: int) -> None:
    """Let an article that waits be tried now."""
    Article.objects.open().filter(pk=pk).update(not_before=timezone.now())


def article_retry(pk: int) -> bool:
    """Start an article over that was set aside or waits; False where a worker has it."""
    now = timezone.now()
    free = Article.objects.filter(pk=pk, lease_until__lte=now).exclude(stage=Stage.PROPOSED)
    article = free.first()
    stage = article and _stage_again(article)
    if not stage:
        return False
    return bool(
        free.update(
            stage=stage,
            set_aside_reason="",
            set_aside_note="",
            duplicate_of=None,
            attempts=0,
            error="",
            not_before=now,
            queued_until=now,
        )
    )


def articles_retry_stuck() -> int:
    """Start over every article that is stuck; give how many."""
    pks = list(Article.objects.stuck().values_list("pk", flat=True))
    return sum(article_retry(pk) for pk in pks)


def _stage_again(article: Article) -> Stage | None:
    """Give where to start over; what a file or a docket said is not fetched again."""
    if article.stage != Stage.SET_ASIDE:
        return Stage(article.stage)
    if article.origin == Origin.PAGE:
        return Stage.NEW
    return Stage.EXTRACTED if article.page is not None else None

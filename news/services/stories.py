"""Which cases an article is about, and which story it belongs to."""

from datetime import timedelta

from django.db import connection
from django.db.models import Count, Max, Q, QuerySet

from cases.models import Case
from core import dates
from news.choices import LinkRole
from news.models import Article, ArticleLink, Story, StoryArticle, StoryCase
from news.pipeline.stories import ArticleFacts, facts_of, match_story
from news.pipeline.types import Page, Reading
from news.services.stored import reading_of

# Any number that no other lock of this database uses.
_LOCK = 4_720_611

# Reports of one event come within so many days of each other; copies of one text within fewer.
REPORTS = timedelta(days=50)
COPIES = timedelta(days=5)
MOST_CANDIDATES = 400


def stories_lock() -> None:
    """Let one transaction at a time look for a story or proposal and make it; call it within one.

    SQLite needs nothing: its transactions take the write lock when they begin.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])


def links_store(article: Article, reading: Reading) -> None:
    """Store which cases an article is about or mentions; run again, it changes nothing."""
    slugs = [link.slug for link in reading.links]
    cases = {case.slug: case for case in Case.objects.filter(slug__in=slugs)}
    article.links.exclude(case__in=cases.values()).delete()
    for link in reading.links:
        if link.slug in cases:
            ArticleLink.objects.update_or_create(
                article=article,
                case=cases[link.slug],
                defaults={
                    "role": link.role,
                    "score": min(max(link.score, 0.0), 1.0),
                    "reasons": list(link.reasons),
                },
            )


def story_join(article: Article, page: Page, reading: Reading) -> Story:
    """Put an article into the story it reports, or begin one; run again, it changes nothing.

    Part of the caller's transaction, which holds ``stories_lock``.
    """
    story = story_of(article) or _matching(article, page, reading) or _begun(article, reading)
    StoryArticle.objects.get_or_create(article=article, defaults={"story": story})
    subjects = article.links.filter(role=LinkRole.SUBJECT).values_list("case_id", flat=True)
    StoryCase.objects.bulk_create(
        [StoryCase(story=story, case_id=case_id) for case_id in subjects], ignore_conflicts=True
    )
    _recount(story)
    return story


def _begun(article: Article, reading: Reading) -> Story:
    event = reading.primary_event
    when = dates.parse(event.edtf).earliest if event and event.edtf else None
    return Story.objects.create(
        title=article.title,
        language=article.language,
        kind=event.kind if event else "",
        event_on=(event.edtf or "") if event else "",
        event_earliest=when,
        newest_on=article.published_earliest or article.found_at.date(),
    )


def _recount(story: Story) -> None:
    """Count the story's articles and find its newest day."""
    found = story.story_articles.aggregate(
        count=Count("pk"), newest=Max("article__published_earliest")
    )
    story.article_count = found["count"]
    story.newest_on = found["newest"] or story.newest_on
    story.save(update_fields=["article_count", "newest_on"])


def _matching(article: Article, page: Page, reading: Reading) -> Story | None:
    """Find the story that the article tells, among those of its cases and its days."""
    own = facts_of("", page, reading)
    key = match_story(own, (_facts(row) for row in _candidates(article, own)))
    return Story.objects.get(pk=int(key)) if key else None


def _candidates(article: Article, own: ArticleFacts) -> QuerySet[StoryArticle]:
    """Give articles of stories that may be the same: by case, by dispute, or by day."""
    day = article.published_earliest or article.found_at.date()
    recent = Q(article__published_earliest__range=(day - REPORTS, day + REPORTS)) | Q(
        article__published_earliest__isnull=True
    )
    copies = Q(article__published_earliest__range=(day - COPIES, day + COPIES))
    # An article that is about no case on record may be about the same new dispute.
    alike = (
        Q(story__story_cases__case__slug__in=own.cases)
        if own.cases
        else Q(story__story_cases__isnull=True)
    )
    found = StoryArticle.objects.filter(recent & (alike | copies)).exclude(article=article)
    return (
        found.select_related("article")
        .only("story_id", "article__reading", "article__published_earliest")
        .order_by("-pk")
        .distinct()[:MOST_CANDIDATES]
    )


def _facts(row: StoryArticle) -> ArticleFacts:
    page = Page("", "", published=row.article.published_earliest)
    return facts_of(str(row.story_id), page, reading_of(row.article))


def story_of(article: Article) -> Story | None:
    """Give the story that an article belongs to."""
    joined = StoryArticle.objects.filter(article=article).select_related("story").first()
    return joined.story if joined else None

"""Stories, articles and proposals of the fictional cast, made without reading anything."""

from datetime import date
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import User
from django.test import Client

from cases.models import Case
from core.management.commands.make_editor import editor_make
from news.choices import Stage
from news.models import Article, Proposal, ProposalEvidence, Story, StoryArticle, StoryCase
from tests.factories import record_values

PASSWORD = "a quill is not a pen"
BACKEND = "django.contrib.auth.backends.ModelBackend"

QUOTE = "the court denied the motion to dismiss"
TEXT = (
    f"Court keeps the Beacon case\n\nOn Tuesday {QUOTE}, three months later. Lumen AI will appeal."
)
ORDER = {"date": "2025-03-04", "kind": "order", "title": "Motion to dismiss denied"}


def editor(name: str = "quill") -> User:
    """Give an editor's account."""
    editor_make(username=name, password=PASSWORD)
    user = get_user_model().objects.get(username=name)
    assert isinstance(user, User)
    return user


def signed_in(user: User, client: Client | None = None) -> Client:
    """Give a browser in which the editor is signed in."""
    client = client or Client()
    client.force_login(user, backend=BACKEND)
    return client


def article(number: int = 1, **changes: Any) -> Article:
    """Store an article that was read to its end."""
    values: dict[str, Any] = {
        "url": f"https://courier.example/{number}",
        "canonical_url": f"https://courier.example/{number}",
        "title": "Court keeps the Beacon case",
        "publisher": "The Northmark Courier",
        "language": "en",
        "published_on": "2025-03-05",
        "published_earliest": date(2025, 3, 5),
        "text": TEXT,
        "stage": Stage.PROPOSED,
        "is_relevant": True,
    }
    return Article.objects.create(**(values | changes))


def story(*articles: Article, case: Case | None = None, **changes: Any) -> Story:
    """Store a story that these articles tell."""
    values: dict[str, Any] = {
        "title": articles[0].title,
        "language": articles[0].language,
        "kind": "order",
        "event_on": "2025-03-04",
        "event_earliest": date(2025, 3, 4),
        "newest_on": max(a.published_earliest for a in articles if a.published_earliest),
        "article_count": len(articles),
    }
    made = Story.objects.create(**(values | changes))
    for one in articles:
        StoryArticle.objects.create(story=made, article=one)
    if case is not None:
        StoryCase.objects.create(story=made, case=case)
    return made


def proposal(
    case: Case | None, *articles: Article, story: Story | None = None, **changes: Any
) -> Proposal:
    """Store a proposal with the words of each article as evidence."""
    values: dict[str, Any] = {
        "key": f"key-{Proposal.objects.count()}",
        "kind": "new_event",
        "path": "/events/-",
        "value": ORDER,
        "language": "en",
        "confidence": 0.8,
        "reasons": ["both parties are named"],
    }
    made = Proposal.objects.create(case=case, story=story, **(values | changes))
    start = TEXT.index(QUOTE)
    for one in articles:
        ProposalEvidence.objects.create(
            proposal=made,
            article=one,
            quote=QUOTE,
            start=start,
            end=start + len(QUOTE),
            confidence=made.confidence,
        )
    return made


def new_dispute(**changes: Any) -> dict[str, Any]:
    """Give the draft record of a dispute that is not on record."""
    draft = record_values(
        slug="vellum-v-lumen-ai",
        caption="Vellum House v. Lumen AI",
        jurisdiction="US",
        parties=[
            {"name": "Vellum House", "kind": "company", "role": "plaintiff"},
            {"name": "Lumen AI, Inc.", "kind": "company", "role": "defendant"},
        ],
        sources=[{"id": "s1", "url": "https://courier.example/1", "title": "Vellum House sues"}],
    )
    return draft | changes

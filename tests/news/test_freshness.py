"""The page of freshness, and starting over what is stuck."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone
from pytest_django import Settings
from pytest_django.fixtures import DjangoAssertNumQueries

from core.management.commands.make_editor import editor_make
from news.choices import SetAside, Stage
from news.models import Article, Feed
from news.selectors.freshness import freshness

pytestmark = pytest.mark.django_db


def make_feed(slug: str, **more: object) -> Feed:
    """Store a feed."""
    return Feed.objects.create(slug=slug, title=slug, url=f"https://{slug}.example/", **more)


def stuck_article() -> Article:
    """Store an article that was given up."""
    return Article.objects.create(
        url="https://quill.example/1",
        canonical_url="https://quill.example/1",
        stage=Stage.SET_ASIDE,
        set_aside_reason=SetAside.UNREACHABLE,
    )


def sign_in(client: Client) -> None:
    """Sign an editor in."""
    editor_make(username="hane", password="a long pass phrase of Hane")
    client.force_login(User.objects.get(), backend="django.contrib.auth.backends.ModelBackend")


def test_feeds_are_told_apart_by_how_they_are_and_the_worst_stand_first() -> None:
    now = timezone.now()
    make_feed("fresh", last_success_at=now - timedelta(minutes=50))
    make_feed("late", last_success_at=now - timedelta(hours=4))
    make_feed("failing", failures=2, last_success_at=now)
    make_feed("waiting")
    make_feed("off", is_enabled=False)
    make_feed("keyless", reader="courtlistener")

    assert [(line.feed.slug, line.state) for line in freshness().feeds] == [
        (slug, slug) for slug in ("failing", "late", "fresh", "waiting", "keyless", "off")
    ]


def test_a_failing_feed_says_why_on_the_public_page(client: Client) -> None:
    make_feed("quill", failures=3, error="is empty: 0 bytes")

    page = client.get("/freshness/").content.decode()

    assert "is empty: 0 bytes" in page
    assert "needs a token" not in page


def test_the_number_of_queries_does_not_grow_with_the_feeds(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    for number in range(3):
        make_feed(f"quill-{number}")

    with django_assert_num_queries(5):
        freshness()


def test_a_visitor_cannot_start_articles_over(client: Client) -> None:
    stuck_article()

    assert "Start them over" not in client.get("/freshness/").content.decode()
    assert client.post("/freshness/retry/").status_code == 302
    assert Article.objects.stuck().count() == 1


def test_an_editor_starts_stuck_articles_over(client: Client) -> None:
    stuck_article()
    sign_in(client)
    assert "Start them over" in client.get("/freshness/").content.decode()

    answer = client.post("/freshness/retry/", follow=True)

    assert "1 article started over." in answer.content.decode()
    assert Article.objects.get().stage == Stage.NEW


def test_an_editor_starts_one_article_over_in_the_admin(client: Client, settings: Settings) -> None:
    article = stuck_article()
    sign_in(client)
    place = f"/{settings.ADMIN_PATH}news/article/"
    assert client.get(f"{place}?progress=stuck").status_code == 200
    assert client.get(f"{place}{article.pk}/change/").status_code == 200

    client.post(place, {"action": "start_over", "_selected_action": [article.pk]})

    assert Article.objects.get().stage == Stage.NEW


def test_an_edited_feed_keeps_the_edit(client: Client, settings: Settings) -> None:
    feed = make_feed("quill", dataset_sha256="x" * 64)
    sign_in(client)
    place = f"/{settings.ADMIN_PATH}news/feed/{feed.pk}/change/"
    form = client.get(place).context["adminform"].form
    values = {name: form.initial.get(name) or "" for name in form.fields}

    answer = client.post(place, values | {"title": "Quill Daily", "is_enabled": "on"})

    assert answer.status_code == 302, answer.context["adminform"].errors
    feed.refresh_from_db()
    assert (feed.title, feed.dataset_sha256) == ("Quill Daily", "")

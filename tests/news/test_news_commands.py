"""The commands of the news, run as somebody at a prompt would."""

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from news.choices import Stage
from news.models import Article, Feed
from tests.factories import make_case
from tests.news.hostile_server import Hostile, news_page

pytestmark = pytest.mark.django_db


def run(*command: str) -> str:
    """Run a command; give what it printed."""
    out = StringIO()
    call_command(*command, stdout=out, stderr=StringIO())
    return out.getvalue()


def test_a_feed_is_added_once_with_what_it_says_of_itself(server: Hostile) -> None:
    url = server.url("/good.xml")

    assert "Added quill-daily (Quill Daily)" in run("add_feed", url, "--language", "en")
    assert "Known already: quill-daily" in run("add_feed", url)
    assert Feed.objects.get().language == "en"


def test_a_web_page_is_not_added_but_its_feeds_are_named(server: Hostile) -> None:
    with pytest.raises(CommandError) as caught:
        run("add_feed", server.url("/page.xml"))

    assert f"manage.py add_feed {server.url('/good.xml')}" in str(caught.value)
    assert Feed.objects.count() == 0


def test_feeds_are_polled_and_read_to_the_end_without_a_worker(server: Hostile) -> None:
    make_case()
    run("add_feed", server.url("/good.xml"))
    run("add_feed", server.url("/gb18030.xml"), "--id", "beijing")

    said = [json.loads(line) for line in run("poll_feeds", "--inline", "--json").splitlines()]

    assert [(row["feed"], row["new"]) for row in said] == [("beijing", 1), ("quill-daily", 2)]
    assert Article.objects.open().count() == 0
    assert run("poll_feeds", "--inline") == "Polling feeds: 0/0\nReading articles: 0/0\n"


def test_a_feed_that_does_not_exist_is_named() -> None:
    with pytest.raises(CommandError, match="There is no feed quill"):
        run("poll_feeds", "--feed", "quill")


def test_what_a_feed_failed_of_is_told_and_the_others_are_polled(server: Hostile) -> None:
    for slug, path in (("a", "/empty.xml"), ("b", "/good.xml")):
        Feed.objects.create(slug=slug, title=slug, url=server.url(path))

    said = run("poll_feeds", "--inline")

    assert "a: is empty: 0 bytes\nb: 2 new, 0 known\n" in said


def test_addresses_and_files_are_read_to_their_final_stage(server: Hostile, tmp_path: Path) -> None:
    make_case()
    file = tmp_path / "quill.html"
    file.write_bytes(news_page("7"))
    sources = [server.url("/news/1.html"), str(file), server.url("/nothing.html")]

    rows = [json.loads(r) for r in run("ingest", *sources, "--inline", "--json").splitlines()]

    assert [(row["stage"], row["set_aside_reason"]) for row in rows] == [
        ("proposed", None),
        ("proposed", None),
        ("set_aside", "gone"),
    ]
    assert "3 articles, 0 new" in run("ingest", *sources, "--inline")
    assert len(server.asked) == 3  # robots.txt and two pages: nothing was asked again


def test_what_cannot_be_taken_in_is_named_and_the_rest_is_read(tmp_path: Path) -> None:
    file = tmp_path / "quill.html"
    file.write_bytes(news_page("7"))

    with pytest.raises(CommandError, match=r"nowhere\.html: No such file"):
        run("ingest", str(tmp_path / "nowhere.html"), str(file), "--inline")

    assert Article.objects.get().stage in (Stage.PROPOSED, Stage.SET_ASIDE)


def test_what_an_article_means_is_dumped_a_line_each(tmp_path: Path) -> None:
    make_case()
    file = tmp_path / "quill.html"
    file.write_bytes(news_page("7"))
    run("ingest", str(file), "--inline")

    (row,) = map(json.loads, run("dump_articles", "--format", "ndjson").splitlines())

    assert [case["slug"] for case in row["cases"]] == ["quill-press-v-lumen-ai"]
    assert (row["language"], row["published_on"]) == ("en", "2025-01-07")
    assert "text" not in row


def test_articles_are_started_over_by_their_reason(server: Hostile) -> None:
    run("ingest", server.url("/flaky.html"), server.url("/nothing.html"), "--inline")
    Article.objects.filter(set_aside_reason="gone").update(not_before=timezone.now())

    assert "1 of 1 articles started over" in run("retry_articles", "--reason", "gone")
    assert Article.objects.get(stage=Stage.NEW).url == server.url("/nothing.html")

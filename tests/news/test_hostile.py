"""Feeds and pages that misbehave: each fails alone, in time, and says why."""

import re
import time
from datetime import timedelta

import pytest
from django.utils import timezone
from pytest_django import Settings

from news.choices import SetAside
from news.errors import FetchDeferred, FetchFailed
from news.models import Article, Feed, Host
from news.services.fetching import Manner, fetch
from news.services.hosts import turn_end, turn_take
from news.services.polling import PollReport, feed_poll
from tests.news.hostile_server import Hostile

pytestmark = pytest.mark.django_db

ASK = Manner({"Accept": "text/html"})


def feed_at(server: Hostile, path: str, **more: object) -> Feed:
    """Store a feed of the server."""
    slug = path.strip("/").partition(".")[0]
    return Feed.objects.create(slug=slug, url=server.url(path), title=slug, **more)


def poll(feed: Feed) -> PollReport:
    """Poll a feed now."""
    report = feed_poll(feed.pk, at_once=True)
    assert report is not None
    return report


@pytest.mark.parametrize(
    ("path", "problem"),
    [
        ("/endless.xml", "larger than 20,000,000 bytes"),
        ("/bomb.xml", "larger than 20,000,000 bytes"),
        ("/drip.xml", "ReadTimeout|took longer"),
        ("/entities.xml", "declares entities"),
        ("/empty.xml", "is empty: 0 bytes"),
        ("/page.xml", "is a web page, not a feed; it points at"),
        ("/loop.html", "redirected more than 5 times"),
        ("/metadata.html", r"169\.254\.169\.254, which is not a public address"),
        ("/nothing.xml", "the server answered 404"),
    ],
)
def test_a_hostile_feed_fails_with_its_reason_and_the_next_one_is_polled(
    server: Hostile, settings: Settings, path: str, problem: str
) -> None:
    settings.FETCH_TIMEOUT_SECONDS = 0.6
    hostile, good = feed_at(server, path), feed_at(server, "/good.xml")
    begun = time.monotonic()

    report = poll(hostile)
    hostile.refresh_from_db()

    assert time.monotonic() - begun < 5
    assert re.search(problem, report.problem)
    assert hostile.failures == 1
    assert hostile.error == report.problem
    assert hostile.last_success_at is None
    assert hostile.not_before > timezone.now()
    assert len(poll(good).added.new) == 2


def test_a_forbidden_address_is_refused_before_anything_is_connected_to(
    server: Hostile,
) -> None:
    with pytest.raises(FetchFailed, match="not a public address") as caught:
        fetch(server.url("/metadata.html"), ASK)

    assert (caught.value.reason, caught.value.permanent) == (SetAside.REFUSED, True)
    # A connection would have failed otherwise: the tests' sockets reach the loopback alone.
    assert server.asked == ["/robots.txt", "/metadata.html"]


def test_ten_thousand_entries_are_taken_in_once(server: Hostile) -> None:
    feed = feed_at(server, "/big.xml")

    assert len(poll(feed).added.new) == 10_000
    assert Article.objects.count() == 10_000


def test_a_feed_in_another_charset_than_its_header_says_is_read(server: Hostile) -> None:
    poll(feed_at(server, "/gb18030.xml"))

    assert Article.objects.get().title == "爱奇艺起诉人工智能公司"


def test_a_feed_that_failed_and_recovers_is_fresh_again(server: Hostile) -> None:
    feed = feed_at(server, "/flaky.xml", poll_minutes=60)
    pauses = []
    for _time in range(2):
        assert poll(feed).problem == "the server answered 500"
        feed.refresh_from_db()
        pauses.append(feed.not_before - timezone.now())

    assert len(poll(feed).added.new) == 2
    feed.refresh_from_db()
    assert (feed.failures, feed.error) == (0, "")
    assert pauses[0] > timedelta(minutes=100)  # doubled once, spread by a tenth
    assert pauses[1] > timedelta(minutes=210)


def test_a_feed_that_did_not_change_is_not_read_again(server: Hostile) -> None:
    feed = feed_at(server, "/good.xml")
    poll(feed)

    report = poll(feed)

    assert (report.added.new, report.problem) == ((), "")
    assert server.headers_seen[-1]["if-none-match"] == '"one"'


def test_the_same_page_under_two_addresses_of_a_feed_is_one_article(server: Hostile) -> None:
    poll(feed_at(server, "/good.xml"))
    poll(feed_at(server, "/flaky.xml"))  # fails
    poll(Feed.objects.get(slug="flaky"))
    report = poll(Feed.objects.get(slug="flaky"))  # another feed with the same two pages

    assert (report.added.new, report.added.known) == ((), 2)
    assert sorted(Article.objects.values_list("canonical_url", flat=True)) == [
        server.url("/news/1.html"),
        server.url("/news/2.html"),
    ]


def test_a_feed_that_another_worker_polls_is_left_alone(server: Hostile) -> None:
    feed = feed_at(server, "/good.xml", lease_until=timezone.now() + timedelta(seconds=30))

    assert feed_poll(feed.pk) is None
    assert server.asked == []


def test_robots_txt_is_asked_once_and_heeded(server: Hostile) -> None:
    server.robots = "User-agent: CorpusDocketBot\nDisallow: /news/2\n"

    fetch(server.url("/news/1.html"), ASK)
    with pytest.raises(FetchFailed, match=r"robots\.txt forbids") as caught:
        fetch(server.url("/news/2.html"), ASK)

    assert caught.value.reason == SetAside.ROBOTS
    assert server.asked == ["/robots.txt", "/news/1.html"]
    assert server.headers_seen[0]["user-agent"].startswith("CorpusDocketBot/1.0 (+http")


def test_a_host_whose_robots_txt_fails_is_asked_for_nothing_else(server: Hostile) -> None:
    server.failures_left["/robots.txt"] = 1

    with pytest.raises(FetchFailed, match=r"robots\.txt answered 500") as caught:
        fetch(server.url("/news/1.html"), ASK)

    assert not caught.value.permanent
    assert server.asked == ["/robots.txt"]


def test_a_redirect_is_followed_and_its_target_given(server: Hostile) -> None:
    assert fetch(server.url("/moved.html"), ASK).url == server.url("/news/1.html")


def test_a_host_that_asks_for_patience_gets_it(server: Hostile) -> None:
    with pytest.raises(FetchFailed, match="answered 429") as caught:
        fetch(server.url("/busy.html"), ASK)
    with pytest.raises(FetchDeferred):
        fetch(server.url("/news/1.html"), ASK)

    in_an_hour = timezone.now() + timedelta(seconds=3_590)
    assert caught.value.retry_at is not None
    assert caught.value.retry_at > in_an_hour
    assert Host.objects.get().next_at > in_an_hour


def test_two_requests_to_a_host_keep_their_distance(server: Hostile, settings: Settings) -> None:
    settings.FETCH_DELAY_SECONDS = 0.15
    host = server.place
    first = turn_take(host)
    turn_end(first)

    begun = time.monotonic()
    second = turn_take(host, patience_seconds=1.0)

    assert time.monotonic() - begun > 0.05
    assert second.begun_at - first.begun_at >= timedelta(seconds=0.15)


def test_while_one_asks_the_others_are_promised_turns_of_their_own(settings: Settings) -> None:
    settings.FETCH_DELAY_SECONDS = 60.0
    turn_take("quill.example:443")

    with pytest.raises(FetchDeferred) as one:
        turn_take("quill.example:443")
    with pytest.raises(FetchDeferred) as two:
        turn_take("quill.example:443")

    assert two.value.until - one.value.until == timedelta(seconds=60)
    assert turn_take("lumen.example:443").host == "lumen.example:443"


def test_the_turn_of_a_dead_worker_ends_by_itself(settings: Settings) -> None:
    settings.FETCH_DELAY_SECONDS = 0.0
    turn_take("quill.example:443")
    Host.objects.update(busy_until=timezone.now() - timedelta(seconds=1))

    assert turn_take("quill.example:443").token

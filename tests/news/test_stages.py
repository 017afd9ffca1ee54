"""Articles go from found to final, each stage once, whoever works on them."""

import zlib
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.utils import timezone

from cases.models import Case
from news.choices import Finder, Origin, SetAside, Stage
from news.errors import LeaseLost
from news.models import (
    Article,
    ArticleLink,
    Docket,
    Proposal,
    ProposalEvidence,
    Story,
    StoryArticle,
)
from news.parsers.entries import FeedEntry
from news.pipeline.types import ProposalDraft, Span
from news.selectors.dump import article_row
from news.services import retries, stages
from news.services.intake import article_add_file, article_add_url, articles_add
from news.services.leases import lease_keep, lease_take
from news.services.proposals import proposals_file
from news.services.told_before import proposal_key
from news.tasks import article_advance
from tests.factories import make_case
from tests.news.hostile_server import Hostile, news_page

pytestmark = pytest.mark.django_db

REPORT = news_page("1")
COPY = news_page("2").replace(b"on that day", b"then")


def taken_in(page: bytes = REPORT, name: str = "quill.html") -> Article:
    """Give the article of a page that stands in a file."""
    article, _is_new = article_add_file(name, page, content_type="text/html")
    return article


def finished(article: Article) -> Article:
    """Take an article as far as it goes."""
    stages.article_advance(article.pk)
    article.refresh_from_db()
    return article


def quill() -> Case:
    """Store the dispute that the pages report."""
    return make_case(docket_numbers=["3:25-cv-00123"], filed_on="2025-01-06")


@pytest.mark.engine
def test_a_report_of_a_known_dispute_is_linked_and_begins_a_story() -> None:
    case = quill()

    article = finished(taken_in())

    assert article.stage == Stage.PROPOSED
    assert [(link.case, link.role) for link in article.links.all()] == [(case, "subject")]
    assert [row.case for row in Story.objects.get().story_cases.all()] == [case]
    assert set(article.stages) == {"extracted", "recognised", "linked", "proposed"}
    assert {mark["state"] for mark in article.stages.values()} == {"done"}
    assert article.raw is None
    assert article.attempts == 0


@pytest.mark.engine
def test_two_reports_of_one_event_are_one_story() -> None:
    quill()

    for page in (REPORT, COPY):
        finished(taken_in(page))

    story = Story.objects.get()
    assert StoryArticle.objects.filter(story=story).count() == story.article_count == 2


def test_an_article_that_is_final_is_not_read_again() -> None:
    quill()
    article = finished(taken_in())
    article_advance(article.pk)

    assert stages.article_advance(article.pk) is None
    assert Story.objects.count() == 1
    assert ArticleLink.objects.count() == 1


def test_the_same_file_twice_is_one_article() -> None:
    assert taken_in().pk == taken_in(name="again.html").pk


def test_what_is_about_something_else_is_set_aside_with_its_reason() -> None:
    words = "The library of Port Vell opens a second reading room on Sunday. " * 5
    page = news_page("3", words).replace(b"Quill Press sues Lumen AI", b"A room to read in")

    article = finished(taken_in(page))

    assert (article.stage, article.set_aside_reason) == (Stage.SET_ASIDE, SetAside.NOT_RELEVANT)
    assert article.set_aside_note
    assert article.is_relevant is False


@pytest.mark.parametrize(
    ("data", "reason"), [(b"", "no_text"), (b"%PDF-1.7 \x00\x01", "unsupported")]
)
def test_what_holds_no_text_is_set_aside(data: bytes, reason: str) -> None:
    assert finished(taken_in(data)).set_aside_reason == reason


def test_a_page_is_fetched_and_its_tracking_address_forgotten(server: Hostile) -> None:
    article, _is_new = article_add_url(server.url("/news/1.html?utm_source=feed#top"))

    finished(article)

    assert article.canonical_url == server.url("/news/1.html")
    assert article.published_on == "2025-01-07"
    assert article.stages["fetched"]["state"] == "done"


def test_a_page_behind_a_redirect_that_is_known_is_a_duplicate(server: Hostile) -> None:
    first = finished(article_add_url(server.url("/news/1.html"))[0])

    second = finished(article_add_url(server.url("/moved.html"))[0])

    assert (second.set_aside_reason, second.duplicate_of) == (SetAside.DUPLICATE, first)


def test_a_page_that_fails_waits_and_is_read_when_it_recovers(server: Hostile) -> None:
    article = finished(article_add_url(server.url("/flaky.html"))[0])
    assert (article.stage, article.attempts) == (Stage.NEW, 1)
    assert article.stages["fetched"]["error"] == "the server answered 500"
    assert timedelta(minutes=1) < article.not_before - timezone.now() < timedelta(minutes=3)
    assert stages.article_advance(article.pk) is None  # it is not its time

    retries.article_hasten(article.pk)

    assert finished(article).stage in (Stage.PROPOSED, Stage.SET_ASIDE)
    assert article.text


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/nothing.html", SetAside.GONE),
        ("/metadata.html", SetAside.REFUSED),
        ("/loop.html", SetAside.UNREACHABLE),
    ],
)
def test_a_page_that_can_never_be_read_is_set_aside_at_once(
    server: Hostile, path: str, reason: str
) -> None:
    article = finished(article_add_url(server.url(path))[0])

    assert article.set_aside_reason == reason


def test_a_page_that_keeps_failing_is_given_up(server: Hostile) -> None:
    server.failures_left["/flaky.html"] = 100
    article, _is_new = article_add_url(server.url("/flaky.html"))

    for _time in range(5):
        retries.article_hasten(article.pk)
        finished(article)

    assert (article.stage, article.set_aside_reason) == (Stage.SET_ASIDE, SetAside.UNREACHABLE)
    assert article in Article.objects.stuck()


def test_the_same_dead_worker_is_not_waited_for_for_ever() -> None:
    article = taken_in()
    Article.objects.filter(pk=article.pk).update(attempts=stages.MOST_CLAIMS)

    assert finished(article).set_aside_reason == SetAside.FAILED


def test_a_claimed_article_is_nobody_elses_until_the_claim_runs_out() -> None:
    article = taken_in()
    claimed = lease_take(Article.objects.open(), article.pk)
    assert claimed is not None

    assert stages.article_advance(article.pk) is None
    Article.objects.update(lease_until=timezone.now())
    assert stages.article_advance(article.pk) is not None

    with pytest.raises(LeaseLost):
        lease_keep(claimed, title="what the dead worker found")


def test_a_failure_of_reading_is_kept_in_the_row_and_ends_after_the_third(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def broken(*_args: object) -> None:
        raise ArithmeticError("a page nobody foresaw")

    monkeypatch.setattr("news.services.steps.read", broken)
    article = taken_in()

    for _time in range(3):
        retries.article_hasten(article.pk)
        article_advance.apply((article.pk,))
        article.refresh_from_db()

    assert (article.stage, article.set_aside_reason) == (Stage.SET_ASIDE, SetAside.FAILED)
    assert article.stages["extracted"]["state"] == "done"
    assert article.stages["recognised"]["error"] == "ArithmeticError: a page nobody foresaw"


def test_a_stuck_article_starts_over(server: Hostile) -> None:
    article = finished(article_add_url(server.url("/nothing.html"))[0])
    assert retries.articles_retry_stuck() == 1

    article.refresh_from_db()

    assert (article.stage, article.set_aside_reason, article.attempts) == (Stage.NEW, "", 0)


def docket_entry(**changes: Any) -> FeedEntry:
    """Give an entry of CourtListener's docket 4711."""
    values: dict[str, Any] = {
        "url": "https://www.courtlistener.com/docket/4711/12/quill/",
        "title": "Order on Motion to Dismiss",
        "words": "ORDER denying motion to dismiss.",
        "published": date(2025, 3, 4),
        "key": "entry-77",
        "docket_id": 4711,
    }
    return FeedEntry(**(values | changes))


@pytest.mark.engine
def test_an_entry_of_a_cases_docket_goes_straight_to_its_case() -> None:
    case = quill()
    Docket.objects.create(docket_id=4711, case_slug=case.slug)

    (pk,) = articles_add([docket_entry()]).new
    article = finished(Article.objects.get(pk=pk))

    assert article.origin == Origin.ENTRY
    assert [(link.case, link.score) for link in article.links.all()] == [(case, 1.0)]


def test_entries_of_one_docket_page_are_told_apart() -> None:
    entries = [docket_entry(key=f"entry-{n}") for n in (77, 78, 78)]

    assert len(articles_add(entries).new) == 2


def test_a_courts_number_means_the_case_of_that_court_alone() -> None:
    court = {"name": "District Court for Quillmark", "courts_db_id": "quild"}
    case = make_case(docket_numbers=["3:25-cv-00123"], court=court)
    link = "https://ecf.quild.uscourts.gov/cgi-bin/DktRpt.pl?1"
    own = FeedEntry(link, "Q v. L", key="1", docket_number="3:25-cv-00123", court_id="quild")
    other = FeedEntry(link, "Q v. L", key="2", docket_number="3:25-cv-00123", court_id="lumed")

    articles_add([own, other])

    assert [a.docket_case for a in Article.objects.order_by("pk")] == [case, None]


def draft(**changes: Any) -> ProposalDraft:
    """Give a draft of an order."""
    values: dict[str, Any] = {
        "kind": "new_event",
        "case": "quill-press-v-lumen-ai",
        "path": "events",
        "value": {"date": "2025-03-04", "kind": "order", "title": "Motion denied"},
        "old_value": None,
        "quote": "Quill Press",
        "span": Span(0, 11),
        "confidence": 0.8,
    }
    return ProposalDraft(**(values | changes))


@pytest.mark.engine
def test_the_same_change_is_proposed_once_and_gains_evidence() -> None:
    quill()
    said_otherwise = {"date": "2025-03-04", "kind": "order", "title": "Judge denies motion"}

    for page, value in ((REPORT, draft().value), (COPY, said_otherwise), (COPY, said_otherwise)):
        proposals_file(taken_in(page), [draft(value=value)], story=None, finder=Finder.RULES)

    assert Proposal.objects.get().state == "open"
    assert ProposalEvidence.objects.count() == 2


@pytest.mark.parametrize(
    "changes",
    [
        {"value": {"date": "2025-03-05", "kind": "order", "title": "Motion denied"}},
        {"kind": "ruling"},
        {"case": "another-case"},
        {"path": "status"},
    ],
)
def test_another_change_has_another_key(changes: dict[str, Any]) -> None:
    assert proposal_key(draft(**changes)) != proposal_key(draft())


def test_a_new_dispute_is_known_by_its_parties_however_it_is_told() -> None:
    def told(caption: str, names: list[str]) -> ProposalDraft:
        roles = ("plaintiff", "defendant")
        parties = [{"name": n, "role": r} for n, r in zip(names, roles, strict=True)]
        value = {"caption": caption, "jurisdiction": "US", "parties": parties}
        return draft(kind="new_case", case=None, path="", value=value)

    one = told("Hane v. Lumen", ["Hane K.K.", "Lumen AI"])
    two = told("Hane against Lumen", ["HANE KK", "Lumen AI"])

    assert proposal_key(one) == proposal_key(two)


def test_the_row_of_an_article_says_what_it_means() -> None:
    quill()
    row = article_row(finished(taken_in()))

    assert row["relevant"] is True
    assert [(c["slug"], c["docket_numbers"], c["role"]) for c in row["cases"]] == [
        ("quill-press-v-lumen-ai", ["3:25-cv-00123"], "subject")
    ]
    assert row["primary_event"] == {"kind": "filed", "date": "2025-01-06"}
    assert row["new_dispute"] is None
    assert row["story"] == Story.objects.get().pk


def test_the_row_of_a_new_article_is_blank() -> None:
    article = article_add_url("https://quill.example/1")[0]
    row = article_row(article)

    assert (row["relevant"], row["cases"], row["story"]) == (None, [], None)


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> Callable[[], list[int]]:
    """Give the articles that are sent to the workers when they are asked to be."""
    from news.services.queueing import articles_queue

    def send() -> list[int]:
        pks: list[int] = []
        articles_queue(lambda pk, _begin, _void: pks.append(pk))
        return pks

    return send


@pytest.mark.engine
def test_what_was_sent_is_sent_again_only_when_its_message_is_lost(
    sent: Callable[[], list[int]],
) -> None:
    article = taken_in()
    assert sent() == [article.pk]
    assert sent() == []

    Article.objects.update(queued_until=timezone.now() - timedelta(seconds=1))

    assert sent() == [article.pk]


def test_an_article_whose_worker_died_is_sent_again(sent: Callable[[], list[int]]) -> None:
    article = taken_in()
    lease_take(Article.objects.open(), article.pk)
    assert sent() == []

    Article.objects.update(lease_until=timezone.now() - timedelta(seconds=1))

    assert sent() == [article.pk]


@pytest.mark.engine
def test_a_feed_with_many_articles_does_not_go_before_anothers_first(
    sent: Callable[[], list[int]], monkeypatch: pytest.MonkeyPatch
) -> None:
    from news.models import Feed

    monkeypatch.setattr("news.services.queueing.MOST_ARTICLES", 3)
    feeds = [Feed.objects.create(slug=s, url=f"https://{s}.example/", title=s) for s in "ab"]
    entries = [FeedEntry(f"https://quill.example/{n}") for n in range(5)]
    first = articles_add(entries[:4], feed=feeds[0]).new
    last = articles_add(entries[4:], feed=feeds[1]).new

    assert set(sent()) == {*sorted(first)[:2], *last}


def test_what_was_fetched_is_kept_packed_only_until_it_is_read() -> None:
    article = taken_in()
    assert article.raw is not None
    assert zlib.decompress(article.raw) == REPORT

    assert finished(article).raw is None

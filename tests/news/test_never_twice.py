"""What was proposed once is never offered again; a report that comes late is offered as a source."""

from typing import Any

import pytest
from django.contrib.auth.models import User

from cases.models import Case
from cases.selectors.records import record_values as stored_values
from news.choices import Stage
from news.models import Article, Proposal
from news.selectors.review import Asked, queue_page
from news.services import retries, stages
from news.services.intake import article_add_file
from news.services.review import (
    proposal_accept,
    proposal_edit_accept,
    proposal_reject,
)
from news.services.undo import proposal_undo
from tests.factories import make_case
from tests.news.reviewing import editor

pytestmark = pytest.mark.django_db

DISMISSED = "A judge dismissed the lawsuit of Quill Press against Lumen AI on March 4, 2025."
BODY = (
    "Quill Press says that Lumen AI trained its Beacon chatbot on its novels without permission, which "
    "infringes its copyright. The case is Quill Press v. Lumen AI (3:25-cv-00123)."
)


@pytest.fixture
def by() -> User:
    return editor()


@pytest.fixture
def case() -> Case:
    return make_case(
        docket_numbers=["3:25-cv-00123"], filed_on="2025-01-06", status_as_of="2025-01-07"
    )


def read(
    outlet: str,
    told: str = DISMISSED,
    day: str = "2025-03-05",
    body: str = BODY,
    title: str = "Judge dismisses lawsuit of Quill Press against Lumen AI",
) -> Article:
    """Ingest the report of an outlet, and read it to its end."""
    page = (
        f"<!doctype html><html lang='en'><head><title>{title}</title>"
        f"<link rel='canonical' href='https://{outlet}.example/1'>"
        f"<meta property='og:site_name' content='{outlet}'>"
        f"<meta property='article:published_time' content='{day}'></head><body><article>"
        f"<h1>{title}</h1><p>{told}</p><p>{body}</p><p>So says the {outlet} of this day, which asked both "
        f"sides for a comment and had none.</p></article></body></html>"
    )
    article, _is_new = article_add_file(f"{outlet}.html", page.encode(), content_type="text/html")
    stages.article_advance(article.pk)
    article.refresh_from_db()
    assert article.stage == Stage.PROPOSED
    return article


def proposed(kind: str) -> Proposal:
    return Proposal.objects.get(kind=kind)


def queue() -> list[str]:
    return sorted(line.kind for line in queue_page(Asked(), cursor=None, size=20).items)


def record(case: Case) -> dict[str, Any]:
    case.refresh_from_db()
    assert case.revision is not None
    return stored_values(case.revision)


ALL = ["new_event", "ruling", "status"]


@pytest.mark.engine
def test_another_article_of_the_story_adds_its_words_to_what_is_open(case: Case) -> None:
    read("courier")
    read(
        "herald", "On March 5, 2025 a judge threw out the lawsuit of Quill Press against Lumen AI."
    )

    assert queue() == ALL
    assert [Proposal.objects.get(kind=kind).evidence.count() for kind in ALL] == [2, 2, 2]


def test_what_was_rejected_is_not_offered_by_another_article_or_a_later_reading(
    case: Case, by: User
) -> None:
    first = read("courier")
    for row in Proposal.objects.all():
        proposal_reject(row.pk, by=by, reason="Not this case")

    read(
        "herald", "On March 4, 2025 a judge threw out the lawsuit of Quill Press against Lumen AI."
    )
    read("bugle", DISMISSED, day="2025-03-06")
    retries.article_retry(first.pk)

    assert queue() == []


def test_another_day_than_the_rejected_one_is_another_proposal(case: Case, by: User) -> None:
    read("courier")
    proposal_reject(proposed("new_event").pk, by=by, reason="It was the fifth")

    read("herald", DISMISSED.replace("March 4", "March 5"))

    assert "new_event" in queue()


@pytest.mark.engine
def test_a_late_report_is_offered_as_one_more_source_of_all_that_was_accepted(
    case: Case, by: User
) -> None:
    read("courier")
    for kind in ALL:
        proposal_accept(proposed(kind).pk, by=by, expected_revision=None)
    assert record(case)["events"][-1]["sources"] == ["s2"]

    late = read(
        "herald", "On March 4, 2025 a judge threw out Quill Press’s lawsuit against Lumen AI."
    )

    assert queue() == ["source"]
    assert record(case)["events"][-1]["sources"] == ["s2"]
    offered = proposed("source")
    assert [fact["section"] for fact in offered.value["facts"]] == ["events", "rulings", "status"]
    assert offered.evidence.get().article == late
    proposal_accept(offered.pk, by=by, expected_revision=4)
    after = record(case)
    assert after["events"][-1]["sources"] == after["rulings"][-1]["sources"] == ["s2", "s3"]
    assert after["cites"]["status"] == ["s2", "s3"]
    assert case.revisions.count() == 5

    proposal_undo(offered.pk, by=by)

    assert record(case)["events"][-1]["sources"] == ["s2"]
    assert [source["id"] for source in record(case)["sources"]] == ["s1", "s2"]
    assert queue() == ["source"]


def test_a_source_once_refused_or_accepted_is_not_offered_again(case: Case, by: User) -> None:
    read("courier")
    proposal_accept(proposed("new_event").pk, by=by, expected_revision=None)
    late = read("herald")
    proposal_reject(proposed("source").pk, by=by, reason="A copy")

    stages.article_advance(late.pk)
    read("bugle")

    offered = Proposal.objects.filter(kind="source").order_by("pk")
    assert [row.state for row in offered] == ["rejected", "open"]
    assert [row.evidence.get().article.publisher for row in offered] == ["herald", "bugle"]


def test_a_source_of_a_fact_that_is_gone_is_told_and_not_accepted(case: Case, by: User) -> None:
    read("courier")
    proposal_accept(proposed("new_event").pk, by=by, expected_revision=None)
    read("herald")
    proposal_undo(proposed("new_event").pk, by=by)

    with pytest.raises(Exception, match="no longer on record"):
        proposal_accept(proposed("source").pk, by=by, expected_revision=None)


def test_what_was_accepted_as_edited_is_not_offered_as_it_was_first(case: Case, by: User) -> None:
    read("courier")
    event = proposed("new_event")
    edited = event.value | {"title": "Dismissed without leave", "date": "2025-03"}
    proposal_edit_accept(event.pk, edited, by=by, expected_revision=None)

    read("herald")

    assert Proposal.objects.filter(kind="new_event").count() == 1
    assert proposed("source").value["facts"] == [{"section": "events"} | edited]


def test_what_was_taken_back_is_open_once(case: Case, by: User) -> None:
    read("courier")
    event = proposed("new_event")
    proposal_accept(event.pk, by=by, expected_revision=None)
    proposal_undo(event.pk, by=by)

    read("herald")

    assert queue() == ALL
    assert event.evidence.count() == 2


def test_a_status_that_comes_again_with_another_story_is_offered_again(
    case: Case, by: User
) -> None:
    stayed = "A judge stayed the lawsuit of Quill Press against Lumen AI on {}, 2025."
    title = "Judge stays lawsuit of Quill Press against Lumen AI"
    read("courier", stayed.format("March 4"), title=title)
    proposal_accept(proposed("status").pk, by=by, expected_revision=None)
    make_case(**record(case) | {"status": "pending", "status_as_of": "2025-03-10"})

    # Told anew: a copy of the first report would be of its story.
    body = (
        "The order pauses every deadline until an appeals court has ruled on the training of chatbots "
        "with copyrighted novels. Both companies had wanted the pause. Quill Press v. Lumen AI bears "
        "the number 3:25-cv-00123."
    )
    again = "Another stay halted the copyright suit that Quill Press brought against Lumen AI on March 25, 2025."
    read(
        "herald", again, day="2025-03-26", body=body, title="Quill Press and Lumen AI: case stayed"
    )

    assert Proposal.objects.filter(kind="status", state="open").count() == 1


@pytest.mark.engine
@pytest.mark.parametrize("decided", ["rejected", "accepted"])
def test_a_dispute_that_was_decided_is_not_offered_in_other_words(by: User, decided: str) -> None:
    told = "Vale Books sued Glow Systems on March 4, 2025 for training its model on books."
    body = "The complaint says the artificial intelligence infringes the copyright of its novels."
    title = "Vale Books sues Glow Systems"
    read("courier", told, body=body, title=title)
    draft = proposed("new_case")
    if decided == "rejected":
        proposal_reject(draft.pk, by=by, reason="No dispute over AI")
    else:
        proposal_accept(draft.pk, by=by, expected_revision=None)

    again = told.replace("Vale Books", "Vale Books Inc").replace(
        "Glow Systems", "Glow Systems GmbH"
    )
    read("herald", again, body=body, title=title)

    assert Proposal.objects.filter(kind="new_case").count() == 1
    assert queue() == (["source"] if decided == "accepted" else [])

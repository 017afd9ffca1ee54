"""An editor decides: each decision is whole, told to whoever comes second, and can be taken back."""

from typing import Any

import pytest
from django.contrib.auth.models import User

from cases.errors import RecordInvalid, RevisionConflict
from cases.models import Case
from cases.selectors.records import record_values as stored_values
from news.models import ArticleLink, Proposal, StoryCase
from news.selectors.review import Asked, queue_page
from news.services.review import (
    ProposalDecided,
    StoryRefused,
    proposal_accept,
    proposal_edit_accept,
    proposal_reject,
    story_accept,
)
from news.services.undo import UndoRefused, proposal_undo
from tests.factories import make_case, record_values
from tests.news.reviewing import ORDER, article, editor, new_dispute, proposal, story

pytestmark = pytest.mark.django_db


@pytest.fixture
def by() -> User:
    return editor()


def record(case: Case) -> dict[str, Any]:
    """Give the newest record as it is stored."""
    case.refresh_from_db()
    assert case.revision is not None
    return stored_values(case.revision)


def queue() -> list[int]:
    return [line.id for line in queue_page(Asked(), cursor=None, size=20).items]


@pytest.mark.engine
def test_accepting_writes_one_revision_that_cites_the_article(by: User) -> None:
    case, report = make_case(), article()
    told = proposal(case, report, story=story(report, case=case))

    proposal_accept(told.pk, by=by, expected_revision=1)

    assert record(case)["events"][-1] == ORDER | {"sources": ["s2"]}
    assert record(case)["sources"][-1] == {
        "id": "s2",
        "url": "https://courier.example/1",
        "publisher": "The Northmark Courier",
        "title": "Court keeps the Beacon case",
        "published_on": "2025-03-05",
        "language": "en",
    }
    revision = case.revisions.get(number=2)
    assert revision.made_by == "quill"
    assert "Court keeps the Beacon case" in revision.reason
    told.refresh_from_db()
    assert (told.state, told.reviewer, told.revision) == ("accepted", by, revision)
    assert queue() == []


def test_every_article_that_says_so_is_cited_and_equal_proposals_are_closed(by: User) -> None:
    case = make_case()
    told = proposal(case, article(1), article(2))
    equal = proposal(case, article(3), value=ORDER | {"title": "Judge refuses to dismiss"})
    other = proposal(case, article(4), value=ORDER | {"date": "2025-04-01"})

    proposal_accept(told.pk, by=by, expected_revision=None)

    assert record(case)["events"][-1]["sources"] == ["s2", "s3", "s4"]
    assert len(record(case)["events"]) == 2
    equal.refresh_from_db()
    assert equal.state == "superseded"
    assert queue() == [other.pk]


@pytest.mark.engine
def test_the_second_of_two_editors_is_told_and_writes_nothing(by: User) -> None:
    case = make_case()
    told = proposal(case, article())
    proposal_accept(told.pk, by=by, expected_revision=1)
    second = editor("inkwell")

    with pytest.raises(ProposalDecided, match="accepted already, by quill"):
        proposal_accept(told.pk, by=second, expected_revision=1)
    with pytest.raises(ProposalDecided):
        proposal_reject(told.pk, by=second, reason="Another case")

    assert case.revisions.count() == 2


def test_a_case_written_to_meanwhile_is_told_and_nothing_is_lost(by: User) -> None:
    case = make_case()
    told = proposal(case, article())
    make_case(judges=["A. Marlowe"])

    with pytest.raises(RevisionConflict):
        proposal_accept(told.pk, by=by, expected_revision=1)
    assert queue() == [told.pk]

    proposal_accept(told.pk, by=by, expected_revision=2)
    assert record(case)["judges"] == ["A. Marlowe"]


def test_what_was_edited_is_accepted_and_kept_with_the_proposal(by: User) -> None:
    case = make_case()
    told = proposal(case, article())

    proposal_edit_accept(told.pk, ORDER | {"date": "2025-03"}, by=by, expected_revision=1)

    told.refresh_from_db()
    assert told.accepted_value == ORDER | {"date": "2025-03"}
    assert told.value == ORDER
    assert record(case)["events"][-1]["date"] == "2025-03"


def test_what_breaks_the_rules_is_refused_whole(by: User) -> None:
    case = make_case()
    told = proposal(case, article())

    with pytest.raises(RecordInvalid, match=r"events\[1\]"):
        proposal_edit_accept(told.pk, ORDER | {"kind": "party"}, by=by, expected_revision=1)

    assert case.revisions.count() == 1
    assert queue() == [told.pk]


def test_a_rejected_proposal_keeps_its_reason_and_comes_back_when_undone(by: User) -> None:
    told = proposal(make_case(), article())
    proposal_reject(told.pk, by=by, reason=" Another case ")
    told.refresh_from_db()
    assert (told.state, told.reason) == ("rejected", "Another case")
    assert queue() == []

    proposal_undo(told.pk, by=by)

    assert queue() == [told.pk]
    assert [d.state for d in told.decisions.all()] == ["rejected", "open"]


@pytest.mark.engine
def test_undoing_an_acceptance_writes_a_revision_and_reopens_what_it_closed(by: User) -> None:
    case = make_case()
    told = proposal(case, article(1))
    equal = proposal(case, article(2), value=ORDER | {"title": "Denied"})
    proposal_accept(told.pk, by=by, expected_revision=1)
    make_case(**(record(case) | {"judges": ["A. Marlowe"]}))

    proposal_undo(told.pk, by=by)

    assert record(case) == record_values(judges=["A. Marlowe"])
    assert case.revisions.count() == 4
    assert queue() == [told.pk, equal.pk]


def test_what_was_changed_since_is_not_undone(by: User) -> None:
    case = make_case()
    told = proposal(case, article())
    proposal_accept(told.pk, by=by, expected_revision=1)
    values = record(case)
    values["events"][1]["title"] = "Denied in part"
    make_case(**values)

    with pytest.raises(UndoRefused, match="events"):
        proposal_undo(told.pk, by=by)
    told.refresh_from_db()
    assert told.state == "accepted"


@pytest.mark.engine
def test_a_new_dispute_becomes_a_case_under_a_free_id_and_its_story_is_about_it(by: User) -> None:
    make_case(slug="vellum-v-lumen-ai", caption="Another Vellum")
    reports = article(1), article(2, canonical_url="https://bay.example/2")
    told = story(*reports, kind="filed")
    draft = proposal(None, *reports, story=told, kind="new_case", path="/", value=new_dispute())

    proposal_accept(draft.pk, by=by, expected_revision=None)

    case = Case.objects.get(slug="vellum-v-lumen-ai-2")
    assert [source["id"] for source in record(case)["sources"]] == ["s1", "s2"]
    assert record(case)["events"][0]["sources"] == ["s1", "s2"]
    assert StoryCase.objects.filter(story=told, case=case).exists()
    assert ArticleLink.objects.filter(case=case).count() == 2
    with pytest.raises(UndoRefused, match=r"stays on record.* Correct its record instead"):
        proposal_undo(draft.pk, by=by)
    draft.refresh_from_db()
    assert (draft.state, case.revisions.count()) == ("accepted", 1)


def test_an_edited_new_dispute_with_anothers_id_is_told_at_the_id(by: User) -> None:
    make_case(slug="vellum-v-lumen-ai")
    draft = proposal(None, article(), kind="new_case", path="/", value=new_dispute())

    with pytest.raises(RecordInvalid, match="slug: another case has this id"):
        proposal_edit_accept(draft.pk, new_dispute(summary="Y" * 90), by=by, expected_revision=None)


@pytest.mark.engine
def test_all_of_a_story_is_accepted_by_a_revision_each(by: User) -> None:
    case, report = make_case(), article()
    told = story(report, case=case)
    event = proposal(case, report, story=told)
    status = proposal(case, report, story=told, kind="status", path="/status", value="stayed")

    done = story_accept([event.pk, status.pk], by=by, expected={case.pk: 1})

    assert [one.pk for one in done] == [event.pk, status.pk]
    assert case.revisions.count() == 3
    proposal_undo(event.pk, by=by)
    assert record(case)["status"] == "stayed"
    assert len(record(case)["events"]) == 1


def test_one_that_cannot_be_accepted_keeps_the_whole_story_open_and_is_named(by: User) -> None:
    case, report = make_case(), article()
    told = story(report, case=case)
    good = proposal(case, report, story=told)
    bad = proposal(case, report, story=told, kind="status", path="/status", value="asleep")

    with pytest.raises(StoryRefused) as refused:
        story_accept([good.pk, bad.pk], by=by, expected={case.pk: 1})

    (failure,) = refused.value.failures
    assert failure.proposal.pk == bad.pk
    assert "asleep" in failure.messages[0]
    assert case.revisions.count() == 1
    assert set(queue()) == {good.pk, bad.pk}


def test_a_proposal_that_changes_nothing_is_closed_and_its_undo_touches_nothing(by: User) -> None:
    case = make_case()
    report = article(canonical_url="https://example.org/quill-1")
    known = {"date": "2025-01-06", "kind": "filed", "title": "Complaint filed"}
    told = proposal(case, report, value=known)

    proposal_accept(told.pk, by=by, expected_revision=1)
    proposal_undo(told.pk, by=by)

    assert case.revisions.count() == 1
    assert Proposal.objects.get().state == "open"

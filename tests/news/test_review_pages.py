"""The review as an editor sees it, with a browser that runs no script."""

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from cases.models import Case
from cases.selectors.records import record_values
from news.models import Proposal
from tests.cases.pages import page_of, queries_for
from tests.factories import make_case
from tests.markup import Element, read_page
from tests.news.reviewing import (
    ORDER,
    QUOTE,
    article,
    editor,
    new_dispute,
    proposal,
    signed_in,
    story,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def quill() -> User:
    return editor()


@pytest.fixture
def desk(quill: User) -> Client:
    return signed_in(quill)


@pytest.fixture
def case() -> Case:
    return make_case()


def told(case: Case | None, **changes: object) -> Proposal:
    """Give a proposal with two reports, of which one says so, and another of the same story."""
    number = Proposal.objects.count() * 2 + 1
    report = article(number)
    other = article(number + 1, title="Beacon-Klage bleibt", publisher="Der Kurier", language="de")
    of = story(report, other, case=case)
    return proposal(case, report, story=of, **changes)


def post(client: Client, page: Element, action: str, **fields: str) -> Element:
    """Send the form of a page whose address ends so, as a browser does; give where it leads."""
    (form,) = [f for f in page.all("form") if action in f.attributes.get("action", "")]
    sent: dict[str, list[str]] = {}
    for field in form.all("input") + form.all("textarea"):
        is_off = field.attributes.get("type") == "checkbox" and "checked" not in field.attributes
        if (name := field.attributes.get("name")) and not is_off:
            sent.setdefault(name, []).append(field.attributes.get("value", field.text))
    for field in form.all("select"):
        chosen = [o for o in field.all("option") if "selected" in o.attributes]
        sent[field.attributes["name"]] = [chosen[0].attributes["value"]] if chosen else []
    sent |= {name: [value] for name, value in fields.items()}
    response = client.post(form.attributes["action"], sent, follow=True)
    return read_page(response.content)


def test_strangers_are_asked_to_sign_in_and_led_back(client: Client) -> None:
    response = client.get("/review/?kind=ruling")

    assert response.status_code == 302
    assert response["Location"] == "/admin/login/?next=/review/%3Fkind%3Druling"


def test_a_reader_with_an_account_is_refused(client: Client) -> None:
    user = User.objects.create_user("reader")

    assert signed_in(user, client).get("/review/").status_code == 403
    assert signed_in(user, client).post("/review/1/accept/").status_code == 403


def test_a_decision_needs_a_post_and_its_token(quill: User, case: Case) -> None:
    row = told(case)
    strict = signed_in(quill, Client(enforce_csrf_checks=True))

    assert strict.get(f"/review/{row.pk}/accept/").status_code == 405
    assert strict.post(f"/review/{row.pk}/accept/").status_code == 403
    assert case.revisions.count() == 1


def test_the_queue_shows_the_most_certain_first_and_the_oldest_on_request(
    desk: Client, case: Case
) -> None:
    for confidence in (0.5, 0.9, 0.7):
        told(case, confidence=confidence)

    def shares(address: str) -> list[str]:
        return [row.all("td")[2].text for row in page_of(desk, address).all("tr")[1:]]

    assert shares("/review/") == ["90 %", "70 %", "50 %"]
    assert shares("/review/?order_by=oldest") == ["50 %", "90 %", "70 %"]


def test_the_queue_is_filtered_by_kind_language_and_case(desk: Client, case: Case) -> None:
    other = make_case(slug="vellum-v-lumen-ai", caption="Vellum v. Lumen AI")
    told(case)
    status = {"kind": "status", "path": "/status", "value": "stayed", "old_value": "pending"}
    told(case, **status, language="de")
    told(other)

    def words(query: str) -> list[str]:
        return page_of(desk, f"/review/?{query}").texts("span", "queue-words")

    assert words("kind=status") == ["pending → stayed"]
    assert len(words("language=de")) == 1
    assert len(words("case=vellum-v-lumen-ai&kind=new_event")) == 1
    page = page_of(desk, "/review/?language=de&kind=ruling")
    assert page.one(css="empty-head").text == "No proposals match."
    assert page.texts("span", "chip-value") == ["Ruling", "German"]


@pytest.mark.parametrize("query", ["colour=red", "kind=party_trick", "state=open", "cursor=x"])
def test_what_cannot_be_asked_of_the_queue_is_told(desk: Client, query: str) -> None:
    assert desk.get(f"/review/?{query}").status_code == 400


def test_a_proposal_stands_beside_the_record_with_its_evidence_in_the_sentence(
    desk: Client, case: Case
) -> None:
    page = page_of(desk, f"/review/{told(case).pk}/")

    added = page.one("table", "changes").all("tr")[1]
    assert added.all("td")[0].text == "–"
    assert "Motion to dismiss denied" in added.all("td")[1].text
    quotation = page.one("figure", "evidence").one("blockquote")
    assert quotation.text == f"On Tuesday {QUOTE}, three months later."
    assert quotation.one("mark").text == QUOTE
    assert "6 Jan 2025 · filed · Complaint filed" in page.texts("li")
    assert "Der Kurier" in page.one(id="story").text
    assert "Lumen AI will appeal" not in page.text


def test_an_editor_accepts_and_is_led_to_the_next(desk: Client, case: Case) -> None:
    first, second = told(case, confidence=0.9), told(case, value=ORDER | {"date": "2025-05"})
    page = page_of(desk, f"/review/{first.pk}/")

    after = post(desk, page, "/accept/")

    assert "Accepted: revision 2" in after.one(css="messages").text
    assert after.one("h1").text == "May 2025 · order · Motion to dismiss denied"
    assert f"/review/{second.pk}/accept/" in after.values("action", "form")
    undone = post(desk, after, f"/review/{first.pk}/undo/")
    assert "Back in the queue" in undone.one(css="messages").text
    assert case.revisions.count() == 3


def test_a_rejection_without_reason_is_told_at_its_field(desk: Client, case: Case) -> None:
    row = told(case)
    page = page_of(desk, f"/review/{row.pk}/")

    refused = post(desk, page, "/reject/", reason=" ")
    assert refused.one(css="field-error").text.startswith("Say why")
    done = post(desk, refused, "/reject/", reason="Another case")

    assert "Rejected" in done.one(css="messages").text
    assert page_of(desk, "/review/?state=rejected").texts("span", "queue-words")


def test_the_second_editor_is_told_what_the_first_decided(desk: Client, case: Case) -> None:
    row = told(case)
    page = page_of(desk, f"/review/{row.pk}/")
    inkwell = signed_in(editor("inkwell"))
    post(inkwell, page_of(inkwell, f"/review/{row.pk}/"), "/accept/")

    refused = post(desk, page, "/accept/")

    assert refused.one(css="refusal").text == (
        "Nothing was done: this proposal is accepted already, by inkwell."
    )
    assert case.revisions.count() == 2


def test_an_editor_is_shown_what_changed_meanwhile(desk: Client, case: Case) -> None:
    row = told(case)
    page = page_of(desk, f"/review/{row.pk}/")
    make_case(judges=["A. Marlowe"], reason="the bench")

    refused = post(desk, page, "/accept/")

    assert "Revision 2 by tester" in refused.one(css="refusal").text
    assert refused.one(css="meanwhile").texts("ins") == ["A. Marlowe"]
    post(desk, refused, "/accept/")
    assert case.revisions.count() == 3


def test_a_piece_is_edited_and_its_faults_are_told_at_the_field(desk: Client, case: Case) -> None:
    row = told(case)
    page = page_of(desk, f"/review/{row.pk}/edit/")

    assert "autofocus" in page.one(css="f-date").one("input").attributes
    refused = post(desk, page, "/edit/", **{"piece-date": "last Tuesday"})
    assert refused.one(css="f-date").one("ul", "errorlist").text.startswith("'last Tuesday': write")
    done = post(desk, refused, "/edit/", **{"piece-date": "2025-03"})

    assert "Accepted" in done.one(css="messages").text
    row.refresh_from_db()
    assert row.accepted_value == ORDER | {"date": "2025-03"}


@pytest.mark.parametrize(
    ("changes", "field", "typed", "stored"),
    [
        ({"kind": "status", "path": "/status", "value": "stayed"}, "piece-status_note", "Until May.",
         {"status": "stayed", "status_note": "Until May."}),
        ({"kind": "court", "path": "/court", "value": {"name": "Northmark"}}, "piece-native_name", "北境法院",
         {"name": "Northmark", "native_name": "北境法院"}),
        ({"kind": "party", "path": "/parties/-", "value": {"name": "Vellum", "kind": "company",
          "role": "plaintiff"}}, "piece-country", "GB",
         {"name": "Vellum", "kind": "company", "role": "plaintiff", "country": "GB"}),
        ({"kind": "docket", "path": "/docket_numbers/-", "value": "3:25-cv-1"}, "piece-number", "3:25-cv-2",
         "3:25-cv-2"),
        ({"kind": "conflict", "path": "/filed_on", "value": "2025-01-08", "old_value": "2025-01-06"},
         "piece-note", "Two reports.", {"value": "2025-01-08", "note": "Two reports."}),
        ({"kind": "ruling", "path": "/rulings/-",
          "value": {"date": "2025-03-04", "title": "Order", "disposition": "Denied"}},
         "piece-judge", "A. Marlowe",
         {"date": "2025-03-04", "title": "Order", "disposition": "Denied", "judge": "A. Marlowe"}),
    ],
)  # fmt: skip
def test_every_kind_of_piece_has_its_form(
    desk: Client, case: Case, changes: dict[str, object], field: str, typed: str, stored: object
) -> None:
    row = told(case, **changes)
    page = page_of(desk, f"/review/{row.pk}/edit/")

    post(desk, page, "/edit/", **{field: typed})

    row.refresh_from_db()
    assert (row.state, row.accepted_value) == ("accepted", stored)


def test_one_more_source_is_accepted_or_rejected_and_not_edited(desk: Client, case: Case) -> None:
    filed = {"section": "events", "date": "2025-01-06", "kind": "filed", "title": "Complaint filed"}
    row = told(case, kind="source", path="/sources/-", value={"facts": [filed]})

    page = page_of(desk, f"/review/{row.pk}/")

    assert page.one("h1").text == "6 Jan 2025 · filed · Complaint filed"
    assert "Edit" not in page.one(css="decide-accept").text
    assert desk.get(f"/review/{row.pk}/edit/").status_code == 302
    assert "Accepted: revision 2" in post(desk, page, "/accept/").one(css="messages").text


def test_a_case_that_was_made_says_how_to_correct_it_and_offers_no_undo(desk: Client) -> None:
    row = told(None, kind="new_case", path="/", value=new_dispute())
    post(desk, page_of(desk, f"/review/{row.pk}/"), "/accept/")

    page = page_of(desk, f"/review/{row.pk}/")

    assert "stays on record" in page.one(css="decide").text
    assert not [a for a in page.values("action", "form") if "undo" in a]
    assert not [a for a in page_of(desk, "/review/").values("action", "form") if "undo" in a]
    refused = desk.post(f"/review/{row.pk}/undo/")
    assert refused.status_code == 409


def test_a_new_dispute_is_edited_as_a_whole_record(desk: Client, case: Case) -> None:
    row = told(None, kind="new_case", path="/", value=new_dispute())
    page = page_of(desk, f"/review/{row.pk}/edit/")
    given = {"case-slug": case.slug, "case-caption": "Vellum House v. Lumen AI, Inc."}

    refused = post(desk, page, "/edit/", **given)
    assert "another case has this id" in refused.one(css="part-identity").one(css="f-slug").text
    post(desk, refused, "/edit/", **given | {"case-slug": "vellum-house"})

    assert Case.objects.get(slug="vellum-house").caption == "Vellum House v. Lumen AI, Inc."


def test_all_of_a_story_is_accepted_or_told(desk: Client, case: Case) -> None:
    row = told(case)
    proposal(case, article(9), story=row.story, kind="status", path="/status", value="asleep")
    page = page_of(desk, f"/review/{row.pk}/")

    refused = post(desk, page, "/review/stories/")
    assert "asleep" in refused.one(css="refusal").text
    assert case.revisions.count() == 1
    Proposal.objects.filter(kind="status").update(value="stayed")
    done = post(desk, refused, "/review/stories/")

    assert "2 proposals accepted" in done.one(css="messages").text
    assert "2 proposals of a story" in done.one(css="last-decision").text
    undone = post(desk, done, "/review/undo/")
    assert "2 proposals are back in the queue" in undone.one(css="messages").text
    assert set(Proposal.objects.values_list("state", flat=True)) == {"open"}
    case.refresh_from_db()
    assert (case.status, case.event_count, case.revisions.count()) == ("pending", 1, 5)


def test_of_a_story_that_was_changed_since_nothing_is_taken_back(desk: Client, case: Case) -> None:
    row = told(case)
    status = proposal(
        case, article(9), story=row.story, kind="status", path="/status", value="stayed"
    )
    done = post(desk, page_of(desk, f"/review/{row.pk}/"), "/review/stories/")
    case.refresh_from_db()
    assert case.revision is not None
    make_case(**record_values(case.revision) | {"status": "settled"})

    refused = post(desk, done, "/review/undo/")

    assert "was changed since (status" in refused.one(css="refusal").text
    assert set(Proposal.objects.values_list("state", flat=True)) == {"accepted"}
    assert desk.post("/review/undo/", {"proposal": ["4711", str(status.pk)]}).status_code == 404
    assert desk.post("/review/undo/").status_code == 404


@pytest.mark.parametrize("address", ["/review/", "/review/{pk}/"])
def test_queries_are_as_many_for_twenty_proposals_as_for_two(
    desk: Client, case: Case, address: str
) -> None:
    row = told(case)
    report = article(80)
    proposal(case, report, story=row.story, value=ORDER | {"date": "2025-01-01"})
    told(case, value=ORDER | {"date": "2024-12-01"})
    for_few = queries_for(desk, address.format(pk=row.pk))
    for number in range(18):
        proposal(
            case, report, story=row.story, value=ORDER | {"date": f"2024-{number % 12 + 1:02}"}
        )

    assert queries_for(desk, address.format(pk=row.pk)) == for_few


def test_what_is_not_there_is_not_found(desk: Client) -> None:
    assert desk.get("/review/4711/").status_code == 404
    assert desk.post(reverse("news:accept-story", args=[1])).status_code == 404

"""What differs from the record is a disagreement; who joined and where it moved is a change."""

from datetime import date
from typing import Any

import pytest

from news.pipeline.draft_numbers import number_drafts
from news.pipeline.drafts import About
from news.pipeline.proposals import proposals_of
from news.pipeline.reading import read
from news.pipeline.types import Knowledge, Link, Page, ProposalDraft, Reading
from tests.news.understood import CASES, COURTS, PARTIES, SYSTEMS, page

CASE = "quill-press-v-lumen-ai"
NUMBER = "Quill Press v. Lumen AI (1:25-cv-01234)"
BODY = "Its chatbot was trained on books without permission, infringing copyright, the suit says."
CALIFORNIA = {
    "id": "cand",
    "name": "United States District Court for the Northern District of California",
    "jurisdiction": "US",
    "level": "trial",
    "aliases": ["Northern District of California"],
}
ORDER = {"date": "2025-06-10", "kind": "order", "title": "Motion to dismiss denied"}
RULING = {
    "date": "2025-06-10",
    "title": "Order",
    "kind": "order",
    "disposition": "Denied",
    "judge": "Ada Marlowe",
}


def known(**changes: Any) -> Knowledge:
    """Give what is known, with the first case changed; a field of None is absent."""
    first = {k: v for k, v in (CASES[0] | changes).items() if v is not None}
    return Knowledge.build(PARTIES, SYSTEMS, [*COURTS, CALIFORNIA], [first, *CASES[1:]])


def article(*sentences: str, title: str = "Quill Press and Lumen AI in court", **more: Any) -> Page:
    return page(title, f"{' '.join(sentences)} {BODY}", f"The case is {NUMBER}.", **more)


def drafts(of: Page, **changes: Any) -> dict[str, ProposalDraft]:
    """Give the drafts of an article by kind."""
    knowledge = known(**changes)
    found = proposals_of(of, read(of, knowledge), knowledge)
    assert all(d.case == CASE and d.quote == d.span.of(of.text) for d in found)
    return {draft.kind: draft for draft in found}


SETTLED = "Lumen AI agreed on Tuesday to pay {} to settle the lawsuit of Quill Press."
DENIED = "On June 9, 2025 U.S. District Judge {} denied the motion of Lumen AI to dismiss the lawsuit of Quill Press."


@pytest.mark.parametrize(
    ("changes", "sentence", "path", "value", "old"),
    [
        ({}, SETTLED.format("$2 billion"), "/damages/0/amount", "2000000000", "1500000000"),
        ({}, SETTLED.format("€1.5 billion"), "/damages/0/amount", "EUR 1500000000", "1500000000"),
        ({"damages": [{"kind": "sought", "amount": "100000", "currency": "USD"}]},
         "Quill Press sued Lumen AI on March 3, 2025, seeking $7 million in damages.",
         "/damages/0/amount", "7000000", "100000"),
        ({}, "Quill Press sued Lumen AI on March 2, 2025.", "/filed_on", "2025-03-02", "2025-03-03"),
        ({"events": [ORDER]}, DENIED.format("Ada Marlowe"), "/events/0/date", "2025-06-09", "2025-06-10"),
        ({"events": [ORDER | {"date": "2025-06-09"}], "rulings": [RULING | {"date": "2025-06-09"}]},
         DENIED.format("Rhea Vance"), "/rulings/0/judge", "Rhea Vance", "Ada Marlowe"),
        ({"judges": ["Ada Marlowe"]}, "The lawsuit of Quill Press against Lumen AI was assigned to U.S. "
         "District Judge Rhea Vance.", "/judges", "Rhea Vance", "Ada Marlowe"),
        ({"status": "settled", "status_as_of": "2025-06-11"},
         "A judge dismissed the lawsuit of Quill Press against Lumen AI on Tuesday.",
         "/status", "dismissed", "settled"),
        ({}, "Quill Press filed its lawsuit against Lumen AI in the Northern District of California.",
         "/court", CALIFORNIA["name"], COURTS[0]["name"]),
    ],
)  # fmt: skip
def test_a_value_that_differs_from_the_record_is_a_disagreement(
    changes: dict[str, Any], sentence: str, path: str, value: str, old: str
) -> None:
    found = drafts(article(sentence), **changes)

    assert (found["conflict"].path, found["conflict"].value, found["conflict"].old_value) == (
        path, value, old,
    )  # fmt: skip
    assert {"damages", "court", "docket", "party"} & set(found) == set()


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        # A weekday is reckoned, and may be a day off.
        ({"events": [ORDER | {"date": "2025-06-11"}]},
         "On Tuesday a judge denied the motion of Lumen AI to dismiss the lawsuit of Quill Press."),
        # What each of several claimants asks for is a part.
        ({"damages": [{"kind": "sought", "amount": "8000000", "currency": "USD"}]},
         "Quill Press sued Lumen AI on March 3, 2025, seeking $2 million each in damages."),
        # The same judge, by the surname.
        ({"judges": ["A. K. Marlowe"]}, "The lawsuit of Quill Press against Lumen AI is overseen by Judge Marlowe."),
        # The record shows the disagreement already.
        ({"conflicts": [{"field": "filed_on", "values": [{"value": "2025-03-03"}, {"value": "2025-03-02"}]}]},
         "Quill Press sued Lumen AI on March 2, 2025."),
        # Two courts are named: either may be meant.
        ({}, "Quill Press filed its lawsuit against Lumen AI in the Northern District of California, not in "
         "the Southern District of New York."),
        ({}, "Lumen AI asked to have the lawsuit of Quill Press transferred to the Northern District of California."),
    ],
)  # fmt: skip
def test_what_need_not_differ_is_left_alone(changes: dict[str, Any], sentence: str) -> None:
    assert {"conflict", "court", "status"} & set(drafts(article(sentence), **changes)) == set()


def test_a_filing_day_reckoned_from_a_weekday_is_no_disagreement_with_the_day_before() -> None:
    told = "Quill Press sued Lumen AI on Tuesday."  # 4 March; the record says the third

    assert drafts(article(told, published=date(2025, 3, 6))) == {}


def test_a_newer_report_changes_the_status() -> None:
    dismissed = "A judge dismissed the lawsuit of Quill Press against Lumen AI on Tuesday."

    found = drafts(article(dismissed), status_as_of="2025-06-09")

    assert (found["status"].value, found["status"].old_value) == ("dismissed", "pending")


def test_a_court_that_the_record_lacks_is_proposed() -> None:
    told = "Quill Press filed its lawsuit against Lumen AI in the Northern District of California."

    found = drafts(article(told), court=None)

    assert (found["court"].path, found["court"].value) == ("/court", {"name": CALIFORNIA["name"]})
    assert found["court"].old_value is None


def test_a_transfer_is_a_change_of_court() -> None:
    told = (
        "On Tuesday the lawsuit of Quill Press against Lumen AI was transferred to the Northern "
        "District of California."
    )

    found = drafts(article(told))

    assert found["court"].value == {"name": CALIFORNIA["name"]}
    assert found["court"].old_value == {"name": COURTS[0]["name"]}
    assert "conflict" not in found


@pytest.mark.parametrize(
    ("sentence", "name", "kind", "role"),
    [
        ("Quill Press on Tuesday added Orbit Labs as a defendant to its lawsuit against Lumen AI.",
         "Orbit Labs", "company", "defendant"),
        ("The amended complaint names Glow Systems Inc as an additional defendant.",
         "Glow Systems Inc", "company", "defendant"),
        ("Ada Ink joined the lawsuit against Lumen AI as a plaintiff on Tuesday.",
         "Ada Ink", "person", "plaintiff"),
        ("Harbour Times was added as a co-plaintiff on Tuesday.", "Harbour Times", "company", "plaintiff"),
        ("Quill Press nahm am Dienstag Orbit Labs als weitere Beklagte auf.", None, None, None),
        ("Als weitere Beklagte Orbit Labs hinzu kam am Dienstag.", "Orbit Labs", "company", "defendant"),
        ("Harbour Times se ha sumado a la demanda el martes.", "Harbour Times", "company", "plaintiff"),
        ("Harbour Times s'est joint à la plainte mardi.", "Harbour Times", "company", "plaintiff"),
    ],
)  # fmt: skip
def test_who_joined_is_proposed_as_a_party(
    sentence: str, name: str | None, kind: str | None, role: str | None
) -> None:
    found = drafts(article(sentence, title="Quill Press lawsuit against Lumen AI grows"))

    given = found["party"].value if "party" in found else {}
    assert (given.get("name"), given.get("kind"), given.get("role")) == (name, kind, role)


@pytest.mark.parametrize(
    "sentence",
    [
        "Quill Press on Tuesday named Lumen AI as a defendant.",
        "Quill Press may add Orbit Labs as a defendant.",
        "In a separate lawsuit Harbour Times named Orbit Labs as a defendant.",
        "羽筆出版社 was added as a plaintiff on Tuesday.",
        "Quill Press Inc joined the lawsuit as a plaintiff.",
        "Analysts joined the case for the defence as a topic.",
    ],
)
def test_who_is_on_record_under_any_name_or_only_talked_of_is_no_new_party(sentence: str) -> None:
    assert "party" not in drafts(article(sentence))


@pytest.mark.parametrize(
    ("told", "holdings"),
    [
        ("On Tuesday a judge ruled that the training of Lumen AI on the books of Quill Press was fair use, "
         "but that keeping pirated copies was not.",
         {"fair_use": "defendant", "acquisition_by_piracy": "plaintiff"}),
        ("On Tuesday a judge rejected fair use in the lawsuit of Quill Press against Lumen AI. The judge also "
         "found that the outputs were not substantially similar to the books.",
         {"fair_use": "plaintiff", "substantial_similarity": "defendant"}),
        ("On Tuesday a judge ruled for Quill Press against Lumen AI. Lumen AI argues that its training was "
         "fair use.", {}),
    ],
)  # fmt: skip
def test_a_ruling_says_for_whom_on_what_where_the_court_is_told_to_have_said_so(
    told: str, holdings: dict[str, str]
) -> None:
    value = drafts(article(told, title="Judge rules in Quill Press lawsuit against Lumen AI"))[
        "ruling"
    ].value

    assert {h["issue"]: h["favours"] for h in value.get("holdings", [])} == holdings


def test_a_ruling_names_its_judge() -> None:
    found = drafts(article(DENIED.format("Rhea Vance")), events=None, filed_on="2025-03-03")

    assert found["ruling"].value["judge"] == "Rhea Vance"


@pytest.mark.parametrize(
    ("numbers", "told", "kind"),
    [
        (["1:25-cv-01243"], "The case is filed under 1:25-cv-01234.", "conflict"),
        (["1:25-cv-09999"], f"The case is {NUMBER}.", "conflict"),
        (["1:25-cv-09999"], "Another case is filed under 1:25-cv-01234.", None),
        (["25-1234"], f"The case is {NUMBER}.", "docket"),
        ([], f"The case is {NUMBER}.", "docket"),
        (["1:25-cv-01234"], f"The case is {NUMBER}.", None),
    ],
)
def test_a_docket_number_is_new_or_differs(numbers: list[str], told: str, kind: str | None) -> None:
    of, knowledge = page("Quill Press and Lumen AI", told), known(docket_numbers=numbers)
    case = knowledge.cases[CASE]
    about = About(of, Reading(True, 1.0), case, Link(CASE, "subject", 0.9), knowledge, alone=True)

    found = list(number_drafts(about))

    assert [(d.kind, d.value) for d in found] == ([(kind, "1:25-cv-01234")] if kind else [])

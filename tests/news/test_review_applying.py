"""What accepting makes of a record, and what taking it back leaves."""

from typing import Any

import pytest

from cases.record_rules import record_parse
from news.applying import record_with, says_the_same
from news.fact_sources import FactGone
from news.taking_back import Touched, record_without
from tests.factories import full_record_values, record_values

SOURCE = {"url": "https://courier.example/1", "title": "Court keeps the case"}
NEWER = SOURCE | {"published_on": "2025-07-02"}


def accepted(record: dict[str, Any], kind: str, value: Any, **more: Any) -> dict[str, Any]:
    given = {"path": "", "sources": [SOURCE], **more}
    changed = record_with(record, kind=kind, value=value, **given)
    record_parse(changed)
    return changed


@pytest.mark.parametrize(
    ("kind", "section", "value"),
    [
        ("new_event", "events", {"date": "2025-03-04", "kind": "order", "title": "Denied"}),
        ("ruling", "rulings", {"date": "2025-03-04", "title": "Order", "disposition": "Denied"}),
        ("damages", "damages", {"kind": "sought", "amount": "100000", "currency": "CNY"}),
        ("party", "parties", {"name": "Vellum", "kind": "company", "role": "plaintiff"}),
    ],
)
def test_a_new_fact_cites_the_article_which_becomes_a_source(
    kind: str, section: str, value: dict[str, Any]
) -> None:
    changed = accepted(record_values(), kind, value)

    assert changed[section][-1] == value | {"sources": ["s2"]}
    assert changed["sources"][-1] == {"id": "s2", **SOURCE}


def test_a_source_on_record_is_cited_under_the_number_it_has() -> None:
    known = [{"url": "https://example.org/quill-1", "title": "The same page"}]
    value = {"date": "2025-03-04", "kind": "order", "title": "Denied"}
    changed = accepted(record_values(), "new_event", value, sources=known)

    assert changed["events"][-1]["sources"] == ["s1"]
    assert len(changed["sources"]) == 1


def test_a_fact_on_record_gains_the_source_and_is_not_repeated() -> None:
    known = {"date": "2025-01-06", "kind": "filed", "title": "Complaint filed"}
    changed = accepted(record_values(), "new_event", known)

    assert changed["events"] == [known | {"sources": ["s1", "s2"]}]


def test_a_status_stands_as_of_the_newest_report_and_is_no_longer_unverified() -> None:
    record = record_values(unverified=["status", "court"])
    changed = accepted(
        record, "status", "settled", sources=[SOURCE, NEWER | {"url": "http://x.example"}]
    )

    assert (changed["status"], changed["status_as_of"]) == ("settled", "2025-07-02")
    assert changed["cites"] == {"status": ["s2", "s3"]}
    assert changed["unverified"] == ["court"]


def test_an_older_report_does_not_make_a_status_older() -> None:
    older = SOURCE | {"published_on": "2025-02"}

    assert (
        accepted(record_values(), "status", "stayed", sources=[older])["status_as_of"]
        == "2025-06-30"
    )


def test_an_emptied_status_note_goes() -> None:
    value = {"status": "settled", "status_as_of": "2025-07", "status_note": ""}

    assert "status_note" not in accepted(record_values(status_note="Stayed."), "status", value)


def test_a_second_number_does_not_take_the_first_ones_sources_away() -> None:
    changed = accepted(record_values(docket_numbers=["3:25-cv-1"]), "docket", "25-1234")

    assert changed["docket_numbers"] == ["3:25-cv-1", "25-1234"]
    assert changed["cites"] == {"docket_numbers": ["s1", "s2"]}


def test_a_court_comes_onto_the_record_citing_the_article_and_is_no_longer_unverified() -> None:
    court = {"name": "District Court of Northmark", "native_name": "北境地方法院"}
    changed = accepted(record_values(unverified=["court"]), "court", court, path="/court")

    assert (changed["court"], changed["cites"]) == (court, {"court": ["s2"]})
    assert "unverified" not in changed or changed["unverified"] == []


def test_the_court_on_record_only_gains_the_source() -> None:
    court = {"name": "District Court of Northmark"}
    changed = accepted(record_values(court=court), "court", court, path="/court")

    assert (changed["court"], changed["cites"]) == (court, {"court": ["s1", "s2"]})


def test_one_more_source_is_cited_by_the_facts_it_bears_out_and_changes_nothing_else() -> None:
    filed = {"section": "events", "date": "2025-01-06", "kind": "filed", "title": "Complaint filed"}
    court = {"section": "court", "value": "Northmark"}
    facts = [filed, {"section": "status", "value": "pending"}, court]
    record = record_values(court={"name": "Northmark"}, cites={"status": ["s1"]})
    changed = accepted(record, "source", {"facts": facts}, path="/sources/-")

    assert changed["events"][0]["sources"] == ["s1", "s2"]
    # The court rests on all the sources of the case, and so on the new one already.
    assert changed["cites"] == {"status": ["s1", "s2"]}
    apart = {"events": None, "cites": None, "sources": None}
    assert changed | apart == record | apart


@pytest.mark.parametrize(
    "fact",
    [
        {"section": "events", "date": "2025-01-07", "kind": "filed", "title": "Complaint filed"},
        {"section": "status", "value": "settled"},
        {"section": "docket_numbers", "value": "3:25-cv-1"},
    ],
)
def test_a_fact_that_is_gone_gains_no_source(fact: dict[str, Any]) -> None:
    with pytest.raises(FactGone):
        accepted(record_values(), "source", {"facts": [fact]})


@pytest.mark.parametrize(
    ("path", "old", "new", "field", "cited"),
    [
        ("/court", "Court of Northmark", "Court of Southmark", "court", ["s1"]),
        ("/status", "pending", "dismissed", "status", ["s1"]),
        ("/docket_numbers", "3:25-cv-1", "3:25-cv-2", "docket_numbers", ["s1"]),
        ("/judges", "A. Marlowe", "R. Vance", "judges", ["s1"]),
        ("/events/1/date", "2025-03-04", "2025-03-05", "events[2025-03-04]", ["s9"]),
        ("/rulings/0/judge", "A. Marlowe", "R. Vance", "judge", ["s9"]),
    ],
)
def test_each_differing_value_becomes_a_conflict_with_the_sources_of_the_fact(
    path: str, old: str, new: str, field: str, cited: list[str]
) -> None:
    known = record_values()
    order = {"date": "2025-03-04", "kind": "order", "title": "Denied", "sources": ["s9"]}
    ruling = {
        "date": "2025-03-04",
        "title": "Order",
        "disposition": "Denied",
        "judge": "A. Marlowe",
    }
    record = known | {
        "events": [*known["events"], order],
        "rulings": [ruling | {"sources": ["s9"]}],
        "sources": [*known["sources"], {"id": "s9", "title": "The order"}],
    }
    changed = accepted(record, "conflict", new, path=path, old_value=old)

    assert changed["conflicts"] == [
        {
            "field": field,
            "values": [{"value": old, "sources": cited}, {"value": new, "sources": ["s10"]}],
        }
    ]


def test_a_differing_day_becomes_a_conflict_of_both_with_their_sources() -> None:
    record = record_values(filed_on="2025-01-06")
    changed = accepted(record, "conflict", "2025-01-08", path="/filed_on", old_value="2025-01-06")

    assert changed["filed_on"] == "2025-01-06"
    assert changed["conflicts"] == [
        {
            "field": "filed_on",
            "values": [
                {"value": "2025-01-06", "sources": ["s1"]},
                {"value": "2025-01-08", "sources": ["s2"]},
            ],
        }
    ]


def test_a_third_value_joins_the_conflict_and_a_repeated_one_its_sources() -> None:
    record = full_record_values()
    given = {"path": "/filed_on", "old_value": "2025-01-06"}
    third = accepted(record, "conflict", "2025-01-09", **given)
    again = accepted(record, "conflict", "2025-01-07", **given)

    assert [v["value"] for v in third["conflicts"][0]["values"]][2:] == ["2025-01-09"]
    assert again["conflicts"][0]["values"][1] == {"value": "2025-01-07", "sources": ["s2", "s3"]}


def test_a_differing_sum_is_told_with_its_currency_though_the_sums_moved() -> None:
    sums = [
        {"kind": "costs", "amount": "50", "currency": "EUR", "sources": ["s1"]},
        {"kind": "settlement", "amount": "1500000000", "currency": "USD", "sources": ["s1"]},
    ]
    changed = accepted(
        record_values(damages=sums),
        "conflict",
        "1500000",
        path="/damages/0/amount",
        old_value="1500000000",
    )

    assert changed["conflicts"][0]["field"] == "damages[settlement]"
    assert [v["value"] for v in changed["conflicts"][0]["values"]] == [
        "USD 1,500,000,000",
        "USD 1,500,000",
    ]


EVENT = {"date": "2025-03-04", "kind": "order", "title": "Denied"}


def test_what_one_write_added_is_taken_out_of_a_record_written_to_since() -> None:
    before = record_values(docket_numbers=["1"])
    after = accepted(before, "new_event", EVENT)
    now = after | {"summary": "Z" * 90, "docket_numbers": ["1", "2"]}

    assert record_without(before, after, now) == before | {
        "summary": "Z" * 90,
        "docket_numbers": ["1", "2"],
    }


def test_a_source_stays_while_a_newer_fact_cites_it() -> None:
    before = record_values()
    after = accepted(before, "new_event", EVENT)
    later = {"date": "2025-05", "kind": "hearing", "title": "Hearing", "sources": ["s2"]}
    now = after | {"events": [*after["events"], later]}

    undone = record_without(before, after, now)

    assert [event["title"] for event in undone["events"]] == ["Complaint filed", "Hearing"]
    assert [source["id"] for source in undone["sources"]] == ["s1", "s2"]


def test_a_fact_changed_since_is_not_taken_back() -> None:
    before = record_values()
    after = accepted(before, "new_event", EVENT)
    events = [after["events"][0], after["events"][1] | {"title": "Denied in part"}]

    with pytest.raises(Touched) as touched:
        record_without(before, after, after | {"events": events})
    assert touched.value.fields == ("events",)


def test_a_status_is_taken_back_with_its_day_and_sources() -> None:
    before = record_values()
    after = accepted(before, "status", "settled", sources=[NEWER])

    assert record_without(before, after, after) == before


@pytest.mark.parametrize(
    ("kind", "one", "other", "same"),
    [
        ("new_event", EVENT, EVENT | {"title": "Motion denied"}, True),
        ("new_event", EVENT, EVENT | {"date": "2025-03-05"}, False),
        ("docket", "3:25-cv-1", "3:25-CV-1", True),
        ("status", "settled", {"status": "settled", "status_as_of": "2025"}, True),
        ("status", "settled", "stayed", False),
    ],
)
def test_what_says_the_same(kind: str, one: Any, other: Any, same: bool) -> None:
    assert says_the_same(kind, "", one, other) is same

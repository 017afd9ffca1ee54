"""What changed between two records: facts are known by what they say, never by their place."""

from typing import Any

from cases.record import CaseRecord
from cases.record_diff import Change, Kind, record_diff, record_standoffs
from cases.record_words import FIELD_WORDS
from tests.factories import full_record_values, record_values

FILED, ANSWERED, HEARD = (
    {"date": "2025-01-06", "kind": "filed", "title": "Complaint filed", "sources": ["s1"]},
    {"date": "2025-02", "kind": "answered", "title": "Answer filed", "sources": ["s1"]},
    {"date": "2025-03-03", "kind": "hearing", "title": "Hearing", "sources": ["s1"]},
)


def told(change: Change) -> tuple[str, str, list[tuple[str, str, str]]]:
    """A change as short values."""
    return change.kind, change.section, [(p.name, p.before, p.after) for p in change.parts]


def diff(before: dict[str, Any], after: dict[str, Any]) -> list[Any]:
    return [told(change) for change in record_diff(before, after)]


def events(*listed: dict[str, Any]) -> dict[str, Any]:
    return record_values(events=list(listed))


def test_equal_records_differ_in_nothing() -> None:
    assert diff(full_record_values(), full_record_values()) == []


def test_every_field_of_the_record_has_words() -> None:
    assert list(FIELD_WORDS) == list(CaseRecord.model_fields)


def test_a_changed_field_is_told_in_words() -> None:
    before, after = record_values(), record_values(status="on_appeal")

    assert diff(before, after) == [(Kind.CHANGED, "status", [("", "pending", "on appeal")])]


def test_a_field_that_was_not_stated_is_added() -> None:
    assert diff(record_values(), record_values(filed_on="2025-01-06")) == [
        (Kind.ADDED, "filed_on", [("", "", "2025-01-06")])
    ]


def test_an_event_put_first_changes_no_other_event() -> None:
    changes = diff(events(FILED, ANSWERED), events(HEARD, FILED, ANSWERED))

    assert changes == [
        (
            Kind.ADDED,
            "events",
            [
                ("date", "", "2025-03-03"),
                ("kind", "", "hearing"),
                ("title", "", "Hearing"),
                ("sources", "", "Quill Press sues"),
            ],
        )
    ]


def test_a_removed_event_is_told_with_all_its_parts() -> None:
    (change,) = record_diff(events(FILED, ANSWERED), events(FILED))

    assert (change.kind, change.title) == (Kind.REMOVED, "2025-02 · answered · Answer filed")
    assert [part.before for part in change.parts] == [
        "2025-02",
        "answered",
        "Answer filed",
        "Quill Press sues",
    ]


def test_an_event_with_another_date_is_one_change() -> None:
    later = {**ANSWERED, "date": "2025-02-14"}

    assert diff(events(FILED, ANSWERED), events(FILED, later)) == [
        (Kind.CHANGED, "events", [("date", "2025-02", "2025-02-14")])
    ]


def test_another_order_is_told_as_such() -> None:
    (change,) = record_diff(events(FILED, ANSWERED), events(ANSWERED, FILED))

    assert change.kind is Kind.MOVED
    assert change.parts[0].after == (
        "2025-02 · answered · Answer filed\n2025-01-06 · filed · Complaint filed"
    )


def test_a_renumbered_source_changes_no_fact_that_cites_it() -> None:
    before = record_values()
    after = record_values(
        sources=[{**before["sources"][0], "id": "s7"}], events=[{**FILED, "sources": ["s7"]}]
    )

    assert diff(before, after) == [(Kind.CHANGED, "sources", [("id", "s1", "s7")])]


def test_a_corrected_title_of_a_source_changes_no_fact_that_cites_it() -> None:
    before = record_values()
    after = record_values(sources=[{**before["sources"][0], "title": "Quill Press sues Lumen AI"}])

    assert diff(before, after) == [
        (Kind.CHANGED, "sources", [("title", "Quill Press sues", "Quill Press sues Lumen AI")])
    ]


def test_another_source_of_a_fact_is_a_change_of_the_fact() -> None:
    sources = [
        {"id": "s1", "url": "https://example.org/1", "title": "First"},
        {"id": "s2", "url": "https://example.org/2", "publisher": "The Courier", "title": "Second"},
    ]
    before = record_values(sources=sources)
    after = record_values(sources=sources, events=[{**FILED, "sources": ["s1", "s2"]}])

    assert diff(before, after) == [
        (Kind.CHANGED, "events", [("sources", "First", "First\nThe Courier: Second")])
    ]


def test_a_changed_holding_is_a_change_of_its_ruling() -> None:
    before = full_record_values()
    ruling = before["rulings"][0]
    holding = {"issue": "fair_use", "favours": "defendant"}
    after = full_record_values(rulings=[{**ruling, "holdings": [holding]}])

    assert diff(before, after) == [
        (
            Kind.CHANGED,
            "rulings",
            [("holdings", "fair use · neither · Left open.", "fair use · defendant")],
        )
    ]


def test_a_value_of_a_list_is_added_and_removed_by_itself() -> None:
    before, after = record_values(aliases=["one", "two"]), record_values(aliases=["two", "three"])

    assert diff(before, after) == [
        (Kind.REMOVED, "aliases", [("", "one", "")]),
        (Kind.ADDED, "aliases", [("", "", "three")]),
    ]


def test_the_sources_of_a_field_are_a_fact_of_their_own() -> None:
    assert diff(record_values(), record_values(cites={"status": ["s1"]})) == [
        (Kind.ADDED, "cites", [("field", "", "Status"), ("sources", "", "Quill Press sues")])
    ]


def standoffs(
    base: dict[str, Any], current: dict[str, Any], yours: dict[str, Any]
) -> list[tuple[str, str, str, str, str]]:
    found = record_standoffs(base, current, yours)
    return [(one.section, one.part, one.base, one.current, one.yours) for one in found]


def test_two_writers_who_changed_the_same_field_stand_off() -> None:
    base = record_values(status_note="Filed.")
    current, yours = record_values(status_note="Heard."), record_values(status_note="Adjourned.")

    assert standoffs(base, current, yours) == [
        ("status_note", "", "Filed.", "Heard.", "Adjourned.")
    ]


def test_two_writers_who_made_the_same_change_agree() -> None:
    both = record_values(status_note="Heard.")

    assert standoffs(record_values(), both, both) == []


def test_a_change_of_the_other_alone_is_one_that_saving_yours_undoes() -> None:
    (one,) = record_standoffs(record_values(), record_values(status="settled"), record_values())

    assert (one.is_theirs, one.is_yours) == (True, False)
    assert (one.base, one.current, one.yours) == ("pending", "settled", "pending")


def test_an_event_only_the_other_added_is_shown_whole() -> None:
    assert standoffs(events(FILED), events(FILED, HEARD), events(FILED)) == [
        (
            "events",
            "",
            "",
            "Date: 2025-03-03\nKind: hearing\nTitle: Hearing\nSources: Quill Press sues",
            "",
        )
    ]


def test_the_same_event_added_by_both_is_compared_part_by_part() -> None:
    mine = {**HEARD, "note": "In Northmark."}

    assert standoffs(events(FILED), events(FILED, HEARD), events(FILED, mine)) == [
        ("events", "note", "", "", "In Northmark.")
    ]


def test_an_event_the_other_deleted_is_shown_against_yours() -> None:
    changed = {**ANSWERED, "note": "Late."}

    (one,) = record_standoffs(events(FILED, ANSWERED), events(FILED), events(FILED, changed))

    assert one.current == ""
    assert one.yours.endswith("Note: Late.")

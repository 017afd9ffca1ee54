"""What makes a record valid, and how its faults are told."""

from typing import Any

import pytest

from cases.errors import RecordInvalid
from cases.record import canonical_json, record_dict, sha256_of
from cases.record_rules import record_parse
from tests.factories import full_record_values, make_record, record_values


def faults(**changes: Any) -> dict[str, str]:
    with pytest.raises(RecordInvalid) as caught:
        record_parse(record_values(**changes))
    return {problem.field: problem.message for problem in caught.value.problems}


def event(**changes: Any) -> dict[str, Any]:
    return {"date": "2025-01-06", "kind": "filed", "title": "Filed", "sources": ["s1"]} | changes


def damages(**changes: Any) -> dict[str, Any]:
    return {"kind": "sought", "sources": ["s1"], **changes}


def test_a_minimal_record_is_valid() -> None:
    assert record_parse(record_values()).caption == "Quill Press, Inc. v. Lumen AI, Inc."


def test_a_full_record_keeps_every_value() -> None:
    assert record_dict(record_parse(full_record_values())) == full_record_values()


def test_five_mistakes_are_told_as_five() -> None:
    told = faults(
        status="ongoing",
        filed_on="2025-02-30",
        jurisdiction="XX",
        events=[event(sources=["s9"])],
        colour="blue",
    )

    assert set(told) == {"status", "filed_on", "jurisdiction", "events[0].sources", "colour"}


def test_a_fault_names_what_is_allowed() -> None:
    assert "pending, stayed, on_appeal" in faults(status="ongoing")["status"]


def test_a_misspelt_field_is_suggested() -> None:
    assert faults(captoin="x")["captoin"] == "unknown field; did you mean caption?"


def test_what_is_no_mapping_is_refused() -> None:
    with pytest.raises(RecordInvalid, match="mapping"):
        record_parse(["quill"], place="quill.yaml")


@pytest.mark.parametrize("sources", [[], None])
def test_a_fact_without_a_source_is_refused(sources: list[str] | None) -> None:
    bare = {key: value for key, value in event(sources=sources).items() if value is not None}

    assert set(faults(events=[bare])) == {"events[0].sources"}


def test_a_source_that_is_not_listed_is_refused() -> None:
    told = faults(events=[event(sources=["s2"])])

    assert told == {"events[0].sources": "s2 is not among the sources; there are s1"}


def test_a_number_is_not_taken_for_text() -> None:
    assert "docket_numbers[0]" in faults(docket_numbers=[25])


def test_a_word_is_not_taken_for_a_truth_value() -> None:
    assert "damages[0].approximate" in faults(damages=[damages(approximate="yes")])


def test_an_amount_needs_a_currency() -> None:
    assert "damages[0].currency" in faults(damages=[damages(amount="5")])


def test_an_upper_bound_alone_is_allowed() -> None:
    record = make_record(damages=[damages(amount_max="150000", currency="USD")])

    assert record.damages[0].amount_max == "150000"


def test_a_currency_alone_needs_a_note() -> None:
    assert "damages[0].amount" in faults(damages=[damages(currency="USD")])


def test_a_currency_with_a_note_is_allowed() -> None:
    record = make_record(damages=[damages(currency="USD", note="Hundreds of millions.")])

    assert record.damages[0].amount is None


def test_an_upper_bound_below_the_amount_is_refused() -> None:
    told = faults(damages=[damages(amount="9", amount_max="5", currency="USD")])

    assert "damages[0].amount_max" in told


def test_a_settlement_with_an_amount_is_not_undisclosed() -> None:
    told = faults(damages=[damages(kind="undisclosed_settlement", amount="5", currency="USD")])

    assert "damages[0].kind" in told


def test_a_settlement_without_an_amount_is_undisclosed() -> None:
    record = make_record(damages=[damages(kind="undisclosed_settlement")])

    assert record.damages[0].amount is None


def test_an_amount_in_other_digits_is_refused() -> None:
    assert "damages[0].amount" in faults(damages=[damages(amount="١٠", currency="USD")])


def test_the_same_event_twice_is_refused() -> None:
    assert "events[0]" in faults(events=[event(), event()])


def test_a_case_that_closes_before_it_is_filed_is_refused() -> None:
    assert "closed_on" in faults(filed_on="2025-02", closed_on="2025-01-31")


def test_a_case_may_close_in_the_month_it_was_filed() -> None:
    assert make_record(filed_on="2025-02-20", closed_on="2025-02").closed_on == "2025-02"


def test_a_case_is_not_related_to_itself() -> None:
    related = [{"slug": "quill-press-v-lumen-ai", "relation": "cites"}]

    assert "related[0].slug" in faults(related=related)


def test_only_fields_of_the_case_cite() -> None:
    assert "cites.events" in faults(cites={"events": ["s1"]})


def test_two_sources_of_one_id_are_refused() -> None:
    told = faults(sources=[{"id": "s1", "title": "One"}, {"id": "s1", "title": "Two"}])

    assert "sources[1].id" in told


def test_blanks_are_left_out_of_the_stored_form() -> None:
    assert b"native_caption" not in canonical_json(make_record())


def test_the_order_of_the_fields_does_not_change_the_hash() -> None:
    values = record_values()
    turned = dict(reversed(values.items()))

    assert sha256_of(canonical_json(record_parse(values))) == sha256_of(
        canonical_json(record_parse(turned))
    )

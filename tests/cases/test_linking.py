"""Which event of the timeline stands for which ruling, filing or settlement."""

from typing import Any

from cases.linking import PlannedEvent, TimelinePlan, timeline_plan
from tests.factories import make_record


def event(date: str, kind: str, title: str) -> dict[str, Any]:
    return {"date": date, "kind": kind, "title": title, "sources": ["s1"]}


def ruling(date: str, title: str, **changes: Any) -> dict[str, Any]:
    return {"date": date, "title": title, "disposition": "Granted.", "sources": ["s1"], **changes}


def plan(**changes: Any) -> TimelinePlan:
    return timeline_plan(make_record(**changes))


def made(laid_out: TimelinePlan) -> list[PlannedEvent]:
    return [planned for planned in laid_out.events if planned.origin != "stated"]


FILED = event("2025-01-06", "filed", "Complaint filed")


def test_a_ruling_takes_the_event_of_its_day_and_kind() -> None:
    laid_out = plan(
        events=[FILED, event("2025-03-10", "judgment", "Judgment for Quill Press")],
        rulings=[ruling("2025-03-10", "Judgment", kind="judgment")],
    )

    assert laid_out.event_of_ruling == (1,)
    assert made(laid_out) == []


def test_a_ruling_without_an_event_gets_one() -> None:
    laid_out = plan(events=[FILED], rulings=[ruling("2025-03-10", "Judgment", kind="judgment")])

    (only,) = made(laid_out)
    assert (only.origin, only.date, only.kind, only.title, only.note) == (
        "ruling",
        "2025-03-10",
        "judgment",
        "Judgment",
        "Granted.",
    )
    assert laid_out.event_of_ruling == (1,)


def test_an_event_of_another_day_does_not_stand_for_a_ruling() -> None:
    laid_out = plan(
        events=[FILED, event("2025-03-11", "order", "Order")],
        rulings=[ruling("2025-03-10", "Order", kind="order")],
    )

    assert laid_out.event_of_ruling == (2,)


def test_a_filing_of_the_same_day_does_not_stand_for_a_ruling() -> None:
    laid_out = plan(events=[FILED], rulings=[ruling("2025-01-06", "Order")])

    assert laid_out.event_of_ruling == (1,)


def test_two_rulings_of_a_day_take_two_events_by_their_words() -> None:
    laid_out = plan(
        events=[
            FILED,
            event("2025-03-10", "order", "Class certification granted"),
            event("2025-03-10", "order", "Discovery stayed"),
        ],
        rulings=[
            ruling("2025-03-10", "Order on discovery", kind="order"),
            ruling("2025-03-10", "Order on class certification", kind="class_certification"),
        ],
    )

    assert laid_out.event_of_ruling == (2, 1)


def test_two_rulings_never_share_an_event() -> None:
    laid_out = plan(
        events=[FILED, event("2025-03-10", "order", "Orders")],
        rulings=[ruling("2025-03-10", "First order"), ruling("2025-03-10", "Second order")],
    )

    assert len(set(laid_out.event_of_ruling)) == 2


def test_a_month_and_the_same_month_uncertain_are_one_day() -> None:
    laid_out = plan(
        events=[FILED, event("2025-03~", "order", "Order")], rulings=[ruling("2025-03", "Order")]
    )

    assert laid_out.event_of_ruling == (1,)


def test_a_filing_date_without_an_event_gets_one_with_the_sources_of_the_date() -> None:
    laid_out = plan(
        filed_on="2025-01-06",
        events=[event("2025-02-01", "hearing", "Hearing")],
        sources=[{"id": "s1", "title": "One"}, {"id": "s2", "title": "Two"}],
        cites={"filed_on": ["s2"]},
    )

    (only,) = made(laid_out)
    assert (only.origin, only.date, only.kind, only.sources) == (
        "filing",
        "2025-01-06",
        "filed",
        ("s2",),
    )


def test_an_appeal_is_filed_as_an_appeal() -> None:
    laid_out = plan(
        proceeding="appeal",
        filed_on="2025-01-06",
        events=[event("2025-02-01", "hearing", "Hearing")],
    )

    assert [planned.kind for planned in made(laid_out)] == ["appeal_filed"]


def test_a_stated_filing_of_another_day_is_enough() -> None:
    assert made(plan(filed_on="2025-01-09", events=[FILED])) == []


def test_a_demand_letter_in_the_month_of_filing_opens_the_case() -> None:
    laid_out = plan(filed_on="2025-01", events=[event("2025-01-20", "demand_letter", "Letter")])

    assert made(laid_out) == []


def settlement(**changes: Any) -> dict[str, Any]:
    return {"kind": "settlement", "amount": "5", "currency": "USD", "sources": ["s1"], **changes}


def test_a_dated_settlement_takes_the_event_of_its_day() -> None:
    laid_out = plan(
        events=[FILED, event("2025-06-01", "settlement", "Settled")],
        damages=[settlement(date="2025-06-01")],
    )

    assert laid_out.event_of_damages == (1,)
    assert made(laid_out) == []


def test_a_dated_settlement_without_any_event_gets_one() -> None:
    laid_out = plan(events=[FILED], damages=[settlement(date="2025-06-01", note="In full.")])

    (only,) = made(laid_out)
    assert (only.origin, only.date, only.kind, only.note) == (
        "settlement",
        "2025-06-01",
        "settlement",
        "In full.",
    )
    assert laid_out.event_of_damages == (1,)


def test_two_sums_of_one_settlement_share_its_event() -> None:
    laid_out = plan(
        events=[FILED],
        damages=[settlement(date="2025-06-01"), settlement(date="2025-06-01", currency="EUR")],
    )

    assert laid_out.event_of_damages == (1, 1)


def test_a_settlement_without_a_date_makes_no_event() -> None:
    laid_out = plan(events=[FILED], damages=[settlement()])

    assert laid_out.event_of_damages == (None,)
    assert made(laid_out) == []


def test_damages_sought_make_no_event() -> None:
    laid_out = plan(events=[FILED], damages=[settlement(kind="sought", date="2025-06-01")])

    assert made(laid_out) == []

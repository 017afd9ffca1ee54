"""Whether two drafts tell of one new dispute."""

from typing import Any

import pytest

from news.pipeline.alike import disputes_alike


def draft(plaintiffs: list[str], defendants: list[str], **more: Any) -> dict[str, Any]:
    """A draft of a record, as far as it is compared."""
    parties = [{"name": name, "role": "plaintiff"} for name in plaintiffs]
    parties += [{"name": name, "role": "defendant"} for name in defendants]
    return {"jurisdiction": "US", "parties": parties, **more}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ((["Quill Press"], ["Lumen AI"]), (["Quill Press, Inc."], ["Lumen AI and others"])),
        ((["Quill (羽毛)"], ["Lumen"]), (["Quill"], ["Lumen’s Beacon AI"])),
        ((["four illustrators"], ["Lumen Beacon Software"]), (["four painters"], ["Lumen AI"])),
        ((["Quill", "Vellum"], ["Lumen"]), (["Vellum"], ["Lumen"])),
    ],
)
def test_one_dispute_in_other_words(one: Any, other: Any) -> None:
    assert disputes_alike(draft(*one), draft(*other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # They share the words of a city.
        ((["New Northmark Times"], ["Lumen"]), (["New Northmark Daily News"], ["Lumen"])),
        ((["three authors"], ["Lumen"]), (["four authors"], ["Lumen"])),
        ((["Quill"], ["Lumen"]), (["Quill"], ["Kagami"])),
        ((["Quill"], ["Lumen"]), (["a group of authors"], ["Lumen"])),
        # Nothing but the form of the company is the same.
        ((["Alder Media Group"], ["Lumen"]), (["Birch Media Group"], ["Lumen"])),
    ],
)
def test_two_disputes(one: Any, other: Any) -> None:
    assert not disputes_alike(draft(*one), draft(*other))


def test_numbers_decide_where_both_have_them() -> None:
    one = draft(["Quill"], ["Lumen"], docket_numbers=["1:25-cv-00017"])
    again = draft(["Vellum"], ["Lumen"], docket_numbers=["1:25-CV-00017"])
    other = draft(["Quill"], ["Lumen"], docket_numbers=["1:25-cv-00018"])

    assert disputes_alike(one, again)
    assert not disputes_alike(one, other)


def test_another_country_is_another_dispute_unless_one_story_tells_of_both() -> None:
    one, other = draft(["Quill"], ["Lumen"]), draft(["Quill"], ["Lumen"], jurisdiction="GB")

    assert not disputes_alike(one, other)
    assert disputes_alike(one, other, is_one_story=True)

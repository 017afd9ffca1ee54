"""Whoever counts the rows of a filter, the number is the same."""

import os

import pytest

from tests.api.agreement import QUESTIONS, counts, pool_of_values, questions

# Which set is asked about: the fictional docket, or by hand the curated one.
SET = os.environ.get("AGREEMENT_SET", "docket")

pytestmark = [pytest.mark.django_db, pytest.mark.engine, pytest.mark.usefixtures(SET)]


def test_every_way_of_reading_a_filter_gives_the_same_rows() -> None:
    found = [(question, counts(question)) for question in questions(pool_of_values(), seed=20)]

    assert [
        (question, numbers) for question, numbers in found if len(set(numbers.values())) > 1
    ] == []
    assert sum(1 for _question, numbers in found if numbers["api"]) > QUESTIONS // 4

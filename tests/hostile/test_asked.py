"""A sample of what `python -m tests.hostile` asks: no fault of ours, no script, no way elsewhere.

The sample is the same each time, and begins elsewhere in the tables of values than the whole does.
"""

import pytest

from tests.hostile import bodies, cursors, requests
from tests.hostile.place import People, Place
from tests.hostile.tally import Tally

pytestmark = [pytest.mark.django_db, pytest.mark.engine]

# A form with every field of the record takes as long as thirty pages, and so does a workbook or its like.
SLOW = ("/admin/cases/case/", "/review/1/edit/")
FILES = (".parquet", ".xlsx", ".sqlite")


def test_hostile_inputs_are_answered_without_fault(here: list[Place], people: People) -> None:
    quick = [
        place
        for place in here
        if not place.path.startswith(SLOW) and not place.path.endswith(FILES)
    ]
    tally = Tally(is_timed=False)
    # Primes: they keep step with no table of values or addresses.
    for every, asks in (
        (71, requests.parameters(quick, 1)),
        (47, requests.names(quick, 1)),
        (29, requests.paths(quick, 1)),
        (97, requests.redirects(quick, people)),
        (251, requests.headers(quick, 1)),
        (71, requests.methods(quick)),
        (151, bodies.shapeless(quick)),
        (61, bodies.deliveries()),
        (3, bodies.filled(quick[::19], fields=3)),
        (11, cursors.cursors(quick[::13], flips=2)),
    ):
        tally.ask_all(asks, every=every)

    assert tally.faults == {}
    assert sum(tally.kinds.values()) > 150
    assert tally.statuses[200] > 25
    assert tally.statuses[400] > 25

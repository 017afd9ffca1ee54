"""What attackers told the site is shown as words, on every page and in every file."""

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Browser

from tests.hostile import told
from tests.hostile.asking import Ask
from tests.hostile.browsing import look_at
from tests.hostile.files import files, formulas
from tests.hostile.place import People
from tests.hostile.tally import Tally

if TYPE_CHECKING:
    from pytest_django.live_server_helper import LiveServer

# A formula, the end of an attribute, and a script.
PAYLOADS = ('=1+1"><script>hostile()</script>',)


@pytest.mark.django_db
def test_payloads_in_every_field_are_words_on_every_page_and_no_formula(people: People) -> None:
    taken = told.tell(people.keeper, PAYLOADS)
    tally = Tally(is_timed=False)
    tally.ask_all(Ask("shown", path, session=people.keeper) for path in told.shown(1))
    tally.ask_all(Ask("shown", path, session=people.keeper) for path in told.LISTS[:12:2])
    found = {ask.path: formulas(ask) for ask in files() if ask.path.startswith("/api")}

    assert taken.fields > 20
    assert taken.accepted > 2
    assert tally.faults == {}
    assert sum(cells for cells, _formulas in found.values()) > 500
    assert {path: cells for path, (_number, cells) in found.items() if cells} == {}


@pytest.mark.browser
def test_nothing_that_attackers_told_runs_in_a_browser(
    live_server: "LiveServer", browser: Browser, people: People
) -> None:
    told.tell(people.keeper, PAYLOADS)
    paths = [*told.shown(1), *told.LISTS[:5]]

    seen = list(look_at(browser, live_server.url, paths, session=people.keeper))

    assert [(path, fault) for path, fault in seen if fault] == []
    assert len(seen) == len(paths)

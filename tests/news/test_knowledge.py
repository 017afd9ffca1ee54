"""What is known when an article is read follows the record, write by write."""

from collections.abc import Mapping
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cases.curated_entries import entry_values
from cases.models import Case, Change
from cases.record_rules import record_parse
from cases.selectors.entries import courts_held, parties_held, systems_held
from cases.services.save import case_save_record, data_version_bump
from news.pipeline.case_index import case_index
from news.pipeline.gazetteer import gazetteer_of, mentions_in
from news.pipeline.knowledge import Knowledge
from news.selectors.knowledge import knowledge, knowledge_forget
from tests.docket import docket_make
from tests.factories import full_record_values, make_case, record_values

pytestmark = pytest.mark.django_db

READERS = {"name": "Readers of Quill Press", "kind": "class", "role": "plaintiff"}


def held(found: Mapping[str, Any]) -> dict[str, Any]:
    """An index without the order within its entries."""
    return {key: set(value) for key, value in found.items()}


def contents(known: Knowledge) -> dict[str, Any]:
    """Everything that reading an article looks up."""
    index, table = case_index(known), gazetteer_of(known).table
    return {
        "entries": {(entry.kind, entry.id): entry for entry in known.entries()},
        "cases": dict(known.cases),
        "homonyms": known.homonyms,
        "homonym_names": known.homonym_names,
        "by party": held(known.cases_by_party),
        "by family": held(known.cases_by_family),
        "by docket": held(known.cases_by_docket),
        "by court": held(known.cases_by_court),
        "by system": held(known.cases_by_system),
        "forms": held(table.forms),
        "sides": index.sides,
        "surnames": held(index.surnames),
        "judges": held(index.judges),
        "left words": held(index.left_words),
        "accused": set(index.accused),
        "captions": held(index.captions),
    }


def agrees_with_a_fresh_reading() -> None:
    followed = contents(knowledge())
    knowledge_forget()
    assert followed == contents(knowledge())


def save(**changes: Any) -> None:
    case_save_record(record_parse(record_values(**changes)), by="ed", reason="an edit")


@pytest.mark.engine
def test_what_is_known_follows_every_kind_of_write() -> None:
    docket_make()
    knowledge()
    new_party = {"name": "Vellum Works GmbH", "kind": "company", "role": "plaintiff"}

    make_case(**full_record_values(related=[{"slug": "quill", "relation": "appeal_of"}]))
    agrees_with_a_fresh_reading()
    save(slug="first", caption="First v. Lumen", judges=["Ada Quorum"])
    save(slug="first", caption="Second v. Lumen", docket_numbers=["3:25-cv-01234"])
    agrees_with_a_fresh_reading()
    save(slug="first", parties=[new_party, *record_values()["parties"]], docket_numbers=[])
    agrees_with_a_fresh_reading()
    # A class of two disputes is two classes of one name.
    save(slug="one", caption="One", parties=[READERS, *record_values()["parties"]])
    knowledge()
    save(slug="two", caption="Two", parties=[READERS, *record_values()["parties"]])
    agrees_with_a_fresh_reading()


def test_a_case_under_a_new_id_is_known_by_that_alone() -> None:
    make_case(slug="former", docket_numbers=["3:25-cv-01234"])
    knowledge()

    record = record_parse(record_values(slug="latter", docket_numbers=["3:25-cv-01234"]))
    case_save_record(record, by="ed", reason="a better id", former_slug="former")

    assert set(knowledge().cases) == {"latter"}
    agrees_with_a_fresh_reading()


def test_a_new_party_is_recognised_after_the_write_that_brings_it() -> None:
    make_case()
    assert mentions_in("Vellum Works GmbH sued.", knowledge(), "en") == ()

    new = {"name": "Vellum Works GmbH", "kind": "company", "role": "plaintiff"}
    save(slug="other", parties=[new, *record_values()["parties"]])

    (found,) = mentions_in("Vellum Works GmbH sued.", knowledge(), "en")
    assert (found.kind, found.surface) == ("party", "Vellum Works GmbH")


def test_only_what_was_written_is_read_again() -> None:
    for number in range(3):
        make_case(slug=f"case-{number}", caption=f"Quill v. Number {number}")
    known = knowledge()
    save(slug="case-1", caption="Quill v. Another")

    with CaptureQueriesContext(connection) as asked:
        again = knowledge()
    (read,) = [query["sql"] for query in asked if "cases_revision" in query["sql"]]

    assert again.cases["case-1"].caption == "Quill v. Another"
    assert again.cases["case-0"] is known.cases["case-0"]
    assert f"IN ({Case.objects.get(slug='case-1').pk})" in read
    assert knowledge() is again


def test_a_write_that_names_no_cases_has_everything_read() -> None:
    make_case(slug="one")
    known = knowledge()
    Case.objects.update(caption="Changed")
    data_version_bump()

    assert knowledge().cases["one"] is not known.cases["one"]


def test_whoever_is_too_far_behind_reads_everything() -> None:
    make_case(slug="one")
    known = knowledge()
    save(slug="two", caption="Two")
    Change.objects.all().delete()

    assert set(knowledge().cases) == {"one", "two"}
    assert knowledge().cases["one"] is not known.cases["one"]


def test_entries_read_as_rows_are_those_of_the_curated_form() -> None:
    docket_make()
    make_case(**full_record_values())
    written = Knowledge.build(
        *(
            [entry_values(entry.entry) for entry in every.values()]
            for every in (parties_held(), systems_held(), courts_held())
        )
    )

    assert {e.id: e for e in knowledge().entries()} == {e.id: e for e in written.entries()}

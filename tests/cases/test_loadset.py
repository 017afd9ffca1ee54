"""The generated load set: valid, the same for a seed, of realistic skew; and its command."""

import re
from collections import Counter
from io import StringIO
from statistics import median

import pytest
from django.core.management import CommandError, call_command

from cases.loadset.generate import LoadCase, load_case, load_cases
from cases.models import Case, CaseText, Citation, Court, Event, Revision, Source
from cases.record import CaseRecord, record_dict
from cases.record_rules import record_parse
from cases.selectors.records import record_from_rows
from cases.selectors.site import data_version
from parties.models import Homonym, Party
from tests.factories import make_case

SCRIPTS = {
    "Han": "[\u4e00-\u9fff]",
    "kana": "[\u3041-\u30ff]",
    "Hangul": "[\uac00-\ud7a3]",
    "Cyrillic": "[\u0400-\u04ff]",
    "Devanagari": "[\u0900-\u097f]",
    "Arabic": "[\u0600-\u06ff]",
}


@pytest.fixture(scope="module")
def cases() -> list[LoadCase]:
    return list(load_cases(1, range(1, 1_001)))


@pytest.fixture(scope="module")
def records(cases: list[LoadCase]) -> list[CaseRecord]:
    return [case.record for case in cases]


def make_load(*arguments: str) -> str:
    told = StringIO()
    call_command("make_load", *arguments, stdout=told)
    return told.getvalue()


def test_every_record_is_valid_as_plain_values(records: list[CaseRecord]) -> None:
    for record in records[:300]:
        assert record_parse(record_dict(record)) == record


def test_the_same_seed_and_number_give_the_same_dispute() -> None:
    assert load_case(7, 30) == load_case(7, 30)


def test_another_seed_gives_other_disputes() -> None:
    one, other = load_case(1, 30).record, load_case(2, 30).record

    assert (one.slug, other.slug) == ("load-1-30", "load-2-30")
    assert one.events != other.events


def test_a_smaller_set_is_the_beginning_of_a_larger_one() -> None:
    fifty, hundred = list(load_cases(3, range(1, 51))), list(load_cases(3, range(1, 101)))

    assert hundred[:50] == fifty


def test_the_mean_of_events_is_followed(records: list[CaseRecord]) -> None:
    fewer = [len(load_case(1, n, mean_events=3.0).record.events) for n in range(1, 1_001)]

    assert 8.5 <= sum(len(record.events) for record in records) / 1_000 <= 11.5
    assert 2.0 <= sum(fewer) / 1_000 <= 4.0


def test_most_disputes_are_short_and_a_few_are_very_long(records: list[CaseRecord]) -> None:
    lengths = [len(record.events) for record in records]

    assert median(lengths) <= 7
    assert max(lengths) >= 60


def test_half_lie_in_the_united_states_and_many_in_parts_of_countries(
    records: list[CaseRecord],
) -> None:
    places = Counter(record.jurisdiction for record in records)
    countries = Counter(record.jurisdiction[:2] for record in records)

    assert 420 <= countries["US"] <= 580
    assert countries["CN"] >= 100
    assert {"US-CA", "CN-BJ", "CN-SH", "DE-BY", "JP-13"} <= places.keys()
    assert len(countries) >= 15


def test_filings_rise_with_the_years(records: list[CaseRecord]) -> None:
    years = Counter(record.filed_on[:4] for record in records if record.filed_on)

    assert years["2020"] < years["2022"] < years["2023"] < years["2024"] < years["2025"]
    assert min(years) >= "2019"
    assert max(years) == "2026"


def test_dates_are_stated_in_every_form(records: list[CaseRecord]) -> None:
    stated = [event.date for record in records for event in record.events]

    forms = (
        r"\d{4}-\d\d-\d\d",
        r"\d{4}-\d\d",
        r"\d{4}-\d\d~",
        r"\d{4}-\d\d\?",
        r"\d{4}",
        r"\d{4}\?",
    )
    for form in forms:
        assert any(re.fullmatch(form, date) for date in stated), form


def test_names_and_captions_come_in_many_scripts(records: list[CaseRecord]) -> None:
    native = " ".join(record.native_caption or "" for record in records)
    names = " ".join(party.native_name or "" for record in records for party in record.parties)

    for script, letters in SCRIPTS.items():
        assert re.search(letters, native), script
        assert re.search(letters, names), script


def test_a_few_defendants_stand_in_many_disputes(records: list[CaseRecord]) -> None:
    seats = Counter(
        party.name for record in records for party in record.parties if party.role == "defendant"
    )

    (_name, most), *_rest = seats.most_common(1)
    assert most >= 50
    assert sum(1 for count in seats.values() if count == 1) >= 100


def test_defendants_belong_to_groups_of_several_companies(cases: list[LoadCase]) -> None:
    members: dict[str, set[str]] = {}
    for case in cases:
        for player in case.players:
            if player.group:
                members.setdefault(player.group.slug, set()).add(player.slug)

    assert max(len(slugs) for slugs in members.values()) >= 3


def test_sources_are_one_to_eight_and_shared_between_disputes(records: list[CaseRecord]) -> None:
    counts = {len(record.sources) for record in records}
    cited_by = Counter(source.url for record in records for source in record.sources if source.url)

    assert min(counts) == 1
    assert 6 <= max(counts) <= 8
    assert cited_by.most_common(1)[0][1] >= 5


def test_every_address_is_of_a_domain_reserved_for_examples(records: list[CaseRecord]) -> None:
    urls = [source.url for record in records for source in record.sources if source.url]

    assert all(re.match(r"https://[a-z-]+\.example/", url) for url in urls)


def test_facts_of_every_sort_are_there(records: list[CaseRecord]) -> None:
    currencies = {sum_.currency for record in records for sum_ in record.damages if sum_.currency}
    holdings = [h for record in records for ruling in record.rulings for h in ruling.holdings]
    outcomes = {claim.outcome for record in records for claim in record.claims}

    assert {"USD", "CNY", "EUR", "JPY"} <= currencies
    assert {holding.favours for holding in holdings} >= {"plaintiff", "defendant", "mixed"}
    assert {"pending", "settled", "sustained", "rejected", "withdrawn"} <= outcomes
    assert any(record.conflicts for record in records)
    assert any(party.kind == "class" for record in records for party in record.parties)
    assert len({record.status for record in records}) == 11


def test_related_disputes_are_of_the_same_set(records: list[CaseRecord]) -> None:
    slugs = [related.slug for record in records for related in record.related]

    assert len(slugs) >= 100
    assert all(re.fullmatch(r"load-1-\d+", slug) for slug in slugs)


def test_docket_numbers_have_their_countrys_form(records: list[CaseRecord]) -> None:
    forms = {
        "CN": r"（\d{4}）.{5,6}民[初终]\d+号|（\d{4}）.{5,6}知民初\d+号",
        "JP": r"令和\d+年（[ワネ]）第\d+号",
        "DE": r"\d+ O \d+/\d\d",
    }
    for record in records:
        form = forms.get(record.jurisdiction[:2])
        for number in record.docket_numbers if form else ():
            assert re.fullmatch(str(form), number), number


@pytest.mark.django_db
@pytest.mark.engine
class TestCommand:
    """``make_load`` on the database."""

    def test_writes_the_disputes_with_their_cast(self) -> None:
        told = make_load("--cases", "30")

        assert "Written: 30 cases" in told
        assert Case.objects.count() == 30
        assert not Court.objects.exclude(slug__startswith="load-").exists()
        expected = load_case(1, 30).record
        assert record_from_rows(Case.objects.get(slug="load-1-30")) == expected

    def test_names_of_the_cast_are_found_and_not_made_anew(self) -> None:
        make_load("--cases", "30")

        made_anew = Party.objects.exclude(slug__startswith="load-")
        assert set(made_anew.values_list("kind", flat=True)) <= {"class"}

    def test_a_second_run_writes_nothing(self) -> None:
        make_load("--cases", "20")
        version, sources = data_version(), Source.objects.count()

        told = make_load("--cases", "20")

        assert "Written: 0 cases; on record already: 20" in told
        assert Revision.objects.count() == 20
        assert (data_version(), Source.objects.count()) == (version, sources)

    def test_a_larger_number_adds(self) -> None:
        make_load("--cases", "10")

        told = make_load("--cases", "25")

        assert "Written: 15 cases; on record already: 10" in told
        assert set(Revision.objects.values_list("number", flat=True)) == {1}

    def test_clearing_removes_one_seed_and_leaves_others(self) -> None:
        quill = make_case()
        make_load("--cases", "15", "--seed", "1")
        make_load("--cases", "5", "--seed", "2")
        make_load("--cases", "0", "--seed", "1", "--clear")

        assert Case.objects.filter(slug__startswith="load-1-").count() == 0
        assert Case.objects.filter(slug__startswith="load-2-").count() == 5
        make_load("--cases", "0", "--seed", "2", "--clear")
        assert [case.slug for case in Case.objects.all()] == [quill.slug]

    def test_clearing_leaves_no_row_behind(self) -> None:
        make_load("--cases", "40")

        make_load("--cases", "0", "--clear")

        tables = (Case, Revision, Event, Citation, CaseText, Source, Party, Court, Homonym)
        assert {table.__name__: table._default_manager.count() for table in tables} == {
            table.__name__: 0 for table in tables
        }

    def test_a_senseless_mean_is_refused(self) -> None:
        with pytest.raises(CommandError, match="between 1 and 100"):
            make_load("--cases", "5", "--events-per-case", "0")
        assert not Case.objects.exists()

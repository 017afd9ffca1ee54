"""What ``q`` finds, in any script; the same on both engines."""

import pytest
from django.http import QueryDict

from cases.errors import RecordInvalid
from cases.filters import criteria_parse
from cases.models import Case, CaseText
from cases.selectors.conditions import cases_matching
from cases.services.save import case_save_record, cases_rebuild
from parties.choices import PartyKind
from parties.models import Party, PartyAlias, PartyName
from tests.factories import make_case, make_record

pytestmark = [pytest.mark.django_db, pytest.mark.engine, pytest.mark.usefixtures("docket")]

PARTIES = [
    {"name": "Quill Press, Inc.", "kind": "company", "role": "plaintiff"},
    {"name": "Ember AI, Inc.", "kind": "company", "role": "defendant"},
]


def found(q: str) -> list[str]:
    query = QueryDict(mutable=True)
    query["q"] = q
    return sorted(cases_matching(criteria_parse(query)).values_list("slug", flat=True))


def event(title: str) -> dict[str, object]:
    return {"date": "2025-01-06", "kind": "filed", "title": title, "sources": ["s1"]}


@pytest.mark.parametrize(
    ("q", "expected"),
    [
        ("Vellum", ["vellum"]),
        ("vellum LUMEN", ["vellum"]),
        ("the Beacon case", ["quill"]),
        ("Beacon", ["quill", "vellum"]),
        ("Gazeta", ["curia"]),
        ("Lumen Group", []),
        ("Lumen Shanghai", ["yumao"]),
        ("Court of Kagawa", ["curia", "hane"]),
        ("Northmark", ["appeal", "quill"]),
        ("settlement reached", ["vellum"]),
        ("summary judgment", ["vellum"]),
        ("Kagami's", ["inquiry"]),
        ("fictional", []),
        ("made-up people", ["appeal", "curia", "hane", "inquiry", "quill", "vellum", "yumao"]),
    ],
)
def test_q_looks_in_names_captions_titles_and_summaries(q: str, expected: list[str]) -> None:
    assert found(q) == expected


@pytest.mark.parametrize(
    ("q", "expected"),
    [
        ("羽毛", ["yumao"]),
        ("羽毛動畫", ["yumao"]),  # as the caption writes it, in traditional characters
        ("羽毛动画", ["yumao"]),  # and as the party does, in simplified ones
        ("羽", ["hane", "yumao"]),
        ("人民法院", ["yumao"]),
        ("カガミ", ["hane"]),
        ("香川地方裁判所", ["hane"]),
        ("Газета", ["curia"]),
        ("газета", ["curia"]),
        ("вопрос суда", ["curia"]),
        ("流明AI", []),
    ],
)
def test_q_finds_names_in_their_own_script(q: str, expected: list[str]) -> None:
    assert found(q) == expected


@pytest.mark.parametrize(
    ("title", "q"),
    [
        ("原告提起訴訟", "提起诉讼"),
        ("原告提起诉讼", "起訴訟"),
        ("東京地裁に提訴", "東京地裁"),
        ("カセットを複製", "ｶｾｯﾄ"),  # in half width
        ("서울중앙지방법원에 소 제기", "중앙지방"),
        ("서울중앙지방법원에 소 제기", "제기"),
        ("Подан иск в суд Москвы", "МОСКВЫ"),
        ("Klage vor dem Landgericht Köln", "koln"),
        ("Requête d’Éditions Renard", "editions renard"),
    ],
)
def test_q_finds_event_titles_in_any_script(title: str, q: str) -> None:
    make_case(events=[event(title)])
    assert found(q) == ["quill-press-v-lumen-ai"]


@pytest.mark.parametrize(
    "q",
    [
        "23-cv-11195",
        "1:23-cv-11195",
        "1:23-cv-11195-SHS",
        "cv-11195-shs",
        "23-CV-11195",
        "11195",
        "23cv11195",
    ],
)
def test_a_docket_number_is_found_as_written_within_a_longer_one(q: str) -> None:
    make_case(docket_numbers=["1:23-cv-11195-SHS"])
    make_case(slug="other", docket_numbers=["1:23-cv-1119"])
    make_case(slug="another", docket_numbers=["2:23-cv-21195-SHS"])
    assert found(q) == ["quill-press-v-lumen-ai"]


@pytest.mark.parametrize(
    "q", ["沪0199民初113号", "(2024)沪0199民初113号", "（2024）滬0199民初113號"]
)
def test_a_chinese_docket_number_is_found_in_either_width_and_script(q: str) -> None:
    assert found(q) == ["yumao"]


@pytest.mark.parametrize(
    ("q", "expected"),
    [
        ("vell*", ["vellum"]),
        ("vell", []),
        ("ellum", []),
        ("quill pre*", ["appeal", "quill"]),
        ("kaga*", ["curia", "hane", "inquiry", "vellum"]),
        ("*", []),
        ("!!!", []),
        ("vellum gazeta", []),
        ("'; DROP TABLE cases_case; --", []),
        ('"vellum" OR quill', []),
        ("NEAR(vellum)", []),
        ("body:vellum", []),
        ("vellum & !quill", []),
    ],
)
def test_words_match_whole_unless_a_star_ends_them(q: str, expected: list[str]) -> None:
    assert found(q) == expected


def test_a_party_is_found_by_every_unambiguous_alias_of_its_entry() -> None:
    ember = Party.objects.create(slug="ember-ai", name="Ember AI, Inc.", kind=PartyKind.COMPANY)
    PartyName.objects.create(party=ember, name="Ember AI, Inc.")
    PartyAlias.objects.create(party=ember, text="余烬科技")
    PartyAlias.objects.create(party=ember, text="Light", is_ambiguous=True)
    make_case(parties=PARTIES)
    assert found("余烬科技") == ["quill-press-v-lumen-ai"]
    assert found("Light") == []


def test_the_index_is_written_with_the_case_and_follows_its_changes() -> None:
    make_case(aliases=["the Candle case"])
    assert found("candle case") == ["quill-press-v-lumen-ai"]
    make_case(aliases=["the Lantern case"])
    assert found("lantern") == ["quill-press-v-lumen-ai"]
    assert found("candle case") == []


def test_a_refused_write_leaves_the_old_index() -> None:
    make_case(aliases=["the Candle case"])
    broken = make_record(aliases=["the Lantern case"]).model_copy(update={"cites": {"hue": ["s1"]}})
    with pytest.raises(RecordInvalid):
        case_save_record(broken, by="tester", reason="a write that fails")
    assert found("candle case") == ["quill-press-v-lumen-ai"]
    assert found("lantern") == []


def test_a_write_that_fails_half_way_leaves_the_old_index(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    make_case(aliases=["the Candle case"])

    def fail(*_args: object) -> None:
        raise RuntimeError

    monkeypatch.setattr("cases.services.save._revise", fail)
    with pytest.raises(RuntimeError):
        make_case(aliases=["the Lantern case"])
    assert found("candle case") == ["quill-press-v-lumen-ai"]
    assert found("lantern") == []


def test_a_new_alias_of_a_party_is_found_once_its_cases_are_rebuilt() -> None:
    make_case(parties=PARTIES)
    ember = Party.objects.get(name="Ember AI, Inc.")
    PartyAlias.objects.create(party=ember, text="Glow")
    assert found("glow") == []
    assert cases_rebuild(Case.objects.filter(case_parties__party=ember)) == 1
    assert found("glow") == ["quill-press-v-lumen-ai"]


def test_rebuilding_everything_changes_nothing_that_was_right() -> None:
    before = dict(CaseText.objects.values_list("case__slug", "body"))
    assert cases_rebuild() == 7
    assert dict(CaseText.objects.values_list("case__slug", "body")) == before
    assert found("24-cv-1893") == ["vellum"]

"""Known names in texts, with a small knowledge of a fictional cast and a few namesakes."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from news.pipeline.gazetteer import mentions_in
from news.pipeline.types import Knowledge, Mention

PARTIES: list[dict[str, Any]] = [
    {"id": "quill", "name": "Quill Group", "kind": "group", "names": ["Quill"], "aliases": ["羽筆集團", "キル", "퀼"]},
    {"id": "quill-press", "name": "Quill Press, Inc.", "kind": "company", "group": "quill",
     "names": ["Quill Press, Inc."], "ambiguous_aliases": ["Press"]},
    {"id": "lumen-ai", "name": "Lumen AI, Inc.", "kind": "company", "names": ["Lumen AI, Inc."],
     "aliases": ["Lumen AI", "流明智能", "メタルミナ", "루멘AI"], "ambiguous_aliases": ["Lumen"]},
    {"id": "meta", "name": "Meta", "kind": "group", "aliases": ["Meta Platforms"],
     "ambiguous_aliases": ["Meta", "メタ", "메타"]},
    {"id": "apple", "name": "Apple", "kind": "company", "ambiguous_aliases": ["Apple"]},
    {"id": "getty", "name": "Getty Images", "kind": "company", "ambiguous_aliases": ["Getty"]},
    {"id": "gema", "name": "GEMA", "kind": "collecting_society"},
    {"id": "ada-ink", "name": "Ada Ink", "kind": "person", "ambiguous_aliases": ["Ink"]},
    {"id": "wang", "name": "Wang", "kind": "person", "ambiguous_aliases": ["Wang", "王某"]},
    {"id": "wang-two", "name": "Wang (reader)", "kind": "person", "ambiguous_aliases": ["王某"]},
    {"id": "li", "name": "Li", "kind": "person", "ambiguous_aliases": ["Li", "李某"]},
    {"id": "times", "name": "The Quill Times Company", "kind": "company",
     "aliases": ["Quill Times"], "ambiguous_aliases": ["The Times", "Times"]},
    {"id": "class-of-authors", "name": "Proposed class of authors", "kind": "class", "homonym": True,
     "names": ["Proposed class of authors"], "per_case": {"ink-v-lumen": "ada-ink"}},
]  # fmt: skip
SYSTEMS: list[dict[str, Any]] = [
    {"id": "beacon", "name": "Beacon", "developer": "lumen-ai", "ambiguous_aliases": ["Beacon"]},
    {"id": "claude", "name": "Claude", "developer": "lumen-ai", "ambiguous_aliases": ["Claude"]},
    {"id": "lumengpt", "name": "LumenGPT", "developer": "lumen-ai"},
]
COURTS: list[dict[str, Any]] = [
    {"id": "nysd", "name": "United States District Court for the Southern District of New York",
     "jurisdiction": "US", "level": "trial", "city": "New York", "aliases": ["S.D.N.Y."],
     "ambiguous_aliases": ["Southern District"]},
    {"id": "cn-beijing", "name": "Beijing Internet Court", "native_name": "北京互联网法院", "jurisdiction": "CN",
     "level": "trial", "city": "Beijing"},
    {"id": "de-lg-1", "name": "Landgericht München I", "jurisdiction": "DE", "level": "trial", "city": "München",
     "aliases": ["LG München I"], "ambiguous_aliases": ["Landgericht München"]},
    {"id": "de-lg-2", "name": "Landgericht München II", "jurisdiction": "DE", "level": "trial", "city": "München",
     "ambiguous_aliases": ["Landgericht München"]},
    {"id": "jp-high", "name": "Tokyo High Court", "jurisdiction": "JP", "level": "appellate", "city": "Tokyo",
     "ambiguous_aliases": ["High Court"]},
]  # fmt: skip
CASES: list[dict[str, Any]] = [
    {"slug": "quill-v-lumen", "caption": "Quill Press v. Lumen AI", "jurisdiction": "US-NY",
     "parties": [{"name": "Quill Press, Inc.", "role": "plaintiff"}, {"name": "Lumen AI, Inc.", "role": "defendant"}],
     "ai_systems": [{"name": "Beacon"}]},
    {"slug": "ink-v-lumen", "caption": "Ink v. Lumen AI", "jurisdiction": "US-NY",
     "parties": [{"name": "Ada Ink", "role": "plaintiff"}, {"name": "Lumen AI, Inc.", "role": "defendant"}]},
    {"slug": "wang-v-li", "caption": "Wang v. Li", "jurisdiction": "CN",
     "parties": [{"name": "Wang", "role": "plaintiff"}, {"name": "Li", "role": "defendant"}]},
]  # fmt: skip
KNOWN = Knowledge.build(parties=PARTIES, systems=SYSTEMS, courts=COURTS, cases=CASES)


def named(
    text: str, language: str = "en", places: frozenset[str] = frozenset()
) -> list[tuple[str, str]]:
    """Give surface and id of what counts."""
    found = mentions_in(text, KNOWN, language, None, places)
    return [(m.surface, m.id) for m in found if m.supported]


def every(text: str, language: str = "en") -> tuple[Mention, ...]:
    return mentions_in(text, KNOWN, language)


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "Lumen AI said so.", [("Lumen AI", "lumen-ai")]),
        ("en", "LUMEN AI's lawyers", [("LUMEN AI", "lumen-ai")]),
        ("en", "Lumen AI, Inc., of Ohio", [("Lumen AI, Inc.", "lumen-ai")]),
        ("en", "Quill Press rose", [("Quill Press", "quill-press")]),
        ("en", "Quill Times Company rose", [("Quill Times Company", "times")]),
        ("de", "Quills Klage", [("Quill", "quill")]),
        (
            "zh-Hans",
            "羽笔集团起诉流明智能，法院受理",
            [("羽笔集团", "quill"), ("流明智能", "lumen-ai")],
        ),
        ("zh-Hant", "羽筆集團起訴LumenGPT案", [("羽筆集團", "quill"), ("LumenGPT", "lumengpt")]),
        ("ja", "キルはＬｕｍｅｎＧＰＴを", [("キル", "quill"), ("ＬｕｍｅｎＧＰＴ", "lumengpt")]),
        ("ko", "퀼은 루멘AI를 상대로", [("퀼", "quill"), ("루멘AI", "lumen-ai")]),
        ("en", "in the S.D.N.Y. today", [("S.D.N.Y.", "nysd")]),
        ("zh-Hans", "由北京互联网法院审理", [("北京互联网法院", "cn-beijing")]),
    ],
)
def test_name_is_found_in_any_script(
    language: str, text: str, wanted: list[tuple[str, str]]
) -> None:
    assert named(text, language) == wanted


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Quillian and MacQuill wrote"),
        ("en", "a quill in the ink"),
        ("en", "Gema is a gem, gema too"),
        ("ja", "スキルとキルト"),
        ("ko", "퀼트를 만들었다"),
        ("ja", "メタバースの訴訟"),
        ("ko", "메타버스 소송 법원 판결"),
        ("en", "in the s.d.n.y. way"),
    ],
)
def test_part_of_a_word_or_another_spelling_is_no_name(language: str, text: str) -> None:
    assert named(text, language) == []


def test_longest_name_stands() -> None:
    assert named("the Quill Times Company") == [("the Quill Times Company", "times")]


@pytest.mark.parametrize(
    "text",
    [
        "A Meta study and a meta-analysis of lawsuits in court",
        "A Meta-analysis was sued over in court by a judge",
        "The court saw the Getty Center and the Getty Museum",
        "Apple orchards sued the county court",
        "Claude Monet was sued in court over an AI model",
    ],
)
def test_namesake_is_no_mention(text: str) -> None:
    assert [m for m in every(text) if m.id in ("meta", "getty", "apple", "claude")] == []


def test_times_of_another_paper_is_no_mention() -> None:
    text = "Quill Times sued. The paper told the Financial Times that it was sorry."

    assert named(text) == [("Quill Times", "times")]


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Lumen AI was sued. Lumen denies it.", "lumen-ai"),
        ("Quill Press sued Lumen over copyright.", "lumen-ai"),
        ("Later the Press of Quill Press said so.", "quill-press"),
        ("A judge in court said on Monday that Apple had infringed.", "apple"),
        ("The case Ink v. Someone goes on.", "ada-ink"),
        ("Ms. Ink sued Lumen AI.", "ada-ink"),
    ],
)
def test_ambiguous_name_counts_with_support(text: str, party: str) -> None:
    assert party in [found for _, found in named(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Apple pie for everyone, and Apple again.",
        "Free Press for all.",
        "The judge heard Mr. Ink in court.",
        "Lumen is a unit of light.",
    ],
)
def test_ambiguous_name_without_support_does_not_count(text: str) -> None:
    assert named(text) == []


def test_unsupported_name_is_still_told() -> None:
    (mention,) = every("Lumen is a unit of light.")

    assert (mention.id, mention.ambiguous, mention.supported) == ("lumen-ai", True, False)


def test_shared_name_counts_for_the_party_whose_opponent_is_named() -> None:
    assert ("王某", "wang") in named("王某诉李某一案，法院判决", "zh-Hans")
    assert ("王某", "wang-two") not in named("王某诉李某一案，法院判决", "zh-Hans")


def test_homonym_is_told_by_its_own_id() -> None:
    found = every("Lumen AI faces a Proposed class of authors.")

    assert ("class-of-authors", True, True) in [(m.id, m.ambiguous, m.supported) for m in found]


def test_system_counts_with_its_developer() -> None:
    assert ("Beacon", "beacon") in named("Lumen AI trained Beacon on novels.")
    assert named("The Beacon of hope shone.") == []


def test_shared_court_name_needs_city_country_or_full_name() -> None:
    both = named("Das Landgericht München entschied.", "de")
    full = named("Das Landgericht München entschied. Das LG München I sagte es.", "de")

    assert {found for _, found in both} == {"de-lg-1", "de-lg-2"}
    assert {found for _, found in full} == {"de-lg-1"}
    assert named("The High Court ruled.") == []
    assert named("The High Court in Tokyo ruled.") == [("High Court", "jp-high")]
    assert named("The High Court ruled.", places=frozenset(["JP"])) == [("High Court", "jp-high")]


def test_places_are_those_of_the_original_text() -> None:
    text = "Straße Ⅳ: Condé, ﬁne — ＱＵＩＬＬ　ＰＲＥＳＳ, Inc. sued"

    (mention,) = [m for m in every(text) if m.id == "quill-press" and not m.ambiguous]

    assert mention.span.of(text) == mention.surface == "ＱＵＩＬＬ　ＰＲＥＳＳ, Inc."


def test_empty_knowledge_names_nobody() -> None:
    assert mentions_in("Quill Press sued Lumen AI.", Knowledge(), "en") == ()
    assert mentions_in("", KNOWN, "en") == ()


PIECES = [
    "Quill",
    " Press",
    ", Inc.",
    "王某",
    "诉",
    " v. ",
    "Meta",
    "メタ",
    "퀼은",
    "s",
    "’s",
    "ß",
    "\u3000",
    "Claude ",
]


@settings(max_examples=50, deadline=None)
@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=14).map("".join))
def test_any_text_gives_names_at_their_places(text: str) -> None:
    for mention in every(text):
        assert mention.span.of(text) == mention.surface
        assert mention.surface

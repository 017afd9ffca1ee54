import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.folding import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Condé Nast", "conde nast"),
        ("Conde\u0301", "conde"),
        ("STRASSE Straße", "strasse strasse"),
        ("Łódź Ærø Đà Nẵng", "lodz aero da nang"),
        ("İstanbul ılık", "istanbul ilik"),
        ("Ελλάς Άλφα", "ελλασ αλφα"),
        ("Ёлка й", "елка и"),
        ("愛奇藝訴稀宇科技", "爱奇艺诉稀宇科技"),
        ("（２０２４）粤０１９２民初１１３号", "(2024)粤0192民初113号"),
        ("ｶﾞｲﾄﾞ", "ガイド"),
        ("ﬁling Ⅳ", "filing iv"),
        ("soft\u00adhyphen zero\u200bwidth \u202eright\u202c", "softhyphen zerowidth right"),
        ("nul\x00 bell\x07\ufeff", "nul bell"),
        (" many\u00a0 \t\n\u2028blanks\u3000", "many blanks"),
        ("葛\U000e0100城", "葛城"),
        ("lone\ud800surrogate", "lonesurrogate"),
        ("", ""),
    ],
)
def test_text_is_folded_for_matching(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    "text",
    ["हिन्दी", "বাংলা", "தமிழ்", "עִבְרִית", "العَرَبِيَّة", "ภาษาไทย", "が", "ぱ", "ພາສາລາວ"],
)
def test_mark_that_spells_the_word_stays(text: str) -> None:
    assert fold(text) == text


def test_character_is_simplified_alike_alone_and_in_a_name() -> None:
    assert fold("乾隆").startswith(fold("乾"))


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


# Where steps meet: jamo, voicing marks, iota subscripts, compatibility and ignorable characters.
ODD = "가각ㄱㅤﾠﾞが゚ͅΆΐᾳßẞıİſŁ藴薴苧乾後㈱ﷺﬁ़्ְ֑́̈̀\u200d\u200c\u00ad\u034f\ufe0f\u180e´¨ Aaй1"


@given(st.text(alphabet=ODD))
def test_folding_twice_is_folding_once_for_odd_compositions(text: str) -> None:
    assert fold(fold(text)) == fold(text)

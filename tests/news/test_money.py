"""Sums in the notations of many languages."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from news.pipeline.money import money_in
from news.pipeline.types import Money


def one(text: str, language: str = "en", country: str | None = None) -> Money:
    (found,) = money_in(text, language, country)
    return found


@pytest.mark.parametrize(
    ("language", "text", "value", "currency"),
    [
        ("en", "$1.5 billion", "1500000000", "USD"),
        ("en", "US$150,000", "150000", "USD"),
        ("en", "C$20 million", "20000000", "CAD"),
        ("en", "A$5m", "5000000", "AUD"),
        ("en", "£3.2bn", "3200000000", "GBP"),
        ("en", "half a million dollars", "500000", "USD"),
        ("en", "two billion euros", "2000000000", "EUR"),
        ("en", "$2,203.56", "2203.56", "USD"),
        ("en", "₹ 5 crore", "50000000", "INR"),
        ("en", "Rs. 50 lakh", "5000000", "INR"),
        ("en", "Rs 1,50,000", "150000", "INR"),
        ("en", "0.1 million yuan", "100000", "CNY"),
        ("en", "RMB 100,000", "100000", "CNY"),
        ("en", "CHF 10'000", "10000", "CHF"),
        ("de", "1,5 Mrd. €", "1500000000", "EUR"),
        ("de", "250.000 Euro", "250000", "EUR"),
        ("de", "2 Billionen Euro", "2000000000000", "EUR"),
        ("de", "1.500 Millionen US-Dollar", "1500000000", "USD"),
        ("fr", "1,5 milliard d'euros", "1500000000", "EUR"),
        ("fr", "1 200 000 euros", "1200000", "EUR"),
        ("fr", "un demi-million d'euros", "500000", "EUR"),
        ("es", "mil millones de dólares", "1000000000", "USD"),
        ("es", "12,5 millones de dólares", "12500000", "USD"),
        ("it", "1,5 miliardi di dollari", "1500000000", "USD"),
        ("nl", "1,5 miljard dollar", "1500000000", "USD"),
        ("pt", "R$ 1,2 milhão", "1200000", "BRL"),
        ("pt", "3 bilhões de dólares", "3000000000", "USD"),
        ("ru", "500 тыс. рублей", "500000", "RUB"),
        ("zh-Hans", "10万元", "100000", "CNY"),
        ("zh-Hans", "1.5亿美元", "150000000", "USD"),
        ("zh-Hans", "十万元", "100000", "CNY"),
        ("zh-Hans", "3亿5000万元", "350000000", "CNY"),
        ("zh-Hans", "人民币30000元", "30000", "CNY"),
        ("zh-Hant", "新臺幣5萬元", "50000", "TWD"),
        ("ja", "22億円", "2200000000", "JPY"),
        ("ja", "２１億６８００万円", "2168000000", "JPY"),
        ("ja", "15万ドル", "150000", "USD"),
        ("ko", "10억 원", "1000000000", "KRW"),
        ("ko", "5천만원", "50000000", "KRW"),
        ("ko", "1조 2천억 원", "1200000000000", "KRW"),
        ("ko", "3만 달러", "30000", "USD"),
    ],
)
def test_sum_is_read_in_its_notation(language: str, text: str, value: str, currency: str) -> None:
    found = one(text, language)

    assert (found.value, found.currency) == (Decimal(value), currency)
    assert found.span.start == 0


@pytest.mark.parametrize(
    ("text", "language", "country", "currency"),
    [
        ("$5 million", "en", None, "USD"),
        ("$5 million", "en", "CA", "CAD"),
        ("¥5 million for a Tokyo court", "en", None, "JPY"),
        ("¥5 million for a Beijing court", "en", None, "CNY"),
        ("¥5億", "ja", None, "JPY"),
        ("判賠5萬元，智慧財產及商業法院", "zh-Hant", None, "TWD"),
        ("北京法院判賠5萬元", "zh-Hant", None, "CNY"),
        ("95 millones de pesos en Santiago de Chile", "es", None, "CLP"),
    ],
)
def test_shared_sign_is_told_by_country(
    text: str, language: str, country: str | None, currency: str
) -> None:
    assert one(text, language, country).currency == currency


@pytest.mark.parametrize(
    ("language", "text", "low", "high"),
    [
        ("en", "between $5m and $10m", "5000000", "10000000"),
        ("en", "$5 to $10 million", "5000000", "10000000"),
        ("en", "$750 to $150,000 per work", "750", "150000"),
        ("de", "5 bis 10 Mio. Euro", "5000000", "10000000"),
        ("zh-Hans", "2.5万元至6万元", "25000", "60000"),
        ("ja", "5～10億円", "500000000", "1000000000"),
    ],
)
def test_range_has_both_ends(language: str, text: str, low: str, high: str) -> None:
    found = one(text, language)

    assert (found.value, found.maximum, found.bound) == (Decimal(low), Decimal(high), "range")


@pytest.mark.parametrize(
    ("language", "text", "bound", "approximate"),
    [
        ("en", "up to $150,000 per work", "up_to", False),
        ("en", "at least $5 million", "at_least", False),
        ("en", "about $3,000", "", True),
        ("de", "bis zu 250.000 Euro", "up_to", False),
        ("de", "rund 250.000 Euro", "", True),
        ("fr", "plus de 5 millions d'euros", "at_least", False),
        ("zh-Hans", "约10万元", "", True),
        ("zh-Hans", "27万余元", "", True),
        ("zh-Hans", "10万元左右", "", True),
        ("ja", "約22億円", "", True),
        ("ko", "약 10억 원", "", True),
    ],
)
def test_bounds_and_rough_figures_are_told(
    language: str, text: str, bound: str, approximate: bool
) -> None:
    found = one(text, language)

    assert (found.bound, found.approximate) == (bound, approximate)


@pytest.mark.parametrize(
    ("language", "text", "per"),
    [
        ("en", "$150,000 per work", "work"),
        ("en", "$150,000 for every infringed work", "work"),
        ("en", "$3,000 a book", "work"),
        ("de", "5.000 Euro pro Werk", "work"),
        ("fr", "5 000 euros par jour", "day"),
        ("ja", "1作品あたり16,500円", "work"),
        ("ko", "회사당 2억원씩", "plaintiff"),
        ("ko", "회사당 2억원씩 모두 6억원", ""),
    ],
)
def test_unit_of_a_sum_is_found(language: str, text: str, per: str) -> None:
    assert money_in(text, language)[-1].per == per


@pytest.mark.parametrize(
    ("language", "text", "kind", "reason"),
    [
        ("en", "Quill Press seeks $5 million in damages.", "sought", ""),
        ("en", "The jury awarded Quill Press $5 million.", "awarded", ""),
        ("en", "They agreed to a settlement of $5 million.", "settlement", ""),
        (
            "en",
            "It asks for statutory damages of up to $150,000 per work.",
            "statutory_per_work",
            "",
        ),
        ("en", "The regulator imposed a fine of $5 million.", "fine", ""),
        ("en", "The judge cut attorneys' fees to $5 million.", "costs", ""),
        ("en", "Lumen AI, valued at $60 billion, declined to comment.", "other", "valuation"),
        ("en", "Lumen AI raised $40 million in a funding round.", "other", "funding"),
        ("en", "Lumen AI had $300 million in revenue.", "other", "revenue"),
        ("en", "Plans start at $20 a month.", "other", "price"),
        ("de", "Der Verlag fordert 5 Mio. Euro Schadensersatz.", "sought", ""),
        ("de", "Es droht ein Ordnungsgeld von 250.000 Euro.", "fine", ""),
        ("fr", "Le tribunal a condamné Lumen à verser 5 000 euros.", "awarded", ""),
        ("zh-Hans", "原告索赔10万元。", "sought", ""),
        ("zh-Hans", "法院判赔3万元。", "awarded", ""),
        ("zh-Hans", "公司完成融资6亿美元。", "other", "funding"),
        ("ja", "22億円の損害賠償を求めて提訴した。", "sought", ""),
        ("ko", "10억 원의 손해배상을 청구했다.", "sought", ""),
    ],
)
def test_words_beside_a_sum_say_what_it_is(
    language: str, text: str, kind: str, reason: str
) -> None:
    found = one(text, language)

    assert (found.kind, found.reason) == (kind, reason)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "a million-dollar question, 50 percent, 12%, 3 million users, 7 million books"),
        ("en", "He won 5 games and lost 30 pounds; try 3 times"),
        ("zh-Hans", "2025年元旦，公元2025，多元，300万张图片"),
        ("ja", "楕円 10 のうち"),
        ("ko", "법원은 2025년 직원 30명"),
        ("en", ""),
    ],
)
def test_what_is_no_sum_is_left_out(language: str, text: str) -> None:
    assert money_in(text, language) == ()


def test_sum_knows_its_sentence() -> None:
    text = "Nothing here. Quill Press seeks $5 million. Nothing there."

    found = one(text)

    assert found.sentence.of(text) == "Quill Press seeks $5 million."


PIECES = [
    "$",
    "€",
    "1,5",
    "10万",
    "元",
    "億円",
    " million ",
    "to",
    "-",
    "Rs.",
    "五",
    "원",
    " 0 ",
    "half a million dollars",
    "9" * 40,
]


@settings(max_examples=50, deadline=None)
@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=14).map("".join))
def test_any_text_gives_sums_at_their_places(text: str) -> None:
    end = 0
    for found in money_in(text, "en"):
        assert end <= found.span.start < found.span.end <= len(text)
        assert found.value.is_finite()
        assert len(found.currency) == 3
        end = found.span.end

from decimal import Decimal

import pytest
from django.utils import translation

from core.money import amount_display, currency_name, valid_currency


@pytest.mark.parametrize(
    ("amount", "shown"),
    [
        ("100000", "CNY 100,000"),
        ("100000.00", "CNY 100,000"),
        ("1500000000", "CNY 1,500,000,000"),
        ("99.50", "CNY 99.50"),
        ("0", "CNY 0"),
        ("1E+3", "CNY 1,000"),
        ("12345678901234567890.05", "CNY 12,345,678,901,234,567,890.05"),
    ],
)
def test_sum_is_an_exact_figure_with_its_currency(amount: str, shown: str) -> None:
    assert amount_display(Decimal(amount), "CNY") == shown


def test_approximate_sum_says_so() -> None:
    assert amount_display(Decimal(100_000), "CNY", approximate=True) == "≈ CNY 100,000"


def test_range_names_both_ends() -> None:
    shown = amount_display(Decimal(750), "USD", amount_max=Decimal(150_000))
    assert shown == "USD 750–150,000"


def test_range_of_one_sum_is_that_sum() -> None:
    assert amount_display(Decimal(750), "USD", amount_max=Decimal("750.00")) == "USD 750"


def test_upper_bound_alone_reads_up_to() -> None:
    assert amount_display(None, "USD", amount_max=Decimal(150_000)) == "up to USD 150,000"


def test_sum_nobody_stated_is_blank() -> None:
    assert amount_display(None, "USD", approximate=True) == ""


def test_sum_without_currency_is_the_bare_figure() -> None:
    assert amount_display(Decimal(5), "") == "5"


def test_figures_are_grouped_as_the_language_does() -> None:
    with translation.override("de"):
        assert amount_display(Decimal("1234.5"), "EUR") == "EUR 1.234,5"


def test_currency_is_named_in_the_active_language() -> None:
    assert currency_name("EUR") == "Euro"
    with translation.override("zh-hans"):
        assert currency_name("EUR") == "欧元"


def test_unknown_currency_is_named_by_its_code() -> None:
    assert currency_name("QQQ") == "QQQ"


@pytest.mark.parametrize("code", ["USD", "CNY", "KRW", "INR"])
def test_current_currency_is_valid(code: str) -> None:
    assert valid_currency(code)


@pytest.mark.parametrize("code", ["", "usd", "QQQ", "DEM", "RMB", "US"])
def test_former_or_made_up_currency_is_not_valid(code: str) -> None:
    assert not valid_currency(code)

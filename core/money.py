"""Sums of money as shown to readers: exact figures with their ISO 4217 code, never converted."""

from decimal import Decimal
from functools import lru_cache

import pycountry
from babel.numbers import format_decimal, get_currency_name
from django.utils.translation import pgettext

from core.locales import active_locale


def amount_display(
    amount: Decimal | None,
    currency: str,
    *,
    amount_max: Decimal | None = None,
    approximate: bool = False,
) -> str:
    """Write a sum or a range: ``CNY 100,000``, ``≈ CNY 100,000``, ``USD 750–150,000``.

    An upper bound alone reads ``up to USD 150,000``; nothing stated gives an empty text. Decimals
    are written only where they are not all zero.
    """
    if amount is None and amount_max is None:
        return ""
    if amount is None:
        figures, pattern = _figure(amount_max), pgettext("upper bound of a sum", "up to %(sum)s")
    elif amount_max is None or amount_max == amount:
        figures, pattern = _figure(amount), "%(sum)s"
    else:
        figures, pattern = f"{_figure(amount)}–{_figure(amount_max)}", "%(sum)s"
    shown = pattern % {"sum": f"{currency} {figures}".strip()}
    return pgettext("approximate sum", "≈ %(sum)s") % {"sum": shown} if approximate else shown


def _figure(value: Decimal | None) -> str:
    if value is None:
        return ""
    places = 0 if value == value.to_integral_value() else -int(value.as_tuple().exponent)
    pattern = "#,##0" + ("." + "0" * places if places else "")
    return format_decimal(value, format=pattern, locale=active_locale())


def currency_name(code: str) -> str:
    """Give the currency's name in the active language, or the code where none is known."""
    return get_currency_name(code, locale=active_locale())


def valid_currency(code: str) -> bool:
    """Tell whether the code is a current ISO 4217 code, in capitals."""
    return code in _currency_codes()


@lru_cache(maxsize=1)
def _currency_codes() -> frozenset[str]:
    return frozenset(currency.alpha_3 for currency in pycountry.currencies)

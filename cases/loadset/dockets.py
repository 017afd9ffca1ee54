"""Docket numbers in the forms that courts of different countries use."""

from collections.abc import Callable

from cases.loadset.dice import Dice

# The era in which all filing years lie began in 2019 (https://www.ndl.go.jp/jp/data/wareki.html);
# the Republic of China counts from 1912.
_REIWA_BEFORE_FIRST = 2018
_MINGUO_BEFORE_FIRST = 1911


def _us(dice: Dice, year: int) -> str:
    return f"{dice.between(1, 9)}:{year % 100:02}-cv-{dice.between(1, 12_999):05}"


def _us_state(dice: Dice, year: int) -> str:
    return f"{dice.one(('CGC', 'BC', 'CV'))}-{year % 100:02}-{dice.between(100_000, 699_999)}"


def _cn(dice: Dice, year: int) -> str:
    court = f"{dice.one('京沪粤浙苏川津湘鄂')}{dice.between(1, 9):02}{dice.between(1, 99):02}"
    kind = dice.one(("民初", "民初", "民初", "民终", "知民初"))
    return f"（{year}）{court}{kind}{dice.between(1, 29_999)}号"


def _jp(dice: Dice, year: int) -> str:
    era = year - _REIWA_BEFORE_FIRST
    return f"令和{era}年（{dice.one('ワネ')}）第{dice.between(70_001, 70_999)}号"


def _kr(dice: Dice, year: int) -> str:
    return f"{year}{dice.one(('가합', '가단', '나'))}{dice.between(500_001, 599_999)}"


def _in(dice: Dice, year: int) -> str:
    return f"CS(COMM) {dice.between(1, 1_400)}/{year}"


def _gb(dice: Dice, year: int) -> str:
    return f"IL-{year}-{dice.between(1, 299):06}"


def _de(dice: Dice, year: int) -> str:
    return f"{dice.between(1, 48)} O {dice.between(1, 19_999)}/{year % 100:02}"


def _fr(dice: Dice, year: int) -> str:
    return f"RG n° {year % 100:02}/{dice.between(1, 15_999):05}"


def _ca(dice: Dice, year: int) -> str:
    return f"{dice.one(('T', 'S', 'CV'))}-{dice.between(1, 9_999)}-{year % 100:02}"


def _eu(dice: Dice, year: int) -> str:
    return f"C-{dice.between(1, 799)}/{year % 100:02}"


def _nl(dice: Dice, year: int) -> str:
    return f"C/13/{dice.between(700_000, 799_999)} / HA ZA {year % 100:02}-{dice.between(1, 999)}"


def _it(dice: Dice, year: int) -> str:
    return f"R.G. {dice.between(1, 49_999)}/{year}"


def _es(dice: Dice, year: int) -> str:
    return f"Procedimiento ordinario {dice.between(1, 1_999)}/{year}"


def _pl(dice: Dice, year: int) -> str:
    return f"XXII GW {dice.between(1, 799)}/{year % 100:02}"


def _br(dice: Dice, year: int) -> str:
    head = f"{dice.between(1_000_000, 1_199_999)}-{dice.between(1, 98):02}"
    return f"{head}.{year}.8.26.{dice.between(1, 699):04}"


def _ru(dice: Dice, year: int) -> str:
    return f"А40-{dice.between(1, 299_999)}/{year}"


def _tw(dice: Dice, year: int) -> str:
    return f"{year - _MINGUO_BEFORE_FIRST}年度民著訴字第{dice.between(1, 199)}號"


def _au(dice: Dice, year: int) -> str:
    return f"NSD{dice.between(1, 1_999)}/{year}"


def _plain(dice: Dice, year: int) -> str:
    return f"{dice.between(1, 9_999)}/{year}"


FORMS: dict[str, Callable[[Dice, int], str]] = {
    "us": _us,
    "us-state": _us_state,
    "cn": _cn,
    "jp": _jp,
    "kr": _kr,
    "in": _in,
    "gb": _gb,
    "de": _de,
    "fr": _fr,
    "ca": _ca,
    "eu": _eu,
    "nl": _nl,
    "it": _it,
    "es": _es,
    "pl": _pl,
    "br": _br,
    "ru": _ru,
    "tw": _tw,
    "au": _au,
    "plain": _plain,
}


def docket_number(form: str, dice: Dice, year: int) -> str:
    """Write the number of a case filed in this year."""
    return FORMS[form](dice, year)

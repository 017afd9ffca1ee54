"""Numbers as texts write them: digits with any grouping, words, CJK numerals, magnitudes."""

import re
from decimal import Decimal, InvalidOperation

from news.pipeline.folded import words

# Powers of ten; words are folded. Languages in which a word means something else stand below.
_MAGNITUDES: dict[str, int] = {}
for _power, _names in (
    (3, "thousand k tausend tsd tsd. mille mil mila duizend tusen tusind tys tys. тыс тыс. тысяч тысячи"),
    (5, "lakh lakhs lac lacs"),
    (6, "million millions m mn mln mm mio mio. millionen mill mill. millones millon milione milioni milhao milhoes mi"
        " miljoen miljoner miljon millioner mln. milion milionow miliony млн млн. миллион миллиона миллионов"),
    (7, "crore crores cr"),
    (9, "billion billions bn b bln mrd mrd. milliarde milliarden milliard milliards md mds miliardo miliardi mld mld."
        " miljard miljarder milliarder bilhao bilhoes bi miliard miliardow miliardy млрд млрд."
        " миллиард миллиарда миллиардов"),
    (12, "trillion trillions tn biljoen biljoner trilhao trilhoes трлн трлн."),
):  # fmt: skip
    for _name in _names.split():
        _MAGNITUDES[_name] = _power
_MAGNITUDES |= {"mil millones": 9, "mil milhoes": 9, "mille milliards": 12, "lakh crore": 12}
_MAGNITUDES |= {"thousand million": 9, "hundred million": 8, "hundred thousand": 5}
_LONG_SCALE = {"billion": 12, "billions": 12, "billionen": 12, "billones": 12, "billon": 12}
_LONG_SCALE_LANGUAGES = frozenset({"de", "fr", "es", "da", "sv", "no", "nb"})

_LETTERS = r"(?![a-z0-9а-я])"
MAGNITUDE = (
    "(?:"
    + "|".join(
        re.escape(name).replace(r"\ ", r"\s")
        for name in sorted([*_MAGNITUDES, *_LONG_SCALE], key=len, reverse=True)
    )
    + ")"
    + _LETTERS
)

# Digits with groups of any kind, and a fraction.
DIGITS = (
    r"\d{1,3}(?:[.,'\s]\d{3}){1,5}(?:[.,]\d{1,2})?(?!\d)|\d{1,2}(?:,\d{2}){1,4},\d{3}(?!\d)|"
    r"\d{1,15}(?:[.,]\d{1,6})?(?!\d)"
)

_DECIMAL_COMMA = words("de fr es it nl pt sv da no nb nn pl cs ru uk fi tr hu el ro id")

_WORD_VALUES = {
    "half a": "0.5", "a half": "0.5", "one": "1", "two": "2", "three": "3", "four": "4",
    "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9", "ten": "10", "eleven": "11", "twelve": "12",
    "fifteen": "15", "twenty": "20", "thirty": "30", "forty": "40", "fifty": "50", "hundred": "100", "a": "1",
    "a quarter": "0.25", "a quarter of a": "0.25", "one and a half": "1.5",
    "eine halbe": "0.5", "einer halben": "0.5", "ein": "1", "eine": "1", "einer": "1", "einen": "1", "zwei": "2",
    "drei": "3", "vier": "4", "funf": "5", "sechs": "6", "sieben": "7", "acht": "8", "neun": "9", "zehn": "10",
    "zwanzig": "20", "funfzig": "50", "hundert": "100", "anderthalb": "1.5", "eineinhalb": "1.5",
    "un demi": "0.5", "un demi-": "0.5", "demi": "0.5", "un": "1", "une": "1", "deux": "2", "trois": "3",
    "quatre": "4", "cinq": "5",
    "dix": "10", "vingt": "20", "cent": "100",
    "medio": "0.5", "dos": "2", "tres": "3", "cuatro": "4", "cinco": "5", "diez": "10", "veinte": "20",
    "cien": "100", "mil": "1000",
    "mezzo": "0.5", "due": "2", "tre": "3", "quattro": "4", "cinque": "5", "dieci": "10", "venti": "20", "cento": "100",
    "een half": "0.5", "half": "0.5", "een": "1", "twee": "2", "drie": "3", "vijf": "5", "tien": "10",
    "meio": "0.5", "um": "1", "dois": "2", "duas": "2", "quatro": "4", "dez": "10", "vinte": "20", "cem": "100",
}  # fmt: skip
WORDS = (
    "(?:"
    + "|".join(sorted((w.replace(" ", r"\s") for w in _WORD_VALUES), key=len, reverse=True))
    + ")"
)

_CJK_DIGITS = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2}
_SMALL_UNITS = {"十": 10, "百": 100, "千": 1_000, "천": 1_000, "백": 100, "십": 10}
_LARGE_UNITS = {"万": 4, "亿": 8, "兆": 12, "만": 4, "억": 8, "조": 12}
CJK_UNITS = "".join([*_SMALL_UNITS, *_LARGE_UNITS])
# Runs of digits and of numerals and units in turn; "余" and "多" make it a rough figure.
_DIG = r"[0-9]+(?:[.,][0-9]+)*"
_NUM = f"[{''.join(_CJK_DIGITS)}{CJK_UNITS}]+"
CJK_NUMBER = (
    rf"(?:(?:{_DIG}\s?)?{_NUM}(?:\s?{_DIG}\s?{_NUM})*(?:\s?{_DIG})?|{_DIG})"
    rf"(?:[余多几여][{CJK_UNITS}]*)?"
)
_CJK_PIECE = re.compile(rf"[0-9][0-9,.]*|[{''.join(_CJK_DIGITS)}]|[{CJK_UNITS}]")


def digits_value(text: str, language: str, *, scaled: bool) -> Decimal | None:
    """Read digits by the habits of a language; ``scaled`` says that a magnitude follows.

    ``1.500`` is one and a half thousand in German, and one and a half of what follows in English.
    """
    plain = re.sub(r"[\s']", "", text)
    comma, dot = plain.rfind(","), plain.rfind(".")
    if comma >= 0 and dot >= 0:
        decimal = "," if comma > dot else "."
    elif comma < 0 and dot < 0:
        decimal = ""
    else:
        decimal = _sole_mark(plain, "," if comma >= 0 else ".", language, scaled)
    for mark in ",.":
        plain = plain if mark == decimal else plain.replace(mark, "")
    plain = plain.replace(",", ".")
    try:
        return Decimal(plain)
    except InvalidOperation:
        return None


def _sole_mark(plain: str, mark: str, language: str, scaled: bool) -> str:
    """Tell whether the only kind of mark in a number divides its fraction."""
    whole, _, rest = plain.partition(mark)
    if mark in rest:
        return ""
    if len(rest) != 3 or len(whole) > 3 or whole == "0":
        return mark
    own = "," if language in _DECIMAL_COMMA else "."
    return mark if scaled and mark == own else ""


def magnitude_value(word: str, language: str) -> Decimal:
    """Give the factor that a magnitude stands for; 1 for none."""
    name = " ".join(word.lower().split())
    if not name:
        return Decimal(1)
    if name in _LONG_SCALE and language in _LONG_SCALE_LANGUAGES:
        return Decimal(10) ** _LONG_SCALE[name]
    return Decimal(10) ** _MAGNITUDES.get(name, _LONG_SCALE.get(name, 0))


def word_value(text: str) -> Decimal | None:
    """Give the value of a number word, ``half a`` being 0.5."""
    found = _WORD_VALUES.get(" ".join(text.split()))
    return None if found is None else Decimal(found)


def cjk_value(text: str) -> tuple[Decimal, bool] | None:
    """Read ``3亿5000万``, ``十万`` or ``27万余`` as a value and whether it is rough."""
    rough = any(char in text for char in "余多几여")
    total = section = Decimal(0)
    current: Decimal | None = None
    for piece in _CJK_PIECE.findall(text):
        if piece in _LARGE_UNITS:
            section += current or Decimal(0)
            factor = Decimal(10) ** _LARGE_UNITS[piece]
            if not section and total:
                total *= factor  # 万亿
            else:
                total += (section or Decimal(1)) * factor
            section, current = Decimal(0), None
        elif piece in _SMALL_UNITS:
            section += (Decimal(1) if current is None else current) * _SMALL_UNITS[piece]
            current = None
        else:
            value = _piece_value(piece, current)
            if value is None:
                return None
            current = value
    found = total + section + (current or Decimal(0))
    return (found, rough) if found else None


def _piece_value(piece: str, current: Decimal | None) -> Decimal | None:
    if piece in _CJK_DIGITS:
        return (current or Decimal(0)) * 10 + _CJK_DIGITS[piece]
    return digits_value(piece.rstrip(",."), "zh", scaled=False)

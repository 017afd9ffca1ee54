"""Case numbers in an article, each read in the form of the country it most likely is of."""

from collections.abc import Collection
from functools import lru_cache

from news.pipeline.docket_formats import NEEDS_COUNTRY, Number, number_keys, numbers_in
from news.pipeline.types import Docket, NumberKind, Span

# Countries whose numbers a text in the language may well name; EU is one of them for the Union's.
_COUNTRIES = {
    "en": "US GB CA AU IN IE NZ SG HK ZA EU",
    "de": "DE AT CH EU",
    "fr": "FR BE CH CA EU",
    "nl": "NL BE EU",
    "it": "IT CH EU",
    "es": "ES MX EU",
    "pt": "BR PT EU",
    "ja": "JP",
    "ko": "KR",
    "zh": "CN TW HK SG",
    "da": "DK EU",
    "sv": "SE EU",
    "no": "NO EU",
    "nb": "NO EU",
    "pl": "PL EU",
    "cs": "CZ EU",
    "hu": "HU EU",
    "ru": "RU",
    "tr": "TR",
    "he": "IL",
}


def numbers_of(
    text: str, language: str = "und", country: str | None = None, named: Collection[str] = ()
) -> tuple[tuple[Docket, ...], tuple[Docket, ...]]:
    """Find case numbers and citations; ``named`` are countries whose courts the text names.

    Where two forms overlap, that of a supported country wins, then the longer one.
    """
    return _numbers_of(text, language, country, frozenset(named))


@lru_cache(maxsize=4)  # linking, drafts and proposals ask for those of the article in hand
def _numbers_of(
    text: str, language: str, country: str | None, named: frozenset[str]
) -> tuple[tuple[Docket, ...], tuple[Docket, ...]]:
    likely = set(_COUNTRIES.get(language.partition("-")[0], "").split())
    places = {place.partition("-")[0] for place in named}

    def support(number: Number) -> int:
        place = number.form.country
        return 2 * (place in places) + 2 * (place == country) + (place in likely)

    found = [n for n in numbers_in(text) if n.form.id not in NEEDS_COUNTRY or support(n)]
    found.sort(key=lambda n: (-support(n), n.start - n.end, n.start, n.form.rank))
    kept: list[Number] = []
    taken = bytearray(len(text))
    for number in found:
        if not any(taken[number.start : number.end]):
            taken[number.start : number.end] = b"\x01" * (number.end - number.start)
            kept.append(number)
    kept.sort(key=lambda n: n.start)
    dockets = tuple(_docket(n, "docket") for n in kept if n.form.kind == "docket")
    return dockets, tuple(_docket(n, "citation") for n in kept if n.form.kind != "docket")


def dockets_in(
    text: str, language: str = "und", country: str | None = None, named: Collection[str] = ()
) -> tuple[Docket, ...]:
    """Find the case numbers of a text, in its order."""
    return numbers_of(text, language, country, named)[0]


def _docket(number: Number, kind: NumberKind) -> Docket:
    return Docket(
        raw=number.raw,
        normal=number.normal,
        country=number.form.country,
        format_id=number.form.id,
        kind=kind,
        span=Span(number.start, number.end),
        keys=number_keys(number),
    )

"""The sources of generated disputes: reports shared by many, and papers of one dispute alone."""

from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from cases.loadset.countries import Country
from cases.loadset.course import KNOWN_UNTIL
from cases.loadset.dice import Dice
from cases.loadset.prose import Voice, work_title
from cases.loadset.words import NATIVE_MATTERS, NATIVE_REPORTS, TOPICS

# Reports that tell of many disputes at once; the first ranks are cited most.
REPORTS, REPORT_SKEW = 12_000, 0.85
_SHARED = 0.4
_COUNTS = (
    (1, 10.0),
    (2, 25.0),
    (3, 25.0),
    (4, 16.0),
    (5, 10.0),
    (6, 7.0),
    (7, 4.0),
    (8, 3.0),
)
# Domains reserved for examples (https://www.rfc-editor.org/rfc/rfc2606): nobody is ever linked to.
_PAPERS = tuple(
    (f"{name.lower().replace(' ', '-')}.example", name)
    for name in (
        "The Docket Lamp",
        "Model Law Weekly",
        "Crawl Report",
        "Rights Ledger",
        "Harbour Courier",
        "Bench and Bytes",
        "Training Data Review",
        "The Long Caption",
    )
)


class Citer:
    """Cites the sources of one dispute."""

    def __init__(self, dice: Dice, labels: list[str]) -> None:
        self.dice, self.labels = dice, labels

    def some(self) -> list[str]:
        """Cite one source, at times two or three."""
        count = 1 if self.dice.chance(0.7) else self.dice.between(2, 3)
        return self.dice.some(self.labels, count)


def sources_of(
    dice: Dice, slug: str, country: Country, voice: Voice, filed: date
) -> list[dict[str, Any]]:
    """Throw one to eight sources, each with its label."""
    found: dict[str, dict[str, Any]] = {}
    for place in range(dice.weighted(_COUNTS)):
        if dice.chance(_SHARED):
            source = dict(_report(dice.rank(REPORTS, REPORT_SKEW)))
        else:
            source = _paper(dice, slug, place, country, voice, filed)
        found.setdefault(source.get("url", source["title"]), source)
    return [{"id": f"s{n}", **source} for n, source in enumerate(found.values(), start=1)]


@lru_cache(maxsize=REPORTS)
def _report(rank: int) -> dict[str, Any]:
    """Give the report of this rank, the same for every dispute."""
    dice = Dice("report", rank)
    host, publisher = dice.one(_PAPERS)
    day = KNOWN_UNTIL - timedelta(days=dice.between(1, 2_400))
    title = f"{work_title(dice)}: {dice.one(TOPICS)} and other suits of the month"
    return {
        "url": f"https://{host}/{day:%Y/%m}/{rank}",
        "publisher": publisher,
        "title": title,
        "published_on": day.isoformat(),
        "language": "en",
    }


def _paper(
    dice: Dice, slug: str, place: int, country: Country, voice: Voice, filed: date
) -> dict[str, Any]:
    """Throw a source that only this dispute has."""
    host, publisher = dice.one(_PAPERS)
    language = country.language
    source = {
        "publisher": publisher,
        "title": _headline(dice, language, voice),
        "published_on": dice.stated(filed + timedelta(days=dice.between(0, 500))),
        "language": language,
    }
    if not dice.chance(0.04):
        source["url"] = f"https://{host}/{slug}/{place + 1}"
    return source


def _headline(dice: Dice, language: str, voice: Voice) -> str:
    if language in NATIVE_REPORTS and dice.chance(0.6):
        matter = dice.one(NATIVE_MATTERS[language])
        return NATIVE_REPORTS[language].format(voice.plaintiffs, voice.defendant, matter)
    return voice.say(
        dice.one(("{plaintiffs} v. {defendant}: {topic}", "{title} and {topic}")), dice
    )

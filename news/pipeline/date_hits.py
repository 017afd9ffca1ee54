"""The words of dates in a text: months, weekdays, "yesterday", "last month", by one pass."""

from collections import defaultdict
from dataclasses import dataclass, field
from functools import lru_cache

import ahocorasick

from news.pipeline import date_words

# Words that mean something else, or nothing, in other languages.
_ONLY_IN = {
    "hier": "fr",
    "i ar": "sv da no nb nn",
    "i dag": "sv da no nb nn",
    "i gar": "sv da no nb nn",
}


# What a word can mean: month, weekday, bare, day or period; a number; languages or a unit.
_Meaning = tuple[str, int, str]


@lru_cache(maxsize=1)
def _automaton() -> ahocorasick.Automaton:
    meanings: dict[str, list[_Meaning]] = defaultdict(list)
    for name, (number, languages) in date_words.months().items():
        meanings[name].append(("month", number, " ".join(languages)))
    for name, number in date_words.weekdays().items():
        meanings[name].append(("weekday", number, ""))
    for name, number in date_words.bare_weekdays().items():
        meanings[name].append(("bare", number, ""))
    for name, step in date_words.day_words().items():
        meanings[name].append(("day", step, ""))
    for name, (unit, step) in date_words.period_words().items():
        meanings[name].append(("period", step, unit))
    found = ahocorasick.Automaton()
    for name, listed in meanings.items():
        if name:
            found.add_word(name, (name, tuple(listed)))
    found.make_automaton()
    return found


@dataclass(frozen=True, slots=True)
class MonthWord:
    """A name of a month."""

    start: int
    end: int
    name: str
    number: int
    languages: frozenset[str]


@dataclass(frozen=True, slots=True)
class WeekdayWord:
    """A name of a day of the week."""

    start: int
    end: int
    number: int
    bare: bool  # an ordinal too, so that only a day in brackets makes it a weekday


@dataclass(frozen=True, slots=True)
class PeriodWord:
    """A word for a day, week, month or year so many steps from now."""

    start: int
    end: int
    unit: str
    step: int


@dataclass(slots=True)
class DateWords:
    """The words of dates in a text, by what they are."""

    months: list[MonthWord] = field(default_factory=list)
    weekdays: list[WeekdayWord] = field(default_factory=list)
    days: list[PeriodWord] = field(default_factory=list)
    periods: dict[int, PeriodWord] = field(default_factory=dict)
    period_ends: dict[int, PeriodWord] = field(default_factory=dict)

    def add(self, start: int, end: int, name: str, meaning: _Meaning) -> None:
        """File a word under what it means."""
        kind, number, more = meaning
        if kind == "month":
            self.months.append(MonthWord(start, end, name, number, frozenset(more.split())))
        elif kind == "day":
            self.days.append(PeriodWord(start, end, "day", number))
        elif kind == "period":
            self.periods[start] = self.period_ends[end] = PeriodWord(start, end, more, number)
        else:
            self.weekdays.append(WeekdayWord(start, end, number, kind == "bare"))


def hits_of(folded: str, language: str) -> DateWords:
    """Collect the words of dates that stand as whole words of a folded text."""
    size, hits = len(folded), DateWords()
    for last, (name, meanings) in _automaton().iter(folded):
        start, end = last - len(name) + 1, last + 1
        if (start and folded[start - 1].isalnum()) or (end < size and folded[end].isalnum()):
            continue
        only = _ONLY_IN.get(name)
        if only is None or language in only.split():
            for meaning in meanings:
                hits.add(start, end, name, meaning)
    return hits

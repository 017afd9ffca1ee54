"""Dates that alphabetic scripts and digits write, found on the folded skeleton of the text."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from datetime import date, timedelta

from news.pipeline import calendar_days as days
from news.pipeline import date_words
from news.pipeline.calendar_days import Dated, Stated
from news.pipeline.date_hits import MonthWord, PeriodWord, WeekdayWord, hits_of
from news.pipeline.text import skeleton, words

_ISO = re.compile(r"(?<![\d/.-])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d/-]|\.\d)")
_NUMERIC = re.compile(
    r"(?<![\d/.,-])(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4}|\d{2})(?![\d/-]|[.,]\d)"
)
_SHORT = re.compile(r"(?:am|vom|zum|den|bis|dem) (\d{1,2})\.\s?(\d{1,2})\.(?!\s?\d)")
_KOREAN_DOTTED = re.compile(r"(?<![\d.])(\d{4})\.\s(\d{1,2})\.\s(\d{1,2})\.")
_YEAR = re.compile(r"(?<![\d.,:/$€£¥-])((?:19|20)\d{2})(?![\d%]|[.,:/-]\d|\s?(?:年|년))")

_DAY_BEFORE = re.compile(
    r"(?<![\d.,/:])(\d{1,2})(?:st|nd|rd|th|er|re|o|a|°|:e|\.)?(?:\s+day)?\s*(?:of|de|di|do|d')?\s*$"
)
_DAY_AFTER = re.compile(
    r"\.?\s{1,3}(?:the\s)?(\d{1,2})(?:st|nd|rd|th)?(?![\d%]|[.:,]\d)(?!\s(?:million|billion|percent|people|times)\b)"
    r"(?:\s?[-–]\s?\d{1,2}(?!\d))?(?:,?\s{1,3}((?:19|20)\d{2})(?!\d))?"
)
_YEAR_AFTER = re.compile(
    r"\.?,?\s{1,3}(?:de\s+|del\s+|of\s+|di\s+|do\s+|des\s+jahres\s+)?((?:19|20)\d{2})(?!\d|[-/]\d)"
)
_WORD_BEFORE = re.compile(r"([a-zа-я']+)[\s-]+$")
_WORD_AFTER = re.compile(r"[\s-]{1,3}([a-zа-я']+)")
_DAY_IN_BRACKETS = re.compile(r"\s?\((\d{1,2})\)")
_AGO = re.compile(
    r"\b(\d{1,2}|[a-z]{1,6})\s(days?|weeks?|months?|years?)\s(?:ago|earlier)\b"
    r"|\bvor\s(\d{1,2}|[a-z]{3,6})\s(tag|woche|monat|jahr)(?:en|n|e)?\b"
    r"|\bil y a\s(\d{1,2}|[a-z]{2,6})\s(jour|semaine|mois|an)s?\b"
    r"|\bhace\s(\d{1,2}|[a-z]{2,6})\s(dia|semana|mes|ano)(?:s|es)?\b"
    r"|\b(\d{1,2}|[a-z]{2,6})\s(giorn|settiman|mes|ann)[oiae]\sfa\b"
    r"|\b(\d{1,2}|[a-z]{3,6})\s(dagen|dag|weken|week|maanden|maand|jaar)\sgeleden\b"
    r"|\bha\s(\d{1,2}|[a-z]{2,6})\s(dia|semana|mes|ano)(?:s|es)?\b"
)
_US_NUMBER = re.compile(r"\d-(?:cv|cr|md)-\d")
_AGO_WORDS = (" ago", " earlier", "vor ", "il y a ", "hace ", " fa", " geleden", "ha ")
_DIGITS = re.compile(r"(?<!\d)\d")
_UNITS = {
    "day": words("day days tag jour dia giorn dagen dag"),
    "week": words("week weeks woche semaine semana settiman weken"),
    "month": words("month months monat mois mes maanden maand"),
    "year": words("year years jahr an ano ann jaar"),
}
_SMALL = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "einem": 1, "einer": 1, "zwei": 2, "drei": 3, "vier": 4,
    "sechs": 6, "zehn": 10, "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "dix": 10,
    "una": 1, "uno": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "diez": 10, "due": 2,
    "tre": 3, "quattro": 4, "cinque": 5, "sei": 6, "dieci": 10, "een": 1, "twee": 2, "drie": 3, "vijf": 5,
    "zes": 6, "tien": 10, "um": 1, "uma": 1, "dois": 2, "duas": 2, "quatro": 4, "dez": 10,
}  # fmt: skip
_EXACT_DAYS = 14  # "ten days ago" is a count; "thirty days ago" is a manner of speaking

_BEFORE_MONTH = words(
    """
    in since during until by from early mid late of through im seit anfang mitte ende bis ab en depuis debut
    fin mi des desde hasta principios mediados finales de nel dal da fino inizio fine meta sinds begin eind
    vanaf em inicio final do w od do v с в с до i this diesen diesem ce este questo deze
    """
)
_BEFORE_YEAR = words(
    """
    in since during until by from early mid late of through year im seit anfang mitte ende jahr bis ab
    jahres en depuis debut fin annee avant apres desde hasta ano principios mediados finales del nel dal
    dalla fino inizio fine anno sinds begin eind jaar vanaf em inicio final do no i ar roku od w v c
    before after between and around circa
    """
)
# Names of months that are words of their own in their language; only a capital makes them months.
_CAPITAL_NEEDED = words("may march august mark mars")
_REPORTING = words(
    """
    said reported announced told wrote ruled filed confirmed sued issued sagte teilte berichtete dit annonce dijo
    anuncio detto annunciato disse anunciou dismissed granted denied rejected signed approved
    """
)
_PARTICLES = frozenset(["", "of", "de", "del", "des", "do", "di", "de l'"])
_SHORT_NAMES = words("may mai mei maj мая мае")
_WEEKDAY_BEFORE = re.compile(r"([a-zа-я-]{5,14})\.?,?\s+(?:the\s+|den\s+|dem\s+|le\s+|el\s+)?$")
_WEEKDAY_AHEAD_DAYS = 200  # "Monday, March 2" with a weekday that fits may well lie ahead
_CLAUSE_END = re.compile(r"[.;:!?\n](?:\s|$)")
_VERB_BEFORE = re.compile(r"\b([a-z]+)(?:\s(?:on|am|le|el|il))?\s+$")
_FUTURE = re.compile(rf"\b(?:{date_words.FUTURE_CUES})\b")
_FUTURE_BESIDE = re.compile(
    rf"\b(?:{date_words.FUTURE_BESIDE})\s(?:the |le |el |il |den |dem )?(?:\w+,? )?$"
)
_PAST = re.compile(rf"\b(?:{date_words.PAST_CUES})\b")
# Where a clause opens with its date, the verb follows: "Am Mittwoch wird", "On Monday the court will".
_VERB_NEXT = re.compile(
    r"[^.;:!?\n]{0,12}?\s(?:wird|werden|soll|sollen|sera|seront|zal|zullen|ska)\b"
    r"|[^.;:!?\n]{0,50}?\swill\b"
)
_CUE_CHARACTERS = 60

_ENGLISH_DAY_FIRST = words("GB IE AU NZ IN ZA CA SG HK")


_DIRECTIONS = date_words.directions()
_WEEKDAYS = date_words.weekdays()
_AFTER_WORDS = frozenset(_DIRECTIONS) - words(
    "last past previous next coming upcoming vorige volgende komende"
)


class LatinDates:
    """Reads the dates of one text."""

    def __init__(self, text: str, today: date | None, language: str, country: str | None) -> None:
        self.text = text
        self.folded = skeleton(text)
        self.today = today
        self.language = language.partition("-")[0]
        self.hits = hits_of(self.folded, self.language)
        self.digits = [match.start() for match in _DIGITS.finditer(self.folded)]
        self.month_first = self._habit(country)

    def found(self) -> Iterator[Dated]:
        """Yield everything found; overlaps are sorted out by the caller."""
        yield from self._numeric()
        absolute = [dated for month in self.hits.months for dated in self._month(month)]
        yield from absolute
        used = sorted((dated.start, dated.end) for dated in absolute)
        yield from self._years(used)
        if self.today is not None:
            yield from self._relative(used, self.today)
            yield from self._ago(self.today)

    # --- digits ----------------------------------------------------------------------------------

    def _numeric(self) -> Iterator[Dated]:
        for match in _starting(_ISO, self.folded, self.digits):
            stated = Stated(int(match[1]), int(match[3]), int(match[4]))
            yield Dated(match.start(), match.end(), stated, relative=False)
        for match in _starting(_KOREAN_DOTTED, self.folded, self.digits):
            yield Dated(
                match.start(),
                match.end(),
                Stated(int(match[1]), int(match[2]), int(match[3])),
                relative=False,
            )
        for match in _starting(_NUMERIC, self.folded, self.digits):
            read = self._numbers(int(match[1]), int(match[3]), match[4], match[2])
            if read:
                yield Dated(match.start(), match.end(), read, relative=False)
        for match in _SHORT.finditer(self.folded) if self.language == "de" else ():
            found = self._yearless(int(match[2]), int(match[1]), match.start())
            if found:
                yield Dated(match.start(1), match.end(), found, relative=True)

    def _numbers(self, first: int, second: int, year_text: str, mark: str) -> Stated | None:
        """Read 11/3/2025: by the outlet's habit, or not at all where both orders are possible."""
        year = int(year_text) if len(year_text) == 4 else 2000 + int(year_text)
        if (len(year_text) == 2 and mark != ".") or not 1900 <= year <= 2100:
            return None
        day, month = first, second
        if mark == "/" and first <= 12 and second <= 12 and first != second:
            month_first = self.month_first
            if month_first is None:
                month_first = self._nearer(year, first, second)
            if month_first is None:
                return None
            day, month = (second, first) if month_first else (first, second)
        elif second > 12:
            day, month = second, first
        return Stated(year, month, day) if days.calendar_day(year, month, day) else None

    def _habit(self, country: str | None) -> bool | None:
        """Tell whether the text writes the month first; None where nothing shows it."""
        if country == "US" or _US_NUMBER.search(self.folded):
            return True
        if self.language not in ("en", "und") or country in _ENGLISH_DAY_FIRST:
            return False
        for match in _starting(_NUMERIC, self.folded, self.digits):
            if match[2] == "/" and (int(match[1]) > 12) != (int(match[3]) > 12):
                return int(match[3]) > 12
        return None

    def _nearer(self, year: int, first: int, second: int) -> bool | None:
        """Prefer the order that is no day to come, where only one of the two is not."""
        if self.today is None:
            return None
        latest = self.today + timedelta(days=1)
        month_first = days.calendar_day(year, first, second)
        day_first = days.calendar_day(year, second, first)
        past = [bool(day and day <= latest) for day in (month_first, day_first)]
        return past[0] if past[0] != past[1] else None

    # --- names of months -------------------------------------------------------------------------

    def _month(self, month: MonthWord) -> Iterator[Dated]:
        start, end = month.start, month.end
        if self._foreign_short(month):
            return
        before = _DAY_BEFORE.search(self.folded, max(0, start - 16), start)
        after = _DAY_AFTER.match(self.folded, end) if "en" in month.languages else None
        year = _YEAR_AFTER.match(self.folded, end)
        if before and 1 <= int(before[1]) <= 31:
            stop = year.end() if year else end
            day = int(before[1])
            yield from self._on_day(before.start(1), stop, month.number, day, year and year[1])
        elif after and 1 <= int(after[1]) <= 31 and self._is_name(month):
            yield from self._on_day(start, after.end(), month.number, int(after[1]), after[2])
        elif year:
            yield Dated(start, year.end(), Stated(int(year[1]), month.number), relative=False)
        elif self.today and self._is_name(month):
            yield from self._alone(month, self.today)

    def _foreign_short(self, month: MonthWord) -> bool:
        """Tell whether the word is a short form of another language: "set", "mar", "ago"."""
        if len(month.name) > 3 or "en" in month.languages:
            return False
        return self.language not in month.languages and self.language != "und"

    def _is_name(self, month: MonthWord) -> bool:
        return month.name not in _CAPITAL_NEEDED or self.text[month.start].isupper()

    def _on_day(
        self, start: int, end: int, month: int, day: int, year: str | None
    ) -> Iterator[Dated]:
        if year:
            yield Dated(start, end, Stated(int(year), month, day), relative=False)
            return
        away = self._year_beside(end)
        if away:
            yield Dated(start, away[0], Stated(away[1], month, day), relative=True)
            return
        found = self._yearless(month, day, start)
        if found:
            yield Dated(start, end, found, relative=True)

    def _year_beside(self, end: int) -> tuple[int, int] | None:
        """Read "of last year" after a month: where it ends, and the year."""
        for gap in range(1, 8) if self.today else ():
            period = self.hits.periods.get(end + gap)
            between = self.folded[end : end + gap].strip(" .,")
            if period and period.unit == "year" and between in _PARTICLES and self.today:
                return period.end, self.today.year + period.step
        return None

    def _yearless(self, month: int, day: int, start: int) -> Stated | None:
        """Find the year of a day: by the weekday before it, else the nearest."""
        if self.today is None:
            return None
        match = _WEEKDAY_BEFORE.search(self.folded, max(0, start - 24), start)
        weekday = _WEEKDAYS.get(match[1]) if match else None
        latest = self.today + timedelta(days=_WEEKDAY_AHEAD_DAYS)
        for year in (
            range(self.today.year + 1, self.today.year - 3, -1) if weekday is not None else ()
        ):
            near = days.calendar_day(year, month, day)
            if near and near <= latest and near.weekday() == weekday:
                return Stated(year, month, day)
        found = days.nearest_day(self.today, month, day, future=self._future(start))
        return Stated(found.year, month, day) if found else None

    def _alone(self, month: MonthWord, today: date) -> Iterator[Dated]:
        """Read a month without day and year: "in June", "last June", "giugno scorso"."""
        if len(month.name) < 4 and month.name not in _SHORT_NAMES:
            return
        away = self._year_beside(month.end)
        if away:
            yield Dated(month.start, away[0], Stated(away[1], month.number), relative=True)
            return
        direction = self._direction(month.start, month.end)
        if direction is None:
            before = _WORD_BEFORE.search(self.folded, max(0, month.start - 16), month.start)
            if not before or before[1] not in _BEFORE_MONTH:
                return
            direction = 1 if self._future(month.start) else 0
        year = days.nearest_month(today, month.number, direction=direction)
        yield Dated(month.start, month.end, Stated(year, month.number), relative=True)

    def _direction(self, start: int, end: int) -> int | None:
        """Read "last" (-1) or "next" (1) beside a word; None where neither stands."""
        before = _WORD_BEFORE.search(self.folded, max(0, start - 20), start)
        if before and before[1] in _DIRECTIONS:
            return _DIRECTIONS[before[1]]
        after = _WORD_AFTER.match(self.folded, end)
        return _DIRECTIONS[after[1]] if after and after[1] in _AFTER_WORDS else None

    def _future(self, start: int) -> bool:
        """Tell whether the clause looks ahead: its verb, or a word right before the date."""
        before = self.folded[max(0, start - _CUE_CHARACTERS) : start]
        clause = _CLAUSE_END.split(before)[-1]
        verb = _VERB_BEFORE.search(clause)
        if verb and verb[1] in _REPORTING:
            return False
        if _FUTURE_BESIDE.search(clause):
            return True
        ahead = list(_FUTURE.finditer(clause))
        if ahead:
            return not _PAST.search(clause, ahead[-1].end())
        opens = len(clause.split()) <= 2
        return opens and _VERB_NEXT.match(self.folded, start) is not None

    # --- years, relative words -------------------------------------------------------------------

    def _years(self, used: list[tuple[int, int]]) -> Iterator[Dated]:
        for match in _starting(_YEAR, self.folded, self.digits):
            if _touches(used, match.start(), match.start() + 1):
                continue
            before = _WORD_BEFORE.search(self.folded, max(0, match.start() - 16), match.start())
            if before and before[1] in _BEFORE_YEAR:
                yield Dated(match.start(), match.end(), Stated(int(match[1])), relative=False)

    def _relative(self, used: list[tuple[int, int]], today: date) -> Iterator[Dated]:
        beside = set[int]()
        for weekday in self.hits.weekdays:
            if not _touches(used, weekday.start - 4, weekday.end + 9):
                yield from self._weekday(weekday, beside, today)
        for hit in self.hits.days:
            if not self.folded.endswith("usa ", 0, hit.start):
                found = Stated.of(today + timedelta(days=hit.step))
                yield Dated(hit.start, hit.end, found, relative=True)
        for period in self.hits.periods.values():
            if period.start not in beside:
                yield Dated(period.start, period.end, _period(today, period), relative=True)

    def _weekday(self, hit: WeekdayWord, beside: set[int], today: date) -> Iterator[Dated]:
        bracket = _DAY_IN_BRACKETS.match(self.folded, hit.end)
        if bracket and 1 <= int(bracket[1]) <= 31:
            future = self._future(hit.start)
            found = days.nearest_day_of_month(today, int(bracket[1]), future=future)
            if found:
                yield Dated(hit.start, bracket.end(), Stated.of(found), relative=True)
        elif not hit.bare and (self.language != "en" or self.text[hit.start].isupper()):
            week = self._week_beside(hit, beside)
            if week is not None:
                found = days.weekday_of_week(today, hit.number, week)
            else:
                direction = self._direction(hit.start, hit.end)
                if direction is None:
                    direction = 1 if self._future(hit.start) else 0
                found = days.weekday_from(today, hit.number, direction=direction)
            yield Dated(hit.start, hit.end, Stated.of(found), relative=True)

    def _week_beside(self, hit: WeekdayWord, beside: set[int]) -> int | None:
        """Read "Tuesday of last week" or "last week on Tuesday"; notes the week as used."""
        after = (self.hits.periods.get(hit.end + gap) for gap in range(11))
        before = (self.hits.period_ends.get(hit.start - gap) for gap in range(7))
        for period in filter(None, (*after, *before)):
            if period.unit == "week":
                beside.add(period.start)
                return period.step
        return None

    def _ago(self, today: date) -> Iterator[Dated]:
        if not any(word in self.folded for word in _AGO_WORDS):
            return
        for match in _AGO.finditer(self.folded):
            count_text, unit_text = (group for group in match.groups() if group)
            count = int(count_text) if count_text.isdecimal() else _SMALL.get(count_text)
            unit = next((u for u, names in _UNITS.items() if unit_text in names), None)
            if count and unit:
                stated = _back(today, count, unit)
                yield Dated(match.start(), match.end(), stated, relative=True)


def _touches(used: list[tuple[int, int]], start: int, end: int) -> bool:
    """Tell whether one of the stretches, in order and apart, shares a place with this one."""
    at = bisect_left(used, (end, 0))
    return at > 0 and used[at - 1][1] > start


def _starting(pattern: re.Pattern[str], text: str, places: list[int]) -> Iterator[re.Match[str]]:
    """Yield the matches that begin at one of the places."""
    return (match for place in places if (match := pattern.match(text, place)))


def _period(today: date, period: PeriodWord) -> Stated:
    """Give a whole month or year; a week is known by its month alone."""
    if period.unit == "year":
        return Stated(today.year + period.step)
    if period.unit == "month":
        return Stated(*days.months_away(today, period.step))
    middle = days.weekday_of_week(today, 3, period.step)
    return Stated(middle.year, middle.month, approximate=True)


def _back(today: date, count: int, unit: str) -> Stated:
    if unit == "day" and count <= _EXACT_DAYS:
        return Stated.of(today - timedelta(days=count))
    if unit in ("day", "week"):
        found = today - timedelta(days=count * (7 if unit == "week" else 1))
        return Stated(found.year, found.month, approximate=True)
    if unit == "month":
        return Stated(*days.months_away(today, -count), approximate=True)
    return Stated(today.year - count, approximate=True)

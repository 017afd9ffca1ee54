"""Dates in Chinese, Japanese and Korean texts, found on the folded skeleton of the text.

Handles calendar dates in digits and numerals, eras and the Republic's years, relative years and
months, weekdays of a calendar week, and days without their month.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from datetime import date, timedelta

from news.pipeline import calendar_days as days
from news.pipeline.calendar_days import Dated, Stated

_YEAR = (
    r"(?:(?P<era>令和|平成|昭和|民国)\s?)?"
    r"(?P<year>(?<![0-9])[0-9]{1,4}|元|[〇零一二三四五六七八九]{4}|今|去|前|昨|明|来|同|当|本)\s?(?:年|년)"
)
_MONTH = r"(?P<month{0}>(?<![0-9])[0-9]{{1,2}}|[一二三四五六七八九十]{{1,2}}|本|当|同|今|上|先|来|下|次)\s?(?:月份?|월)"
_DAY = r"(?P<day{0}>(?<![0-9])[0-9]{{1,2}}|[一二三四五六七八九十廿]{{1,3}}|同|当)\s?(?:日|号|일)"
_CALENDAR = re.compile(
    r"(?=[0-9〇零一二三四五六七八九十廿元今去前昨明来同当本令平昭民上先下次])(?:"
    + _YEAR
    + r"(?:的|\s|[,，、])?(?:"
    + _MONTH.format("1")
    + r"\s?(?:"
    + _DAY.format("1")
    + r")?)?|"
    + _MONTH.format("2")
    + r"\s?(?:"
    + _DAY.format("2")
    + r")?|(?<!第)(?<![0-9.:/])(?P<day3>[0-9]{1,2})\s?(?P<unit3>日|일))"
    r"(?![间間내内以]|之内|个|以内|간|째|만에|동안|이내|안에)"
)
_RELATIVE_KO = re.compile(
    r"(?:(?P<year>올해|금년|지난해|작년|재작년|내년)(?:\s?(?P<month>[0-9]{1,2})월)?|"
    r"(?P<moon>지난달|지난 달|이달|이번 달|이번달|다음 달|다음달|내달)|(?P<way>지난|오는)(?=\s?[0-9]{1,2}일))"
    r"(?:\s?(?P<day>[0-9]{1,2})일)?"
)
_MONTHS_MEASURED = re.compile(r"(?P<word>上个月|这个月|下个月)\s?(?:(?P<day>[0-9]{1,2})[日号])?")
_WEEKDAY = re.compile(
    r"(?P<week>上上|上个?|本|这个?|下个?|当)?(?<![每两一二三四五六几数])(?:周|星期|礼拜)(?P<zh>[一二三四五六日天])(?![0-9次年月])"
    r"|(?P<jweek>先々周|先周|今周|来周|前周)?の?(?P<ja>[月火水木金土日])曜日?"
    r"|(?P<kweek>지난주|지난 주|이번 주|이번주|다음 주|다음주|지난|오는)?\s?(?P<ko>[월화수목금토일])요일"
)
_DAY_WORD = re.compile(
    r"(?P<minus2>前天|一昨日|おととい|그저께|그제)"
    r"|(?P<minus1>昨天|昨日|昨晚|昨夜|昨\s?[(（][0-9]{1,2}[)）]\s?日?|昨(?=[判裁宣开聆审入提和])|어제|전날)"
    r"|(?P<zero>今天|今日(?!头条|说法|财|俄)|今晨|今早|今\s?[(（][0-9]{1,2}[)）]\s?日?|"
    r"今(?=[开判裁宣聆审])|本日|きょう|오늘)|(?P<plus1>明天|明日|내일)"
    r"|(?P<same>同日|当日|같은 날)|(?P<after>翌日|次日|이튿날|다음 날)"
)
_AGO = re.compile(
    r"(?P<count>[0-9]{1,2}|[一二两三四五六七八九十]{1,2})\s?"
    r"(?P<unit>天|日|个?星期|周間?|周间|个?礼拜|个月|[かカヶケ]月|年|일|주|개월|년)\s?(?:前|之前|전)(?!夕)"
)

_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "民国": 1911}
_YEAR_STEPS = {"今": 0, "本": 0, "去": -1, "昨": -1, "前": -2, "明": 1, "来": 1}
_MONTH_STEPS = {"本": 0, "今": 0, "上": -1, "先": -1, "来": 1, "下": 1, "次": 1}
_KO_YEARS = {"올해": 0, "금년": 0, "지난해": -1, "작년": -1, "재작년": -2, "내년": 1}
_WEEKS = {
    "上上": -2,
    "上": -1,
    "上个": -1,
    "下": 1,
    "下个": 1,
    "先々周": -2,
    "先周": -1,
    "前周": -1,
}
_WEEKS |= {"来周": 1, "지난주": -1, "지난 주": -1, "다음 주": 1, "다음주": 1}
_WEEKS |= {"本": 0, "这": 0, "这个": 0, "今周": 0, "이번 주": 0, "이번주": 0}
_ZH_DAYS = {char: index for index, char in enumerate("一二三四五六日")} | {"天": 6}
_JA_DAYS = {char: index for index, char in enumerate("月火水木金土日")}
_KO_DAYS = {char: index for index, char in enumerate("월화수목금토일")}
_DIGITS = {char: index for index, char in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2}

# Words that put what follows in the future.
_FUTURE = re.compile("将|拟|定于|计划|预定|截至|截止|期限|まで|予定|예정|까지|오는|将于|即将")
_FUTURE_AFTER = re.compile(
    r"\s?(?:[（(].{1,6}[）)])?\s?(?:に?予定|まで|前[に,，]|예정|까지|之前|前,|前提交)"
)
_CUE_CHARACTERS = 12


def numeral(text: str) -> int | None:
    """Read a small number in digits or Chinese numerals; None for what is none."""
    if text.isdecimal():
        return int(text)
    if all(char in _DIGITS for char in text):
        return int("".join(str(_DIGITS[char]) for char in text))
    tens, ten, units = text.replace("廿", "二十").partition("十")
    if not ten or not all(c in _DIGITS for c in tens + units) or len(tens) > 1 or len(units) > 1:
        return None
    return (_DIGITS[tens] if tens else 1) * 10 + (_DIGITS[units] if units else 0)


class Reader:
    """Reads the dates of one text, keeping the last full date that "the same month" refers to."""

    def __init__(self, skeleton: str, today: date | None) -> None:
        self.text = skeleton
        self.today = today
        self.last: Stated | None = None
        self.full_days: list[Dated] = []

    def dates(self) -> Iterator[Dated]:
        """Yield what is found, in the order of the text within each kind of form."""
        for match in _CALENDAR.finditer(self.text):
            yield from self._calendar(match)
        if self.today is None:
            return
        for pattern, read in (
            (_RELATIVE_KO, self._korean),
            (_MONTHS_MEASURED, self._measured),
            (_WEEKDAY, self._weekday),
            (_DAY_WORD, self._day_word),
            (_AGO, self._ago),
        ):
            for match in pattern.finditer(self.text):
                stated = read(match, self.today)
                if stated:
                    yield Dated(match.start(), match.end(), stated, relative=True)

    def _calendar(self, match: re.Match[str]) -> Iterator[Dated]:
        parts = match.groupdict()
        month_text = parts["month1"] or parts["month2"]
        day_text = parts["day1"] or parts["day2"] or parts["day3"]
        stated, relative = self._resolved(parts["era"], parts["year"], month_text, day_text, match)
        if stated is not None and stated.edtf():
            self.last = stated
            dated = Dated(match.start(), match.end(), stated, relative)
            if stated.day:
                self.full_days.append(dated)
            yield dated

    def _resolved(
        self,
        era: str | None,
        year_text: str | None,
        month_text: str | None,
        day_text: str | None,
        match: re.Match[str],
    ) -> tuple[Stated | None, bool]:
        day = self._number(day_text, self.last.day if self.last else 0)
        if year_text:
            year, relative = self._year(era, year_text)
            month = self._number(month_text, self.last.month if self.last else 0)
            return (Stated(year, month, day) if year and month is not None else None), relative
        if month_text:
            return self._without_year(month_text, day or 0, match), True
        if self.today is None or not day or not 1 <= day <= 31:
            return None, True
        found = days.nearest_day_of_month(self.today, day, future=self._future(match))
        return (Stated.of(found) if found else None), True

    def _number(self, text: str | None, same: int) -> int:
        """Read a month or a day; what is not stated is 0, what cannot be is 99."""
        if not text:
            return 0
        if text in ("同", "当"):
            return same
        found = numeral(text)
        return found or 99

    def _year(self, era: str | None, text: str) -> tuple[int, bool]:
        if era:
            count = 1 if text == "元" else numeral(text)
            return (_ERAS[era] + count if count else 0), False
        if text in _YEAR_STEPS:
            return (self.today.year + _YEAR_STEPS[text] if self.today else 0), True
        if text in ("同", "当"):
            return (self.last.year if self.last else 0), True
        year = numeral(text) if text != "元" else None
        if year and 100 <= year <= 150:  # the Republic's years, as Taiwan's courts write them
            return year + 1911, False
        return (year if year and 1900 <= year <= 2100 else 0), False

    def _without_year(self, text: str, day: int, match: re.Match[str]) -> Stated | None:
        if text in ("同", "当") and self.last and self.last.month:
            return Stated(self.last.year, self.last.month, day)
        if self.today is None:
            return None
        if text in _MONTH_STEPS:
            return Stated(*days.months_away(self.today, _MONTH_STEPS[text]), day)
        month = numeral(text) or 0
        if not 1 <= month <= 12:
            return None
        future = self._future(match)
        if day:
            found = days.nearest_day(self.today, month, day, future=future)
            return Stated(found.year, month, day) if found else None
        return Stated(days.nearest_month(self.today, month, direction=1 if future else 0), month)

    def _future(self, match: re.Match[str]) -> bool:
        before = self.text[max(0, match.start() - _CUE_CHARACTERS) : match.start()]
        clause = re.split("[。,，、;；\n!?]", before)[-1]
        return bool(_FUTURE.search(clause) or _FUTURE_AFTER.match(self.text, match.end()))

    def _korean(self, match: re.Match[str], today: date) -> Stated | None:
        day = int(match["day"] or 0)
        if match["year"]:
            return Stated(today.year + _KO_YEARS[match["year"]], int(match["month"] or 0), day)
        if match["moon"]:
            word = match["moon"]
            step = -1 if word.startswith("지난") else 0 if word.startswith("이") else 1
            return Stated(*days.months_away(today, step), day)
        found = days.nearest_day_of_month(today, day, future=match["way"] == "오는")
        return Stated.of(found) if found else None

    def _measured(self, match: re.Match[str], today: date) -> Stated | None:
        step = {"上": -1, "这": 0, "下": 1}[match["word"][0]]
        return Stated(*days.months_away(today, step), int(match["day"] or 0))

    def _weekday(self, match: re.Match[str], today: date) -> Stated | None:
        for group, names, week in (
            ("zh", _ZH_DAYS, "week"),
            ("ja", _JA_DAYS, "jweek"),
            ("ko", _KO_DAYS, "kweek"),
        ):
            if match[group]:
                return self._on_weekday(names[match[group]], match[week] or "", today, match)
        return None

    def _on_weekday(self, day: int, week: str, today: date, match: re.Match[str]) -> Stated:
        if week in _WEEKS:
            found = days.weekday_of_week(today, day, _WEEKS[week])
        else:
            direction = 1 if week == "오는" or self._future(match) else -1 if week == "지난" else 0
            found = days.weekday_from(today, day, direction=direction)
        return Stated.of(found)

    def _day_word(self, match: re.Match[str], today: date) -> Stated | None:
        step = {"minus2": -2, "minus1": -1, "zero": 0, "plus1": 1}.get(match.lastgroup or "")
        if step is None:
            return self._after_last_day(match)
        found = today + timedelta(days=step)
        return Stated.of(found)

    def _after_last_day(self, match: re.Match[str]) -> Stated | None:
        """Read "the same day" and "the next day" from the full date before it."""
        at = bisect_right(self.full_days, match.start(), key=lambda dated: dated.end)
        if not at:
            return None
        last = self.full_days[at - 1].stated
        named = date(last.year, last.month, last.day)
        return Stated.of(named + timedelta(days=1 if match.lastgroup == "after" else 0))

    def _ago(self, match: re.Match[str], today: date) -> Stated | None:
        count = numeral(match["count"]) or 0
        unit = match["unit"]
        if unit in ("天", "日", "일"):
            found = today - timedelta(days=count)
            return Stated.of(found)
        if unit in ("年", "년"):
            return Stated(today.year - count, approximate=True)
        if unit in ("个月", "개월") or unit.endswith("月"):
            return Stated(*days.months_away(today, -count), approximate=True)
        found = today - timedelta(weeks=count)
        return Stated(found.year, found.month, approximate=True)

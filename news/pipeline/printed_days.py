"""The day on which a piece appeared, where readers see it: byline, dateline, or a line that says so."""

import re
from collections.abc import Iterable
from datetime import date
from typing import Any

from news.pipeline.dates import dates_in, first_day
from news.pipeline.text import clean_line
from news.pipeline.types import Page
from news.pipeline.zones import dates_the_piece, without_title

_LINE = 160  # longer lines are running text
_BYLINE = 90
# A line that ends so is a sentence, whose day is that of something it tells.
_SENTENCE = re.compile(r"[。．｡]$|.{25}[a-zà-ÿ\d][.!?]$")
_LABEL = re.compile(
    r"(?:发布(?:时间|日期|于)|发表(?:时间|于)|刊发时间|更新(?:时间|日期|日)|發布(?:時間|日期)|發佈(?:時間|日期)|"
    r"發表(?:時間|日期)|更新(?:時間|日)|日期|公開日|掲載日|配信日?|更新日時?|投稿日|작성일?|입력|등록일?|게시일?|승인|발행일?)\s?[:：]?|"
    r"\b(?:published|posted|date|dated|issued|updated|uploaded|ver[öo]ffentlicht|erschienen|stand|datum|"
    r"publi[ée]e?|mis en ligne|paru|publicad[oa]|fecha|actualizado|pubblicato|data|aggiornato|gepubliceerd|"
    r"geplaatst|atualizado|opublikowano|publicerad|опубликовано)(?: (?:on|am|le|el|em|il|op|in|den))?\s?[:：]?\s",
    re.IGNORECASE,
)
# Days of the case, not of the page.
_OTHER_LABEL = re.compile(r"\W*(?:date )?(?:filed|decided|argued|terminated)\b", re.IGNORECASE)
_LABELLED = 40  # letters after a label within which its date stands
_MOST_NODES = 3_000


def visible_day(
    lines: Iterable[str], headline: str, language: str, country: str | None
) -> date | None:
    """Read the day in the lines between the headline and the text."""
    kept = [line for line in lines if len(line) <= _LINE]
    if headline in kept:
        place = kept.index(headline)
        kept = kept[place + 1 :] + kept[:place][-2:]
    for line in kept[:8]:
        if _SENTENCE.search(line) or _OTHER_LABEL.match(line):
            continue
        found = first_day(line, language, country)
        if found and 1990 <= found.year <= 2100:
            return found
    return None


def labelled_lines(root: Any) -> list[str]:
    """Give what stands after "published", "发布时间" and the like, anywhere on a page."""
    found: list[str] = []
    for number, node in enumerate(root.itertext()):
        if number > _MOST_NODES or len(found) > 4:
            break
        text = clean_line(node) if len(node) <= 2 * _LINE else ""
        match = _LABEL.search(text + " ") if text else None
        if match and match.start() <= _LABELLED:
            found.append(text[match.end() : match.end() + _LABELLED])
    return found


def printed_day(page: Page) -> date | None:
    """Read the day in a byline or dateline within the text."""
    for paragraph in page.paragraphs[1:3]:
        line = without_title(paragraph.of(page.text), page.title).strip()
        if len(line) <= _BYLINE and not _SENTENCE.search(line):
            found = first_day(line, page.language, page.country)
            if found:
                return found
    front = page.text[: page.paragraphs[2].end] if len(page.paragraphs) > 2 else page.text
    for mention in dates_in(front, None, page.language, page.country):
        if mention.precision == "day" and dates_the_piece(page, mention):
            return date.fromisoformat(mention.edtf)
    return None

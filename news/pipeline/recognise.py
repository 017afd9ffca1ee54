"""Everything that an article's form tells: names, numbers, sums and dates, with their places."""

from news.pipeline.citations import with_reporters
from news.pipeline.dates import dates_in
from news.pipeline.dockets import numbers_of
from news.pipeline.gazetteer import mentions_in
from news.pipeline.money import money_in
from news.pipeline.text import sentences
from news.pipeline.types import Knowledge, Page, Recognised


def recognise(page: Page, knowledge: Knowledge) -> Recognised:
    """Recognise what a page names; a page without text gives nothing."""
    if not page.text:
        return Recognised(page)
    text, language, country = page.text, page.language, page.country
    dockets, citations = numbers_of(text, language, country)
    places = frozenset(docket.country for docket in dockets)
    return Recognised(
        page=page,
        mentions=mentions_in(text, knowledge, language, country, places),
        dockets=dockets,
        citations=with_reporters(text, citations),
        money=money_in(text, language, country),
        dates=dates_in(text, page.published, language, country),
        sentences=sentences(text),
    )

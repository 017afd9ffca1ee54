"""Whether an entry of a feed is clearly about something else, by what the feed itself says of it."""

from news.pipeline.cues import level
from news.pipeline.dockets import numbers_of
from news.pipeline.gazetteer import mentions_in
from news.pipeline.relevance import LEXICON
from news.pipeline.types import Knowledge

# Any word of these keeps an entry.
_SUBJECTS = ("ai", "copyright", "dispute", "likeness", "taking")
# A headline alone often names neither the technology nor the right: so much must be told first.
LEAST_CHARACTERS = 200
# A character of these scripts says as much as two and a half letters.
_DENSE = "\u3040", "\uffef"


def is_off_topic(text: str, language: str, knowledge: Knowledge) -> bool:
    """Tell whether a title with its summary says enough, and nothing of the subject.

    No word of technology, right or quarrel, no case number, and nobody who is on record. What says
    too little is kept: its page decides.
    """
    dense = sum(_DENSE[0] <= character <= _DENSE[1] for character in text)
    if len(text) + 1.5 * dense < LEAST_CHARACTERS:
        return False
    cues = LEXICON.find(level(text))
    if any(cues.any(tag) for tag in _SUBJECTS):
        return False
    dockets, citations = numbers_of(text, language or "und", None)
    if dockets or citations:
        return False
    named = mentions_in(text, knowledge, language or "und")
    return not any(m.supported or m.kind == "court" for m in named)

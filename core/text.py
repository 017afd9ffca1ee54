"""One preparation of search text for SQLite's FTS5 and PostgreSQL, so both find the same.

The index holds plain tokens of letters, digits and marks: words, bigrams of Chinese, Japanese and
Korean, and the joined forms of what punctuation divides (docket numbers above all). A query becomes
terms over the same tokens; neither engine's own parser, stemmer or dictionary takes part.
"""

import hashlib
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, groupby
from typing import NamedTuple

from core.folding import HAN, fold

__all__ = [
    "Term",
    "fold",
    "fts5_match",
    "index_text",
    "query_terms",
    "slugify_name",
    "tokens",
    "tsquery",
]

# Kana, Bopomofo and Hangul blocks, from https://www.unicode.org/Public/UCD/latest/ucd/Scripts.txt.
_KANA_HANGUL = (
    "\u1100-\u11ff\u3031-\u3035\u3041-\u30ff\u3100-\u318f\u31a0-\u31bf\u31f0-\u31ff\ua960-\ua97f"
    "\uac00-\ud7ff\U0001aff0-\U0001b16f"
)
_CJK = re.compile(f"[{HAN}{_KANA_HANGUL}]")
_ASCII_WORD = re.compile("[a-z0-9]+")

# Where a clause ends, so that a sentence written without blanks is not one chunk. A comma between
# digits belongs to the number.
_CLAUSE_END = re.compile(r"[;!?。、…“”「」『』《》〈〉【】]|,(?![0-9])|(?<![0-9]),")
# The same in ASCII, in two quick steps.
_ASCII_CLAUSE_END = str.maketrans(dict.fromkeys(";!?", " "))
_COMMA = re.compile(",(?!(?<=[0-9],)[0-9])")

# Docket numbers have up to about six parts: 1107237-96.2025.8.26.0100, （2024）粤0192民初113号.
_MAX_JOINED_PARTS = 8

# Long words are cut and longer joins left out, alike in index and query: a lexeme of PostgreSQL
# holds 2,046 bytes, and what is longer than a name or a number is never typed.
_MAX_TOKEN_CHARACTERS = 64

# A line no longer than this is likely to be a name, which comes again in other disputes.
_MAX_NAME_CHARACTERS = 100

_MAX_TERMS = 32

# More cannot add to _MAX_TERMS terms of sense, and keeps a hostile query cheap.
_MAX_QUERY_CHARACTERS = 2_000

_MAX_SLUG_CHARACTERS = 80


@dataclass(frozen=True, slots=True)
class Term:
    """One condition of a query: a token of the index, or how one begins."""

    token: str
    prefix: bool = False


class _Part(NamedTuple):
    """A run of one kind inside a chunk: CJK characters, or the letters and digits of a word."""

    text: str
    cjk: bool

    def grams(self) -> list[str]:
        """Give the overlapping pairs of a CJK run, or the word itself."""
        if self.cjk and len(self.text) > 1:
            return [self.text[i : i + 2] for i in range(len(self.text) - 1)]
        return [self.text[:_MAX_TOKEN_CHARACTERS]]


def index_text(text: str) -> str:
    """Give the distinct tokens of a text in their order, divided by single blanks."""
    found: dict[str, None] = {}
    for chunk in dict.fromkeys(_chunks_of_lines(text)):
        if chunk.isalnum() and chunk.isascii() and len(chunk) <= _MAX_TOKEN_CHARACTERS:
            found[chunk] = None  # most are words, which are their own tokens
        else:
            found.update(dict.fromkeys(_chunk_tokens(chunk)))
    return " ".join(found)


def tokens(text: str) -> list[str]:
    """Give the tokens under which a text is found, in its order, with repetitions."""
    return list(chain.from_iterable(map(_chunk_tokens, _chunks_of_lines(text))))


def _chunks_of_lines(text: str) -> list[str]:
    # Lines of plain ASCII together and apart from others: they are folded in a fraction of the time.
    found: list[str] = []
    for is_ascii, lines in groupby(text.splitlines(), key=str.isascii):
        if is_ascii:
            joined = " ".join(lines)
            # Most show all they have, so that white space is all there would be to fold but case.
            found += _chunks(joined.lower() if joined.isprintable() else fold(joined))
        else:
            for line in lines:
                short = len(line) <= _MAX_NAME_CHARACTERS
                found += _chunks_of_name(line) if short else _chunks(fold(line))
    return found


@lru_cache(maxsize=10_000)
def _chunks_of_name(name: str) -> tuple[str, ...]:
    return tuple(_chunks(fold(name)))


def _chunk_tokens(chunk: str) -> tuple[str, ...]:
    # A word of the length of words is likely to come again; a page without a blank is not.
    short = len(chunk) <= _MAX_TOKEN_CHARACTERS
    return _word_tokens(chunk) if short else _tokens_of(chunk)


@lru_cache(maxsize=20_000)  # the words that make up nearly all of a load, in a few megabytes
def _word_tokens(chunk: str) -> tuple[str, ...]:
    return _tokens_of(chunk)


def _tokens_of(chunk: str) -> tuple[str, ...]:
    if chunk.isascii():
        return _ascii_tokens(_ASCII_WORD.findall(chunk))
    found: list[str] = []
    parts = _parts(chunk)
    for part in parts:
        found.extend(part.grams())
        if part.cjk and len(part.text) > 1:
            found.append(part.text[-1])
    if len(parts) > 1:
        found.extend(_joins(parts))
    return tuple(found)


def _ascii_tokens(words: list[str]) -> tuple[str, ...]:
    """Give the words and the joined form of every two to eight neighbours, as ``_joins`` would."""
    found = [word[:_MAX_TOKEN_CHARACTERS] for word in words]
    for start, joined in enumerate(words):
        for word in words[start + 1 : start + _MAX_JOINED_PARTS]:
            joined += word
            if len(joined) > _MAX_TOKEN_CHARACTERS:
                break
            found.append(joined)
    return tuple(found)


def _chunks(folded: str) -> list[str]:
    if folded.isascii():
        return _COMMA.sub(" ", folded.translate(_ASCII_CLAUSE_END)).split()
    return _CLAUSE_END.sub(" ", folded).split()


def _parts(chunk: str) -> list[_Part]:
    """Split a chunk at its punctuation and where CJK meets other script."""
    if chunk.isascii():
        return [_Part(word, cjk=False) for word in _ASCII_WORD.findall(chunk)]
    parts: list[_Part] = []
    for kind, run in groupby(chunk, key=_kind):
        text = "".join(run)
        if kind == "word":
            # A mark without its letter is no word.
            text = text.lstrip("".join(c for c in text if unicodedata.category(c)[0] == "M"))
        if kind and text:
            parts.append(_Part(text, cjk=kind == "cjk"))
    return parts


@lru_cache(maxsize=20_000)  # about the characters in use
def _kind(character: str) -> str:
    if unicodedata.category(character)[0] not in "LNM":
        return ""
    return "cjk" if _CJK.match(character) else "word"


def _joins(parts: list[_Part]) -> Iterator[str]:
    """Give the joined form of every two to eight neighbouring parts."""
    for start in range(len(parts)):
        for end in range(start + 2, min(start + _MAX_JOINED_PARTS, len(parts)) + 1):
            run = parts[start:end]
            if not all(part.cjk for part in run):
                joined = _joined(run)
                if len(joined) <= _MAX_TOKEN_CHARACTERS:
                    yield joined
            elif len(run) == 2:  # a name such as ジョン・スミス, also looked for without its dot
                yield run[0].text[-1] + run[1].text[0]


def _joined(run: list[_Part]) -> str:
    """Join parts, of a CJK part at either end the nearest character only.

    So 粤0192民初113号 is found in a sentence too, where other characters stand next to it.
    """
    first, last = run[0], run[-1]
    head = first.text[-1] if first.cjk else first.text
    tail = last.text[0] if last.cjk else last.text
    return head + "".join(part.text for part in run[1:-1]) + tail


def query_terms(q: str) -> tuple[Term, ...]:
    """Read a search box: every term must match; nothing to look for gives no terms.

    A word matches whole words, ``word*`` their beginning; CJK matches anywhere; a number written
    with punctuation or mixed script (``23-cv-11195``) matches as written, within a longer one too.
    """
    found: dict[Term, None] = {}
    for chunk in _chunks(fold(q[:_MAX_QUERY_CHARACTERS])):
        parts = _parts(chunk)
        if len(parts) > 1 and any(c.isdecimal() for c in chunk):
            terms = _number_terms(parts)
        else:
            terms = [term for part in parts for term in _part_terms(part)]
        if terms and chunk.endswith("*"):
            last = terms[-1]
            terms[-1] = Term(last.token, prefix=last.prefix or not parts[-1].cjk)
        found.update(dict.fromkeys(terms))
    return tuple(found)[:_MAX_TERMS]


def _part_terms(part: _Part) -> list[Term]:
    # One CJK character begins a bigram or stands as the last of its run: a prefix finds both.
    return [Term(gram, prefix=part.cjk and len(gram) == 1) for gram in part.grams()]


def _number_terms(parts: list[_Part]) -> list[Term]:
    """Ask for what the index has joined: all parts, or each eight neighbours of a longer chunk."""
    starts = range(max(len(parts) - _MAX_JOINED_PARTS, 0) + 1)
    windows = [parts[start : start + _MAX_JOINED_PARTS] for start in starts]
    joined = [_joined(run) for run in windows if not all(part.cjk for part in run)]
    if any(len(token) > _MAX_TOKEN_CHARACTERS for token in joined):
        return [term for part in parts for term in _part_terms(part)]
    # What the joined form leaves out of a CJK part at an end.
    ends = [
        part for run in windows for part in (run[0], run[-1]) if part.cjk and len(part.text) > 1
    ]
    return [term for part in ends for term in _part_terms(part)] + [Term(t) for t in joined]


def fts5_match(terms: tuple[Term, ...]) -> str:
    """Write the terms for ``MATCH`` of a ``unicode61`` table; no terms match nothing."""
    phrases = [_phrase(term.token) + ("*" if term.prefix else "") for term in terms]
    return " AND ".join(phrases) or _phrase("")


def _phrase(token: str) -> str:
    return '"' + token.replace('"', '""') + '"'


def tsquery(terms: tuple[Term, ...]) -> str:
    """Write the terms to be cast by ``::tsquery``, which takes quoted lexemes as they are.

    No terms give an empty text, which as a ``tsquery`` matches nothing.
    """
    return " & ".join(_lexeme(term.token) + (":*" if term.prefix else "") for term in terms)


def _lexeme(token: str) -> str:
    # Quotes and backslashes double: https://www.postgresql.org/docs/current/datatype-textsearch.html
    return "'" + token.replace("\\", "\\\\").replace("'", "''") + "'"


@lru_cache(
    maxsize=10_000
)  # a batch of records asks for the slug of each of its names several times
def slugify_name(text: str, fallback: str = "x") -> str:
    """Make the ASCII slug of a name, at most 80 characters: ``Žižek & Co.`` is ``zizek-co``.

    A name without Latin letters or digits gets the fallback and eight hexadecimal digits that
    depend on the name alone: ``x-1f0c…``.
    """
    slug = _ascii_slug(text)
    if slug:
        return slug
    canonical = unicodedata.normalize("NFKC", text).casefold()
    digest = hashlib.sha256(canonical.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    stem = _ascii_slug(fallback)[: _MAX_SLUG_CHARACTERS - 9].rstrip("-") or "x"
    return f"{stem}-{digest}"


def _ascii_slug(text: str) -> str:
    without_apostrophes = re.sub("['’ʼ]", "", fold(text))
    slug = re.sub("[^a-z0-9]+", "-", without_apostrophes).strip("-")
    return slug[:_MAX_SLUG_CHARACTERS].rstrip("-")

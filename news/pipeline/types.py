"""What the stages of reading an article hand to one another: frozen values, nothing else.

A position is an index into ``Page.text``, never into the bytes or the mark-up. What the site knows
beforehand (``Knowledge`` and its parts) is defined beside, in ``knowledge``, and named here too.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Literal

from news.pipeline.knowledge import Knowledge
from news.pipeline.known import CaseEvent, CaseFacts, CaseParty, CaseRuling, CaseSum, Entry

__all__ = [
    "CaseEvent",
    "CaseFacts",
    "CaseParty",
    "CaseRuling",
    "CaseSum",
    "DateMention",
    "Docket",
    "Entry",
    "EventFound",
    "Knowledge",
    "Link",
    "Mention",
    "Money",
    "Name",
    "NewDispute",
    "Page",
    "ProposalDraft",
    "Reading",
    "Recognised",
    "Span",
    "Suit",
]

Precision = Literal["day", "month", "year"]
MentionKind = Literal["party", "system", "court"]
NumberKind = Literal["docket", "citation"]
Bound = Literal["", "at_least", "up_to", "range"]
LinkRole = Literal["subject", "mentioned"]
ProposalKind = Literal[
    "new_case",
    "new_event",
    "ruling",
    "damages",
    "status",
    "court",
    "party",
    "docket",
    "conflict",
    "source",
]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of the article's text, the end not included."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Give the words it stands for."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def holds(self, other: "Span") -> bool:
        """Tell whether the other lies within this one."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Page:
    """What extraction makes of a fetched document.

    ``text`` is the title, a blank line, then the paragraphs of the article, one line each with a
    blank line between; sidebars, comments and banners are left out. ``reason`` says why there is
    no text to read, and is empty otherwise.
    """

    url: str
    canonical_url: str
    title: str = ""
    publisher: str = ""
    language: str = "und"  # BCP 47: en, zh-Hans, zh-Hant, pt-BR …
    country: str | None = None  # ISO 3166 of the outlet, where the page tells
    published: date | None = None  # the outlet's own day
    published_precision: Precision = "day"
    modified: date | None = None
    text: str = ""
    lead_length: int = 0  # characters up to the end of the first paragraph
    paragraphs: tuple[Span, ...] = ()  # the title is the first
    charset: str = "utf-8"
    is_html: bool = True
    description: str = ""
    authors: tuple[str, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Mention:
    """A known party, AI system or court named in the text.

    An ambiguous name is an ordinary word, a name that others bear too, or a homonym (its ``id`` is
    then a key of ``Knowledge.homonyms``); it counts only where ``supported``.
    """

    kind: MentionKind
    id: str
    surface: str
    span: Span
    ambiguous: bool = False
    supported: bool = True


@dataclass(frozen=True, slots=True)
class Docket:
    """A case number or a legal citation; ``keys`` are those of ``Knowledge.cases_by_docket``."""

    raw: str
    normal: str
    country: str
    format_id: str
    kind: NumberKind
    span: Span
    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Money:
    """A sum: ``kind`` is one of the record's kinds of damages, or ``other`` with a ``reason``.

    ``value`` is the figure stated; with the bound ``up_to`` it is the upper limit, with
    ``at_least`` the lower one, with ``range`` the lower end and ``maximum`` the upper.
    """

    value: Decimal
    maximum: Decimal | None
    currency: str  # ISO 4217
    kind: str
    approximate: bool
    per: str  # what it is counted by, "work" above all; empty where it is a whole
    span: Span
    sentence: Span
    bound: Bound = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date in the text, as EDTF; a relative one is reckoned from the article's own day."""

    edtf: str
    span: Span
    relative: bool
    precision: Precision


@dataclass(frozen=True, slots=True)
class Recognised:
    """Everything found in an article by its form; each list is in the order of the text."""

    page: Page
    mentions: tuple[Mention, ...] = ()
    dockets: tuple[Docket, ...] = ()
    citations: tuple[Docket, ...] = ()
    money: tuple[Money, ...] = ()
    dates: tuple[DateMention, ...] = ()
    sentences: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Name:
    """A party to a suit as the article names it, known or not."""

    text: str
    id: str | None
    span: Span


@dataclass(frozen=True, slots=True)
class Suit:
    """Who sues whom, as one sentence says."""

    plaintiffs: tuple[Name, ...]
    defendants: tuple[Name, ...]
    verb_span: Span
    sentence: Span
    negated: bool = False
    hypothetical: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """An article is about, or mentions, a case on record."""

    slug: str
    role: LinkRole
    score: float
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NewDispute:
    """A dispute that no case on record is."""

    caption: str
    plaintiffs: tuple[str, ...]
    defendants: tuple[str, ...]
    court: str | None = None
    country: str | None = None
    docket_numbers: tuple[str, ...] = ()
    filed_on: str | None = None
    summary: str = ""
    spans: tuple[Span, ...] = ()
    court_id: str | None = None


@dataclass(frozen=True, slots=True)
class EventFound:
    """What happened, on which day, and the sentence that says so."""

    kind: str  # one of the record's kinds of events
    edtf: str | None
    span: Span
    sentence: Span


@dataclass(frozen=True, slots=True)
class Reading:
    """What an article means for the record."""

    relevant: bool
    relevance_score: float
    reason: str = ""
    links: tuple[Link, ...] = ()
    new_disputes: tuple[NewDispute, ...] = ()
    primary_event: EventFound | None = None
    amounts: tuple[Money, ...] = ()
    set_aside_reason: str | None = None
    simhash: int = 0
    shingles: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class ProposalDraft:
    """A typed change to the record, with the words it rests on; ``value`` is plain JSON."""

    kind: ProposalKind
    case: str | None
    path: str
    value: Any
    old_value: Any
    quote: str
    span: Span
    confidence: float
    reasons: tuple[str, ...] = ()

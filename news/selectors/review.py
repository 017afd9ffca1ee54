"""The queue of proposals: chosen, ordered, counted, and each said in one line."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from django.db.models import Count, F, IntegerField, Prefetch, Q, QuerySet
from django.db.models.functions import Cast, Round

from cases.charts.marks import mark_of
from cases.selectors.courts import court_short_names
from cases.selectors.refs import CaseRef, case_ref
from core.keyset import OrderField, Page, paginate
from news.choices import Finder, ProposalKind, ProposalState
from news.models import Article, Proposal, ProposalEvidence
from news.selectors.proposal_words import proposal_words

# What is decided lies behind the queue's tabs; a superseded proposal was decided with its equal.
TABS: Mapping[str, tuple[str, ...]] = {
    "": (ProposalState.OPEN,),
    "accepted": (ProposalState.ACCEPTED, ProposalState.SUPERSEDED),
    "rejected": (ProposalState.REJECTED,),
}
ORDERS = ("confidence", "oldest", "newest")
_RANK = OrderField("rank", descending=True)
_KEYS: Mapping[str, tuple[OrderField, ...]] = {
    "confidence": (_RANK, OrderField("id")),
    "oldest": (OrderField("made_at"), OrderField("id")),
    "newest": (OrderField("made_at", descending=True), OrderField("id", descending=True)),
}
# Cases offered to choose among; the rest is found by the search of the list of cases.
MOST_CASES = 40


@dataclass(frozen=True, slots=True)
class Asked:
    """What an editor asked of the queue; each field but the last two may hold several values."""

    kind: tuple[str, ...] = ()
    language: tuple[str, ...] = ()
    case: tuple[str, ...] = ()
    state: str = ""
    order_by: str = ""

    def pairs(self) -> list[tuple[str, str]]:
        """Give the parameters as an address holds them."""
        found = []
        for column in fields(self):
            value = getattr(self, column.name)
            values = value if isinstance(value, tuple) else (value,)
            found += [(column.name, one) for one in values if one]
        return found

    def querystring(self) -> str:
        """Write them as the query of an address, with its question mark; empty for none."""
        return f"?{urlencode(self.pairs())}" if self.pairs() else ""

    def without(self, name: str, value: str = "") -> "Asked":
        """Drop a parameter, or one of its values."""
        left: Any = tuple(v for v in getattr(self, name) if v != value) if value else ()
        return replace(self, **{name: left})


CHOOSING = ("kind", "language", "case")


@dataclass(frozen=True, slots=True)
class ProposalLine:
    """A proposal in a row of the queue."""

    id: int
    kind: str
    kind_label: str
    words: str
    family: str
    case: CaseRef | None
    story_title: str
    story_language: str
    source_count: int
    percent: int
    made_at: datetime
    state: str
    state_label: str
    reviewer: str
    decided_at: datetime | None
    is_second_reader: bool


def queue(asked: Asked) -> QuerySet[Proposal]:
    """Give the proposals that were asked for, in no order."""
    return Proposal.objects.filter(_condition(asked)).annotate(
        rank=Cast(Round(F("confidence") * 1000), IntegerField())
    )


def queue_page(asked: Asked, *, cursor: str | None, size: int) -> Page[ProposalLine]:
    """Give a page of the queue: three queries, whatever its length."""
    rows = with_line(queue(asked))
    page = paginate(rows, order=_order(asked), cursor=cursor, size=size)
    return Page(proposal_lines(page.items), page.next, page.previous)


def queue_counts(asked: Asked) -> dict[str, int]:
    """Count the proposals of each tab: one query."""
    rows = Proposal.objects.filter(_condition(replace(asked, state=""), any_state=True))
    by_state = dict(rows.order_by().values_list("state").annotate(n=Count("pk")))
    return {tab: sum(by_state.get(state, 0) for state in states) for tab, states in TABS.items()}


def queue_total(asked: Asked) -> int:
    """Count the proposals of a tab without any filter."""
    return Proposal.objects.filter(state__in=TABS[asked.state]).count()


def facet_counts(asked: Asked, name: str) -> list[tuple[str, str, int]]:
    """Count what each value of a parameter would leave, as (value, caption or nothing, number)."""
    rows = Proposal.objects.filter(_condition(asked.without(name))).order_by()
    if name == "case":
        named = rows.exclude(case=None).values_list("case__slug", "case__caption")
        counted = named.annotate(n=Count("pk")).order_by("-n", "case__slug")[:MOST_CASES]
        return [(slug, caption, number) for slug, caption, number in counted]
    counted = rows.values_list(name).annotate(n=Count("pk")).order_by("-n", name)
    return [(value, "", number) for value, number in counted]


def queue_neighbours(asked: Asked, proposal: Proposal) -> tuple[int | None, int | None]:
    """Give the ids of the proposals before and after one in the queue: two queries."""
    rows = queue(asked)
    share = proposal.confidence
    if (asked.order_by or ORDERS[0]) == "confidence":
        after = Q(confidence__lt=share) | Q(confidence=share, id__gt=proposal.pk)
        before = Q(confidence__gt=share) | Q(confidence=share, id__lt=proposal.pk)
        forward, backward = ("-confidence", "id"), ("confidence", "-id")
    else:
        later = Q(made_at__gt=proposal.made_at) | Q(made_at=proposal.made_at, id__gt=proposal.pk)
        earlier = Q(made_at__lt=proposal.made_at) | Q(made_at=proposal.made_at, id__lt=proposal.pk)
        up, down = ("made_at", "id"), ("-made_at", "-id")
        is_oldest = asked.order_by == "oldest"
        after, before = (later, earlier) if is_oldest else (earlier, later)
        forward, backward = (up, down) if is_oldest else (down, up)
    first_after = rows.filter(after).order_by(*forward).values_list("pk", flat=True).first()
    last_before = rows.filter(before).order_by(*backward).values_list("pk", flat=True).first()
    return last_before, first_after


def articles_of(proposals: Iterable[Proposal]) -> list[Article]:
    """Give the articles that proposals rest on, the earliest evidence first."""
    rows = ProposalEvidence.objects.filter(proposal__in=list(proposals))
    found = {row.article_id: row.article for row in rows.select_related("article").order_by("pk")}
    return list(found.values())


def source_of(article: Article) -> dict[str, Any]:
    """Give an article as a source of a record, without its number there."""
    url = article.canonical_url
    source = {
        "url": url[:2000] if url.startswith(("https://", "http://")) else "",
        "publisher": article.publisher.strip()[:300],
        "title": (article.title.strip() or url)[:20_000],
        "published_on": article.published_on,
        "language": article.language if article.language != "und" else "",
    }
    return {name: value for name, value in source.items() if value}


def proposal_lines(proposals: Iterable[Proposal]) -> list[ProposalLine]:
    """Make lines of proposals that were loaded ``with_line``: one query for all of them."""
    short = court_short_names()
    return [_line(proposal, short) for proposal in proposals]


def _line(proposal: Proposal, short: dict[int, str]) -> ProposalLine:
    case, story = proposal.case, proposal.story
    return ProposalLine(
        id=proposal.pk,
        kind=proposal.kind,
        kind_label=str(ProposalKind(proposal.kind).label),
        words=proposal_words(proposal.kind, proposal.path, proposal.value, proposal.old_value),
        family=_family(proposal),
        case=case_ref(case, short) if case else None,
        story_title=story.title if story else "",
        story_language=story.language if story else "",
        source_count=len(proposal.evidence.all()),
        percent=round(proposal.confidence * 100),
        made_at=proposal.made_at,
        state=proposal.state,
        state_label=str(ProposalState(proposal.state).label),
        reviewer=proposal.reviewer.get_username() if proposal.reviewer else "",
        decided_at=proposal.decided_at,
        is_second_reader=proposal.finder == Finder.SECOND_READER,
    )


def _family(proposal: Proposal) -> str:
    kinds = {
        ProposalKind.RULING: "order",
        ProposalKind.NEW_CASE: "filed",
    }
    if proposal.kind == ProposalKind.NEW_EVENT and isinstance(proposal.value, dict):
        return mark_of(str(proposal.value.get("kind", "other"))).family
    kind = kinds.get(ProposalKind(proposal.kind))
    return mark_of(kind).family if kind else ""


def _condition(asked: Asked, *, any_state: bool = False) -> Q:
    condition = Q() if any_state else Q(state__in=TABS[asked.state])
    if asked.kind:
        condition &= Q(kind__in=asked.kind)
    if asked.language:
        condition &= Q(language__in=asked.language)
    if asked.case:
        condition &= Q(case__slug__in=asked.case)
    return condition


def _order(asked: Asked) -> tuple[OrderField, ...]:
    return _KEYS[asked.order_by or ORDERS[0]]


def with_line(rows: QuerySet[Proposal]) -> QuerySet[Proposal]:
    """Load with each proposal what a line says of it."""
    counted = ProposalEvidence.objects.only("proposal_id")
    return rows.select_related("case__court", "story", "reviewer").prefetch_related(
        Prefetch("evidence", queryset=counted)
    )

"""What articles were found to mean, one row an article, for programs and for measuring."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from django.db.models import Prefetch

from news.models import Article, ArticleLink

# Rows read at a time; each holds the text of its article's reading, not the text itself.
BATCH = 500

_NEW_DISPUTE = ("caption", "plaintiffs", "defendants", "court", "country", "docket_numbers")


def article_rows() -> Iterator[dict[str, Any]]:
    """Yield what each article was found to mean, in the order in which they were found."""
    links = ArticleLink.objects.select_related("case").prefetch_related("case__docket_numbers")
    articles = (
        Article.objects.defer("text", "page", "raw", "stages")
        .select_related("story_article")
        .prefetch_related(Prefetch("links", queryset=links))
        .order_by("pk")
    )
    for article in articles.iterator(chunk_size=BATCH):
        yield article_row(article)


def article_row(article: Article) -> dict[str, Any]:
    """Give the row of one article; what is not known yet is null or empty."""
    reading: Mapping[str, Any] = article.reading or {}
    event = reading.get("primary_event")
    disputes = reading.get("new_disputes") or []
    joined = getattr(article, "story_article", None)
    return {
        "url": article.url,
        "canonical_url": article.canonical_url,
        "language": article.language,
        "title": article.title,
        "published_on": article.published_on or None,
        "relevant": article.is_relevant,
        "relevance_score": article.relevance_score,
        "cases": [_case(link) for link in article.links.all()],
        "new_dispute": _new_dispute(disputes[0]) if disputes else None,
        "new_disputes": [_new_dispute(dispute) for dispute in disputes],
        "primary_event": {"kind": event["kind"], "date": event["edtf"]} if event else None,
        "amounts": [_amount(amount) for amount in reading.get("amounts") or []],
        "story": joined.story_id if joined else None,
        "stage": article.stage,
        "set_aside_reason": article.set_aside_reason or None,
        "set_aside_note": article.set_aside_note or None,
    }


def _case(link: ArticleLink) -> dict[str, Any]:
    return {
        "slug": link.case.slug,
        "docket_numbers": [number.raw for number in link.case.docket_numbers.all()],
        "role": link.role,
        "score": round(link.score, 3),
        "reasons": link.reasons,
    }


def _new_dispute(dispute: Mapping[str, Any]) -> dict[str, Any]:
    return {name: dispute.get(name) for name in _NEW_DISPUTE}


def _amount(amount: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "value": _number(amount["value"]),
        "currency": amount["currency"],
        "kind": amount["kind"],
    }


def _number(text: str) -> int | float:
    """Write a sum as JSON's number: whole where it is."""
    value = Decimal(text)
    return int(value) if value == value.to_integral_value() else float(value)

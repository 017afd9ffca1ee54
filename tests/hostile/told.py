"""A site to which attackers told everything: each field that is ingested, proposed or edited is theirs.

What a field refuses is left as it was: refusing is safe. What it takes is on pages, in feeds of rows
and in files from then on.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import cycle
from typing import Any
from urllib.parse import quote, unquote

from django.conf import settings

from cases.errors import RecordInvalid
from cases.models import Case, Court
from cases.record import CaseRecord
from cases.record_rules import record_parse
from cases.services.save import case_save_record
from news.choices import ProposalKind
from news.models import Article, Docket, Feed, Proposal
from news.parsers.entries import FeedEntry
from news.parsers.feeds import feed_parse
from news.services.deliveries import delivery_keep, delivery_read
from news.services.intake import article_add_file, articles_add
from news.services.stages import article_advance
from parties.models import Party
from tests.factories import full_record_values
from tests.hostile.asking import Ask, answered
from tests.hostile.bodies import FORM, forms_of
from tests.hostile.place import PIECES
from tests.hostile.values import VALUES
from tests.news.reviewing import article, new_dispute, proposal, story

SCRIPTS = tuple(unquote(value) for value in VALUES["script"])
ADDRESSES = (
    *(
        "javascript:hostile()",
        "JaVaScRiPt:hostile()",
        "java\tscript:hostile()",
        "vbscript:hostile()",
    ),
    *("data:text/html,<script>hostile()</script>", "https://q.example/'onmouseover=hostile()'"),
    *('https://q.example/"onmouseover="hostile()', "https://q.example/#<script>hostile()</script>"),
    *(
        "//evil.example/",
        "https://q.example/\u202e/moc.live",
        "file:///etc/passwd",
        "https://q.example/{{7*7}}",
    ),
)
FORMULAS = (
    '=HYPERLINK("http://evil.example";"quill")',
    "=1+1",
    "+1+cmd|'/c calc'!A0",
    "-1+1",
    "@SUM(1)",
    "＝1+1",
    "\t=1+1",
    "=cmd|' /C calc'!A0",
    '","=1+1","',
    "＠SUM(1)",
)
# Fields whose words are chosen from a list, or tie parts of a record together.
FIXED = frozenset(
    {
        *(
            "slug",
            "id",
            "proceeding",
            "jurisdiction",
            "status",
            "kind",
            "role",
            "for_role",
            "cause",
            "outcome",
        ),
        *(
            "issue",
            "favours",
            "relation",
            "field",
            "country",
            "currency",
            "amount",
            "amount_max",
            "language",
        ),
        *("work_types", "conduct", "unverified", "sources", "cites", "against", "courts_db_id"),
    }
)
LINKED = frozenset({"url"})
PAGE = """<!doctype html><html lang="en"><head><title>{title}</title>
<link rel="canonical" href="{address}"><meta property="og:site_name" content="{quoted}">
<meta name="author" content="{quoted}"><meta property="article:published_time" content="2025-01-07">
<script type="application/ld+json">{linked}</script></head><body><article><h1>{title}</h1>
<p>Quill Press filed a copyright suit against Lumen AI on Monday over the training of the Beacon models,
docket number 3:25-cv-00106. {words} “{words}” said {title} of {words} v. Lumen AI.</p>
<p>{title} sued Lumen AI in {words}. A judge of {title} denied a motion to dismiss on January 6, 2025. {raw}</p>
</article></body></html>"""
FEED = """<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>{title}</title>
<link>{address}</link><item><title>{title}</title><link>{address}</link><guid>{title}</guid>
<description>{title}</description><author>{title}</author><pubDate>Mon, 06 Jan 2025 09:00:00 GMT</pubDate>
</item></channel></rss>"""


@dataclass(frozen=True, slots=True)
class Told:
    """How much of it was taken."""

    records: int
    fields: int
    articles: int
    proposals: int
    accepted: int


def tell(session: str, payloads: Sequence[str]) -> Told:
    """Store a record, an article and proposals for each payload, and accept what can be accepted."""
    fields = 0
    for number, payload in enumerate(payloads):
        record, taken = _record(number, payload)
        case_save_record(record, by=payload[:100], reason=payload)
        fields += taken
    articles = _articles(payloads)
    _entries(payloads)
    made = _proposals(payloads)
    accepted = sum(_accepted(session, pk) for pk in made)
    return Told(len(payloads), fields, articles, len(made), accepted)


def _record(number: int, payload: str) -> tuple[CaseRecord, int]:
    """Give a record that says the payload wherever it may."""
    values = full_record_values(
        slug=f"told-{number}", related=[{"slug": "quill", "relation": "parallel_to"}]
    )
    taken = 0
    addresses = cycle(ADDRESSES[number % len(ADDRESSES) :] + ADDRESSES)
    for holder, key in list(_leaves(values)):
        before = holder[key]
        holder[key] = next(addresses) if key in LINKED else payload.strip()
        try:
            record_parse(values)
            taken += 1
        except RecordInvalid:
            holder[key] = before
    return record_parse(values), taken


def _leaves(value: Any) -> Iterator[tuple[Any, Any]]:
    """Give each text of plain values by its holder and its place there."""
    pairs: Any = value.items() if isinstance(value, dict) else enumerate(value)
    for key, inner in pairs:
        if key in FIXED:
            continue
        if isinstance(inner, str):
            yield value, key
        elif isinstance(inner, (dict, list)):
            yield from _leaves(inner)


def _articles(payloads: Sequence[str]) -> int:
    """Read pages whose every word is an attacker's."""
    count = 0
    for number, payload in enumerate(payloads):
        address = ADDRESSES[number % len(ADDRESSES)]
        words = payload.replace("&", "&amp;").replace("<", "&lt;")
        linked = {
            "@type": "NewsArticle",
            "headline": payload,
            "author": {"name": payload},
            "publisher": payload,
        }
        page = PAGE.format(
            title=words,
            quoted=words.replace('"', "&quot;"),
            words=words,
            raw=payload,
            address=quote(address, safe=":/"),
            linked=json.dumps(linked),
        )
        made, _is_new = article_add_file(f"{payload}.html", page.encode(), content_type="text/html")
        article_advance(made.pk)
        count += 1
    return count


def _entries(payloads: Sequence[str]) -> None:
    """Take in feeds, dockets and deliveries that say the payloads."""
    for number, payload in enumerate(payloads):
        address = ADDRESSES[number % len(ADDRESSES)]
        feed = Feed.objects.create(
            slug=f"told-{number}",
            url=f"https://told.example/{number}",
            title=payload[:200],
            error=payload,
        )
        words = payload.replace("&", "&amp;").replace("<", "&lt;")
        body = FEED.format(title=words, address=address.replace("&", "&amp;").replace("<", "&lt;"))
        parsed = feed_parse(
            body.encode(), url="https://told.example/", content_type="application/rss+xml"
        )
        entry = FeedEntry(f"https://told.example/{number}/{payload}", payload, words=payload)
        articles_add([*parsed.entries, entry], feed=feed)
        alert = {"id": number, "docket": 4711, "date_filed": payload, "description": payload}
        delivery, _new = delivery_keep(
            payload[:150], {"webhook": {"event_type": 1}, "payload": {"results": [alert]}}
        )
        delivery_read(delivery.pk)


def _proposals(payloads: Sequence[str]) -> list[int]:
    """Propose the payloads, in each field of each kind."""
    case = Case.objects.get(slug="told-0")
    made = []
    for number, payload in enumerate(payloads):
        report = article(
            10_000 + number,
            url=f"https://told.example/a/{number}/{payload}",
            title=payload,
            publisher=payload,
            text=f"the court denied the motion to dismiss {payload}",
        )
        of = story(report, case=case)
        for kind, value in PIECES.items():
            told = {
                "value": _said(value, payload),
                "old_value": _said(value, payload),
                "reasons": [payload],
            }
            made.append(proposal(case, report, story=of, kind=kind, **told).pk)
        draft = _said(new_dispute(slug=f"drafted-{number}"), payload)
        made.append(
            proposal(None, report, story=of, kind=ProposalKind.NEW_CASE, path="", value=draft).pk
        )
    return made


def _said(value: Any, payload: str) -> Any:
    if isinstance(value, str):
        return payload.strip()
    copied = json.loads(json.dumps(value))
    for holder, key in list(_leaves(copied)):
        if key not in ("date", "status_as_of", "url"):
            holder[key] = payload.strip()
    return copied


def _accepted(session: str, pk: int) -> bool:
    """Accept a proposal as an editor does, by the form of its page."""
    path = f"/review/{pk}/"
    page = answered(Ask("review", path, session=session))
    for action, sent in forms_of(page.body, path):
        if action.endswith("/accept/"):
            body = "&".join(f"{quote(name)}={quote(value)}" for name, value in sent).encode()
            answered(Ask("review", action, "", "POST", {}, body, FORM, session))
    return Proposal.objects.get(pk=pk).state == "accepted"


def shown(limit: int) -> list[str]:
    """Give the addresses of what was told, of each kind about so many, from the first to the last."""
    admin = f"/{settings.ADMIN_PATH}"
    slugs = list(Case.objects.filter(slug__contains="-").values_list("slug", flat=True))
    rows: Mapping[str, list[Any]] = {
        "/cases/{}/": slugs,
        "/cases/{}/revisions/": slugs,
        "/cases/{}/revisions/1/changes/": slugs[:3],
        "/cases/{}/revisions/1/": slugs[:3],
        "/parties/{}/": list(Party.objects.values_list("slug", flat=True)),
        "/courts/{}/": list(Court.objects.values_list("slug", flat=True)),
        "/news/{}/": list(
            Article.objects.filter(story_article__isnull=False).values_list(
                "story_article__story", flat=True
            )
        ),
        "/review/{}/": list(Proposal.objects.values_list("pk", flat=True)),
        "/review/{}/edit/": list(Proposal.objects.values_list("pk", flat=True)),
        f"{admin}cases/case/{{}}/change/": list(
            Case.objects.filter(slug__in=slugs).values_list("pk", flat=True)
        ),
        f"{admin}cases/case/{{}}/history/": list(
            Case.objects.filter(slug__in=slugs).values_list("pk", flat=True)
        ),
        f"{admin}news/article/{{}}/change/": list(Article.objects.values_list("pk", flat=True)),
        f"{admin}news/feed/{{}}/change/": list(Feed.objects.values_list("pk", flat=True)),
        f"{admin}news/proposal/{{}}/change/": list(Proposal.objects.values_list("pk", flat=True)),
        f"{admin}news/docket/{{}}/change/": list(Docket.objects.values_list("pk", flat=True)),
        f"{admin}parties/party/{{}}/change/": list(Party.objects.values_list("pk", flat=True)),
    }
    return [
        pattern.format(key)
        for pattern, keys in rows.items()
        for key in dict.fromkeys(keys[:: max(1, len(keys) // limit)])
    ]


# Where all of it is listed, and pages that say what was asked.
LISTS = (
    *(
        "/",
        "/cases/",
        "/timeline/",
        "/timeline/?view=lanes",
        "/parties/",
        "/courts/",
        "/news/",
        "/review/",
    ),
    *(
        "/freshness/",
        "/claims/",
        "/rulings/",
        "/damages/",
        "/jurisdictions/",
        "/exports/columns/",
        "/api/docs/",
    ),
    *(
        f"/{settings.ADMIN_PATH}{table}/"
        for table in ("news/article", "news/feed", "news/proposal", "cases/case")
    ),
    *(
        f"/{path}/?q={quote(script)}&{quote(script)}=1"
        for path in ("cases", "news")
        for script in SCRIPTS[:6]
    ),
)

"""The court and country of a dispute, by what is on record or by how courts are named."""

import re
from collections.abc import Sequence

from news.pipeline.types import (
    Knowledge,
    Recognised,
    Span,
)
from news.pipeline.zones import SECOND, Zones


def court_of(
    spans: Sequence[Span], found: Recognised, knowledge: Knowledge, *, main: bool
) -> tuple[str | None, str | None, str | None]:
    """Give the court named with the dispute, or the first of the article's front: name, id, country."""
    zones = Zones(found.page)
    courts = [m for m in found.mentions if m.kind == "court" and m.supported]
    near = [m for m in courts if any(span.holds(m.span) for span in spans)]
    front = [m for m in courts if zones.of(m.span.start) >= SECOND] or courts
    for mention in near or (front if main else []):
        entry = knowledge.courts.get(mention.id)
        if entry:
            return entry.name, entry.id, (entry.country or "").partition("-")[0] or None
    for span in spans:
        court = _court_by_grammar(span.of(found.page.text))
        if court:
            return court, None, _country_by_name(court)
    if main:
        court = _court_by_grammar(found.page.text)
        if court:
            return court, None, _country_by_name(court)
    return None, None, None


_COURT_NAMES = (
    re.compile(
        r"(?:U\.S\. |US |United States |Federal )?(?:District Court (?:for|"
        r"of) the (?:[A-Z]\w{1,20} ){1,4}of (?:[A-Z]\w{1,20} ?){1,4}|"
        r"(?:Northern|Southern|Eastern|Western|Central|Middle) District (?:of|"
        r"Court of) (?:[A-Z]\w+ ?){1,2})"
    ),
    re.compile(
        r"\b(?:[A-Z][\w']{1,20} ){0,3}People['’]s Court(?: of (?:[A-Z]\w+ ?){1,3}(?:District)?)?"
        r"(?:,? (?:in )?[A-Z]\w+)?"
    ),
    re.compile(
        r"\b(?:[A-Z][\w']{1,20} ){1,4}(?:Internet Court|High Court|Regional Court|District Court|"
        r"Superior Court|Federal Court|Tribunal)(?: of (?:[A-Z]\w+ ?){1,2})?"
    ),
    re.compile(r"(?:Land|Oberland|Amts|Kammer)gericht(?:s|es)? [A-ZÄÖÜ]\w+(?: I{1,2})?"),
    re.compile(
        r"[Tt]ribunal (?:judiciaire|de commerce|de grande instance) de [A-Z]\w+|"
        r"[Cc]our d['’]appel de [A-Z]\w+"
    ),
    re.compile(
        r"(?:Juzgado|Tribunal|Audiencia)(?: [A-Z]\w+| de(?: lo)?| Mercantil| Civil| Supremo){1,5}"
    ),
    re.compile(r"[Tt]ribunale (?:Civile |civile |ordinario )?di [A-Z]\w+"),
    re.compile(r"[Rr]echtbank(?: van)? [A-Z]\w+|[Gg]erechtshof [A-Z]\w+"),
    re.compile(
        r"\b\d{1,3}ª Vara [A-Z][^,.;]{4,60}|Tribunal de Justiça (?:de|do|da) [A-Z]\w+(?: [A-Z]\w+)?"
    ),
    re.compile(
        r"[\u3400-\u9fff]{2,14}(?:互联网法院|人民法院|知识产权法院|地方裁判所|地裁|地方法院|"
        r"高等法院)"
    ),
    re.compile(
        r"(?:서울|부산|대구|인천|광주|대전|수원)[가-힣]{0,4}(?:지방법원|지법|고등법원|고법)"
    ),
)


def _court_by_grammar(text: str) -> str | None:
    best: tuple[int, str] | None = None
    for pattern in _COURT_NAMES:
        match = pattern.search(text)
        if match and (best is None or match.start() < best[0]):
            best = (match.start(), match[0].strip(" ,"))
    if best is None:
        return None
    return re.sub(r"^.*?(?:在|向|将|至|到|由|日|，|,)(?=[\u3400-\u9fff]{4})", "", best[1])


_COURT_COUNTRIES = (
    (
        re.compile(
            r"District (?:Court )?of (?:Cal|New York|Tex|Del|Ill|Mass|Wash|Col)|California|"
            r"New York|Northern District|Southern District"
        ),
        "US",
    ),
    (re.compile(r"People['’]s Court|Internet Court|人民法院|互联网法院"), "CN"),
    (re.compile(r"gericht"), "DE"),
    (re.compile(r"judiciaire|de commerce|Cour d['’]appel"), "FR"),
    (re.compile(r"ribunale"), "IT"),
    (re.compile(r"echtbank|erechtshof"), "NL"),
    (re.compile(r"Vara|Justiça"), "BR"),
    (re.compile(r"地裁|地方裁判所"), "JP"),
    (re.compile(r"지법|지방법원|고법|고등법원"), "KR"),
)


def _country_by_name(court: str) -> str | None:
    return next((country for pattern, country in _COURT_COUNTRIES if pattern.search(court)), None)

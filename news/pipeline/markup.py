"""A parsed page as blocks of text, without what is no part of the article.

Navigation, related stories, comments, banners, sign-up and share boxes are left out by their
elements, by the words of their class or id, by their headings, and by being mostly links.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from typing import Any

from lxml import etree
from lxml import html as lxml_html

from news.pipeline.text import CJK_CLASS, clean_line, skeleton, words

_MAX_BLOCKS = 5_000

_DROPPED = words(
    """
    script style noscript template iframe object embed applet canvas svg math audio video picture img map
    nav aside footer form button select textarea input label dialog menu figcaption frameset head
    amp-ad amp-sidebar amp-social-share amp-consent amp-iframe ins
    """
)
_BLOCK = words(
    """
    address article blockquote body center dd details div dl dt fieldset figure h1 h2 h3 h4 h5 h6 header hr
    li main ol p pre section summary table tbody td tfoot th thead tr ul html font-block
    """
)
_CELLS = words("td th")
_HEADINGS = words("h1 h2 h3 h4 h5 h6")

# Words of class and id names that stand for something else than the article.
_ASIDE = words(
    """
    related relatedposts relateds recommended recommend recommendations recirc recirculation sidebar side
    rail aside newsletter subscribe subscription signup optin cookie cookies consent gdpr cmp onetrust
    banner comment comments commentlist disqus share sharing sharebar social socials follow promo promoted
    promotion sponsor sponsored advert adverts advertisement advertising ad ads adslot adbox popular trending
    mostread viewed teaser teasers outbrain taboola jobs job jobbox joblist vacancies vacancy careers events
    breadcrumb breadcrumbs crumbs tags taglist tagcloud footer foot footnav nav navbar navigation menu topbar
    toolbar masthead login overlay modal popup lightbox widget pagination pager paywall-teaser byline-bio
    authorbio disclaimer copyright skip hidden sr-only visually-hidden screen-reader print-only noprint
    ticker carousel slider gallery recents readmore further morestories alsoread seealso upnext
    """
)
_ASIDE_PAIRS = words(
    """
    most-read also-read read-next read-more read-also more-stories more-news more-on more-from see-also
    up-next next-up top-stories latest-news you-may you-might author-bio about-author author-box sign-up
    email-form pull-quote ad-slot col-side side-col right-col left-col col-right col-left news-list
    article-list link-list hot-list story-list related-list job-list
    """
)
_TOKEN = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")

# Headings under which other stories are listed.
_RELATED_HEADING = re.compile(
    skeleton(
        r"^[^\w]*(?:related(?:\s\w+){0,2}|most\s(?:read|popular|viewed)|read\s(?:more|next|also)|"
        r"more\s(?:on|from|stories|news|in|"
        r"like)\b.{0,30}|also\s(?:read|on).{0,20}|see\salso|recommended.{0,20}|trending.{0,12}|"
        r"popular.{0,15}|you\s(?:may|might)"
        r"\salso\slike.{0,5}|latest(?:\s\w+){0,2}|top\sstories|editors'?\s?(?:picks|choice)|"
        r"in\sother\snews|elsewhere|up\snext|"
        r"job\s(?:board|offers|listings).{0,20}|open\spositions|upcoming\sevents|events|newsletters?|"
        r"our\snewsletters?|"
        r"sign\sup.{0,40}|subscribe.{0,40}|follow\sus.{0,20}|share\sthis.{0,15}|"
        r"comments?(?:\s\(\d+\))?|\d+\scomments?|"
        r"leave\sa\s(?:reply|comment)|about\sthe\sauthor|advertisement|sponsored.{0,15}|"
        r"what\sto\sread\snext|don'?t\smiss|"
        r"mehr\szum\sthema|meistgelesen.{0,10}|meist\sgelesen|das\skönnte\ssie.{0,25}|"
        r"lesen\ssie\sauch|auch\sinteressant|"
        r"weitere\s(?:artikel|themen|meldungen|nachrichten).{0,10}|ähnliche\sartikel|zum\sthema|"
        r"themen|stellenangebote|"
        r"stellenmarkt|kommentare?|newsletter\sbestellen|anzeige|verwandte\s\w+|beliebt.{0,12}|aktuelle\s\w+|"
        r"(?:à\s)?lire\saussi|à\slire.{0,12}|les\splus\s(?:lus|lues|commentés)|"
        r"sur\sle\smême\s(?:sujet|thème)|articles?\s(?:liés|"
        r"similaires|associés|connexes)|pour\saller\splus\sloin|voir\saussi|commentaires|"
        r"offres\sd'emploi|publicité|à\sla\sune|"
        r"más\s(?:leíd\w+|vist\w+|noticias|información)|lo\smás.{0,12}|las\smás.{0,12}|"
        r"noticias\srelacionadas|(?:artículos|"
        r"temas)\srelacionad\w+|te\spuede\sinteresar|lea\stambién|lee\stambién|ver\stambién|"
        r"comentarios|publicidad|"
        r"leggi\sanche|i\spiù\sletti|più\slett\w+|articoli\scorrelati|potrebbe\sinteressar\w+.{0,10}|"
        r"commenti|pubblicità|vedi\sanche|"
        r"lees\s(?:ook|meer|verder)|meest\sgelezen|meer\sover.{0,20}|gerelateerd\w*.{0,15}|reacties|"
        r"advertentie|vacatures|"
        r"leia\s(?:também|mais)|mais\slid\w+|notícias\srelacionadas|veja\s(?:também|mais)|saiba\smais|"
        r"comentários|publicidade|"
        r"relacionad\w+|läs\s(?:också|mer|även)|mest\släst\w*|læs\s(?:også|mere)|mest\slæste|"
        r"czytaj\s(?:też|także|więcej)|"
        r"najczęściej\sczytane|читайте\s(?:также|ещё)|по\sтеме|相关(?:阅读|新闻|文章|报道|推荐|链接)|热门.{0,6}|推荐阅读|延伸阅读|"
        r"猜你喜欢|最新.{0,6}|更多.{0,6}|点击排行|排行榜|编辑推荐|今日热点|大家都在看|评论(?:\(\d+\))?|广告|招聘.{0,6}|"
        r"关连(?:记事|新闻|报导)|相关报导|関連.{0,6}|人気.{0,8}|ランキング|おすすめ.{0,6}|あわせて読みたい|こちらも.{0,6}|最新記事|"
        r"アクセスランキング|新着.{0,4}|求人.{0,6}|コメント|관련\s?(?:기사|뉴스).{0,4}|많이\s본\s?.{0,6}|인기\s?(?:기사|뉴스)|추천\s?(?:기사|뉴스)|"
        r"주요\s?(?:기사|뉴스)|최신\s?(?:기사|뉴스)|댓글|채용.{0,6})[^\w]*$"
    )
)

_STOP_AT_END = re.compile(r"[.!?…。！？][\"'”’»」』）)\]]*$")
_HAS_STOP = re.compile(r"[.!?。！？;；]")
_CJK = re.compile(f"[{CJK_CLASS}]")

_PARSER = lxml_html.HTMLParser(encoding="utf-8", remove_pis=True, huge_tree=False)


@dataclass(slots=True)
class Block:
    """A paragraph, heading or list item with the element it stands in."""

    text: str
    element: Any
    link_length: int
    tag: str
    weight: int  # its length in letters; a CJK character counts as about two and a half

    @property
    def links(self) -> bool:
        """Tell whether it is mostly links."""
        return self.link_length * 5 > len(self.text) * 3

    @property
    def prose(self) -> bool:
        """Tell whether it reads as running text."""
        if self.links or self.tag in _HEADINGS:
            return False
        return self.weight >= 60 and bool(_HAS_STOP.search(self.text))


@dataclass(slots=True)
class _Gathered:
    """The pieces of the block being read."""

    pieces: list[str] = field(default_factory=list)
    link_length: int = 0


def parse(text: str) -> Any | None:
    """Parse a page; None where there is nothing that could be one."""
    try:
        root = lxml_html.document_fromstring(text.encode("utf-8", "replace"), parser=_PARSER)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None
    return root


def is_aside(element: Any) -> bool:
    """Tell whether an element's own name, class or id says it is no part of the article."""
    if element.tag in _DROPPED or "hidden" in element.attrib:
        return True
    marks = element.attrib
    if not marks or element.tag in ("body", "html"):
        return False
    if marks.get("aria-hidden") == "true" or "display:none" in _style(marks.get("style")):
        return True
    if marks.get("role") in ("navigation", "complementary", "banner", "search", "dialog"):
        return True
    named = f"{marks.get('class', '')} {marks.get('id', '')}"
    return len(named) > 1 and _names_aside(named)


def _style(written: str | None) -> str:
    return written.replace(" ", "").lower() if written else ""


@lru_cache(maxsize=4_096)  # a site's pages share their class names
def _names_aside(named: str) -> bool:
    for name in named.split():
        tokens = [token.lower() for token in _TOKEN.findall(name)]
        if tokens[:1] and tokens[0] in ("no", "has", "with", "without", "is"):
            continue  # a page "with-sidebar" is no sidebar
        if not _ASIDE.isdisjoint(tokens):
            return True
        if any(f"{a}-{b}" in _ASIDE_PAIRS for a, b in pairwise(tokens)):
            return True
    return False


def prune(root: Any) -> None:
    """Remove from the tree, in place, what is no part of the article by its own marks."""
    total = 0
    for element in list(root.iter(etree.Element)):
        if not is_aside(element):
            continue
        if element.tag not in _DROPPED and not total:
            total = _length(root)
        if not _holds_article(element, total):
            _remove(element)


def _holds_article(element: Any, total: int) -> bool:
    """Keep what is called an aside but holds most of the page, or the article itself."""
    if element.tag in _DROPPED:
        return False
    if element.xpath("boolean(descendant-or-self::*[@itemprop='articleBody'])"):
        return True
    return _length(element) * 2 > total


def _length(element: Any) -> int:
    return sum(
        len(text.strip())
        for text in element.xpath(".//text()[not(parent::script or parent::style)]")
    )


def _remove(element: Any) -> None:
    parent = element.getparent()
    if parent is None:
        return
    if element.tail:
        before = element.getprevious()
        if before is not None:
            before.tail = (before.tail or "") + " " + element.tail
        else:
            parent.text = (parent.text or "") + " " + element.tail
    parent.remove(element)


def blocks(root: Any) -> list[Block]:
    """Read the blocks of a tree in their order."""
    found: list[Block] = []
    for block in _walk(root):
        found.append(block)
        if len(found) >= _MAX_BLOCKS:
            break
    return found


def _walk(root: Any) -> Iterator[Block]:
    gathered, current, in_link = _Gathered(), [root], 0
    for event, element in etree.iterwalk(root, events=("start", "end", "comment")):
        if event == "comment":
            _gather(gathered, element.tail, in_link)
            continue
        tag = element.tag
        if tag in _CELLS and _is_data_row(element.getparent()):
            if event == "start":
                gathered.pieces.append(_divider(gathered))
            tag = "span"
        if tag in _BLOCK:
            yield from _flushed(gathered, current[-1])
            gathered = _Gathered()
        if event == "start":
            if tag in _BLOCK:
                current.append(element)
            elif tag == "br":
                gathered.pieces.append("\n")
            in_link += tag == "a"
            _gather(gathered, element.text, in_link)
        else:
            if tag in _BLOCK and len(current) > 1:
                current.pop()
            in_link -= tag == "a"
            _gather(gathered, element.tail, in_link)
    yield from _flushed(gathered, current[-1])


def _is_data_row(row: Any) -> bool:
    """Tell whether a table's row holds facts, a cell each, rather than columns of a page."""
    if row is None or row.tag != "tr" or not 2 <= len(row) <= 8:
        return False
    cells = [cell for cell in row if cell.tag in _CELLS]
    plain = not any(
        e.tag in _BLOCK or e.tag == "br" for cell in cells for e in cell.iterdescendants()
    )
    return plain and any(cell.tag == "td" for cell in cells)


def _divider(gathered: _Gathered) -> str:
    """Give what stands between two cells: a colon after a label."""
    before = "".join(gathered.pieces).strip()
    return ": " if before and not before[-1].isdigit() and before[-1] not in ".:：" else " "


def _gather(gathered: _Gathered, text: str | None, in_link: int) -> None:
    if text:
        gathered.pieces.append(text.replace("\n", " "))
        if in_link:
            gathered.link_length += len(text.strip())


def _flushed(gathered: _Gathered, element: Any) -> Iterator[Block]:
    text = "".join(gathered.pieces)
    if not text.strip():
        return
    total = len(text.strip()) or 1
    for line in _lines(text):
        share = gathered.link_length * len(line) // total
        yield Block(line, element, share, str(element.tag), _weight(line))


def _weight(line: str) -> int:
    return len(line) if line.isascii() else len(line) + (3 * len(_CJK.findall(line))) // 2


def _lines(text: str) -> Iterator[str]:
    """Split at empty lines, and at single line breaks between finished sentences."""
    for part in re.split(r"\n[ \t\r\f\v\u00a0\u3000]*\n", text):
        held = ""
        for raw in part.split("\n"):
            line = clean_line(raw)
            if held and line and _STOP_AT_END.search(held):
                yield held
                held = line
            else:
                held = f"{held} {line}".strip()
        if held:
            yield held


def is_related_heading(text: str) -> bool:
    """Tell whether a line heads a list of other stories, comments or offers."""
    return len(text) <= 60 and bool(_RELATED_HEADING.match(skeleton(text)))

"""Which blocks of a page are the article: its container, then its own paragraphs.

The page's own mark-up decides where it says so (``articleBody``, ``article``, ``main``), else the
element in which the running text stands together.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from news.pipeline.docket_formats import numbers_in
from news.pipeline.markup import Block, is_related_heading
from news.pipeline.text import skeleton

_MIN_HEAD_WEIGHT = 60
_MIN_WEIGHT = 140  # less running text than this in a declared container is a stub or a teaser

# Lines that stand in the flow of an article but are no part of it, folded.
_BOILERPLATE = re.compile(
    skeleton(
        r"^[^\w]*(?:photo|image|foto|bild|credit|picture|fotografía|crédit|図|写真|图片?来源|图源|사진|"
        r"picture note|image credits?)"
        r"\s?[:：=/].{0,160}$|"
        r"^[^\w]*(?:\d+\s(?:min(?:ute)?s?|minuten|minutes de lecture|min de lectura)(?:\sread)?|share|"
        r"print|close|copy link|"
        r"e-?mail|facebook|twitter|linkedin|whatsapp|wechat|weibo|save|listen.{0,30}|play|"
        r"loading.{0,5}|advertisement|anzeige|"
        r"publicité|publicidad|pubblicità|advertentie|publicidade|广告|広告|광고|artikel teilen|teilen|"
        r"drucken|imprimer|partager|"
        r"compartir|imprimir|condividi|stampa|delen|分享到?|打印|关闭|印刷|シェア|공유|인쇄|back to top|nach oben|"
        r"read full story|"
        r"skip to .{0,30}|tags?[:：].{0,120}|filed under.{0,120}|topics?[:：].{0,120}|"
        r"schlagw.rter.{0,120}|责任编辑.{0,60}|"
        r"编辑[:：].{0,40}|来源[:：].{0,60}|作者[:：].{0,60}|記者.{0,20}|기자.{0,5}|\S{1,6}\s기자\s\S{3,40})[^\w]*$|"
        r"^.{0,40}\b(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|"
        r"todos los derechos reservados|"
        r"tutti i diritti riservati|alle rechten voorbehouden|todos os direitos reservados)\b.{0,160}$|"
        r"^.{0,30}(?:版权所有|未经(?:许可|授权|书面).{0,8}(?:不得|禁止|严禁|请勿)|无断转载|转载を禁|무단\s?전재|저작권자|icp备).{0,120}$|"
        r"^.{0,60}\b(?:sign up (?:for|to) "
        "(?:our|the)\b.{0,40}(?:newsletter|alerts?|briefing|digest|e-?mails?)|subscribe to "
        "(?:our|the)\b.{0,40}(?:newsletter|channel|podcast|digest|magazine)|"
        r"our (?:free )?newsletter|join our (?:newsletter|mailing|"
        r"whatsapp)|unser(?:en)? newsletter|notre newsletter|nuestr[oa] (?:newsletter|boletin)|"
        r"nostra newsletter|onze nieuwsbrief|"
        r"nossa newsletter)\b.{0,200}$|"
        r"^.{0,80}\b(?:already a (?:member|subscriber)|this article is for subscribers|"
        r"to continue reading|subscribers only|"
        r"log in to (?:read|continue)|jetzt weiterlesen|nur fur abonnenten|réservé aux abonnés|"
        r"solo para suscriptores|"
        r"riservato agli abbonati|alleen voor abonnees|exclusivo para assinantes|comments are (?:open|"
        r"closed))\b.{0,200}$|"
        r"^.{0,120}\b(?:cookies?|datenschutz-?einstellungen)\b.{0,40}\b(?:accept|agree|consent|"
        r"zustimm\w+|akzeptier\w+|accepter|"
        r"aceptar|accetta\w*|accepteren|aceitar)\b.{0,160}$|"
        r"^.{0,20}(?:follow us on|folgen sie uns|suivez-nous|síguenos|seguici|volg ons|siga-nos|关注我们|"
        r"扫码关注)\b.{0,120}$"
    )
)
_BYLINE = re.compile(
    skeleton(
        r"^(?:by|von|par|por|di|door|av|af)\s.{2,80}[^.!?]$|"
        r"^(?:published|updated|posted|last (?:updated|modified)|veröffentlicht|aktualisiert|stand|"
        r"publié|mis à jour|publicado|"
        r"actualizado|pubblicato|aggiornato|gepubliceerd|bijgewerkt|atualizado|发布(?:时间|于)|更新时间|公开日|入力|"
        r"수정|등록|승인|게시)\b.{0,100}$"
    )
)


@dataclass(frozen=True, slots=True)
class Body:
    """The article's own blocks, the blocks before them, and whether the page declared them."""

    blocks: tuple[Block, ...]
    before: tuple[Block, ...]
    declared: bool

    @property
    def weight(self) -> int:
        """How much running text there is."""
        return sum(block.weight for block in self.blocks if block.prose)


def article_body(root: Any, found: list[Block], title: str) -> Body:
    """Choose the blocks of the article."""
    kept = _without_related(found)
    container = _declared(root, kept)
    declared = container is not None
    if container is None:
        container = _densest(kept)
    inside = [block for block in kept if _within(block.element, container)]
    body = _own_paragraphs(inside, title)
    first = body[0] if body else None
    before = kept[: kept.index(first)] if first in kept else kept
    return Body(tuple(body), tuple(before), declared)


def _without_related(found: list[Block]) -> list[Block]:
    """Leave out lists of other stories with their headings, and blocks that are mostly links."""
    kept: list[Block] = []
    heading: Block | None = None
    for block in found:
        if is_related_heading(block.text):
            heading = block
        elif heading is not None and _ends_list(block, heading):
            heading = None
        if heading is None and not block.links:
            kept.append(block)
    return kept


def _ends_list(block: Block, heading: Block) -> bool:
    """Tell whether a block is back in the article: running text outside the heading's own box."""
    if not block.prose or block.tag in ("li", "dd", "dt"):
        return False
    box = heading.element.getparent()
    small = box is not None and sum(map(len, box.itertext())) < 1_500
    return not (small and _within(block.element, box))


def _within(element: Any, container: Any) -> bool:
    if container is None:
        return True
    while element is not None:
        if element is container:
            return True
        element = element.getparent()
    return False


def _declared(root: Any, kept: list[Block]) -> Any | None:
    """Give the element that the page calls the article's text, if enough text stands in it."""
    for path in (
        "//*[@itemprop='articleBody']",
        "//article",
        "//main | //*[@role='main']",
    ):
        candidates = root.xpath(path)
        if not candidates:
            continue
        weights = _weights(kept, candidates)
        best = max(candidates, key=lambda element: weights[element])
        if weights[best] < _MIN_WEIGHT:
            continue
        rivals = [e for e in candidates if e is not best and weights[e] * 4 > weights[best]]
        apart = [e for e in rivals if not _within(e, best) and not _within(best, e)]
        return _common_parent(best, apart) if apart and _is_series(best, apart) else best
    return None


def _weights(kept: Iterable[Block], candidates: list[Any]) -> dict[Any, int]:
    found: dict[Any, int] = dict.fromkeys(candidates, 0)
    for block in kept:
        if not block.prose:
            continue
        element = block.element
        while element is not None:
            if element in found:
                found[element] += block.weight
            element = element.getparent()
    return found


def _is_series(best: Any, others: list[Any]) -> bool:
    """Tell whether the elements are entries of one live page rather than separate stories."""
    linked = [e for e in (best, *others) if e.xpath("boolean(.//h2//a[@href] | .//h3//a[@href])")]
    return not linked and all(e.getparent() is best.getparent() for e in others)


def _common_parent(best: Any, others: list[Any]) -> Any:
    parent = best.getparent()
    return parent if parent is not None and others else best


def _densest(kept: list[Block]) -> Any | None:
    """Find the element in which most of the running text stands together."""
    own: dict[Any, float] = defaultdict(float)
    whole: dict[Any, int] = defaultdict(int)
    for block in kept:
        if not block.prose:
            continue
        element, share = block.element, 1.0
        inline = block.tag in ("p", "li", "blockquote", "h2", "h3", "tr")
        element = element.getparent() if inline else element
        while element is not None:
            own[element] += block.weight * share
            whole[element] += block.weight
            element, share = element.getparent(), share / 2
    if not own:
        return None
    best = max(own, key=lambda element: own[element])
    return _widened(best, whole)


def _widened(best: Any, whole: dict[Any, int]) -> Any:
    """Take in the other halves of a text that a page cuts into like boxes."""
    parent = best.getparent()
    if parent is None or parent.tag in ("body", "html"):
        return best
    twins = [e for e in parent if e is not best and e.tag == best.tag]
    alike = [e for e in twins if e.get("class") == best.get("class") and whole.get(e, 0) > 0]
    return parent if alike and parent.tag != "tr" else best


def _own_paragraphs(inside: list[Block], title: str) -> list[Block]:
    """Drop the title, bylines before the text, and lines that belong to the page."""
    folded_title = skeleton(title).strip()
    kept = [b for b in inside if not is_boilerplate(b.text)]
    if folded_title:
        kept = [b for b in kept if not _repeats(skeleton(b.text).strip(), folded_title)]
    start = next((i for i, block in enumerate(kept) if block.prose and not _is_byline(block)), 0)
    head = [block for block in kept[:start] if _belongs_before(block)]
    return _without_tail(head + kept[start:])


# A title told again, with the day and the writer behind it, is no part of the text.
_BESIDE_TITLE = 60


def _repeats(folded: str, title: str) -> bool:
    return folded.startswith(title) and len(folded) <= len(title) + _BESIDE_TITLE


def _belongs_before(block: Block) -> bool:
    """Keep before the running text what is a heading, a fact of the case, or long enough."""
    if block.tag in ("h2", "h3", "tr", "dd") or numbers_in(block.text):
        return True
    if block.tag == "p" and _SENTENCE.search(block.text) and not _is_byline(block):
        return True
    return block.weight >= _MIN_HEAD_WEIGHT and not _is_byline(block)


# A short paragraph that is a whole sentence may open a text.
_SENTENCE = re.compile(r"[，、].{4,}。$|^(?:\S+ ){6,}\S+[.!?]$")


def _is_byline(block: Block) -> bool:
    return block.weight < 160 and (
        bool(_BYLINE.match(skeleton(block.text))) or _mostly_marks(block.text)
    )


_DIVIDED = re.compile(
    r"\s[|·•]\s|\u00a0|(?:19|20)\d{2}[-/.年]\s?\d{1,2}[-/.月]\s?\d{1,2}.{0,60}$|\d{1,2}:\d{2}"
)


def _mostly_marks(text: str) -> bool:
    """Tell whether a short line is divided like a byline: name, place, time."""
    return len(text) <= 110 and bool(_DIVIDED.search(text))


def _without_tail(kept: list[Block]) -> list[Block]:
    """Drop headings and scraps after the last running text."""
    end = len(kept)
    while end and not kept[end - 1].prose and kept[end - 1].weight < 60 and end > 1:
        if _finished(kept[end - 1].text):
            break
        end -= 1
    return kept[:end] or kept


_finished: Callable[[str], object] = re.compile(r"[.!?。！？]").search


def is_boilerplate(text: str) -> bool:
    """Tell whether a line belongs to the page and not to the article."""
    return len(text) <= 300 and bool(_BOILERPLATE.match(skeleton(text)))

"""Criminal cases, in which the state takes the plaintiff's part; in Chinese, where news tells of them."""

import re
from collections.abc import Iterator

from news.pipeline.types import (
    Name,
    Recognised,
    Span,
    Suit,
)

_PROSECUTED = re.compile(
    r"(?P<p>[\u3400-\u9fff]{2,20}?(?:检察院|检方))(?:依法)?(?:对[^，。]{0,20})?提起公诉"
)
_CONVICTED = re.compile(
    r"(?P<d>(?:[\u3400-\u9fff]某{1,2}[甲乙丙丁]?、?){1,6})(?:等[^，。]{0,6}人?)?(?:因|犯|被|构成)"
)
_FINED_COMPANY = re.compile(
    r"(?:涉案的|被告单位|，|；)(?P<d>[\u3400-\u9fff某]{4,30}公司)(?:被判处|犯)"
)
_VICTIM = re.compile(
    r"(?:被害人|被侵权人|权利人|插画师|画师|作者|作家|摄影师|漫画家)(?P<n>[\u3400-\u9fff]某{1,2})"
)


def prosecutions(found: Recognised) -> Iterator[Suit]:
    """Read a prosecution, in which the state takes the plaintiff's part."""
    text = found.page.text
    accuser = _PROSECUTED.search(text)
    if accuser is None:
        return
    prosecutor = accuser["p"].removeprefix("由").removeprefix("经")
    end = accuser.end("p")
    plaintiff = Name(prosecutor, None, Span(end - len(prosecutor), end))
    defendants: list[Name] = []
    for pattern in (_CONVICTED, _FINED_COMPANY):
        match = pattern.search(text)
        if match:
            at = match.start("d")
            for piece in re.finditer(r"[^、]+", match["d"]):
                span = Span(at + piece.start(), at + piece.end())
                defendants.append(Name(piece[0], None, span))
    victims = [Name(m["n"], None, Span(*m.span("n"))) for m in _VICTIM.finditer(text)]
    if defendants:
        accused = {n.text for n in defendants}
        harmed = {n.text: n for n in reversed(victims) if n.text not in accused}
        sentence = next((s for s in found.sentences if s.holds(plaintiff.span)), plaintiff.span)
        yield Suit((plaintiff, *harmed.values()), tuple(defendants), plaintiff.span, sentence)

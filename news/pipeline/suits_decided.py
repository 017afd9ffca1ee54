"""Who stands against whom in what a court decided or parties agreed, and by the words for their roles.

"The court ordered Y to pay X", "X and Y settle", "plaintiff X": sentences without a verb of suing.
"""

import re
from collections.abc import Iterator

from news.pipeline.phrases import left_of, names_in, right_of
from news.pipeline.types import Name, Span, Suit

# The loser stands in ``d``; where a winner is paid, in ``p``. Tried on the even text.
_CONDEMNED = tuple(
    re.compile(pattern)
    for pattern in (
        r"\b(?:ordered|orders|ordering) (?P<d>.{3,60}?) to (?:pay|compensate)(?P<p>.{0,70})",
        r"\b(?:ruled|found|sided|held|ruling|siding|sides) (?:in favou?r of|for|"
        r"with) (?P<p>.{3,60}?) (?:against|over) (?P<d>.{3,60})",
        r"\bfound (?P<d>.{3,60}?) (?:liable|guilty)",
        r"\bcondamn(?:e|ent|ant|ee?|er) (?:\w+ )?(?:la societe |l'editeur |le groupe |"
        r"l'entreprise )?(?P<d>.{3,60}?) a (?:verser|payer|indemniser)(?P<p>.{0,90})",
        r"\bverurteil(?:t|te|ten) (?P<d>.{3,60}?) (?:zu|zur|dazu)\b(?P<p>.{0,90})",
        r"\bconden(?:a|o|an|aron|ado|ada) (?:a |al )?(?P<d>.{3,60}?) (?:a (?:pagar|indemnizar|"
        r"indenizar|abonar))(?P<p>.{0,90})",
        r"\bcondann(?:a|ato|ata|ano) (?P<d>.{3,60}?) (?:a (?:pagare|risarcire|versare)|"
        r"al (?:pagamento|risarcimento))(?P<p>.{0,90})",
        r"\bveroordee?l(?:t|d|de) (?P<d>.{3,60}?) (?:tot|om)\b(?P<p>.{0,90})",
    )
)
_PAID_TO = re.compile(
    r"(?:\bto |\baux? |\ba l'|\ba la |\ba (?=[a-z])|\ban (?:die|den|das)? ?|\balla |\bal |\ba |"
    r"\baan (?:de|het)? ?|\bao? |\ba los |\ba las )"
)
_ZH_ORDERED = re.compile(
    r"(?:判令|判决|责令|裁定|判)(?P<d>[^，。；判]{2,24}?)(?:公司)?(?:立即|停止[^，。]{0,10}|"
    r"向(?P<p>[^，。；]{2,20}?))?(?:赔偿|支付)(?P<p2>[^，。；\d]{0,14}?)(?:经济|损失|\d|共|人民币|"
    r"合理)"
)
_ZH_WRONGED = re.compile(
    r"(?:认为|认定|裁定|裁決|判决|指|查明)[，,：:]?(?P<d>(?:一名)?[^，。；：在]{2,14}?)(?:擅自|"
    r"未经(?:许可|授权|同意)|未經(?:許可|授權|同意))"
)
_JA_ORDERED = re.compile(
    r"(?P<d>[ァ-ヶー一-龥A-Za-z0-9・]{2,24})に(?:対し)?、?[^。]{0,30}?(?:賠償|支払い|"
    r"差し止め)を命じ"
)
_KO_ORDERED = re.compile(
    r"(?P<d>[가-힣A-Za-z0-9]{2,16})(?:이|가|은|는)\s(?P<p>[가-힣A-Za-z0-9]{2,16})(?:에|"
    r"에게)\s[^.]{0,20}?(?:배상|지급)하라"
)

_PLAINTIFF = re.compile(
    r"\b(?:plaintiffs?|claimants?|klagerin|klager|demandantes?|la demanderesse|le demandeur|"
    r"attrice|ricorrente|eiseres|eiser|autora|autor da acao|requerente)[,:]? |"
    r"\b(?:movid[ao]|ajuizad[ao]|propost[ao]|solicitad[ao]|interpuest[ao]|presentad[ao]|promoss[ao]|"
    r"presentat[ao]|intentee?|introduite?|deposee|eingereicht|erhoben|erwirkt|beantragt|brought|filed|"
    r"sought|obtained|aangespannen|ingesteld) (?:por|pel[ao]|par|dal(?:la)?|da|von|by|door) "
    r"(?:(?:the|a|o|la|le|el|il|der|die|dem|das|de|het|l'|un|una|une) ?)?|"
    r"原告(?:人|方)?[：:、]?|원고(?:인)?\s|原告の",
)
_DEFENDANT = re.compile(
    r"\b(?:defendants?|beklagten?|demandad[oa]s?|defendeur|defenderesse|convenuta?|gedaagde|re|"
    r"reu|requerida)[,:]? |被告(?:人|方)?[：:、]?|피고(?:인)?\s|被告の",
)
_SETTLING = re.compile(
    r"\b(?:settle|settled|have made up|had settled|have settled|reach(?:ed)? (?:a )?(?:settlement|"
    r"deal|agreement)|agree(?:d)? to (?:settle|end)|einigen sich|einigten sich|"
    r"haben sich[^.]{0,30} geeinigt|"
    r"llegan a un acuerdo|llegaron a un acuerdo|pactan|raggiungono un accordo|"
    r"hanno raggiunto un accordo|schikken|fecham acordo|chegam a acordo|"
    r"concluent un accord|ont conclu un accord|mettent fin)\b"
)


def decided_suits(text: str, even: str, sentence: Span, known: list[Name]) -> Iterator[Suit]:
    """Give the sides of a sentence that tells of an outcome."""
    told = _between(text, even, sentence, known)
    if told is not None:
        yield told
        return
    for pattern in _CONDEMNED:
        match = pattern.search(even, sentence.start, sentence.end)
        if match is None:
            continue
        defendants = right_of(text, Span(*match.span("d")), known)
        plaintiffs: list[Name] = []
        if match.groupdict().get("p"):
            plaintiffs = _paid(text, even, Span(*match.span("p")), known)
        if defendants:
            yield _suit(plaintiffs, defendants, match, sentence)
            return
    yield from _ordered_cjk(text, sentence, known)


_QUARREL = re.compile(
    r"\b(?:dispute|lawsuit|fight|battle|case|suit|settlement|agreement|deal|streit|rechtsstreit|"
    r"vergleich|einigung|litige|conflit|proces|accord|"
    r"pleito|acuerdo|litigio|disputa|lite|causa|contenzioso|accordo|vertenza|zaak|geschil|"
    r"schikking|processo|acordo)\b[^.;]{0,30}?\b(?:between|zwischen|entre|tra|fra|tussen)\s"
)
_AND = re.compile(r"\s(?:and|und|et|y|e|ed|en)\s")
_MACHINE = re.compile(
    r"\bai\b|\bia\b|\bki\b|\bapp\b|start-?up|software|chatbot|lab|tech|\bbot\b|societa|compan|"
    r"firma|empresa|bedrijf|entreprise|unternehmen"
)


_SETTLES_WITH = re.compile(
    r"\b(?:settles?|settled|schikt|schikten|einigt sich|einigte sich|pacta|patteggia|transige|"
    r"s'entend|fecha acordo|fechou acordo|llega a un acuerdo|"
    r"raggiunge un accordo|reaches (?:a )?(?:deal|settlement)|agreement|deal|acuerdo|accordo|"
    r"accord|vergleich|schikking)\s(?:with|met|mit|con|avec|com)\s"
)


def _between(text: str, even: str, sentence: Span, known: list[Name]) -> Suit | None:
    """Read "the dispute between X and Y" and "X and Y have settled"."""
    match = _QUARREL.search(even, sentence.start, sentence.end)
    if match is not None:
        names = right_of(text, Span(match.end(), sentence.end), known)
        return _two_sided(names, even, match, sentence)
    match = _SETTLES_WITH.search(even, sentence.start, sentence.end)
    if match is not None:
        first = left_of(text, Span(sentence.start, match.start()), known)
        second = right_of(text, Span(match.end(), sentence.end), known)
        return _two_sided([*first[:1], *second[:1]], even, match, sentence)
    match = _SETTLING.search(even, sentence.start, sentence.end)
    if match is None:
        return None
    names = left_of(text, Span(sentence.start, match.start()), known)
    return _two_sided(names, even, match, sentence)


def _two_sided(names: list[Name], even: str, match: re.Match[str], sentence: Span) -> Suit | None:
    """Take the last of some joined names for the other side; the one with a machine answers."""
    if len(names) < 2:
        return None
    left, right = names[:-1], names[-1:]
    before = even[max(sentence.start, names[0].span.start - 25) : names[0].span.end]
    after = even[left[-1].span.end : names[-1].span.end]
    if _MACHINE.search(before) and not _MACHINE.search(after):
        left, right = names[1:], names[:1]
    return _suit(left, right, match, sentence)


def _paid(text: str, even: str, stretch: Span, known: list[Name]) -> list[Name]:
    """Give the one to whom money goes, or who is named outright."""
    direct = right_of(text, stretch, known)
    for match in _PAID_TO.finditer(even, stretch.start, stretch.end):
        names = right_of(text, Span(match.end(), stretch.end), known)
        if names and names[0].span.start - match.end() < 12:
            return names
    return direct if direct and direct[0].span.start - stretch.start < 8 else []


def _ordered_cjk(text: str, sentence: Span, known: list[Name]) -> Iterator[Suit]:
    for pattern in (_ZH_ORDERED, _ZH_WRONGED, _JA_ORDERED, _KO_ORDERED):
        match = pattern.search(text, sentence.start, sentence.end)
        if match is None:
            continue
        groups = match.groupdict()
        defendants = _named(text, Span(*match.span("d")), known)
        key = next((k for k in ("p", "p2") if groups.get(k)), None)
        plaintiffs = _named(text, Span(*match.span(key)), known) if key else []
        if defendants:
            yield _suit(plaintiffs, defendants, match, sentence)
            return


_NO_PARTY = re.compile(
    r"^(?:被告|原告|其|该|对方|用户|构成|侵权|一审|二审|向|立即|停止)|法院|同社|人民币|经济损失|"
    r"侵犯|擅自|[0-9]"
)


def _named(text: str, stretch: Span, known: list[Name]) -> list[Name]:
    inside = [name for name in known if stretch.holds(name.span)]
    words = stretch.of(text).strip()
    if inside or _NO_PARTY.search(words) or len(words) < 2:
        return inside
    start = text.find(words, stretch.start)
    return [Name(words, None, Span(start, start + len(words)))]


def _suit(
    plaintiffs: list[Name], defendants: list[Name], match: re.Match[str], sentence: Span
) -> Suit:
    ends = {name.span for name in defendants}
    others = tuple(name for name in plaintiffs if name.span not in ends)
    return Suit(others, tuple(defendants), Span(*match.span()), sentence)


def roles_by_apposition(text: str, even: str, known: list[Name]) -> tuple[list[Name], list[Name]]:
    """Give who is called plaintiff and who defendant right before the name."""
    return _called(_PLAINTIFF, text, even, known), _called(_DEFENDANT, text, even, known)


def _called(pattern: re.Pattern[str], text: str, even: str, known: list[Name]) -> list[Name]:
    found: dict[str, Name] = {}
    for match in pattern.finditer(even):
        first = text[match.end() : match.end() + 1]
        if first.isascii() and not (first.isupper() or first in "\"'0123456789"):
            continue  # a name in letters begins with a capital
        stretch = Span(match.end(), min(len(text), match.end() + 60))
        names = names_in(text, stretch, known)
        if names and names[0].span.start - match.end() <= 1:
            found.setdefault(names[0].text, names[0])
    return list(found.values())[:6]

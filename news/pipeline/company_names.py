"""Companies and bodies that an article names in full, by the form of company or the kind of body."""

import re

from news.pipeline.cues import level
from news.pipeline.phrases import names_in
from news.pipeline.types import Name, Span

_UPPER = "A-Z\u00c0-\u00d6\u00d8-\u00de\u0100-\u017d"
_WORD = rf"[{_UPPER}][\w'’&.-]{{1,24}}"
_FORM = (
    r"(?:GmbH|AG|SE|KG|e\.\s?V\.|Inc\.?|LLC|Ltd\.?|Limited|PLC|plc|PBC|Corp\.?|S\.A\.S\.|SAS|S\.A\.?|SARL|"
    r"S\.L\.U?\.?|S\.r\.l\.?|S\.p\.A\.?|B\.V\.?|N\.V\.?|AB|A/S|ApS|Oy|Ltda\.?|Lda\.?|Pty)"
)
_BODY = (
    r"(?:Cooperative|Co-operative|Association|Guild|Society|Press|Publishers|Publishing|Foundation|Union|"
    r"Records|Studios?|Pictures|Magazine|Media|Verlag|Verband)"
)
_LATIN = re.compile(
    rf"(?<![\w’'])(?:{_WORD} (?:(?:of|de|di|da|do|des|du|der|&|und|et|y|e) )?){{1,4}}(?:{_FORM}|{_BODY})(?!\w)"
)
_HAN = "\u3400-\u9fff"
_CJK = re.compile(
    rf"(?:股份有限公司|株式会社|주식회사|㈜)\s?(?P<after>[{_HAN}\u30a0-\u30ffー가-힣A-Za-z]{{2,14}})|"
    rf"(?P<whole>[{_HAN}\u30a0-\u30ffA-Za-z]{{2,16}}?(?:股份有限公司|有限责任公司|有限責任公司|有限公司|株式会社|出版社|协会|協會|协會|著作权集体管理|集团))"
)
_PLAINTIFF = re.compile(
    r"(?:原告|上诉人|上訴人|원고|\bplaintiff|\bclaimant|\bklägerin|\bkläger)\W{0,2}(?:the\s)?$",
    re.IGNORECASE,
)
_DEFENDANT = re.compile(
    r"(?:被告|被上诉人|피고|\bdefendant|\bbeklagten?)\W{0,2}(?:the\s)?$", re.IGNORECASE
)
_MACHINE = re.compile(
    r"\b(?:ai|ia|ki)\b|\bgen(?:ai|ia)\b|start-?up|software|chatbot|\blabs?\b|\btech|technolog|tecnolog|"
    r"智能|科技|技术|人工|网络|テック|인공지능|테크|랩"
)
# What stands before a company's name without belonging to it, and where names begin: with their place.
_LEAD = re.compile(
    r"^.*(?:[是为由与和及对向将在的称从自把让令诉告於與對訴將為從]|认定|認定|判决|判令|责令|裁定|起诉|获悉|原告|被告|"
    r"申请人|公司|名为|签约)(?=[\u3400-\u9fffA-Za-z]{4})"
)
_SEAT = re.compile(
    r"(?:上海|北京|杭州|深圳|广州|成都|武汉|南京|苏州|天津|重庆|西安|长沙|厦门|青岛|宁波|合肥|郑州|福州|珠海|"
    r"东莞|佛山|济南|昆明|贵阳|南宁|海口|无锡|常州|温州|泉州|嘉兴|绍兴|大连|沈阳|浙江|江苏|广东|四川|湖北|湖南|"
    r"福建|山东|安徽|河南|河北|云南|江西|台北|臺北|香港)"
)
_READ = 4_000  # letters of the article


# Particles that a Korean name carries.
_JOSA = re.compile(r"(?<=[가-힣A-Za-z]{2})(?:을|를|은|는|의|에게|에|와|과|측)$")


def company_in(words: str) -> str:
    """Cut the full name of a Chinese or Japanese company out of some words; blank if there is none."""
    match = _CJK.search(words)
    if match is None or match["after"]:
        return ""
    return match["whole"][_lead_of(match["whole"]) :]


def _lead_of(words: str) -> int:
    """Tell how many letters stand before a company's name."""
    seats = [match.start() for match in _SEAT.finditer(words)]
    if seats:
        return seats[-1]
    lead = _LEAD.match(words)
    return lead.end() if lead else 0


def companies_of(text: str) -> list[Name]:
    """Give the companies and bodies named in full, in order, each once."""
    found: dict[str, Name] = {}
    for match in _LATIN.finditer(text, 0, _READ):
        found.setdefault(match[0], Name(match[0], None, Span(*match.span())))
    for match in _CJK.finditer(text, 0, _READ):
        group = "after" if match["after"] else "whole"
        start, end = match.span(group)
        start += _lead_of(match[group]) if group == "whole" else 0
        name = _JOSA.sub("", text[start:end])
        end = start + len(name)
        if len(name) >= 3:
            found.setdefault(name, Name(name, None, Span(start, end)))
    return sorted(found.values(), key=lambda name: name.span)


# Words before a name that make it no party: a judge, a lawyer, a place, a paper quoted.
_NO_PARTY = re.compile(
    r"(?:\b(?:judge|justice|magistrate|lawyer|attorney|counsel|professor|mr|mrs|ms|dr|sir|richter(?:in)?|"
    r"rechtsanw[aä]lt(?:in)?|juge|avocate?|ma[iî]tre|juez|jueza|abogad[oa]|giudice|avvocat[oa]|rechter|advocaat|"
    r"juiz|ju[ií]za|advogad[oa]|in|at|of|from|to the|en|a|aus|dans|di|em|na|no|unlike|court)\.?\s)$",
    re.IGNORECASE,
)
_NEAR = 30
_MOST_NAMES = 60


def opposed(text: str, *, all_names: bool) -> tuple[list[Name], list[Name]]:
    """Set the parties of an article against each other: by their roles, else by who has the machine.

    Names that are no company's count with ``all_names``, where a court or a number vouches for a case.
    """
    left: list[Name] = []
    right: list[Name] = []
    rest: list[Name] = []
    for name in companies_of(text):
        before = text[max(0, name.span.start - 12) : name.span.start]
        if _PLAINTIFF.search(before):
            left.append(name)
        elif _DEFENDANT.search(before):
            right.append(name)
        else:
            rest.append(name)
    ranked = _ranked(text) if all_names else []
    rest.extend(n for n in ranked if not any(n.span.overlaps(o.span) for o in rest))
    for name in rest:
        machine = _has_machine(name, text)
        if machine and not right:
            right.append(name)
        elif not machine and not left:
            left.append(name)
    if not right:  # of two without a machine the company answers
        right = [n for n in rest if n not in left and FORM_END.search(n.text)][:1]
    return left, right


def _has_machine(name: Name, text: str) -> bool:
    """Tell whether a company makes machines, by its name or what it is called."""
    if _MACHINE.search(level(name.text)):
        return True
    before = text[max(0, name.span.start - _NEAR) : name.span.start]
    after = text[name.span.end : name.span.end + 16]
    return bool(_MAKER.search(level(before)) or _OWN_MACHINE.match(level(after)))


_MAKER = re.compile(
    r"(?:start-?up|developer|ai (?:firm|company)|ki-\w+|entwickler|societe|firma|empresa|bedrijf|maker of)"
    r"(?: \w+)?[\s\"“'(]{0,2}$"
)
_OWN_MACHINE = re.compile(r"'s (?:\w+ )?(?:model|chatbot|app|generator|ai|assistant)\b")


def _ranked(text: str) -> list[Name]:
    """Give the names in capitals that the front of an article repeats or sets out, the foremost first."""
    names: dict[str, Name] = {}
    for name in names_in(text, Span(0, min(len(text), _READ)), [])[:_MOST_NAMES]:
        before = text[max(0, name.span.start - 16) : name.span.start]
        if name.text.isupper() or len(name.text) < 3 or _NO_PARTY.search(before):
            continue
        names.setdefault(name.text, name)
    worth = {
        key: text.count(key) + (" " in key) + (name.span.start < _FRONT)
        for key, name in names.items()
    }
    chosen = [n for key, n in names.items() if worth[key] >= _WORTH]
    return sorted(chosen, key=lambda n: (-worth[n.text], n.span))


def has_machine_in_name(even: str) -> bool:
    """Tell whether a name, its letters made even, says that its bearer makes machines."""
    return _MACHINE.search(even) is not None


def is_no_party(text: str, span: Span) -> bool:
    """Tell whether what stands before a name makes it a judge, a lawyer, a place."""
    return _NO_PARTY.search(text[max(0, span.start - 16) : span.start]) is not None


FORM_END = re.compile(rf"{_FORM}$")
_FRONT = 600
_WORTH = 2

"""A ruling that an article tells of: whom it favours on which issue, and who gave it."""

import re
from collections.abc import Iterator
from typing import Any

from news.pipeline.cues import Cues, Lexicon, even_pattern, level
from news.pipeline.days import days_apart
from news.pipeline.draft_record import TITLES
from news.pipeline.drafts import About
from news.pipeline.lexicon import facets
from news.pipeline.text import sentences
from news.pipeline.types import EventFound, ProposalDraft, Span

KINDS = {
    "order": "order",
    "judgment": "judgment",
    "dismissal": "order",
    "appeal_decided": "appeal_decision",
}
_DISPOSITIONS = {
    "dismissal": "Claim or case dismissed",
    "appeal_decided": "Decision on appeal",
    "judgment": "Judgment given",
}
_ISSUES = Lexicon(
    facets.ISSUES,
    {
        "acquisition_by_piracy": "pirated books|piracy|shadow librar*|raubkopi*|盗版",
        "statute_of_limitations": "statute of limitations|time-barred|verjährt|prescription|诉讼时效",
        "preemption": "preempt*|pre-empt*",
        "fair_dealing": "fair dealing",
        "cmi_identicality": "identicality|identical copies",
        "duty_of_care": "duty of care|注意义务",
        "memorisation": "memorisier*|mémoris*|memoriz*|memorizz*|암기",
    },
    nested=True,
)
_FAVOURS = Lexicon(
    {"plaintiff": facets.FOR_PLAINTIFF, "defendant": facets.FOR_DEFENDANT},
    {
        "plaintiff": "not protected by fair use=4|does not qualify as fair use=4|was not fair use=4|"
        "is not fair use=4|not a fair use=4|not transformative=3|rejected the fair use=4|"
        "rejected a fair use=4|certified a class=3|granted class certification=3|"
        "has jurisdiction=3|had jurisdiction=3|not time-barred=4|not preempted=4|"
        "infringed=2|verletzt das=3|keine fair use=3|不属于合理使用=4|不构成合理使用=4",
        "defendant": "qualifies as fair use=3|protected by fair use=3|was transformative=3|"
        "is transformative=3|highly transformative=3|denied class certification=3|"
        "refused to certify=3|lacks jurisdiction=3|lacked jurisdiction=3|no jurisdiction=3|"
        "not substantially similar=4|no substantial similarity=4|time-barred=2|"
        "lack standing=3|lacked standing=3|构成合理使用=3|属于合理使用=3|不具有独创性=2",
    },
    nested=True,
)
# What a court says, told as such; what a party says is no holding.
_COURT_SAYS = even_pattern(
    r"\b(?:judge|justice|court|panel|jury|tribunal|he|she|ruling|order|gericht|kammer|senat|richterin|"
    r"richter|juge|cour|juez|tribunale|giudice|rechter|rechtbank|juiz)\b|法院|法庭|判决|裁判所|裁判|判決|"
    r"법원|재판부"
)
_DECIDES = even_pattern(
    r"\b(?:ruled|held|holds|found|finds|concluded|rejected|agreed|decided|wrote|said|entschied|urteilte|"
    r"sah|befand|a juge|a estime|a considere|fallo|dictamino|considero|ha stabilito|ha ritenuto|"
    r"oordeelde|decidiu|entendeu)\b|认定|认为|裁定|判决|認定|判断|判示|판단|판결"
)
_PARTY_SAYS = even_pattern(
    r"\b(?:argue[sd]?|argument|contend|claim(?:s|ed) that|allege[sd]?|insist|plaintiffs? (?:said|say)|"
    r"defendants? (?:said|say)|spokes|lawyers? (?:for|said)|according to the (?:suit|complaint))"
)
_CLAUSE = re.compile(
    r"\s*(?:;|,?\s\b(?:but|while|whereas|however|although|though|aber|jedoch|mais|pero|ma|maar|mas)\b|"
    r"，但|，而|；|が、|지만)",
)
# "…, but that keeping pirated copies was not": the answer of the clause before, turned round.
_ELLIPSIS = re.compile(r"\b(?:was|is|were|are|did|does) not\W*$")
_LEAST_MARGIN = 2
_MOST_HOLDINGS = 4
_TITLED = (
    r"(?:(?:U\.?S\.? |US |United States |Chief |Senior |District |Circuit ){0,4}(?:Judge|Justice))"
)
_NAMED_JUDGE = re.compile(rf"{_TITLED}\s+((?:[A-Z][\w.’'-]*\s?){{1,4}})")
_BEFORE = re.compile(
    r"\b(?:magistrate|bankruptcy|appellate|retired|former|circuit)\s+$", re.IGNORECASE
)
_OVERSEES = re.compile(
    r"\b(?:assigned to|pending before|presid\w+ over the (?:case|lawsuit|suit)|overse\w+ the (?:case|"
    r"lawsuit|suit)|case is before|heard by)\b"
)


def ruling_drafts(about: About, event: EventFound) -> Iterator[ProposalDraft]:
    """Propose a ruling, with whom its issues favour as far as the article says so."""
    if event.kind not in KINDS or not event.edtf:
        return
    value: dict[str, Any] = {
        "date": event.edtf,
        "title": TITLES[event.kind],
        "kind": KINDS[event.kind],
        "disposition": _DISPOSITIONS.get(event.kind, "Order made"),
    }
    if about.case.court_name and event.kind != "appeal_decided":
        value["court"] = about.case.court_name
    if about.alone:
        names = {name for _place, name in _judges(about, event.sentence)}
        if len(names) == 1:
            value["judge"] = names.pop()
        if holdings := holdings_of(about, event):
            value["holdings"] = holdings
    yield about.draft("ruling", "/rulings/-", value, event.sentence, 0.6)


def holdings_of(about: About, event: EventFound) -> list[dict[str, str]]:
    """Give the issues on which the court is told to have found, and whom each favours.

    Judged clause by clause: in the sentence that tells the ruling, and in those after it that tell
    what the court said. An issue answered both ways is mixed.
    """
    even = level(about.page.text)
    issues, favours = _ISSUES.find(even), _FAVOURS.find(even)
    found: dict[str, set[str]] = {}
    for sentence in _telling(about, event, even):
        side = ""
        for clause in _clauses(even, sentence):
            side = _side(favours, clause, even, side)
            for issue in issues.tags() if side else ():
                if issues.any(issue, clause):
                    found.setdefault(issue, set()).add(side)
    return [
        {"issue": issue, "favours": "mixed" if len(sides) > 1 else next(iter(sides))}
        for issue, sides in list(found.items())[:_MOST_HOLDINGS]
    ]


def judge_drafts(about: About, event: EventFound | None) -> Iterator[ProposalDraft]:
    """Tell that another judge is said to have ruled, or to hear the case, than the record names."""
    edtf = event.edtf if event is not None else None
    for place, ruling in enumerate(about.case.rulings):
        if event is not None and ruling.judge and edtf and days_apart(ruling.date, edtf) == 0:
            path = f"/rulings/{place}/judge"
            yield from _other_judge(about, event.sentence, path, (ruling.judge,))
            return
    hearing = [s for s in sentences(about.page.text) if _OVERSEES.search(s.of(about.page.text))]
    for sentence in hearing[:1] if about.case.judges else ():
        yield from _other_judge(about, sentence, "/judges", about.case.judges)


def _other_judge(
    about: About, sentence: Span, path: str, known: tuple[str, ...]
) -> Iterator[ProposalDraft]:
    """Tell that a sentence names one judge, and another than those known."""
    named = list(_judges(about, sentence))
    if len(named) == 1 and _is_another(named[0][1], known):
        yield from about.conflict(path, named[0][1], ", ".join(known), sentence, 0.5)


def _telling(about: About, event: EventFound, even: str) -> Iterator[Span]:
    """Yield the sentence of the ruling, and those near after it that tell what the court said."""
    yield event.sentence
    later = [s for s in sentences(about.page.text) if s.start >= event.sentence.end]
    for sentence in later[:8]:
        words = sentence.of(even)
        if _COURT_SAYS.search(words) and _DECIDES.search(words) and not _PARTY_SAYS.search(words):
            yield sentence


def _clauses(even: str, sentence: Span) -> Iterator[Span]:
    start = sentence.start
    for cut in _CLAUSE.finditer(even, sentence.start, sentence.end):
        if cut.start() > start:
            yield Span(start, cut.start())
        start = cut.end()
    if start < sentence.end:
        yield Span(start, sentence.end)


def _side(favours: Cues, clause: Span, even: str, before: str) -> str:
    """Say whom a clause favours clearly; empty where it does not tell."""
    margin = favours.weight("plaintiff", clause) - favours.weight("defendant", clause)
    if _ELLIPSIS.search(clause.of(even)) and before and abs(margin) < _LEAST_MARGIN:
        return "defendant" if before == "plaintiff" else "plaintiff"
    if abs(margin) < _LEAST_MARGIN:
        return ""
    return "plaintiff" if margin > 0 else "defendant"


def _judges(about: About, sentence: Span) -> Iterator[tuple[Span, str]]:
    """Find the judges of the court itself whom a sentence names."""
    for match in _NAMED_JUDGE.finditer(about.page.text, sentence.start, sentence.end):
        if not _BEFORE.search(about.page.text[max(0, match.start() - 20) : match.start()]):
            name = re.sub(r"['’]s$", "", match[1].strip()).rstrip(".,'’")
            yield Span(match.start(), match.end()), name


def _is_another(name: str, known: tuple[str, ...]) -> bool:
    """Tell whether no judge on record bears the surname."""
    surname = name.split()[-1].casefold()
    return not any(surname in re.findall(r"[\w’'-]+", judge.casefold()) for judge in known)

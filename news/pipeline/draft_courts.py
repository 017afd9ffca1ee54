"""The court that an article gives a case: one the record lacks, one that differs, one it moved to."""

from collections.abc import Iterator

from news.pipeline.alike import names_alike
from news.pipeline.cues import even_pattern, level
from news.pipeline.dockets import numbers_of
from news.pipeline.drafts import About
from news.pipeline.gazetteer import mentions_of
from news.pipeline.text import sentences
from news.pipeline.types import Entry, Mention, ProposalDraft, Span

# Telling that a suit was brought, or is kept, before the court named in the sentence.
_BROUGHT = even_pattern(
    r"\b(?:filed|lodged|brought|sued|sues|suing|pending)\b[^.;]{0,120}?\b(?:in|before|at|with)\b|"
    r"\b(?:lawsuit|suit|complaint|case) (?:was |is )?(?:filed |pending )?(?:in|before)\b|"
    r"\b(?:klage|klagte|verklagt|verhandelt|anhangig)\b|\b(?:assigne|plainte|saisi|devant)\b|"
    r"\b(?:demanda|demando|ante el|ante la)\b|\b(?:citato|causa|davanti)\b|"
    r"\b(?:dagvaard|rechtszaak|bij de)\b|\b(?:processo|acao|perante)\b|"
    r"起诉|诉至|提起诉讼|立案|受理|提訴|訴え|제소|소송을 제기|소송을 냈"
)
# "…was transferred to the Northern District": the court after it is the new one.
_MOVED = even_pattern(
    r"\b(?:transferred|moved|sent|reassigned|centrali[sz]ed|transfers?|moves?) (?:the |this |that )?"
    r"(?:case |suit |lawsuit |action |litigation |it |proceedings )?(?:to|in)\b|"
    r"\bverwiesen\b|\bverweist\b|\brenvoye[es]?\b|\btransferee?\b|\bremitid[ao]\b|\btrasferit[ao]\b|"
    r"\bverwezen\b|\bremetid[ao]\b|移送|이송"
)
_UNSURE = even_pattern(
    r"\b(?:not|may|might|could|would|asked|asks|seeks?|sought|wants?|wanted|motion to|refused|denied|"
    r"separate|another|other|similar|different|unrelated)\b|另一|別の|다른"
)

# An article that names courts more often than this is no report.
_MOST_NAMED = 200


def court_drafts(about: About) -> Iterator[ProposalDraft]:
    """Propose a court that the record lacks or the case moved to; one that differs is a conflict.

    Only where the article names one court of the level in question, in a sentence that tells where
    the case was brought or moved: which court is meant must not be a guess.
    """
    page = about.page
    dockets, _citations = numbers_of(page.text, page.language, page.country)
    places = frozenset(docket.country for docket in dockets)  # as when the article was read
    named = [
        mention
        for mention in mentions_of(page, about.knowledge, places)
        if mention.kind == "court" and mention.supported
    ][:_MOST_NAMED]
    if not named:
        return
    even = level(page.text)
    moved = _MOVED.search(even) is not None
    if not moved and not _BROUGHT.search(even):
        return
    if moved:
        found = _told(about, named, even, moved=True)
        if found is not None and not _is_own(about, _entry(about, found)):
            yield _draft(about, found, 0.7)
            return
    found = _told(about, named, even, moved=False)
    if found is None:
        return
    entry = _entry(about, found)
    if not about.case.court_name:
        if _fits(about, entry):
            yield _draft(about, found, 0.6)
    elif _rivals(about, entry):
        place = about.sentence_of(found.span)
        yield from about.conflict("/court", entry.name, about.case.court_name, place, 0.5)


def _told(about: About, named: list[Mention], even: str, *, moved: bool) -> Mention | None:
    """Give the one court that a sentence of bringing, or of moving, names."""
    level_ = _level(about)
    courts = [m for m in named if not level_ or _entry(about, m).sort == level_]
    if len({m.id for m in courts}) > (2 if moved else 1):
        return None
    for sentence in sentences(about.page.text):
        words = sentence.of(even)
        cue = (_MOVED if moved else _BROUGHT).search(words)
        if cue is None or _UNSURE.search(words):
            continue
        within = [m for m in courts if sentence.holds(m.span)]
        if moved:
            within = [m for m in within if m.span.start >= sentence.start + cue.start()]
        if len({m.id for m in within}) == 1 and _names_case(about, sentence):
            return within[0]
    return None


def _names_case(about: About, sentence: Span) -> bool:
    """Tell whether a sentence speaks of the case: by a party, its number, or the suit as such."""
    words = sentence.of(about.page.text)
    names = [n for p in about.case.parties for n in (p.name, p.native_name, *p.aliases) if n]
    stems = [name.split(",")[0].split(" Inc")[0] for name in names]
    return any(stem in words for stem in (*stems, *about.case.dockets))


def _rivals(about: About, entry: Entry) -> bool:
    """Tell whether a court is another than the record's, of its level, and no sister case's."""
    case, knowledge = about.case, about.knowledge
    own = knowledge.courts.get(case.court_id or "")
    if own is None or own.id == entry.id or own.sort != entry.sort:
        return False
    if names_alike(own.name, entry.name):
        return False
    sides = {knowledge.family(party) for party in case.ids()}
    others = knowledge.cases_by_court.get(entry.id, ())
    return not any(
        len(sides & {knowledge.family(p) for p in knowledge.cases[slug].ids()}) > 1
        for slug in others
    )


def _is_own(about: About, entry: Entry) -> bool:
    return entry.id == about.case.court_id or entry.name == about.case.court_name


def _fits(about: About, entry: Entry) -> bool:
    """Tell whether a court can be that of a case of this country."""
    return (entry.country or "").partition("-")[0] in (about.case.country, "")


def _level(about: About) -> str:
    """Give the level of the record's court; a case without one is before a court of first instance."""
    own = about.knowledge.courts.get(about.case.court_id or "")
    if own is not None:
        return own.sort
    return "" if about.case.court_name else "trial"


def _entry(about: About, mention: Mention) -> Entry:
    return about.knowledge.courts[mention.id]


def _draft(about: About, found: Mention, share: float) -> ProposalDraft:
    entry = _entry(about, found)
    value = {"name": entry.name}
    if entry.native_name:
        value["native_name"] = entry.native_name
    old = {"name": about.case.court_name} if about.case.court_name else None
    return about.draft("court", "/court", value, about.sentence_of(found.span), share, old)

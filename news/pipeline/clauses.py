"""Which words of a sentence only tell what came before: its clauses of time and its asides.

"X appealed after a judge dismissed the case" tells of an appeal; the dismissal is what it rests on.
"""

from collections.abc import Iterator

from news.pipeline.cues import Cue, even_pattern
from news.pipeline.needed_words import NeededWords
from news.pipeline.types import Span

# What a background clause counts, beside the main clause.
BACKGROUND = 0.45

# Clauses that begin with a word of time or a relative; they end with a comma, or with their sentence.
_OPENED = (
    r"\b(?:(?:\w+ (?:days?|weeks?|months?|years?) )?after|following|since|having|"
    r"(?:, |\()(?:which|who|whose|where)|that had|who had|which had|"
    r"nachdem|seitdem|gefolgt von|nach der|nach dem|apres que|apres avoir|apres (?:la|le|l'|un|une)|"
    r"a la suite|depuis que|tras|despues de|luego de|dopo (?:che|la|il|l'|un|una|aver)|"
    r"apos|depois de|nadat|na een|na de|na het|sedan|efter att|po tym jak|после того как|после)\b[^,;:.(]*"
)
# Chinese, Japanese and Korean put the word of time at the end of its clause.
_CLOSED = (
    r"[^，,。；：！？]{2,40}?(?:[年月天日周]后|[诉判决回案讼审起提告定]后|之后|以后|以来|していた|した後|された後|を受け|"
    r"から\d+[年月日]|(?:한|된|은|난) ?(?:뒤|후|이후)|이후)(?:[，,、]| |(?=川))"
)
# "The suit that X had brought", said in one word before it: "suing", 訴えた裁判, 낸 소송, 起诉…一案.
_ATTRIBUTE = (
    r"(?<!\bis )(?<!\bare )(?<!\bfor )\bsuing\b[^,;:.]{0,40}|"
    r"[^、。]{2,40}(?:訴えた|提訴した|起こした|求めた|めぐる)(?=.{0,8}(?:裁判|訴訟|控訴審))|"
    r"[^,.。]{2,40}(?:낸|제기한|제기된|상대로 한)(?= (?:\S+ ){0,3}(?:소송|재판|사건))|"
    r"[^，。]{1,20}(?:起诉|控告|诉|告|控)(?=[^，。]{2,24}(?:一案|案件|纠纷|权案|案中|案\b))"
)
# "None of them came to a verdict", "without a hearing": what has not happened.
_DENIED = (
    r"\b(?:none of \w+|no|without|kein\w*|ohne|sans|aucune?|sin|ningun\w*|senza|nessun\w*|geen|"
    r"zonder|sem|nenhum\w*|bez|utan|без)\s(?=[a-zа-я])[^,;:.]{0,22}"
)


# "no infringement" is itself a finding: what is denied begins after the word that denies.
_PATTERNS = NeededWords(
    (skipped, even_pattern(source).pattern)
    for skipped, sources in ((0, (_OPENED, _CLOSED, _ATTRIBUTE)), (1, (_DENIED,)))
    for source in sources
)


class Clauses:
    """The background clauses of one sentence, looked for when first asked about."""

    def __init__(self, even: str, sentence: Span) -> None:
        self._even, self._sentence = even, sentence
        self._spans: list[tuple[int, int]] | None = None

    def factor(self, cue: Cue) -> float:
        """Say how much a cue counts for standing where it does."""
        if self._spans is None:
            self._spans = list(self._found())
        inside = any(start <= cue.start < end for start, end in self._spans)
        return BACKGROUND if inside else 1.0

    def _found(self) -> Iterator[tuple[int, int]]:
        start, end = self._sentence.start, self._sentence.end
        for tried in _PATTERNS.for_stretch(self._even, start, end):
            for match in tried.pattern.finditer(self._even, start, end):
                yield match.start() + tried.meaning, match.end()

"""Names in Chinese, Japanese and Korean, found by their being repeated: no capital tells them.

Whoever an article is about it names more than once. What is repeated and is no word of the
vocabularies, and no word of grammar, may be a name.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache, partial

from news.pipeline.company_names import companies_of
from news.pipeline.cues import level
from news.pipeline.lexicon import event_phrases, events, facets, relevance, suits
from news.pipeline.lexicon.places import PLACES
from news.pipeline.types import Name, Span

_MOST = 12  # letters of a name
_STRETCH = re.compile(r"[\u3040-\u30ff\u3400-\u9fffA-Za-z0-9・]{2,}")
# Letters and words that no name holds: particles, verbs of saying, pronouns, numbers of days.
_NOT_ZH = re.compile(
    r"[的了是在被把将將对對与與和及等这這那其不也都就而于於称稱说說为為从從并並或未已又还還我你他她它们們个個"
    r"年月日号號元万萬亿億]|法院|法官|被告|原告|判决|判決|案件|"
    r"^(?:智能|科技|文化|传媒|傳媒|动画|動畫|网络|網絡|技术|技術|影视|影視|音乐|音樂|工作室|字幕|书体|語音|语音|出版)$|"
    r"律师|律師|记者|記者|表示|认为|認為|要求|作品|公司$|一审|二审"
)
_NOT_JA = re.compile(
    r"^[\u3041-\u309f]+$|[をはがでとにへも]$|^[をはがでとにのへも]|[、。]|という|した|して|する|される|れた|から|まで|ため|こと|"
    r"もの|地裁|高裁|裁判|判決|原告|被告|弁護士|記者|主張|学習|著作|訴え|請求|年|月|日$|円|万|億|同社|両社|など|について"
)
_JOSA = re.compile(
    r"(?:으로부터|로부터|에서는|에게는|이라고|라고|에서|에게|까지|부터|으로|이라|이다|보다|처럼|측은|측이|측에|은|는|이|가|을|를|의|에|와|과|도|로|측|씨|만)$"
)
_NOT_KO = re.compile(
    r"법원|판결|재판|소송|원고|피고|변호|저작|학습|작품|인공지능|모델|생성|이미지|서비스|업체|회사|기업|주장|배상|청구|"
    r"지난|오는|이번|해당|관련|대한|대해|위해|통해|따르면|따라|했다|한다|밝혔|말했|않|없|있|된|하는|하고|그|이를|때문|[0-9]"
)


def repeated_names(text: str, language: str) -> list[list[Name]]:
    """Give what may be names, each with all its places, those first that come first in the text."""
    finders: dict[str, Callable[[str], Iterator[str]]] = {
        "zh": partial(_unspaced, _NOT_ZH),
        "ja": partial(_unspaced, _NOT_JA),
        "ko": _korean,
    }
    found = dict.fromkeys(finders[language[:2]](text))
    found |= dict.fromkeys(company.text for company in companies_of(text))
    named = [[Name(words, None, span) for span in _places(words, text)] for words in found]
    return sorted(filter(None, named), key=lambda names: (names[0].span.start, -len(names[0].text)))


def _unspaced(no_names: re.Pattern[str], text: str) -> Iterator[str]:
    for words in _repeated(text):
        if not no_names.search(words) and not _is_common(words):
            yield words


def _korean(text: str) -> Iterator[str]:
    words = [_JOSA.sub("", word) for word in re.findall(r"[가-힣A-Za-z0-9]{2,}", text)]
    numbers = Counter(words)
    for word, number in numbers.items():
        if number >= 2 and len(word) >= 2 and not _NOT_KO.search(word) and not _is_common(word):
            yield word


def _repeated(text: str) -> Iterator[str]:
    """Give the runs of letters that come at least twice, each as long as it comes as often."""
    numbers: Counter[str] = Counter()
    for stretch in _STRETCH.finditer(text):
        run = stretch[0]
        for start in range(len(run)):
            for end in range(start + 2, min(len(run), start + _MOST) + 1):
                numbers[run[start:end]] += 1
    often = {words: number for words, number in numbers.items() if number >= 2}
    longer: set[str] = set()
    for words, number in often.items():
        for part in (words[1:], words[:-1]):
            if often.get(part) == number:
                longer.add(part)
    for words in often:
        if words not in longer:
            yield words


def _places(words: str, text: str) -> Iterator[Span]:
    start = text.find(words)
    while start >= 0:
        yield Span(start, start + len(words))
        start = text.find(words, start + len(words))


def _is_common(words: str) -> bool:
    even = level(words)
    return even in _vocabulary() or even.isdigit() or (even.isascii() and even in ("ai", "app"))


@cache
def _vocabulary() -> frozenset[str]:
    """Give the words of the lexicons, which are no names."""
    tables = (
        relevance.TABLES,
        suits.TABLES,
        events.TABLES,
        event_phrases.TABLES,
        facets.WORK_TYPES,
        facets.CONDUCT,
        PLACES,
    )
    phrases = (
        re.sub(r"[*=].*$", "", phrase.strip())
        for table in tables
        for listed in table.values()
        for phrase in listed.replace("\n", "|").split("|")
    )
    return frozenset(level(phrase) for phrase in phrases)

"""From bytes to characters: mark, declaration, then what the bytes themselves look like."""

import codecs
import re

from news.pipeline.text import words

# How browsers read the labels: https://encoding.spec.whatwg.org/#names-and-labels.
_LABELS = {
    "iso-8859-1": "cp1252",
    "iso8859-1": "cp1252",
    "iso_8859-1": "cp1252",
    "latin1": "cp1252",
    "latin-1": "cp1252",
    "ascii": "cp1252",
    "us-ascii": "cp1252",
    "windows-1252": "cp1252",
    "iso-8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "gb_2312-80": "gb18030",
    "x-gbk": "gb18030",
    "hz-gb-2312": "gb18030",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "sjis": "cp932",
    "x-sjis": "cp932",
    "windows-31j": "cp932",
    "ms_kanji": "cp932",
    "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949",
    "ksc5601": "cp949",
    "windows-949": "cp949",
    "x-euc-kr": "cp949",
    "big5": "big5hkscs",
    "big5-hkscs": "big5hkscs",
    "cn-big5": "big5hkscs",
    "x-x-big5": "big5hkscs",
    "x-euc-jp": "euc_jp",
    "unicode-1-1-utf-8": "utf-8",
    "utf8": "utf-8",
}
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Codecs of Python that are no charsets of texts, or may cost more than their input suggests.
_REFUSED = words("idna punycode unicode_escape raw_unicode_escape undefined utf_7 utf-7 mbcs oem")

_META = re.compile(
    rb"""<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}["']?\s{0,5}([\w.:-]{2,40})""", re.IGNORECASE
)
_XML = re.compile(
    rb"""^\s{0,10}<\?xml[^>]{0,200}?encoding\s{0,5}=\s{0,5}["']([\w.:-]{2,40})""", re.IGNORECASE
)
_HEADER = re.compile(r"""charset\s{0,5}=\s{0,5}["']?([\w.:-]{2,40})""", re.IGNORECASE)
_META_BYTES = 4_096  # browsers look at the first 1,024; pages with long head elements need more

_TAGS = re.compile(
    rb"<(?:script|style)\b.{0,20000}?</(?:script|style)|<[^>]{0,2000}>", re.DOTALL | re.IGNORECASE
)
_HIGH = re.compile(rb"[\x80-\xff]")
_LETTERS = re.compile(rb"[A-Za-z]")
_MIN_HIGH = 16
_SINGLE_BYTE = re.compile(r"^(?:cp125\d|iso8859|koi8|cp866|mac)")

# Of the characters that a right decoding yields, a good part is among the commonest.
_SIMPLIFIED = (
    "的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后小么心多天而能好都然没日于起"
    "还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但身些与高意进把法此实回二理美点月明其种声"
    "全工己话儿者向情部正名定女问力机给等几很业最间新什打便位因重被走电四第门相次东政海口使教西再平真听世气信北少关并内加化由却代军产"
    "入先山五太水万市权案院诉法判律讼版权侵著品据模型智技术未许赔偿司原告被"
)
_TRADITIONAL = (
    "的一是不了在人有我他這中大來上國個到說們為子和你地出道也時年得就那要下以生會自著去之過家學對可裡後小麼心多天而能好都然沒日於起"
    "還發成事只作當想看文無開手十用主行方又如前所本見經頭面公同三已老從動兩長知民樣現分將外但身些與高意進把法此實回二理美點月明其種聲"
    "全工己話兒者向情部正名定女問力機給等幾很業最間新什打便位因重被走電四第門相次東政海口使教西再平真聽世氣信北少關並內加化由卻代軍產"
    "入先山五太水萬市權案院訴法判律訟版權侵著品據模型智技術未許賠償司原告被"
)
_JAPANESE = (
    "のにはをたがでてとしれさあるいもすからなことってくよりまだけどおうきせつそらわみえちじばべめやろんぶねむ"
    "ーンスルトリアイクシタテラレロマムカコセサドデジグバプメフィウエオニハミモャュョッ"
    "日一国人年大会出本中長事者社行分生上東時方民自発同部場問業力立開合学定見法地新訴裁判著作権記用利無断害求損賠償聞紙氏"
)
_KOREAN = (
    "이다는의가을를에한로고하기사지대인서도자있시스어정원제일수보부장전나리해과와으은며게것들그등여주구성만위공연관적중"
    "상조국소신방비동계경세무회개라학했습니까않안오현재판법송침저작권업모미유내용문"
)
_PUNCTUATION = "，。、：；（）《》“”「」・！？"
_COMMON = {
    "gb18030": frozenset(_SIMPLIFIED + _PUNCTUATION),
    "big5hkscs": frozenset(_TRADITIONAL + _PUNCTUATION),
    "cp932": frozenset(_JAPANESE + _PUNCTUATION),
    "euc_jp": frozenset(_JAPANESE + _PUNCTUATION),
    "cp949": frozenset(_KOREAN),
}
_CYRILLIC = re.compile("[а-яё]")


def decode(data: bytes, declared: str = "", content_type: str = "") -> tuple[str, str]:
    """Give the text and the charset it was read by; never fails.

    Order: byte order mark, valid UTF-8, the header, the page's own declaration, the look of the
    bytes. UTF-8 goes before what is declared: other charsets hardly ever happen to be valid UTF-8.
    """
    for mark, charset in _MARKS:
        if data.startswith(mark):
            return data.decode(charset, "replace").lstrip("\ufeff"), charset
    claims = list(_claims(data, declared, content_type))
    if b"\x1b$" in data[:20_000] and _decoded(data, "iso2022_jp") is not None:
        return data.decode("iso2022_jp"), "iso2022_jp"
    text = _decoded(data, "utf-8")
    if text is not None:
        return text, "utf-8"
    for charset in claims:
        text = _decoded(data, charset)
        if text is not None and not (_SINGLE_BYTE.match(charset) and _looks_multibyte(data)):
            return text, charset
    for charset in claims:
        text = data.decode(charset, "replace")
        if not _SINGLE_BYTE.match(charset) and text.count("\ufffd") * 100 <= len(text):
            return text, charset
    charset = _guess(data)
    return data.decode(charset, "replace"), charset


def _claims(data: bytes, declared: str, content_type: str) -> list[str]:
    header = _HEADER.search(content_type)
    page = _XML.search(data[:300]) or _META.search(data[:_META_BYTES])
    labels = (declared, header[1] if header else "", page[1].decode("ascii") if page else "")
    return list(dict.fromkeys(filter(None, map(_codec, labels))))


def _codec(label: str) -> str:
    """Give the codec of a label, or nothing for what is no charset of a text."""
    label = label.strip().lower()
    name = _LABELS.get(label, label)
    if not name or name in _REFUSED:
        return ""
    try:
        found = codecs.lookup(name)
        b"a".decode(found.name)
    except (LookupError, UnicodeError, ValueError):
        return ""
    return found.name


def _decoded(data: bytes, charset: str) -> str | None:
    try:
        return data.decode(charset)
    except UnicodeError:
        return None


def _looks_multibyte(data: bytes) -> bool:
    """Tell whether far more bytes are above ASCII than accents alone would make."""
    text = _TAGS.sub(b" ", data[:40_000])
    high = len(_HIGH.findall(text))
    return high >= _MIN_HIGH and high * 3 > len(_LETTERS.findall(text))


def _guess(data: bytes) -> str:
    """Choose the charset whose characters look most like a language."""
    sample = _TAGS.sub(b" ", data[:40_000])
    if not _looks_multibyte(sample):
        return "cp1252"
    best, charset = 0.0, "cp1252"
    for candidate, common in _COMMON.items():
        text = sample.decode(candidate, "replace")
        letters = [char for char in text if ord(char) > 0x7F]
        bad = text.count("\ufffd")
        if not letters or bad * 50 > len(letters):
            continue
        score = sum(char in common for char in letters) / len(letters)
        if score > best:
            best, charset = score, candidate
    cyrillic = sample.decode("cp1251", "replace").lower()
    share = len(_CYRILLIC.findall(cyrillic)) / max(1, sum(ord(c) > 0x7F for c in cyrillic))
    return "cp1251" if best < 0.15 and share > 0.8 else charset

"""Who sues whom in Chinese, Japanese and Korean, where particles and word order tell the sides."""

import re
from collections.abc import Iterator

from news.pipeline.cues import Cues
from news.pipeline.text import plain_width
from news.pipeline.types import Name, Span, Suit

_LATIN = r"A-Za-z0-9.&+"
_HANZI = r"\u3400-\u9fff"
_KANA = r"\u3041-\u30ff"
_HANGUL = r"\uac00-\ud7af"
_NAME_CHARACTERS = rf"[{_LATIN}{_HANZI}{_KANA}{_HANGUL}・·()（）“”\"《》「」々〇 、和与及とや\-]"

# --- Chinese: X起诉Y, X将Y告上法庭, X对Y提起诉讼, Y被X起诉 -------------------------------------------
_ZH_OBJECT_FIRST = re.compile(
    r"(?:将|把)(?P<d>[^，。；！？,;!?]{1,60}?)(?:一并|共同|正式|起)?(?:诉至|告上|告到|告了|诉到|"
    r"诉诸|起诉至|起诉到|起诉|诉上|列为被告|送上被告席|推上被告席)"
)
_ZH_TOWARDS = re.compile(
    r"(?:对|向)(?P<d>[^，。；！？,;!?]{1,50}?)(?:正式)?(?:提起|发起|提出|"
    r"启动)(?:[^，。；！？,;!?]{0,14}?)(?:诉讼|起诉|控告|诉)"
)
_ZH_PASSIVE = re.compile(
    r"(?:被|遭到?|因[^，。；,;]{0,20}?被)(?P<p>[^，。；！？,;!?]{1,40}?)(?:集体|联合|共同|"
    r"正式)?(?:起诉|告上|状告|控告|提告|诉至|索赔|指控)"
)
_ZH_ACTIVE = re.compile(
    r"(?:正式|共同|联合|集体|先后|已经?|再度|再次|怒)?(?:起诉|状告|提告|控告|"
    r"(?<![上公起申投控反败胜应免撤])诉(?!讼|求|至|请|诸|说|苦|状|称|前)|控诉|诉诸|告了)(?!书|状|"
    r"至|到|人)"
)
_ZH_ACCUSE = re.compile(r"(?:公开)?(?:指控|指责|致函|发律师函|发函)")
_ZH_LETTER = re.compile(
    r"(?:向|致|给|給)(?P<d>[^，。；！？,;!?]{1,40}?)(?:发出|发送|"
    r"发)(?:[^，。；,;]{0,10})(?:律师函|告知函|警告函|侵权函|函)"
)
_ZH_STOP = re.compile(
    r"(?:侵犯|获赔|判赔|获判|后获|侵害|侵权|著作权|版权|一案|案(?!件)|未经|擅自|索赔|要求|"
    r"等(?:公司|企业)?(?=侵|著|版|$)|涉嫌|盗用|抄袭|剽窃|违反|非法|使用|利用|在|于|"
    r"(?<=[\u3400-\u9fffA-Za-z]) (?=[\u3400-\u9fff])|，|。|；|：|:|！|？|,|;|\(|（|纠纷|不正当|"
    r"网络|信息|损害|人格权|声音权|名誉|侵占|的(?:著作|版权|案|官司|诉讼)|案件|构成|胜诉|败诉|"
    r"一审|二审)"
)
_ZH_LEAD = re.compile(
    r"^(?:【[^】]*】|本地|本港|据悉|据了解|据报道|近日|日前|目前|此前|本月|上月|今年|去年|昨日|昨天|今日|今天|当天|"
    r"当地时间|随后|其中|例如|比如|此外|另外|而|但|并|也|还|又|就|只有|直接|原告|被告|上诉人|"
    r"被上诉人|申请人|消息称|媒体报道|有报道称|由于|因|关于|在|以及|以|曾|已|正|记者|获悉|从|了|"
    r"报道称|称|宣布|近期|北京时间|年初|年底|国内|美国|日本|韩国|英国|法国|德国|知名|著名|海外|"
    r"对于|包括|指|\d+(?:年|月|日|号)|[0-9一二三四五六七八九十]+月|[0-9一二三四五六七八九十]+日|"
    r"上周[一二三四五六日天末]?|本周[一二三四五六日天末]?|周[一二三四五六日天])+"
)
_ZH_TRAIL = re.compile(
    r"(?:近日|日前|入[禀稟]|已经|已|正式|共同|联合|集体|先后|再次|再度|也|还|曾|将|于.{1,12}|在.{2,20}|"
    r"以.{2,20}?(?:为由|名义)|因.{2,20}|向.{2,20}法院|就.{2,20}|此前|分别|纷纷|同时|又|则|便|怒|"
    r"的)$"
)
_ZH_SPLIT = re.compile(
    r"[、,，/]|以及|(?<=[\u3400-\u9fffA-Za-z0-9）)])(?:和|与|及|暨)(?=[\u3400-\u9fffA-Za-z《“\"])"
)
_ZH_SUFFIX = re.compile(
    r"(?:等(?:\d+|[一二三四五六七八九十两数多]+)?(?:人|家|名|位|公司|企业|方|媒体|机构)?(?:公司|"
    r"企业)?)$"
)
_ZH_APPOSITION = re.compile(
    r"^.{0,24}?的(?:运营方|运营商|开发商|开发者|母公司|开发方|提供者|经营者|公司|开发公司|所有者|"
    r"运营公司|服务商|创始人|所有方|东家)(?:是|为)?[,，、]?"
)
_ZH_CHARGES = re.compile(
    r"^(?:了|其|对|对方|人工智能|科技公司|AI公司|AI巨头|AI企业|AI初创公司|初创公司|企业|公司|巨头|"
    r"美国|中国|日本|韩国|国内|科技巨头|平台|大模型公司|开发商|"
    r"运营商)+(?=[A-Za-z\u3400-\u9fff《“\"])"
)

# --- Japanese: XがYを提訴, XがYを相手取り, Yに対し…訴訟 ------------------------------------------------
_JA_OBJECT = re.compile(
    rf"(?P<d>[{_LATIN}{_HANZI}{_KANA}・＆& （）()「」]{{1,60}}?)(?:を(?:相手取|"
    rf"[^、。を]{{0,24}}?(?:提訴|訴え(?!た側)|告訴|告発|訴訟))|に(?:[^。に]{{0,40}}?)(?:賠償|"
    rf"差し止め|支払い)(?:など)?を求め|に対(?:し|する|して)[^。]{{0,60}}?(?:訴訟|提訴|賠償|"
    rf"差し止め|訴え)|を被告|に(?:対し)?[^。に]{{0,16}}?(?:要望書|抗議|警告書|申し入れ|質問状))"
)
_JA_AGAINST = re.compile(
    rf"(?P<p>[{_LATIN}{_HANZI}{_KANA}・＆&]{{1,30}})(?:対|ｖｓ|VS|"
    rf"vs)(?P<d>[{_LATIN}{_KANA}{_HANZI}・]{{2,30}})"
)
_JA_PASSIVE = re.compile(r"(?:に|から)(?:訴えられ|提訴され)")
_JA_TOPIC = re.compile(r"が|は|、")
_JA_SUBJECT = re.compile(r"(?P<p>[^、。]{1,60}?)(?:が|は|、)")
_JA_STRIP = re.compile(
    r"^(?:.*(?:[^ァ-ヶーA-Za-z](?:の|する|した|している|運営の|展開する|手掛ける|開発する|"
    r"提供する))|.*?(?:大手|新興企業|企業|会社|事業者|開発会社|運営会社|スタートアップ|"
    r"検索サービス)の?|[米英仏独中韓伊]国?(?=[ァ-ヶA-Za-z])|同社|また|この|なお|さらに)+"
)
_JA_LEAD = re.compile(
    r"^(?:.*?\d[日月年](?:に|、)?|.*?として|.*?ついて|.*?めぐり|.*?めぐって|今回|また|一方)"
)
# "X(大阪市北区)は", "Y(東京都文京区)に": a party with its seat, and the particle of its side.
_JA_SEATED = re.compile(
    rf"(?P<name>[{_LATIN}{_HANZI}{_KANA}・＆&「」 ]{{2,40}}?)\((?:本社・?)?[^()]{{0,12}}?"
    r"(?:[都道府県市区町村国州]|ニューヨーク|カリフォルニア|ロンドン|ソウル)[^()]{0,6}\)(?:など\d*[社人]?)?(?P<of>[がはをに])"
)
_JA_OWNER = re.compile(r"の(?:運営|開発|親)?(?:会社|元|企業|法人)$")
_JA_TRAIL = re.compile(
    r"(?:氏ら?|さんら?|\([^)]*\)|など(?:\d+|[一二三四五六七八九十])?(?:社|人|者)?|ら(?:\d+)?(?:人|"
    r"社)?|\d+(?:社|人)|側|両社|の[一二三四五2-9]社)$"
)
_JA_SPLIT = re.compile(r"と|、|および|及び|・(?=[\u3400-\u9fff])")

# --- Korean: X가 Y를 상대로 … 소송 -------------------------------------------------------------------
_KO_AGAINST = re.compile(
    r"(?P<d>[^,.。\"“”‘’…]{1,60}?)(?:을|를)\s*(?:상대로|제소|고소|고발|피고로)|"
    r"(?P<d2>[^,.。\"“”‘’…\s][^,.。\"“”‘’…]{0,40}?)\s*상대(?:로)?\s*(?:[^,.]{0,24}?)소송|"
    r"(?P<d3>[^,.。\"“”‘’…]{1,40}?)(?:에|에게|에 대해)\s*(?:[^,.]{0,24}?)소송(?:을)?\s*(?:제기|냈|"
    r"걸)"
)
_KO_VERSUS = re.compile(
    rf"(?P<p>[{_LATIN}{_HANGUL}]{{2,20}})\s*(?:대|vs\.?|"
    rf"-)\s*(?P<d>[{_LATIN}{_HANGUL}]{{2,20}})(?=[^.]{{0,24}}(?:소송|재판|판결|공방|분쟁))"
)
_KO_SUBJECT = re.compile(r"(?P<p>[^,.。\"“”‘’…]{1,60}?)(?:이|가|은|는|,)(?=\s)")
_KO_PASSIVE = re.compile(r"(?:으로부터|로부터|에게|에)\s*(?:피소|제소|고소)")
_KO_TOPIC = re.compile(r"(?:이|가|은|는|,)\s")
_KO_SPLIT = re.compile(r"(?:와|과)\s|,\s?|·|및\s|ㆍ|과\s")
_KO_DROP = re.compile(
    r"^(?:(?:지난해|작년|올해|이번|내년|최근)(?:에|에는|에도)?|\d{1,4}(?:년|월|일)(?:\([^)]*\))?|"
    r"지난|오는|최근|이날|현지시간|서울중앙지법|서울중앙지방법원|미국|일본|중국|국내|글로벌|"
    r"인공지능|AI|생성형|기업|업체|스타트업|빅테크|검색|등이|\d+일|지난해|올해|이후|앞서|한편|또|"
    r"가운데|개발사|운영사|회사|플랫폼|챗봇|\S*법원에|측|민사\S*|동의|없이|주식회사|㈜)$"
)


# What no name of a party holds: the words of a sentence that was cut wrongly.
_ZH_NO_NAME = re.compile(
    r"^(?:的|这是|这|该|其|是|有|此|我|他|它|一起|首|同)|是国内|训练数据$|维持原判|原判|一审|二审|"
    r"提起|开庭|判决|认为|表示"
)
_KO_LIST = re.compile(r"[\s,·ㆍ와과및]*")
_ZH_BLANK = re.compile(r"(?<=[\u3400-\u9fff]) (?=[\u3400-\u9fff])")
_JA_NO_NAME = re.compile(
    r"利用$|使用$|侵害|理由|差し止め|賠償|記事$|損害|訴え|請求|判決|文書$|規約"
)
# Words that end a clause or say how, so that what follows begins the name.
_KO_VERB = re.compile(
    r"(?:며|면서|하여|다고|라고|으로|에서|했고|하고|된|되는|하는|했던|해|법원에|지법에|고법에|법에)$"
)


# Without one of these characters no sentence tells of a suit or letter.
_GATE = re.compile(
    "诉|告|函|控|訴|指责|相手取|要望書|抗議|賠償|赔偿|差し止め|対|소송|제소|고소|고발|상대|피소|"
    "대 |-"
)


def suits_cjk(
    text: str, even: str, sentence: Span, known: list[Name], marks: Cues
) -> Iterator[Suit]:
    """Give the suits that a sentence in one of the three scripts tells of."""
    if not _GATE.search(even, sentence.start, sentence.end):
        return
    part = plain_width(sentence.of(text))
    if re.search(f"[{_HANGUL}]", part):
        told = _korean(part, sentence.start, known)
    elif re.search("[\u3041-\u3096]", part) or ("提訴" in part):
        told = _japanese(part, sentence.start, known)
    else:
        told = _chinese(sentence.of(even), sentence.start, known)
    negated, hypothetical = marks.any("negated", sentence), marks.any("hypothetical", sentence)
    for left, right, verb in told:
        plaintiffs, defendants = _as_written(left, text), _as_written(right, text)
        if defendants:
            ends = {name.span for name in defendants}
            yield Suit(
                tuple(n for n in plaintiffs if n.span not in ends),
                tuple(defendants),
                Span(sentence.start + verb[0], sentence.start + verb[1]),
                sentence,
                negated,
                hypothetical,
            )


def _as_written(names: list[Name], text: str) -> list[Name]:
    """Give names in the characters of the article, not in those they were matched by."""
    return [n if n.id else Name(n.span.of(text), None, n.span) for n in names]


Sides = tuple[list[Name], list[Name], tuple[int, int]]


def _chinese(part: str, at: int, known: list[Name]) -> Iterator[Sides]:
    for pattern in (_ZH_OBJECT_FIRST, _ZH_TOWARDS, _ZH_LETTER):
        for match in pattern.finditer(part):
            defendants = _zh_names(part, match.start("d"), match.end("d"), at, known)
            plaintiffs = _zh_subject(part, match.start(), at, known)
            yield plaintiffs, defendants, match.span()
    seen = False
    for match in _ZH_PASSIVE.finditer(part):
        plaintiffs = _zh_names(part, match.start("p"), match.end("p"), at, known)
        defendants = _zh_subject(part, match.start(), at, known)
        if plaintiffs and defendants:
            seen = True
            yield plaintiffs, defendants, match.span()
    if seen:
        return
    for pattern in (_ZH_ACTIVE, _ZH_ACCUSE):
        for match in pattern.finditer(part):
            stop = _ZH_STOP.search(part, match.end() + 1)
            end = min(stop.start() if stop else len(part), match.end() + 60)
            defendants = _zh_names(part, match.end(), end, at, known)
            plaintiffs = _zh_subject(part, match.start(), at, known)
            if plaintiffs and defendants:
                yield plaintiffs, defendants, match.span()


def _zh_subject(part: str, end: int, at: int, known: list[Name]) -> list[Name]:
    """Give the names in the clause before a verb; an aside of time or place is passed over."""
    start = max((part.rfind(mark, 0, end) for mark in "，。；：:！？,;!?“"), default=-1) + 1
    blank = max((m.end() for m in _ZH_BLANK.finditer(part, start, end)), default=start)
    names = _zh_names(part, blank, end, at, known)
    hops = 0
    while not names and start > 0 and hops < 2:
        end, hops = start - 1, hops + 1
        start = max((part.rfind(mark, 0, end) for mark in "，。；：:！？,;!?"), default=-1) + 1
        names = _zh_names(part, start, end, at, known)
    return names


def _zh_names(part: str, start: int, end: int, at: int, known: list[Name]) -> list[Name]:
    stretch = Span(at + start, at + end)
    found = [name for name in known if stretch.holds(name.span)]
    if found:
        return found
    body, offset = part[start:end], start
    for pattern in (_ZH_LEAD, _ZH_APPOSITION, _ZH_CHARGES):
        lead = pattern.match(body)
        if lead and lead.end() < len(body):
            offset += lead.end()
            body = body[lead.end() :]
    trail = _ZH_TRAIL.search(body)
    while trail and trail.start() > 0:
        body = body[: trail.start()]
        trail = _ZH_TRAIL.search(body)
    names = []
    if body.endswith("法院"):
        return []
    for match in re.finditer(r"[^\0]+", _ZH_SPLIT.sub(lambda m: "\0" * len(m[0]), body)):
        name = _zh_name(match[0], at + offset + match.start())
        if name is not None:
            names.append(name)
    return names


_QUOTED = re.compile(r"[\"“「『《‘']([^\"”」』》’']{2,20})[\"”」』》’']")
# What someone does, before the name.
_ZH_TRADE = re.compile(
    r"(?:书法家|插画家|插画师|画师|画家|作家|摄影师|歌手|演员|漫画家|音乐人|配音演员|作者|词作者|"
    r"设计师|网红|博主|知名|原告|被告|上诉人)+(?!们)"
)
_ZH_CUT = re.compile(
    r"(?:(?<=..))(?:昨天|昨日|今天|今日|日前|近日|上周|本周|周[一二三四五六日]|向|在|于|以其?|因|"
    r"就|对|未经|擅自|非法|共同|正式)"
)


def _quoted(piece: str, at: int) -> Name | None:
    """Take a name in quotes, where a piece names a product or company by it."""
    match = _QUOTED.search(piece)
    if match is None or match.start() > 16:
        return None
    return Name(match[1], None, Span(at + match.start(1), at + match.end(1)))


# What a court does with a case, before the name of who brought it.
_ZH_COURT_DID = re.compile(
    r"^.{0,24}(?:法院|法庭)[^,，。]{0,8}?(?:审理|受理|调解|判决|宣判|审结|公布|发布|披露|裁定|通报|立案)(?:了|的|一起|一宗)*"
)
_ZH_NO_PARTY = re.compile(r"\d+月|\d+日|昨$|字第|第\d+[号號]|[上下]午$")


def _zh_name(piece: str, at: int) -> Name | None:
    did = _ZH_COURT_DID.match(piece)
    if did and len(piece) - did.end() >= 2:
        piece, at = piece[did.end() :], at + did.end()
    quoted = _quoted(piece, at)
    if quoted is not None:
        return quoted
    cut = _ZH_CUT.search(piece)
    piece = piece[: cut.start()] if cut else piece
    trade = _ZH_TRADE.match(piece)
    if trade and len(piece) - trade.end() >= 2:
        piece, at = piece[trade.end() :], at + trade.end()
    left = len(piece) - len(piece.lstrip(' “"《「『（(了'))
    text = piece[left:].rstrip(' ”"》」』了')
    text = _ZH_SUFFIX.sub("", text) or text
    if text.count("(") != text.count(")") or text.count("（") != text.count("）"):
        text = re.sub(r"[()（）].*$", "", text)
    if text.endswith(("法院", "检察院", "法庭", "人民法院")) or _ZH_NO_NAME.search(text):
        return None
    if _ZH_NO_PARTY.search(text):
        return None
    if not 2 <= len(text) <= 30 or re.fullmatch(
        r"[\d年月日号第其他双方对方原告被告该此案两家公司]+", text
    ):
        return None
    return Name(text, None, Span(at + left, at + left + len(text)))


def _japanese(part: str, at: int, known: list[Name]) -> Iterator[Sides]:
    seated = _ja_seated(part, at, known)
    if seated is not None:
        yield seated
        return
    for match in _JA_PASSIVE.finditer(part):
        topic = _last(_JA_TOPIC, part, match.start())
        if topic is None:
            continue
        defendants = _ja_names(part, max(0, topic.start() - 40), topic.start(), at, known)
        plaintiffs = _ja_names(part, topic.end(), match.start(), at, known)
        if plaintiffs and defendants:
            yield plaintiffs, defendants, match.span()
            return
    for match in _JA_OBJECT.finditer(part):
        start = max(part.rfind(mark, 0, match.end("d")) for mark in "、がは。") + 1
        start = min(max(start, match.start("d")), match.end("d"))
        defendants = _ja_names(part, start, match.end("d"), at, known)
        plaintiffs = _ja_subject(part, start, at, known)
        if defendants:
            yield plaintiffs, defendants, match.span()
            return
    for match in _JA_AGAINST.finditer(part):
        plaintiffs = _ja_names(part, *match.span("p"), at, known)
        defendants = _ja_names(part, *match.span("d"), at, known)
        if plaintiffs and defendants and (plaintiffs[0].id or defendants[0].id):
            yield plaintiffs, defendants, match.span()


_JA_SUES = re.compile("訴|賠償|差し止め|差止め|提訴|求め")


def _ja_seated(part: str, at: int, known: list[Name]) -> Sides | None:
    """Read the sides by the seats that news gives after their names."""
    left: list[Name] = []
    right: list[Name] = []
    end = 0
    for match in _JA_SEATED.finditer(part):
        names = _ja_names(part, match.start("name"), match.end("name"), at, known)
        side = left if match["of"] in "がは" else right
        side.extend(names[-1:])
        end = match.end()
    if left and right and _JA_SUES.search(part, end):
        return left, right, (end, end + 1)
    return None


def _last(pattern: re.Pattern[str], part: str, end: int) -> re.Match[str] | None:
    """Give the last place of a pattern within the ninety characters before a position."""
    found = list(pattern.finditer(part, max(0, end - 90), end))
    return found[-1] if found else None


def _ja_subject(part: str, end: int, at: int, known: list[Name]) -> list[Name]:
    names: list[Name] = []
    for match in _JA_SUBJECT.finditer(part, 0, end):
        found = _ja_names(part, *match.span("p"), at, known)
        better = any(name.id for name in found) and not any(name.id for name in names)
        if found and (not names or better or part[match.end() - 1] == "が"):
            if names and any(n.id for n in names) and not any(n.id for n in found):
                continue
            names = found
    return names


def _ja_quoted(piece: str, at: int) -> Name | None:
    """Take a name in quotes at the end of a piece: 開発会社「季語テック」(松山市)."""
    match = re.search(r"[「『]([^」』]{2,20})[」』](?:\([^)]*\))?(?:氏|社|側)?(?:など|ら)?$", piece)
    return Name(match[1], None, Span(at + match.start(1), at + match.end(1))) if match else None


def _ja_names(part: str, start: int, end: int, at: int, known: list[Name]) -> list[Name]:
    stretch = Span(at + start, at + end)
    found = [name for name in known if stretch.holds(name.span)]
    if found:
        return found
    names = []
    body = part[start:end]
    lead = _JA_LEAD.match(body)
    if lead and lead.end() < len(body):
        start, body = start + lead.end(), body[lead.end() :]
    for match in re.finditer(r"[^\0]+", _JA_SPLIT.sub(lambda m: "\0" * len(m[0]), body)):
        piece, offset = match[0], match.start()
        quoted = _ja_quoted(piece, at + start + offset)
        if quoted is not None:
            names.append(quoted)
            continue
        piece = _JA_OWNER.sub("", piece)
        strip = _JA_STRIP.match(piece)
        if strip and strip.end() < len(piece):
            offset += strip.end()
            piece = piece[strip.end() :]
        piece = _JA_TRAIL.sub("", piece)
        left = len(piece) - len(piece.lstrip(" 「『("))
        text = piece.strip(" 「」『』()")
        if _JA_NO_NAME.search(text):
            continue
        if 2 <= len(text) <= 25 and not re.fullmatch(
            r"[ぁ-ん]+|\d+日?|これ|それ|同社|原告|被告", text
        ):
            names.append(
                Name(
                    text,
                    None,
                    Span(at + start + offset + left, at + start + offset + left + len(text)),
                )
            )
    return names


def _korean(part: str, at: int, known: list[Name]) -> Iterator[Sides]:
    for match in _KO_PASSIVE.finditer(part):
        topic = _last(_KO_TOPIC, part, match.start())
        if topic is None:
            continue
        defendants = _ko_names(part, max(0, topic.start() - 40), topic.start(), at, known)
        plaintiffs = _ko_names(part, topic.end(), match.start(), at, known)
        if plaintiffs and defendants:
            yield plaintiffs, defendants, match.span()
            return
    for match in _KO_AGAINST.finditer(part):
        group = "d" if match["d"] else "d2" if match["d2"] else "d3"
        start, end = match.span(group)
        cut = _ko_subject_end(part, start, end)
        defendants = _ko_names(part, cut, end, at, known)
        plaintiffs = _ko_subject(part, cut, at, known)
        if defendants:
            yield plaintiffs, defendants, match.span()
            return
    for match in _KO_VERSUS.finditer(part):
        plaintiffs = _ko_names(part, *match.span("p"), at, known)
        defendants = _ko_names(part, *match.span("d"), at, known)
        if plaintiffs and defendants:
            yield plaintiffs, defendants, match.span()


def _ko_subject_end(part: str, start: int, end: int) -> int:
    """Find where the subject ends before the object begins."""
    last = start
    for match in re.finditer(r"(?:이|가|은|는)\s", part[start:end]):
        last = start + match.end()
    return last


def _ko_subject(part: str, end: int, at: int, known: list[Name]) -> list[Name]:
    best: list[Name] = []
    for match in _KO_SUBJECT.finditer(part[:end] + " "):
        found = _ko_names(part, match.start("p"), match.end("p"), at, known)
        if (
            best
            and found
            and _KO_LIST.fullmatch(part, best[-1].span.end - at, found[0].span.start - at)
        ):
            best = [*best, *found]
        elif found and (not best or any(n.id for n in found) or not any(n.id for n in best)):
            best = found
    return best


def _ko_names(part: str, start: int, end: int, at: int, known: list[Name]) -> list[Name]:
    stretch = Span(at + start, at + end)
    found = [name for name in known if stretch.holds(name.span)]
    if found:
        return found
    names = []
    body = part[start:end]
    for match in re.finditer(r"[^\0]+", _KO_SPLIT.sub(lambda m: "\0" * len(m[0]), body)):
        words = list(re.finditer(r"\S+", match[0]))
        while words and _KO_DROP.match(words[0][0]):
            words.pop(0)
        verbs = [i for i, w in enumerate(words[:-1]) if _KO_VERB.search(w[0])]
        words = words[verbs[-1] + 1 :] if verbs else words
        words = words[-3:] if not re.search(r"\d+(?:명|개사|사|인)", match[0]) else words[-4:]
        if not words:
            continue
        quoted = _quoted(match[0], at + start + match.start())
        if quoted is not None:
            names.append(quoted)
            continue
        left = words[0].start()
        text = match[0][left : words[-1].end()].strip(" '\"‘’“”()[]")
        text = re.sub(r"\s(?:등|측|등이|등은)$", "", text)
        if 2 <= len(text) <= 30:
            begin = at + start + match.start() + match[0].find(text)
            names.append(Name(text, None, Span(begin, begin + len(text))))
    return names

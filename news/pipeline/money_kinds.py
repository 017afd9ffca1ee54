"""What a sum is: asked for, awarded, agreed … or a price, a valuation, a funding round.

Decided by the nearest telling words of the sentence. The kinds are the record's kinds of damages;
what is none of them is ``other``, with the reason.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import lru_cache

import ahocorasick

from news.pipeline.text import skeleton

# Kind, or "other:" and a reason; then words, folded at loading. A trailing * matches any ending.
_CUES = {
    "settlement": """
        settle* | settlement | settlement fund | vergleich | vergleichssumme | règlement amiable | accord transactionnel
        | accord à l'amiable | acuerdo extrajudicial | acuerdo de conciliación | acuerdo con los autores |
        accordo transattivo
        | transazione | schikking | acordo extrajudicial | acordo judicial | fecha acordo | förlikning | forlig | ugoda
        | 和解 | 和解金 | 调解 | 합의금 | 합의 | zahlt anthropic im vergleich
    """,
    "awarded": """
        awarded | award | verdict | ordered to pay | order* * to pay | must pay | has to pay | told to pay | liable for
        | jury found | zugesprochen | verurteilt | zu zahlen | muss zahlen | condamn* | devra verser |
        doit verser | condena*
        | condenó | deberá pagar | condanna* | dovrà pagare | veroordeel* | moet betalen | conden* |
        terá de pagar | zasądz*
        | взыскал | взыскать | 判赔 | 判令 | 判决赔偿 | 赔偿原告 | 应赔偿 | 酌定 | 判决被告 | 一审判 |
        需赔偿 | 支払いを命じ* | 賠償を命じ* | 支払うよう命じ*
        | 배상하라 | 지급하라 | 배상 판결 | 배상할 것 | 判赔偿 | 判處 | 判准 | 應賠償 | 应赔 | 判令被告
    """,
    "sought": """
        seek* | sought | demand* | asking for | ask* for | ask* the court | claim* | sued for | suing for |
        lawsuit for | damages of
        | wants | statutory damages | actual damages | in damages | relief | amount in controversy | asks |
        fordert | fordern
        | verlangt | verlangen | schadensersatz | schadenersatz | streitwert | réclam* | demande* | dommages et intérêts
        | dommages-intérêts | préjudice | reclam* | pide* | piden | exige* | solicita* | daños y perjuicios | indemniz*
        | chied* | richie* | risarcimento | danni | eist | eisen | vordert | schadevergoeding | pede* | pedem | cobra*
        | indeniza* | kräver | skadestånd | kræver | erstatning | domaga* | odszkodowan* | требу* | взыскания
        | 索赔 | 诉请 | 请求赔偿 | 要求赔偿 | 求偿 | 主张赔偿 | 赔偿经济损失 | 请求判令 | 要求 | 诉讼标的 |
        赔偿 | 損害賠償を求め* | 支払いを求め* | 賠償を求め*
        | 請求 | 求め* | 損害賠償 | 손해배상 | 청구 | 요구 | 배상액 | 배상을 | 위자료 | 请求 | 求償
    """,
    "costs": """
        legal fees | attorneys' fees | attorney fees | attorney's fees | lawyers' fees | legal costs |
        court costs | costs of
        | in fees | in costs | fees and expenses | anwaltskosten | prozesskosten | gerichtskosten |
        kosten des verfahrens | frais de justice
        | article 700 | frais d'avocat | honoraires | costas | honorarios | spese legali | spese di lite |
        proceskosten | advocaatkosten
        | custas | honorários | 律师费 | 诉讼费 | 合理开支 | 合理费用 | 合理支出 | 维权费用 | 弁護士費用 |
        訴訟費用 | 변호사 비용 | 소송비용
    """,
    "fine": """
        fine | fined | fines | penalty | penalties | bußgeld | geldbuße | geldstrafe | ordnungsgeld |
        zwangsgeld | amende | astreinte
        | sanction pécuniaire | multa | multó | multado | sanción de | sanzione | penale | boete |
        dwangsom | böter | bøde | kara pieniężna
        | grzywn* | штраф* | 罚款 | 罚金 | 处以 | 并处 | 制裁金 | 罰金 | 過料 | 과징금 | 벌금 | 과태료
    """,
    "estimate": """
        could face | could owe | could amount to | potential liability | potential damages | exposure |
        could total | could reach
        | on the hook for | could exceed | might owe | könnte* kosten | pourrait* atteindre |
        podrían ascender | 或将面临 | 可能高达
    """,
    "other:valuation": """
        valued at | valuation | valuing | worth | net worth | bewertet | bewertung | valorisé* |
        valorisation | valorad* | valoración
        | valutat* | valutazione | gewaardeerd | waardering | avaliad* | avaliação | 估值 | 企業価値 |
        評価額 | 기업가치 | 市值 | 时价总额
        | market cap* | market value | börsenwert | marktkapitalisierung | capitalisation |
        capitalización | 시가총액 | 時価総額 | trillion-dollar
    """,
    "other:funding": """
        raised | raising | raise | funding | funding round | financing | series a | series b | series c |
        seed round | invest* | investment
        | backing | venture | finanzierungsrunde | eingesammelt | levée de fonds | levé |
        ronda de financiación | inversión | round di finanziamento
        | investiment* | finanzierung | financieringsronde | captou | rodada | aporte | 融资 | 投资 |
        募资 | 轮融 | 資金調達 | 調達 | 出資 | 투자 | 투자 유치
        | 注资 | spend* on | spending | capital expenditure | capex
    """,
    "other:revenue": """
        revenue | revenues | sales | turnover | annualized | annualised | profit | profits | earnings |
        income | loss of | umsatz | gewinn | erlös*
        | chiffre d'affaires | bénéfice | ingresos | facturación | beneficio* | ricavi | fatturato |
        omzet | winst | receita | faturamento | lucro
        | 营收 | 收入 | 营业额 | 利润 | 盈利 | 获利 | 牟利 | 经营数额 | 売上* | 収益 | 利益 | 매출 | 영업이익 | 수익
    """,
    "other:price": """
        subscription | a month | per month | monthly | per year | annually | a year | per seat |
        priced at | price | costs | ticket* | admission
        | per million tokens | per user | monatlich | im monat | pro monat | abonnement | par mois |
        al mes | mensual* | al mese | mensil* | per maand
        | por mês | mensa* | 每月 | 月费 | 订阅 | 定价 | 售价 | 报名费 | 参会费 | 月額 | 月々 | 料金 |
        価格 | 월 구독 | 매달 | 요금 | 가격 | 월 이용료
    """,
    "other:licence": """
        licensing deal | licence deal | license deal | licensing agreement | licence fee | license fee |
        royalt* | licensing | lizenzvereinbarung
        | lizenzgebühr* | lizenzvertrag | accord de licence | redevance | acuerdo de licencia | regalías |
        accordo di licenza | licentieovereenkomst
        | acordo de licenciamento | 授权费 | 许可费 | 版税 | 版权费 | ライセンス契約 | 使用料 | 라이선스 계약 | 사용료
    """,
    "other:salary": """
        salary | salaries | pay package | compensation package | bonus | gehalt | salaire | salario |
        stipendio | salaris | 年薪 | 月薪 | 年収 | 연봉
    """,
    "other:takeover": """
        acquired for | acquisition | acquire* | bought for | takeover | merger | übernahme | rachat |
        adquisición | acquisizione | overname | aquisição
        | 收购 | 買収 | 인수
    """,
}
_REACH = {"other": 70}  # letters at which a word still tells; what is no claim must stand nearer
_DEFAULT_REACH = 160
# A word after the sum tells a little less than one as far before it.
_AFTER_PENALTY = 12
# Where "statutory" stands near a sum per work, the law's range is meant.
_STATUTORY = tuple(
    map(skeleton, ("statutory", "gesetzlich", "légaux", "legales", "法定赔偿", "법정손해"))
)


@lru_cache(maxsize=1)
def _automaton() -> ahocorasick.Automaton:
    meanings: dict[str, tuple[str, bool]] = {}
    for kind, table in _CUES.items():
        for cue in table.split("|"):
            text = skeleton(" ".join(cue.split()))
            meanings.setdefault(text.rstrip("*").replace(" * ", " "), (kind, text.endswith("*")))
    found = ahocorasick.Automaton()
    for text, (kind, open_ended) in meanings.items():
        found.add_word(text, (text, kind, open_ended))
    found.make_automaton()
    return found


@lru_cache(maxsize=1)
def _longest_cue() -> int:
    return max(map(len, _automaton().keys()))


class SentenceKinds:
    """Tells what the sums of one folded sentence are; its words are looked up once for all of them."""

    def __init__(self, folded: str) -> None:
        self._cues = cues_in(folded)
        self._starts = [start for start, _, _ in self._cues]
        self._is_statutory = any(word in folded for word in _STATUTORY)

    def kind_of(self, start: int, end: int, per: str) -> tuple[str, str]:
        """Give kind and reason of the sum at a place of the sentence; cost is that of its window."""
        scores: dict[str, int] = {}
        for at, stop, kind in self._around(start, end):
            before = start - stop if stop <= start else 0
            after = at - end + _AFTER_PENALTY if at >= end else 0
            distance = max(before, after)
            if distance <= _REACH.get(kind.partition(":")[0], _DEFAULT_REACH):
                # A longer word tells more than a shorter one equally far away.
                scores[kind] = min(scores.get(kind, 999), distance - min(stop - at, 10))
        best = min(scores, key=lambda kind: scores[kind]) if scores else "other:unclear"
        if best.startswith("other:"):
            return "other", best.removeprefix("other:")
        if best in ("sought", "awarded") and per in ("work", "violation") and self._is_statutory:
            return "statutory_per_work", ""
        return best, ""

    def _around(self, start: int, end: int) -> tuple["_Cue", ...]:
        """Give the telling words that may be near enough to count."""
        first = bisect_left(self._starts, start - _DEFAULT_REACH - _longest_cue())
        last = bisect_right(self._starts, end + _DEFAULT_REACH)
        return self._cues[first:last]


_Cue = tuple[int, int, str]  # start, end, kind


def cues_in(folded: str) -> tuple[_Cue, ...]:
    """Find the telling words of a sentence, in order, the longest at each start."""
    found: dict[int, _Cue] = {}
    size = len(folded)
    for last, (text, kind, open_ended) in _automaton().iter(folded):
        start, end = last - len(text) + 1, last + 1
        spaced = text[0].isascii() or "а" <= text[0] <= "я"
        if spaced and start and folded[start - 1].isalnum() and folded[start - 1].isascii():
            continue
        if spaced and not open_ended and end < size and folded[end].isalnum():
            continue
        if start not in found or found[start][1] < end:
            found[start] = (start, end, kind)
    return tuple(_outermost(sorted(found.values())))


def _outermost(ordered: list[_Cue]) -> Iterator[_Cue]:
    """Leave out words inside a longer one: they tell nothing of their own."""
    reached = 0
    for cue in ordered:
        if cue[1] > reached:
            reached = cue[1]
            yield cue

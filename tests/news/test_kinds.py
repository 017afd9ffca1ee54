"""What happened, and on which day."""

from datetime import date

import pytest

from news.pipeline.cues import level
from news.pipeline.kinds import LEXICON, kinds_of, sentence_weights, totals
from news.pipeline.reading import understand
from news.pipeline.types import Span
from tests.news.understood import NOTHING, page


def kind(title: str) -> str:
    """Give the kind that a title tells of most strongly."""
    even, whole = level(title), page(title)
    weighted = sentence_weights(whole, [Span(0, len(title))], even)
    sums = totals(kinds_of(whole, even, LEXICON.find(even), weighted))
    return max(sums, key=lambda k: sums[k], default="")


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Quill Press sues Lumen AI", "filed"),
        ("Lumen AI hit with copyright complaint", "filed"),
        ("Judge refuses to toss authors' suit against Lumen AI", "order"),
        ("Judge tosses authors' lawsuit against Lumen AI", "dismissal"),
        ("Lumen AI asks judge to dismiss authors' lawsuit", "motion"),
        ("Motion to dismiss denied", "order"),
        ("Lumen AI settles with Quill Press for $20 million", "settlement"),
        ("Lumen AI to pay $40 million to end authors' suit", "settlement"),
        ("Quill Press appeals ruling in Lumen AI case", "appeal_filed"),
        ("Appeals court revives Quill Press suit against Lumen AI", "appeal_decided"),
        ("Quill Press pulls its suit against Lumen AI", "withdrawal"),
        ("Quill Press expands lawsuit against Lumen AI, adds piracy claims", "amended"),
        ("Quill Press threatens to sue Lumen AI", "announced"),
        ("Quill Press sends cease-and-desist letter to Lumen AI", "demand_letter"),
        ("Landgericht weist Klage gegen Lumen AI ab", "dismissal"),
        ("Lumen AI legt Berufung gegen Urteil ein", "appeal_filed"),
        ("Fotograf zieht Klage gegen Lumen AI zurück", "withdrawal"),
        ("Le tribunal de Paris condamne Lumen IA", "judgment"),
        ("Un juez desestima la demanda contra Lumen IA", "dismissal"),
        ("Lumen IA recurre la sentencia", "appeal_filed"),
        ("Il tribunale condanna Lumen IA", "judgment"),
        ("Lumen AI schikt met schrijvers", "settlement"),
        ("Lumen IA fecha acordo com jornal", "settlement"),
        ("四名画师起诉AI绘画软件 北京互联网法院在线开庭", "hearing"),
        ("奥特曼案二审维持原判", "appeal_decided"),
        ("墨羽出版社與流明智能達成和解", "settlement"),
        ("青空書房、ルーメンAIを提訴", "filed"),
        ("東京地裁、青空書房の請求を棄却", "dismissal"),
        ("지상파 3사-네이버 'AI 뉴스 학습' 소송 첫 변론", "hearing"),
        ("루멘AI, 1심 판결에 항소", "appeal_filed"),
        ("Judge denies Lumen AI's request to move the case to Texas", "order"),
        ("Landgericht lehnt Antrag von Lumen AI auf Verweisung ab", "order"),
        ("Juiz indefere pedido da Lumen IA", "order"),
        ("美國法院拒絕撤銷作家對流明智能的訴訟", "order"),
        ("Domstolen avslår Lumen AI:s begäran", "order"),
        ("Order reserved in Quill Press suit against Lumen AI", "hearing"),
        ("Quill Press contre Lumen IA : l'affaire mise en délibéré", "hearing"),
        ("Visto para sentencia el juicio contra Lumen IA", "hearing"),
        ("Lumen AI beantragt Abweisung der Klage", "motion"),
        ("루멘AI, 법원에 소송 기각 요청", "motion"),
        ("New civil action: Quill Press v. Lumen AI", "filed"),
        ("Writers leave settlement and sue Lumen AI", "filed"),
        ("墨羽出版社控流明智能侵權 求償五億", "filed"),
        ("Wydawcy składają pozew przeciw Lumen AI", "filed"),
        ("ルーメンAIに賠償命令 東京地裁", "judgment"),
        ("Tingsrätten ger förlaget rätt mot Lumen AI", "judgment"),
        ("La Audiencia confirma la condena a Lumen IA", "appeal_decided"),
        ("Förlaget drar tillbaka stämningen mot Lumen AI", "withdrawal"),
        ("Fotograaf laat zaak tegen Lumen AI vallen", "withdrawal"),
        ("Les auteurs étendent leur plainte contre Lumen IA", "amended"),
        ("日本の出版社、ルーメンAIに利用停止を要請", "demand_letter"),
        ("Authors lose patience with Lumen AI", ""),
        ("Nichts davon steht im Vergleich zu früher", ""),
    ],
)
def test_a_title_tells_the_kind(title: str, expected: str) -> None:
    assert kind(title) == expected


LEAD = "Quill Press says that Lumen AI copied its books without permission to train a chatbot."


def test_what_was_filed_years_ago_is_not_the_news() -> None:
    article = page(
        "Judge rules for Lumen AI in Quill Press copyright case",
        f"A judge ruled on Tuesday that training on books was fair use. {LEAD}",
        "Quill Press had sued in January 2023.",
    )
    event = understand(article, NOTHING).reading.primary_event
    assert event is not None
    assert (event.kind, event.edtf) == ("order", "2025-06-10")


def test_the_day_is_that_beside_the_words_not_the_dateline() -> None:
    article = page(
        "Quill Press sues Lumen AI over copyright",
        f"NEW YORK, June 12 (EXA) — Quill Press sued Lumen AI on Monday. {LEAD}",
    )
    event = understand(article, NOTHING).reading.primary_event
    assert event is not None
    assert event.edtf == "2025-06-09"


def test_no_day_is_made_up() -> None:
    article = page("Quill Press sues Lumen AI over copyright", LEAD)
    event = understand(article, NOTHING).reading.primary_event
    assert event is not None
    assert (event.kind, event.edtf) == ("filed", None)


def test_today_is_the_articles_own_day() -> None:
    article = page("Verlag verklagt Lumen AI", "Der Verlag reichte heute Klage wegen Urheberrecht ein. " + LEAD,
                   language="de", published=date(2025, 6, 12))  # fmt: skip
    event = understand(article, NOTHING).reading.primary_event
    assert event is not None
    assert event.edtf == "2025-06-12"

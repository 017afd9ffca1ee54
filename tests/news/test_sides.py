"""The sides of disputes that no sentence sets against each other, and names that no capital tells."""

import pytest

from news.pipeline.company_names import company_in
from news.pipeline.names_repeated import repeated_names
from news.pipeline.reading import understand
from news.pipeline.types import Knowledge, NewDispute
from tests.news.understood import NOTHING, page

WHOLE_ARTICLES = {
    "fr": (
        "Un générateur d'images devant le tribunal",
        "La troisième chambre du tribunal judiciaire de Paris a rendu jeudi sa décision. L'agence de photographie "
        "Lumière Vive reprochait à Pixelor, éditeur d'un générateur d'images par intelligence artificielle, "
        "d'avoir copié 3 000 clichés pour entraîner son modèle. Pixelor invoque la fouille de textes.",
        "Lumière Vive a obtenu des dommages et intérêts pour contrefaçon de droit d'auteur. Pixelor entend "
        "faire appel, et Lumière Vive se félicite du jugement.",
    ),
    "es": (
        "La justicia frena un filtro de IA",
        "Una jueza ordenó el miércoles a la empresa Trazo Digital retirar de su generador de imágenes por "
        "inteligencia artificial un filtro entrenado con grabados protegidos por derechos de autor.",
        "La medida cautelar fue solicitada por la Asociación de Grabadores del Norte. Trazo Digital anunció un "
        "recurso; la Asociación de Grabadores del Norte reúne a 86 artistas.",
    ),
    "zh-Hans": (
        "动画形象被AI学走 制作方一审胜诉",
        "记者昨日从上海蓝图动画制作有限公司获悉，杭州互联网法院作出一审判决，认定杭州绘新智能科技有限公司构成著作权侵权，"
        "应赔偿28万元并下架用动画截图训练的人工智能模型。",
        "蓝图动画表示满意。绘新智能未回应是否上诉。",
    ),
    "ja": (
        "写真のAI学習めぐり提訴",
        "写真を画像生成AIの学習に無断で使われたとして、みなもフォト（横浜市）は18日、イロドリAI（東京都文京区）に"
        "損害賠償を求める訴えを東京地裁に起こした。著作権の侵害を主張している。",
        "イロドリAIはコメントを控えた。",
    ),
}
SIDES = [
    ("fr", "Lumière Vive", "Pixelor"),
    ("es", "Grabadores", "Trazo Digital"),
    ("zh-Hans", "上海蓝图动画制作有限公司", "杭州绘新智能科技有限公司"),
    ("ja", "みなもフォト", "イロドリAI"),
]


def dispute_told(language: str) -> NewDispute:
    title, *paragraphs = WHOLE_ARTICLES[language]
    disputes = understand(page(title, *paragraphs, language=language), NOTHING).reading.new_disputes
    assert disputes
    return disputes[0]


@pytest.mark.parametrize(("language", "plaintiff", "defendant"), SIDES)
def test_the_sides_come_out_of_the_whole_article(
    language: str, plaintiff: str, defendant: str
) -> None:
    found = dispute_told(language)
    assert any(plaintiff in name for name in found.plaintiffs), found
    assert any(defendant in name for name in found.defendants), found


@pytest.mark.parametrize(
    ("words", "company"),
    [
        ("记者昨日从上海蓝图动画制作有限公司", "上海蓝图动画制作有限公司"),
        ("认定杭州绘新智能科技有限公司", "杭州绘新智能科技有限公司"),
        ("法院撤回對續寫科技股份有限公司", "續寫科技股份有限公司"),
        ("与上海和风文化有限公司", "上海和风文化有限公司"),
        ("一家公司的负责人", ""),
    ],
)
def test_a_company_is_cut_out_of_its_sentence(words: str, company: str) -> None:
    assert company_in(words) == company


def test_names_are_what_is_repeated_and_no_common_word() -> None:
    text = (
        "다온교육은 풀이봇이 문제집을 무단으로 학습했다고 주장했다. 풀이봇 측은 부인했다. "
        "다온교육이 낸 소송에서 풀이봇을 운영하는 회사는 문제집을 산 적이 없다고 말했다."
    )
    named = {names[0].text for names in repeated_names(text, "ko")}
    assert {"다온교육", "풀이봇"} <= named
    assert not named & {"학습", "소송", "주장"}


def test_a_bare_dollar_is_that_of_the_court() -> None:
    article = page(
        "Tallow AI settles over novels",
        "Banksia Press sued Tallow AI in the Federal Court of Australia over copyright; on Wednesday, in proceeding "
        "NSD412/2026, Tallow AI agreed to pay damages of $2.3 million for training its language model on novels.",
        "A licence at US$5 million had been refused in a letter before the suit.",
    )
    courts = [
        {
            "id": "fca",
            "name": "Federal Court of Australia",
            "aliases": ["Federal Court"],
            "jurisdiction": "AU",
        }
    ]
    sums = understand(article, Knowledge.build(courts=courts)).reading.amounts
    assert ("2300000", "AUD") in {(str(m.value), m.currency) for m in sums}
    assert "USD" not in {m.currency for m in sums if str(m.value) == "2300000"}


def test_of_a_round_up_the_first_item_is_the_news() -> None:
    article = page(
        "Vellum settles with Lumen; Quill Press sues; a motion denied",
        "1. Vellum makes peace",
        "On Monday Vellum Books and Lumen AI settled their copyright suit over training data.",
        "2. Quill Press goes to court",
        "Quill Press sued Beacon AI in Boston for copyright infringement, saying its novels were copied.",
        "3. A motion denied",
        "A judge denied Lumen AI's motion to dismiss in another copyright case about its model.",
    )
    event = understand(article, NOTHING).reading.primary_event
    assert event is not None
    assert event.kind == "settlement"

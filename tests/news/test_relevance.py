"""What is a dispute over AI and copyright, and what only looks like one."""

import pytest

from news.pipeline.reading import read
from tests.news.understood import NOTHING, page


@pytest.mark.parametrize(
    ("title", "lead", "language"),
    [
        ("Quill Press sues Lumen AI", "The publisher says the start-up trained its chatbot on pirated "
         "books and asks a court for damages for copyright infringement.", "en"),
        ("Verlag verklagt Lumen AI", "Der Verlag wirft der Firma vor, Bücher ohne Erlaubnis zum Training "
         "ihrer künstlichen Intelligenz genutzt und das Urheberrecht verletzt zu haben.", "de"),
        ("Des éditeurs assignent Lumen IA", "Ils accusent l'entreprise de contrefaçon : son intelligence "
         "artificielle aurait été entraînée sur leurs livres sans autorisation.", "fr"),
        ("羽笔出版社起诉流明智能", "出版社称对方未经许可使用其作品训练大模型，侵犯著作权，向法院索赔。", "zh-Hans"),
        ("青空書房、ルーメンAIを提訴", "生成AIの学習に書籍を無断で使われ、著作権侵害で損害賠償を求めた。", "ja"),
        ("푸른출판사, 루멘AI 상대 소송", "생성형 인공지능 학습에 책을 무단으로 썼다며 저작권 침해 소송을 냈다.", "ko"),
        ("Editorial demanda a Lumen IA", "La editorial acusa a la empresa de infringir los derechos de "
         "autor al entrenar su inteligencia artificial con sus libros.", "es"),
    ],
)  # fmt: skip
def test_a_suit_over_training_is_kept(title: str, lead: str, language: str) -> None:
    assert read(page(title, lead, language=language), NOTHING).relevant


@pytest.mark.parametrize(
    ("title", "lead", "reason"),
    [
        ("Lumen AI launches new model", "The new model is faster, its makers say, and users can try it "
         "today. Pricing starts at $10 a month.", "product news"),
        ("Lumen AI and Quill Press announce partnership", "The multi-year licensing deal lets the "
         "chatbot show the publisher's stories.", ""),
        ("Lumen AI sued over privacy", "The lawsuit says that the AI firm broke data protection law by "
         "collecting personal data without consent under GDPR.", "a dispute over other law"),
        ("Webinar: AI and copyright", "Register now for our webinar. Speakers will discuss generative AI "
         "training and fair use. Early bird tickets; CLE credits.", "announces an event"),
        ("Legal counsel, AI and copyright", "We are hiring. Job description: full-time position. Apply "
         "now with your cover letter. Salary range on request.", "a job advertisement"),
        ("Band sues rival over chorus", "The musicians claim copyright infringement of a 1987 song in a "
         "court in Leeds.", "no artificial intelligence"),
        ("Meta-analysis finds books help", "The meta-analysis of twin studies says reading helps "
         "children. No court is involved.", ""),
    ],
)  # fmt: skip
def test_what_only_looks_like_one_is_set_aside(title: str, lead: str, reason: str) -> None:
    reading = read(page(title, lead), NOTHING)
    assert not reading.relevant
    assert reading.set_aside_reason
    assert reading.set_aside_reason == reason or not reason


def test_too_little_text_is_set_aside_with_the_reason() -> None:
    reading = read(page("AI", "copyright"), NOTHING)
    assert (reading.relevant, reading.set_aside_reason) == (False, "too little text to judge by")

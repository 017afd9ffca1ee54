"""Disputes that no case on record is: who, where, under which number, since when."""

from news.pipeline.reading import read
from news.pipeline.types import NewDispute, Page
from tests.news.understood import KNOWN, NOTHING, page

BODY = "It says the chatbot was trained on its books without permission, infringing its copyright."


def drafts(article: Page) -> tuple[NewDispute, ...]:
    """Give what is new to a site that knows the fictional cast."""
    return read(article, KNOWN).new_disputes


def test_an_unknown_plaintiff_makes_a_new_dispute() -> None:
    article = page(
        "Vale Books sues Lumen AI",
        "Vale Books sued Lumen AI on Tuesday in the Southern District of New York "
        f"(1:25-cv-09999). {BODY}",
    )
    (dispute,) = drafts(article)
    assert dispute.caption == "Vale Books v. Lumen AI"
    assert (dispute.plaintiffs, dispute.defendants) == (("Vale Books",), ("Lumen AI",))
    assert (dispute.court_id, dispute.country) == ("nysd", "US")
    assert dispute.docket_numbers == ("1:25-cv-09999",)
    assert dispute.filed_on == "2025-06-10"


def test_a_known_dispute_told_as_new_is_not_doubled() -> None:
    article = page(
        "Quill Press sues Lumen AI",
        f"Quill Press sued Lumen AI in the Southern District of New York, 1:25-cv-01234. {BODY}",
    )
    assert drafts(article) == ()


def test_several_disputes_of_one_article_are_drafted_each() -> None:
    article = page(
        "Publishers go to court over AI training",
        f"Vale Books sued Glow Systems on Tuesday for copyright infringement. {BODY}",
        "In May, four illustrators sued Drawbot over images.",
        "Last year the Valley Tribune sued Newsmith in California over its articles.",
    )
    captions = [d.caption for d in read(article, NOTHING).new_disputes]
    assert captions == [
        "Vale Books v. Glow Systems",
        "Four illustrators v. Drawbot",
        "Valley Tribune v. Newsmith",
    ]


def test_who_was_ordered_to_pay_is_the_defendant() -> None:
    article = page(
        "Lyon : une société d'IA condamnée pour contrefaçon",
        "Le tribunal a condamné mardi la société Oriflamme IA à verser 10 000 euros aux Éditions du "
        "Vallon, dont les livres ont servi sans autorisation à entraîner son modèle.",
        language="fr",
    )
    (dispute,) = read(article, NOTHING).new_disputes
    assert (dispute.plaintiffs, dispute.defendants) == (("Éditions du Vallon",), ("Oriflamme IA",))


def test_a_prosecution_has_the_state_for_plaintiff() -> None:
    article = page(
        "用AI改图牟利 首例刑案宣判",
        "由云州市检察院提起公诉的利用人工智能侵犯著作权案宣判，罗某某、姚某某等4人因犯侵犯著作权罪被判处有期徒刑。",
        language="zh-Hans",
    )
    (dispute,) = read(article, NOTHING).new_disputes
    assert dispute.plaintiffs == ("云州市检察院",)
    assert dispute.defendants == ("罗某某", "姚某某")


def test_what_is_only_threatened_beside_a_suit_is_no_dispute() -> None:
    article = page(
        "Vale Books sues Glow Systems",
        f"Vale Books sued Glow Systems on Tuesday. {BODY}",
        "The Valley Tribune may sue Newsmith.",
    )
    assert [d.caption for d in read(article, NOTHING).new_disputes] == [
        "Vale Books v. Glow Systems"
    ]

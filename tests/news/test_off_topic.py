"""A filtered feed leaves out what is clearly about something else, whatever kind of feed it is."""

import pytest

from news.models import Article, Feed
from news.parsers.entries import FeedEntry
from news.pipeline.off_topic import is_off_topic
from news.services.intake import articles_add
from tests.news.understood import KNOWN

PARK = (
    "The town opens a new park on Sunday, with a pond, forty benches and a band that plays until "
    "dusk; the mayor will speak at noon and cake will be served to all who come, rain or shine, "
    "as the gardeners promise a lawn like no other."
)


@pytest.mark.parametrize(
    ("text", "language", "off"),
    [
        (PARK, "en", True),
        ("A new park", "en", False),  # too little is told
        (f"{PARK} Novelists object to a chatbot.", "en", False),
        (f"{PARK} A lawsuit is feared.", "en", False),
        (f"{PARK} Orbit Labs paid for the benches.", "en", False),
        (f"{PARK} 1:25-cv-01234", "en", False),
        ("市长周日为新公园剪彩，公园里有池塘、四十张长椅和一支演奏到黄昏的乐队，中午还有蛋糕。" * 3, "zh-Hans", True),
    ],
)  # fmt: skip
def test_what_says_enough_and_nothing_of_the_subject_is_off_topic(
    text: str, language: str, off: bool
) -> None:
    assert is_off_topic(text, language, KNOWN) is off


@pytest.mark.django_db
@pytest.mark.parametrize("kind", ["news", "court", "law_blog"])
def test_only_a_filtered_feed_leaves_entries_out(kind: str) -> None:
    entries = [
        FeedEntry("https://park.example/1", "A new park", words=PARK),
        FeedEntry("https://park.example/2", "Authors sue over a chatbot", words=PARK),
    ]
    filtered, whole = (
        Feed.objects.create(
            slug=f"{kind}-{flag}", url=f"https://{flag}.example/", kind=kind, is_filtered=flag
        )
        for flag in (True, False)
    )

    done = articles_add(entries, feed=filtered)
    assert (len(done.new), done.known, done.left_out) == (1, 0, 1)
    assert list(Article.objects.values_list("title", flat=True)) == ["Authors sue over a chatbot"]
    again = articles_add(entries, feed=whole)
    assert (len(again.new), again.known, again.left_out) == (1, 1, 0)

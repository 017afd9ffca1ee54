"""From bytes to a Page: text without its surroundings, title, day, language, charset."""

import gzip
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from news.pipeline.charsets import decode
from news.pipeline.extract import MAX_BYTES, extract
from news.pipeline.language import language_of

STORY = [
    "Quill Press sued Lumen AI in New York on Tuesday, saying that its novels had trained the Beacon models.",
    "The publisher asks for $5 million and an order against further use. A hearing is set for December.",
    "Lumen AI said that it had not yet seen the complaint, which was filed late in the day.",
]
URL = "https://news.example/story?utm_source=x"


def page(body: str, head: str = "", language: str = "en") -> bytes:
    return f"<!doctype html><html lang='{language}'><head>{head}</head><body>{body}</body></html>".encode()


def paragraphs(lines: list[str] = STORY) -> str:
    return "".join(f"<p>{line}</p>" for line in lines)


def ld(source: str) -> str:
    return f"<script type='application/ld+json'>{source}</script>"


def body_of(data: bytes) -> list[str]:
    return extract(data, URL).text.split("\n\n")


RELATED = (
    "<ul>"
    + "".join(f"<li><a href='/{i}'>Ink v. Tint: the case explained</a></li>" for i in range(4))
    + "</ul>"
)

LAYOUTS = {
    "declared body": f"<div><h1>Quill sues Lumen</h1><div itemprop='articleBody'>{paragraphs()}</div>"
    f"<div class='box'><h3>Most read</h3>{RELATED}</div></div>",
    "article element": f"<nav><a href='/'>Home</a></nav><main><article><header><h1>Quill sues Lumen</h1>"
    f"<p class='byline'>By Ada Ink</p></header>{paragraphs()}</article></main><aside>{RELATED}</aside>",
    "boxes without meaning": f"<div id='w'><div id='a'><h1>Quill sues Lumen</h1>{paragraphs()}</div>"
    f"<div id='b'><h4>Related stories</h4>{RELATED}</div><div id='c'>All rights reserved.</div></div>",
    "old tables": "<table><tr><td width=160><b>Most read</b><br><a href='/1'>Ink v. Tint: explained</a><br>"
    "<a href='/2'>Tint answers Ink</a></td><td><h1>Quill sues Lumen</h1><font size=2>"
    + "<br><br>".join(STORY)
    + f"</font></td><td><b>See also</b>{RELATED}</td></tr></table>",
    "boxes between paragraphs": f"<div class='story'><h1>Quill sues Lumen</h1><p>{STORY[0]}</p>"
    "<div class='newsletter-signup'><h4>Sign up for our newsletter</h4></div>"
    f"<p>{STORY[1]}</p><div class='related'><p>Ink sued Tint last year, and "
        f"the case was settled for $9 million.</p></div>"
    f"<p>{STORY[2]}</p></div><div class='comments'><p>I think that Tint "
        f"should be sued as well, says a reader.</p></div>",
    "cookie layer first": "<div class='consent-layer'><p>We and our 143 partners use "
        "cookies. By clicking Accept you agree "
    "to the use of cookies.</p></div><h1>Quill sues Lumen</h1><section>"
    f"{paragraphs()}</section><footer>© News</footer>",
}  # fmt: skip


@pytest.mark.parametrize("layout", LAYOUTS)
def test_text_is_the_article_alone(layout: str) -> None:
    assert body_of(page(LAYOUTS[layout])) == ["Quill sues Lumen", *STORY]


def test_large_first_letter_stays_in_its_word() -> None:
    found = body_of(
        page(
            f"<article><p><span class='dropcap'>Q</span>{STORY[0][1:]}</p>{paragraphs(STORY[1:])}</article>"
        )
    )

    assert found[0] == STORY[0]


def test_facts_in_a_table_are_kept_as_lines() -> None:
    table = "<table><tr><th>No.</th><td>1:26-cv-00007</td></tr><tr><th>Judge</th><td>A. Ink</td></tr></table>"

    found = body_of(page(f"<div><h1>Quill v. Lumen</h1>{table}{paragraphs()}</div>"))

    assert found[1:3] == ["No. 1:26-cv-00007", "Judge: A. Ink"]


def test_paywall_stub_is_what_is_there() -> None:
    closed = "<p>This article is for subscribers. Log in to continue.</p>"
    stub = f"<article><h1>Quill sues Lumen</h1><p>{STORY[0]}</p>{closed}</article>"

    assert body_of(page(stub)) == ["Quill sues Lumen", STORY[0]]


def test_places_of_paragraphs_and_lead_are_told() -> None:
    found = extract(page(LAYOUTS["declared body"]), URL)

    assert [span.of(found.text) for span in found.paragraphs] == ["Quill sues Lumen", *STORY]
    assert found.text[: found.lead_length].endswith(STORY[0])


@pytest.mark.parametrize(
    ("head", "before", "published"),
    [
        (ld('{"@type": "NewsArticle", "datePublished": "2025-01-06T08:00:00+08:00"}'), "", "2025-01-06"),
        (ld('{"@graph": [{"@type": ["LegalCase"], "datePublished": "2025-01-06"}]}'), "", "2025-01-06"),
        ("<meta property='article:published_time' content='2025-01-06T12:15:00Z'>", "", "2025-01-06"),
        ("<meta name='date' content='Mon, 06 Jan 2025 10:00:00 GMT'>", "", "2025-01-06"),
        ("", "<p>By Ada Ink · January 6, 2025 · 4 min</p>", "2025-01-06"),
        ("<meta property='article:published_time' "
            "content='2026-03-01T12:00:00Z'>", "<p>January 6, 2025</p>", "2025-01-06"),
        (ld("{broken"), "", None),
        ("", "", None),
    ],
)  # fmt: skip
def test_day_is_that_of_mark_up_or_of_the_line_that_readers_see(
    head: str, before: str, published: str | None
) -> None:
    data = page(f"<div><h1>Quill sues Lumen</h1>{before}<div>{paragraphs()}</div></div>", head)

    found = extract(data, URL).published

    assert (found.isoformat() if found else None) == published


@pytest.mark.parametrize(
    ("language", "moment", "day"),
    [
        ("zh-CN", "2025-01-05T23:30:00Z", date(2025, 1, 6)),
        ("en-US", "2025-01-06T02:00:00Z", date(2025, 1, 5)),
        ("en", "2025-01-06T23:30:00-05:00", date(2025, 1, 6)),
        ("en-US", "2025-01-06T00:00:00Z", date(2025, 1, 6)),
    ],
)
def test_time_is_taken_to_the_outlets_own_day(language: str, moment: str, day: date) -> None:
    head = f"<meta property='article:published_time' content='{moment}'>"

    assert extract(page(LAYOUTS["declared body"], head, language), URL).published == day


def test_address_and_feed_give_the_day_where_the_page_is_silent() -> None:
    data = page(LAYOUTS["declared body"])

    assert extract(data, "https://news.example/2025/01/06/quill").published == date(2025, 1, 6)
    assert extract(data, URL, published=date(2025, 1, 7)).published == date(2025, 1, 7)


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("<title>Quill sues Lumen over novels | The Daily Ink</title>", "Quill sues Lumen over novels"),
        ("<meta property='og:title' content='Quill sues Lumen "
            "over novels'><title>x</title>", "Quill sues Lumen over novels"),
    ],
)  # fmt: skip
def test_title_comes_without_the_outlets_name(head: str, title: str) -> None:
    assert extract(page(f"<div>{paragraphs()}</div>", head), URL).title == title


def test_publisher_country_and_canonical_address_are_read() -> None:
    head = (
        "<title>Quill sues Lumen - The Daily Ink</title><link rel='canonical' href='/story'>"
        "<meta property='og:site_name' content='The Daily Ink'>"
    )

    found = extract(page(LAYOUTS["declared body"], head, "en-GB"), URL)

    assert (found.publisher, found.country) == ("The Daily Ink", "GB")
    assert found.canonical_url == "https://news.example/story"


TEXTS = {
    "gb18030": "爱奇艺起诉稀宇科技，称其未经许可使用影视作品训练视频大模型，要求停止侵权并赔偿经济损失。",
    "big5": "作家提起訴訟，主張公司未經授權使用其著作訓練語言模型，法院將於下月開庭審理此案。",
    "shift_jis": "新聞社は、記事を無断で学習に利用したとして、損害賠償を求める訴えを東京地裁に起こした。",
    "euc-jp": "新聞社は、記事を無断で学習に利用したとして、損害賠償を求める訴えを東京地裁に起こした。",
    "euc-kr": "방송사는 뉴스를 무단으로 학습에 사용했다며 손해배상을 청구하는 소송을 서울중앙지법에 냈다.",
    "iso-8859-1": "Der Verlag verklagte das Unternehmen, weil es Bücher für das Training nutzte, so die Kläger.",
    "windows-1252": "L’éditeur réclame 5 000 € pour l’usage de ses œuvres dans l’entraînement des modèles.",
    "utf-8": "La editorial demandó a la empresa por usar sus novelas para entrenar modelos, según la acción.",
    "utf-16": "Quill Press sued Lumen AI over novels that trained its models, the court papers say.",
}


@pytest.mark.parametrize("charset", TEXTS)
def test_declared_charset_is_read(charset: str) -> None:
    text = TEXTS[charset]
    data = f"<html><head><meta charset='{charset}'></head><body><p>{text}</p></body></html>".encode(
        charset
    )

    assert text in extract(data, URL).text
    assert decode(text.encode(charset), charset)[0] == text
    assert decode(text.encode(charset), "", f"text/html; charset={charset}")[0] == text


@pytest.mark.parametrize(
    "charset", ["gb18030", "big5", "shift_jis", "euc-jp", "euc-kr", "windows-1252", "utf-8"]
)
@pytest.mark.parametrize("claim", ["", "utf-8", "iso-8859-1", "no-such-charset"])
def test_missing_or_wrong_declaration_is_found_out(charset: str, claim: str) -> None:
    text = TEXTS[charset] * 3

    assert decode(text.encode(charset), claim)[0] == text


@pytest.mark.parametrize(
    ("data", "content_type", "reason"),
    [
        (b"", "", "empty"),
        (b"\x00\x00\n", "", "empty"),
        (b"%PDF-1.7 ...", "", "pdf"),
        (b"<html>", "application/pdf", "pdf"),
        (b"\x89PNG\r\n", "", "image"),
        (b"abc", "image/webp", "image"),
        (gzip.compress(b"abc", mtime=0), "", "binary"),
        (b"a\x00b\x00" * 50, "", "binary"),
        (b"<p>" + b"a" * MAX_BYTES, "text/html", "too_large"),
        (b"<html><body></body></html>", "", "no_text"),
        (b"<!doctype html>", "text/html", "no_text"),
        (b"<html><p>Hi.</p></html>", "", "no_text"),
    ],
)
def test_what_cannot_be_read_is_set_aside_with_a_reason(
    data: bytes, content_type: str, reason: str
) -> None:
    found = extract(data, URL, content_type=content_type)

    assert found.reason == reason
    assert found.canonical_url == "https://news.example/story"


def test_plain_text_has_title_dateline_and_paragraphs() -> None:
    text = "share_log\n\nQuill Press sues Lumen AI\n\nink.example ·  Jan 6 17:34\n\n" + "\n".join(
        STORY
    )

    found = extract(text.encode(), "", published=date(2025, 1, 10))

    assert (found.title, found.published, found.is_html) == (
        "Quill Press sues Lumen AI",
        date(2025, 1, 6),
        False,
    )
    assert found.text.split("\n\n") == ["Quill Press sues Lumen AI", *STORY]
    assert extract(text.encode(), "").published is None


def test_plain_text_without_a_title_is_all_text() -> None:
    found = extract("\n".join(STORY).encode(), "")

    assert (found.title, found.text.split("\n\n")) == ("", STORY)


@pytest.mark.parametrize(
    ("text", "declared", "language"),
    [
        (" ".join(STORY), "", "en"),
        (" ".join(STORY), "en-GB", "en-GB"),
        (" ".join(STORY), "de", "en"),
        (TEXTS["iso-8859-1"], "en", "de"),
        (TEXTS["windows-1252"], "", "fr"),
        (TEXTS["utf-8"], "", "es"),
        (TEXTS["gb18030"], "", "zh-Hans"),
        (TEXTS["gb18030"], "zh-CN", "zh-Hans"),
        (TEXTS["big5"], "zh", "zh-Hant"),
        (TEXTS["shift_jis"], "en", "ja"),
        (TEXTS["euc-kr"], "", "ko"),
        ("L'editore ha citato in giudizio la società per l'uso dei romanzi "
            "nel training, che è vietato dalla legge.", "", "it"),
        ("De uitgever klaagt het bedrijf aan omdat het zijn romans voor het "
            "trainen van modellen heeft gebruikt.", "", "nl"),
        ("A editora processou a empresa por usar os seus romances para "
            "treinar modelos, disse a ação na Justiça.", "", "pt"),
        ("Издательство подало в суд на компанию за использование романов для обучения моделей.", "", "ru"),
        ("", "", "und"),
        ("42", "not a tag!", "und"),
    ],
)  # fmt: skip
def test_language_is_that_of_the_text(text: str, declared: str, language: str) -> None:
    assert language_of(text, declared) == language


PIECES = [
    "<div>", "</p>", "<article", " class=related>", "<table><tr><td>", "<br><br>", "&#0;", "</html>",
    "Quill Press sued Lumen AI. ", "<script>", "\ufeff", "<a href='x'>", "<svg><title>", "<![CDATA[",
]  # fmt: skip


@settings(max_examples=50, deadline=None)
@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=5), max_size=25).map("".join))
def test_any_mark_up_gives_a_page(markup: str) -> None:
    found = extract(markup.encode("utf-8", "surrogatepass"), URL, content_type="text/html")

    assert "\x00" not in found.text
    assert all(span.of(found.text).strip() for span in found.paragraphs)


@settings(max_examples=30, deadline=None)
@given(st.binary(max_size=200), st.sampled_from(["", "utf-8", "gb18030", "idna", "hex", "utf-16"]))
def test_any_bytes_give_a_page(data: bytes, charset: str) -> None:
    assert isinstance(extract(data, "", charset=charset).text, str)


def test_a_title_told_again_with_its_day_and_writer_is_no_part_of_the_text() -> None:
    again = "<p>Quill sues Lumen 12 November 2026 / A. Reporter</p>"

    assert body_of(page(f"<article>{again}{paragraphs(STORY)}</article>")) == body_of(
        page(f"<article>{paragraphs(STORY)}</article>")
    )

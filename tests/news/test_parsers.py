"""Feeds of every form, and what only looks like one."""

from datetime import date

import orjson
import pytest

from news.errors import FeedInvalid
from news.parsers.dockets import courtlistener_page, delivery_entries, pacer_entries
from news.parsers.entries import FeedEntry, ParsedFeed, plain
from news.parsers.feeds import feed_parse
from tests.news.hostile_server import ENTITY_BOMB, WEB_PAGE, item, rss

URL = "https://quill.example/feeds/all"


def parse(body: bytes | str, content_type: str = "") -> ParsedFeed:
    """Read a feed that was found at the address above."""
    data = body.encode() if isinstance(body, str) else body
    return feed_parse(data, url=URL, content_type=content_type)


def seen(feed: ParsedFeed) -> list[tuple[str, str, date | None]]:
    """Give what matters most of the entries."""
    return [(entry.url, entry.title, entry.published) for entry in feed.entries]


RSS_091 = """<?xml version="1.0"?>
<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.example/rss-0.91.dtd">
<rss version="0.91"><channel><title>Quill &amp; Co.</title><language>en-gb</language>
<item><title>Quill Press sues</title><link>https://quill.example/1</link></item></channel></rss>"""
RSS_10 = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://quill.example/"><title>Quill</title></channel>
<item rdf:about="https://quill.example/1"><title>Quill Press sues</title><link>https://quill.example/1</link>
<dc:date>2025-01-06T23:30:00-08:00</dc:date></item></rdf:RDF>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Quill</title><id>urn:q</id>
<entry><id>urn:1</id><title type="html">Quill &lt;b&gt;klagt&lt;/b&gt;</title><link href="/1"/>
<link rel="enclosure" href="/1.mp3"/><updated>2025-01-06T00:30:00+01:00</updated>
<summary>Kurz.</summary></entry></feed>"""
JSON_FEED = """{"version": "https://jsonfeed.org/version/1.1", "title": "Quill", "items": [
{"id": "1", "url": "https://quill.example/1", "title": "Quill Press sues", "date_published": "2025-01-06T09:00:00Z"},
{"id": "https://quill.example/2", "content_html": "<p>Two</p>"}, {"id": "3"}, 4]}"""


def test_rss_091_with_its_document_type_is_read() -> None:
    feed = parse(RSS_091)

    assert seen(feed) == [("https://quill.example/1", "Quill Press sues", None)]
    assert (feed.title, feed.language) == ("Quill & Co.", "en-gb")


def test_rss_10_keeps_the_day_of_its_writer() -> None:
    assert seen(parse(RSS_10)) == [
        ("https://quill.example/1", "Quill Press sues", date(2025, 1, 6))
    ]


def test_atom_gives_the_page_and_plain_words() -> None:
    feed = parse(ATOM)

    assert seen(feed) == [("https://quill.example/1", "Quill klagt", date(2025, 1, 6))]
    assert feed.entries[0].words == "Kurz."


def test_a_json_feed_is_read_and_entries_without_address_are_left_out() -> None:
    assert seen(parse(JSON_FEED)) == [
        ("https://quill.example/1", "Quill Press sues", date(2025, 1, 6)),
        ("https://quill.example/2", "", None),
    ]


def test_broken_xml_is_read_as_far_as_it_goes_and_told() -> None:
    feed = parse(
        rss(item("https://quill.example/1"), "<title>A & B</title><link>/2").decode()[:-30]
    )

    assert feed.entries[0].url == "https://quill.example/1"
    assert feed.flaw


def test_a_guid_that_several_entries_share_loses_none() -> None:
    feed = parse(rss(*(f"<guid>same</guid><title>{n}</title><link>/{n}</link>" for n in (1, 2, 2))))

    assert [entry.url for entry in feed.entries] == [
        "https://quill.example/1",
        "https://quill.example/2",
    ]


@pytest.mark.parametrize(
    ("charset", "title"),
    [("gb18030", "爱奇艺起诉"), ("shift_jis", "新聞社が提訴"), ("iso-8859-1", "Éditeurs")],
)
@pytest.mark.parametrize("stated", ["header", "document", "wrong header"])
def test_a_feed_is_read_in_its_own_charset(charset: str, title: str, stated: str) -> None:
    text = rss(item("https://quill.example/1", title)).decode()
    in_document = charset if stated != "header" else ""
    text = text.replace(' encoding="utf-8"', f' encoding="{in_document}"' if in_document else "")
    headers = {"header": f"text/xml; charset={charset}", "wrong header": "text/xml"}

    feed = parse(text.encode(charset), headers.get(stated, ""))

    assert feed.entries[0].title == title


def test_a_date_that_is_none_stays_blank() -> None:
    feed = parse(rss("<title>T</title><link>/1</link><pubDate>soon, we hope</pubDate>"))

    assert feed.entries[0].published is None


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        (b"", "is empty: 0 bytes"),
        (b" \n", "is empty: blanks only"),
        (b"no mark-up at all", "is neither XML nor JSON"),
        (b"<catalogue><book/></catalogue>", "is no feed"),
        (b'{"items": [], "version": "1"}', "is JSON, but no JSON Feed"),
        (b'{"items": ', "is not JSON"),
        (ENTITY_BOMB.encode(), "declares entities"),
        (ENTITY_BOMB.encode("utf-16"), "declares entities"),
        (
            b'<!DOCTYPE rss [<!ELEMENT rss ANY>]><rss version="2.0"><channel/></rss>',
            "declares entities or a document type of its own",
        ),
        (
            b'<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel/></rss>',
            "declares entities",
        ),
    ],
)
def test_what_is_no_feed_says_why(body: bytes, problem: str) -> None:
    with pytest.raises(FeedInvalid, match=problem):
        parse(body)


def test_a_web_page_names_the_feeds_that_it_points_at() -> None:
    with pytest.raises(FeedInvalid, match="is a web page, not a feed") as caught:
        parse(WEB_PAGE)

    assert caught.value.feeds_named == ("https://quill.example/good.xml",)


def test_an_external_document_type_is_never_fetched() -> None:
    text = rss(item("https://quill.example/1")).decode()
    text = text.replace("<rss ", '<!DOCTYPE rss SYSTEM "http://169.254.169.254/evil.dtd"><rss ')

    assert len(parse(text).entries) == 1


def test_mark_up_becomes_plain_words() -> None:
    assert (
        plain("<p>Quill &amp; Lumen<br>meet.</p><script>bad()</script>") == "Quill & Lumen\nmeet."
    )


@pytest.mark.parametrize(
    "opening", ["<![if gte mso 9]>", "<![<![>", "<![ a>", "<![<![", "<a b=", "<!--"]
)
def test_mark_up_that_nobody_ends_or_names_costs_no_words_before_it(opening: str) -> None:
    assert plain(f"<p>Quill sues\x00.</p>{opening}") == "Quill sues."


def test_a_sign_below_is_no_mark_up() -> None:
    assert plain("5 < 6, and <b>Quill</b> knows") == "5 < 6, and Quill knows"


def test_work_on_mark_up_that_is_left_open_grows_with_its_length() -> None:
    """Twenty thousand open elements take a twentieth of a second, not two minutes."""
    assert plain('<a b="' * 20_000) == ""


PACER_LINK = "https://ecf.cand.uscourts.gov/cgi-bin/DktRpt.pl?415175"


@pytest.mark.parametrize(
    ("title", "number", "caption"),
    [
        (
            "3:23-cv-03417 Quill Press et al v. Lumen AI, Inc.",
            "3:23-cv-03417",
            "Quill Press et al v. Lumen AI, Inc.",
        ),
        ("25-1756 Quill Press v. Lumen AI", "25-1756", "Quill Press v. Lumen AI"),
        ("1:24-md-03143-SHS-OTW In re Lumen", "1:24-md-03143-SHS-OTW", "In re Lumen"),
    ],
)
def test_a_courts_rss_names_docket_court_and_caption(title: str, number: str, caption: str) -> None:
    feed = ParsedFeed("CAND", "en", (FeedEntry(PACER_LINK, title, words="[Order] (123)"),), "rss")

    (entry,) = pacer_entries(feed)

    assert (entry.docket_number, entry.court_id, entry.title) == (number, "cand", caption)


def test_a_courts_entry_without_a_docket_is_left_out() -> None:
    feed = ParsedFeed("CAND", "en", (FeedEntry(PACER_LINK, "Court closed on Monday"),), "rss")

    assert pacer_entries(feed) == ()


DOCKET_ENTRY = {
    "id": 77,
    "docket": "https://www.courtlistener.com/api/rest/v4/dockets/4711/",
    "date_filed": "2025-03-04",
    "entry_number": 12,
    "description": "ORDER denying <b>motion</b> to dismiss",
    "recap_documents": [{"description": "Order", "absolute_url": "/docket/4711/12/quill/"}],
}


def test_the_interface_gives_docket_day_and_document() -> None:
    body = orjson.dumps({"results": [DOCKET_ENTRY, {"id": 1}, None], "next": None})

    feed, following = courtlistener_page(body)

    (entry,) = feed.entries
    assert entry == FeedEntry(
        url="https://www.courtlistener.com/docket/4711/12/quill/",
        title="Order",
        published=date(2025, 3, 4),
        key="entry-77",
        words="ORDER denying motion to dismiss\nOrder",
        language="en",
        docket_id=4711,
    )
    assert following == ""


def test_a_delivery_may_give_the_docket_as_a_number() -> None:
    payload = {
        "webhook": {"event_type": 1},
        "payload": {"results": [DOCKET_ENTRY | {"docket": 4711, "recap_documents": []}]},
    }

    (entry,) = delivery_entries(payload)

    assert (entry.docket_id, entry.url) == (4711, "https://www.courtlistener.com/docket/4711/")


@pytest.mark.parametrize(
    "payload",
    [{}, {"webhook": {"event_type": 2}, "payload": {"results": []}}, {"payload": {"results": []}}],
)
def test_another_kind_of_delivery_is_no_docket_alert(payload: dict[str, object]) -> None:
    with pytest.raises(FeedInvalid, match="is no docket alert"):
        delivery_entries(payload)

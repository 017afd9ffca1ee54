import pytest

from news.pipeline.addresses import canonical_address, same_site


@pytest.mark.parametrize(
    ("url", "canonical"),
    [
        ("HTTP://News.Example.ORG:80/a?utm_source=x&id=7#top", "http://news.example.org/a?id=7"),
        ("https://example.org:8443/a", "https://example.org:8443/a"),
        ("https://example.org", "https://example.org/"),
        ("https://example.org/a?fbclid=1&gclid=2&mc_cid=3", "https://example.org/a"),
        ("https://example.org/a?b=2&a=1", "https://example.org/a?a=1&b=2"),
        ("https://example.org/story/amp/", "https://example.org/story"),
        ("https://example.org/story.amp.html", "https://example.org/story.html"),
        ("https://example.org/story?amp=1", "https://example.org/story"),
        ("https://example.org/story?outputType=amp", "https://example.org/story"),
        ("https://example.org/lamp", "https://example.org/lamp"),
        ("https://www.google.com/amp/s/example.org/story", "https://example.org/story"),
        (
            "https://example-org.cdn.ampproject.org/c/s/example.org/story",
            "https://example.org/story",
        ),
        ("https://user:secret@example.org/a", "https://example.org/a"),
        ("https://bücher.example/a", "https://xn--bcher-kva.example/a"),
        ("https://example.org/%E6%96%B0%e9%97%bb", "https://example.org/%E6%96%B0%E9%97%BB"),
        ("https://example.org/a%2Fb", "https://example.org/a%2Fb"),
        ("https://[2001:db8::1]:443/a", "https://[2001:db8::1]/a"),
        ("  https://example.org/a\n", "https://example.org/a"),
        ("", ""),
        ("file:///notes.txt", "file:///notes.txt"),
        ("https://example.org:99999/a", "https://example.org:99999/a"),
        ("https://[broken/a", "https://[broken/a"),
    ],
)
def test_address_loses_what_does_not_tell_the_page(url: str, canonical: str) -> None:
    assert canonical_address(url) == canonical


@pytest.mark.parametrize(
    ("declared", "canonical"),
    [
        ("https://example.org/story", "https://example.org/story"),
        ("/story?utm_medium=rss", "https://m.example.org/story"),
        ("https://www.example.org/story", "https://www.example.org/story"),
        ("https://copycat.example/story", "https://m.example.org/story?page=2"),
        ("https://example.org/", "https://m.example.org/story?page=2"),
        ("javascript:alert(1)", "https://m.example.org/story?page=2"),
        ("http://[", "https://m.example.org/story?page=2"),
        ("", "https://m.example.org/story?page=2"),
    ],
)
def test_declared_address_counts_within_its_own_site(declared: str, canonical: str) -> None:
    assert canonical_address("https://m.example.org/story?page=2", declared) == canonical


def test_canonical_address_is_its_own_canonical_address() -> None:
    once = canonical_address("HTTPS://M.Example.org:443/a/../ü?q=ä&utm_id=1#x")

    assert canonical_address(once) == once


def test_sites_are_hosts_and_what_lies_below_them() -> None:
    assert same_site("https://www.example.org/a", "https://news.example.org/b")
    assert not same_site("https://example.org/a", "https://badexample.org/b")
    assert not same_site("", "")

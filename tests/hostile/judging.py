"""What no answer may be: a fault of ours, slow, a way to another site, or a page with a script in it."""

from collections.abc import Iterator
from urllib.parse import urljoin, urlsplit

from lxml import etree, html

from tests.hostile.asking import PATIENCE_SECONDS, SITE_HOST, Answer, Ask

# Said on purpose: too busy, or a format whose package is not installed.
DELIBERATE = frozenset({501, 503})
# Words that tell of the inside.
INSIDES = (
    b"Traceback (most recent",
    b"django.db.utils",
    b"sqlite3.",
    b"psycopg.errors",
    b"SECRET_KEY",
)
ADDRESSES = (
    "href",
    "src",
    "action",
    "formaction",
    "data",
    "poster",
    "srcset",
    "xlink:href",
    "background",
)
SCHEMES = frozenset({"", "http", "https", "mailto"})
# Elements of which the site has none.
FOREIGN = frozenset(
    {"iframe", "object", "embed", "base", "applet", "frame", "frameset", "marquee", "math"}
)
DATA_SCRIPTS = frozenset({"application/json", "application/ld+json"})
# Where scripts of ours come from; the admin's words for its own are made by a view.
SCRIPTS = ("/static/", "/admin/jsi18n/")


def faults_of(ask: Ask, answer: Answer) -> list[str]:
    """Say all that is wrong with an answer."""
    return [*_of_status(ask, answer), *_of_headers(ask, answer), *_of_body(answer)]


def _of_status(ask: Ask, answer: Answer) -> Iterator[str]:
    if answer.fault or (answer.status >= 500 and answer.status not in DELIBERATE):
        yield f"answered {answer.status}: {answer.fault.strip()[-1500:]}"
    if answer.status in DELIBERATE and answer.status == 503 and not answer.header("Retry-After"):
        yield "answered 503 without saying when to come again"
    if answer.seconds > PATIENCE_SECONDS:
        yield f"took {answer.seconds:.2f} s"


def _of_headers(ask: Ask, answer: Answer) -> Iterator[str]:
    for name, value in answer.headers:
        if any(control in name + value for control in "\r\n\0"):
            yield f"header {name!r} breaks its line: {value[:200]!r}"
        if name.lower() == "x-hostile" or (name.lower() == "set-cookie" and "hostile=" in value):
            yield f"header {name}: {value[:200]} is not ours"
        if name.lower() == "location" and not is_own(value, ask.path):
            yield f"leads to another site: {value[:200]!r}"
    if answer.status and answer.is_page:
        if "script-src 'self'" not in answer.header("Content-Security-Policy"):
            yield "a page without its Content-Security-Policy"
        if answer.header("X-Content-Type-Options") != "nosniff":
            yield "a page whose type may be guessed"


def is_own(location: str, path: str) -> bool:
    """Tell whether a browser would stay on this site; it reads a backslash as a slash."""
    seen = "".join(one for one in location if one not in "\t\r\n").replace("\\", "/").strip()
    try:
        target = urlsplit(urljoin(f"http://{SITE_HOST}{path}", seen))
    except ValueError:
        return False
    return target.scheme in ("http", "https") and target.hostname in (SITE_HOST, "localhost")


def _of_body(answer: Answer) -> Iterator[str]:
    for words in INSIDES:
        if words in answer.body:
            yield f"tells of its inside: {words.decode()}"
    if answer.is_page and answer.body:
        yield from page_faults(answer.body)


def page_faults(body: bytes) -> list[str]:
    """Say what a page holds that could run, or lead away by itself."""
    if not body.strip():
        return []
    try:
        page = html.document_fromstring(
            body, parser=html.HTMLParser(encoding="utf-8", huge_tree=True)
        )
    except etree.ParserError as error:
        return [f"is no page: {error}"]
    return [fault for element in page.iter("*") for fault in _of_element(element)]


def _of_element(element: html.HtmlElement) -> Iterator[str]:
    tag = str(element.tag).lower()
    told = etree.tostring(element)[:160]
    if tag in FOREIGN or "evil.example" in tag:
        yield f"an element that is not ours: {told!r}"
    if tag == "script" and element.get("type", "") not in DATA_SCRIPTS and not _is_static(element):
        yield f"a script in the page: {told!r}"
    if tag == "style" or (
        tag == "meta" and element.get("http-equiv", "content-type") != "content-type"
    ):
        yield f"a style or an order in the page: {told!r}"
    for name, value in element.attrib.items():
        name = str(name).lower()
        if name.startswith("on") or name in ("srcdoc", "style"):
            yield f"an attribute that runs: {told!r}"
        if name in ADDRESSES and not _is_harmless(str(value)):
            yield f"an address that runs: {told!r}"


def _is_static(element: html.HtmlElement) -> bool:
    source = element.get("src", "")
    return source.startswith(SCRIPTS) and ".." not in source


def _is_harmless(address: str) -> bool:
    # A browser drops these before it looks for the scheme.
    seen = "".join(one for one in address if one not in "\t\r\n").strip(" \0\x0b\x0c").lower()
    head = seen.split("/", 1)[0].split("?", 1)[0].split("#", 1)[0]
    scheme, colon, _rest = head.partition(":")
    return not colon or scheme in SCHEMES

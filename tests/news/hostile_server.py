"""A web server on the loopback that does what servers should not, and some things they should.

Each address below does one thing; `Hostile.asked` lists the requests in their order.
"""

import gzip
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import cast

RSS = "application/rss+xml"
BOMB_BYTES = 30_000_000
ENTITY_BOMB = (
    '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa">'
    '<!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    '<rss version="2.0"><channel><title>&b;</title></channel></rss>'
)
WEB_PAGE = (
    "<!doctype html><html><head><title>Quill Daily</title>"
    '<link rel="alternate" type="application/rss+xml" href="/good.xml"></head><body></body></html>'
)


class Hostile(ThreadingHTTPServer):
    """The server, with what tests ask of it."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.asked: list[str] = []
        self.headers_seen: list[dict[str, str]] = []
        self.robots = "User-agent: *\nAllow: /\n"
        self.failures_left = Counter({"/flaky.xml": 2, "/flaky.html": 1})
        self.page_of: Callable[[int], bytes] | None = None  # what /report/<number> answers
        self.at_once = self.most_at_once = 0
        self.is_closing = False
        self.counting = threading.Lock()

    @property
    def place(self) -> str:
        """Host and port."""
        return f"127.0.0.1:{self.server_port}"

    def url(self, path: str) -> str:
        """Give the address of a path."""
        return f"http://{self.place}{path}"


@contextmanager
def hostile_server() -> Iterator[Hostile]:
    """Run the server on a free port."""
    server = Hostile()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield server
    finally:
        server.is_closing = True
        server.shutdown()
        server.server_close()
        thread.join()


def rss(*entries: str, title: str = "Quill Daily") -> bytes:
    """Write a feed of these items."""
    items = "".join(f"<item>{entry}</item>" for entry in entries)
    head = '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel>'
    return f"{head}<title>{title}</title>{items}</channel></rss>".encode()


def item(url: str, title: str = "Quill Press sues Lumen AI") -> str:
    """Write the inside of an item."""
    return (
        f"<title>{title}</title><link>{url}</link><pubDate>Mon, 06 Jan 2025 09:00:00 GMT</pubDate>"
    )


@lru_cache(maxsize=1)
def bomb() -> bytes:
    """Pack many zeros into few bytes."""
    return gzip.compress(bytes(BOMB_BYTES), compresslevel=1)


def news_page(number: str, words: str = "") -> bytes:
    """Write a page that looks like an article."""
    body = words or (
        "Quill Press filed a copyright suit against Lumen AI on Monday, saying that the company had "
        "copied its novels to train the Beacon models. The complaint was lodged in San Francisco."
    )
    return (
        f"<!doctype html><html lang='en'><head><title>Quill Press sues Lumen AI, part {number}</title>"
        f"<meta property='article:published_time' content='2025-01-07'></head><body><article>"
        f"<h1>Quill Press sues Lumen AI, part {number}</h1><p>{body}</p><p>Number {number}. Lumen AI "
        f"did not answer a request for comment, and Quill Press would not say more on that day."
        f"</p></article></body></html>"
    ).encode()


class Handler(BaseHTTPRequestHandler):
    """Answers by path."""

    protocol_version = "HTTP/1.1"

    @property
    def own(self) -> Hostile:
        """The server."""
        return cast(Hostile, self.server)

    def do_GET(self) -> None:
        """Answer, and count how many are asked at once."""
        own = self.own
        with own.counting:
            own.asked.append(self.path)
            own.headers_seen.append({name.lower(): value for name, value in self.headers.items()})
            own.at_once += 1
            own.most_at_once = max(own.most_at_once, own.at_once)
        try:
            self._answer()
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True
        finally:
            with own.counting:
                own.at_once -= 1

    def _answer(self) -> None:
        path = self.path.partition("?")[0]
        if self.own.failures_left[path] > 0:
            self.own.failures_left[path] -= 1
            self.reply(b"broken", "text/plain", status=500)
        elif path in ANSWERS:
            ANSWERS[path](self)
        elif path.startswith("/news/"):
            self.reply(news_page(path), "text/html; charset=utf-8")
        elif path.startswith("/report/") and self.own.page_of:
            number = int(path.removeprefix("/report/"))
            self.reply(self.own.page_of(number), "text/html; charset=utf-8")
        else:
            self.reply(b"not found", "text/plain", status=404)

    def reply(
        self, body: bytes, kind: str, *, status: int = 200, headers: dict[str, str] | None = None
    ) -> None:
        """Send an answer as it should be."""
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def reply_if_changed(self, body: bytes) -> None:
        """Send a feed with an ETag, or say that it is the same."""
        if self.headers.get("If-None-Match") == '"one"':
            self.reply(b"", RSS, status=304)
        else:
            self.reply(body, RSS, headers={"ETag": '"one"'})

    def endless(self) -> None:
        """Send a body without an end, fast."""
        self.send_response(200)
        self.send_header("Content-Type", RSS)
        self.end_headers()
        while not self.own.is_closing:
            self.wfile.write(b"<!-- more -->" * 20_000)

    def drip(self) -> None:
        """Send a header without an end, a byte at a time."""
        self.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
        while not self.own.is_closing:
            self.wfile.write(b"z")
            time.sleep(0.05)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # as in the base class
        """Say nothing."""


def _feed(handler: Handler) -> None:
    items = (item("/news/1.html?utm_source=rss"), item("/news/2.html"))
    handler.reply_if_changed(rss(*items))


def _big(handler: Handler) -> None:
    entries = (f"<title>No. {n}</title><link>/many/{n}</link>" for n in range(10_000))
    handler.reply(rss(*entries), RSS)


def _gb18030(handler: Handler) -> None:
    feed = rss(item("/news/3.html", "爱奇艺起诉人工智能公司")).decode().replace("utf-8", "gb18030")
    handler.reply(feed.encode("gb18030"), f"{RSS}; charset=utf-8")


def _redirect(target: str) -> Callable[[Handler], None]:
    def answer(handler: Handler) -> None:
        handler.reply(b"", "text/html", status=302, headers={"Location": target})

    return answer


ANSWERS: dict[str, Callable[[Handler], None]] = {
    "/robots.txt": lambda handler: handler.reply(handler.own.robots.encode(), "text/plain"),
    "/good.xml": _feed,
    "/flaky.xml": _feed,
    "/big.xml": _big,
    "/endless.xml": Handler.endless,
    "/drip.html": Handler.drip,
    "/drip.xml": Handler.drip,
    "/bomb.xml": lambda handler: handler.reply(bomb(), RSS, headers={"Content-Encoding": "gzip"}),
    "/entities.xml": lambda handler: handler.reply(ENTITY_BOMB.encode(), RSS),
    "/gb18030.xml": _gb18030,
    "/empty.xml": lambda handler: handler.reply(b"", RSS),
    "/page.xml": lambda handler: handler.reply(WEB_PAGE.encode(), "text/html"),
    "/flaky.html": lambda handler: handler.reply(news_page("f"), "text/html"),
    "/busy.html": lambda handler: handler.reply(
        b"", "text/html", status=429, headers={"Retry-After": "3600"}
    ),
    "/loop.html": _redirect("/loop.html"),
    "/metadata.html": _redirect("http://169.254.169.254/latest/meta-data/"),
    "/moved.html": _redirect("/news/1.html"),
}

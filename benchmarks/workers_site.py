"""The sites of the suite ``workers``: pages on many ports of the loopback, each answered after a while.

``python -m benchmarks.workers_site PORTS LATENCY_SECONDS SLOW_EVERY`` prints its ports and answers
until it is stopped. ``/N.html`` is page N of the project's own set; every so many take ten times as long.
"""

import json
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

PAGES = Path(__file__).resolve().parent.parent / "tests" / "news" / "pages"
SLOWNESS = 10


def page_files() -> list[Path]:
    """Give the pages of the project's own set."""
    return sorted(PAGES.glob("*/*.html"))


class _Handler(BaseHTTPRequestHandler):
    """Answers pages by their numbers, after a while."""

    protocol_version = "HTTP/1.1"
    bodies: tuple[bytes, ...] = ()
    latency_seconds = 0.0
    slow_every = 0

    def do_GET(self) -> None:
        """Answer; there is no robots.txt."""
        number = self.path.strip("/").partition(".")[0]
        is_page = number.isdecimal()
        is_slow = is_page and self.slow_every and int(number) % self.slow_every == 0
        time.sleep(self.latency_seconds * (SLOWNESS if is_slow else 1))
        body = self.bodies[int(number)] if is_page else b""
        self.send_response(200 if is_page else 404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # as in the base class
        """Say nothing."""


def main(ports: int, latency_seconds: float, slow_every: int) -> None:
    """Serve until stopped."""
    _Handler.bodies = tuple(path.read_bytes() for path in page_files())
    _Handler.latency_seconds, _Handler.slow_every = latency_seconds, slow_every
    servers = [ThreadingHTTPServer(("127.0.0.1", 0), _Handler) for _number in range(ports)]
    for server in servers:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
    print(json.dumps([server.server_port for server in servers]), flush=True)
    threading.Event().wait()


if __name__ == "__main__":
    main(int(sys.argv[1]), float(sys.argv[2]), int(sys.argv[3]))

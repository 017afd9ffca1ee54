"""Pages in a real browser, its Content-Security-Policy switched off: what could run would run."""

import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from socketserver import ThreadingMixIn
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

from playwright.sync_api import Browser, Dialog, sync_playwright

from config.wsgi import application
from tests.conftest import BROWSER_OPTIONS, browser_path

# Every payload calls it.
ALARM = "window.__ran = []; window.hostile = (...said) => { window.__ran.push(String(said)); };"
# What runs, in the document as the browser has built it.
LIVE = """() => {
  const found = window.__ran.map(() => "ran: a payload");
  const own = (url) => url.origin === location.origin;
  for (const node of document.querySelectorAll("*")) {
    for (const {name, value} of node.attributes) {
      if (name.startsWith("on") || name === "srcdoc") found.push(`${name} on ${node.outerHTML}`);
      if (["href", "src", "action", "formaction", "data", "xlink:href"].includes(name)) {
        let url; try { url = new URL(value, location.href); } catch { found.push(`no address: ${value}`); continue; }
        if (!["http:", "https:", "mailto:"].includes(url.protocol)) found.push(`address ${value}`);
        if (node.matches("script, link, img, form, iframe, button") && !own(url)) found.push(`from ${value}`);
      }
    }
    if (["IFRAME", "OBJECT", "EMBED", "BASE", "STYLE", "MARQUEE", "MATH", "TEMPLATE"].includes(node.tagName))
      found.push(node.outerHTML);
    if (node.tagName === "SCRIPT" && !node.src && !/json/.test(node.type)) found.push(node.outerHTML);
    if (node.tagName === "META" && node.httpEquiv && node.httpEquiv.toLowerCase() !== "content-type")
      found.push(node.outerHTML);
  }
  return found.map((told) => told.slice(0, 300));
}"""


class _Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True


class _Silent(WSGIRequestHandler):
    def log_message(self, *_args: Any) -> None:
        """Say nothing."""


@contextmanager
def site_served() -> Iterator[str]:
    """Serve the site on a free port; gives its address."""
    server = make_server("127.0.0.1", 0, application, server_class=_Server, handler_class=_Silent)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start the system's browser."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path(), args=BROWSER_OPTIONS)
        yield browser
        browser.close()


def look_at(
    browser: Browser, site: str, paths: Iterable[str], *, session: str
) -> Iterator[tuple[str, str]]:
    """Open each page as whoever the session is; give what ran or could run, by page."""
    context = browser.new_context(base_url=site, bypass_csp=True)
    context.add_cookies([{"name": "sessionid", "value": session, "url": site}])
    context.add_init_script(ALARM)
    tab = context.new_page()
    heard: list[str] = []

    def dismiss(dialog: Dialog) -> None:
        heard.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    tab.on("dialog", dismiss)
    tab.on("pageerror", lambda error: heard.append(f"exception: {error}"))
    tab.on("popup", lambda popup: heard.append(f"window: {popup.url}"))
    for path in paths:
        tab.goto(path)
        found = [*heard, *tab.evaluate(LIVE)]
        heard.clear()
        yield from ((path, fault) for fault in dict.fromkeys(found))
        yield (path, "")
    context.close()

"""What is posted: bodies of no shape, forms with one hostile field, deliveries that mean something else."""

import json
from collections.abc import Iterator, Sequence
from itertools import cycle, islice
from random import Random
from typing import Any
from urllib.parse import quote, urljoin, urlsplit

from lxml import html

from tests.hostile.asking import Ask, answered
from tests.hostile.place import SECRET, Place
from tests.hostile.values import VALUES, each_value

FORM, JSON, PARTS = "application/x-www-form-urlencoded", "application/json", "multipart/form-data"
HOOK = f"/hooks/courtlistener/{SECRET}/"
TOKEN = "csrfmiddlewaretoken"
BIG = 10_000_000
PART = b'--b\r\nContent-Disposition: form-data; name="%s"%s\r\n\r\n%s\r\n'
# What no form of the site is, by the type it says to be.
SHAPELESS: tuple[tuple[str, bytes], ...] = (
    (JSON, b"{"),
    (JSON, b"[" * 100_000),
    (JSON, b'{"a":' * 900 + b"1" + b"}" * 900),
    (JSON, b'{"webhook":' + b"[" * 1_000 + b"]" * 1_000 + b"}"),
    (JSON, b'{"a": "\\u0000", "\\u0000": 1}'),
    (JSON, b'{"a": "\\ud800"}'),
    (JSON, b'{"a": 1e999, "b": NaN, "c": -0, "d": ' + b"9" * 5_000 + b"}"),
    (JSON, b"\xff\xfe{\x00}\x00"),
    (JSON, "{“a”: 1}".encode("gb18030")),
    (JSON, b'{"a": "' + b"a" * BIG + b'"}'),
    (JSON, b"null"),
    ("application/json; charset=utf-16", b'{"a": 1}'),
    (FORM, b"a" * BIG),
    (FORM, b"&".join(b"a%d=1" % n for n in range(20_001))),
    (FORM, b"a=" + b"%" * 5_000),
    (FORM, b"csrfmiddlewaretoken=%00&a=%ff%fe&%ff=%c0%ae"),
    (f"{FORM}; charset=utf-7", b"a=+ADw-script+AD4-"),
    (f"{FORM}; charset=no-such-charset", b"a=1"),
    (f"{FORM}; charset=utf-16", "a=1".encode("utf-16")),
    (PARTS, b"no boundary"),
    (f"{PARTS}; boundary=", b"----"),
    (f"{PARTS}; boundary={'b' * 5_000}", b"--b"),
    (f"{PARTS}; boundary=b", b"--b"),
    (f"{PARTS}; boundary=b", b"--b\r\nContent-Disposition: form-data; name=\r\n\r\n"),
    (
        f"{PARTS}; boundary=b",
        PART % (b"a", b'; filename="../../../etc/passwd"', b"x") + b"--b--\r\n",
    ),
    (f"{PARTS}; boundary=b", PART % (b"a", b'; filename="\xff\x00<script>.html"', b"x") + b"--b--"),
    (f"{PARTS}; boundary=b", PART % (b"\r\nX: 1", b"", b"\0") * 3 + b"--b--\r\n"),
    (f"{PARTS}; boundary=b", b"--b\r\n" + b"X-A: 1\r\n" * 5_000 + b"\r\n\r\n--b--"),
    (
        f"{PARTS}; boundary=b",
        PART % (b"a", b"\r\nContent-Transfer-Encoding: base64", b"@@@") + b"--b--",
    ),
    (f"{PARTS}; boundary=b", PART % (b"a", b"; filename*=utf-99''%ff", b"x") * 200 + b"--b--"),
    (f"{PARTS}; boundary=b; charset=no-such-charset", PART % (b"a", b"", b"\xff") + b"--b--"),
    ("text/xml", b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'),
    ("", b"\0" * 1_000),
    ("a/b;" * 500, b"a=1"),
    ("\xff", b"a=1"),
)


def shapeless(here: Sequence[Place]) -> Iterator[Ask]:
    """Each address that takes what is posted, with everything that is nothing."""
    for place in here:
        rule = place.address.rule
        if rule is not None and rule.takes_post:
            for content_type, body in SHAPELESS:
                yield _posted("body", place.path, place.session, content_type, body)
    for place in here[::9]:
        for content_type, body in SHAPELESS[::5]:
            yield _posted("body", place.path, "", content_type, body, method="PUT")
            yield _posted("body", place.path, "", content_type, body, method="GET")


def _posted(
    kind: str, path: str, session: str, content_type: str, body: bytes, *, method: str = "POST"
) -> Ask:
    headers = {"Idempotency-Key": f"key-{hash((content_type, body[:60], len(body)))}"}
    return Ask(kind, path, "", method, headers, body, content_type, session)


def filled(here: Sequence[Place], *, fields: int) -> Iterator[Ask]:
    """Each form of each page, as a reader would send it but for one field."""
    values = cycle(Random(3).sample(list(each_value()), len(list(each_value()))))
    for place in here:
        page = answered(Ask("map", place.path, session=place.session))
        if page.status != 200 or not page.is_page:
            continue
        for action, sent in forms_of(page.body, place.path):
            names = list(dict.fromkeys(name for name, _value in sent if name != TOKEN))
            for name in _spread(names, fields):
                kind, value = next(values)
                pairs = [f"{quote(n)}={value if n == name else quote(v)}" for n, v in sent if n]
                body = "&".join(pairs).encode()
                yield Ask(f"field: {kind}", action, "", "POST", {}, body, FORM, place.session)


def _spread(names: list[str], most: int) -> Iterator[str]:
    return islice(names, 0, None, max(1, len(names) // most))


def forms_of(body: bytes, path: str) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Give the forms of a page that are posted: where to, and what with."""
    page: Any = html.document_fromstring(body, parser=html.HTMLParser(encoding="utf-8"))
    for form in page.forms:
        if form.method == "POST" and not (form.action or "").endswith("/logout/"):
            action = urlsplit(urljoin(f"http://127.0.0.1{path}", form.action or "")).path
            buttons = [
                (b.get("name"), b.get("value", "")) for b in form.iter("button") if b.get("name")
            ]
            fields = [(n, form.fields[n] or "") for n in form.fields]
            sent = [
                (n, v if isinstance(v, str) else ",".join(v)) for n, v in [*fields, *buttons[:1]]
            ]
            yield action, sent


def deliveries() -> Iterator[Ask]:
    """What says to be a docket alert, with something else in each place."""
    entry = {"id": 77, "docket": 4711, "date_filed": "2025-03-04", "description": "ORDER"}
    payload = {"webhook": {"event_type": 1}, "payload": {"results": [entry]}}
    strange: list[Any] = [
        None,
        [],
        {},
        "",
        "a",
        -1,
        10**18,
        1.5,
        True,
        [[]],
        {"a": {}},
        "\0",
        [entry] * 900,
    ]
    strange += [
        "a" * 100_000,
        *(v for kind in ("date", "script", "invisible") for v in VALUES[kind]),
    ]
    bodies: list[Any] = []
    for odd in strange:
        bodies += [
            {**payload, "webhook": odd},
            {**payload, "webhook": {"event_type": odd}},
            {**payload, "payload": odd},
            {**payload, "payload": {"results": odd}},
            {**payload, "payload": {"results": [odd]}},
            *({**payload, "payload": {"results": [{**entry, name: odd}]}} for name in entry),
            {**payload, "payload": {"results": [{**entry, "recap_documents": odd}]}},
            {**payload, "payload": {"results": [{**entry, "recap_documents": [odd]}]}},
        ]
    for number, body in enumerate(bodies):
        text = json.dumps(body).encode()
        yield Ask("delivery", HOOK, "", "POST", {"Idempotency-Key": f"odd-{number}"}, text, JSON)
    for kind, value in each_value():
        yield Ask(
            f"delivery: {kind}", HOOK, "", "POST", {"Idempotency-Key": value[:180]}, b"{}", JSON
        )

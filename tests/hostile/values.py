"""What attackers send as a value, by what it tries; percent-encoded, so that any bytes can be told."""

from collections.abc import Iterator, Mapping
from urllib.parse import quote

LONG, LONGEST = 8_000, 100_000

_PLAIN: Mapping[str, tuple[str, ...]] = {
    "NUL": ("a\0b", "\0", "quill\0", "\0*"),
    "invisible": (
        "\u202ellik\u202c",
        "\u2066\u2067\u2068a",
        "q\u200bu\u200di\u2060l\ufeffl",
        "a" + "\u0301" * 500,
        "\U000e0041\U000e0042",
        "\u0085\u2028\u2029",
        "\uffff\ufdd0\U0010ffff",
        "ﷺ" * 60,
        "İıſK",
    ),
    "overlong": ("a" * LONG, "a" * LONGEST, "a " * 4_000, "羽" * 5_000, "*" * LONG, '"' * LONG),
    "number": (
        *("-1", "0", "-0", "00", "+1", "1.5", ".", "1_000", "0x10", "1e3"),
        *("9" * 30, "9" * 4_400, "-" + "9" * 30, "2147483648", "9223372036854775807"),
        *("9223372036854775808", "-9223372036854775809", "18446744073709551616"),
        *("NaN", "sNaN", "Infinity", "-inf", "1e400", "1e999999999", "1e-999999999"),
        *("0.00001", "1" * 16, "1" * 17, "１２", "٣", "²", "½", "一", "true", "null"),
    ),
    "date": (
        *("0000", "0000-00-00", "0001-01-01", "9999-12-31", "9999", "10000-01-01", "99999"),
        *("-0001-01-01", "2025-02-30", "2025-13", "2025-00", "2025-1-1", "20250101", "2025-W01-1"),
        *("2025-01-01T00:00:00Z", "9999-12-31T23:59:59-14:00", "0001-01-01T00:00:00+14:00"),
        *(
            "2025-01-01T00:00:00+99:99",
            "2025-01-01T25:61:61",
            "２０２５-０１-０１",
            "2025~",
            "2025?",
        ),
        *("2025-01-01/2025-02-01", "..", "today"),
    ),
    "JSON": ("[" * 5_000, '{"a":' * 1_000, "{}", "[]", '{"__proto__": 1}', '"' + "\\u0000" + '"'),
    "SQL": (
        *("' OR 1=1 --", "'; DROP TABLE cases_case; --", "1) UNION SELECT password FROM auth_user"),
        *(
            "%",
            "_%_",
            "\\",
            "' ESCAPE '",
            "%%s",
            "$1",
            "1;SELECT pg_sleep(9)",
            "' || sqlite_version()",
        ),
        *("x'00'", "CHAR(0)", "randomblob(1000000000)", '";--', "`", "/*", "--"),
    ),
    "search syntax": (
        *(
            '"',
            '"quill',
            "quill*",
            "*",
            "**",
            "*a",
            "NOT quill",
            "quill AND",
            "OR OR",
            "a NEAR/2 b",
        ),
        *(
            "{tokens}: a",
            "tokens:a",
            "^quill",
            "(((",
            "a:*",
            "a & b",
            "!a",
            "a <-> b",
            "a | ",
            "'a':*A",
        ),
        *("-", "--a", "quill -lumen", "a'b", "1*", "羽*", "23-", "-cv-", "：", "（2024）"),
    ),
    "template": (
        *("{{7*7}}", "{% load static %}", "{% debug %}", "${7*7}", "#{7*7}", "<%= 7*7 %>"),
        *(
            "%s%s%s%n",
            "%(value)s",
            "%(",
            "%d",
            "{0.__class__}",
            "{}",
            "{",
            "}",
            "{a[0]}",
            "$$",
            "\\1",
        ),
    ),
    "script": (
        "<script>hostile()</script>",
        "</script><script>hostile()</script>",
        '"><img src=x onerror=hostile()>',
        "' onmouseover='hostile()' x='",
        '" autofocus onfocus=hostile() x="',
        "<svg/onload=hostile()>",
        "<svg><script>hostile()</script></svg>",
        "</title><script>hostile()</script>",
        "</textarea><script>hostile()</script>",
        "--><script>hostile()</script>",
        "]]><script>hostile()</script>",
        "<style>*{background:url(//evil.example)}</style>",
        '<a href="javascript:hostile()">quill</a>',
        "[quill](javascript:hostile())",
        "<iframe srcdoc='<script>hostile()</script>'>",
        "<base href=//evil.example>",
        "<meta http-equiv=refresh content='0;url=//evil.example'>",
        "&lt;script&gt;hostile()&lt;/script&gt;",
        "\u2028hostile()//",
        "＜script＞hostile()＜/script＞",
    ),
    "path": (
        *(
            "../../../../etc/passwd",
            "..\\..\\windows\\win.ini",
            "....//....//etc/passwd",
            "/etc/passwd",
        ),
        *(
            "file:///etc/passwd",
            "C:\\",
            ".",
            "..",
            "./",
            "~root",
            "con",
            ".env",
            ".git/config",
            "a/b",
        ),
    ),
    "header": (
        "a\r\nSet-Cookie: hostile=1",
        "a\nLocation: //evil.example",
        "a\r\n\r\n<script>hostile()</script>",
        "a\rX-Hostile: 1",
        "\u560d\u560aSet-Cookie: hostile=1",
        'a"; filename="hostile.html',
    ),
    "address": (
        *("//evil.example", "https://evil.example/", "/\\evil.example", "\\\\evil.example"),
        *("javascript:hostile()", "data:text/html,<script>hostile()</script>", "http:evil.example"),
        *("///evil.example", "/\t/evil.example", "\tjavascript:hostile()", "https:/evil.example"),
        *(
            "/%09/evil.example",
            "/..//evil.example",
            "http://127.0.0.1@evil.example/",
            ".evil.example",
        ),
        *("@evil.example", "//evil.example\\@127.0.0.1", "/admin/..//evil.example", "https://[::1"),
    ),
    "name": (
        *("__class__", "slug__regex", "pk__in", "__", "id", "password", "user__password", "_state"),
        *(
            "revision__record",
            "events__case__caption",
            "a__b__c__d__e",
            "order_by",
            "-",
            "-slug,-slug",
        ),
        *("slug," * 500, "slug__" * 500, "*", "constructor", "self", "sources__sources__sources"),
    ),
}
# Bytes that are no text, and text that was encoded twice or in a way no encoder would.
_ENCODED: Mapping[str, tuple[str, ...]] = {
    "no UTF-8": ("%FF%FE", "%80", "%C3%28", "%E2%82", "%F8%88%80%80%80", "a%FFb", "%ED%BF%BF"),
    "surrogate": ("%ED%A0%80", "%ED%A0%BD%ED%B8%80", "%5Cud800", "%ED%B0%80a"),
    "overlong UTF-8": ("%C0%AE%C0%AE%C0%AF", "%E0%80%AF", "%C0%80", "%F0%80%80%AF"),
    "double encoding": ("%252e%252e%252f", "%2500", "%250d%250aSet-Cookie:hostile=1", "%25%30%30"),
    "broken encoding": (
        "%",
        "%2",
        "%zz",
        "%u0041",
        "%%%",
        "%0",
        "a%",
        "&&&&",
        ";a=b",
        "=",
        "+",
        "#",
    ),
    "encoded path": ("%2e%2e%2f%2e%2e%2fetc%2fpasswd", "..%2f..%5c", "%2e", "%2f%2fevil.example"),
    "control": ("%01%02%03", "%0d%0a", "%08", "%1b[31m", "%7f", "%09", "%0b%0c", "%c2%9b"),
}

VALUES: Mapping[str, tuple[str, ...]] = {
    **{kind: tuple(quote(one, safe="") for one in values) for kind, values in _PLAIN.items()},
    **_ENCODED,
}


def each_value() -> Iterator[tuple[str, str]]:
    """Give every value with its kind."""
    for kind, values in VALUES.items():
        for value in values:
            yield kind, value

"""The least a web server can do under gunicorn: send bytes that are at hand.

The folder named by ``BARE_FOLDER`` holds them, a file an address: ``0``, ``1``, ``2`` …
"""

import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

_BODIES = {f"/{path.name}": path.read_bytes() for path in Path(os.environ["BARE_FOLDER"]).iterdir()}


def application(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
    """Send the bytes of the address; any other is answered with none."""
    body = _BODIES.get(environ["PATH_INFO"], b"")
    start_response("200 OK", [("Content-Type", "text/html"), ("Content-Length", str(len(body)))])
    return [body]

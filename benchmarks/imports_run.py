"""One part of the suite ``imports``, in a process of its own: ``write|read FILE RECORDS EVENTS``."""

import json
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import django

django.setup()

# Models can be imported only now.
from django.apps import apps  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402
from django.db.models import Model  # noqa: E402

from cases.loadset.generate import load_cases  # noqa: E402
from cases.models import Case  # noqa: E402
from cases.record import canonical_json  # noqa: E402
from cases.services.importing import records_import  # noqa: E402
from cases.services.row_tables import TABLES  # noqa: E402

SEED = 1


def write(path: Path, records: int, events: float) -> dict[str, Any]:
    """Write the records."""
    with path.open("wb") as file:
        for case in load_cases(SEED, range(1, records + 1), mean_events=events):
            file.write(canonical_json(case.record) + b"\n")
    return {}


def read(path: Path, records: int, _events: float) -> dict[str, Any]:
    """Take the records in, twice, and tell how long that took and how many rows they became."""
    call_command("migrate", verbosity=0)
    server = _server()
    begun, begun_client, begun_server = time.monotonic(), time.process_time(), _seconds_of(server)
    _import(path)
    seconds = time.monotonic() - begun
    client_seconds = time.process_time() - begun_client
    server_seconds = _seconds_of(server) - begun_server
    begun = time.monotonic()
    _import(path)
    # A case's own rows, with its revision; then with all that they made anew: parties, sources …
    everything = [
        model for app in ("cases", "parties") for model in apps.get_app_config(app).get_models()
    ]
    return {
        "records": records,
        "seconds": seconds,
        "again_seconds": time.monotonic() - begun,
        "client_seconds": client_seconds,
        "server_seconds": server_seconds,
        "rows": _count((Case, *TABLES)) + records,
        "all_rows": _count(everything),
    }


def _import(path: Path) -> None:
    with path.open("rb") as lines:
        records_import(lines, by="bench", reason="Measured")


def _count(models: Sequence[type[Model]]) -> int:
    return sum(model._default_manager.count() for model in models)


def _server() -> Path | None:
    """Give where the kernel counts the time of the server's process for us, if it can be seen."""
    if connection.vendor != "postgresql":
        return None
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        path = Path(f"/proc/{cursor.fetchone()[0]}/schedstat")
    return path if path.exists() else None


def _seconds_of(server: Path | None) -> float:
    return int(server.read_text().split()[0]) / 1e9 if server else 0.0


if __name__ == "__main__":
    part = {"write": write, "read": read}[sys.argv[1]]
    print(json.dumps(part(Path(sys.argv[2]), int(sys.argv[3]), float(sys.argv[4]))))

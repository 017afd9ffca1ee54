"""What test_walk.py runs in a process of its own: walking lists while another thread writes.

Of its own, for the database must be one that several connections share.
"""

import itertools
import json
import queue
import sys
import threading
from typing import Any

from django.db import connection
from django.test import Client

from cases.models import Case, Event
from cases.record_rules import record_parse
from cases.services.save import case_save_record
from core.alongside import helpers_start
from tests.docket import DOCKET, SOURCES, SUMMARY, docket_make
from tests.factories import make_case

WRITES_A_WALK = 5
PATIENCE = 60  # seconds to wait for one write before the walk fails

WALKS = {
    "events newest first": ("events/?fields=id&order_by=-date", "id", Event),
    "events": ("events/?fields=id", "id", Event),
    "cases": ("cases/?fields=slug", "slug", Case),
}


def main() -> None:
    """Store the docket, walk while cases are inserted and edited, and print the ids seen."""
    docket_make()
    helpers_start(2)  # as under gunicorn, pages are read ahead
    json.dump({name: _walk_while_writing(*walk) for name, walk in WALKS.items()}, sys.stdout)


def _walk_while_writing(path: str, key: str, model: Any) -> dict[str, Any]:
    """Walk a list, a write beginning with each of the first pages, done by the next page but one.

    So writes and reads overlap, and it is certain that the writes came within the walk.
    """
    before = list(model.objects.values_list(key, flat=True))
    wanted: queue.Queue[bool] = queue.Queue()
    written: queue.Queue[int] = queue.Queue()
    writer = threading.Thread(target=_write, args=(wanted, written))
    writer.start()
    client = Client(headers={"host": "127.0.0.1"})
    seen: list[Any] = []
    asked = done = 0
    at = f"/api/v1/{path}&page_size=2"
    try:
        while at:
            page = client.get(at).json()
            seen += [row[key] for row in page["results"]]
            at = page["next"]
            if at and asked < WRITES_A_WALK:
                wanted.put(True)
                asked += 1
            if done < asked and (asked - done > 1 or asked == WRITES_A_WALK):
                written.get(timeout=PATIENCE)
                done += 1
    finally:
        wanted.put(False)
        writer.join()
    return {"before": before, "seen": seen, "written": done}


_numbers = itertools.count()


def _write(wanted: queue.Queue[bool], written: queue.Queue[int]) -> None:
    """For each write wanted insert a case and edit another."""
    while wanted.get():
        number = next(_numbers)
        make_case(slug=f"new-{number}", caption=f"Quill Press v. Newcomer {number}")
        slug = list(DOCKET)[number % len(DOCKET)]
        values = {**DOCKET[slug], "status_note": f"Edited {number} times."}
        record = record_parse({"slug": slug, "summary": SUMMARY, "sources": SOURCES, **values})
        case_save_record(record, by="ed", reason="an edit")
        written.put(number)
    connection.close()

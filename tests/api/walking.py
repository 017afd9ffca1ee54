"""What test_walk.py runs in a process of its own: walking lists while another thread writes.

Of its own, for the database must be one that several connections share.
"""

import json
import sys
import threading
from typing import Any

from django.db import connection
from django.test import Client

from cases.models import Case, Event
from cases.record_rules import record_parse
from cases.services.save import case_save_record
from tests.docket import DOCKET, SOURCES, SUMMARY, docket_make
from tests.factories import make_case

WRITES = 12


def main() -> None:
    """Store the docket, walk while cases are inserted and edited, and print the ids seen."""
    docket_make()
    before: dict[str, list[Any]] = {
        "events": list(Event.objects.values_list("id", flat=True)),
        "cases": list(Case.objects.values_list("slug", flat=True)),
    }
    pages_read = threading.Semaphore(0)
    writer = threading.Thread(target=_write, args=(pages_read,))
    writer.start()
    try:
        walks = {
            "events newest first": _walk("events/?fields=id&order_by=-date", "id", pages_read),
            "events": _walk("events/?fields=id", "id", pages_read),
            "cases": _walk("cases/?fields=slug", "slug", pages_read),
        }
    finally:
        pages_read.release(WRITES)
        writer.join()
    json.dump({"before": before, "walks": walks}, sys.stdout)


def _walk(path: str, key: str, pages_read: threading.Semaphore) -> list[Any]:
    client = Client(headers={"host": "127.0.0.1"})
    seen, at = [], f"/api/v1/{path}&page_size=2"
    while at:
        page = client.get(at).json()
        seen += [row[key] for row in page["results"]]
        at = page["next"]
        pages_read.release()
    return seen


def _write(pages_read: threading.Semaphore) -> None:
    """With each page that was read insert a case and edit another, while the walk goes on."""
    for number in range(WRITES):
        pages_read.acquire()
        make_case(slug=f"new-{number}", caption=f"Quill Press v. Newcomer {number}")
        slug = list(DOCKET)[number % len(DOCKET)]
        values = {**DOCKET[slug], "status_note": f"Edited {number} times."}
        record = record_parse({"slug": slug, "summary": SUMMARY, "sources": SOURCES, **values})
        case_save_record(record, by="ed", reason="an edit")
    connection.close()

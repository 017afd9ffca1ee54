"""What the trial of `kill_services` stores before it, and counts after it.

python -m tests.faults.record prepare      prints the addresses of the cases' editors
python -m tests.faults.record count        reads what was acknowledged, prints what is wrong
"""

import json
import sys
import time
from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import django

django.setup()

# Models can be imported only now.
from django.db.models import Count  # noqa: E402
from django.urls import resolve, reverse  # noqa: E402
from django.utils import timezone  # noqa: E402

from cases.models import Case  # noqa: E402
from cases.selectors.records import record_values  # noqa: E402
from core.management.commands.make_editor import editor_make  # noqa: E402
from news.choices import DeliveryState, Origin  # noqa: E402
from news.models import Article, WebhookDelivery  # noqa: E402
from tests.cases.editing import PASSWORD  # noqa: E402
from tests.factories import make_case  # noqa: E402
from tests.faults.traffic import EDITORS  # noqa: E402
from tests.faults.under_fire import disputes_make, problems  # noqa: E402

CASES = (*EDITORS, "shared")
A_WHILE = timedelta(seconds=2)
PATIENCE_SECONDS = 150.0


def prepare() -> list[str]:
    """Store the disputes of the reports, and a case for each editor and one for all of them."""
    disputes_make()
    for name in EDITORS:
        editor_make(username=name, password=PASSWORD)
    cases = [
        make_case(slug=f"{name}-estate-v-ashby", caption=f"{name.title()} Estate v. Ashby")
        for name in CASES
    ]
    return [reverse("admin:cases_case_change", args=[case.pk]) for case in cases]


def settled() -> bool:
    """Wait until every article and delivery has ended; False where that takes too long."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline:
        waiting = WebhookDelivery.objects.filter(state=DeliveryState.RECEIVED)
        if not Article.objects.open().exists() and not waiting.exists():
            return True
        # What failed while its database was away need not wait for minutes.
        for rows in (Article.objects.open(), waiting):
            late = rows.filter(not_before__gt=timezone.now() + A_WHILE)
            late.update(not_before=timezone.now())
        time.sleep(0.5)
    return False


def wrong(found: dict[str, Any]) -> Iterator[str]:
    """Yield what was lost, doubled or left undone."""
    if not settled():
        open_ones = Article.objects.open().values_list("pk", "stage", "attempts", "error")
        yield f"not final: {list(open_ones)[:10]}"
    yield from problems(found["reports"])
    yield from wrong_deliveries(found["delivered"])
    for address, saved in found["saved"].items():
        case = Case.objects.get(pk=resolve(address).kwargs["object_id"])
        yield from wrong_revisions(case, saved)


def wrong_deliveries(delivered: list[str]) -> Iterator[str]:
    """Yield the deliveries that are gone, not done, or done twice."""
    states = dict(WebhookDelivery.objects.values_list("key", "state"))
    for key in delivered:
        if states.get(key) != DeliveryState.DONE:
            yield f"{key} was acknowledged and is {states.get(key, 'gone')}"
    entries = Article.objects.filter(origin=Origin.ENTRY)
    # One more may have been stored whose acknowledgement was cut off.
    if not len(delivered) <= entries.count() <= len(delivered) + 1:
        yield f"{entries.count()} entries of {len(delivered)} deliveries"
    twice = entries.values("canonical_url").annotate(times=Count("pk")).filter(times__gt=1)
    yield from (f"{row['canonical_url']} is there {row['times']} times" for row in twice)


def wrong_revisions(case: Case, saved: list[str]) -> Iterator[str]:
    """Yield the saves that were acknowledged and are not there once, in their order."""
    revisions = list(case.revisions.order_by("number"))
    noted = [str(record_values(one).get("status_note", "")) for one in revisions]
    times = Counter(noted)
    for words in saved:
        if times[words] != 1:
            yield f"{case.slug}: “{words}” was acknowledged and is there {times[words]} times"
    for name in {words.rpartition(" ")[0] for words in saved}:
        numbers = [int(words.rpartition(" ")[2]) for words in noted if words.startswith(name)]
        if numbers != sorted(set(numbers)):
            yield f"{case.slug}: the saves of {name} are out of order: {numbers}"
    if [one.number for one in revisions] != list(range(1, len(revisions) + 1)):
        yield f"{case.slug}: its revisions have a gap or a fork"
    if case.revision_id != revisions[-1].pk:
        yield f"{case.slug}: does not point at its newest revision"


if __name__ == "__main__":
    if sys.argv[1] == "prepare":
        print(json.dumps(prepare()))
    else:
        print(json.dumps(list(wrong(json.loads(sys.stdin.read())))))

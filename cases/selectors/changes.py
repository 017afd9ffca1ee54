"""Which cases were written since: for whoever keeps something made from the record."""

from collections.abc import Container

from cases.models import Change

# From so many cases on, reading all of them is as quick as picking them out.
PICKED_UP_TO = 2000


def nearest_kept(kept: Container[str], stamp: str) -> tuple[str | None, set[int]]:
    """Find a kept state from which the way to this write is known, and the cases written on it.

    Gives the stamp of the state and the ids of the cases; None where everything is to be read. Cost:
    one query.
    """
    changed: set[int] = set()
    steps = {row.stamp: row for row in Change.objects.order_by("-number")[: Change.FOLLOWED]}
    at = stamp
    while (step := steps.get(at)) is not None and step.cases is not None:
        changed |= set(step.cases)
        at = step.previous
        if len(changed) > PICKED_UP_TO:
            break
        if at in kept:
            return at, changed
    return None, changed

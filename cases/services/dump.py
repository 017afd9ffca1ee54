"""Writing the database out as the curated folder, so that loading it again changes nothing."""

import os
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from cases.curated import yaml_write
from cases.curated_entries import (
    COURTS_HEADER,
    PARTIES_HEADER,
    SYSTEMS_HEADER,
    AnyEntry,
    entry_values,
)
from cases.dataset import COURTS_FILE, PARTIES_FILE, SYSTEMS_FILE, case_path
from cases.models import Case
from cases.record import record_dict
from cases.selectors.entries import Held, courts_held, parties_held, systems_held
from cases.selectors.records import record_stored

BATCH = 500


@dataclass(slots=True)
class DumpReport:
    """What a dump did, by paths within the folder; ``extra`` files hold no case of the database."""

    written: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    extra: list[str] = field(default_factory=list)


def dataset_dump(folder: Path) -> DumpReport:
    """Write every case and entry to its file.

    A file that already says the same is not touched, none is deleted. Each file is replaced at
    once, so a reader never meets half of one. Raises OSError where the folder cannot be written.
    """
    report = DumpReport()
    for path, text in _files():
        target = folder / path
        if target.is_file() and target.read_bytes() == text.encode():
            report.unchanged.append(path)
        else:
            _replace(target, text)
            report.written.append(path)
    expected = {*report.written, *report.unchanged}
    found = (path.relative_to(folder).as_posix() for path in folder.glob("cases/*/*.yaml"))
    report.extra.extend(sorted(set(found) - expected))
    return report


def _files() -> Iterator[tuple[str, str]]:
    last = 0
    while page := list(
        Case.objects.filter(pk__gt=last, revision__isnull=False)
        .select_related("revision")
        .order_by("pk")[:BATCH]
    ):
        last = page[-1].pk
        for case in page:
            record = record_stored(case)
            yield case_path(record), yaml_write(record_dict(record))
    yield PARTIES_FILE, _entries_text(parties_held(), PARTIES_HEADER)
    yield COURTS_FILE, _entries_text(courts_held(), COURTS_HEADER)
    yield SYSTEMS_FILE, _entries_text(systems_held(), SYSTEMS_HEADER)


def _entries_text(held: Mapping[str, Held[AnyEntry]], header: str) -> str:
    values: list[dict[str, Any]] = [entry_values(held[slug].entry) for slug in sorted(held)]
    return yaml_write(values, header=header)


def _replace(target: Path, text: str) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=".", suffix=".part")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(text.encode())
        temporary.chmod(0o644)
        temporary.replace(target)
    finally:
        temporary.unlink(missing_ok=True)

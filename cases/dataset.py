"""The curated folder: every file read and checked, all faults of all files told at once.

``cases/<country>/<slug>.yaml`` holds one dispute each; ``parties.yaml``, ``courts.yaml`` and
``ai_systems.yaml`` beside it say who is who, and may be absent. Other files are left alone. The
database is not known here.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from cases.curated import Lines, YamlInvalid, text_read, yaml_parse
from cases.curated_entries import (
    AnyEntry,
    CourtEntry,
    Fault,
    PartyEntry,
    SystemEntry,
    court_faults,
    party_faults,
    system_faults,
)
from cases.errors import CaseError, Problem, RecordInvalid
from cases.record import CaseRecord, canonical_json, sha256_of
from cases.record_rules import record_parse, shape_faults
from core import jurisdictions

PARTIES_FILE = "parties.yaml"
COURTS_FILE = "courts.yaml"
SYSTEMS_FILE = "ai_systems.yaml"


class DatasetInvalid(CaseError):
    """The curated folder has faults; ``problems`` holds all of all files."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = problems
        super().__init__("\n".join(str(problem) for problem in problems))


@dataclass(frozen=True, slots=True)
class CaseFile:
    """One dispute and the file it stands in, relative to the folder."""

    path: str
    record: CaseRecord
    sha256: str


@dataclass(frozen=True, slots=True)
class Dataset:
    """All entries and cases of a curated folder, checked."""

    name: str
    parties: tuple[PartyEntry, ...] = ()
    courts: tuple[CourtEntry, ...] = ()
    systems: tuple[SystemEntry, ...] = ()
    cases: tuple[CaseFile, ...] = ()


@dataclass(slots=True)
class _Reading:
    """What has been read so far, and what is wrong with it."""

    folder: Path
    problems: list[Problem] = field(default_factory=list)
    cases: list[CaseFile] = field(default_factory=list)
    path_of_slug: dict[str, str] = field(default_factory=dict)
    lines: dict[str, Lines] = field(default_factory=dict)

    def blame(self, path: str, field_: str, message: str) -> None:
        """Note a problem of a file, with its line."""
        line = self.lines[path].of(field_) if path in self.lines else 0
        self.problems.append(Problem(path, field_, message, line))


def dataset_read(folder: Path, *, known_slugs: Set[str] = frozenset()) -> Dataset:
    """Read a curated folder.

    ``known_slugs`` are cases that files may relate to though the folder does not hold them. Raises
    DatasetInvalid.
    """
    _refuse_unusable(folder)
    reading = _Reading(folder)
    for path in _case_paths(reading):
        _read_case(reading, path)
    _check_related(reading, known_slugs)
    parties = _read_entries(reading, PARTIES_FILE, PartyEntry)
    courts = _read_entries(reading, COURTS_FILE, CourtEntry)
    systems = _read_entries(reading, SYSTEMS_FILE, SystemEntry)
    _check_entries(reading, parties, courts, systems)
    if reading.problems:
        raise DatasetInvalid(sorted(reading.problems, key=lambda p: (p.place, p.line)))
    return Dataset(
        name=folder.resolve().name,
        parties=tuple((parties or {}).values()),
        courts=tuple((courts or {}).values()),
        systems=tuple((systems or {}).values()),
        cases=tuple(reading.cases),
    )


def case_path(record: CaseRecord) -> str:
    """Give the place of a case in the folder: ``cases/us/<slug>.yaml``."""
    country = jurisdictions.country_of(record.jurisdiction).lower()
    return f"cases/{country}/{record.slug}.yaml"


def _refuse_unusable(folder: Path) -> None:
    if not folder.is_dir():
        message = "there is no such folder; give one that holds cases/<country>/<slug>.yaml"
    elif not any(folder.glob("cases/*/*.yaml")):
        message = (
            "holds no case; give a folder that holds cases/<country>/<slug>.yaml, "
            "or write one from the database with dump_dataset"
        )
    else:
        return
    raise DatasetInvalid([Problem(str(folder), "", message)])


def _case_paths(reading: _Reading) -> Iterator[str]:
    """Yield the case files in order; a YAML file in another place is a problem."""
    cases = reading.folder / "cases"
    for found in sorted(cases.rglob("*.y*ml")):
        path = found.relative_to(reading.folder).as_posix()
        if found.suffix == ".yaml" and len(found.relative_to(cases).parts) == 2:
            yield path
        elif found.suffix in {".yaml", ".yml"}:
            reading.blame(path, "", "is in the wrong place; allowed: cases/<country>/<slug>.yaml")


def _read_file(reading: _Reading, path: str) -> tuple[bool, Any]:
    """Read one file; gives whether that went well, and its values."""
    try:
        text = text_read(reading.folder / path)
        values = yaml_parse(text, place=path)
    except YamlInvalid as error:
        reading.problems.extend(replace(problem, place=path) for problem in error.problems)
        return False, None
    reading.lines[path] = Lines(text)
    return True, values


def _read_case(reading: _Reading, path: str) -> None:
    is_read, values = _read_file(reading, path)
    if not is_read:
        return
    _check_slug(reading, path, values)
    try:
        record = record_parse(values, place=path)
    except RecordInvalid as error:
        for problem in error.problems:
            reading.blame(path, problem.field, problem.message)
        return
    folder = path.split("/")[1]
    wanted = case_path(record).split("/")[1]
    if folder != wanted:
        message = (
            f"{record.jurisdiction} belongs in cases/{wanted}/, the file is in cases/{folder}/"
        )
        reading.blame(path, "jurisdiction", message)
    reading.cases.append(CaseFile(path, record, sha256_of(canonical_json(record))))


def _check_slug(reading: _Reading, path: str, values: Any) -> None:
    slug = values.get("slug") if isinstance(values, Mapping) else None
    if not isinstance(slug, str):
        return
    stem = Path(path).stem
    if slug != stem:
        reading.blame(path, "slug", f"{slug} stands in a file named {stem}.yaml; make them agree")
    if slug in reading.path_of_slug:
        message = f"{slug} is also the slug of {reading.path_of_slug[slug]}; each needs its own"
        reading.blame(path, "slug", message)
    reading.path_of_slug.setdefault(slug, path)


def _check_related(reading: _Reading, known_slugs: Set[str]) -> None:
    for file in reading.cases:
        for index, related in enumerate(file.record.related):
            if related.slug not in reading.path_of_slug and related.slug not in known_slugs:
                message = f"there is no case {related.slug}; add its file or remove the relation"
                reading.blame(file.path, f"related[{index}].slug", message)


def _read_entries(
    reading: _Reading, path: str, shape: type[AnyEntry]
) -> dict[int, AnyEntry] | None:
    """Give the entries of sound shape by their place in the file; None where it is unreadable."""
    if not (reading.folder / path).exists():
        return {}
    is_read, values = _read_file(reading, path)
    if not is_read:
        return None
    if values is None:
        return {}
    if not isinstance(values, list):
        reading.blame(path, "", "holds a list of entries, each beginning with “- id:”")
        return None
    entries = {}
    for index, value in enumerate(values):
        try:
            entries[index] = shape.model_validate(value)
        except ValidationError as error:
            for field_, message in shape_faults(error):
                reading.blame(path, _joined(index, field_), message)
    return entries


def _joined(index: int, field_: str) -> str:
    return f"[{index}].{field_}" if field_ else f"[{index}]"


def _check_entries(
    reading: _Reading,
    parties: dict[int, PartyEntry] | None,
    courts: dict[int, CourtEntry] | None,
    systems: dict[int, SystemEntry] | None,
) -> None:
    """Apply the rules across entries; where entries are missing, they would report what is not so."""
    broken = {problem.place for problem in reading.problems}

    def apply(
        path: str, entries: Mapping[int, Any], check: Callable[[list[Any]], Iterable[Fault]]
    ) -> None:
        places = list(entries)
        for index, field_, message in check(list(entries.values())):
            reading.blame(path, _joined(places[index], field_), message)

    if parties and PARTIES_FILE not in broken:
        apply(PARTIES_FILE, parties, party_faults)
    if courts and COURTS_FILE not in broken:
        apply(COURTS_FILE, courts, court_faults)
    if systems and not broken & {PARTIES_FILE, SYSTEMS_FILE}:
        known = list((parties or {}).values())
        apply(SYSTEMS_FILE, systems, lambda entries: system_faults(entries, known))

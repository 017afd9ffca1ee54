"""The curated lists of feeds and dockets: ``feeds.yaml`` and ``dockets.yaml``, read and checked.

All faults of both files are told at once. The database is not known here.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, TypeVar

import orjson
from pydantic import Field, StrictBool, StringConstraints, ValidationError, model_validator

from cases.curated import Lines, YamlInvalid, text_read, yaml_parse
from cases.dataset import DatasetInvalid
from cases.errors import Problem
from cases.record import CountryCode, Line, Part, Slug, Url, sha256_of
from cases.record_rules import shape_faults
from news.choices import FeedKind, Reader, Trust

FEEDS_FILE = "feeds.yaml"
DOCKETS_FILE = "dockets.yaml"

# The shortest pause between two polls that the list may ask for, and the longest.
LEAST_MINUTES, MOST_MINUTES = 5, 10_080

Language = Annotated[
    str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$", max_length=35)
]
Number = Annotated[str, StringConstraints(pattern=r"^[1-9][0-9]{0,17}$")]


class FeedListing(Part):
    """A feed to poll; with ``template``, a form of address to be filled in, which is not polled."""

    id: Slug
    url: Url
    site: Url
    title: Line
    language: Language
    country: CountryCode
    kind: FeedKind
    covers: Line
    trust: Trust
    poll_minutes: Annotated[int, Field(ge=LEAST_MINUTES, le=MOST_MINUTES)]
    filter: StrictBool = False
    reader: Reader = Reader.SYNDICATION
    template: StrictBool = False
    parameters: dict[str, Line] = Field({})
    example: dict[str, Line] = Field({})
    robots: Line | None = None
    unconfirmed: StrictBool = False

    @model_validator(mode="after")
    def _template_names_its_parameters(self) -> "FeedListing":
        missing = [name for name in self.parameters if f"{{{name}}}" not in self.url]
        if missing:
            raise ValueError(f"the address has no place for {', '.join(missing)}")
        if bool(self.parameters) != self.template:
            raise ValueError("parameters and template: true belong together")
        return self


class DocketListing(Part):
    """A docket of CourtListener, and the case that is kept under it."""

    slug: Slug
    courtlistener_docket_id: Number
    url: Url


@dataclass(frozen=True, slots=True)
class FeedList:
    """Both files, checked; either may be absent from the folder."""

    feeds: tuple[FeedListing, ...] = ()
    dockets: tuple[DocketListing, ...] = ()


Listing = TypeVar("Listing", FeedListing, DocketListing)


def feed_list_read(folder: Path) -> FeedList:
    """Read the lists of a curated folder; raises DatasetInvalid with every problem of both."""
    problems: list[Problem] = []
    feeds = _read(folder / FEEDS_FILE, FeedListing, problems)
    dockets = _read(folder / DOCKETS_FILE, DocketListing, problems)
    if problems:
        raise DatasetInvalid(sorted(problems, key=lambda p: (p.place, p.line)))
    return FeedList(tuple(feeds), tuple(dockets))


def listing_sha256(listing: FeedListing) -> str:
    """Give the hash by which two versions of a listing are told apart."""
    return sha256_of(orjson.dumps(listing.model_dump(mode="json", exclude_defaults=True)))


def _read(path: Path, shape: type[Listing], problems: list[Problem]) -> list[Listing]:
    if not path.exists():
        return []
    try:
        text = text_read(path)
        values = yaml_parse(text, place=path.name)
    except YamlInvalid as error:
        problems.extend(error.problems)
        return []
    if not isinstance(values, list):
        problems.append(Problem(path.name, "", "holds a list of entries"))
        return []
    lines = Lines(text)
    found = dict(_parsed(values, shape, path.name, lines, problems))
    for index, field, message in _repeated(found):
        place = f"[{index}].{field}"
        problems.append(Problem(path.name, place, message, lines.of(place)))
    return list(found.values())


def _parsed(
    values: list[Any],
    shape: type[Listing],
    place: str,
    lines: Lines,
    problems: list[Problem],
) -> Iterator[tuple[int, Listing]]:
    for index, value in enumerate(values):
        try:
            yield index, shape.model_validate(value)
        except ValidationError as error:
            for field, message in shape_faults(error):
                where = f"[{index}].{field}" if field else f"[{index}]"
                problems.append(Problem(place, where, message, lines.of(where)))


def _repeated(found: Mapping[int, Part]) -> Iterator[tuple[int, str, str]]:
    """Yield each value that must be an entry's own and is not."""
    owners: dict[tuple[str, str], int] = {}
    for index, entry in found.items():
        for field in ("id", "url", "courtlistener_docket_id"):
            value = getattr(entry, field, None)
            if value is None:
                continue
            first = owners.setdefault((field, value), index)
            if first != index:
                yield index, field, f"{value} stands in entry {first + 1} too; keep one"

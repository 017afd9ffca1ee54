"""The case record: one dispute as one document, with the sources of every fact.

The one schema of the project. Curated files, revisions, imports and exports all hold it, and
``data/schema/case.schema.json`` is generated from it. Shape and single values are checked here;
what needs the whole record to judge is in ``cases.record_rules``.
"""

import hashlib
from decimal import Decimal
from typing import Annotated, Any

import orjson
from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    StrictBool,
    StringConstraints,
)

from cases import choices
from core import dates, jurisdictions, money

EDTF_PATTERN = r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?[~?%]?$"
SLUG_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"


def _date(text: str) -> str:
    dates.parse(text)
    return text


def _jurisdiction(code: str) -> str:
    if not jurisdictions.is_valid(code):
        raise ValueError(
            f"{code} is no jurisdiction; use an ISO 3166 code such as CN, US-CA or DE-BY, or EU"
        )
    return code


def _country(code: str) -> str:
    if not jurisdictions.is_valid(code):
        raise ValueError(f"{code} is no country; use an ISO 3166-1 code such as CN or US")
    return code


def _currency(code: str) -> str:
    if not money.valid_currency(code):
        raise ValueError(f"{code} is no currency; use an ISO 4217 code such as USD or CNY")
    return code


def _text(max_length: int) -> StringConstraints:
    return StringConstraints(min_length=1, max_length=max_length, pattern=r"^\S(?:[^\x00]*\S)?$")


# Lengths are those of the columns; the longest curated value of each is well below half.
Text = Annotated[str, _text(20_000)]
Caption = Annotated[str, _text(500)]
Name = Annotated[str, _text(400)]
Line = Annotated[str, _text(300)]
ShortLine = Annotated[str, _text(120)]
Slug = Annotated[str, StringConstraints(pattern=SLUG_PATTERN, max_length=120)]
Edtf = Annotated[
    str,
    StringConstraints(pattern=EDTF_PATTERN),
    AfterValidator(_date),
    Field(
        description="EDTF level 0/1: 2025, 2025-01, 2025-01-06; ~ approximate, ? uncertain, % both"
    ),
]
JurisdictionCode = Annotated[
    str,
    StringConstraints(pattern=r"^([A-Z]{2}(-[A-Z0-9]{1,3})?|EU)$"),
    AfterValidator(_jurisdiction),
    Field(description="ISO 3166-1 alpha-2 or 3166-2; EU for the CJEU"),
]
CountryCode = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$"), AfterValidator(_country)]
CurrencyCode = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$"), AfterValidator(_currency)]
Amount = Annotated[
    str,
    StringConstraints(pattern=r"^[0-9]{1,15}(\.[0-9]{1,4})?$"),
    Field(description="Decimal, whole units of the currency"),
]
SourceId = Annotated[str, StringConstraints(pattern=r"^s[0-9]{1,4}$")]
Url = Annotated[str, StringConstraints(pattern=r"^https?://[^\s\x00<>\"]+$", max_length=2000)]
Cites = Annotated[list[SourceId], Field(min_length=1)]


class Part(BaseModel):
    """A part of the record: unknown keys are refused, and nothing is guessed from a wrong type."""

    model_config = ConfigDict(extra="forbid", frozen=True, use_enum_values=True)


class CourtOfRecord(Part):
    """The court as the record names it."""

    name: Line
    native_name: Line | None = None
    courts_db_id: Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]{1,60}$")] | None = Field(
        None,
        description="Free Law Project courts-db / CourtListener id, e.g. nysd, cand, mad, ded, ca9",
    )


class SystemOfRecord(Part):
    """An AI system as the record names it."""

    name: Line
    developer: Line | None = None


class PartyOfRecord(Part):
    """A party as the record names it, in one role."""

    name: Name
    native_name: Name | None = None
    aliases: list[Name] = Field(default_factory=list)
    kind: choices.RecordPartyKind
    role: choices.PartyRole
    country: CountryCode | None = None
    sources: Cites | None = None


class CounselOfRecord(Part):
    """A lawyer or firm, and for whom it appears."""

    name: Name
    for_role: Name
    sources: Cites


class ClaimOfRecord(Part):
    """One cause of action and what became of it."""

    cause: choices.Cause
    label: Text
    statute: Line | None = None
    against: list[Name] = Field(default_factory=list)
    outcome: choices.ClaimOutcome
    outcome_on: Edtf | None = None
    sources: Cites


class DamagesOfRecord(Part):
    """One sum of money, of one kind, in one currency."""

    kind: choices.DamagesKind
    amount: Amount | None = None
    amount_max: Amount | None = None
    currency: CurrencyCode | None = None
    per: Line | None = None
    approximate: StrictBool = False
    date: Edtf | None = None
    note: Text | None = None
    sources: Cites


class HoldingOfRecord(Part):
    """What a ruling says on one issue, and whom that favours."""

    issue: choices.HoldingIssue
    favours: choices.Favours
    note: Text | None = None


class RulingOfRecord(Part):
    """One ruling with its holdings."""

    date: Edtf
    title: Text
    court: Line | None = None
    judge: Line | None = None
    kind: choices.RulingKind | None = None
    disposition: Text
    citation: Line | None = None
    ecli: ShortLine | None = None
    url: Url | None = None
    holdings: list[HoldingOfRecord] = Field(default_factory=list)
    sources: Cites


class EventOfRecord(Part):
    """One dated event."""

    date: Edtf
    kind: choices.EventKind
    title: Text
    note: Text | None = None
    sources: Cites


class RelatedOfRecord(Part):
    """Another dispute, and how this one relates to it."""

    slug: Slug
    relation: choices.Relation


class SourceOfRecord(Part):
    """A published source."""

    id: SourceId
    url: Url | None = None
    publisher: Line | None = None
    title: Text
    published_on: Edtf | None = None
    language: (
        Annotated[str, StringConstraints(pattern=r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$")] | None
    ) = None


class ConflictValueOfRecord(Part):
    """One of the values that sources disagree about."""

    value: Text
    sources: Cites


class ConflictOfRecord(Part):
    """A field on which sources disagree."""

    field: Line
    note: Text | None = None
    values: Annotated[list[ConflictValueOfRecord], Field(min_length=2)]


class CaseRecord(Part):
    """One dispute, with a source behind every fact."""

    slug: Slug
    caption: Caption
    native_caption: Caption | None = None
    full_caption: Text | None = None
    aliases: list[Caption] = Field(default_factory=list)
    proceeding: choices.Proceeding
    jurisdiction: JurisdictionCode
    court: CourtOfRecord | None = None
    docket_numbers: list[ShortLine] = Field(default_factory=list)
    ecli: ShortLine | None = None
    judges: list[Line] = Field(default_factory=list)
    filed_on: Edtf | None = None
    closed_on: Edtf | None = None
    status: choices.CaseStatus
    status_as_of: Edtf
    status_note: Text | None = None
    summary: Annotated[Text, StringConstraints(min_length=80, max_length=1200)]
    work_types: Annotated[list[choices.WorkType], Field(min_length=1)]
    conduct: Annotated[list[choices.Conduct], Field(min_length=1)]
    ai_systems: list[SystemOfRecord] = Field(default_factory=list)
    parties: Annotated[list[PartyOfRecord], Field(min_length=1)]
    counsel: list[CounselOfRecord] = Field(default_factory=list)
    claims: list[ClaimOfRecord] = Field(default_factory=list)
    damages: list[DamagesOfRecord] = Field(default_factory=list)
    rulings: list[RulingOfRecord] = Field(default_factory=list)
    events: Annotated[list[EventOfRecord], Field(min_length=1)]
    related: list[RelatedOfRecord] = Field(default_factory=list)
    conflicts: list[ConflictOfRecord] = Field(default_factory=list)
    unverified: list[ShortLine] = Field(
        default_factory=list,
        description="Fields whose value no source has confirmed yet; shown as unverified",
    )
    cites: dict[str, Cites] = Field(
        default_factory=dict,
        description="Sources of case-level fields, e.g. filed_on: [s1]; a field not named rests on "
        "the case's sources",
    )
    sources: Annotated[list[SourceOfRecord], Field(min_length=1)]


def record_dict(record: CaseRecord) -> dict[str, Any]:
    """Give the record as plain values, in schema order, without blank fields."""
    return record.model_dump(mode="json", exclude_defaults=True)


def canonical_json(record: CaseRecord) -> bytes:
    """Give the record's stored form: UTF-8 JSON, schema order, blanks left out."""
    return orjson.dumps(record_dict(record))


def sha256_of(stored: bytes | str) -> str:
    """Give the hex SHA-256 of a stored record."""
    return hashlib.sha256(stored.encode() if isinstance(stored, str) else stored).hexdigest()


def decimal_or_none(amount: str | None) -> Decimal | None:
    """Give an amount of the record as an exact number."""
    return None if amount is None else Decimal(amount)

"""The tables of the record: rows for asking, records for reading."""

from cases.models.case import (
    Case,
    CaseAlias,
    CaseConduct,
    CaseCounsel,
    CaseParty,
    CaseQuerySet,
    CaseRedirect,
    CaseSystem,
    CaseText,
    CaseWorkType,
    DocketNumber,
    RelatedCase,
)
from cases.models.court import Court, CourtAlias, CourtName
from cases.models.facts import (
    Claim,
    ClaimAgainst,
    Conflict,
    ConflictValue,
    Damages,
    Event,
    Holding,
    Ruling,
)
from cases.models.revision import Change, DataVersion, Revision
from cases.models.source import CaseSource, Citation, Source
from cases.models.system import AISystem, AISystemAlias, AISystemName

__all__ = [
    "AISystem",
    "AISystemAlias",
    "AISystemName",
    "Case",
    "CaseAlias",
    "CaseConduct",
    "CaseCounsel",
    "CaseParty",
    "CaseQuerySet",
    "CaseRedirect",
    "CaseSource",
    "CaseSystem",
    "CaseText",
    "CaseWorkType",
    "Change",
    "Citation",
    "Claim",
    "ClaimAgainst",
    "Conflict",
    "ConflictValue",
    "Court",
    "CourtAlias",
    "CourtName",
    "Damages",
    "DataVersion",
    "DocketNumber",
    "Event",
    "Holding",
    "RelatedCase",
    "Revision",
    "Ruling",
    "Source",
]

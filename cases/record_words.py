"""The fields of the case record in the reader's words, and their values likewise."""

from functools import cache
from typing import Any, get_args

from django.db.models import TextChoices
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from pydantic import BaseModel

from cases.record import CaseRecord

Words = str | Promise

# The fields of a case, in the order of the record; as a heading.
FIELD_WORDS: dict[str, Words] = {
    "slug": _("Id"),
    "caption": _("Caption"),
    "native_caption": _("Native caption"),
    "full_caption": _("Full caption"),
    "aliases": _("Aliases"),
    "proceeding": _("Proceeding"),
    "jurisdiction": _("Jurisdiction"),
    "court": _("Court"),
    "docket_numbers": _("Docket numbers"),
    "ecli": "ECLI",
    "judges": _("Judges"),
    "filed_on": _("Filed"),
    "closed_on": _("Closed"),
    "status": _("Status"),
    "status_as_of": _("Status as of"),
    "status_note": _("Status note"),
    "summary": _("Summary"),
    "work_types": _("Work types"),
    "conduct": _("Conduct"),
    "ai_systems": _("AI systems"),
    "parties": _("Parties"),
    "counsel": _("Counsel"),
    "claims": _("Claims"),
    "damages": _("Damages"),
    "rulings": _("Rulings"),
    "events": _("Events"),
    "related": _("Related proceedings"),
    "conflicts": _("Where sources disagree"),
    "unverified": _("Unverified fields"),
    "cites": _("Sources of case-level fields"),
    "sources": _("Sources"),
}

# One entry of each list.
LIST_WORDS: dict[str, Words] = {
    "aliases": _("Alias"),
    "docket_numbers": _("Docket number"),
    "judges": _("Judge"),
    "work_types": _("Work type"),
    "conduct": _("Conduct"),
    "ai_systems": _("AI system"),
    "parties": _("Party"),
    "counsel": _("Counsel"),
    "claims": _("Claim"),
    "damages": _("Sum"),
    "rulings": _("Ruling"),
    "events": _("Event"),
    "related": _("Related proceeding"),
    "conflicts": _("Disagreement"),
    "unverified": _("Unverified field"),
    "cites": _("Sources of a field"),
    "sources": _("Source"),
    "holdings": _("Holding"),
    "values": _("Value"),
}

# The parts of entries, as labels.
PART_WORDS: dict[str, Words] = {
    "against": _("Against"),
    "amount": _("Amount"),
    "amount_max": _("Upper bound"),
    "approximate": _("Approximate"),
    "cause": _("Cause of action"),
    "citation": _("Citation"),
    "country": _("Country"),
    "courts_db_id": _("Court id"),
    "currency": _("Currency"),
    "date": _("Date"),
    "developer": _("Developer"),
    "disposition": _("Disposition"),
    "favours": _("Favours"),
    "field": _("Field"),
    "for_role": _("For"),
    "holdings": _("Holdings"),
    "id": _("Number"),
    "issue": _("Issue"),
    "judge": _("Judge"),
    "kind": _("Kind"),
    "label": _("Label"),
    "language": _("Language"),
    "name": _("Name"),
    "native_name": _("Native name"),
    "note": _("Note"),
    "outcome": _("Outcome"),
    "outcome_on": _("Outcome date"),
    "per": _("Per"),
    "published_on": _("Published"),
    "publisher": _("Publisher"),
    "relation": _("Relation"),
    "role": _("Role"),
    "slug": _("Id of the case"),
    "statute": _("Statute"),
    "title": _("Title"),
    "url": _("Address"),
    "value": _("Value"),
    "values": _("Values"),
}


def field_words(name: str) -> str:
    """Name a field or a part of a fact; a name nobody knows stands for itself."""
    return str(PART_WORDS.get(name) or FIELD_WORDS.get(name) or name)


def value_words(path: str, value: Any) -> str:
    """Say a value in words; ``path`` is its place, such as ``status`` or ``events.kind``."""
    if isinstance(value, bool):
        return gettext("yes") if value else gettext("no")
    vocabulary = vocabulary_of(path)
    if vocabulary is not None and value in vocabulary.values:
        return str(vocabulary(value).label)
    return str(value)


@cache
def vocabulary_of(path: str) -> type[TextChoices] | None:
    """Give the closed vocabulary of a field of the record, if it has one."""
    model: type[BaseModel] | None = CaseRecord
    found: list[Any] = []
    for step in path.split("."):
        field = model.model_fields.get(step) if model else None
        found = list(_leaves(field.annotation)) if field else []
        model = next((t for t in found if issubclass(t, BaseModel)), None)
    return next((t for t in found if issubclass(t, TextChoices)), None)


def _leaves(annotation: Any) -> list[type]:
    """Give the classes an annotation such as ``list[A] | None`` speaks of."""
    inner = get_args(annotation)
    if not inner:
        return [annotation] if isinstance(annotation, type) else []
    return [leaf for part in inner for leaf in _leaves(part)]

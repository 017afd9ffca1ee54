"""From the strings of case records to the courts they mean; courts that are new are made together."""

from collections.abc import Iterable, Sequence

from django.db.models import Count, Q

from cases.choices import CourtLevel
from cases.models import Court, CourtAlias, CourtName
from cases.record import CaseRecord, CourtOfRecord
from cases.services.free_ids import FreeIds, batches
from core import jurisdictions
from core.bulk import bulk_insert, new_row
from core.leaves import Leaf, leaves_insert
from core.text import slugify_name


def courts_resolve(records: Sequence[CaseRecord]) -> dict[str, Court]:
    """Give the courts that records name, by the name; what only a ruling names may be unknown."""
    found: dict[str, Court] = {}
    strings = {record.court.name for record in records if record.court}
    strings |= {ruling.court for record in records for ruling in record.rulings if ruling.court}
    for batch in batches(strings):
        rows = CourtName.objects.filter(name__among=batch).select_related("court")
        found.update({row.name: row.court for row in rows})
    for batch in batches(strings - found.keys()):
        aliases = CourtAlias.objects.filter(text__among=batch, is_ambiguous=False)
        for alias in aliases.select_related("court"):
            found.setdefault(alias.text, alias.court)
    found.update(_called(strings - found.keys()))
    unknown: dict[str, tuple[CourtOfRecord, str]] = {}
    for record in records:
        if record.court and record.court.name not in found:
            unknown.setdefault(record.court.name, (record.court, record.jurisdiction))
    return found | _make(unknown)


def _called(strings: set[str]) -> dict[str, Court]:
    """Give the courts whose own name a string is, where it is that of one court alone."""
    candidates: dict[str, set[Court]] = {}
    for batch in batches(strings):
        wanted = set(batch)
        for court in Court.objects.filter(Q(name__among=batch) | Q(native_name__among=batch)):
            for string in wanted & {court.name, court.native_name}:
                candidates.setdefault(string, set()).add(court)
    return {string: courts.pop() for string, courts in candidates.items() if len(courts) == 1}


def _make(unknown: dict[str, tuple[CourtOfRecord, str]]) -> dict[str, Court]:
    """Make the courts of these names, but for those whose id is on record; store the names."""
    wanted = {name: _wanted_id(*stated) for name, stated in unknown.items()}
    ids = FreeIds((Court,), wanted.values())
    by_id = _by_id(stated.courts_db_id for stated, _where in unknown.values())
    found: dict[str, Court] = {}
    new: list[Court] = []
    for name, (stated, jurisdiction) in unknown.items():
        court = by_id.get(stated.courts_db_id or "")
        if court is None:
            court = new_row(
                Court,
                slug=ids.take(wanted[name]),
                name=stated.name,
                native_name=stated.native_name or "",
                jurisdiction=jurisdiction,
                country=jurisdictions.country_of(jurisdiction),
                level=CourtLevel.UNKNOWN,
            )
            new.append(court)
            by_id[court.slug] = court
        found[name] = court
    names_held = _names_held([court for court in found.values() if court.pk])
    bulk_insert(new)
    leaves_insert(CourtName, _names(unknown, found, names_held))
    return found


def _names(
    unknown: dict[str, tuple[CourtOfRecord, str]],
    found: dict[str, Court],
    names_held: dict[str, int],
) -> list[Leaf]:
    """Make the rows of names, each after those that its court has."""
    rows = []
    for name, (stated, _jurisdiction) in unknown.items():
        court = found[name]
        position = names_held.get(court.slug, 0)
        names_held[court.slug] = position + 1
        native_name = stated.native_name or ""
        rows.append(
            {"court": court, "position": position, "name": name, "native_name": native_name}
        )
    return rows


def _wanted_id(stated: CourtOfRecord, jurisdiction: str) -> str:
    if stated.courts_db_id:
        return stated.courts_db_id
    country = jurisdictions.country_of(jurisdiction).lower()
    return f"{country}-{slugify_name(stated.name)}"[:70].rstrip("-")


def _by_id(stated: Iterable[str | None]) -> dict[str, Court]:
    found: dict[str, Court] = {}
    for batch in batches({slug for slug in stated if slug}):
        found.update({court.slug: court for court in Court.objects.filter(slug__among=batch)})
    return found


def _names_held(courts: Sequence[Court]) -> dict[str, int]:
    """Give how many names of records the courts have, by their ids."""
    counted = Court.objects.filter(pk__in={court.pk for court in courts})
    return dict(counted.annotate(held=Count("record_names")).values_list("slug", "held"))

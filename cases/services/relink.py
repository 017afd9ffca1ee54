"""After canonical entries changed: the rows of cases point where their strings now lead.

The records stay what they are, so no revision is made; only what was looked up is looked up anew.
"""

from collections.abc import Iterable, Sequence

from cases.models import Case, CaseParty, CaseSystem, CaseText, ClaimAgainst, Ruling
from cases.record import CaseRecord
from cases.selectors.records import record_stored
from cases.services.references import References, references_resolve
from cases.services.search_texts import search_text

BATCH = 200


def cases_relink(case_ids: Iterable[int]) -> dict[int, int]:
    """Resolve the names of cases anew, and rebuild their search text where it changed.

    Gives, for each party that lost a seat in some case, the party that took it.
    """
    ids, successors = sorted(set(case_ids)), {}
    for start in range(0, len(ids), BATCH):
        page = Case.objects.filter(pk__in=ids[start : start + BATCH], revision__isnull=False)
        successors.update(_relink(list(page.select_related("revision", "search_text"))))
    return successors


def _relink(cases: Sequence[Case]) -> dict[int, int]:
    records = [record_stored(case) for case in cases]
    found = references_resolve(records)
    slugs = {case.pk: case.slug for case in cases}
    _relink_courts(cases, records, found)
    _relink_systems(slugs, found)
    _relink_texts(cases, records, found)
    return _relink_parties(slugs, found)


def _relink_parties(slugs: dict[int, str], found: References) -> dict[int, int]:
    successors, moved = {}, []
    for seat in CaseParty.objects.filter(case__in=slugs):
        party = found.parties[(slugs[seat.case_id], seat.name_raw)]
        if seat.party_id != party.pk:
            successors[seat.party_id] = party.pk
            seat.party = party
            moved.append(seat)
    CaseParty.objects.bulk_update(moved, ["party"], batch_size=BATCH)
    targets = []
    for target in ClaimAgainst.objects.filter(claim__case__in=slugs).select_related("claim"):
        meant = found.parties.get((slugs[target.claim.case_id], target.name_raw))
        if target.party_id != (meant.pk if meant else None):
            target.party = meant
            targets.append(target)
    ClaimAgainst.objects.bulk_update(targets, ["party"], batch_size=BATCH)
    return successors


def _relink_systems(slugs: dict[int, str], found: References) -> None:
    moved = []
    for named in CaseSystem.objects.filter(case__in=slugs):
        system = found.systems[(named.name_raw, named.developer_raw)]
        if named.system_id != system.pk:
            named.system = system
            moved.append(named)
    CaseSystem.objects.bulk_update(moved, ["system"], batch_size=BATCH)


def _relink_courts(cases: Sequence[Case], records: Sequence[CaseRecord], found: References) -> None:
    moved = []
    for case, record in zip(cases, records, strict=True):
        court = found.courts[record.court.name] if record.court else None
        if case.court_id != (court.pk if court else None):
            case.court = court
            moved.append(case)
    Case.objects.bulk_update(moved, ["court"], batch_size=BATCH)
    court_of_case = {case.pk: case.court for case in cases}
    rulings = []
    for ruling in Ruling.objects.filter(case__in=court_of_case):
        own = court_of_case[ruling.case_id]
        meant = found.courts.get(ruling.court_raw) if ruling.court_raw else own
        if ruling.court_id != (meant.pk if meant else None):
            ruling.court = meant
            rulings.append(ruling)
    Ruling.objects.bulk_update(rulings, ["court"], batch_size=BATCH)


def _relink_texts(cases: Sequence[Case], records: Sequence[CaseRecord], found: References) -> None:
    changed = []
    for case, record in zip(cases, records, strict=True):
        body = search_text(record, found)
        if case.search_text.body != body:
            changed.append(CaseText(case=case, body=body))
    CaseText.objects.bulk_update(changed, ["body"], batch_size=BATCH)

"""Writing the rows of cases, new or in the place of those they had."""

from typing import Any

from django.db.models import Model

from cases.models import Case
from cases.services.row_ids import KEPT, rows_keep_ids
from cases.services.row_tables import LEAVES, TABLES, CaseRows
from core.bulk import bulk_insert
from core.leaves import leaves_insert


def rows_write(built: list[CaseRows]) -> None:
    """Write cases and rows. Old rows go and new ones come under the ids they had."""
    former = [rows for rows in built if not _is_new(rows.case)]
    if former:
        old = [rows.case for rows in former]
        _keep_ids(former)
        for table in reversed(TABLES):
            _of_cases(table, old).delete()
        for case in old:
            case.save()
    bulk_insert([rows.case for rows in built if _is_new(rows.case)])
    for table in TABLES:
        rows_of_table = [row for rows in built for row in rows.rows[table]]
        if table in LEAVES:
            leaves_insert(table, rows_of_table)
        else:
            bulk_insert(rows_of_table)


def _is_new(case: Case) -> bool:
    """True for a case that is not stored as yet, though it has its id."""
    return case._state.adding  # noqa: SLF001 - Django's own record of that


def _of_cases(table: type[Model], cases: list[Case]) -> Any:
    path = {"ClaimAgainst": "claim__case", "ConflictValue": "conflict__case"}
    name = path.get(table.__name__, "case")
    return table._default_manager.filter(**{f"{name}__in": [case.pk for case in cases]})


def _keep_ids(built: list[CaseRows]) -> None:
    rows_of_case: dict[int, dict[type[Model], list[Any]]] = {r.case.pk: {} for r in built}
    for table in KEPT:
        for row in _of_cases(table, [rows.case for rows in built]).order_by("pk"):
            rows_of_case[row.case_id].setdefault(table, []).append(row)
    for rows in built:
        rows_keep_ids(rows, rows_of_case[rows.case.pk])

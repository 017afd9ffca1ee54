"""Making and inserting many rows, several times as fast as ``Model()`` and ``bulk_create``.

``Model()`` asks every field for its default and sets each value on its own; ``bulk_create`` asks
every field of every row how its value is written, and learns the ids of the rows one by one. Here
defaults are copied, ids are drawn first, and only columns whose values differ from what a database
driver takes are converted.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter
from typing import Any, TypeVar

from django.db import connection, models
from django.db.models.base import ModelState

from core.bulk_columns import Convert, Link, columns_store, converters_of, fields_of, links_of
from core.sending import sender

Row = TypeVar("Row", bound=models.Model)

# So many ids of a table's sequence, whose name is looked up but once.
_NEXT_IDS = (
    "SELECT nextval(sequence) FROM"
    " (SELECT pg_get_serial_sequence(%s, %s)::regclass AS sequence OFFSET 0) AS named,"
    " generate_series(1, %s)"
)


@dataclass(frozen=True, slots=True)
class _Blank:
    """What a row holds before anything is said of it, and which of what is said are other rows."""

    values: dict[str, Any]
    makers: tuple[tuple[str, Callable[[], Any]], ...]
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class _Shape:
    """How the rows of a table become columns."""

    alias: str
    values_of: Callable[[dict[str, Any]], tuple[Any, ...]]
    key: models.Field[Any, Any]
    links: Mapping[str, tuple[str, str]]
    hooks: tuple[models.Field[Any, Any], ...]
    converters: tuple[tuple[int, Convert], ...]


def new_row(model: type[Row], **values: Any) -> Row:
    """Make an unsaved row, as ``model(**values)`` does; sends no signals.

    A row that it points at may be unsaved as yet. Raises TypeError for a name that is no field's.
    """
    blank = _blank(model, *values)
    held = blank.values.copy()
    held["_state"] = state = ModelState()
    for column, make in blank.makers:
        held[column] = make()
    state.fields_cache = targets = {}
    for name, column, key in blank.links:
        targets[name] = target = values.pop(name)
        held[column] = None if target is None else getattr(target, key)
    held.update(values)
    row = model.__new__(model)
    row.__dict__ = held
    return row


def bulk_insert(rows: Sequence[models.Model]) -> None:
    """Insert rows of one model, giving an id to those that have none.

    What they point at must be saved already. Call it in a transaction. Sends no signals and takes
    no database expressions; otherwise the rows end as ``bulk_create`` would leave them.
    """
    if not rows:
        return
    shape = _shape(type(rows[0]), connection.alias)
    if not shape.key.is_relation:
        ids_give(rows)
    columns_store(type(rows[0]), _columns(rows, shape), without_id=False)


def ids_give(rows: Sequence[models.Model]) -> None:
    """Give ids to those rows of one model that have none; they are to be inserted next."""
    if not rows:
        return
    key = rows[0]._meta.pk
    new = [row.__dict__ for row in rows if row.__dict__[key.attname] is None]
    if not new:
        return
    for held, pk in zip(new, _draw_ids(key, len(new)), strict=True):
        held[key.attname] = pk


def ids_reserve(counts: Mapping[type[models.Model], int]) -> None:
    """Draw ids for rows to come, all at once, where rows are sent meanwhile: else it gains nothing."""
    sending = sender()
    if sending is None:
        return
    short = {m: count - len(sending.ids.get(m._meta.db_table, ())) for m, count in counts.items()}
    wanted = [(model, count) for model, count in short.items() if count > 0]
    if not wanted:
        return
    parameters: list[Any] = []
    for model, count in wanted:
        parameters += [
            connection.ops.quote_name(model._meta.db_table),
            model._meta.pk.column,
            count,
        ]
    with connection.cursor() as cursor:
        cursor.execute("SELECT " + ", ".join([f"ARRAY({_NEXT_IDS})"] * len(wanted)), parameters)
        drawn = cursor.fetchone()
    for (model, _count), ids in zip(wanted, drawn, strict=True):
        sending.ids.setdefault(model._meta.db_table, []).extend(ids)


def statistics_refresh() -> None:
    """Let the engine's planner count the tables anew: after a large load its guesses are far off."""
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def _columns(rows: Sequence[models.Model], shape: _Shape) -> list[Sequence[Any]]:
    """Give the rows' columns as the driver takes them, and mark the rows as saved."""
    for row in rows:
        state = row._state  # noqa: SLF001 - where a row keeps what it points at
        for name, target in state.fields_cache.items():
            if target is not None and name in shape.links:
                column, key = shape.links[name]
                if row.__dict__[column] is None:
                    row.__dict__[column] = getattr(target, key)
        for field in shape.hooks:
            field.pre_save(row, add=True)
        state.adding, state.db = False, shape.alias
    columns: list[Sequence[Any]] = list(
        zip(*(shape.values_of(row.__dict__) for row in rows), strict=True)
    )
    for place, convert in shape.converters:
        columns[place] = [convert(value) for value in columns[place]]
    return columns


@lru_cache(maxsize=256)  # more than a site has tables
def _shape(model: type[models.Model], alias: str) -> _Shape:
    fields = fields_of(model, without_id=False)
    return _Shape(
        alias=alias,
        values_of=itemgetter(*(field.attname for field in fields)),
        key=model._meta.pk,
        links={name: (column, key) for name, column, key in links_of(fields)},
        hooks=tuple(field for field in fields if _has_hook(field)),
        converters=converters_of(fields),
    )


@lru_cache(maxsize=1024)  # more than there are ways of making a row
def _blank(model: type[models.Model], *said: str) -> _Blank:
    """Give what a row holds of which these fields are said."""
    fields = model._meta.concrete_fields
    links = links_of(fields)
    names = {field.attname for field in fields} | {name for name, _column, _key in links}
    if not names.issuperset(said):
        raise TypeError(f"{model.__name__} has no field {', '.join(sorted({*said} - names))}")
    open_ = [field for field in fields if field.attname not in said and field.name not in said]
    made = [field for field in open_ if field.has_default() and callable(field.default)]
    return _Blank(
        values={
            "_state": None,
            **{
                field.attname: field.get_default() if field in open_ and field not in made else None
                for field in fields
            },
        },
        makers=tuple((field.attname, field.get_default) for field in made),
        links=tuple(link for link in links if link[0] in said),
    )


def _has_hook(field: models.Field[Any, Any]) -> bool:
    """True for a field that makes its own value when its row is written."""
    if isinstance(field, models.DateField):
        return bool(field.auto_now or field.auto_now_add)
    return type(field).pre_save is not models.Field.pre_save


def _draw_ids(key: models.Field[Any, Any], count: int) -> Sequence[int]:
    """Draw so many ids that no row of the table has or had."""
    table = key.model._meta.db_table
    sending = sender()
    ready = sending.ids.get(table, []) if sending else []
    if len(ready) >= count:
        drawn, ready[:count] = ready[:count], []
        return drawn
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(
                f"SELECT ARRAY({_NEXT_IDS})",
                [connection.ops.quote_name(table), key.column, count],
            )
            return list(cursor.fetchone()[0])
        # AUTOINCREMENT goes by this (https://www.sqlite.org/autoinc.html). A transaction has the
        # write lock from its beginning, so nobody else draws the same ids.
        cursor.execute("SELECT seq FROM sqlite_sequence WHERE name = %s", [table])
        found = cursor.fetchone()
    first = (found[0] if found else 0) + 1
    return range(first, first + count)

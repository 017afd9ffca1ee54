"""Making and inserting many rows, several times as fast as ``Model()`` and ``bulk_create``.

``Model()`` asks every field for its default and sets each value on its own; ``bulk_create`` asks
every field of every row how its value is written, and learns the ids of the rows one by one. Here
defaults are copied, ids are drawn first, and only columns whose values differ from what a database
driver takes are converted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from operator import itemgetter
from typing import Any, TypeVar

from django.db import connection, models
from django.db.models.base import ModelState

# Values of these reach every driver as they are.
_PLAIN = (
    models.BooleanField,
    models.CharField,
    models.ForeignKey,
    models.IntegerField,
    models.TextField,
)

Row = TypeVar("Row", bound=models.Model)

# Of each field that points at another row: its name, its column, and the column it points at.
_Links = tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class _Blank:
    """What a row holds before anything is said of it."""

    values: dict[str, Any]
    makers: tuple[tuple[str, Callable[[], Any]], ...]
    links: _Links


@dataclass(frozen=True, slots=True)
class _Shape:
    """How the rows of a table are written."""

    alias: str
    insert: str
    copy: str
    values_of: Callable[[dict[str, Any]], tuple[Any, ...]]
    key: models.Field[Any, Any]
    links: _Links
    hooks: tuple[models.Field[Any, Any], ...]
    converters: tuple[tuple[int, Callable[[Any], Any]], ...]


def new_row(model: type[Row], **values: Any) -> Row:
    """Make an unsaved row, as ``model(**values)`` does; sends no signals.

    A row that it points at may be unsaved as yet. Raises TypeError for a name that is no field's.
    """
    blank = _blank(model)
    row = model.__new__(model)
    held = row.__dict__
    held["_state"] = state = ModelState()
    held.update(blank.values)
    for column, make in blank.makers:
        held[column] = make()
    size = len(held)
    held.update(values)
    targets: dict[str, Any] = {}
    for name, column, key in blank.links:
        if name in values:
            targets[name] = target = held.pop(name)
            held[column] = None if target is None else getattr(target, key)
    state.fields_cache = targets
    if len(held) != size:
        raise TypeError(f"{model.__name__} has no field {', '.join(values.keys() - blank.values)}")
    return row


def bulk_insert(rows: Sequence[models.Model]) -> None:
    """Insert rows of one model, giving an id to those that have none.

    What they point at must be saved already. Call it in a transaction. Sends no signals and takes
    no database expressions; otherwise the rows end as ``bulk_create`` would leave them.
    """
    if not rows:
        return
    shape = _shape(type(rows[0]), connection.alias, connection.vendor)
    if not shape.key.is_relation:
        ids_give(rows)
    # One by one, so that PostgreSQL stores the first while the last are being made ready.
    values = (_values(row, shape) for row in rows)
    if connection.vendor == "postgresql":
        _copy(shape, values)
        return
    with connection.cursor() as cursor:
        cursor.executemany(shape.insert, list(values))


def ids_give(rows: Sequence[models.Model]) -> None:
    """Give ids to those rows of one model that have none; they are to be inserted next."""
    if not rows:
        return
    key = rows[0]._meta.pk
    new = [row.__dict__ for row in rows if row.__dict__[key.attname] is None]
    for held, pk in zip(new, _draw_ids(key, len(new)), strict=True):
        held[key.attname] = pk


def statistics_refresh() -> None:
    """Let the engine's planner count the tables anew: after a large load its guesses are far off."""
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def _copy(shape: _Shape, rows: Iterable[Sequence[Any]]) -> None:
    """Send rows to PostgreSQL as one stream, several times as fast as statements."""
    with (
        connection.wrap_database_errors,
        connection.cursor() as cursor,
        cursor.copy(shape.copy) as stream,
    ):
        for row in rows:
            stream.write_row(row)


def _values(row: models.Model, shape: _Shape) -> Sequence[Any]:
    """Give the row's values as the driver takes them, and mark the row as saved."""
    values, state = row.__dict__, row._state  # noqa: SLF001 - where a row keeps what it points at
    targets = state.fields_cache
    for name, column, key in shape.links:
        if values[column] is None and targets.get(name) is not None:
            values[column] = getattr(targets[name], key)
    for field in shape.hooks:
        field.pre_save(row, add=True)
    state.adding, state.db = False, shape.alias
    if not shape.converters:
        return shape.values_of(values)
    converted = list(shape.values_of(values))
    for place, convert in shape.converters:
        converted[place] = convert(converted[place])
    return converted


@lru_cache(maxsize=256)  # more than a site has tables
def _shape(model: type[models.Model], alias: str, vendor: str) -> _Shape:
    """Give the shape of a table on an engine."""
    fields = model._meta.concrete_fields
    quote = connection.ops.quote_name
    columns = ", ".join(quote(str(field.column)) for field in fields)
    marks = ", ".join(["%s"] * len(fields))
    table = quote(model._meta.db_table)
    return _Shape(
        alias=alias,
        insert=f"INSERT INTO {table} ({columns}) VALUES ({marks})",  # noqa: S608
        copy=f"COPY {table} ({columns}) FROM STDIN",
        values_of=itemgetter(*(field.attname for field in fields)),
        key=model._meta.pk,
        links=_links(fields),
        hooks=tuple(field for field in fields if _has_hook(field)),
        converters=tuple(
            (place, _converter(field))
            for place, field in enumerate(fields)
            if not isinstance(field, _PLAIN)
            and not (vendor == "postgresql" and type(field) is models.DateField)
        ),
    )


@lru_cache(maxsize=256)
def _blank(model: type[models.Model]) -> _Blank:
    """Give the defaults of a model."""
    fields = model._meta.concrete_fields
    made = {field for field in fields if field.has_default() and callable(field.default)}
    return _Blank(
        values={field.attname: None if field in made else field.get_default() for field in fields},
        makers=tuple((field.attname, field.get_default) for field in fields if field in made),
        links=_links(fields),
    )


def _links(fields: Sequence[models.Field[Any, Any]]) -> _Links:
    return tuple(
        (field.name, field.attname, field.target_field.attname)
        for field in fields
        if isinstance(field, models.ForeignKey)
    )


def _converter(field: models.Field[Any, Any]) -> Callable[[Any], Any]:
    """Give what makes of a column's value what the driver takes."""
    if type(field) is models.DateField:  # most of what is converted; this is what it comes to
        return connection.ops.adapt_datefield_value
    return partial(field.get_db_prep_save, connection=connection)


def _has_hook(field: models.Field[Any, Any]) -> bool:
    """True for a field that makes its own value when its row is written."""
    if isinstance(field, models.DateField):
        return bool(field.auto_now or field.auto_now_add)
    return type(field).pre_save is not models.Field.pre_save


def _draw_ids(key: models.Field[Any, Any], count: int) -> Sequence[int]:
    """Draw so many ids that no row of the table has or had."""
    if not count:
        return ()
    table = key.model._meta.db_table
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(
                "SELECT nextval(pg_get_serial_sequence(%s, %s)) FROM generate_series(1, %s)",
                [connection.ops.quote_name(table), key.column, count],
            )
            return [pk for (pk,) in cursor.fetchall()]
        # AUTOINCREMENT goes by this (https://www.sqlite.org/autoinc.html). A transaction has the
        # write lock from its beginning, so nobody else draws the same ids.
        cursor.execute("SELECT seq FROM sqlite_sequence WHERE name = %s", [table])
        found = cursor.fetchone()
    first = (found[0] if found else 0) + 1
    return range(first, first + count)

"""``name__among=[...]``, ``pk__among=[...]``: ``IN`` for thousands of texts or ids, sent as one value.

``IN`` sends each value by itself, and both ends take longer to read such a statement than to answer it.
"""

from typing import TYPE_CHECKING, Any

import orjson
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import BigAutoField, CharField, Lookup, TextField
from django.db.models.sql.compiler import SQLCompiler

if TYPE_CHECKING:
    _Texts = Lookup[Any]  # it is generic for the type checker alone
else:
    _Texts = Lookup


@CharField.register_lookup
@TextField.register_lookup
class Among(_Texts):
    """The column holds one of the texts."""

    lookup_name = "among"
    prepare_rhs = False  # a list is no value of the column
    # How PostgreSQL reads one of the values.
    value = "jsonb_array_elements_text(%s::jsonb)"

    def as_sql(
        self, compiler: SQLCompiler, connection: BaseDatabaseWrapper
    ) -> tuple[str, tuple[Any, ...]]:
        """Write it for SQLite (https://www.sqlite.org/json1.html#jeach)."""
        left, params = self.process_lhs(compiler, connection)
        texts = orjson.dumps(list(self.rhs)).decode()
        # S608: no value stands in it.
        return f"{left} IN (SELECT value FROM json_each(%s))", (*params, texts)  # noqa: S608

    def as_postgresql(
        self, compiler: SQLCompiler, connection: BaseDatabaseWrapper
    ) -> tuple[str, tuple[Any, ...]]:
        """Write it for PostgreSQL."""
        left, params = self.process_lhs(compiler, connection)
        texts = orjson.dumps(list(self.rhs)).decode()
        return f"{left} = ANY(ARRAY(SELECT {self.value}))", (*params, texts)


@BigAutoField.register_lookup
class AmongIds(Among):
    """The row has one of the ids."""

    value = f"{Among.value}::bigint"

"""Statements that PostgreSQL has planned already, asked by the driver's shortest way.

PostgreSQL plans a short statement for longer than it takes to answer it, and the driver's cursor costs
as much again: so what comes often is prepared under a name, and sent and read without a cursor.
"""

import re
from collections import OrderedDict
from collections.abc import Sequence
from functools import lru_cache
from typing import Any
from weakref import WeakKeyDictionary

from psycopg import Connection, OperationalError
from psycopg.adapt import PyFormat, Transformer
from psycopg.errors import FeatureNotSupported, InvalidSqlStatementName, error_from_result
from psycopg.pq import ConnStatus, DiagnosticField, ExecStatus
from psycopg.pq.abc import PGresult

# How often a connection answers a statement before it is prepared, and how many are at once.
PREPARED_AFTER = 3
MOST_PREPARED = 100
# What a statement meets that has been forgotten, or whose tables are others now.
GONE = (InvalidSqlStatementName, FeatureNotSupported)
_GOOD = (ExecStatus.TUPLES_OK, ExecStatus.COMMAND_OK)
_HOLES = re.compile(r"%[%s]")


class Plans:
    """The prepared statements of one connection, which must be in autocommit mode."""

    def __init__(self) -> None:
        self._asked: OrderedDict[tuple[bytes, tuple[int, ...]], int] = OrderedDict()
        self._made = 0
        self._names: dict[tuple[bytes, tuple[int, ...]], bytes] = {}

    def read(
        self, connection: Connection[Any], sql: str, params: Sequence[Any]
    ) -> list[tuple[Any, ...]]:
        """Read all rows of a statement with ``%s`` where its parameters go."""
        way = Transformer(connection)
        values: Any = way.dump_sequence(params, [PyFormat.AUTO] * len(params))
        asked = _numbered(sql), tuple(way.types or ())
        try:
            if name := self._name(connection, asked):
                result = connection.pgconn.exec_prepared(name, values, way.formats)
            else:
                result = connection.pgconn.exec_params(asked[0], values, asked[1], way.formats)
        except MemoryError:  # what the driver says where there is no result at all
            raise OperationalError("the connection is lost") from None
        _check(connection, result)
        way.set_pgresult(result)
        return way.load_rows(0, result.ntuples, tuple)

    def forget(self) -> None:
        """Prepare everything anew, under other names."""
        self._asked.clear()
        self._names.clear()

    def _name(
        self, connection: Connection[Any], asked: tuple[bytes, tuple[int, ...]]
    ) -> bytes | None:
        """Give the name of a statement that has come often enough."""
        if name := self._names.get(asked):
            return name
        self._asked[asked] = self._asked.pop(asked, 0) + 1
        if self._asked[asked] <= PREPARED_AFTER:
            if len(self._asked) > MOST_PREPARED:
                self._asked.popitem(last=False)
            return None
        if len(self._names) >= MOST_PREPARED:
            connection.execute("DEALLOCATE ALL")
            self.forget()
        self._made += 1
        name = f"docket_{self._made}".encode()
        _check(connection, connection.pgconn.prepare(name, asked[0], asked[1]))
        self._names[asked] = name
        return name


_plans: WeakKeyDictionary[Connection[Any], Plans] = WeakKeyDictionary()


def plans_of(connection: Connection[Any]) -> Plans:
    """Give the plans of a connection."""
    found = _plans.get(connection)
    if found is None:
        found = _plans[connection] = Plans()
    return found


@lru_cache(maxsize=512)
def _numbered(sql: str) -> bytes:
    """Number the holes as PostgreSQL has them."""
    numbers = iter(range(1, sql.count("%") + 1))

    def numbered(hole: re.Match[str]) -> str:
        return "%" if hole[0] == "%%" else f"${next(numbers)}"

    return _HOLES.sub(numbered, sql).encode()


def _check(connection: Connection[Any], result: PGresult) -> None:
    if result.status in _GOOD:
        return
    if connection.pgconn.status == ConnStatus.BAD and not result.error_field(
        DiagnosticField.SQLSTATE
    ):
        raise OperationalError("the server has closed the connection")
    raise error_from_result(result, encoding=connection.info.encoding)

"""What an address asks of a list: filters, conditions, order, place, fields."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import unquote_to_bytes

from django.http import HttpRequest, QueryDict
from django.utils.translation import gettext as _

from api.rest.errors import bad_parameters, bad_request
from api.rest.lookups import Lookup, LookupInvalid, lookup_read
from api.rest.selection import SelectionInvalid, Tree, selection_read
from api.tables.base import Column, Table
from cases.criteria import PARAMETERS, Criteria
from cases.errors import FilterInvalid
from cases.filters import MAX_Q, criteria_parse

PAGE_SIZE, MOST_ROWS = 20, 200
# The API's own parameters; all may be given once.
FIELDS = ("fields", "omit")
FORMATS = ("json", "yaml")
LISTING = ("order_by", "cursor", "page_size", *FIELDS, "count")
# Longer than any address that a server lets through by default.
LONGEST_QUERY = 16_000


@dataclass(frozen=True, slots=True)
class Question:
    """A list's address, understood."""

    criteria: Criteria
    own: Mapping[str, str]
    lookups: tuple[Lookup, ...]
    order_by: str
    cursor: str | None
    page_size: int
    selection: Tree
    count: bool

    @property
    def is_plain(self) -> bool:
        """Tell whether the site's filters alone choose the rows."""
        return not self.lookups and not any(self.own.values())


def query_check(request: HttpRequest) -> None:
    """Refuse a query that is too long or no UTF-8; raises ApiError."""
    query = request.META.get("QUERY_STRING", "")
    if not query:
        return
    if len(query) > LONGEST_QUERY:
        error = bad_request()
        error.message = _("The query is longer than %(most)s characters.") % {"most": LONGEST_QUERY}
        raise error
    try:
        unquote_to_bytes(query.encode("latin-1")).decode()
    except (UnicodeDecodeError, UnicodeEncodeError):
        error = bad_request()
        error.message = _("The query is not UTF-8, percent-encoded.")
        raise error from None


def question_read(table: Table, data: QueryDict, tree: Tree) -> Question:
    """Read the query of a list; raises ApiError naming every parameter that is wrong."""
    reader = _Reader(table, data)
    question = Question(
        criteria=reader.criteria(),
        own=reader.own(),
        lookups=reader.lookups(),
        order_by=reader.order_by(),
        cursor=reader.once("cursor") or None,
        page_size=reader.page_size(),
        selection=reader.selection(tree),
        count=reader.switch("count"),
    )
    reader.refuse_unknown()
    if reader.problems:
        raise bad_parameters(reader.problems)
    return question


def selection_of(data: QueryDict, tree: Tree) -> Tree:
    """Read ``fields`` and ``omit``, the parameters of a single row; raises ApiError."""
    if not data:
        return tree
    reader = _Reader(None, data)
    chosen = reader.selection(tree)
    reader.refuse_unknown()
    if reader.problems:
        raise bad_parameters(reader.problems)
    return chosen


def nothing_of(data: QueryDict) -> None:
    """Refuse every parameter; raises ApiError."""
    if data:
        raise bad_parameters({name[:80]: _no_such(()) for name in data})


def format_of(data: QueryDict) -> str:
    """Read ``format``, the parameter of the description; raises ApiError."""
    wanted, problems = data.get("format", "") or "json", {}
    if wanted not in FORMATS or len(data.getlist("format")) > 1:
        problems["format"] = _not_allowed(wanted, FORMATS)
    for name in data:
        if name != "format":
            problems[name[:80]] = _no_such(("format",))
    if problems:
        raise bad_parameters(problems)
    return wanted


class _Reader:
    """Reads parameters one by one and gathers what is wrong."""

    def __init__(self, table: Table | None, data: QueryDict) -> None:
        self.table, self.data = table, data
        self.problems: dict[str, str] = {}
        self._known: set[str] = set()

    def criteria(self) -> Criteria:
        """Read the site's filters."""
        own = QueryDict(mutable=True)
        for name in self.data:
            if name in PARAMETERS:
                own.setlist(name, self.data.getlist(name))
        self._known |= set(PARAMETERS)
        if not own:  # reading a form of nothing would take a fifth of the answer's time
            return Criteria()
        try:
            return criteria_parse(own)
        except FilterInvalid as error:
            self.problems.update(error.problems)
            return Criteria()

    def own(self) -> dict[str, str]:
        """Read the parameters that the table shares with its page."""
        found = {}
        for name, allowed in (self.table.own if self.table else {}).items():
            value = self.once(name)
            if value and allowed and value not in allowed:
                self.problems[name] = _not_allowed(value, allowed)
            elif len(value) > MAX_Q:
                self.problems[name] = _("at most %(most)s characters") % {"most": MAX_Q}
            elif "\x00" in value:
                self.problems[name] = _("a NUL character is no value")
            found[name] = value
        return found

    def lookups(self) -> tuple[Lookup, ...]:
        """Read conditions on columns."""
        found = []
        for name in self.data:
            if name in self._known or name in LISTING or self.table is None:
                continue
            column_name, _dunder, lookup = name.partition("__")
            column = self.table.by_name.get(column_name)
            if column is None or not column.api:
                continue
            self._known.add(name)
            if read := self._lookup(column, lookup or "exact", name):
                found.append(read)
        return tuple(found)

    def _lookup(self, column: Column, lookup: str, name: str) -> Lookup | None:
        values = [value for value in self.data.getlist(name) if value.strip()]
        if lookup not in column.allowed:
            self.problems[name[:80]] = _lookups_of(column)
        elif values:
            try:
                return lookup_read(column, lookup, values)
            except LookupInvalid as error:
                self.problems[name] = str(error)
        return None

    def order_by(self) -> str:
        """Read the order."""
        value = self.once("order_by").strip()
        names = self.table.sorts() if self.table else {}
        if value.removeprefix("-") not in {"", *names} or value == "-":
            self.problems["order_by"] = _("%(problem)s; a minus before it turns it round") % {
                "problem": _not_allowed(value, sorted(names))
            }
        return value

    def page_size(self) -> int:
        """Read the number of rows a page."""
        text = self.once("page_size").strip()
        if not text:
            return PAGE_SIZE
        size = int(text) if text.isascii() and text.isdigit() and len(text) < 5 else 0
        if not 1 <= size <= MOST_ROWS:
            self.problems["page_size"] = _("must be a whole number from 1 to %(most)s") % {
                "most": MOST_ROWS
            }
        return size

    def selection(self, tree: Tree) -> Tree:
        """Read which fields are wanted."""
        chosen = tree
        for name in FIELDS:
            try:
                chosen = selection_read(tree, **{"fields": "", "omit": "", name: self.once(name)})
            except SelectionInvalid as error:
                self.problems[name] = str(error)
        if not self.problems:
            chosen = selection_read(tree, fields=self.once("fields"), omit=self.once("omit"))
        return chosen

    def switch(self, name: str) -> bool:
        """Read ``on`` or ``off``."""
        value = self.once(name).strip()
        if value not in ("", "on", "off"):
            self.problems[name] = _not_allowed(value, ("on", "off"))
        return value == "on"

    def once(self, name: str) -> str:
        """Read a parameter that may be given once."""
        self._known.add(name)
        if len(self.data.getlist(name)) > 1:
            self.problems[name] = _("may be given only once")
        return self.data.get(name, "")

    def refuse_unknown(self) -> None:
        """Name every parameter that nothing has read, and what there is."""
        for name in self.data:
            if name not in self._known and name[:80] not in self.problems:
                self.problems[name[:80]] = _no_such(self._there_are())

    def _there_are(self) -> Iterable[str]:
        if self.table is None:
            return FIELDS
        columns = [c.name for c in self.table.columns if c.api and c.allowed]
        return dict.fromkeys([*PARAMETERS, *self.table.own, *LISTING, *columns])


def _no_such(known: Iterable[str]) -> str:
    listed = ", ".join(known) or _("none")
    return _("there is no such parameter; there are: %(known)s") % {"known": listed}


def _not_allowed(value: str, allowed: Iterable[str]) -> str:
    return _("“%(value)s” is not allowed; allowed: %(allowed)s") % {
        "value": value[:80],
        "allowed": ", ".join(allowed),
    }


def _lookups_of(column: Column) -> str:
    if not column.allowed:
        return _("rows cannot be chosen by %(column)s") % {"column": column.name}
    named = [column.name if one == "exact" else f"{column.name}__{one}" for one in column.allowed]
    return _("there is no such condition; there are: %(known)s") % {"known": ", ".join(named)}

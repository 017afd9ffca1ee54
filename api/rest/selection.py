"""Which fields an answer holds: ``fields=slug,parties__name`` and ``omit=sources``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, get_args

from django.utils.translation import gettext as _
from pydantic import BaseModel

from api.tables.base import Column, Kind
from cases.record import CaseRecord

# Fields by name, each with its own fields or None.
Tree = Mapping[str, "Tree | None"]


class SelectionInvalid(ValueError):
    """A field that does not exist; the message says which do."""


def tree_of_columns(columns: Iterable[Column]) -> Tree:
    """Give the fields of a table's rows."""
    return {
        column.name: {part.name: None for part in column.many.parts}
        if column.many is not None and column.kind is Kind.OBJECT
        else None
        for column in columns
    }


@cache
def tree_of_record() -> Tree:
    """Give the fields of a case record."""
    return _tree_of(CaseRecord)


def _tree_of(model: type[BaseModel]) -> Tree:
    return {name: _subtree(field.annotation) for name, field in model.model_fields.items()}


def _subtree(annotation: Any) -> Tree | None:
    for candidate in (annotation, *_within(annotation)):
        if isinstance(candidate, type) and issubclass(candidate, BaseModel):
            return _tree_of(candidate)
    return None


def _within(annotation: Any) -> list[Any]:
    """Give the types that a list, an option or an annotated type is made of."""
    found = []
    for inner in get_args(annotation):
        found += [inner, *_within(inner)]
    return found


def selection_read(tree: Tree, *, fields: str, omit: str) -> Tree:
    """Cut a tree to what is asked for; raises SelectionInvalid for a field that is not in it."""
    chosen = _kept(tree, _paths(tree, fields)) if fields.strip() else tree
    return _dropped(chosen, _paths(tree, omit)) if omit.strip() else chosen


def selected(value: Any, chosen: Tree, whole: Tree) -> Any:
    """Cut plain values to a selection; the same object where nothing is to be cut."""
    if chosen == whole:
        return value
    if isinstance(value, list):
        return [selected(one, chosen, whole) for one in value]
    if not isinstance(value, dict):
        return value
    return {
        name: _selected_part(value[name], below, whole[name])
        for name, below in chosen.items()
        if name in value
    }


def _selected_part(value: Any, chosen: Tree | None, whole: Tree | None) -> Any:
    return value if chosen is None or whole is None else selected(value, chosen, whole)


def _paths(tree: Tree, text: str) -> list[tuple[str, ...]]:
    return [_path(tree, name.strip()) for name in text.split(",") if name.strip()]


def _path(tree: Tree, name: str) -> tuple[str, ...]:
    """Split at ``__``, step by step down the tree: no field has that in its name."""
    steps, level = tuple(name.split("__")), tree
    for number, step in enumerate(steps):
        if step not in level:
            raise SelectionInvalid(
                _("there is no field “%(name)s”; there are: %(known)s")
                % {"name": name[:80], "known": ", ".join(level)}
            )
        below = level[step]
        if below is None and number + 1 < len(steps):
            raise SelectionInvalid(
                _("“%(name)s” has no fields of its own") % {"name": "__".join(steps[: number + 1])}
            )
        level = below or {}
    return steps


def _kept(tree: Tree, paths: list[tuple[str, ...]]) -> Tree:
    kept: dict[str, Tree | None] = {}
    for name, below in tree.items():
        deeper = [path[1:] for path in paths if path[0] == name]
        if deeper:
            kept[name] = below if below is None or () in deeper else _kept(below, deeper)
    return kept


def _dropped(tree: Tree, paths: list[tuple[str, ...]]) -> Tree:
    left: dict[str, Tree | None] = {}
    for name, below in tree.items():
        deeper = [path[1:] for path in paths if path[0] == name]
        if () not in deeper:
            left[name] = below if below is None or not deeper else _dropped(below, deeper)
    return left

"""Every regular expression of the project: those that modules keep, and those that code writes out.

What a module holds is found by importing it, so that patterns built at run time are seen as they are;
what stands inside functions is found in the code. A pattern that neither finds is told as unseen.
"""

import ast
import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
APPS = ("core", "cases", "parties", "api", "news", "config")
# Written by people who run the site, and read from files of theirs.
NOT_READ = ("migrations", "loadset", "management")
CALLS = frozenset(
    {"compile", "match", "search", "fullmatch", "sub", "subn", "split", "findall", "finditer"}
)
# A pattern used by these alone is tried at one place of a text; any other at every place.
AT_ONE_PLACE = frozenset({"match", "fullmatch"})
# Read nothing but what came with the project: names of places as ISO 3166 has them.
OF_OUR_OWN = frozenset({"core/jurisdictions.py:_BRACKETED"})
# A name as constants have, where it is used, and by which method.
_NAME = re.compile(r"(?<![\w.])(_?[A-Z][A-Z0-9_]+)\b(?!\s*(?::|=[^=]))(?:\.([a-z]+)\()?")
# How deep collections of patterns are looked through.
DEEPEST = 4


@dataclass(frozen=True, slots=True)
class Found:
    """One pattern, where it stands, and whether it is searched for."""

    where: str
    pattern: re.Pattern[str]
    is_searched: bool
    # Made in one place and used in others, which say how.
    is_made: bool = False


def all_patterns(*, outside: str = "") -> list[Found]:
    """Give every pattern once, those of one folder aside: of the modules, then of the code."""
    seen: dict[tuple[str, int], Found] = {}
    for found in (*_of_modules(), *_of_code()):
        key = (found.pattern.pattern, found.pattern.flags)
        known = seen.get(key)
        if known is None:
            seen[key] = found
        elif found.is_searched and not found.is_made:
            seen[key] = replace(known, is_searched=True)
    return [
        found
        for found in seen.values()
        if not (outside and found.where.startswith(outside)) and found.where not in OF_OUR_OWN
    ]


def unseen() -> list[str]:
    """Name the places that make a pattern of which no example was found."""
    told = {found.where for found in _of_code()}
    kept = {found.where.partition(":")[0] for found in _of_modules()}
    return [
        f"{path}:{call.lineno}"
        for path, call, inside in _calls()
        if f"{path}:{call.lineno}" not in told and not (path in kept and not inside)
    ]


def _paths() -> Iterator[Path]:
    for app in APPS:
        for path in sorted((ROOT / app).rglob("*.py")):
            if not set(NOT_READ) & set(path.relative_to(ROOT).parts):
                yield path.relative_to(ROOT)


def _of_modules() -> Iterator[Found]:
    for path in _paths():
        name = ".".join(path.with_suffix("").parts).removesuffix(".__init__")
        if name in ("config.gunicorn", "config.asgi"):  # of servers, which the tests are not
            continue
        import_module(name)
        module = sys.modules[name]
        for held in sorted(vars(module)):
            value = vars(module)[held]
            if isinstance(value, ModuleType):
                continue
            for pattern in _held(value, DEEPEST):
                yield Found(
                    f"{path}:{held}", pattern, _uses().get(held, {"search"}) - AT_ONE_PLACE != set()
                )


def _held(value: Any, deep: int) -> Iterator[re.Pattern[str]]:
    """Give the patterns that a value is, or holds."""
    if isinstance(value, re.Pattern):
        if isinstance(value.pattern, str):
            yield value
        return
    if deep == 0 or isinstance(value, (str, bytes, int, float)):
        return
    inner: list[Any] = []
    if isinstance(value, Mapping):
        inner = [*value.keys(), *value.values()]
    elif isinstance(value, (list, tuple, set, frozenset)):
        inner = list(value)
    elif is_dataclass(value) and not isinstance(value, type):
        inner = [getattr(value, one.name) for one in fields(value)]
    for one in inner[:2_000]:
        yield from _held(one, deep - 1)


@cache
def _texts() -> dict[str, str]:
    return {str(path): (ROOT / path).read_text(encoding="utf-8") for path in _paths()}


@cache
def _uses() -> dict[str, set[str]]:
    """Give the methods by which each name is used anywhere; by itself, it is handed on to anybody."""
    used: dict[str, set[str]] = {}
    for text in _texts().values():
        for match in _NAME.finditer(text):
            used.setdefault(match[1], set()).add(match[2] or "search")
    return used


@cache
def _calls() -> list[tuple[str, ast.Call, bool]]:
    """Give every call that makes a pattern, and whether it stands inside a function."""
    found = []
    for path, text in _texts().items():
        if "re." not in text:
            continue
        waiting: list[tuple[ast.AST, bool]] = [(ast.parse(text), False)]
        while waiting:
            node, inside = waiting.pop()
            if _makes_pattern(node):
                assert isinstance(node, ast.Call)
                found.append((path, node, inside))
            inside = inside or isinstance(node, (ast.FunctionDef, ast.Lambda))
            waiting += [(child, inside) for child in ast.iter_child_nodes(node)]
    return found


def _makes_pattern(node: ast.AST) -> bool:
    if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
        return False
    owner = node.func.value
    return isinstance(owner, ast.Name) and owner.id == "re" and node.func.attr in CALLS


def _of_code() -> Iterator[Found]:
    for path, call, _inside in _calls():
        first = call.args[0]
        if isinstance(first, ast.Constant) and isinstance(first.value, str):
            method = call.func.attr if isinstance(call.func, ast.Attribute) else ""
            pattern = re.compile(first.value, _flags(call))
            is_made = method == "compile"
            yield Found(f"{path}:{call.lineno}", pattern, method not in AT_ONE_PLACE, is_made)


def _flags(call: ast.Call) -> int:
    named = [
        node.attr
        for node in ast.walk(call)
        if isinstance(node, ast.Attribute) and node.attr.isupper()
    ]
    found = re.RegexFlag(0)
    for name in named:
        found |= getattr(re, name, re.RegexFlag(0))
    return int(found)

"""The YAML of the curated files: a small, strict part of it, read and written.

Only ``true``, ``false``, ``null``, ``~`` and nothing have a meaning of their own; every other scalar
is text, quoted or not, so that a date, a number or ``no`` stays what was written. What a file
says, not what it means, is judged here; the database is not known.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import yaml

from cases.errors import CaseError, Problem

LINE_WIDTH = 110

# Where an anchor, an alias or a tag may begin. Prose seldom looks like it; only then are the events
# of the file read one by one.
_MAY_BE_MARK = re.compile(r"(?:^|[\s\[{,])[&*!]\S", re.MULTILINE)

# What PyYAML would write plain, but readers of YAML 1.2 or of all of YAML 1.1 take for a number, a
# truth value or a date (https://yaml.org/spec/1.2.2/#1032-tag-resolution, https://yaml.org/type/).
_QUOTED = re.compile(
    r"^(?:[yYnN]|[-+]?[0-9][0-9_]*(?:\.[0-9_]*)?(?:[eE][-+]?[0-9]+)?|[-+]?\.[0-9]+(?:[eE][-+]?[0-9]+)?"
    r"|0o[0-7]+|0x[0-9a-fA-F]+|[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?[~?%]?)$"
)

_STEP = re.compile(r"\[(\d+)\]|([^.\[\]]+)")


class YamlInvalid(CaseError):
    """A file is not readable, or not YAML of the kind used here; ``problems`` holds why."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = problems
        super().__init__("\n".join(str(problem) for problem in problems))


class _Loader(yaml.CSafeLoader):
    """Resolves truth values and blanks alone, and notes what a mapping may not hold."""

    yaml_implicit_resolvers: dict[str, list[Any]] = {}  # noqa: RUF012  # as in the base class

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.faults: list[Problem] = []

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        """Note keys that stand twice or are no text."""
        seen: set[str] = set()
        usable = True
        for key, _value in node.value:
            line = key.start_mark.line + 1
            if not isinstance(key, yaml.ScalarNode) or key.tag != "tag:yaml.org,2002:str":
                self.faults.append(Problem("", "", "a field's name must be text", line))
                usable = False
            elif key.value in seen:
                message = f"{key.value} stands twice in one mapping; keep one"
                self.faults.append(Problem("", "", message, line))
            else:
                seen.add(key.value)
        return super().construct_mapping(node, deep=True) if usable else {}


def _construct_mapping(loader: _Loader, node: yaml.MappingNode) -> dict[Any, Any]:
    return loader.construct_mapping(node)


_Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), ["t", "f"])
_Loader.add_implicit_resolver(
    "tag:yaml.org,2002:null", re.compile(r"^(?:null|~|)$"), ["n", "~", ""]
)
_Loader.add_constructor("tag:yaml.org,2002:map", _construct_mapping)


class _Dumper(yaml.CSafeDumper):
    """Writes every string so that no reader takes it for anything else."""

    def ignore_aliases(self, data: Any) -> bool:
        """Write a repeated value in full."""
        return True


def _represent_text(dumper: _Dumper, text: str) -> yaml.ScalarNode:
    style = "|" if "\n" in text else "'" if _QUOTED.match(text) else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _represent_text)


def yaml_read(path: Path) -> Any:
    """Read one file as plain values: mappings, lists, text, truth values and None.

    Raises YamlInvalid with the path as given and the line.
    """
    return yaml_parse(text_read(path), place=str(path))


def text_read(path: Path) -> str:
    """Read a UTF-8 file; raises YamlInvalid for whatever is not one."""
    try:
        return path.read_bytes().decode("utf-8-sig")
    except IsADirectoryError:
        message = "is a folder; a file is wanted here"
    except UnicodeDecodeError as error:
        message = f"is not UTF-8 (byte {error.start + 1}); save it as UTF-8"
    except OSError as error:
        message = f"cannot be read: {error.strerror}"
    raise YamlInvalid([Problem(str(path), "", message)])


def yaml_parse(text: str, *, place: str) -> Any:
    """Read YAML text as plain values; raises YamlInvalid."""
    try:
        if _MAY_BE_MARK.search(text):
            _refuse(list(_marks(text)), place)
        loader = _Loader(text)
        try:
            values = loader.get_single_data()
            _refuse(loader.faults, place)
        finally:
            loader.dispose()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        message = " ".join(filter(None, (error.context, error.problem))) or "is not YAML"
        line = mark.line + 1 if mark else 0
        raise YamlInvalid([Problem(place, "", f"is not YAML: {message}", line)]) from None
    except yaml.YAMLError as error:
        message = " ".join(str(error).split())
        raise YamlInvalid([Problem(place, "", f"is not YAML: {message}")]) from None
    except RecursionError:
        raise YamlInvalid([Problem(place, "", "is nested too deeply")]) from None
    return values


def _marks(text: str) -> Iterator[Problem]:
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        line = event.start_mark.line + 1 if event.start_mark else 0
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            yield Problem(
                "", "", "anchors (&) and aliases (*) are not used here; repeat the value", line
            )
        elif getattr(event, "tag", None):
            message = "tags (!) are not used here; quote the text if it begins with !"
            yield Problem("", "", message, line)


def _refuse(faults: list[Problem], place: str) -> None:
    if faults:
        raise YamlInvalid([replace(fault, place=place) for fault in faults])


class Lines:
    """The lines of a file, by field path; the file is composed at the first question."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._root: yaml.Node | None = None

    def of(self, path: str) -> int:
        """Give the line of a field such as ``events[3].date``, or of what should hold it."""
        if self._root is None:
            self._root = yaml.compose(self._text, Loader=_Loader)
        node = self._root
        if node is None:
            return 1
        line = node.start_mark.line
        for step in _STEP.finditer(path):
            index, name = step.groups()
            found = _item(node, int(index)) if index else _field(node, name)
            if found is None:
                break
            line, node = found
        return line + 1


def line_of(text: str, path: str) -> int:
    """Give the line of a field of a YAML text, or of what should hold it; lines count from 1."""
    return Lines(text).of(path)


def _item(node: yaml.Node, index: int) -> tuple[int, yaml.Node] | None:
    if isinstance(node, yaml.SequenceNode) and index < len(node.value):
        item = node.value[index]
        return item.start_mark.line, item
    return None


def _field(node: yaml.Node, name: str) -> tuple[int, yaml.Node] | None:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == name:
                return key.start_mark.line, value
    return None


def yaml_write(values: Any, *, header: str = "") -> str:
    """Write plain values as YAML: block style, keys in the order given, the header as comments."""
    body = yaml.dump(
        values,
        Dumper=_Dumper,
        allow_unicode=True,
        default_flow_style=False,
        sort_keys=False,
        width=LINE_WIDTH,
    )
    comment = "".join(f"# {line}".rstrip() + "\n" for line in header.splitlines())
    return f"{comment}\n{body}" if comment else body

"""The documents for readers, as the tests of this folder read them."""

import re
from pathlib import Path

from django.conf import settings

ROOT: Path = settings.BASE_DIR
AT_THE_TOP = ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md", "data/README.md")
DOCUMENTS = [ROOT / name for name in AT_THE_TOP] + sorted((ROOT / "docs").rglob("*.md"))

_FENCE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
_HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)


def read(name: str) -> str:
    """Give a file of the project by its path from the top."""
    return (ROOT / name).read_text(encoding="utf-8")


def prose(path: Path) -> str:
    """Give a document without what stands in fences."""
    return _FENCE.sub("", path.read_text(encoding="utf-8"))


def anchors(path: Path) -> set[str]:
    """Give the anchors that a document's headings have where Markdown is shown."""
    return {_anchor(heading) for heading in _HEADING.findall(prose(path))}


def _anchor(heading: str) -> str:
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def first_cells(text: str) -> list[str]:
    """Give what stands in code in the first cell of each row of the tables, in order."""
    return re.findall(r"^ *\| `([^`]+)`", text, flags=re.MULTILINE)


def section(text: str, heading: str) -> str:
    """Give what stands below the heading that begins so, to the next of its rank or above."""
    found = re.search(rf"^(#+) {re.escape(heading)}.*$", text, flags=re.MULTILINE)
    assert found, f"no heading begins with {heading}"
    rest = text[found.end() :]
    end = re.search(rf"^#{{1,{len(found[1])}}} ", rest, flags=re.MULTILINE)
    return rest[: end.start()] if end else rest

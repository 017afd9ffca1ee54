"""What the documents point at is there."""

import re
from pathlib import Path

import pytest

from tests.docs.reading import DOCUMENTS, ROOT, anchors, prose

LINK = re.compile(r"\]\(([^)\s]+)\)")


def faults(document: Path) -> list[str]:
    """Give each link within the project that leads nowhere."""
    found = []
    for target in LINK.findall(prose(document)):
        if "://" in target or target.startswith("mailto:"):
            continue
        name, _hash, anchor = target.partition("#")
        path = document.parent / name if name else document
        if not path.exists() or (anchor and anchor not in anchors(path)):
            found.append(target)
    return found


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_link_leads_somewhere(document: Path) -> None:
    assert faults(document) == []


def test_a_link_to_nothing_is_noticed(tmp_path: Path) -> None:
    (tmp_path / "quill.md").write_text("# Quill Press\n")
    document = tmp_path / "lumen.md"
    document.write_text(
        "[a](quill.md#quill-press) [b](quill.md#lumen) [c](gone.md) [d](#here)\n\n## Here\n"
    )

    assert faults(document) == ["quill.md#lumen", "gone.md"]


def test_every_decision_is_listed() -> None:
    listed = set(LINK.findall((ROOT / "docs/adr/README.md").read_text()))

    assert listed == {path.name for path in (ROOT / "docs/adr").glob("[0-9]*.md")}


def test_every_document_is_reached_from_the_readme() -> None:
    reached, waiting = set(), [ROOT / "README.md"]
    while waiting:
        document = waiting.pop().resolve()
        if document not in reached and document.suffix == ".md":
            reached.add(document)
            targets = (link.partition("#")[0] for link in LINK.findall(prose(document)))
            waiting += [document.parent / name for name in targets if name and "://" not in name]

    assert {path.resolve() for path in DOCUMENTS} <= reached

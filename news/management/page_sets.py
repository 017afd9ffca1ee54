"""Sets of news pages with the answers people gave, read as the site reads articles, without a database.

A set is a folder of numbered pages with ``gold.json`` and a README.md whose ``hold_out`` lists the
cases that its pages report as new.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import orjson

from cases.curated import yaml_parse
from cases.curated_entries import entry_values
from cases.dataset import Dataset
from cases.record import record_dict
from news.pipeline.extract import extract
from news.pipeline.knowledge import Knowledge
from news.pipeline.reading import read
from news.pipeline.stories import ArticleFacts, facts_of, match_story
from news.pipeline.types import NewDispute, Page, Reading

_FENCED = re.compile(r"^```yaml\n(.*?)^```", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class PageSet:
    """The pages of one folder: their answers, in order of publication, and what is held out."""

    name: str
    folder: Path
    answers: tuple[Mapping[str, Any], ...]
    hold_out: frozenset[str]

    def pages(self) -> Iterator[tuple[str, bytes]]:
        """Give address and bytes of every page."""
        for answer in self.answers:
            path = self.folder / Path(answer["page"]).name
            yield answer.get("url") or answer["page"], path.read_bytes()


def page_set(folder: Path) -> PageSet:
    """Read a set; raises OSError where a file is missing, ValueError where one is not as described."""
    answers = orjson.loads((folder / "gold.json").read_bytes())
    answers.sort(key=lambda answer: answer.get("published") or "")
    return PageSet(folder.name, folder, tuple(answers), _hold_out(folder / "README.md"))


def _hold_out(readme: Path) -> frozenset[str]:
    for block in _FENCED.findall(readme.read_text("utf-8")):
        values = yaml_parse(block, place=str(readme))
        if "hold_out" in values:
            return frozenset(values["hold_out"] or ())
    raise ValueError(f"{readme} does not say which cases to hold out (a YAML block, hold_out:)")


def knowledge_without(dataset: Dataset, hold_out: Collection[str]) -> Knowledge:
    """Build what is known from a curated folder, as if some of its cases were not on record."""
    return Knowledge.build(
        parties=[entry_values(entry) for entry in dataset.parties],
        systems=[entry_values(entry) for entry in dataset.systems],
        courts=[entry_values(entry) for entry in dataset.courts],
        cases=[
            record_dict(file.record) for file in dataset.cases if file.record.slug not in hold_out
        ],
    )


def rows_of(pages: Iterable[tuple[str, bytes]], knowledge: Knowledge) -> Iterator[dict[str, Any]]:
    """Read pages one after the other and give their rows, as ``dump_articles`` writes them.

    Stories are joined in the order of the pages.
    """
    told: list[ArticleFacts] = []
    for address, body in pages:
        page = extract(body, address)
        reading = read(page, knowledge)
        story = _story(address, page, reading, told) if reading.relevant else None
        yield _row(address, reading, story)


def _story(address: str, page: Page, reading: Reading, told: list[ArticleFacts]) -> str:
    """Give the key of the story that an article tells; notes the article as one of its own."""
    facts = facts_of(address, page, reading)
    story = match_story(facts, told) or address
    told.append(replace(facts, key=story))
    return story


def _row(address: str, reading: Reading, story: str | None) -> dict[str, Any]:
    event = reading.primary_event
    return {
        "url": address,
        "relevant": reading.relevant,
        "cases": [{"slug": link.slug, "role": link.role} for link in reading.links],
        "new_dispute": _dispute(reading.new_disputes[0]) if reading.new_disputes else None,
        "primary_event": {"kind": event.kind, "date": event.edtf} if event else None,
        "amounts": [
            {"value": str(money.value), "currency": money.currency} for money in reading.amounts
        ],
        "story": story,
    }


def _dispute(dispute: NewDispute) -> dict[str, Any]:
    return {
        "caption": dispute.caption,
        "plaintiffs": list(dispute.plaintiffs),
        "defendants": list(dispute.defendants),
        "docket_numbers": list(dispute.docket_numbers),
    }

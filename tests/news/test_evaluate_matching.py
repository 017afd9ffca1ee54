"""`manage.py evaluate_matching` on a folder of two pages and a folder of data made for the test."""

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from pytest_django import Settings

CASE = """
slug: quill-press-v-lumen-ai
caption: Quill Press v. Lumen AI
proceeding: lawsuit
jurisdiction: US
status: pending
status_as_of: '2025-07-01'
summary: A publisher sued the maker of a language model over copies of its novels made to train it.
work_types: [books]
conduct: [training]
events: [{date: '2025-03-03', kind: filed, title: Lawsuit filed, sources: [s1]}]
filed_on: '2025-03-03'
parties:
- {name: Quill Press, role: plaintiff, kind: company}
- {name: Lumen AI, role: defendant, kind: company}
court: {name: United States District Court for the Southern District of New York}
docket_numbers: ['1:25-cv-01234']
sources:
- {id: s1, url: 'https://court.example/1', publisher: A court, title: Complaint}
"""
PARTIES = """
- {id: lumen-ai, name: Lumen AI, kind: company}
- {id: quill-press, name: Quill Press, kind: company}
"""
RULING = """
A federal judge ruled on June 10, 2025 that Quill Press may go on with its copyright lawsuit against
Lumen AI. The publisher says that Lumen AI copied its novels to train a language model. Judge Ann Moss
denied the motion to dismiss in case No. 1:25-cv-01234 and ordered the company to answer within a month.
"""
FAIR = """
The town fair opened on Saturday with music, pies and a great many visitors. Bakers had come from the
whole valley, and the prize for the best apple cake went to the youngest of them. The fair is open until
Sunday evening, and buses run to the station every half an hour until ten at night.
"""


def html(title: str, text: str) -> str:
    """Write an article as a web page."""
    return (
        f"<html lang='en'><head><title>{title}</title></head><body><article><h1>{title}</h1>"
        f"<time datetime='2025-06-12'>June 12, 2025</time><p>{text}</p></article></body></html>"
    )


def answer(number: int, *, relevant: bool) -> dict[str, object]:
    """Give what a good reader says about a page: the ruling, or nothing."""
    case = {
        "caption": "Quill Press v. Lumen AI",
        "docket_numbers": ["1:25-cv-01234"],
        "parties": {"plaintiffs": ["Quill Press"], "defendants": ["Lumen AI"]},
        "known": True,
        "slugs": ["quill-press-v-lumen-ai"],
    }
    return {
        "page": f"pages/{number}.html",
        "relevant": relevant,
        "cases": [case] if relevant else [],
        "primary_event": {"kind": "ruling", "date": "2025-06-10"} if relevant else None,
        "event_date_derivable_from_text": relevant,
        "amounts": [],
        "acceptable_outcomes": [],
        "story_group": None,
    }


@pytest.fixture
def pages(tmp_path: Path, settings: Settings) -> Path:
    """Make data of one case, and a half ``dev`` of one page about it and one about a fair."""
    settings.DATA_DIR = tmp_path / "data"
    (settings.DATA_DIR / "cases" / "us").mkdir(parents=True)
    (settings.DATA_DIR / "cases" / "us" / "quill-press-v-lumen-ai.yaml").write_text(CASE)
    (settings.DATA_DIR / "parties.yaml").write_text(PARTIES)
    folder = tmp_path / "pages"
    dev = folder / "dev"
    dev.mkdir(parents=True)
    (dev / "101.html").write_text(html("Quill Press may pursue Lumen AI, judge rules", RULING))
    (dev / "102.html").write_text(html("Town fair opens with cakes", FAIR))
    (dev / "gold.json").write_text(
        json.dumps([answer(101, relevant=True), answer(102, relevant=False)])
    )
    (dev / "README.md").write_text("# dev\n\n```yaml\nhold_out: []\n```\n")
    return folder


def run(*options: str) -> str:
    """Run the command; give what it printed."""
    out = StringIO()
    call_command("evaluate_matching", *options, stdout=out)
    return out.getvalue()


def test_the_figures_of_each_measure_come_with_their_counts(pages: Path) -> None:
    values = json.loads(run("--pages", str(pages), "--json", "--verbose"))

    assert (values["split"], values["pages"]) == ("dev", 2)
    full = {"precision": 1.0, "recall": 1.0, "f1": 1.0, "right": 1, "said": 1, "wanted": 1}
    measures = values["measures"]
    for name in ("relevance", "links", "event_kind", "event_date"):
        assert measures[name] == full, name
    assert measures["new_disputes"]["wanted"] == 0
    assert values["disagreements"] == []


def test_a_case_held_out_is_not_known_and_its_page_is_named(pages: Path) -> None:
    readme = "```yaml\nhold_out:\n  - quill-press-v-lumen-ai\n```\n"
    (pages / "dev" / "README.md").write_text(readme)

    printed = run("--pages", str(pages), "--split", "dev", "--verbose")

    assert "dev: 2 pages" in printed
    assert "101 links: [], wanted [['quill-press-v-lumen-ai']]" in printed


def test_a_folder_without_pages_is_refused_with_what_to_do(pages: Path) -> None:
    with pytest.raises(CommandError, match="has no folder report; name the pages with --pages"):
        run("--pages", str(pages), "--split", "report")

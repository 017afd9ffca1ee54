"""The commands that the documents name exist, and those that exist are named."""

import re
import tomllib

from django.core.management import get_commands, load_command_class
from django.core.management.base import BaseCommand

from tests.docs.reading import DOCUMENTS, ROOT, first_cells, read, section

MAKE = re.compile(r"(?:^|`)make ([a-z]+)\b", re.MULTILINE)
MANAGE = re.compile(r"manage\.py ([a-z_]+)")


def targets(makefile: str) -> set[str]:
    """Give the targets that `make help` lists."""
    return set(re.findall(r"^([a-z]+):.*## ", makefile, flags=re.MULTILINE))


def test_every_make_target_is_in_the_readme() -> None:
    listed = {cell.removeprefix("make ") for cell in first_cells(read("README.md"))}

    assert targets(read("Makefile")) <= listed


def test_every_make_target_a_document_names_exists() -> None:
    named = {name for path in DOCUMENTS for name in MAKE.findall(path.read_text())}

    assert {"up", "test"} <= named
    assert named <= targets(read("Makefile"))


def test_every_manage_command_a_document_names_exists() -> None:
    named = {name for path in DOCUMENTS for name in MANAGE.findall(path.read_text())}

    assert "load_dataset" in named
    assert named <= set(get_commands())


def test_every_option_of_make_load_is_described() -> None:
    own = load_command_class("cases", "make_load").create_parser("manage.py", "make_load")
    shared = BaseCommand().create_parser("manage.py", "any")
    options = own._option_string_actions.keys() - shared._option_string_actions.keys()
    described = first_cells(section(read("docs/load-and-bench.md"), "A generated load set"))

    assert sorted(options) == sorted(cell.split()[0] for cell in described)


def test_every_option_of_the_benchmark_is_described() -> None:
    options = re.findall(r'add_argument\(\s*"(--[\w-]+)"', read("benchmarks/pages.py"))
    described = first_cells(section(read("docs/load-and-bench.md"), "The benchmark"))

    assert [cell.split()[0] for cell in described] == options


def test_the_changes_begin_with_the_version_at_hand() -> None:
    version = tomllib.loads(read("pyproject.toml"))["project"]["version"]
    headings = re.findall(r"^## (\S+)", read("CHANGELOG.md"), flags=re.MULTILINE)

    assert headings[0] == version


def test_the_figures_of_the_readme_are_those_of_the_files() -> None:
    files = list((ROOT / "data" / "cases").glob("*/*.yaml"))
    countries = {path.parent.name for path in files}

    for name in ("README.md", "data/README.md"):
        assert re.search(rf"\b{len(files)} disputes\b", read(name)), name
        assert re.search(rf"\b{len(countries)} jurisdictions\b", read(name)), name

"""The settings that are read are those that are described, in both places."""

import re

from tests.docs.reading import first_cells, read


def described() -> list[str]:
    """Give the variables of the page on settings."""
    return first_cells(read("docs/settings.md"))


def test_every_setting_that_is_read_is_described() -> None:
    found = re.findall(r'env\.\w+\(\s*"(\w+)"', read("config/settings.py"))

    assert len(found) > 10
    assert set(found) - set(described()) == set()


def test_the_page_and_the_example_name_the_same_variables() -> None:
    example = re.findall(r"^#?([A-Z_]+)=", read(".env.example"), flags=re.MULTILINE)

    assert sorted(described()) == sorted(example)


def test_the_page_describes_no_setting_twice() -> None:
    assert len(set(described())) == len(described())

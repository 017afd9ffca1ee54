"""The YAML of the curated files, read strictly and written so that nobody misreads it."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from cases.curated import YamlInvalid, line_of, yaml_parse, yaml_read, yaml_write


def problems_of(text: str) -> list[tuple[int, str]]:
    with pytest.raises(YamlInvalid) as caught:
        yaml_parse(text, place="quill.yaml")
    return [(problem.line, problem.message) for problem in caught.value.problems]


@pytest.mark.parametrize("scalar", ["2025-01-06", "100000", "1e3", "no", "Yes", "12:30", "TRUE"])
def test_an_unquoted_scalar_is_text(scalar: str) -> None:
    assert yaml_parse(f"value: {scalar}", place="quill.yaml") == {"value": scalar}


@pytest.mark.parametrize(("scalar", "value"), [("true", True), ("false", False)])
def test_lower_case_true_and_false_are_truth_values(scalar: str, value: bool) -> None:
    assert yaml_parse(f"value: {scalar}", place="quill.yaml") == {"value": value}


@pytest.mark.parametrize("scalar", ["null", "~", ""])
def test_null_a_tilde_and_nothing_are_blank(scalar: str) -> None:
    assert yaml_parse(f"value: {scalar}", place="quill.yaml") == {"value": None}


def test_a_key_that_stands_twice_is_refused_with_its_line() -> None:
    assert problems_of("a: 1\nb: 2\na: 3\n") == [(3, "a stands twice in one mapping; keep one")]


def test_every_repeated_key_is_told() -> None:
    assert [line for line, _message in problems_of("a: 1\na: 2\nb:\n  c: 1\n  c: 2\n")] == [2, 5]


@pytest.mark.parametrize("text", ["a: &x 1", "a: *x", "a: !!int 5", "a: !quill 5"])
def test_anchors_aliases_and_tags_are_refused(text: str) -> None:
    assert [line for line, _message in problems_of(f"first: 1\n{text}\n")] == [2]


def test_an_ampersand_in_prose_is_text() -> None:
    text = "name: Ink & Seal, R&D (see *) !\n"

    assert yaml_parse(text, place="quill.yaml") == {"name": "Ink & Seal, R&D (see *) !"}


@pytest.mark.parametrize("text", ["a: [1", "a: b: c", "a: 1\n---\nb: 2\n", "a: \x07", "[" * 9000])
def test_what_is_no_yaml_is_a_problem(text: str) -> None:
    assert len(problems_of(text)) == 1


def test_a_key_that_is_no_text_is_refused() -> None:
    assert problems_of("? [a]\n: 1\n") == [(1, "a field's name must be text")]


def test_a_file_that_is_not_utf_8_is_a_problem(tmp_path: Path) -> None:
    path = tmp_path / "quill.yaml"
    path.write_bytes("name: Éditions".encode("latin-1"))

    with pytest.raises(YamlInvalid, match="is not UTF-8"):
        yaml_read(path)


def test_a_folder_in_place_of_a_file_is_a_problem(tmp_path: Path) -> None:
    with pytest.raises(YamlInvalid, match="is a folder"):
        yaml_read(tmp_path)


def test_a_file_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    with pytest.raises(YamlInvalid, match="cannot be read"):
        yaml_read(tmp_path / "quill.yaml")


def test_the_line_of_a_field_is_found() -> None:
    text = "slug: quill\nevents:\n- kind: filed\n  date: 2025\n- kind: order\n  date: 2026\n"

    assert line_of(text, "events[1].date") == 6


def test_a_missing_field_is_placed_where_it_should_stand() -> None:
    text = "slug: quill\nevents:\n- kind: filed\n- kind: order\n"

    assert line_of(text, "events[1].date") == 4


@pytest.mark.parametrize(
    "text", ["2025-01-06", "2025-01", "2025", "100000", "no", "y", "1e3", "null", "0o17", "12:30"]
)
def test_text_that_looks_like_something_else_is_quoted(text: str) -> None:
    assert yaml_write({"value": text}) == f"value: '{text}'\n"


def test_several_lines_are_written_as_a_block() -> None:
    assert yaml_write({"note": "one\ntwo"}) == "note: |-\n  one\n  two\n"


def test_keys_stand_in_the_order_given() -> None:
    assert yaml_write({"b": "x", "a": "羽笔"}) == "b: x\na: 羽笔\n"


def test_a_header_becomes_comments() -> None:
    assert yaml_write(["x"], header="Parties.\n\nSorted.") == "# Parties.\n#\n# Sorted.\n\n- x\n"


plain_text = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\x00\ufeff"), max_size=40
)


@given(st.dictionaries(plain_text, st.one_of(plain_text, st.booleans(), st.lists(plain_text))))
def test_what_is_written_is_read_again_as_it_was(values: dict[str, object]) -> None:
    assert yaml_parse(yaml_write(values), place="quill.yaml") == values


@given(plain_text)
def test_another_reader_takes_written_text_for_text(text: str) -> None:
    assert yaml.safe_load(yaml_write({"value": text})) == {"value": text}

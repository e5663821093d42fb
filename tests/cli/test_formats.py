"""Rows as JSON, JSON lines and CSV: whole, streamed, and harmless."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.cli.formats import Field, Target, draw
from tui_reader.printable import printable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui_reader.cli.formats import Row, Value

FIELDS = (Field("id"), Field("aliases"), Field("text", table=False, csv=False))
ANY_TEXT = st.text(st.characters(codec=None, exclude_categories=()))


def drawn(form: str, *rows: Row, target: Target = Target()) -> str:  # noqa: B008 - a frozen value
    return "".join(draw(form, FIELDS, rows, target))


def test_json_is_one_array_with_the_fields_in_order() -> None:
    text = drawn("json", ("a", ("x", "y"), None), ("b", (), "t"))
    assert [list(row.items()) for row in json.loads(text)] == [
        [("id", "a"), ("aliases", ["x", "y"]), ("text", None)],
        [("id", "b"), ("aliases", []), ("text", "t")],
    ]


@pytest.mark.parametrize(("form", "nothing"), [("json", []), ("jsonl", None), ("csv", None)])
def test_no_rows_are_still_well_formed(form: str, nothing: list[str] | None) -> None:
    text = drawn(form)
    assert text == {"json": "[]\n", "jsonl": "", "csv": "id,aliases\n"}[form]
    assert nothing is None or json.loads(text) == nothing


@given(ANY_TEXT)
def test_json_lines_give_every_text_back(text: str) -> None:
    line = drawn("jsonl", ("a", (), text))
    assert line.count("\n") == 1
    assert json.loads(line)["text"] == text


@pytest.mark.parametrize("form", ["json", "jsonl"])
@given(text=ANY_TEXT)
def test_json_never_carries_what_a_terminal_obeys(form: str, text: str) -> None:
    shown = drawn(form, ("a", (text,), text))
    assert printable(shown) == shown
    assert shown.encode().decode() == shown


@given(ANY_TEXT)
def test_json_outside_utf8_is_ascii(text: str) -> None:
    line = drawn("jsonl", ("a", (), text), target=Target(utf8=False))
    assert line.isascii()
    assert json.loads(line)["text"] == text


@given(st.text(st.characters(codec="utf-8")))
def test_csv_gives_every_value_back(text: str) -> None:
    shown = drawn("csv", (text, ("x", "y"), "left out"))
    rows = list(csv.reader(io.StringIO(shown, newline="")))
    assert rows == [["id", "aliases"], [text, "x; y"]]


def test_csv_on_a_terminal_shows_control_characters_as_pictures() -> None:
    shown = drawn("csv", ("\x1b[2J", (), None), target=Target(terminal=True))
    assert shown == "id,aliases\n␛[2J,\n"


@pytest.mark.parametrize("form", ["json", "jsonl", "csv"])
def test_rows_come_out_before_the_next_is_fetched(form: str) -> None:
    fetched: list[Value] = []

    def rows() -> Iterator[Row]:
        for name in ("first", "second"):
            fetched.append(name)
            yield name, (), None

    pieces = draw(form, FIELDS, rows(), Target())
    assert any("first" in piece for piece in pieces)
    assert fetched == ["first"]

"""A TOML file read statement by statement: what it says, on which line, and what cannot be read."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.settings.document import read

WHOLE = """\
# a comment
theme = "paper"

steps = [
  1,
  2,  # and a comment
]
[keys]
"mention.next" = "x"
pane.text = ["4", "t"]
[piles."~/cuttings"]
measure = 60
about = '''
two
lines'''
last = 1
"""


def test_what_it_says_is_what_the_standard_parser_says() -> None:
    assert read(WHOLE).table == tomllib.loads(WHOLE)


VALUES = st.one_of(
    st.text("ab\"\\é #0=\t\x00\u00ad'"),
    st.text("ab é#=").map('"{}"'.format),
    st.text("01_-9."),
    st.sampled_from(["true", "false", '""', '"a" # b', "0", "007", "1234567890"]),
)


@given(st.text('aZ_-0. é"'), st.sampled_from(["=", " = ", "\t=", ""]), VALUES)
def test_a_simple_line_says_what_the_standard_parser_says(name: str, sign: str, value: str) -> None:
    line = f"{name}{sign}{value}"
    found = read(line)
    try:
        expected = tomllib.loads(line)
    except tomllib.TOMLDecodeError:
        assert found.mistakes
    else:
        assert (found.table, found.mistakes) == (expected, [])


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("theme",), 2),
        (("steps",), 4),
        (("keys",), 8),
        (("keys", "mention.next"), 9),
        (("keys", "pane", "text"), 10),
        (("piles", "~/cuttings", "measure"), 12),
        (("piles", "~/cuttings", "about"), 13),
        (("piles", "~/cuttings", "last"), 16),
    ],
)
def test_every_key_has_the_line_it_begins_on(path: tuple[str, ...], line: int) -> None:
    assert read(WHOLE).line(*path) == line


@pytest.mark.parametrize(
    "line",
    [
        "theme = paper",
        "theme =",
        "= 3",
        "theme",
        'theme = "paper',
        "a = [1, 2",
        'a = """x',
        "a = 01",
    ],
)
def test_a_mistake_costs_its_line_alone(line: str) -> None:
    found = read(f"first = 1\n{line}\nlast = 2\n")
    assert found.table == {"first": 1, "last": 2}
    assert [(mistake.line, mistake.text) for mistake in found.mistakes] == [(2, line)]


def test_what_stands_under_a_broken_header_belongs_to_nothing() -> None:
    found = read("[keys\nquit = 'x'\n[piles]\na = 1\n")
    assert found.table == {"piles": {"a": 1}}
    assert [mistake.line for mistake in found.mistakes] == [1]


def test_what_is_given_twice_stands_as_it_was_given_first() -> None:
    found = read("a = 1\na = 2\n")
    assert found.table == {"a": 1}
    assert [mistake.line for mistake in found.mistakes] == [2]


def test_windows_line_ends_are_line_ends() -> None:
    assert read("a = 1\r\nb = 2\r\n").table == {"a": 1, "b": 2}


@given(st.text(alphabet="ab=[]\".\n'#1, {}\t", max_size=80))
def test_no_text_raises_and_valid_files_are_read_whole(text: str) -> None:
    found = read(text)
    assert all(1 <= mistake.line <= text.count("\n") + 1 for mistake in found.mistakes)
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return
    if "[[" not in text:
        assert found.table == table
        assert found.mistakes == []

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.printable import printable, printable_line, steady

ANY_TEXT = st.text(st.characters())
TERMINAL_CONTROLS = {chr(code) for code in (*range(0x20), *range(0x7F, 0xA0))}
DIRECTIONS = set("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@given(ANY_TEXT)
def test_every_offset_stays_where_it_is(text: str) -> None:
    assert len(printable(text)) == len(printable_line(text)) == len(text)


@given(ANY_TEXT)
def test_nothing_that_drives_a_terminal_is_left(text: str) -> None:
    assert not set(printable(text)) & (TERMINAL_CONTROLS - {"\n", "\t"})


@given(ANY_TEXT)
def test_nothing_that_reverses_the_reading_direction_is_left(text: str) -> None:
    assert not set(printable(text)) & DIRECTIONS


@given(ANY_TEXT)
def test_the_result_can_be_encoded(text: str) -> None:
    assert printable(text).encode("utf-8")[:0] == b""


@given(ANY_TEXT)
def test_a_line_is_one_line(text: str) -> None:
    assert len(printable_line(text).splitlines()) <= 1
    assert "\t" not in printable_line(text)


@given(ANY_TEXT)
def test_done_once_is_done(text: str) -> None:
    assert printable(printable(text)) == printable(text)


@given(st.text(st.characters(categories=["L", "M", "N", "P", "S", "Zs"])))
def test_words_of_every_script_stand_as_they_are(text: str) -> None:
    assert printable(text) == text


@pytest.mark.parametrize(
    ("hostile", "shown"),
    [
        ("\x1b[31mred", "␛[31mred"),
        ("a\rb", "a␍b"),
        ("\x07\x7f", "␇␡"),
        ("\x9b2J", "\ufffd2J"),
        ("name\u202etxt.exe", "name·txt.exe"),
        ("\udc80", "\ufffd"),
        ("[red]x[/red]", "[red]x[/red]"),
    ],
)
def test_each_is_shown_as_a_picture_of_itself(hostile: str, shown: str) -> None:
    assert printable(hostile) == shown


def test_text_keeps_its_lines_and_tabs() -> None:
    assert printable("a\n\tb") == "a\n\tb"


def test_joiners_and_soft_hyphens_are_part_of_words() -> None:
    assert all(unicodedata.category(mark) == "Cf" for mark in "\u200d\u200c\xad")
    assert printable("a\u200db\u200cc\xadd") == "a\u200db\u200cc\xadd"


@given(ANY_TEXT)
def test_steady_text_keeps_every_offset(text: str) -> None:
    assert len(steady(text)) == len(text)


def test_joined_emoji_are_shown_as_their_parts() -> None:
    family = "\U0001f468\u200d\U0001f469\u200d\U0001f467 \u2764\ufe0f"
    shown = steady(family)
    assert len(shown) == len(family)
    assert not set("\u200d\ufe0f") & set(shown)


def test_a_flag_is_shown_as_its_letters() -> None:
    assert steady("\U0001f1f5\U0001f1f1") == "PL"


def test_the_joiner_of_a_script_stays() -> None:
    assert steady("\u0915\u094d\u200d\u0937") == "\u0915\u094d\u200d\u0937"

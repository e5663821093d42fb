"""Texts with marks written into them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.cli.plain.marked import Mark, Marked, lines, marks_of, passage
from tui_reader.corpus.markdown_structure import structure_of
from tui_reader.model.article import Article, Span
from tui_reader.model.mention import Kind, Mention
from tui_reader.model.structure import PLAIN

TEXT = "Ada Moss spoke.\n\nMoss sat."


def article(text: str, *, markdown: bool = False) -> Article:
    structure = structure_of(text) if markdown else PLAIN
    return Article("a", "a", "A", "", None, text, "", structure=structure)


def told(text: str, *marks: Marked, markdown: bool = False) -> list[str]:
    return [line for line, _, _ in lines(article(text, markdown=markdown), marks)]


def mention(start: int, end: int, entity: str | None) -> Mention:
    return Mention("a", start, end, TEXT[start:end], Kind.PERSON, entity)


def test_names_are_in_brackets_the_chosen_in_arrows_and_the_unsure_are_asked() -> None:
    marks = marks_of([mention(0, 8, "ada"), mention(17, 21, None)], "ada")
    assert told(TEXT, *marks) == [">>Ada Moss<< spoke.", "", "[Moss?] sat."]
    marks = marks_of([mention(0, 8, "ada")], None)
    assert told(TEXT, *marks)[0] == "[Ada Moss] spoke."


def test_marks_in_marks_close_in_order() -> None:
    marks = Marked(0, 15, Mark.FURNITURE), Marked(0, 8, Mark.NAME)
    assert told(TEXT, *marks)[0] == "{[Ada Moss] spoke.}"


def test_structure_is_told_in_lines_without_its_marks() -> None:
    text = "## Floods\n\nThe **Wey** rose.\nAll fled.\n\n- one\n- two\n"
    name = text.index("Wey")
    found = lines(article(text, markdown=True), [Marked(name, name + 3, Mark.NAME)])
    assert [first + line for line, first, _ in found if line] == [
        "Floods",
        "The [Wey] rose. All fled.",
        "• one",
        "• two",
    ]


def test_control_codes_are_shown_as_pictures() -> None:
    assert "\x1b" not in "".join(told("a \x1b[2J b"))


def test_a_passage_is_one_line_with_its_place_marked() -> None:
    assert passage(article(TEXT), Span(0, 26), Span(17, 21)) == "Ada Moss spoke. >>Moss<< sat."


@given(st.lists(st.sampled_from(["Ada", "**Moss**", "\n\n", "- ", "# ", "x", "`y`", "> "])))
@pytest.mark.parametrize("markdown", [True, False])
def test_without_the_marks_every_word_is_there(markdown: bool, words: list[str]) -> None:
    text = " ".join(words)
    marks = [Marked(m.start(), m.end(), Mark.NAME) for m in re.finditer("Ada|Moss", text)]
    shown = re.findall(r"\w+", " ".join(told(text, *marks, markdown=markdown)))
    assert shown == re.findall(r"\w+", text)

from __future__ import annotations

import pytest

from tui_reader.library.query import parse
from tui_reader.library.titles import TITLES, without_titles
from tui_reader.store.folding import fold


def left(query: str) -> list[str]:
    return [term.text for term in without_titles(parse(query))]


@pytest.mark.parametrize("query", ["Mr Quill", "mr. quill", "DCI Quill", "Chief Constable Quill"])
def test_titles_are_left_out(query: str) -> None:
    assert [text.casefold() for text in left(query)] == ["quill"]


def test_titles_alone_leave_nothing() -> None:
    assert left("prince") == []


def test_a_phrase_is_left_as_it_is() -> None:
    assert left('"lord mayor"') == ["lord mayor"]


def test_titles_are_folded_words() -> None:
    assert {fold(title) for title in TITLES} == TITLES

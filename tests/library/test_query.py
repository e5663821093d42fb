from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.library.query import MOST_TERMS, Term, parse


def test_words_are_told_apart_and_folded() -> None:
    assert parse("Zoë Quill") == (Term("Zoë", ("zoe",)), Term("Quill", ("quill",)))


@pytest.mark.parametrize("query", ['"harbour board"', "“harbour board”", "«harbour board»"])
def test_quotation_marks_make_a_phrase(query: str) -> None:
    phrase = Term("harbour board", ("harbour", "board"), quoted=True, whole=True)
    assert parse(query) == (phrase,)


def test_a_phrase_that_is_still_being_typed_is_not_whole() -> None:
    assert parse('"harbour bo') == (Term("harbour bo", ("harbour", "bo"), quoted=True),)


@pytest.mark.parametrize("query", ["Quill's", "Quill’s"])
def test_a_possessive_is_the_name(query: str) -> None:
    assert parse(query) == (Term("Quill", ("quill",)),)


def test_a_word_of_several_parts_is_one_term() -> None:
    assert parse("O’Dowd") == (Term("O'Dowd", ("o", "dowd")),)


@pytest.mark.parametrize(
    "query", ["", "   ", "—?!", '"', '""', "'s", "\0", "\ud800", "* OR (", "^"]
)
def test_what_holds_no_word_asks_for_nothing_but_words(query: str) -> None:
    assert all(term.words for term in parse(query))
    assert {word for term in parse(query) for word in term.words} <= {"or"}


@given(st.text(st.characters(exclude_categories=())))
def test_any_string_is_a_query(query: str) -> None:
    terms = parse(query)
    assert len(terms) <= MOST_TERMS
    assert all(term.words for term in terms)


def test_a_very_long_query_is_cut() -> None:
    assert len(parse("a " * 10_000)) == MOST_TERMS

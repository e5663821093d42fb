"""Quotations with their source."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from tui_reader.corpus.markdown_structure import structure_of
from tui_reader.library.quoting import (
    quotation,
    sentence_at,
    sentence_before,
    sentence_seen,
    words_of,
)
from tui_reader.model.article import Article, Span

TEXT = "It was **never**\nsafe. The clerk said so.\n\nNobody listened."


def article(text: str = TEXT) -> Article:
    return Article(
        "a.md",
        "a.md",
        "The pier",
        "Port Gazette",
        dt.date(2024, 5, 3),
        text,
        "0",
        url="https://example.org/pier",
        structure=structure_of(text),
    )


def test_a_quotation_names_its_source() -> None:
    assert quotation(article(), "It fell.") == (
        "“It fell.” — The pier, Port Gazette, 3 May 2024, https://example.org/pier"
    )


def test_what_is_not_known_is_left_out() -> None:
    bare = Article("a.txt", "a.txt", "The pier", "", None, "It fell.", "0")
    assert quotation(bare, "It fell.") == "“It fell.” — The pier"


def test_words_are_in_one_line_without_marks_that_are_not_shown() -> None:
    assert words_of(article(), Span(0, 22)) == "It was never safe."


def test_marks_before_words_are_no_words() -> None:
    text = "# The pier\n\n- It *fell*.\n- So they said.\n\n> No."
    assert words_of(article(text), Span(0, len(text))) == "The pier It fell. So they said. No."


def test_control_characters_are_made_harmless() -> None:
    assert "\x1b" not in words_of(article("a\x1b[31m b"), Span(0, 8))


def test_sentences_are_gone_through_both_ways() -> None:
    text, found, at = "One left. Two came.\n\nThree saw it.", [], 0
    while (sentence := sentence_at(text, at)) is not None:
        found.append(sentence)
        at = sentence.end
    assert [text[slice(*each)] for each in found] == ["One left.", "Two came.", "Three saw it."]
    back, at = [], len(text)
    while (sentence := sentence_before(text, at)) is not None:
        back.append(sentence)
        at = sentence.start
    assert back == found[::-1]


@given(st.text("a. \n“”", max_size=40))
def test_going_through_sentences_comes_to_an_end(text: str) -> None:
    at = 0
    while (sentence := sentence_at(text, at)) is not None:
        assert sentence.end > at
        at = sentence.end


def test_the_first_sentence_that_can_be_seen_and_is_no_furniture_is_taken() -> None:
    text = "Sign up here. Thank you.\n\nThe pier fell. Nobody was hurt."
    page = Article("a.txt", "a.txt", "", "", None, text, "0", furniture=(Span(0, 24),))
    assert sentence_seen(page, None, Span(0, 60)) == Span(26, 40)
    assert sentence_seen(page, None, Span(30, 60)) == Span(41, 57)
    assert sentence_seen(page, None, Span(0, 20)) == Span(0, 13)

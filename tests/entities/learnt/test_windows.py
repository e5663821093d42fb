"""What of a text a model is given to read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.entities.learnt.vocabulary import Known
from tui_reader.entities.learnt.windows import Row, Sentence, sentences_of, words_of
from tui_reader.entities.learnt.words import WORD, case_of
from tui_reader.entities.recogniser import Document
from tui_reader.model.article import Span


def row_of(text: str) -> Row:
    spans = [found.span() for found in WORD.finditer(text)]
    return Row(spans, [text[start:end] for start, end in spans])


def known_of(row: Row) -> dict[str, Known]:
    """A vocabulary in which a word's pieces are its letters' numbers."""
    return {
        word: Known(tuple(map(ord, word[:4])) or (0,), int(case_of(word))) for word in row.words
    }


def read(text: str, room: int = 60, reach: int | None = None) -> list[Sentence]:
    row = row_of(text)
    return sentences_of(row, known_of(row), room, reach)


def words(text: str, sentence: Sentence) -> list[str]:
    return [text[start:end] for start, end in sentence.spans]


@pytest.mark.parametrize(
    "text", ["The gate jammed.", "“However, it did”", "I think so, I do.", "all in lower case"]
)
def test_a_sentence_without_a_candidate_is_not_read(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize("text", ["Quill resigned.", "The gate at Ellingham", "Then I met Ann"])
def test_a_sentence_with_a_candidate_is_read_whole(text: str) -> None:
    (sentence,) = read(text)
    assert words(text, sentence) == row_of(text).words


def test_with_a_reach_only_words_near_candidates_are_read() -> None:
    text = "late that night a man saw Quill by the old gate on the long road to Ellingham again"
    assert [words(text, part) for part in read(text, reach=2)] == [
        ["man", "saw", "Quill", "by", "the"],
        ["road", "to", "Ellingham", "again"],
    ]


def test_words_near_two_candidates_are_read_once() -> None:
    text = "a man saw Quill near Ellingham then left"
    assert [words(text, part) for part in read(text, reach=2)] == [row_of(text).words[1:]]


@given(st.text(alphabet="aB .,", max_size=60), st.integers(4, 9), st.none() | st.integers(0, 4))
def test_parts_fit_the_room_and_keep_words_whole(text: str, room: int, reach: int | None) -> None:
    for part in read(text, room, reach):
        assert len(part.ids) == len(part.cases) <= room
        assert len(part.firsts) == len(part.spans)
        for first, (start, end) in zip(part.firsts, part.spans, strict=True):
            pieces = [ord(letter) for letter in text[start:end][:4]]
            assert part.ids[first : first + len(pieces)] == pieces


def test_furniture_within_a_sentence_is_not_read() -> None:
    text = "Ann Vane (read more here) met Tobias Quill"
    document = Document(text, (Span(0, len(text)),), (Span(9, 25),))
    assert [row.words for row in words_of(document)] == [
        ["Ann", "Vane"],
        ["met", "Tobias", "Quill"],
    ]

"""What of a text a model is given to read."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.entities.learnt.candidates import cases_in_place, openings
from tui_reader.entities.learnt.rows import Rows, rows_of
from tui_reader.entities.learnt.vocabulary import Told, told
from tui_reader.entities.learnt.windows import Reading, batches_of, reading_of
from tui_reader.entities.learnt.words import WORD, case_of, mark_start
from tui_reader.entities.recogniser import Document
from tui_reader.model.article import Span

LINES = st.lists(st.text(alphabet="aB .,", max_size=40), max_size=5).map("\n".join)


def document(text: str, *furniture: Span) -> Document:
    """A document whose sentences are its lines."""
    starts = [0, *(place + 1 for place, letter in enumerate(text) if letter == "\n")]
    ends = [start + len(line) for start, line in zip(starts, text.split("\n"), strict=True)]
    return Document(text, tuple(map(Span, starts, ends)), furniture)


def letters(word: str) -> list[int]:
    """A word's pieces in a vocabulary of letters."""
    return [ord(letter) for letter in word[:4]]


def told_of(rows: Rows) -> Told:
    return told(rows.words, list(map(letters, rows.words)))


def read(*texts: str, room: int = 60, reach: int | None = None) -> Reading:
    rows = rows_of([document(text) for text in texts])
    return reading_of(rows, told_of(rows), room, reach)


def words(reading: Reading, *texts: str) -> list[list[str]]:
    """The words of each part."""
    places = list(zip(reading.starts.tolist(), reading.ends.tolist(), strict=True))
    return [
        [texts[number][start:end] for start, end in places[first:last]]
        for number, (first, last) in zip(reading.documents, pairwise(reading.parts), strict=True)
    ]


@pytest.mark.parametrize(
    "text", ["The gate jammed.", "“However, it did”", "I think so, I do.", "all in lower case"]
)
def test_a_sentence_without_a_candidate_is_not_read(text: str) -> None:
    assert words(read(text), text) == []


@pytest.mark.parametrize("text", ["Quill resigned.", "The gate at Ellingham", "Then I met Ann"])
def test_a_sentence_with_a_candidate_is_read_whole(text: str) -> None:
    assert words(read(text), text) == [WORD.findall(text)]


def test_with_a_reach_only_words_near_candidates_are_read() -> None:
    text = "late that night a man saw Quill by the old gate on the long road to Ellingham again"
    assert words(read(text, reach=2), text) == [
        ["man", "saw", "Quill", "by", "the"],
        ["road", "to", "Ellingham", "again"],
    ]


def test_words_near_two_candidates_are_read_once() -> None:
    text = "a man saw Quill near Ellingham then left"
    assert words(read(text, reach=2), text) == [text.split()[1:]]


def test_what_is_read_keeps_to_its_sentence() -> None:
    text = "we saw Quill\nnear Ellingham again"
    assert words(read(text, reach=9), text) == [line.split() for line in text.split("\n")]


@given(st.lists(LINES, max_size=3), st.integers(4, 9), st.none() | st.integers(0, 4))
def test_parts_fit_the_room_and_keep_words_whole(
    texts: list[str], room: int, reach: int | None
) -> None:
    reading = read(*texts, room=room, reach=reach)
    each = [word for part in words(reading, *texts) for word in part]
    assert reading.ids.tolist() == [piece for word in each for piece in letters(word)]
    assert reading.ids[reading.firsts].tolist() == [ord(word[0]) for word in each]
    assert len(reading.cases) == len(reading.ids) == reading.windows[-1]
    assert all(0 < end - start <= room for start, end in pairwise(reading.windows))


@given(st.lists(LINES, max_size=3), st.integers(4, 9))
def test_windows_hold_whole_parts_of_one_document(texts: list[str], room: int) -> None:
    reading = read(*texts, room=room)
    reached = [*reading.firsts.tolist(), len(reading.ids)]
    whose = {
        reached[start]: number
        for number, start in zip(reading.documents, reading.parts[:-1], strict=True)
    }
    assert set(reading.windows[:-1]) <= set(whose)
    for start, end in pairwise(reading.windows):
        assert len({number for place, number in whose.items() if start <= place < end}) == 1


@given(LINES)
def test_cases_are_marked_as_in_training(text: str) -> None:
    rows = rows_of([document(text)])
    known = told_of(rows)
    marked = cases_in_place(known, openings(known, rows.bounds)).tolist()
    assert marked == [
        case
        for start, end in pairwise(rows.bounds.tolist())
        for case in mark_start([case_of(word) for word in rows.words[start:end]])
    ]


def test_furniture_within_a_sentence_is_not_read() -> None:
    rows = rows_of([document("Ann Vane (read more here) met Tobias Quill", Span(9, 25))])
    assert rows.words == ["Ann", "Vane", "met", "Tobias", "Quill"]
    assert np.diff(rows.bounds).tolist() == [2, 3]


def test_an_endless_word_is_looked_up_by_its_beginning() -> None:
    rows = rows_of([document("A" + "b" * 500)])
    assert rows.words == ["A" + "b" * 63]
    assert rows.ends.tolist() == [501]


def test_batches_hold_windows_of_like_size() -> None:
    assert batches_of([5, 90, 6, 80], 100) == [[0, 2], [3], [1]]

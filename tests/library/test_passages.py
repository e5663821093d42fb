from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.library.expressions import wanted
from tui_reader.library.passages import LONGEST, best_place, passage_hit
from tui_reader.library.query import parse
from tui_reader.model.article import Span
from tui_reader.model.search import Group, Hit
from tui_reader.printable import printable_line
from tui_reader.store.search import Passage

QUERY = wanted(parse("orr quill"))


def hit_in(text: str, pattern: str = "orr|quill") -> Hit:
    spans = tuple(Span(*match.span()) for match in re.finditer(pattern, text, re.IGNORECASE))
    passage = Passage("a.txt", "A title", text, spans)
    return passage_hit(passage, best_place(passage, QUERY), exact=True, score=50)


def marked(hit: Hit) -> list[str]:
    return [hit.label[start:end] for start, end in hit.marks]


def test_a_hit_stands_where_it_says() -> None:
    text = "Before.\n\nThen Orr spoke.\n\nAfter."
    hit = hit_in(text)
    assert (hit.group, hit.article, hit.detail) == (Group.PASSAGE, "a.txt", "A title")
    assert text[hit.start : hit.end] == "Orr"
    assert (hit.label, marked(hit)) == ("Then Orr spoke.", ["Orr"])


def test_a_long_paragraph_is_cut_at_words_on_both_sides() -> None:
    hit = hit_in("before " * 40 + "Orr" + " after" * 40)
    assert hit.label.startswith("…before before")
    assert hit.label.endswith("after…")
    assert marked(hit) == ["Orr"]


def test_the_place_where_most_words_stand_together_is_chosen() -> None:
    text = "Orr came.\n" + "filler " * 60 + "\nAt noon Orr met Quill."
    hit = hit_in(text)
    assert (hit.label, marked(hit)) == ("At noon Orr met Quill.", ["Orr", "Quill"])


def test_the_first_of_equal_places_is_chosen() -> None:
    assert hit_in("One Orr.\n\nTwo Orr.").label == "One Orr."


def test_of_two_places_with_as_many_words_the_closer_is_chosen() -> None:
    text = "Orr, who came late and left early, met Quill.\n\nLater Orr met Quill."
    assert hit_in(text).label == "Later Orr met Quill."


def test_of_two_places_as_close_the_one_in_order_is_chosen() -> None:
    assert hit_in("Quill met Orr.\n\nOrr met Quill.").label == "Orr met Quill."


def test_many_times_the_same_word_is_but_one() -> None:
    assert hit_in("Orr, Orr, Orr, Orr.\n\nOrr met Quill.").label == "Orr met Quill."


def test_words_on_the_next_line_are_not_on_this_one() -> None:
    assert hit_in("So said Orr.\nQuill left.\nOrr met Quill.").label == "Orr met Quill."


def test_the_line_is_harmless_in_a_terminal() -> None:
    hit = hit_in("a\tb\x1b[31m Orr \u202ec")
    assert hit.label == "a b␛[31m Orr ·c"
    assert marked(hit) == ["Orr"]


def test_a_match_over_two_lines_is_shown_on_one() -> None:
    hit = hit_in("see Ben\nOrr go", "ben\norr")
    assert (hit.label, marked(hit)) == ("see Ben Orr go", ["Ben Orr"])


def test_a_match_longer_than_any_line_is_cut() -> None:
    hit = hit_in("orr" + "-" * 1000 + "quill", "orr-*quill")
    assert len(hit.label) <= LONGEST + 1
    assert marked(hit) == [hit.label[:-1]]


@pytest.mark.parametrize("around", ["", "\n", "日本" * 200, "x" * 500, "é " * 300])
def test_whatever_stands_around_it(around: str) -> None:
    text = f"{around} orr {around}"
    hit = hit_in(text)
    assert text[hit.start : hit.end] == "orr"
    assert marked(hit)[0] == "orr"


@given(st.lists(st.sampled_from(["orr", "Quill", " ", "\n", "é", "word", "—", "\x1b"]), min_size=1))
def test_marks_are_what_is_marked_in_the_text(parts: list[str]) -> None:
    text = "".join([*parts, " orr"])
    hit = hit_in(text)
    assert hit.start is not None
    assert printable_line(text[hit.start : hit.end]) in marked(hit)
    assert {mark.casefold() for mark in marked(hit)} <= {"orr", "quill"}
    assert "\n" not in hit.label

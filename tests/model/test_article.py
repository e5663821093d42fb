from __future__ import annotations

import datetime as dt
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.model import article
from tui_reader.model.article import Article, Problem, Span, count_words
from tui_reader.model.structure import Structure

SPANS = st.tuples(st.integers(0, 9), st.integers(1, 9)).map(lambda p: Span(p[0], p[0] + p[1]))


@given(SPANS, SPANS)
def test_spans_overlap_exactly_if_they_share_a_character(one: Span, other: Span) -> None:
    shared = set(range(*one)) & set(range(*other))
    assert one.overlaps(other) == bool(shared)
    assert one.overlaps(other) == other.overlaps(one)


def test_spans_that_touch_do_not_overlap() -> None:
    assert not Span(0, 3).overlaps(Span(3, 5))


@pytest.mark.parametrize(("text", "words"), [("", 0), ("one", 1), (" one\n two\tthree ", 3)])
def test_words_are_separated_by_blanks(text: str, words: int) -> None:
    assert Article("a", "a", "", "", None, text, "").words == words


def test_an_article_goes_whole_from_process_to_process() -> None:
    marked = Structure(hidden=(Span(0, 1),))
    values = ("id", "path", "title", "source", dt.date(2024, 5, 6), "text", "digest")
    article = Article(*values, (Span(1, 2),), "cy-GB", "author", "url", marked)
    assert pickle.loads(pickle.dumps(article)) == article


def test_an_article_cannot_be_changed() -> None:
    article = Article("a", "a", "", "", None, "text", "")
    with pytest.raises(AttributeError):
        article.text = "other"  # type: ignore[misc]  # the point of the test


def test_problems_sort_by_path() -> None:
    problems = [Problem("b", "x"), Problem("a", "y"), Problem("a", "x")]
    assert sorted(problems) == [Problem("a", "x"), Problem("a", "y"), Problem("b", "x")]


@given(st.text(st.sampled_from("ab \n"), max_size=40), st.integers(1, 7))
def test_words_are_counted_as_well_in_stretches(text: str, stretch: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(article, "_STRETCH", stretch)
        assert count_words(text) == len(text.split())

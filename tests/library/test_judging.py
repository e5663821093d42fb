from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.library.judging import all_exact, in_order
from tui_reader.library.query import parse
from tui_reader.library.words import WordIndex
from tui_reader.store.folding import folded_words

TITLES = ["Harbour board meets", "The board of the harbour", "Harbours: boards, a history"]
WORDS = st.sampled_from(["ada", "adan", "orr", "orrin", "quay", "o", "2021"])
TEXTS = st.lists(st.lists(WORDS, min_size=1, max_size=5), min_size=1, max_size=5)
QUERIES = st.lists(WORDS, min_size=1, max_size=3).map(" ".join)


def texts(titles: list[str]) -> list[list[str]]:
    return [folded_words(title) for title in titles]


def test_each_says_which_letters_of_which_words_count() -> None:
    found = all_exact(texts(TITLES), parse("harb board"))
    assert found is not None
    assert [one.beginnings for one in found] == [
        {"harbour": 4, "board": 5},
        {"harbour": 4, "board": 5},
        {"harbours": 4, "boards": 5},
    ]


@pytest.mark.parametrize("query", ["harbour meets", "hrabour board", '"harbour board"', '"board"'])
def test_one_that_lacks_a_word_leaves_all_to_be_looked_at_more_closely(query: str) -> None:
    assert all_exact(texts(TITLES), parse(query)) is None


def test_no_terms_find_nothing() -> None:
    assert all_exact(texts(TITLES), ()) is None


@pytest.mark.parametrize("marks", ["{}", '"{}"', '"{}'])
@given(TEXTS, QUERIES)
def test_a_text_is_judged_as_in_an_index(marks: str, texts: list[list[str]], query: str) -> None:
    terms = parse(marks.format(query))
    found = all_exact(texts, terms)
    indexed = WordIndex(texts).find(terms)
    exact = [one for one in indexed if one.exact]
    assert (found is None) == (len(exact) < len(texts))
    assert found is None or in_order(found) == indexed

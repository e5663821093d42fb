from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.library.query import parse
from tui_reader.library.words import Vocabulary, WordIndex, letters_forgiven, word_index

NAMES = [
    "Imran Quill",
    "Harbour Board",
    "Zoë O’Dowd",
    "Ivo Quillan",
    "Metropolitan Harbour Commission",
    "Ann Li",
]


@pytest.fixture
def index() -> WordIndex:
    return word_index(NAMES)


def found(index: WordIndex, query: str) -> list[tuple[str, bool]]:
    return [(NAMES[one.number], one.exact) for one in index.find(parse(query))]


def test_a_whole_name_comes_first_with_the_highest_score(index: WordIndex) -> None:
    first, *_ = index.find(parse("imran quill"))
    assert (NAMES[first.number], first.exact, first.score) == ("Imran Quill", True, 100)


def test_every_word_may_be_a_beginning(index: WordIndex) -> None:
    assert found(index, "qui im") == [("Imran Quill", True)]


def test_exact_hits_come_before_forgiven_ones(index: WordIndex) -> None:
    assert found(index, "quill") == [("Imran Quill", True), ("Ivo Quillan", True)]
    exact = [exact for _, exact in found(index, "harb")]
    assert exact == sorted(exact, reverse=True)


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("quil", "Imran Quill"),
        ("imarn quill", "Imran Quill"),
        ("harbor", "Harbour Board"),
        ("zoe odowd", "Zoë O’Dowd"),
        ("metropolitn comission", "Metropolitan Harbour Commission"),
        ("metroploi", "Metropolitan Harbour Commission"),
        ("imranquill", "Imran Quill"),
        ("harbour bord", "Harbour Board"),
    ],
)
def test_letters_are_forgiven(index: WordIndex, query: str, name: str) -> None:
    assert name in [name for name, _ in found(index, query)]


@pytest.mark.parametrize("query", ["an lu", "lu", "imran lx", "zzzz", "harbour orchard"])
def test_what_is_too_far_off_is_not_found(index: WordIndex, query: str) -> None:
    assert found(index, query) == []


def test_case_accents_and_quotes_do_not_matter(index: WordIndex) -> None:
    assert found(index, "ZOE O'DOWD") == [("Zoë O’Dowd", True)]


def test_a_phrase_is_words_in_a_row(index: WordIndex) -> None:
    assert found(index, '"harbour commission"') == [("Metropolitan Harbour Commission", True)]
    assert found(index, '"metropolitan commission"') == []
    assert found(index, '"imran qui') == [("Imran Quill", True)]
    assert found(index, '"imran qui"') == []


def test_a_hit_says_which_letters_of_which_words_count(index: WordIndex) -> None:
    (hit,) = index.find(parse("imr quill"))
    assert hit.beginnings == {"imran": 3, "quill": 5}


def test_no_terms_find_nothing(index: WordIndex) -> None:
    assert index.find(()) == []


@pytest.mark.parametrize(
    ("word", "letters"), [("abc", 0), ("abcd", 1), ("abcdefg", 1), ("a" * 8, 2)]
)
def test_longer_words_are_forgiven_more(word: str, letters: int) -> None:
    assert letters_forgiven(word) == letters


@given(st.lists(st.text("abc", min_size=1), unique=True), st.text("abc", min_size=1))
def test_beginnings_are_found_by_bisection(words: list[str], beginning: str) -> None:
    vocabulary = Vocabulary(sorted(words))
    expected = sorted(word for word in words if word.startswith(beginning))
    assert list(vocabulary.starting_with(beginning)) == expected


PLAIN = st.text(st.characters(categories=["L", "Nd", "Zs"]), max_size=12)


@given(st.lists(PLAIN, max_size=6), PLAIN.filter(lambda text: bool(parse(text))))
def test_every_text_is_found_by_its_own_words(texts: list[str], own: str) -> None:
    exact = [hit.number for hit in word_index([*texts, own]).find(parse(own)) if hit.exact]
    assert len(texts) in exact


@pytest.mark.parametrize("query", ["imran quens", "imram quelt", "quelt", "ann lx"])
def test_more_than_one_word_two_letters_off_is_too_much(index: WordIndex, query: str) -> None:
    assert found(index, query) == []


@pytest.mark.parametrize("query", ["imran kwill", "kwill imran"])
def test_what_is_two_letters_off_is_marked(index: WordIndex, query: str) -> None:
    (hit,) = index.find(parse(query))
    assert (hit.exact, hit.beginnings) == (False, {"imran": 5, "quill": 5})


def test_a_missing_letter_is_nearer_than_a_beginning_with_a_wrong_one() -> None:
    index = word_index(["Fenwy Orr", "Fenel Orr"])
    assert [one.number for one in index.find(parse("fenl"))] == [1, 0]


def test_a_whole_word_comes_before_a_beginning() -> None:
    assert [one.number for one in word_index(["Edwin", "Ed Longname"]).find(parse("ed"))] == [1, 0]

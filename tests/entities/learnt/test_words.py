from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.entities.learnt.words import WORD, Case, case_of, mark_start


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Women's", ["Women", "'", "s"]),
        ("O’Brien-Ní Dhomhnaill", ["O", "’", "Brien", "-", "Ní", "Dhomhnaill"]),
        ("J.K. Rowling", ["J", ".", "K", ".", "Rowling"]),
        ("Ha\u00admid", ["Ha\u00admid"]),
        ("Zoe\u0308 said", ["Zoe\u0308", "said"]),
        ("snake_case", ["snake", "_", "case"]),
        ("", []),
    ],
)
def test_text_is_cut_at_punctuation_only(text: str, words: list[str]) -> None:
    assert WORD.findall(text) == words


@given(st.text())
def test_a_text_and_its_words_joined_by_spaces_are_cut_alike(text: str) -> None:
    words = WORD.findall(text)
    assert WORD.findall(" ".join(words)) == words


@pytest.mark.parametrize(
    ("word", "case"),
    [
        ("met", Case.LOWER),
        ("Met", Case.CAPITALISED),
        ("MET", Case.CAPITALS),
        ("McIntyre", Case.MIXED),
        ("iPhone", Case.MIXED),
        ("20", Case.NUMBER),
        ("2nd", Case.LOWER),
        ("-", Case.PUNCTUATION),
        ("J", Case.INITIAL),
        ("Łukasz", Case.CAPITALISED),
        ("李", Case.LOWER),
    ],
)
def test_case_of_a_word(word: str, case: Case) -> None:
    assert case_of(word) == case


def test_the_first_real_word_is_marked_as_a_start() -> None:
    cases = [Case.PUNCTUATION, Case.CAPITALISED, Case.CAPITALISED]
    assert mark_start(cases) == [Case.PUNCTUATION, Case.SENTENCE_START, Case.CAPITALISED]

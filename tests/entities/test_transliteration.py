"""Names from other scripts are one name in several spellings, and others are not."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.entities.made import chain, groups, with_company
from tui_reader.entities.lexicon import spellings
from tui_reader.entities.transliteration import (
    is_given_spelt_otherwise,
    is_surname_spelt_otherwise,
    key,
)

ONE = [
    ("Mohammed Quillawi", "Muhammad Quillawi"),
    ("Mokhtar al-Fenmari", "Mochtar el-Fenmari"),
    ("Husayn Quillawi", "Hussein Quilawi"),
    ("Serhiy Quillenko", "Sergei Quillenko"),
    ("Oleksandr Fenhorskyi", "Alexander Fengorsky"),
    ("Ihor Vanskyy", "Igor Vansky"),
    ("Chafika Benquill", "Shafika Benquill"),
    ("Yitzhak Fenmar", "Itzhak Fenmar"),
]
OTHERS = [
    ("Hassan Quillawi", "Hussein Quillawi"),
    ("Salem Quillawi", "Salma Quillawi"),
    ("Ellen Vane", "Allan Vane"),
    ("Harry Vane", "Garry Vane"),
    ("Hanna Quillenko", "Ganna Fenko"),
    ("Oleh Quillenko", "Olha Quillenko"),
    ("Karen Vane", "Karin Vane"),
    ("Omar Quillawi", "Amir Quillawi"),
    ("Tom Hallow", "Tom Gallow"),
]


@pytest.mark.parametrize(("one", "two"), ONE)
def test_two_spellings_are_one_person_in_one_company_alone(one: str, two: str) -> None:
    assert len(groups(with_company(one, two))) == 3
    assert len(groups({"a": [chain(one)], "b": [chain(two)]})) == 2


@pytest.mark.parametrize(("one", "two"), OTHERS)
def test_two_names_of_like_sound_are_two(one: str, two: str) -> None:
    assert len(groups(with_company(one, two))) == 4


def test_an_article_that_prints_both_spellings_tells_them_apart() -> None:
    articles = with_company("Serhiy Quillenko", "Sergei Quillenko")
    articles["2.txt"] = [chain("Serhiy Quillenko"), chain("Sergei Quillenko")]
    assert len(groups(articles)) == 4


def test_all_listed_spellings_of_a_name_share_a_key() -> None:
    for one, two in combinations(spellings(), 2):
        if spellings()[one] == spellings()[two]:
            assert key(one, "quillenko") == key(two, "quillenko")
            assert is_given_spelt_otherwise(one, two)


WORDS = st.text("aehiouyklmsgcrdt", min_size=1, max_size=8)


@given(WORDS, WORDS)
def test_comparing_is_symmetric_and_whoever_is_alike_shares_a_key(one: str, two: str) -> None:
    for alike in (is_given_spelt_otherwise, is_surname_spelt_otherwise):
        assert alike(one, two) == alike(two, one)
        if alike(one, two):
            assert key(one, one) == key(two, two)

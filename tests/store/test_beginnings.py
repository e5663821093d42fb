from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.store.made import made_article, put
from tui_reader.store import search
from tui_reader.store.beginnings import MOST, beginning
from tui_reader.store.search import phrase

if TYPE_CHECKING:
    from sqlite3 import Connection


@pytest.mark.parametrize("word", ["har", "harb", "harbour", "harbours", "zzzz", "2021", "a400"])
def test_the_same_is_found_as_by_the_beginning(connection: Connection, word: str) -> None:
    for text in ("harbour", "harbours", "harm", "2021-05", "an a400m", "harbourmaster"):
        put(connection, made_article(text, text))
    ways = beginning(connection, word), phrase(word, prefix=True)
    one_by_one, joined = ({p.article for p in search.passages(connection, w, 9)} for w in ways)
    assert one_by_one == joined


def test_very_many_words_are_not_told_one_by_one(connection: Connection) -> None:
    letters = "abcdefghijklmnopqrstuvwx"
    words = [f"harb{a}{b}" for a in letters for b in letters]
    put(connection, made_article(" ".join(words)))
    assert len(words) > MOST
    assert beginning(connection, "harb") == '"harb" *'
    assert beginning(connection, "harba").count(" OR ") == len(letters) - 1

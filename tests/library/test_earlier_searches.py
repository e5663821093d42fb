from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.library.earlier_searches import MOST_RECENT, Earlier, EarlierSearches

if TYPE_CHECKING:
    from pathlib import Path


def test_the_last_search_comes_first_and_each_once(tmp_path: Path) -> None:
    searches = EarlierSearches(tmp_path, tmp_path)
    for query in ("one", " two ", "one", "  "):
        searches.note(query)
    assert EarlierSearches(tmp_path, tmp_path).now == Earlier(("one", "two"))


def test_only_so_many_are_remembered(tmp_path: Path) -> None:
    searches = EarlierSearches(tmp_path, tmp_path)
    for number in range(MOST_RECENT + 5):
        searches.note(str(number))
    assert len(searches.now.recent) == MOST_RECENT


def test_a_search_is_saved_and_unsaved(tmp_path: Path) -> None:
    searches = EarlierSearches(tmp_path, tmp_path)
    assert searches.save("harbour")
    assert EarlierSearches(tmp_path, tmp_path).now.saved == ("harbour",)
    assert not searches.save("harbour")
    assert not searches.save(" ")
    assert EarlierSearches(tmp_path, tmp_path).now.saved == ()


def test_each_pile_has_its_own(tmp_path: Path) -> None:
    EarlierSearches(tmp_path, tmp_path / "a").note("one")
    assert EarlierSearches(tmp_path, tmp_path / "b").now == Earlier()


def test_a_damaged_file_is_set_aside(tmp_path: Path) -> None:
    EarlierSearches(tmp_path, tmp_path).save("one")
    (file,) = (tmp_path / "searches").iterdir()
    file.write_text("[1, 2")
    searches = EarlierSearches(tmp_path, tmp_path)
    searches.note("two")
    assert searches.now == Earlier(("two",))
    assert file.with_suffix(".damaged").read_text() == "[1, 2"


def test_without_a_place_or_with_one_that_is_none_nothing_fails(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for place in (None, tmp_path / "file"):
        searches = EarlierSearches(place, tmp_path)
        searches.note("one")
        assert searches.now.recent == ("one",)

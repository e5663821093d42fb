"""Keys of one's own: what can be rebound, what clashes, and that every list of keys follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual.widgets import Static

from tui_reader.library.library import Library
from tui_reader.settings import Rebinding, Settings
from tui_reader.tui.app import ReaderApp
from tui_reader.tui.commands import key_name
from tui_reader.tui.keymap import keymap, keys_of, normal
from tui_reader.tui.keys import PLACES, bindings
from tui_reader.tui.providers import KeysProvider
from tui_reader.tui.screens.help import HelpScreen
from tui_reader.tui.widgets.key_line import KeyLine

if TYPE_CHECKING:
    from pathlib import Path

    from textual.binding import Binding

    from tests.conftest import MakeCorpus

EASY = {"-", "=", "↑", "↓", "←", "→"}
"""What is near at hand on the usual keyboards."""


def rebound(**keys: str) -> list[Rebinding]:
    named = {name.replace("__", "."): value for name, value in keys.items()}
    return [
        Rebinding(command, tuple(value.split()), line)
        for line, (command, value) in enumerate(named.items(), 1)
    ]


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("n", "n"),
        ("N", "N"),
        ("shift+n", "N"),
        ("/", "slash"),
        ("slash", "slash"),
        ("[", "left_square_bracket"),
        ("Ctrl+N", "ctrl+n"),
        ("alt+Up", "alt+up"),
        ("PgDn", "pagedown"),
        ("Esc", "escape"),
        ("F4", "f4"),
        ("+", "plus"),
        ("ctrl++", "ctrl+plus"),
        (",", "comma"),
        (" ", "space"),
        ("é", "é"),
        ("ctrl+m", "enter"),
        ("Ctrl+i", "tab"),
    ],
)
def test_a_key_is_known_however_it_is_written(written: str, key: str) -> None:
    assert normal(written) == key


@pytest.mark.parametrize("written", ["", "nn", "ctrl+", "cmd+n", "f99", "\x1b", "ctrl+<any>", "+n"])
def test_what_is_no_key_is_none(written: str) -> None:
    assert normal(written) is None


def test_a_command_is_given_other_keys() -> None:
    assert keymap(rebound(search="x F5")) == ({"search": "x,f5"}, ())


def test_an_id_that_is_not_known_is_told_with_the_nearest() -> None:
    keys, ((line, words),) = keymap(rebound(serch="x"))
    assert (keys, line) == ({}, 1)
    assert "search" in words


def test_a_key_that_is_not_known_is_told() -> None:
    keys, ((line, words),) = keymap(rebound(search="nn"))
    assert (keys, line) == ({}, 1)
    assert "nn" in words


def test_a_key_that_another_command_keeps_is_a_clash() -> None:
    keys, ((line, words),) = keymap(rebound(search="n"))
    assert (keys, line) == ({}, 1)
    assert "mention.next" in words


def test_of_two_rebindings_to_one_key_the_first_holds() -> None:
    keys, ((line, words),) = keymap(rebound(search="x", why="x"))
    assert (keys, line) == ({"search": "x"}, 2)
    assert "search" in words


def test_two_commands_may_change_places() -> None:
    swapped = rebound(mention__next="N", mention__previous="n")
    assert keymap(swapped) == ({"mention.next": "N", "mention.previous": "n"}, ())


def test_a_command_of_one_pane_clashes_with_one_of_everywhere() -> None:
    assert [line for line, _ in keymap(rebound(text__top="q")).mistakes] == [1]


def test_two_panes_may_use_one_key() -> None:
    assert keymap(rebound(text__top="x", list__top="x")).mistakes == ()


@pytest.mark.parametrize("key", ["x", "/", "é", "space"])
def test_what_one_types_in_a_box_is_no_key_of_its_commands(key: str) -> None:
    keys, ((line, words),) = keymap(rebound(search_box__list=key))
    assert (keys, line) == ({}, 1)
    assert "type" in words


@pytest.mark.parametrize("command", ["search_box__list", "find_box__next", "help__close"])
def test_a_key_that_corrects_what_is_typed_is_a_clash(command: str) -> None:
    keys, ((_, words),) = keymap(rebound(**{command: "ctrl+w"}))
    assert keys == {}
    assert "the box itself" in words


def test_a_box_may_use_a_key_of_the_panes() -> None:
    assert keymap(rebound(search_box__list="ctrl+o", why__close="n")).mistakes == ()


def test_two_commands_of_a_box_clash() -> None:
    keys, ((_, words),) = keymap(rebound(search_box__save="ctrl+l"))
    assert keys == {}
    assert "search_box.list" in words


def test_what_falls_back_on_its_own_key_may_clash_in_turn() -> None:
    # `search` keeps "/", which `why` has been given: both fall back.
    keys, mistakes = keymap(rebound(why="/", search="n"))
    assert keys == {}
    assert [line for line, _ in mistakes] == [1, 2]


@pytest.mark.parametrize("place", PLACES)
def test_no_key_means_two_things_in_one_pane(place: str) -> None:
    held: dict[str, str] = {}
    for binding in bindings(PLACES[place]):
        for key in keys_of(binding):
            assert held.setdefault(key, binding.action) == binding.action


@pytest.mark.parametrize("binding", bindings(), ids=lambda binding: binding.id)
def test_what_is_hard_to_reach_on_some_keyboards_has_a_second_key(binding: Binding) -> None:
    printed = [key_name(key).split("+")[-1] for key in keys_of(binding)]
    assert any(len(key) > 1 or key.isalnum() or key in EASY for key in printed)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    keys = (*rebound(search="x F5", names__choose="c"), Rebinding("nothing", ("y",), 7))
    return Settings(tmp_path / "cache", tmp_path / "settings.toml", engine="rules", keys=keys)


async def test_every_list_of_keys_follows(corpus: MakeCorpus, settings: Settings) -> None:
    with Library.open(corpus(), settings=settings) as library:
        app = ReaderApp(library, settings)
        async with app.run_test(size=(160, 45)) as pilot:
            await pilot.pause()
            line = str(app.screen.query_one(KeyLine).render())
            assert "x Search" in line
            assert "/ Search" not in line
            offered = [hit async for hit in KeysProvider(app.screen).search("search")]
            assert [hit.help for hit in offered if hit.text == "Search"] == ["Key: x F5"]
            await pilot.press("question_mark")
            assert isinstance(app.screen, HelpScreen)
            assert ("x F5", "Search") in app.screen.rows


async def test_the_new_key_works_and_the_old_one_does_not(
    corpus: MakeCorpus, settings: Settings
) -> None:
    with Library.open(corpus(), settings=settings) as library:
        app = ReaderApp(library, settings)
        async with app.run_test() as pilot:
            await pilot.press("slash")
            assert len(app.screen_stack) == 1
            await pilot.press("x")
            assert len(app.screen_stack) == 2


async def test_a_key_shared_by_another_pane_stays_with_that(
    corpus: MakeCorpus, settings: Settings
) -> None:
    with Library.open(corpus(), settings=settings) as library:
        app = ReaderApp(library, settings)
        async with app.run_test(size=(160, 45)) as pilot:
            await pilot.press("3")
            active = {key: each.binding.id for key, each in app.screen.active_bindings.items()}
            assert active["c"] == "names.choose"
            assert "enter" not in active
            await pilot.press("1")
            active = {key: each.binding.id for key, each in app.screen.active_bindings.items()}
            assert active["enter"] == "list.choose"


async def test_mistakes_are_told_with_their_line(corpus: MakeCorpus, settings: Settings) -> None:
    with Library.open(corpus(), settings=settings) as library:
        app = ReaderApp(library, settings)
        assert [f"{settings.config_file}, line 7" in notice for notice in app.settings.notices] == [
            True
        ]


async def test_the_keys_of_the_search_box_follow_and_are_said(
    corpus: MakeCorpus, tmp_path: Path
) -> None:
    keys = tuple(rebound(search_box__list="f6", search_box__close="f7"))
    settings = Settings(tmp_path / "cache", tmp_path / "settings.toml", engine="none", keys=keys)
    with Library.open(corpus(), settings=settings) as library:
        app = ReaderApp(library, settings)
        async with app.run_test(size=(160, 45)) as pilot:
            await pilot.press("slash", "a")
            await app.workers.wait_for_complete()
            await pilot.pause()
            assert "F6 as list" in str(app.screen.query_one("#hint", Static).content)
            await pilot.press("escape")
            assert len(app.screen_stack) == 2
            await pilot.press("f7")
            assert len(app.screen_stack) == 1

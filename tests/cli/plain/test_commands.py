"""The commands by line, and that they are the reader's where the reader has them."""

from __future__ import annotations

import pytest

from tui_reader.cli.plain.commands import BY_WORD, COMMANDS, UnknownCommandError, parsed
from tui_reader.tui.keys import command_table


def test_what_the_reader_has_too_has_its_letters_and_words() -> None:
    reader = {command: (words, keys) for command, words, keys in command_table()}
    for command in COMMANDS:
        if command.id:
            words, keys = reader[command.id]
            assert command.does == words
            assert set(command.letters) == {key for key in keys if len(key) == 1}


def test_each_letter_of_the_reader_means_the_same_or_nothing() -> None:
    ours = {letter: command.id for command in COMMANDS for letter in command.letters}
    theirs = {key: command for command, _, keys in reversed(command_table()) for key in keys}
    assert ours == {letter: theirs[letter] for letter in ours}


def test_no_word_means_two_things() -> None:
    words = [word for each in COMMANDS for word in (*each.words, *each.letters)]
    assert len(words) == len(set(words)) == len(BY_WORD)


@pytest.mark.parametrize(
    ("line", "word", "rest"),
    [
        ("n", "next mention", ""),
        ("N", "previous mention", ""),
        ("next", "next", ""),
        ("Next  Mention", "next mention", ""),
        ("  choose  Ada Moss ", "choose", "Ada Moss"),
        ("/harbour wall", "search", "harbour wall"),
        ("/ harbour wall", "search", "harbour wall"),
        ("SEARCH Harbour", "search", "Harbour"),
        ("next article", "next", ""),
        ("?", "help", ""),
    ],
)
def test_a_line_is_a_command_and_what_follows(line: str, word: str, rest: str) -> None:
    command, follows = parsed(line)
    assert command is BY_WORD[word]
    assert follows == rest


@pytest.mark.parametrize("line", ["qq", "Q", "j", "opne 3", "\x1b[A", "٣"])
def test_what_is_no_command_says_what_there_is(line: str) -> None:
    with pytest.raises(UnknownCommandError, match=r"There are: list, open, .* help says"):
        parsed(line)


def test_a_word_misspelt_is_offered() -> None:
    with pytest.raises(UnknownCommandError, match=r"Did you mean open\?"):
        parsed("opne 3")

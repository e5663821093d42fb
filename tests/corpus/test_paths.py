from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.corpus.paths import escape, locate, own_name, unescape

if TYPE_CHECKING:
    from pathlib import Path

NAMES = st.binary(max_size=40).map(os.fsdecode) | st.text(st.characters())


@given(NAMES)
def test_every_name_can_be_stored(name: str) -> None:
    assert json.loads(json.dumps(escape(name)).encode("utf-8")) == escape(name)
    escape(name).encode("utf-8")


@given(NAMES)
def test_every_name_comes_back(name: str) -> None:
    assert unescape(escape(name)) == name


@given(NAMES, NAMES)
def test_two_names_are_never_written_alike(one: str, other: str) -> None:
    assert (escape(one) == escape(other)) == (one == other)


@pytest.mark.parametrize("name", ["a.txt", "[red].txt", "a\nb\x1b.txt", "Zoë.md", "a#1.txt"])
def test_ordinary_names_stand_as_they_are(name: str) -> None:
    assert escape(name) == name


def test_a_byte_that_is_no_character_is_written_as_its_number() -> None:
    assert escape(os.fsdecode(b"caf\xe9.txt")) == "caf\\xe9.txt"


def test_a_name_that_spells_out_an_escape_is_another_name() -> None:
    assert escape("caf\\xe9.txt") == "caf\\\\xe9.txt"


def test_a_path_leads_to_its_file(tmp_path: Path) -> None:
    file = tmp_path / os.fsdecode(b"caf\xe9\\x.txt")
    file.write_text("here")
    assert locate(tmp_path, escape(file.name)).read_text() == "here"


def test_a_root_that_is_a_file_is_its_own_file(tmp_path: Path) -> None:
    file = tmp_path / "one.txt"
    file.write_text("here")
    assert locate(file, own_name(file)) == file
    assert own_name(file) == "one.txt"

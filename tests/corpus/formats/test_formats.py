from __future__ import annotations

import json
import tomllib
from importlib import import_module
from pathlib import Path

import pytest

import tui_reader
from tests.corpus.formats.sources import source
from tui_reader.corpus.formats import parse, parse_inside, parser_for
from tui_reader.corpus.formats.kinds import BY_SUFFIX, KINDS, in_words, is_streamed
from tui_reader.corpus.formats.parser import Draft, Flaw

RAIN = "Rain fell on Aldham for the third day, and the quay was under water."
PROJECT = tomllib.loads(
    (Path(tui_reader.__file__).parent.parent / "pyproject.toml").read_text("utf-8")
)["project"]


@pytest.mark.parametrize("name", KINDS)
def test_each_kind_has_a_parser(name: str) -> None:
    assert callable(parser_for(name))


def test_no_two_kinds_have_one_suffix() -> None:
    assert len(BY_SUFFIX) == sum(len(kind.suffixes) for kind in KINDS.values())


@pytest.mark.parametrize("name", [name for name, kind in KINDS.items() if kind.needs])
def test_what_a_kind_needs_is_brought_by_its_extra(name: str) -> None:
    kind = KINDS[name]
    brought = " ".join(PROJECT["optional-dependencies"][kind.extra]).lower()
    for library in kind.needs:
        import_module(library)
    assert any(library in brought for library in kind.needs)


def test_only_files_of_many_articles_may_be_of_any_size() -> None:
    assert is_streamed(".JSONL")
    assert not is_streamed(".html")
    assert not is_streamed(".unheard-of")


def test_a_file_inside_another_is_called_by_its_way() -> None:
    inside = source(json.dumps([{"id": "x", "text": RAIN}, {"text": " ", "id": "y"}]), "a.json")
    found = list(parse_inside(inside, "2021/a.json"))
    assert [item.record for item in found] == ["2021/a.json#x", "2021/a.json#2"]
    assert [item.name for item in found if isinstance(item, Draft)] == [""]


def test_a_file_of_one_article_inside_another_is_called_by_its_way_alone() -> None:
    (draft,) = parse_inside(source(RAIN, "a.txt"), "2021/a.txt")
    assert isinstance(draft, Draft)
    assert (draft.record, draft.name) == ("2021/a.txt", "a.txt")


def test_a_file_inside_another_that_cannot_be_read_is_a_flaw_of_that() -> None:
    assert list(parse_inside(source(b"", "a.txt"), "2021/a.txt")) == [Flaw("empty", "2021/a.txt")]


def test_a_source_is_read_as_often_as_it_is_asked_for() -> None:
    one = source(RAIN, "a.txt")
    assert list(parse(one)) == list(parse(one))


def test_what_opens_is_told_from_the_table() -> None:
    words = in_words()
    assert words.startswith("texts (.txt .md .markdown), saved web pages (.html")
    assert all(suffix in words for suffix in BY_SUFFIX)

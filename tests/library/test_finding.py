"""Finding in one text: what matters, and that offsets are exact."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.library.finding import FoldedText, Wanted
from tui_reader.model.article import Span
from tui_reader.store.folding import fold


def found(text: str, words: str, **how: bool) -> list[str]:
    return [text[slice(*span)] for span in FoldedText(text).find(Wanted(words, **how)).spans]


@pytest.mark.parametrize(
    ("text", "words", "hits"),
    [
        ("The quay, the Quay.", "quay", ["quay", "Quay"]),
        ("The quay, the Quay.", "Quay", ["Quay"]),
        ("Zo\u00eb and Zoe", "zoe", ["Zo\u00eb", "Zoe"]),
        ("Zoe\u0308 left", "zoe", ["Zoe\u0308"]),
        ("Zo\u00eb left", "ZO\u00cb", []),
        ("\u00c6gir rose", "aeg", ["\u00c6g"]),
        ("Stra\u00dfe", "s", ["S", "\u00df"]),
        ("Stra\u00dfe", "strasse", ["Stra\u00dfe"]),
        ("the clerk\u2019s", "clerk's", ["clerk\u2019s"]),
        ("har\u00adbour", "harbour", ["har\u00adbour"]),
        ("the harbour\nwall fell", "harbour wall", ["harbour\nwall"]),
        ("a.b axb", "a.b", ["a.b"]),
        ("nothing", "  ", []),
    ],
)
def test_what_is_found(text: str, words: str, hits: list[str]) -> None:
    assert found(text, words) == hits


def test_a_whole_word_is_no_part_of_one() -> None:
    assert found("port, airport, ports", "port", whole=True) == ["port"]


def test_a_pattern_is_one() -> None:
    assert found("Pier 3 and pier 12", r"pier \d+", pattern=True) == ["Pier 3", "pier 12"]
    assert found("Pier 3 and pier 12", r"P\w+", pattern=True) == ["Pier"]


def test_an_escape_is_no_capital() -> None:
    assert found("Pier 3", r"pier\W", pattern=True) == ["Pier "]


def test_a_mistake_in_a_pattern_is_told() -> None:
    finds = FoldedText("text").find(Wanted("(pier", pattern=True))
    assert finds.spans == ()
    assert finds.trouble == "Not a pattern: missing ) at position 5"


def test_what_finds_no_characters_finds_nothing() -> None:
    assert found("aaa", "b*", pattern=True) == []


def test_marks_that_are_not_shown_are_not_there() -> None:
    text = "It was **never** safe"
    hidden = (Span(7, 9), Span(14, 16))
    spans = FoldedText(text, hidden).find(Wanted("never safe")).spans
    assert [text[slice(*span)] for span in spans] == ["never** safe"]


TEXTS = st.text("aAe\u0301\u00e9\u00df\u00ad \n\u00c6\ufb01i\u6f22", max_size=30)


@given(TEXTS, st.integers(0, 29), st.integers(1, 6))
def test_every_stretch_of_a_text_finds_itself(text: str, start: int, length: int) -> None:
    words = text[start : start + length]
    if fold(words).split():
        spans = FoldedText(text).find(Wanted(words)).spans
        assert spans
        wanted = "".join(fold(words).split())
        for span in spans:
            assert wanted in "".join(fold(text[slice(*span)]).split())

"""Laws and grounds with bodies' words in their names."""

from __future__ import annotations

import pytest

from tui_reader.entities.learnt.laws import in_laws
from tui_reader.entities.recogniser import Document
from tui_reader.entities.rules.page import prepare
from tui_reader.entities.sentences import sentence_spans


def words(text: str) -> list[str]:
    """The words of the laws in a text."""
    page = prepare(Document(text, sentence_spans(text)))
    tokens = [page.tokens[word] for word in sorted(in_laws(page))]
    return [text[token.start : token.end] for token in tokens]


@pytest.mark.parametrize(
    ("text", "law"),
    [
        ("It broke the Health and Care Act, they said.", "Health and Care Act"),
        ("A breach of the Health and Safety at Work Act.", "Health and Safety at Work Act"),
        ("They read the Universal Post Obligation again.", "Universal Post Obligation"),
        ("They play in the Quarrie Windows Arena now.", "Quarrie Windows Arena"),
        ("Under Labour's Fair Pay Bill they may.", "Fair Pay Bill"),
    ],
)
def test_a_law_reaches_back_over_capitals_and_small_words(text: str, law: str) -> None:
    assert words(text) == law.split()


@pytest.mark.parametrize(
    "text",
    ["We asked Bill Fenn to come.", "They put on an act for us.", "It is a bill for the NHS."],
)
def test_where_no_law_is_named_there_is_none(text: str) -> None:
    assert not words(text)

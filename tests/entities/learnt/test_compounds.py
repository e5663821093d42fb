"""Names at the front of a compound."""

from __future__ import annotations

import pytest

from tui_reader.entities.learnt.compounds import compounds
from tui_reader.entities.learnt.repair import Found
from tui_reader.entities.learnt.second_look import settled
from tui_reader.entities.recogniser import Document
from tui_reader.entities.sentences import sentence_spans
from tui_reader.model.mention import Kind


def test_a_body_is_found_before_what_it_did() -> None:
    text = "It was a Quarrie-led council in a Quarrie-backed plan."
    starts = [text.index("Quarrie"), text.rindex("Quarrie")]
    names = [Found(start, start + 7, "ORG", 0.9) for start in starts]
    spans = settled(Document(text, sentence_spans(text)), names)
    assert [(text[span.start : span.end], span.kind) for span in spans] == [
        ("Quarrie", Kind.ORGANISATION),
        ("Quarrie", Kind.ORGANISATION),
    ]


@pytest.mark.parametrize(
    ("text", "type_", "sureness"),
    [
        ("A Quarrie-Sallow pact", "ORG", 0.9),
        ("A Quarrie-based firm", "LOC", 0.9),
        ("A Quarrie-led firm", "ORG", 0.6),
    ],
)
def test_nothing_is_found_before_other_words_or_in_doubt(
    text: str, type_: str, sureness: float
) -> None:
    assert not compounds(text, [Found(2, 9, type_, sureness)])

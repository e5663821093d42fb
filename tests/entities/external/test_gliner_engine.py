"""All but the one call into GLiNER, which needs torch: a reader of capitals answers it here."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tui_reader.entities.external.gliner_engine import GlinerRecogniser, words
from tui_reader.entities.external.installed import Installed
from tui_reader.entities.recogniser import Document
from tui_reader.entities.sentences import sentence_spans
from tui_reader.model.article import Span
from tui_reader.model.mention import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

MODEL = Installed("fen/moor-small", Path("moor"), "gliner-made", None)
CAPITALS = re.compile(r"[A-Z][a-z]+(?: [A-Z][a-z]+)*")


class Capitals:
    """Answers as GLiNER does: capitalised runs are people, those that end in Board bodies."""

    def __init__(self) -> None:
        self.read: list[str] = []

    def inference(
        self, texts: Sequence[str], labels: Sequence[str], *, threshold: float, batch_size: int
    ) -> list[list[dict[str, Any]]]:
        assert texts
        assert (threshold, batch_size) > (0, 0)
        self.read += texts
        return [[self._entity(found, *labels) for found in CAPITALS.finditer(t)] for t in texts]

    @staticmethod
    def _entity(found: re.Match[str], person: str, body: str) -> dict[str, Any]:
        label = body if found[0].endswith("Board") else person
        return {"start": found.start(), "end": found.end(), "label": label, "score": 0.9}


def found(text: str, *furniture: Span, runs: Capitals | None = None) -> list[tuple[str, Kind]]:
    recogniser = GlinerRecogniser(MODEL, runs or Capitals())
    (names,) = recogniser.recognise([Document(text, sentence_spans(text), furniture)])
    return [(text[name.start : name.end], name.kind) for name in names]


def test_names_stand_where_the_text_has_them() -> None:
    text = "so said Ada Quill.\n\nlater the Water Board told Ada Quill otherwise."
    assert found(text) == [
        ("Ada Quill", Kind.PERSON),
        ("Water Board", Kind.ORGANISATION),
        ("Ada Quill", Kind.PERSON),
    ]


def test_furniture_is_not_read() -> None:
    text = "so said Ada Quill. Sign Up Now. and Bo Ek agreed."
    runs = Capitals()
    block = Span(text.index("Sign"), text.index(" and"))
    assert found(text, block, runs=runs) == [("Ada Quill", Kind.PERSON), ("Bo Ek", Kind.PERSON)]
    assert not any("Sign" in part for part in runs.read)


def test_a_long_text_is_read_whole_in_parts_that_are_read_at_once() -> None:
    runs = Capitals()
    text = "nothing came of it, said Ada Quill. " * 200
    assert len(found(text, runs=runs)) == 200
    assert len(runs.read) > 1
    assert all(words(part) <= 256 for part in runs.read)


def test_nothing_to_read_asks_nothing() -> None:
    assert GlinerRecogniser(MODEL, Capitals()).recognise([Document("", ())]) == [[]]


def test_the_id_is_that_of_the_model() -> None:
    assert GlinerRecogniser(MODEL, Capitals()).id == MODEL.id


@given(st.text(alphabet=st.sampled_from("aB .\n’\u00ad水-"), max_size=3000))
@settings(max_examples=50, deadline=None)
def test_no_part_is_longer_than_is_read_at_once(text: str) -> None:
    runs = Capitals()
    assert all(name in text for name, _ in found(text, runs=runs))
    assert all(words(part) <= 256 for part in runs.read)

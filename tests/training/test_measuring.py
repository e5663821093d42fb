"""Figures of a model on labelled text, the model really run."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from training.measuring import documents, figures, main
from tui_reader.entities.learnt.shipped import model_folder
from tui_reader.model.mention import Kind

if TYPE_CHECKING:
    from pathlib import Path

TOKENS = ["Mr", "Anders", "Quill", "of", "Brackwater", "&", "Sons", "Ltd", "said", "no", "."]
TAGS = ["O", "B-PER", "I-PER", "O", "B-ORG", "I-ORG", "I-ORG", "I-ORG", "O", "O", "O"]


@pytest.fixture
def labelled(tmp_path: Path) -> Path:
    folder = tmp_path / "kept-back"
    folder.mkdir()
    line = json.dumps({"id": "a", "sentences": [{"tokens": TOKENS, "tags": TAGS}] * 2})
    (folder / "notes.jsonl").write_text(line + "\n", encoding="utf-8")
    return folder


def test_names_are_placed_in_the_text(labelled: Path) -> None:
    ((document, names),) = documents(labelled / "notes.jsonl")
    told = {(document.text[start:end], kind) for start, end, kind in names}
    assert told == {("Anders Quill", Kind.PERSON), ("Brackwater & Sons Ltd", Kind.ORGANISATION)}
    assert len(names) == 4
    sentences = [document.text[span.start : span.end] for span in document.sentences]
    assert sentences == [" ".join(TOKENS)] * 2


@pytest.mark.model
def test_the_shipped_model_is_measured(labelled: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main([str(model_folder("default")), str(labelled)])
    assert capsys.readouterr().out == (
        "notes; person 100.0 / 100.0 / 100.0; organisation 100.0 / 100.0 / 100.0\n"
    )


@pytest.mark.parametrize(
    ("counts", "told"),
    [((1, 2, 4), "50.0 / 25.0 / 33.3"), ((0, 0, 0), "0.0 / 0.0 / 0.0")],
)
def test_figures_follow_from_counts(counts: tuple[int, int, int], told: str) -> None:
    assert str(figures(*counts)) == told

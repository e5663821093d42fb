"""The model card says what was done and with what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from training.card import About, write
from training.measuring import Figures
from tui_reader.model.mention import Kind

if TYPE_CHECKING:
    from pathlib import Path

FIGURES = {"dev": {Kind.PERSON: Figures(90.0, 80.0, 84.7), Kind.ORGANISATION: Figures(1, 2, 1.3)}}


def card(folder: Path, sources: tuple[str, ...], stories: int = 40) -> str:
    (folder / "model.onnx").write_bytes(bytes(2_500_000))
    about = About("mine", "python -m training", "So.", 6, stories, sources, {"btc": 0.3})
    write(folder, about, FIGURES)
    return (folder / "MODEL_CARD.md").read_text(encoding="utf-8")


def test_figures_size_and_command_are_told(tmp_path: Path) -> None:
    text = card(tmp_path, ("ewt",))
    assert "| dev | 90.0 / 80.0 / 84.7 | 1 / 2 / 1.3 |" in text
    assert "2.5 MB" in text
    assert "`python -m training`" in text
    assert "40 stories an epoch" in text


def test_known_sources_have_their_licence_and_weight(tmp_path: Path) -> None:
    text = card(tmp_path, ("btc", "ewt"))
    assert "Broad Twitter Corpus" in text
    assert "counts 0.3 of another" in text
    assert "CC BY-SA 4.0 (most" in text


def test_a_licence_is_not_claimed_for_text_of_the_user(tmp_path: Path) -> None:
    text = card(tmp_path, ("ewt", "notes"), stories=0)
    assert "`notes`: given by the user" in text
    assert "CC BY-SA 4.0 (most" not in text
    assert "stories an epoch" not in text

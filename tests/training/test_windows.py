"""Documents cut into windows: no word lost, none too many in one."""

from __future__ import annotations

import random

import pytest

from training.data import Document, Sentence
from training.pieces import NO_LABEL, Cutter, Pieces, reading_tokenizer
from training.windows import MOST_PIECES, Window, grouped, windows
from tui_reader.entities.learnt.labels import LABELS
from tui_reader.entities.learnt.shipped import model_folder
from tui_reader.entities.learnt.words import Case

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def cutter() -> Cutter:
    return Cutter(reading_tokenizer(model_folder("default") / "tokenizer.json"))


def rows(cutter: Cutter, *lengths: int) -> list[Pieces]:
    return [cutter.sentence(Sentence(("cat",) * length, ("O",) * length)) for length in lengths]


def test_labels_stand_on_first_pieces_only(cutter: Cutter) -> None:
    made = cutter.sentence(Sentence(("Mr", "Quillfeather", "left"), ("O", "B-PER", "O")))
    told = [LABELS[label] for label in made.labels if label != NO_LABEL]
    assert told == ["O", "B-PER", "O"]
    assert len(made.labels) == len(made.ids) == len(made.cases) > 3


def test_a_capital_that_opens_a_sentence_is_marked_as_such(cutter: Cutter) -> None:
    made = cutter.sentence(Sentence(("Cat", "Cat"), ("O", "O")))
    assert made.cases == [Case.SENTENCE_START, Case.CAPITALISED]


@pytest.mark.parametrize("seed", [None, 1, 2, 3])
def test_windows_hold_every_piece_in_order_and_never_too_many(
    cutter: Cutter, seed: int | None
) -> None:
    given = rows(cutter, 40, 300, 1, 90, 126, 127)
    made = windows(given, 1.0, None if seed is None else random.Random(seed))
    assert all(0 < len(one.pieces.ids) <= MOST_PIECES - 2 for one in made)
    assert [i for one in made for i in one.pieces.ids] == [i for row in given for i in row.ids]


def test_windows_of_like_length_go_together(cutter: Cutter) -> None:
    lengths = random.Random(1).sample(range(1, 120), 64)
    made = [Window(row, 1.0) for row in rows(cutter, *lengths)]
    groups = grouped(made, 16, random.Random(2))
    assert sorted(len(one.pieces.ids) for group in groups for one in group) == sorted(lengths)
    spreads = [
        max(len(one.pieces.ids) for one in group) - min(len(one.pieces.ids) for one in group)
        for group in groups
    ]
    assert max(spreads) < 60


def test_a_document_keeps_its_weight(cutter: Cutter) -> None:
    one = Document("a", "posts", (Sentence(("cat",), ("O",)),), 0.3)
    (window,) = windows(cutter.sentences(one.sentences), one.weight, None)
    assert window.weight == 0.3

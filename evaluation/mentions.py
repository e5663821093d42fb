"""Mentions scored: precision, recall and F1 of spans and kinds.

A name that touches a debatable label, and is not exactly a label beyond debate, counts neither as
right nor as wrong; nor does a debatable label that was not found.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from evaluation.engines import Found
    from evaluation.labels import Label, Labelled
    from tui_reader.model.mention import Kind


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of names that were found, missed, and made up."""

    right: int = 0
    missed: int = 0
    spurious: int = 0

    @property
    def precision(self) -> float:
        """The share of what was found that is right."""
        return _share(self.right, self.right + self.spurious)

    @property
    def recall(self) -> float:
        """The share of what is there that was found."""
        return _share(self.right, self.right + self.missed)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return _share(2 * self.precision * self.recall, self.precision + self.recall)

    def __add__(self, other: Score) -> Score:
        return Score(
            self.right + other.right, self.missed + other.missed, self.spurious + other.spurious
        )


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def countable(labelled: Labelled, found: Iterable[Found]) -> list[Found]:
    """What was found, without what is debatable."""
    sure = {(x.start, x.end, x.kind) for x in labelled.labels if not x.debatable}
    doubtful = [x for x in labelled.labels if x.debatable]
    return [
        name
        for name in found
        if (name.start, name.end, name.kind) in sure
        or not any(_touch(name, label) for label in doubtful)
    ]


def exact(labelled: Labelled, found: Sequence[Found], kind: Kind | None = None) -> Score:
    """Names right in span and kind; `kind` restricts it to one."""
    wanted = {
        (x.start, x.end, x.kind)
        for x in labelled.labels
        if not x.debatable and kind in (None, x.kind)
    }
    got = {(x.start, x.end, x.kind) for x in countable(labelled, found) if kind in (None, x.kind)}
    return Score(len(wanted & got), len(wanted - got), len(got - wanted))


def overlapping(labelled: Labelled, found: Sequence[Found], kind: Kind | None = None) -> Score:
    """Names of the right kind that share a character with a label; each counts once."""
    labels = [x for x in labelled.labels if not x.debatable and kind in (None, x.kind)]
    got = [x for x in countable(labelled, found) if kind in (None, x.kind)]
    hit = sum(any(_touch(y, x) and y.kind is x.kind for y in got) for x in labels)
    good = sum(any(_touch(y, x) and y.kind is x.kind for x in labels) for y in got)
    return Score(min(hit, good), len(labels) - hit, len(got) - good)


def mistakes(labelled: Labelled, found: Sequence[Found]) -> tuple[list[Label], list[Found]]:
    """The labels that were missed, and what was made up."""
    got = {(x.start, x.end, x.kind) for x in found}
    wanted = {(x.start, x.end, x.kind) for x in labelled.labels}
    missed = [x for x in labelled.labels if not x.debatable and (x.start, x.end, x.kind) not in got]
    made_up = [x for x in countable(labelled, found) if (x.start, x.end, x.kind) not in wanted]
    return missed, made_up


def _touch(name: Found, label: Label) -> bool:
    return name.start < label.end and label.start < name.end

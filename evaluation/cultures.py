"""Recall of people by the culture of their names, so that nobody's kind of name is served worse.

The culture is that of the name, not of its bearer, and is written down by whoever made the name
up. The mean is taken over the groups, each counting alike however many mentions it has.
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from dataclasses import dataclass
from statistics import mean
from typing import TYPE_CHECKING

from evaluation.labels import LabelError
from tui_reader.model.mention import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from evaluation.engines import Found
    from evaluation.labels import LabelledSet

CULTURES = (
    *("british", "irish", "welsh", "scottish-gaelic", "south-asian", "east-asian"),
    *("south-east-asian", "arabic", "turkish-iranian", "west-african", "east-african"),
    *("caribbean", "polish", "slavic", "spanish-portuguese", "italian", "french"),
    *("german-dutch", "nordic", "icelandic", "greek", "jewish", "american"),
)
FEW = 20
"""Fewer mentions than this say little: one more or less found is five points."""

MOST_UNDER = 0.05
"""How far a group may stay under the mean before it is marked."""


@dataclass(frozen=True, slots=True)
class Group:
    """The people whose names are of one culture: how many, their mentions, and those found."""

    culture: str
    people: int
    mentions: int
    found: int

    @property
    def recall(self) -> float:
        """The share of the mentions that was found, exactly."""
        return self.found / self.mentions

    @property
    def few(self) -> bool:
        """Whether there are too few mentions to say much."""
        return self.mentions < FEW


def read_cultures(folder: Path) -> dict[str, str]:
    """The culture of every person's key, from all ``cultures-*.toml``. Raises LabelError."""
    cultures: dict[str, str] = {}
    for file in sorted(folder.glob("cultures-*.toml")):
        try:
            table = tomllib.loads(file.read_text(encoding="utf-8"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError):
            raise LabelError(f"{file.name}: not sound TOML") from None
        for number, (key, culture) in enumerate(table.items(), start=1):
            if culture not in CULTURES:
                raise LabelError(f"{file.name}, entry {number}: no culture of that name")
            if cultures.setdefault(key, culture) != culture:
                raise LabelError(f"{file.name}, entry {number}: another culture than elsewhere")
    return cultures


def by_culture(labelled: LabelledSet, found: Sequence[Sequence[Found]]) -> list[Group]:
    """The groups that have a mention beyond debate, by name; none for a set without cultures."""
    people: dict[str, set[str]] = defaultdict(set)
    right: dict[str, list[bool]] = defaultdict(list)
    for one, names in zip(labelled.articles, found, strict=True):
        spans = {(x.start, x.end) for x in names if x.kind is Kind.PERSON}
        for label in one.labels:
            culture = labelled.cultures.get(label.bearer or "")
            if culture and label.bearer and label.kind is Kind.PERSON and not label.debatable:
                people[culture].add(label.bearer)
                right[culture].append((label.start, label.end) in spans)
    return [
        Group(culture, len(people[culture]), len(hits), sum(hits))
        for culture, hits in sorted(right.items())
    ]


def mean_recall(groups: Sequence[Group]) -> float:
    """The mean of the groups' recalls."""
    return mean(group.recall for group in groups) if groups else 0.0


def is_under(group: Group, groups: Sequence[Group]) -> bool:
    """Whether a group is more than `MOST_UNDER` under the mean of all."""
    return group.recall < mean_recall(groups) - MOST_UNDER

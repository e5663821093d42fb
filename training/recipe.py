"""How a model is made: everything a run depends on besides its data."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Recipe:
    """The settings of the fitting; rates are of AdamW."""

    epochs: int = 6
    batch: int = 16
    rate: float = 2e-4
    new_rate: float = 5.0  # times `rate`, for the case rows and the classifier
    warm_up: float = 0.06
    decay: float = 0.01
    seed: int = 1
    settling: float = 6e-5  # the rate of a last epoch on the sources of full weight; 0 for none
    schooling: float = 1e-4  # the rate of epochs after that, with our marked articles; 0 for none
    schooled: int = 1  # how many of them
    articles: int = 2  # how often each article is in one of them
    branches: int = 2  # how often this is done from the same beginning; the weights' mean is kept
    bfloat16: bool = True
    soft: float = 0.7  # with teachers: the share of the loss that follows them
    distinct: int = 0  # of a corpus that is drawn this often and then again; 0: anew every epoch
    people: float = 0.0  # added to the scores of people in what is shipped: below 0, fewer doubtful
    places: float = 0.3  # the same of places


@dataclass(frozen=True, slots=True)
class Shape:
    """What a student keeps of its first teacher, and how much it reads at once.

    `pieces` are the most it reads together, `reach` how far from a candidate for a name it reads.
    """

    layers: tuple[int, ...] = (0, 3)
    width: int = 384  # inner neurons of each layer
    heads: int = 4  # attention heads of each layer
    pieces: int = 64
    reach: int = 5  # words


DEFAULT = Recipe()
DISTILLED = Recipe(
    epochs=18,
    rate=5e-4,
    soft=0.9,
    settling=0,
    distinct=4,
    schooling=2e-4,
    schooled=5,
    articles=3,
    branches=1,
    people=-0.35,
    places=0.35,
)
STUDENT = Shape()
"""The student that is shipped as the engine `fast`."""

"""One row of the table: a reader's figure, a peer's, and what their ratio must be.

Samples are kept whole. A row without samples of its peer is left empty and says why: nothing is
ever put in for a measurement that was not made.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from statistics import median, quantiles
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True)
class Row:
    """What was measured, of whom, in `unit`; `statistic` is "median" or "p95".

    `at_most` or `at_least` bounds the ratio of the reader to the peer, or, where `difference`, how
    much more the reader takes. `size` is the number of articles, for the curve.
    """

    what: str
    peer: str
    reader: Sequence[float] = ()
    other: Sequence[float] = ()
    unit: str = "ms"
    statistic: str = "median"
    at_most: float | None = None
    at_least: float | None = None
    difference: bool = False
    size: int | None = None
    note: str = ""
    curve: str = field(default="", kw_only=True)

    @property
    def figure(self) -> float | None:
        """The reader's."""
        return summed(self.reader, self.statistic)

    @property
    def beside(self) -> float | None:
        """The peer's."""
        return summed(self.other, self.statistic)

    @property
    def ratio(self) -> float | None:
        """The reader's figure by the peer's, or less the peer's."""
        if self.figure is None or self.beside is None:
            return None
        return self.figure - self.beside if self.difference else self.figure / self.beside

    @property
    def met(self) -> bool | None:
        """Whether it is as it must be; None if that is not known, or nothing is asked."""
        if self.ratio is None or (self.at_most is None and self.at_least is None):
            return None
        high = self.at_most is None or self.ratio <= self.at_most
        return high and (self.at_least is None or self.ratio >= self.at_least)


def summed(values: Sequence[float], statistic: str) -> float | None:
    """One figure for many samples; None for none."""
    if not values:
        return None
    return percentile_95(values) if statistic == "p95" else median(values)


def percentile_95(values: Sequence[float]) -> float:
    """The 95th percentile; of a single value, itself."""
    return quantiles(values, n=20, method="inclusive")[-1] if len(values) > 1 else values[0]

"""Many values, as many at a time as one query takes."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Value = TypeVar("Value")

_MOST_VALUES = 500


def in_parts(values: Iterable[Value]) -> Iterator[tuple[Value, ...]]:
    """The values in order, some hundred at a time."""
    rest = iter(values)
    while some := tuple(islice(rest, _MOST_VALUES)):
        yield some

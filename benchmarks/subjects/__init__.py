"""What is measured, a module for each subject; each yields rows of the table.

Contenders take turns in every round, so that whatever else the machine does falls on all alike.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from benchmarks.bench import Bench
    from benchmarks.rows import Row

SUBJECTS = (
    "starting",
    "moving",
    "reading",
    "jumping",
    "title_queries",
    "typing",
    "full_text",
    "unchanged",
    "building",
    "pipeline",
    "commands",
)
"""In the order of the table."""


def measure(subject: str, bench: Bench) -> Iterator[Row]:
    """The rows of one subject, as they are measured."""
    rows: Iterator[Row] = import_module(f"benchmarks.subjects.{subject}").measure(bench)
    return rows

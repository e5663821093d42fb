"""A mention jump in 500,000 words against one in 5,000: it must not grow with the article.

The mentions are about as far apart in both, and so far that most jumps move the text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.long_reads import long_read
from benchmarks.measures import answer, session
from benchmarks.rows import Row

if TYPE_CHECKING:
    from collections.abc import Iterator

    from benchmarks.bench import Bench

LONG, SHORT = 500_000, 5_000
APART = 500  # words: two screens of text
JUMPS = 8


def measure(bench: Bench) -> Iterator[Row]:
    """Jump in each in turn."""
    reads = {words: long_read(bench, words, words // APART) for words in (SHORT, LONG)}
    times: dict[int, list[float]] = {words: [] for words in reads}
    for _ in range(max(2, bench.size.rounds // 3)):
        for words, read in reads.items():
            with session(read.reader, (*read.to_list, b"\r")) as terminal:
                read.choose(terminal)
                answer(terminal, b"n")
                times[words] += [answer(terminal, b"n") * 1000 for _ in range(JUMPS)]
    what = f"mention jump in {LONG:,} words"
    yield Row(what, f"in {SHORT:,} words", times[LONG], times[SHORT], at_most=1.5)

"""A row down and up in the article list: against a bare app's own key, its list, and newsboat."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks import newsboat
from benchmarks.bench import label
from benchmarks.measures import answers
from benchmarks.peers import missing
from benchmarks.rows import Row

if TYPE_CHECKING:
    from collections.abc import Iterator

    from benchmarks.bench import Bench

DOWN_AND_UP = (b"\x1b[B", b"\x1b[A")
LIST = b"1"  # the key that goes to the list of articles


def measure(bench: Bench) -> Iterator[Row]:
    """Move in each list in turn; the first two keys of a session are not counted."""
    sizes = bench.size.curve
    readers = {size: bench.reader(bench.indexed(size), bench.env(size)) for size in sizes}
    feed = None if missing("newsboat") else newsboat.subject(bench)
    rows: dict[int, list[float]] = {size: [] for size in sizes}
    box: list[float] = []
    listed: list[float] = []
    news: list[float] = []
    for _ in range(max(2, bench.size.rounds // 3)):
        box += _ms(answers(bench.bare(), [], [b"a"] * 14))
        listed += _ms(answers(bench.bare_reading(), [], DOWN_AND_UP * 7))
        for size, reader in readers.items():
            rows[size] += _ms(answers(reader, [LIST], DOWN_AND_UP * 7))
        if feed is not None:
            news += _ms(answers(feed, [b"\r"], newsboat.DOWN_AND_UP * 7))
    for size in sizes:
        what = f"row key, {label(size)} articles"
        yield Row(what, "bare app's key", rows[size], box, at_most=1.5, size=size, curve="row key")
    what = f"row key, {label(bench.size.most)} articles"
    most = rows[bench.size.most]
    beside = "newsboat, 10k articles"
    yield Row(what, beside, most, news, at_most=0.5, note=missing("newsboat"))
    for statistic in ("median", "p95"):
        yield Row("moving in the list", "bare list", most, listed, statistic=statistic)


def _ms(seconds: list[float]) -> list[float]:
    return [second * 1000 for second in seconds[2:]]

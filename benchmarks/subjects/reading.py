"""Opening a long article, a jump between mentions, shorter lines: against ``Static(Text)``.

The same for an ordinary article, against a bare app that does the same movement.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.long_reads import LongRead, long_read
from benchmarks.measures import answer, session
from benchmarks.rows import Row

if TYPE_CHECKING:
    from collections.abc import Iterator

    from benchmarks.bench import Bench
    from benchmarks.terminal import Terminal

LONG, ORDINARY = 50_000, 250
JUMPS = 8
WIDE = 200  # columns: so that it is the chosen length of a line that counts
ENTER, JUMP, SHORTER = b"\r", b"n", b"-"
Times = dict[str, list[float]]
MOVES = ("open", "jump", "wrap")


def measure(bench: Bench) -> Iterator[Row]:
    """Open, jump and wrap in each, in turn."""
    ours, theirs = _both(bench, long_read(bench, LONG, LONG))
    what = f"article of {LONG:,} words"
    named = {"open": "opening", "jump": "mention jump in", "wrap": "new line length in"}
    wanted = {"open": 0.35, "jump": 0.01, "wrap": 0.15}
    for move in MOVES:
        line = f"{named[move]} an {what}"
        yield Row(line, "Static(Text)", ours[move], theirs[move], at_most=wanted[move])
    ours, theirs = _both(bench, long_read(bench, ORDINARY, ORDINARY))
    for move in ("open", "jump"):
        for statistic in ("median", "p95"):
            line = f"{named[move]} an ordinary article"
            yield Row(line, "bare app", ours[move], theirs[move], statistic=statistic)


def _both(bench: Bench, read: LongRead) -> tuple[Times, Times]:
    """Times of the reader and of the bare app, in milliseconds."""
    ours: Times = {move: [] for move in MOVES}
    theirs: Times = {move: [] for move in MOVES}
    for _ in range(max(3, bench.size.rounds // 2)):
        with session(read.reader, read.to_list, WIDE) as terminal:
            _open(terminal, ours)
            read.choose(terminal)
            _move(terminal, ours)
        with session(bench.bare_reading(read.text), (), WIDE) as terminal:
            _open(terminal, theirs)
            _move(terminal, theirs)
    return ours, theirs


def _open(terminal: Terminal, times: Times) -> None:
    times["open"].append(answer(terminal, ENTER) * 1000)


def _move(terminal: Terminal, times: Times) -> None:
    """Jumps, after one that is not counted; then shorter lines."""
    answer(terminal, JUMP)
    times["jump"] += [answer(terminal, JUMP) * 1000 for _ in range(JUMPS)]
    for _ in range(3):
        before = terminal.screen()
        times["wrap"].append(answer(terminal, SHORTER) * 1000)
        if terminal.screen()[5:30] == before[5:30]:
            raise LookupError("lines are as long as before:\n" + "\n".join(before))

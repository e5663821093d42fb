"""Figures drawn as tables for people, none wider than `WIDTH`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rich.table import Table

from evaluation.cultures import is_under, mean_recall
from evaluation.engines import FLOOR

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from rich.console import Console

    from evaluation.consistency import Flaw
    from evaluation.cultures import Group
    from evaluation.measuring import Named, Result
    from evaluation.speed import Speed

WIDTH = 100
_ENGINES_ACROSS = 4
_UNDER, _NOT_UNDER = "▼", " "
_FEW = "*"


def draw(console: Console, results: Sequence[Result], *, details: bool) -> None:
    """Print the tables of one set, and what went wrong in words where that may be seen."""
    console.print(mentions_table(results))
    console.print(bearers_table(results))
    if any(result.cultures for result in results):
        for start in range(0, len(results), _ENGINES_ACROSS):
            console.print(cultures_table(results[start : start + _ENGINES_ACROSS]))
        say(
            console,
            f"recall and its distance from the mean of the groups; {_UNDER} more than 5 points"
            f" under it; {_FEW} few mentions, says little",
        )
    for result in results:
        if result.named is not None and result.engine != FLOOR:
            _in_words(console, result.engine, result.named, details=details)


def mentions_table(results: Sequence[Result]) -> Table:
    """Precision, recall and F1 of mentions, exact and by overlap."""
    table = _table(f"{results[0].labelled_set}: mentions, exact and by overlap", 2)
    for heading in ("P", "R", "F1", "P over.", "R over.", "F1 over."):
        table.add_column(heading, justify="right")
    for result in results:
        for row, score in result.exact.items():
            loose = result.overlap[row]
            shares = [score.precision, score.recall, score.f1]
            shares += [loose.precision, loose.recall, loose.f1]
            last = row == list(result.exact)[-1]
            table.add_row(result.engine, row, *map(percent, shares), end_section=last)
    return table


def bearers_table(results: Sequence[Result]) -> Table:
    """B-cubed, wrong merges and splits."""
    one = results[0]
    table = _table(f"{one.labelled_set}: who is who, {one.entities} people and organisations", 1)
    headings = ("B-cubed P", "R", "F1", "wrong merges", "in 200", "splits")
    for heading in headings:
        table.add_column(heading, justify="right")
    for result in results:
        cubed = result.b_cubed
        shares = map(percent, (cubed.precision, cubed.recall, cubed.f1))
        numbers = (str(result.merges), f"{result.merges_per_200:.1f}", str(result.splits))
        table.add_row(result.engine, *shares, *numbers)
    return table


def cultures_table(results: Sequence[Result]) -> Table:
    """Recall of people by culture of name, for a few engines beside each other."""
    table = _table(f"{results[0].labelled_set}: recall of people by culture of name", 1, "culture")
    table.columns[0].no_wrap = True
    table.add_column("people / mentions", justify="right", overflow="fold", max_width=9)
    for result in results:
        table.add_column(result.engine, justify="right", overflow="fold")
    for row, group in enumerate(results[0].cultures):
        cells = [_recall(result.cultures[row], result.cultures) for result in results]
        few = _FEW if group.few else ""
        table.add_row(group.culture + few, f"{group.people} / {group.mentions}", *cells)
    table.add_section()
    means = [f"{percent(mean_recall(result.cultures))}{_NOT_UNDER:>8}" for result in results]
    table.add_row("mean of groups", "", *means)
    return table


def _recall(group: Group, groups: Sequence[Group]) -> str:
    """A recall, how far it is from the mean, and a mark if that is too far under it."""
    gap = 100 * (group.recall - mean_recall(groups))
    mark = _UNDER if is_under(group, groups) else _NOT_UNDER
    return f"{percent(group.recall)} {gap:+6.1f}{mark}"


def speed_table(speeds: Mapping[str, Speed]) -> Table:
    """Words a second, by what is done and on how many processors; time to load; memory."""
    busy = max((speed.busy for speed in speeds.values() if speed.busy is not None), default=None)
    beside = "" if busy is None else f" (up to {busy:.1f} processes ran beside it)"
    table = _table(f"speed in words a second, memory in MB{beside}", 1)
    cores = sorted({count for speed in speeds.values() for count in speed.whole})
    for what in ("names", "whole"):
        for count in cores:
            table.add_column(f"{what}, {count} core{'s' if count > 1 else ''}", justify="right")
    table.add_column("load, ms", justify="right")
    table.add_column("peak", justify="right")
    for name, speed in speeds.items():
        rates = [f"{part[count]:,}" for part in (speed.names, speed.whole) for count in cores]
        memory = "" if speed.memory_mb is None else f"{speed.memory_mb:.0f}"
        table.add_row(name, *rates, str(speed.load_ms), memory)
    return table


def lines_table(results: Iterable[Mapping[str, Any]]) -> Table:
    """Exact figures of recognisers on files of labelled lines."""
    table = _table("the recogniser alone on labelled sentences, exact", 2)
    table.columns[0].header = "file"
    table.columns[1].header = "engine"
    for what in ("people", "org."):
        for figure in ("P", "R", "F1"):
            table.add_column(f"{what} {figure}", justify="right")
    for result in results:
        shares = [
            result["mentions"][row][figure]
            for row in ("people", "organisations")
            for figure in ("precision", "recall", "f1")
        ]
        table.add_row(result["set"], result["engine"], *map(percent, shares))
    return table


def draw_flaws(console: Console, name: str, found: Sequence[Flaw], *, secret: bool) -> None:
    """What is to be looked at, place by place; of a secret set, how many in each file."""
    from evaluation.consistency import per_file

    say(console, f"{name}: {len(found)} to look at")
    counted = per_file(list(found))
    lines = [f"{file}: {count}" for file, count in counted.items()] if secret else found
    for line in lines:
        say(console, f"  {line}")


def say(console: Console, line: object) -> None:
    """Print a line as it is: no mark-up, no colours."""
    console.print(str(line), markup=False, highlight=False, soft_wrap=True)


def percent(share: float) -> str:
    """A share in hundredths, to a tenth."""
    return f"{100 * share:.1f}"


def _table(title: str, words: int, first: str = "engine") -> Table:
    """A table whose first columns hold words."""
    table = Table(title=title, title_justify="left", width=None, padding=(0, 1))
    for heading in (first, "what")[:words]:
        table.add_column(heading, overflow="fold")
    return table


def _in_words(console: Console, engine: str, named: Named, *, details: bool) -> None:
    _list(console, f"{engine}: wrong merges", named.merges)
    _list(console, f"{engine}: splits", named.splits)
    if details:
        _list(console, f"{engine}: missed", named.missed)
        _list(console, f"{engine}: made up", named.made_up)


def _list(console: Console, title: str, lines: Sequence[str]) -> None:
    say(console, f"{title}: {'none' if not lines else ''}")
    for line in lines:
        say(console, f"  {line}")

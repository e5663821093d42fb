"""A pile of two articles, one of them as long as asked, dense with names: how it is opened.

The short one is the newer, so it is what the reader opens at first; a key down and Enter open the
long one. Who is chosen is told by how often the name is in it, so that articles of different
lengths have their jumps equally far apart; choosing anybody else is an error.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from random import Random
from typing import TYPE_CHECKING

from benchmarks.measures import QUIET, Subject, calm, wait_for
from benchmarks.piles.articles import News
from benchmarks.piles.people import World
from benchmarks.piles.prose import Prose
from benchmarks.piles.writing import as_markdown

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from benchmarks.bench import Bench
    from benchmarks.terminal import Terminal

CAST, BODIES = 40, 12
ENGINE = "rules"
NAMES, ENTER, TEXT, LIST, DOWN = b"3", b"\r", b"2", b"1", b"\x1b[B"
FILTER = b"f"
CHOSEN = ": 1 of {0:,} here, 1 of {0:,} in all"  # of the status line
TITLE = "Short note on the tide"


@dataclass(frozen=True)
class LongRead:
    """The reader at the pile; keys to the long article in the list; how to choose a name; text."""

    reader: Subject
    to_list: Sequence[bytes]
    choose: Callable[[Terminal], None]
    text: Path


def long_read(bench: Bench, words: int, times: int) -> LongRead:
    """An article of about so many words, with about a mention in every ten of them.

    Who is chosen in it is mentioned about so many `times`.
    """
    pile = bench.scratch / f"read-{words}"
    rng, world = Random(f"long/{words}"), World(0)
    people = [world.person(number * 7) for number in range(CAST)]
    bodies = [world.body(number * 7) for number in range(BODIES)]
    text = Prose(rng, world, world.place(rng), people, bodies).text(words)
    if not pile.exists():
        pile.mkdir()
        long = News("long", "A long read about everybody", "2024-05-01", "Gazette", text)
        short = News("short", TITLE, "2024-05-02", "Gazette", "The tide came in. It went out.")
        for each in (long, short):
            (pile / f"{each.id}.md").write_text(as_markdown(each), encoding="utf-8")
        (bench.scratch / f"{pile.name}.txt").write_text(text, encoding="utf-8")
    env = bench.installed.env(bench.scratch / f"cache-{pile.name}", ENGINE)
    with bench.probe(env) as probe:
        probe.ask("open", path=str(pile), index=True)
        named = probe.ask("named", times=times)
    reader = Subject(bench.installed.reader(str(pile)), env, TITLE)
    choose = partial(_choose, named["label"], named["mentions"])
    return LongRead(reader, (LIST, DOWN), choose, bench.scratch / f"{pile.name}.txt")


def _choose(name: str, mentions: int, terminal: Terminal) -> None:
    """Choose a name by the pane's filter, and go back to the text."""
    calm(terminal)  # the names of a long article take their time to be listed
    terminal.send(NAMES)
    terminal.settle(QUIET)
    for keys in (FILTER, name.encode(), ENTER):
        terminal.send(keys)
        terminal.settle(QUIET)
    terminal.send(ENTER)
    wait_for(terminal, name + CHOSEN.format(mentions))
    calm(terminal)
    terminal.send(TEXT)
    terminal.settle(QUIET)

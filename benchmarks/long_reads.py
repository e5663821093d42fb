"""A pile of two articles, one of them as long as asked, dense with names: how it is opened.

The short one is the newer, so it is what the reader opens at first; a key down and Enter open the
long one. Who is chosen is the name that is most in it.
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
CHOSEN = " here, "  # of the status line, "1 of 94 here, 1 of 94 in all"
TITLE = "Short note on the tide"


@dataclass(frozen=True)
class LongRead:
    """The reader at the pile; keys to the long article in the list; how to choose a name; text."""

    reader: Subject
    to_list: Sequence[bytes]
    choose: Callable[[Terminal], None]
    text: Path


def long_read(bench: Bench, words: int) -> LongRead:
    """An article of about so many words, with about a mention in every ten of them."""
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
        most = probe.ask("most_named")["label"]
    reader = Subject(bench.installed.reader(str(pile)), env, TITLE)
    return LongRead(
        reader, (LIST, DOWN), partial(_choose, most), bench.scratch / f"{pile.name}.txt"
    )


def _choose(name: str, terminal: Terminal) -> None:
    """Choose a name by the pane's filter, and go back to the text."""
    calm(terminal)  # the names of a long article take their time to be listed
    terminal.send(NAMES)
    terminal.settle(QUIET)
    for keys in (FILTER, name.encode(), ENTER):
        terminal.send(keys)
        terminal.settle(QUIET)
    terminal.send(ENTER)
    wait_for(terminal, CHOSEN)
    calm(terminal)
    terminal.send(TEXT)
    terminal.settle(QUIET)

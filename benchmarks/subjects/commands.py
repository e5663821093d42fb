"""The first output of ``search``, ``names`` and ``mentions NAME`` beyond an empty Python."""

from __future__ import annotations

import json
import subprocess
import time
from typing import TYPE_CHECKING

from benchmarks.bench import label
from benchmarks.rows import Row
from tui_reader.settings import NO_ENGINE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from benchmarks.bench import Bench

WITHIN = 300.0  # milliseconds


def measure(bench: Bench) -> Iterator[Row]:
    """Run each in turn."""
    named = bench.size.named
    for size, engine in ((bench.size.most, NO_ENGINE), (named, bench.engine)):
        pile = bench.indexed(size, engine)
        env = bench.env(size, engine)
        commands: dict[str, tuple[str, ...]] = {
            "search": ("search", str(pile), "lighthouse report")
        }
        if engine == bench.engine:
            name = _most_named(bench, pile, env)
            commands |= {"names": ("names", str(pile)), "mentions": ("mentions", str(pile), name)}
        yield from _rows(bench, commands, env, size)


def _rows(
    bench: Bench, commands: dict[str, tuple[str, ...]], env: dict[str, str], size: int
) -> Iterator[Row]:
    empty: list[float] = []
    times: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(bench.size.rounds):
        empty.append(_first_output((bench.installed.python, "-c", "pass"), env))
        for name, command in commands.items():
            times[name].append(_first_output(bench.installed.reader(*command), env))
    for name, values in times.items():
        what = f"first output of {name}, {label(size)} articles"
        yield Row(what, "python -c pass", values, empty, at_most=WITHIN, difference=True, size=size)


def _first_output(command: tuple[str, ...], env: dict[str, str]) -> float:
    """Milliseconds to the first byte of output, or to the end if there is none."""
    started = time.perf_counter()
    with subprocess.Popen(
        command, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        process.stdout.read(1)
        took = time.perf_counter() - started
        process.kill()
    return took * 1000


def _most_named(bench: Bench, pile: Path, env: dict[str, str]) -> str:
    """Who is named most in a pile."""
    done = subprocess.run(
        bench.installed.reader("names", str(pile), "--format", "json"),
        env=env,
        capture_output=True,
        text=True,
        check=True,
    )
    name: str = json.loads(done.stdout)[0]["name"]
    return name

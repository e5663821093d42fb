"""``python -m benchmarks [PATH]``: measure, print a table, and keep the samples as JSON.

Subjects take turns in every round, so that whatever else the machine does falls on all alike.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.console import Console

from benchmarks import measures, report
from benchmarks.subjects import Workshop

RESULTS = Path(__file__).resolve().parent / "results" / "latest.json"
QUERY = "commissioner"
MOVES = (b"\x1b[B", b"\x1b[A")  # down and up again: answered however short the list is

Samples = dict[str, dict[str, list[float]]]


def main() -> None:
    """Measure what the command line asks for."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("path", nargs="?", help="corpus to read (default: the bundled one)")
    parser.add_argument("--rounds", type=int, default=9, help="starts of each subject (default: 9)")
    parser.add_argument("--query", default=QUERY, help="typed into the search box, key by key")
    parser.add_argument("--out", type=Path, default=RESULTS, help="where the samples are kept")
    args = parser.parse_args()
    with TemporaryDirectory() as folder:
        workshop = Workshop(Path(folder), args.path)
        samples = starts(workshop, args.rounds) | keys(workshop, args.rounds, args.query)
    lines = [line for measure, of in samples.items() for line in report.figures(measure, of)]
    facts = report.machine()
    console = Console()
    console.print(", ".join(f"{key} {value}" for key, value in facts.items()), highlight=False)
    console.print(report.table(lines))
    args.out.parent.mkdir(parents=True, exist_ok=True)
    found = {
        "machine": facts,
        "figures": [line._asdict() for line in lines],
        "samples": {name: _rounded(of) for name, of in samples.items()},
    }
    args.out.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")


def starts(workshop: Workshop, rounds: int) -> Samples:
    """First paint, silence and memory of every subject."""
    samples: Samples = {"first paint, ms": {}, "settled, ms": {}, "memory, MB": {}}
    for number in range(rounds):
        for subject in (workshop.bare(), workshop.indexed(), workshop.unseen()):
            _tell(f"start {number + 1} of {rounds}: {subject.name}")
            start = measures.paint(subject)
            samples["first paint, ms"].setdefault(subject.name, []).append(start.painted * 1000)
            samples["settled, ms"].setdefault(subject.name, []).append(start.settled * 1000)
            if start.memory is not None:
                samples["memory, MB"].setdefault(subject.name, []).append(start.memory)
    return {measure: of for measure, of in samples.items() if of}


def keys(workshop: Workshop, rounds: int, query: str) -> Samples:
    """Answers to keys: typed into a box, and moving in the list of articles."""
    typed = [letter.encode() for letter in query]
    bare: list[float] = []
    box: list[float] = []
    row: list[float] = []
    for number in range(max(1, rounds // 3)):
        _tell(f"keys, round {number + 1}")
        bare += measures.answers(workshop.bare(), [], typed)
        box += measures.answers(workshop.indexed(), [b"/"], typed)
        row += measures.answers(workshop.indexed(), [b"1"], MOVES * (len(typed) // 2))
    return {
        "key in a box, ms": {"bare": _ms(bare), "indexed": _ms(box)},
        "row key, ms (bare: key in its box)": {"bare": _ms(bare), "indexed": _ms(row)},
    }


def _ms(seconds: list[float]) -> list[float]:
    return [second * 1000 for second in seconds]


def _rounded(samples: dict[str, list[float]]) -> dict[str, list[float]]:
    return {name: [round(value, 2) for value in values] for name, values in samples.items()}


def _tell(line: str) -> None:
    """Say on standard error how far it has come, if somebody watches."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r\x1b[K{line}")
        sys.stderr.flush()


if __name__ == "__main__":
    main()

"""``python -m benchmarks``: measure, print the table, and keep it with its samples as JSON."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from rich.console import Console

from benchmarks import peers, report
from benchmarks.bench import SIZES, Bench, tell
from benchmarks.subjects import SUBJECTS, measure

if TYPE_CHECKING:
    from benchmarks.rows import Row

HERE = Path(__file__).resolve().parent
RESULTS = HERE / "results"
WORK = HERE.parent / "build" / "benchmarks"


def main() -> None:
    """Measure what the command line asks for."""
    args = _parser().parse_args()
    args.work.mkdir(parents=True, exist_ok=True)
    rows: list[Row] = []
    with TemporaryDirectory() as scratch:
        bench = Bench(SIZES[args.size], args.work.resolve(), Path(scratch), args.engine)
        facts: dict[str, Any] = report.machine() | {
            "size": args.size,
            "engine": args.engine,
            "measured": bench.installed.how,
            "peers": peers.versions(),
        }
        for subject in args.subjects or SUBJECTS:
            tell(f"measuring: {subject}")
            for row in measure(subject, bench):
                rows.append(row)
                tell("  " + "  ".join(cell for cell in report.cells(row) if cell))
    console = Console()
    console.print(", ".join(f"{key} {value}" for key, value in facts.items()), highlight=False)
    console.print(report.table(rows))
    out = args.out or RESULTS / f"{str(facts['date'])[:10]}-{args.size}.json"
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(json.dumps(report.kept(facts, rows), indent=1) + "\n", encoding="utf-8")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("subjects", nargs="*", choices=(*SUBJECTS, []), help="default: all")
    parser.add_argument(
        "--size", choices=tuple(SIZES), default="small", help="up to 10k articles, or up to 1m"
    )
    parser.add_argument("--engine", default="rules", help="what finds names, where names are found")
    parser.add_argument("--work", type=Path, default=WORK, help="where piles and indexes are kept")
    parser.add_argument("--out", type=Path, help="where the figures are kept (default: results/)")
    return parser


if __name__ == "__main__":
    main()

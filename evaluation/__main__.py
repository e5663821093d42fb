"""``python -m evaluation``: measure the reader's engine and a floor on the labelled articles."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from rich.console import Console

from evaluation.engines import ENGINES
from evaluation.labels import LabelError, read_set
from evaluation.report import Result, as_data, draw, measure

SETS = ("bundled", "held_out")


def main(arguments: list[str] | None = None) -> int:
    """Measure, print, and keep as JSON if asked; 1 if the labels do not fit the articles."""
    parser = argparse.ArgumentParser(prog="python -m evaluation", description=__doc__)
    parser.add_argument("--set", choices=[*SETS, "all"], default="bundled", dest="which")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also keep the figures here")
    parser.add_argument("--details", action="store_true", help="name what was missed or made up")
    chosen = parser.parse_args(arguments)
    console = Console()
    results: list[Result] = []
    for name in SETS if chosen.which == "all" else (chosen.which,):
        try:
            labelled = read_set(name)
        except LabelError as error:
            print(f"{name}: {error}", file=sys.stderr)
            return 1
        measured = [measure(labelled, engine, run) for engine, run in ENGINES.items()]
        draw(console, measured, details=chosen.details)
        results += measured
    if chosen.json is not None:
        data = json.dumps([as_data(result) for result in results], indent=2, ensure_ascii=False)
        chosen.json.write_text(data + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

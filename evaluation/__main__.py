"""``python -m evaluation``: measure the reader's engines and a floor on the labelled articles."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from rich.console import Console

from evaluation.engines import FLOOR, engine
from evaluation.labels import LabelError, read_set
from evaluation.report import Result, as_data, draw, measure
from tui_reader.errors import EngineError
from tui_reader.settings import ENGINES

SETS = ("bundled", "held_out")


def main(arguments: list[str] | None = None) -> int:
    """Measure, print, and keep as JSON if asked.

    1 if the labels do not fit the articles, or an engine cannot run here.
    """
    parser = argparse.ArgumentParser(prog="python -m evaluation", description=__doc__)
    parser.add_argument("--set", choices=[*SETS, "all"], default="bundled", dest="which")
    parser.add_argument("--engine", choices=[*ENGINES, "all"], default=ENGINES[0])
    parser.add_argument("--json", type=Path, metavar="FILE", help="also keep the figures here")
    parser.add_argument("--details", action="store_true", help="name what was missed or made up")
    chosen = parser.parse_args(arguments)
    console = Console()
    names = (*(ENGINES if chosen.engine == "all" else (chosen.engine,)), FLOOR)
    try:
        engines = {name: engine(name) for name in names}
    except EngineError as error:
        print(error, file=sys.stderr)
        return 1
    results: list[Result] = []
    for which in SETS if chosen.which == "all" else (chosen.which,):
        try:
            labelled = read_set(which)
        except LabelError as error:
            print(f"{which}: {error}", file=sys.stderr)
            return 1
        measured = [measure(labelled, name, run) for name, run in engines.items()]
        draw(console, measured, details=chosen.details)
        results += measured
    if chosen.json is not None:
        data = json.dumps([as_data(result) for result in results], indent=2, ensure_ascii=False)
        chosen.json.write_text(data + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

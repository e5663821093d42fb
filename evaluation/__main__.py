"""``python -m evaluation``: measure the reader's engines and a floor on the labelled articles."""

from __future__ import annotations

import argparse
import datetime as dt
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rich.console import Console

from evaluation import record, report
from evaluation.consistency import flaws
from evaluation.engines import FLOOR, Engine, engine
from evaluation.labels import LabelError
from evaluation.lines import measure_lines, read_lines
from evaluation.measuring import as_data, measure
from evaluation.sets import DEV, HERE, SECRET, SETS, read_set
from evaluation.speed import WORDS, Speed, measure_speed, speed_as_data
from evaluation.varying import pile
from tui_reader.entities import engines
from tui_reader.errors import EngineError
from tui_reader.settings import ENGINES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from evaluation.labels import LabelledSet


def main(arguments: list[str] | None = None, folder: Path = HERE) -> int:
    """Measure, print, and keep what is to be kept, below `folder`.

    1 if labels do not fit their articles, or an engine that was asked for cannot run here.
    """
    parser = _parser()
    chosen = parser.parse_args(arguments)
    sets = _sets(chosen.sets)
    if chosen.details and SECRET & set(sets) and not chosen.jsonl:
        parser.error(f"locked means locked: no details of {' or '.join(sorted(SECRET))}")
    console = _console()
    try:
        if chosen.check:
            return _check(console, sets)
        asked = _contestants(chosen.engines)
        speeds: dict[str, Speed] = {}
        if chosen.jsonl:
            data = _on_lines(console, asked, chosen.jsonl)
        else:
            asked = [*(each for each in asked if each.name != FLOOR), engine(FLOOR)]
            labelled = [_read(name) for name in sets]
            data = _on_sets(console, asked, labelled, details=chosen.details)
            speeds = _speeds(console, asked, labelled[0], chosen.words)
    except (EngineError, LabelError) as error:
        print(error, file=sys.stderr)
        return 1
    _keep(chosen, data, speeds, folder)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m evaluation", description=__doc__)
    add = parser.add_argument
    add("--set", choices=[*SETS, "all"], action="append", dest="sets", help=f"default: {DEV}")
    add("--engine", action="append", dest="engines", metavar="NAME", help="or all; repeatable")
    add("--details", action="store_true", help="name what was missed or made up")
    add("--check", action="store_true", help="measure nothing; look for flaws in the labels")
    add("--jsonl", nargs="+", type=Path, metavar="FILE", help="measure on labelled sentences")
    add("--words", type=int, default=WORDS, help="words of text to time on; 0: do not time")
    add("--json", type=Path, metavar="FILE", help="keep all figures here")
    add("--record", action="store_true", help="keep the figures as the latest, with a dated row")
    return parser


def _sets(asked: Sequence[str] | None) -> list[str]:
    """The sets to measure on, each once, in order."""
    names = asked or [DEV]
    return list(SETS) if "all" in names else list(dict.fromkeys(names))


def _contestants(asked: Sequence[str] | None) -> list[Engine]:
    """The engines to measure, in order; of all, those that can run here.

    Raises `EngineError` for one that was asked for by name and cannot.
    """
    if "all" not in (asked or []):
        return [engine(name) for name in dict.fromkeys(asked or ENGINES[:1])]
    named = [name for name in asked or [] if name != "all"]
    able: list[Engine] = []
    for name in dict.fromkeys([*ENGINES, *named]):
        try:
            able.append(engine(name))
        except EngineError as error:
            if name in named:
                raise
            print(f"{name} is left out: {error}", file=sys.stderr)
    return able


def _on_sets(
    console: Console, asked: Sequence[Engine], sets: Sequence[LabelledSet], *, details: bool
) -> list[dict[str, Any]]:
    """Every engine on every set."""
    data: list[dict[str, Any]] = []
    for labelled in sets:
        results = [measure(labelled, each) for each in asked]
        report.draw(console, results, details=details)
        data += [as_data(result) for result in results]
    return data


def _read(name: str) -> LabelledSet:
    """A set. Raises LabelError, which names it."""
    try:
        return read_set(name)
    except LabelError as error:
        raise LabelError(f"{name}: {error}") from error


def _speeds(
    console: Console, asked: Sequence[Engine], labelled: LabelledSet, words: int
) -> dict[str, Speed]:
    """The speed of every engine on so many words made from a set; nothing if there are none."""
    if words <= 0:
        return {}
    texts = pile(labelled.articles, words)
    speeds = {each.name: measure_speed(each.name, texts) for each in asked}
    console.print(report.speed_table(speeds))
    return speeds


def _on_lines(
    console: Console, asked: Sequence[Engine], files: Sequence[Path]
) -> list[dict[str, Any]]:
    """The recognisers alone, on labelled sentences."""
    data = []
    for file in files:
        documents = read_lines(file)
        for each in asked:
            about = {"set": file.name.partition(".")[0], "engine": each.name, "id": each.id}
            figures = measure_lines(documents, engines.engine(each.name).load())
            data.append({**about, "mentions": figures})
    console.print(report.lines_table(data))
    return data


def _check(console: Console, sets: Sequence[str]) -> int:
    for name in sets:
        labelled = _read(name)
        report.draw_flaws(console, name, flaws(labelled), secret=labelled.secret)
    return 0


def _keep(
    chosen: argparse.Namespace,
    data: Sequence[dict[str, Any]],
    speeds: dict[str, Speed],
    folder: Path,
) -> None:
    """Write down what the command line asks for."""
    timed = {name: speed_as_data(speed) for name, speed in speeds.items()}
    if chosen.json is not None:
        text = json.dumps({"results": data, "speed": timed}, indent=1, ensure_ascii=False)
        chosen.json.write_text(text + "\n", encoding="utf-8")
    if chosen.record:
        today = dt.datetime.now(tz=dt.UTC).date()
        record.record(today, [_brief(one) for one in data], timed, folder)


def _brief(result: dict[str, Any]) -> dict[str, Any]:
    """A result as it is kept: merges and splits by name, the rest of the mistakes counted."""
    named = {k: v for k, v in result.get("named", {}).items() if k not in ("missed", "made_up")}
    return {**result, "named": named} if named else result


def _console() -> Console:
    """As wide as the terminal, but no wider than the tables are meant to be."""
    console = Console()
    console.width = min(console.width, report.WIDTH) if console.is_terminal else report.WIDTH
    return console


if __name__ == "__main__":
    sys.exit(main())

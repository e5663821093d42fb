"""What is kept of a measurement: the latest figures, a line in the history, the README's table.

``results/latest.json`` holds the last figures of every engine on every set, and the speed of
every engine; ``RESULTS.md`` has a row for each day, engine's version and set, of which a later run
of the same day takes the place. The README's table is drawn from the JSON and from nothing else.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from evaluation.report import percent
from evaluation.sets import HERE

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence
    from pathlib import Path

LATEST = HERE / "results" / "latest.json"
HISTORY = HERE / "RESULTS.md"
README = HERE / "README.md"

BEGIN, END = "<!-- figures -->", "<!-- /figures -->"
_COLUMNS = (
    *("people P / R / F1", "organisations P / R / F1", "B-cubed P / R / F1", "wrong merges"),
    *("in 200", "splits", "words/s, 1 core", "2 cores", "MB"),
)
_HEAD = """\
# Results, by date

Added to by `make evaluate`. Shares are per cent; [README.md](README.md) says what is measured.
"""

Data = dict[str, Any]


def record(day: dt.date, results: Sequence[Data], speeds: Mapping[str, Data], folder: Path) -> None:
    """Keep results, each as plain data with its `set`, `engine` and `id`, below `folder`."""
    dated = [{**result, "date": day.isoformat()} for result in results]
    timed = json.loads(json.dumps(speeds))  # as it will be read again: every key a string
    latest = _joined(folder / LATEST.relative_to(HERE), dated, timed)
    history = folder / HISTORY.name
    history.write_text(with_rows(_text(history), dated, timed), encoding="utf-8")
    readme = folder / README.name
    readme.write_text(with_table(_text(readme), table(latest)), encoding="utf-8")


def _joined(path: Path, results: Sequence[Data], speeds: Mapping[str, Data]) -> Data:
    """The latest figures with these in the place of older ones; written to `path`."""
    old = json.loads(path.read_text("utf-8")) if path.is_file() else {"results": [], "speed": {}}
    by_key = {(one["set"], one["engine"]): one for one in [*old["results"], *results]}
    latest = {"results": list(by_key.values()), "speed": {**old["speed"], **speeds}}
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(latest, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return latest


def with_rows(history: str, results: Sequence[Data], speeds: Mapping[str, Data]) -> str:
    """The history with a row for each result, newest last; same day, version and set: replaced."""
    head = ["date", "engine", "set", *_COLUMNS]
    rows = {tuple(line.split(" | ")[:3]): line for line in history.splitlines() if _is_row(line)}
    for result in results:
        cells = [result["date"], f"`{result['id']}`", result["set"]]
        line = _row([*cells, *_cells(result, speeds.get(result["engine"]))])
        rows[tuple(line.split(" | ")[:3])] = line
    return "\n".join([_HEAD, _row(head), _row(["---"] * len(head)), *rows.values(), ""])


def table(latest: Data) -> str:
    """The table of the latest figures, in Markdown."""
    head = ["set", "engine", *_COLUMNS]
    lines = [_row(head), _row(["---"] * len(head))]
    for result in sorted(latest["results"], key=lambda one: str(one["set"])):
        cells = _cells(result, latest["speed"].get(result["engine"]))
        lines.append(_row([result["set"], result["engine"], *cells]))
    return "\n".join(lines)


def with_table(readme: str, drawn: str) -> str:
    """The README with its table drawn anew; as it was, if it has no place for one."""
    before, begin, rest = readme.partition(BEGIN)
    _, end, after = rest.partition(END)
    return f"{before}{begin}\n{drawn}\n{end}{after}" if end else readme


def _cells(result: Data, speed: Data | None) -> list[str]:
    """What stands in `_COLUMNS`; a dash where it was not measured."""
    shares = [_shares(result["mentions"][row]) for row in ("people", "organisations")]
    if "b_cubed" not in result:  # of the recogniser alone
        return [*shares, *["–"] * (len(_COLUMNS) - len(shares))]
    per_200 = f"{result['wrong_merges_per_200']:.1f}"
    counts = [str(result["wrong_merges"]), per_200, str(result["splits"])]
    return [*shares, _shares(result["b_cubed"]), *counts, *_speed_cells(speed)]


def _speed_cells(speed: Data | None) -> list[str]:
    if speed is None:
        return ["–"] * 3
    memory = speed["memory_mb"]
    rates = [speed["whole"].get(count) for count in ("1", "2")]
    cells = ["–" if rate is None else f"{rate:,}" for rate in rates]
    return [*cells, "–" if memory is None else f"{memory:.0f}"]


def _shares(figures: Mapping[str, float]) -> str:
    return " / ".join(percent(figures[name]) for name in ("precision", "recall", "f1"))


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _is_row(line: str) -> bool:
    """Whether a line is a row of figures and not the table's head."""
    return line.startswith("| 2")


def _text(path: Path) -> str:
    return path.read_text("utf-8") if path.is_file() else ""

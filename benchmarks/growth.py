"""``python -m benchmarks.growth``: how times grow with the pile, drawn from kept results.

Every curve is a subject that was measured at several sizes; where a file of results is not named,
the latest is taken. Both axes are logarithmic: what does not grow is a level line.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
RESULTS = ROOT / "benchmarks" / "results"
PICTURE = ROOT / "docs" / "growth.png"
STYLES = ("o-", "s-", "^-", "D-", "v-", "P-", "X-", "*-")

Curves = dict[str, list[tuple[int, float]]]


def main() -> None:
    """Draw what the command line asks for."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.growth", description=__doc__)
    parser.add_argument("results", nargs="?", type=Path, help="default: the latest full ones")
    parser.add_argument("--out", type=Path, default=PICTURE, help="default: docs/growth.png")
    args = parser.parse_args()
    found = json.loads((args.results or latest()).read_text(encoding="utf-8"))
    draw(curves(found["rows"]), found["machine"], args.out)


def latest() -> Path:
    """The newest full results, or the newest if none is full."""
    kept = sorted(RESULTS.glob("*.json"), key=lambda path: (path.stem.endswith("full"), path.name))
    if not kept:
        raise SystemExit("no results yet: make bench")
    return kept[-1]


def curves(rows: list[dict[str, Any]]) -> Curves:
    """The figures of each curve by size, smallest first."""
    found: defaultdict[str, dict[int, float]] = defaultdict(dict)
    for row in rows:
        if row["curve"] and row["size"] and row["figure"] is not None:
            found[row["curve"]][row["size"]] = row["figure"]
    return {name: sorted(points.items()) for name, points in found.items()}


def draw(found: Curves, machine: dict[str, Any], out: Path) -> None:
    """One picture of all curves."""
    import matplotlib as mpl

    mpl.use("Agg")
    from matplotlib import pyplot

    figure, axes = pyplot.subplots(figsize=(8, 5), dpi=110)
    for (name, points), style in zip(found.items(), STYLES * 2, strict=False):
        axes.plot([size for size, _ in points], [value for _, value in points], style, label=name)
    axes.set_xscale("log")
    axes.set_yscale("log")
    axes.set_xlabel("articles in the pile")
    axes.set_ylabel("milliseconds")
    axes.grid(visible=True, which="major", alpha=0.3)
    axes.legend(loc="center left", bbox_to_anchor=(1.0, 0.5), frameon=False)
    axes.set_title(
        f"{machine['processor']}, {machine['cores']} cores, Python {machine['python']},"
        f" {machine['date'][:10]}",
        fontsize=9,
    )
    figure.savefig(out, bbox_inches="tight")
    pyplot.close(figure)


if __name__ == "__main__":
    main()

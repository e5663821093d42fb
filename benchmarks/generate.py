"""``python -m benchmarks.generate --articles N --out DIR``: a pile of invented news.

The same seed gives the same article under the same number in every pile, whatever its size and
form: the first thousand articles of a million are the pile of a thousand.
"""

from __future__ import annotations

import argparse
import os
import time
from pathlib import Path

from benchmarks.piles.writing import FORMS, write_pile


def main() -> None:
    """Write the pile that the command line asks for."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.generate", description=__doc__)
    parser.add_argument("--articles", type=int, required=True, metavar="N", help="how many")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="where")
    parser.add_argument(
        "--form",
        choices=FORMS,
        default=FORMS[0],
        help="a hundred files of JSON lines (default), or small files in folders of 1,000",
    )
    parser.add_argument("--seed", type=int, default=0, help="another seed, other news (default: 0)")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="processes")
    args = parser.parse_args()
    started = time.perf_counter()
    write_pile(args.articles, args.out, args.form, args.seed, args.jobs)
    took = time.perf_counter() - started
    print(f"{args.articles:,} articles in {took:.1f} s")


if __name__ == "__main__":
    main()

"""A pile on disk: as records in a hundred files, or as one small file for each article.

Each part (a shard, or a folder of a thousand files) is written by whichever process comes to it,
under its own name only, so that the pile does not depend on how many processes there were.
"""

from __future__ import annotations

import json
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict
from functools import lru_cache
from itertools import repeat
from typing import TYPE_CHECKING

from benchmarks.piles.articles import News, Newsroom

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    Write = Callable[[Path, int, int, range], None]

SHARDS = 100
FILES_IN_A_FOLDER = 1_000
FORMS = ("jsonl", "files")


def write_pile(articles: int, out: Path, form: str, seed: int, jobs: int) -> None:
    """Write articles 0 to `articles` below `out`."""
    out.mkdir(parents=True, exist_ok=True)
    writers: dict[str, Write] = {"jsonl": _write_shard, "files": _write_folder}
    write = writers[form]
    size = -(-articles // SHARDS) if form == "jsonl" else FILES_IN_A_FOLDER
    parts = [range(at, min(at + size, articles)) for at in range(0, articles, size)]
    if jobs == 1:
        for number, part in enumerate(parts):
            write(out, seed, number, part)
        return
    with ProcessPoolExecutor(jobs) as pool:
        for _ in pool.map(write, repeat(out), repeat(seed), range(len(parts)), parts):
            pass


def news(seed: int, numbers: range) -> Iterator[News]:
    """The articles of these numbers."""
    newsroom = _newsroom(seed)
    return map(newsroom.article, numbers)


@lru_cache(maxsize=1)
def _newsroom(seed: int) -> Newsroom:
    return Newsroom(seed)


def _write_shard(out: Path, seed: int, number: int, part: range) -> None:
    """One file of JSON lines."""
    with (out / f"news-{number:03d}.jsonl").open("w", encoding="utf-8") as file:
        for article in news(seed, part):
            file.write(json.dumps(asdict(article), ensure_ascii=False) + "\n")


def _write_folder(out: Path, seed: int, number: int, part: range) -> None:
    """A folder of Markdown files with front matter."""
    folder = out / f"{number:04d}"
    folder.mkdir(exist_ok=True)
    for article in news(seed, part):
        (folder / f"{article.id}.md").write_text(as_markdown(article), encoding="utf-8")


def as_markdown(article: News) -> str:
    """One article with its front matter."""
    lines = ["---", f"title: {json.dumps(article.title, ensure_ascii=False)}"]
    lines += [f"date: {article.date}"] if article.date else []
    lines += [f"source: {json.dumps(article.source, ensure_ascii=False)}"] if article.source else []
    return "\n".join([*lines, "---", "", article.text, ""])

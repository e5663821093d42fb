"""Asks the installed reader's library, and bare peers of it, and times each answer.

A line of JSON in, ``{"do": NAME, ...}``, a line out, ``{"seconds": ..., ...}``; an error is a line
with ``"error"``. One process answers many questions, so that interpreters are started but once.
"""

from __future__ import annotations

import json
import os
import resource
import sqlite3
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tui_reader import Library
from tui_reader.model.search import Group
from tui_reader.settings import Settings

if TYPE_CHECKING:
    from tui_reader.model.progress import Progress

Answer = dict[str, Any]
IN_A_TRANSACTION = 1_000


class Probe:
    """One library, opened once and asked many times."""

    def __init__(self) -> None:
        self._library: Library | None = None

    def open(self, path: str, *, index: bool) -> Answer:
        """Open the library at `path`, bringing its index up to date if `index`."""
        stages: dict[str, float] = {}
        since, stage = time.perf_counter(), ""

        def tell(progress: Progress) -> None:
            nonlocal since, stage
            now = time.perf_counter()
            if stage:
                stages[stage] = stages.get(stage, 0.0) + now - since
            since, stage = now, str(progress.stage)

        started = time.perf_counter()
        self._library = Library.open(path, settings=Settings.load(), index=index, on_progress=tell)
        seconds = time.perf_counter() - started
        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        notices = list(self._library.notices)
        return {"seconds": seconds, "stages": stages, "peak_mb": most, "notices": notices}

    def refresh(self) -> Answer:
        """Bring the library up to date."""
        started = time.perf_counter()
        changed = self._of().refresh()
        return {"seconds": time.perf_counter() - started, "changed": changed}

    def search(self, query: str, group: str, limit: int) -> Answer:
        """Search one group."""
        started = time.perf_counter()
        found = self._of().search(query, limit, groups=[Group(group)])
        seconds = time.perf_counter() - started
        return {"seconds": seconds, "hits": [hit.label for hit in found.hits[:limit]]}

    def named(self, times: int) -> Answer:
        """Who of two words or more is mentioned about so many times."""
        started = time.perf_counter()
        full = [each for each in self._of().names() if " " in each.name]
        nearest = min(full, key=lambda each: abs(each.mentions - times))
        seconds = time.perf_counter() - started
        return {"seconds": seconds, "label": nearest.label, "mentions": nearest.mentions}

    def scan(self, path: str) -> Answer:
        """Walk a folder and ask for the size and time of every file."""
        started = time.perf_counter()
        return {"files": _scan(path), "seconds": time.perf_counter() - started}

    def insert(self, pile: str, database: str, statements: list[str]) -> Answer:
        """Insert the texts of a pile of JSON lines into bare full-text tables."""
        shards = sorted(Path(pile).glob("*.jsonl"))
        lines = (line for shard in shards for line in shard.read_text("utf-8").splitlines())
        records = [json.loads(line) for line in lines]
        size = sum(len(record["text"].encode()) for record in records)
        started = time.perf_counter()
        _insert(records, database, statements)
        seconds = time.perf_counter() - started
        Path(database).unlink()
        return {"seconds": seconds, "bytes": size, "articles": len(records)}

    def _of(self) -> Library:
        if self._library is None:
            raise ValueError("open a library first")
        return self._library


def _scan(path: str) -> int:
    """How many files are below `path`."""
    count, folders = 0, [path]
    while folders:
        with os.scandir(folders.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    folders.append(entry.path)
                else:
                    entry.stat()
                    count += 1
    return count


def _insert(records: list[dict[str, str]], database: str, statements: list[str]) -> None:
    """Make a database with the tables of `statements`, and put the records in, newest last."""
    connection = sqlite3.connect(database, isolation_level=None)
    for pragma in ("journal_mode = WAL", "synchronous = NORMAL"):
        connection.execute(f"PRAGMA {pragma}")
    for statement in statements[:-1]:
        connection.execute(statement)
    for at in range(0, len(records), IN_A_TRANSACTION):
        connection.execute("BEGIN")
        connection.executemany(
            statements[-1],
            (
                {"row": at + place, "title": record["title"], "text": record["text"]}
                for place, record in enumerate(records[at : at + IN_A_TRANSACTION], 1)
            ),
        )
        connection.execute("COMMIT")
    connection.close()


def main() -> None:
    """Answer until there are no more questions."""
    probe = Probe()
    for line in sys.stdin:
        question = json.loads(line)
        try:
            answer = getattr(probe, question.pop("do"))(**question)
        except (OSError, ValueError, sqlite3.Error) as error:
            answer = {"error": f"{type(error).__name__}: {error}"}
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()

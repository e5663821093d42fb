"""The titles of a pile: all, for programs that search lines; the newest, to know a list by."""

from __future__ import annotations

import heapq
import json
import re
from typing import TYPE_CHECKING

from benchmarks.measures import session

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from benchmarks.measures import Subject

NEWEST, WORDS = 60, 3
_FIELD = re.compile(r"^(title|date): \"?(.*?)\"?$", re.MULTILINE)


def records(pile: Path) -> Iterator[dict[str, str | None]]:
    """Title and date of each article of a pile, and the text of those that are records."""
    for shard in sorted(pile.glob("*.jsonl")):
        with shard.open(encoding="utf-8") as lines:
            yield from map(json.loads, lines)
    for file in sorted(pile.rglob("*.md")):
        head = file.read_text(encoding="utf-8").split("\n---\n")[0]
        yield dict(_FIELD.findall(head))


def newest(pile: Path) -> list[str]:
    """The titles of the newest articles, the newest first."""
    dated = ((each["date"], each["title"] or "") for each in records(pile) if each.get("date"))
    return [title for _, title in heapq.nlargest(NEWEST, dated)]


def titles(pile: Path, out: Path) -> Path:
    """A file with every title of a pile on a line of its own, made if it is not there."""
    if not out.exists():
        with out.open("w", encoding="utf-8") as file:
            file.writelines(f"{record['title']}\n" for record in records(pile))
    return out


def shown_title(subject: Subject, candidates: Sequence[str]) -> str:
    """The beginning of the title that stands highest on the settled screen of a reader."""
    starts = [" ".join(title.split()[:WORDS]) for title in candidates]
    with session(subject) as terminal:
        terminal.read_for(1.0)
        lines = terminal.screen()
    for line in lines[1:]:
        for start in starts:
            if start in line:
                return start
    raise LookupError("none of the newest titles is shown:\n" + "\n".join(lines))

"""newsboat with a cache of 10,000 articles, filled from a feed file as its users fill it."""

from __future__ import annotations

import subprocess
from itertools import islice
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from benchmarks.measures import Subject
from benchmarks.piles.titles import records

if TYPE_CHECKING:
    from benchmarks.bench import Bench

ARTICLES = 10_000
DOWN_AND_UP = (b"\x1bOB", b"\x1bOA")  # as a terminal sends them to a program that asked for it
CONFIG = "auto-reload no\nrefresh-on-startup no\nmax-items 0\n"


def subject(bench: Bench) -> Subject:
    """Newsboat at its list of feeds; Enter opens the one there is."""
    folder = bench.work / "newsboat"
    files = ("-u", str(folder / "urls"), "-C", str(folder / "config"))
    command = ("newsboat", "-q", *files, "-c", str(folder / "cache.db"))
    env = bench.env(0) | {"LANG": "C.UTF-8", "HOME": str(bench.scratch)}
    if not (folder / "cache.db").exists():
        folder.mkdir(exist_ok=True)
        feed = folder / "feed.xml"
        feed.write_text(_feed(bench), encoding="utf-8")
        (folder / "urls").write_text(f"file://{feed}\n", encoding="utf-8")
        (folder / "config").write_text(CONFIG, encoding="utf-8")
        subprocess.run([*command, "-x", "reload"], env=env, check=True, capture_output=True)
    return Subject(command, env, "invented news")


def _feed(bench: Bench) -> str:
    """The first articles as one feed."""
    items = "".join(
        f"<item><title>{escape(each['title'] or '')}</title><guid>{each['id']}</guid>"
        f"<description>{escape(each['text'] or '')}</description></item>\n"
        for each in islice(records(bench.pile(ARTICLES)), ARTICLES)
    )
    head = "<title>invented news</title><link>https://example.org</link>"
    return f'<rss version="2.0"><channel>{head}{items}</channel></rss>'

"""Markdown: plain text whose title may be a heading, and the structure that its marks give it.

The text stays as it is written, marks and all; the structure says which of them need not be
shown. The heading that titles an article is the first one, if it opens the text or is of the first
level; headings inside fenced code are not headings.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from tui_reader.corpus.formats import plain
from tui_reader.corpus.formats.parser import Draft
from tui_reader.corpus.furniture import is_furniture
from tui_reader.corpus.lines import lines
from tui_reader.corpus.markdown_structure import structure_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui_reader.corpus.formats.parser import Flaw, Source

_LINES_TO_LOOK_AT = 200
_ATX = re.compile(r" {0,3}(#{1,6})[ \t]+(\S.*)")
_CLOSING = re.compile(r"(?:^|[ \t])#+[ \t]*$")
_FENCE = re.compile(r" {0,3}(```|~~~)")
_UNDERLINE = re.compile(r" {0,3}(=+|-{2,})[ \t]*$")
_LONGEST = 300


def parse(source: Source) -> Iterator[Draft | Flaw]:
    """The one article in `source`."""
    for found in plain.parse(source):
        if isinstance(found, Draft):
            title = found.title or heading(found.text)
            yield replace(found, title=title, structure=structure_of(found.text))
        else:
            yield found


def heading(text: str) -> str:
    """The heading that titles a Markdown text, or "" if none does."""
    opening = True
    for level, words in _blocks(text):
        if level == 1 or (level and opening):
            return words
        opening = False
    return ""


def _blocks(text: str) -> Iterator[tuple[int, str]]:
    """Level and words of each heading near the top; level 0 for each other line of words."""
    above = ""
    for line in _outside_fences(text):
        underline = _UNDERLINE.match(line)
        if underline and above:
            yield (1 if "=" in underline[1] else 2), above
            above = ""
            continue
        if above:
            yield 0, above
        atx = _ATX.match(line)
        above = "" if atx else line.strip()
        if atx and (words := _CLOSING.sub("", atx[2]).strip()):
            yield len(atx[1]), words
    if above:
        yield 0, above


def _outside_fences(text: str) -> Iterator[str]:
    """The first lines of a text that are neither code nor furniture, the long ones cut short."""
    fence = ""
    for span in islice(lines(text), _LINES_TO_LOOK_AT):
        line = text[span.start : min(span.end, span.start + _LONGEST)]
        mark = _FENCE.match(line)
        if mark and (not fence or mark[1] == fence):
            fence = "" if fence else mark[1]
        elif not fence and not is_furniture(line):
            yield line

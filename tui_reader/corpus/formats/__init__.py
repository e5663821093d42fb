"""The kinds of file that can be read: one small parser each, chosen by name and first bytes.

A parser's module is imported when the first file of its kind is read, not before: listing a
corpus needs no more than the suffixes. A library that is not installed is no error of the
program but a reason why this file cannot be read, and the reason names the command that helps.
"""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from typing import TYPE_CHECKING

from tui_reader.corpus.formats.kinds import KINDS, SUFFIXES
from tui_reader.corpus.formats.parser import Draft, Flaw
from tui_reader.corpus.formats.sniffing import kind_for
from tui_reader.corpus.unreadable import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui_reader.corpus.formats.parser import Parser, Source

__all__ = ["SUFFIXES", "parse", "parse_inside", "parser_for"]


def parse(source: Source) -> Iterator[Draft | Flaw]:
    """What is in `source`, whatever kind of file it is; raises UnreadableError."""
    return parser_for(kind_for(source.name, source.head()))(source)


def parse_inside(source: Source, way: str) -> Iterator[Draft | Flaw]:
    """What is in a file that lies in another one, at `way`: records are called by that first.

    Does not raise UnreadableError: that this file cannot be read is a flaw of the other.
    """
    try:
        for found in parse(source):
            record = f"{way}#{found.record}" if found.record else way
            if isinstance(found, Flaw):
                yield found._replace(record=record)
            else:
                alone = "" if found.record else source.name
                yield replace(found, record=record, name=found.name or alone)
    except UnreadableError as reason:
        yield Flaw(str(reason), way)
    except RecursionError:
        yield Flaw("nested too deeply", way)


def parser_for(name: str) -> Parser:
    """The parser for the kind of that name; raises UnreadableError if a library is missing."""
    kind = KINDS[name]
    try:
        module = import_module(f"{__name__}.{kind.module}")
    except ImportError as error:
        missing = (error.name or "").partition(".")[0]
        if missing not in kind.needs:
            raise
        reason = f"{kind.what}, which needs {missing}: pip install 'tui-reader[{kind.extra}]'"
        raise UnreadableError(reason) from error
    parser: Parser = module.parse
    return parser

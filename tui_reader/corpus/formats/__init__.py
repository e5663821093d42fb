"""The kinds of file that can be read: one small parser each, chosen by the name's suffix.

A parser's module is imported when the first file of its kind is read, not before: listing a
corpus needs no more than the suffixes.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui_reader.corpus.formats.parser import Parser

_MODULES = {
    ".txt": "plain",
    ".md": "markdown",
}
SUFFIXES = frozenset(_MODULES)


def parser_for(suffix: str) -> Parser:
    """The parser for a suffix such as ``.md``; plain text where a file was named outright."""
    module = import_module(f"{__name__}.{_MODULES.get(suffix.lower(), 'plain')}")
    parser: Parser = module.parse
    return parser

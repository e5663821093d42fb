"""Sources made of bytes, and what a parser finds in them, for the tests of every format."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from tui_reader.corpus.formats.parser import Draft, Flaw, Options, Source
from tui_reader.corpus.unreadable import UnreadableError

if TYPE_CHECKING:
    from tui_reader.corpus.formats.parser import Parser


def source(content: str | bytes, name: str = "a", **fields: str) -> Source:
    """`content` as a file called `name`; `fields` are what the user says of its fields."""
    data = content.encode() if isinstance(content, str) else content
    return Source(name, lambda: BytesIO(data), Options(tuple(fields.items())))


def found(parse: Parser, content: str | bytes, name: str = "a", **fields: str) -> list[Draft]:
    """The drafts in `content`, where nothing in it is amiss."""
    items = list(parse(source(content, name, **fields)))
    drafts = [item for item in items if isinstance(item, Draft)]
    assert len(drafts) == len(items), items
    return drafts


def only(parse: Parser, content: str | bytes, name: str = "a", **fields: str) -> Draft:
    """The one draft in `content`."""
    (draft,) = found(parse, content, name, **fields)
    return draft


def apart(parse: Parser, content: str | bytes, name: str = "a") -> tuple[list[Draft], list[Flaw]]:
    """The drafts in `content`, and what in it is amiss."""
    items = list(parse(source(content, name)))
    return (
        [item for item in items if isinstance(item, Draft)],
        [item for item in items if isinstance(item, Flaw)],
    )


def says_something(parse: Parser, content: str | bytes) -> bool:
    """Whether there are drafts, flaws, or a reason why not; anything else that is raised, is."""
    try:
        return len(list(parse(source(content)))) > 0
    except UnreadableError as reason:
        return str(reason) != ""

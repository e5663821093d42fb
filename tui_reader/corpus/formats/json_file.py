"""JSON: a document with articles in it, or several documents one after another.

A list is read one member at a time, whatever its size. A document that is an object is held whole,
up to `LARGEST_FILE` bytes; of a larger one, or of one that breaks off, the lists in it are read one
member at a time. The invariant: what stands before and behind a damage is read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.corpus.formats.json_lines import parse_lines
from tui_reader.corpus.formats.json_stream import Damage, JsonStream
from tui_reader.corpus.formats.json_values import articles_in
from tui_reader.corpus.formats.parser import Flaw
from tui_reader.corpus.formats.recorded import drafts_of
from tui_reader.corpus.formats.sniffing import kind_of
from tui_reader.corpus.formats.text_pieces import TextPieces

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui_reader.corpus.field_map import Record
    from tui_reader.corpus.formats.parser import Draft, Source

    Found = Iterator[tuple[str, Record] | Flaw]

_MOST_WORDLESS = 1000
_NONE = "no article in it: nothing there has a text, or a title with a date or an address"


def parse(source: Source) -> Iterator[Draft | Flaw]:
    """The articles in `source`; if there is an object in each line, each is one."""
    if kind_of(source.head()) == "jsonl":
        yield from parse_lines(source)
    else:
        yield from parse_document(source)


def parse_document(source: Source) -> Iterator[Draft | Flaw]:
    """The articles in a JSON document."""
    pieces = TextPieces(source)
    found = _found(source, pieces, dict(source.options.fields))
    none = True
    for draft in drafts_of(found, source.options.fields):
        none = False
        yield draft
    yield from map(Flaw, pieces.notes)
    if none:
        yield Flaw(_NONE)


def _found(source: Source, pieces: TextPieces, said: dict[str, str]) -> Found:
    stream = JsonStream(iter(pieces))
    if stream.opens_with() == "[":
        yield from _in_list(stream, "", said)
        return
    damage = None
    for document in stream.documents():
        if isinstance(document, Damage):
            damage = document
            break
        yield from articles_in(document, said)
    if damage:
        yield from _in_lists(JsonStream(iter(TextPieces(source))), said)
        yield Flaw(f"damaged, and read only in part: {damage.reason}")


def _in_lists(stream: JsonStream, said: dict[str, str]) -> Found:
    """The articles in all lists of objects, wherever they stand."""
    number = 0
    while stream.next_list():
        number += 1
        yield from _in_list(stream, f"{number}.", said)


def _in_list(stream: JsonStream, way: str, said: dict[str, str]) -> Found:
    """The articles in a list; among them, a member that holds none is a flaw."""
    wordless: list[Flaw] = []
    some = False
    for number, member in enumerate(stream.members(), 1):
        name = f"{way}{number}"
        if isinstance(member, Damage):
            yield Flaw(f"not JSON: {member.reason}", name)
            continue
        found = 0
        for inner, record in articles_in(member, said):
            found += 1
            yield f"{name}{'.' if inner else ''}{inner}", record
        some |= found > 0
        if not found and len(wordless) < _MOST_WORDLESS:
            wordless.append(Flaw("no text in it", name))
    if some:
        yield from wordless

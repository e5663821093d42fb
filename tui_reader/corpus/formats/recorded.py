"""Records made articles: what JSON, JSON Lines and tables have in common.

The fields of the first records say which field is what (`field_map`). The invariants: no more than
`_SAMPLE` records are held at once; a record keeps its name whatever stands around it, as far as it
states one; and one without words is a flaw, not an article.
"""

from __future__ import annotations

from itertools import chain, islice
from typing import TYPE_CHECKING

from tui_reader.corpus.cleaning import storable
from tui_reader.corpus.field_map import at, guess
from tui_reader.corpus.field_values import (
    author_in,
    date_in,
    host_of,
    is_address,
    text_in,
    words_of,
)
from tui_reader.corpus.formats.markup import Written, line_of, text_of
from tui_reader.corpus.formats.parser import Draft, Flaw
from tui_reader.corpus.records import record_name
from tui_reader.corpus.titles import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tui_reader.corpus.field_map import FieldMap, Record

    Numbered = tuple[str, Record]

_SAMPLE = 50


def drafts_of(
    found: Iterable[Numbered | Flaw], said: Sequence[tuple[str, str]] = ()
) -> Iterator[Draft | Flaw]:
    """Drafts of records; each comes with what names it where it states no name of its own."""
    stream = iter(found)
    first = list(islice(stream, _SAMPLE))
    sample = [entry[1] for entry in first if not isinstance(entry, Flaw)]
    fields = guess(sample, said)
    missing = [name for _, name in said if all(at(record, name) is None for record in sample)]
    if sample:
        yield from (Flaw(f"no field is called {one_line(name)!r}") for name in missing)
    for entry in chain(first, stream):
        yield entry if isinstance(entry, Flaw) else draft_of(entry[1], fields, entry[0])


def draft_of(record: Record, fields: FieldMap, number: str) -> Draft | Flaw:
    """The article that a record states; `number` names it where it states no name of its own."""
    title = line_of(words_of(fields.value(record, "title")))
    url = _line(fields.value(record, "url"))
    name = _name(record, fields, url) or number
    written = _text(record, fields) or text_of(title)
    if not written.text:
        return Flaw("no text in it", name)
    return Draft(
        written.text,
        title=title,
        source=_source(fields.value(record, "source")) or host_of(url),
        date=date_in(fields.value(record, "date")),
        record=name,
        language=_line(fields.value(record, "language"))[:40],
        author=author_in(fields.value(record, "author")),
        url=url,
        structure=written.structure,
    )


def _text(record: Record, fields: FieldMap) -> Written | None:
    """The text; failing that, what sums it up; None if there is neither."""
    for part in ("text", "summary"):
        written = text_of(text_in(fields.value(record, part)))
        if written.text.strip():
            return written
    return None


def _name(record: Record, fields: FieldMap, url: str) -> str:
    value = fields.value(record, "id")
    return record_name(value) if isinstance(value, str | int) else record_name(url)


def _source(value: object) -> str:
    words = _line(value)
    return host_of(words) if is_address(words) else words


def _line(value: object) -> str:
    return "" if value is None else one_line(storable(words_of(value)), 2000)

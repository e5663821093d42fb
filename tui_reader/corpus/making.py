"""A draft made whole: what its file leaves open is read from its name and its text.

The invariant: two articles have the same digest exactly where text, structure, furniture and
language are the same, so that names found in one hold for the other.
"""

from __future__ import annotations

import hashlib
from itertools import takewhile
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from tui_reader.corpus import dates
from tui_reader.corpus.furniture import find_furniture
from tui_reader.corpus.titles import title_of
from tui_reader.language import of_article
from tui_reader.model.article import Article

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from tui_reader.corpus.formats.parser import Draft
    from tui_reader.model.article import Span


_ENOUGH = 1 << 18  # characters, from which to tell the language


def make_article(path: str, draft: Draft) -> Article:
    """The article that `draft`, found in the file `path`, becomes."""
    furniture = find_furniture(draft.text)
    language = of_article(_without(draft.text[:_ENOUGH], furniture), draft.language)
    return Article(
        id=f"{path}#{draft.record}" if draft.record else path,
        path=path,
        title=draft.title or title_of(draft.text, furniture, fallback=_name(path, draft).stem),
        source=draft.source or draft.author,
        date=draft.date or _date(path, draft),
        text=draft.text,
        digest=_digest(draft, furniture, language),
        furniture=furniture,
        language=language,
        author=draft.author,
        url=draft.url,
        structure=draft.structure,
    )


def _name(path: str, draft: Draft) -> PurePosixPath:
    return PurePosixPath(draft.name or path)


def _date(path: str, draft: Draft) -> dt.date | None:
    """The date stated by the file's name, or else by the text.

    What a file of many articles is called states the date of none of them.
    """
    alone = draft.name or not draft.record
    named = dates.in_name(_name(path, draft).name) if alone else None
    return named or dates.stated(draft.text)


def _without(text: str, furniture: Sequence[Span]) -> str:
    """The text of the article alone, what stood around furniture set apart."""
    parts: list[str] = []
    done = 0
    for span in takewhile(lambda span: span.start < len(text), furniture):
        parts.append(text[done : span.start])
        done = span.end
    return "\n\n".join((*parts, text[done:]))


def _digest(draft: Draft, furniture: Sequence[Span], language: str) -> str:
    """Names all that extraction depends on, and how it is set: 16 bytes in hexadecimal."""
    spans = ",".join(f"{start}-{end}" for start, end in furniture)
    content = f"{language} {spans}\n{draft.text}".encode()
    if draft.structure:
        content += repr(draft.structure).encode()
    return hashlib.blake2b(content, digest_size=16).hexdigest()

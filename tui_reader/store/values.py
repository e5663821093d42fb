"""How the model's values are written into columns, and read back.

The invariant: what is read back equals what was written, save that the two kinds of character
SQLite's text cannot carry (NUL and lone surrogates) become U+FFFD, one for one, so that every
offset still holds. Paths and ids come back exactly, whatever a file system put in them.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Value = TypeVar("Value")

_MOST = 500
_UNSTORABLE = re.compile("[\0\ud800-\udfff]")


def to_text(text: str) -> str:
    """`text` as a text column can hold it, of the same length."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return _UNSTORABLE.sub("\ufffd", text)
    return text.replace("\0", "\ufffd")


def to_key(path: str) -> bytes:
    """A path or id as bytes that sort as its characters do."""
    return path.encode("utf-8", "surrogatepass")


def from_key(key: bytes) -> str:
    """The path or id that `to_key` wrote."""
    return key.decode("utf-8", "surrogatepass")


def folder_of(path: str) -> str:
    """The folder that the file at `path` lies in; "" for the root."""
    return path.rpartition("/")[0]


def chunks(values: Sequence[Value]) -> Iterator[Sequence[Value]]:
    """`values` in runs as long as one statement can have parameters, in every SQLite."""
    return (values[at : at + _MOST] for at in range(0, len(values), _MOST))


def marks(values: Sequence[object]) -> str:
    """As many question marks as there are values, with commas."""
    return ", ".join("?" * len(values))


def to_date(date: dt.date | None) -> str | None:
    """A date in ISO form, which sorts as dates do."""
    return None if date is None else date.isoformat()


def from_date(column: str | None) -> dt.date | None:
    """The date that `to_date` wrote."""
    return None if column is None else dt.date.fromisoformat(column)

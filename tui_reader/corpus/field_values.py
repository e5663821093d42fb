"""What the value of a record's field comes to: words, a text, a date, an address.

Values are what JSON or a table may hold, of any kind and however deep. The invariant: no value is
too odd; what cannot be understood comes to nothing, and nothing is looked into deeper than
`_DEEPEST`.
"""

from __future__ import annotations

import datetime as dt
import re
from urllib.parse import urlsplit

from tui_reader.corpus import dates
from tui_reader.corpus.cleaning import storable
from tui_reader.corpus.titles import one_line

_DEEPEST = 4
_MOST_VALUES = 10_000
_INSIDE = (  # of an object that stands for a text, a person or a publisher
    "rendered", "name", "title", "text", "main", "value", "#text", "$t", "content", "html", "body",
    "original", "fullname",
)  # fmt: skip
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T?\d{2,6}Z?)?")
_SECONDS = re.compile(r"-?\d{9,10}(?:\.\d+)?")
_MILLISECONDS = re.compile(r"\d{12,13}(?:\.0+)?")
_MICROSECONDS = re.compile(r"\d{15,16}(?:\.0+)?")
_BY = re.compile(r"by:?\s+(?=\S)", re.IGNORECASE)


def words_of(value: object, between: str = ", ", depth: int = 0) -> str:
    """A value in words; the members of a list with `between` between them."""
    if isinstance(value, str):
        return value
    if value is None or isinstance(value, bool) or depth > _DEEPEST:
        return ""
    if isinstance(value, list):
        words = (words_of(member, between, depth + 1) for member in value[:_MOST_VALUES])
        return between.join(filter(None, words))
    if isinstance(value, dict):
        inside = (words_of(value.get(key), between, depth + 1) for key in _INSIDE)
        return next(filter(None, inside), "")
    return str(value)


def text_in(value: object) -> str:
    """A value as a text: the members of a list are its paragraphs."""
    return words_of(value, "\n\n")


def author_in(value: object) -> str:
    """Who wrote it, without the "By"."""
    words = words_of(value)
    return _BY.sub("", one_line(storable(words)), count=1) if words else ""


def date_in(value: object) -> dt.date | None:
    """The day in a field for dates: in words or numbers, or counted from 1970."""
    words = words_of(value).strip()
    if _SECONDS.fullmatch(words):
        return _since_1970(float(words))
    if _MILLISECONDS.fullmatch(words):
        return _since_1970(float(words) / 1e3)
    if _MICROSECONDS.fullmatch(words):
        return _since_1970(float(words) / 1e6)
    if compact := _COMPACT.fullmatch(words):
        return dates.in_field("-".join(compact.groups()))
    return dates.in_field(words)


def is_address(value: object) -> bool:
    """Whether a value is the address of a page."""
    return isinstance(value, str) and value[:8].lower().startswith(("http://", "https://"))


def host_of(url: str) -> str:
    """The site of an address, without "www."; "" if it has none."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _since_1970(seconds: float) -> dt.date | None:
    try:
        moment = dt.datetime(1970, 1, 1, tzinfo=dt.UTC) + dt.timedelta(seconds=seconds)
    except OverflowError:
        return None
    return moment.date()

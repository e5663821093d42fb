"""Which field of a record is the title, which the text, and so on: guessed, unless it was said.

A guess goes by what fields are called (`field_names`) and, where no name tells, by what the first
records hold: the field of the longest prose is the text, one of days is the date. The invariants:
what the user said goes before every guess; a guess that the values do not bear out is none; and a
record unlike the first ones is still read by the names of its own fields.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from tui_reader.corpus.field_names import NAMES, PARTS, WRAPPERS, plain_key
from tui_reader.corpus.field_values import date_in, is_address, text_in, words_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    Record = Mapping[str, Any]

_DEEPEST = 3
_LEAST_PROSE = 20  # words of a field, on average, that may be the text
_MOST_FIELDS = 300


def parse_map(words: str) -> tuple[tuple[str, str], ...]:
    """Pairs of part and field in ``title=headline,text=body``; raises ValueError, saying why."""
    pairs: dict[str, str] = {}
    for pair in words.split(","):
        part, equals, name = (piece.strip() for piece in pair.partition("="))
        if not equals or not name:
            raise ValueError(f"{pair.strip()!r} is not of the form PART=FIELD")
        if part not in PARTS:
            raise ValueError(f"{part!r} is no part of an article: those are {', '.join(PARTS)}")
        pairs[part] = name
    return tuple(pairs.items())


@dataclass(frozen=True, slots=True)
class FieldMap:
    """For each part, the fields that may hold it, best first; `said` are those the user named."""

    said: Mapping[str, str] = field(default_factory=dict)
    guessed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def value(self, record: Record, part: str) -> object:
        """What `record` holds of that part; None if nothing."""
        if part in self.said:
            return at(record, self.said[part])
        for name in self.guessed.get(part, ()):
            if is_said(value := at(record, name)):
                return value
        if not (_keys_that_may_be(part, tuple(record)) or _holds_others(record)):
            return None  # as of most records most parts
        return next((value for _, value in _named(record, part)), None)


def guess(records: Sequence[Record], said: Sequence[tuple[str, str]] = ()) -> FieldMap:
    """A map for records like these."""
    by_part = {part: _by_name(records, part) for part in NAMES}
    if not by_part["text"] and (name := _longest_prose(records)):
        by_part["text"] = (name,)
    if not by_part["date"]:
        by_part["date"] = _by_value(records, lambda value: date_in(value) is not None)
    if not by_part["url"]:
        by_part["url"] = _by_value(records, is_address)
    return FieldMap(dict(said), by_part)


def at(record: Record, name: str) -> object:
    """The value of a field, also of one inside another: ``fields.body``."""
    if name in record:
        return record[name]
    value: object = record
    for key in name.split("."):
        if not isinstance(value, dict) or key not in value:
            return None
        value = value[key]
    return value


def is_said(value: object) -> bool:
    """Whether a field says anything."""
    words = value if isinstance(value, str) else words_of(value)
    return words != "" and not words.isspace()


def _named(record: Record, part: str) -> Iterator[tuple[str, object]]:
    """Fields of a record that by their names may be that part, and what they say; best first."""
    for prefix, level in levels(record):
        for key in _keys_that_may_be(part, tuple(level)):
            if is_said(value := level[key]) and _fits(part, value):
                yield prefix + key, value


@lru_cache(maxsize=1024)
def _keys_that_may_be(part: str, keys: tuple[str, ...]) -> tuple[str, ...]:
    """Those of `keys` that by their names may be that part, best first; records repeat theirs."""
    plain: dict[str, str] = {}
    for key in keys:
        plain.setdefault(plain_key(key), key)
    return tuple(plain[name] for name in NAMES[part] if name in plain)


def levels(record: Record) -> Iterator[tuple[str, Record]]:
    """A record, and those inside it that hold fields in its stead; with what leads to each."""
    waiting: list[tuple[str, Record, int]] = [("", record, 0)]
    for prefix, level, depth in waiting:
        yield prefix, level
        if depth < _DEEPEST and _holds_others(level):
            waiting += [
                (f"{prefix}{key}.", value, depth + 1)
                for key, value in level.items()
                if isinstance(value, dict) and key.lower() in WRAPPERS
            ]


def _holds_others(record: Record) -> bool:
    """Whether a value is a record itself; asked of each record for each of its parts."""
    return dict in map(type, record.values())


def _fits(part: str, value: object) -> bool:
    """Whether a value can be of that part at all."""
    if part == "date":
        return date_in(value) is not None
    if part == "url":
        return is_address(value)
    if part == "text":
        return not (isinstance(value, int | float) or is_address(value) or _is_record(value))
    return True


def _is_record(value: object) -> bool:
    """Whether a value is an article by itself, and no text: it has a title."""
    return isinstance(value, dict) and any(plain_key(key) in NAMES["title"] for key in value)


def _by_name(records: Sequence[Record], part: str) -> tuple[str, ...]:
    """The fields that by name are that part, in the order of their names."""
    found = {name: None for record in records for name, _ in _named(record, part)}
    ranks = {name: rank for rank, name in enumerate(NAMES[part])}
    last = (name.rpartition(".")[2] for name in found)
    ordered = sorted(zip(found, last, strict=True), key=lambda pair: (
        pair[0].count("."), ranks[plain_key(pair[1])]
    ))  # fmt: skip
    return tuple(name for name, _ in ordered)


def _values(records: Sequence[Record]) -> dict[str, list[object]]:
    """What the fields hold, by name; what says nothing is left out."""
    values: dict[str, list[object]] = {}
    for record in records:
        for prefix, level in levels(record):
            for key, value in list(level.items())[:_MOST_FIELDS]:
                if is_said(value) and not isinstance(value, dict):
                    values.setdefault(prefix + key, []).append(value)
    return values


def _longest_prose(records: Sequence[Record]) -> str:
    """The field with the most words, if it has as many as prose."""
    words = {
        name: sum(len(text_in(value).split()) for value in values) / len(records)
        for name, values in _values(records).items()
    }
    best = max(words, key=lambda name: words[name], default="")
    return best if best and words[best] >= _LEAST_PROSE else ""


def _by_value(records: Sequence[Record], fits: Callable[[object], bool]) -> tuple[str, ...]:
    """The first field of which nearly all values are of that kind."""
    for name, values in _values(records).items():
        strings = [value for value in values if isinstance(value, str)]
        if strings and sum(map(fits, strings)) >= 0.9 * len(strings):
            return (name,)
    return ()

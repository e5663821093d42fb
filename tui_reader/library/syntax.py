"""The language of the search box: fields, OR, what to leave out, nearness and patterns.

=====================  ==========================================================
``"a phrase"``         words in a row
``-word``              leave out; also ``-"a phrase"`` and ``-source:post``
``one OR other``       either of the two beside it, or of more
``person:khan``        articles that name such a person; ``org:"home office"``
``source:post``        articles from there
``date:2021-03``       of that year, month or day; ``after:``, ``before:``
``in:title``           words are sought in titles only
``one near:5 other``   the two words with no more than five between them
``/regex/``            a regular expression, found in the text
=====================  ==========================================================

The invariant: any string is a query. What is no part of the language is words; a mistake in it is
explained in one sentence that says where, and then the rest of the query is words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from tui_reader.library.date_values import days
from tui_reader.library.query import MOST_CHARACTERS, MOST_TERMS, Term, parse, straight
from tui_reader.library.query_tree import (
    AllOf,
    AnyOf,
    Dated,
    FromSource,
    Naming,
    Near,
    Not,
    Pattern,
    Query,
)
from tui_reader.model.mention import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui_reader.library.query_tree import Part

FIELDS = ("person", "org", "source", "date", "after", "before", "in", "near")
MOST_BETWEEN = 100
NEARLY = 2

_TOKEN = re.compile(
    r"""(?P<minus>-(?=[\w"/]))?
    (?: (?P<field>[A-Za-z]{2,12}): (?=[^\s/]|$|\s) )?
    (?: "(?P<phrase>[^"]*)(?P<closing>"|$)
      | (?P<slash>/)(?P<pattern>(?:[^/\\\s]|\\.|[ ](?=[^/]*/(?:\s|$)))*)(?P<end>/(?=\s|$))?
      | (?P<word>[^\s"]*) )""",
    re.VERBOSE,
)


class MistakeError(ValueError):
    """What is wrong, in a sentence without its beginning."""


@dataclass(slots=True)
class _Token:
    text: str
    at: int
    part: Part | None = None
    sign: str = ""
    negative: bool = False


@dataclass(slots=True)
class _Reading:
    """What has been read of a query so far."""

    parts: list[Part] = field(default_factory=list)
    titles_only: bool = False
    special: bool = False


def understand(query: str) -> Query:
    """The query, taken apart."""
    plain = Query(query, parse(query))
    reading = _Reading()
    tokens = [_token(match) for match in _TOKEN.finditer(straight(query[:MOST_CHARACTERS]))]
    tokens = [token for token in tokens if token.text]
    for token in tokens:
        try:
            _read(token, reading)
        except MistakeError as mistake:
            return _without(plain, token, mistake)
    try:
        parts = _joined(tokens)
    except _MisplacedError as misplaced:
        return _without(plain, misplaced.token, misplaced)
    if not reading.special:
        return plain
    if all(isinstance(part, Not) for part in parts):
        return replace(plain, problem="Say also what to find, not only what to leave out.")
    return Query(query, tuple(_terms(parts)), AllOf(tuple(parts)), reading.titles_only)


def _without(plain: Query, token: _Token, mistake: MistakeError) -> Query:
    """The words of a query but for a mistaken part, if there are others; and what is wrong."""
    rest = parse(f"{plain.text[: token.at]} {plain.text[token.at + len(token.text) :]}")
    said = f"“{token.text}” (character {token.at + 1}): {mistake}"
    return replace(plain, terms=rest or plain.terms, problem=said)


class _MisplacedError(MistakeError):
    def __init__(self, token: _Token, said: str) -> None:
        super().__init__(said)
        self.token = token


def _token(match: re.Match[str]) -> _Token:
    return _Token(match[0], match.start())


def _read(token: _Token, reading: _Reading) -> None:
    """Find out what `token` is."""
    match = _TOKEN.fullmatch(token.text)
    if match is None or token.text.isspace():
        return
    token.negative = match["minus"] is not None
    name = (match["field"] or "").lower()
    if token.text == "OR":
        token.sign, reading.special = "OR", True
    elif match["slash"] and not name:
        token.part, reading.special = _pattern(match), True
        if token.negative:
            raise MistakeError("a pattern cannot be left out")
    elif name in FIELDS:
        reading.special = True
        _read_field(name, match, token, reading)
    else:
        _refuse_unless_words(name)
        bare = token.text.removeprefix("-") if token.negative else token.text
        token.part = next(iter(parse(bare)), None)
        reading.special |= token.negative and token.part is not None
    if token.negative and token.part is not None:
        token.part = Not(token.part)


def _refuse_unless_words(name: str) -> None:
    """Raises `MistakeError` if a field seems to be meant that is not there."""
    from rapidfuzz.distance import OSA

    if not name:
        return
    nearest = min(FIELDS, key=lambda known: OSA.distance(name, known))
    if OSA.distance(name, nearest) <= (NEARLY if len(name) > 4 else 1):
        raise MistakeError(f"there is no field {name}:, did you mean {nearest}:?")


def _read_field(name: str, match: re.Match[str], token: _Token, reading: _Reading) -> None:
    value = match["phrase"] if match["phrase"] is not None else match["word"] or ""
    if not value.strip():
        raise MistakeError(_WANTING[name])
    if name == "in":
        if value.lower() not in ("title", "titles"):
            raise MistakeError("only in:title is known")
        reading.titles_only = True
    elif name == "near":
        if not value.isdecimal() or not 0 <= int(value) <= MOST_BETWEEN:
            raise MistakeError(f"write a number up to {MOST_BETWEEN}, as in bridge near:5 safe")
        token.sign = value
    elif name in ("date", "after", "before"):
        token.part = _dated(name, value)
    else:
        token.part = _valued(name, value)


def _dated(name: str, value: str) -> Dated:
    try:
        first, end = days(value)
    except ValueError:
        raise MistakeError("write a date that is: 2021, 2021-03 or 2021-03-05") from None
    bounds = {"date": (first, end), "after": (end, None), "before": (None, first)}
    return Dated(*bounds[name])


def _valued(name: str, value: str) -> Naming | FromSource:
    terms = parse(value)
    if not terms:
        raise MistakeError(_WANTING[name])
    if name == "source":
        return FromSource(tuple(word for term in terms for word in term.words))
    return Naming(Kind.PERSON if name == "person" else Kind.ORGANISATION, terms)


_DATE_WANTING = "write a date after it: 2021, 2021-03 or 2021-03-05"
_WANTING = {
    "person": "write a name after it",
    "org": "write a name after it",
    "source": "write a source after it",
    "date": _DATE_WANTING,
    "after": _DATE_WANTING,
    "before": _DATE_WANTING,
    "in": "only in:title is known",
    "near": "write a number after it, as in bridge near:5 safe",
}


def _pattern(match: re.Match[str]) -> Pattern:
    import regex

    if match["end"] is None:
        raise MistakeError("a pattern ends with a slash, as in /colou?r/")
    try:
        regex.compile(match["pattern"])
    except regex.error as error:
        raise MistakeError(f"the pattern cannot be read: {error}") from None
    if not match["pattern"]:
        raise MistakeError("write a pattern between the slashes, as in /colou?r/")
    return Pattern(match["pattern"])


def _joined(tokens: Sequence[_Token]) -> list[Part]:
    """The parts of the query, those beside OR and near: as one. Raises `_MisplacedError`."""
    tokens = [token for token in tokens if token.part is not None or token.sign]
    parts: list[Part] = []
    waiting: _Token | None = None
    for index, token in enumerate(tokens):
        if token.sign:
            last = index + 1 == len(tokens)
            if not parts or last or waiting is not None:
                raise _MisplacedError(token, "it stands between two words")
            waiting = token
        elif token.part is not None:
            if waiting is None:
                parts.append(token.part)
            else:
                parts.append(_pair(waiting, parts.pop(), token.part))
                waiting = None
    return parts[:MOST_TERMS]


def _pair(sign: _Token, first: Part, second: Part) -> Part:
    if sign.sign == "OR":
        if isinstance(first, Not | Pattern) or isinstance(second, Not | Pattern):
            raise _MisplacedError(sign, "it cannot stand beside a pattern or what is left out")
        return AnyOf((*(first.parts if isinstance(first, AnyOf) else (first,)), second))
    if not isinstance(first, Term) or not isinstance(second, Term):
        raise _MisplacedError(sign, "it stands between two words")
    return Near(first, second, int(sign.sign))


def _terms(parts: Sequence[Part]) -> list[Term]:
    """The words and phrases that are to be found, not those left out."""
    found: list[Term] = []
    for part in parts:
        if isinstance(part, Term):
            found.append(part)
        elif isinstance(part, Near):
            found += [part.first, part.second]
        elif isinstance(part, AnyOf):
            found += _terms(part.parts)
    return found

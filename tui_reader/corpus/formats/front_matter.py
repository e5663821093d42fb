"""What a file says of itself at its top: title, source and date, in YAML or TOML.

A block counts as front matter only if it names something that front matter has; any other text
between two rules is text, and stays. Values are read as they are written: YAML's own guesses
would make a title of ``No`` a false one and lose the whole block over an impossible date. The
invariant: nothing in a block, however odd, keeps the text below it from opening. Text that does
not begin with a rule imports no parser.
"""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tui_reader.corpus import dates
from tui_reader.corpus.cleaning import storable, without_blank_top
from tui_reader.corpus.field_values import host_of, is_address
from tui_reader.corpus.titles import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What the block says, the text below it, and what in the block could not be used."""

    body: str
    title: str = ""
    source: str = ""
    date: dt.date | None = None
    notes: tuple[str, ...] = ()
    language: str = ""
    url: str = ""


_TITLE = ("title", "headline", "heading", "name")
_SOURCE = (
    "source", "publisher", "publication", "outlet", "newspaper", "sitename", "site", "website",
    "author", "authors", "byline", "by", "creator",
)  # fmt: skip
_ADDRESS = ("url", "link", "canonical", "canonicalurl", "sourceurl", "permalink")
_DATE = (
    "date", "published", "datepublished", "publishedat", "publishedon", "publishdate",
    "publicationdate", "pubdate", "created", "createdat", "timestamp", "issued",
    "updated", "modified", "lastmod",
)  # fmt: skip
_LANGUAGE = ("lang", "language", "inlanguage", "locale")
_OTHER = (
    "tags", "keywords", "categories", "category", "description", "summary", "subtitle", "layout",
    "slug", "draft", "id", "aliases", "section", "image", "type", "status",
)  # fmt: skip
_KNOWN = frozenset((*_TITLE, *_SOURCE, *_ADDRESS, *_DATE, *_LANGUAGE, *_OTHER))

_LONGEST_URL = 2000
_LARGEST_BLOCK = 1 << 15
_MOST_VALUES = 20
_NESTING = ("[", "{", "\n ", "\n\t", "- ", "? ", "-\n", "?\n", "-\t", "?\t")
"""No block is nested more deeply than it has of these."""
_FLAT = 100
_BLOCK = {
    "---": re.compile(r"---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE),
    "+++": re.compile(r"\+\+\+[ \t]*\n(.*?)^\+\+\+[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE),
}
_SIMPLE = re.compile(
    r"""([A-Za-z][A-Za-z0-9_-]*):
    (?:[ ]+(?:"([^"\\]*)"|'([^']*)'|([A-Za-z0-9](?:[^:\#]|:(?=[^ ]))*))?)?""",
    re.VERBOSE,
)
"""A field on one line whose value is a string without anything that YAML would make more of."""
_UNMARKED = re.compile("[\n -~\xa1-\u1fff\u2010-\u2027]*+")
_FIELD = re.compile(r"""["']?([A-Za-z][\w .-]{0,40}?)["']?[ \t]*[:=][ \t]*(.*)""")
_CONTINUED = re.compile(r"\s*(?:$|#|-[ \t]|[ \t])")


def split(text: str) -> FrontMatter:
    """Front matter and body of a clean text; the whole text is body where there is none."""
    pattern = _BLOCK.get(text[:3])
    match = pattern.match(text, 0, _LARGEST_BLOCK) if pattern else None
    if not match:
        return FrontMatter(text, notes=_unclosed(text) if pattern else ())
    table, notes = _table(text[:3], match[1])
    fields = {_plain_key(key): value for key, value in table.items()}
    if not _KNOWN & fields.keys():
        return FrontMatter(text, notes=notes)
    date, date_notes = _date(fields)
    body = without_blank_top(text[match.end() :])
    return FrontMatter(
        body,
        _title(fields),
        _source(fields),
        date,
        notes + date_notes,
        _first(fields, _LANGUAGE),
        _url(fields),
    )


def _unclosed(text: str) -> tuple[str, ...]:
    rule, _, rest = text[:1000].partition("\n")
    field = _FIELD.match(rest)
    if rule.rstrip() in _BLOCK and field and _plain_key(field[1]) in _KNOWN:
        return ("its front matter has no end: shown as text",)
    return ()


def _table(rule: str, block: str) -> tuple[Mapping[str, Any], tuple[str, ...]]:
    """The block as a table, read line by line (with a note) where it is not well formed."""
    try:
        loaded = tomllib.loads(block) if rule == "+++" else _yaml(block)
    except (ValueError, RecursionError) as error:
        reason = one_line(str(error) or type(error).__name__, 100)
        what = "TOML" if rule == "+++" else "YAML"
        note = f"its front matter is not sound {what} and was read line by line: {reason}"
        return _line_by_line(block), (note,)
    return (loaded if isinstance(loaded, dict) else {}), ()


def _yaml(block: str) -> Any:
    """YAML with every scalar left a string; raises ValueError.

    Most blocks are so simple that no library is asked. The loader in C is ten times as fast, but
    dies of deep nesting and takes the process with it: it is given flat blocks alone, and what it
    does not like is told by the one in Python.
    """
    if (fields := _simple(block)) is not None:
        return fields
    import yaml
    from frontmatter.default_handlers import YAMLHandler

    fast = getattr(yaml, "CBaseLoader", None)
    if fast is not None and sum(map(block.count, _NESTING)) <= _FLAT:
        with suppress(yaml.YAMLError):
            return YAMLHandler().load(block, Loader=fast)
    try:
        return YAMLHandler().load(block, Loader=yaml.BaseLoader)
    except yaml.MarkedYAMLError as error:
        where = f", line {error.problem_mark.line + 2}" if error.problem_mark else ""
        raise ValueError(f"{error.problem}{where}") from error
    except yaml.YAMLError as error:
        raise ValueError(str(error)) from error


def _simple(block: str) -> dict[str, str] | None:
    """The fields of a block that has one on every line; None if it takes more to read it."""
    if _UNMARKED.fullmatch(block) is None:
        return None
    lines = block.removesuffix("\n").split("\n")
    found = [match for line in lines if (match := _SIMPLE.fullmatch(line.rstrip(" ")))]
    if len(found) < len(lines):
        return None
    return {match[1]: match[2] or match[3] or (match[4] or "").rstrip(" ") for match in found}


def _line_by_line(block: str) -> dict[str, str]:
    """The fields of a damaged block; none if any of its lines is not part of a field."""
    fields: dict[str, str] = {}
    for line in block.split("\n"):
        if field := _FIELD.fullmatch(line):
            fields.setdefault(field[1], field[2].strip().strip("\"'"))
        elif not _CONTINUED.match(line):
            return {}
    return fields


def _plain_key(key: object) -> str:
    """``Date-Published`` and ``date_published`` are one key."""
    return re.sub(r"[^a-z]", "", str(key).lower())


def _first(fields: Mapping[str, Any], keys: Iterable[str]) -> str:
    """The first of `keys` that says something, in words."""
    return next((words for key in keys if (words := _words(fields.get(key)))), "")


def _words(value: object) -> str:
    if isinstance(value, list):
        return one_line(", ".join(filter(None, map(_words, value[:_MOST_VALUES]))))
    if isinstance(value, dict):
        return _words(value["name"]) if isinstance(value.get("name"), str) else ""
    return "" if value is None else one_line(storable(str(value)))


def _title(fields: Mapping[str, Any]) -> str:
    return _first(fields, _TITLE)


def _source(fields: Mapping[str, Any]) -> str:
    """Who published it, or wrote it; failing both, the site it was taken from."""
    return _first(fields, _SOURCE) or host_of(_first(fields, _ADDRESS))


def _url(fields: Mapping[str, Any]) -> str:
    """The address of the page it was taken from."""
    stated = (fields.get(key) for key in _ADDRESS)
    found = next((value for value in stated if is_address(value)), "")
    return one_line(storable(str(found)), _LONGEST_URL)


def _date(fields: Mapping[str, Any]) -> tuple[dt.date | None, tuple[str, ...]]:
    """The first date that can be understood; a note if there is a field, but no such date."""
    notes: list[str] = []
    for key in _DATE:
        value = fields.get(key)
        if isinstance(value, dt.datetime):
            return value.date(), ()
        if isinstance(value, dt.date):
            return value, ()
        words = _words(value)
        if found := dates.in_field(words):
            return found, ()
        if words:
            notes.append(f"its front matter has no clear date in {key!r}: {one_line(words, 40)!r}")
    return None, tuple(notes)

"""Where the articles are in a JSON document: a list of them under some key, at whatever depth.

An object is an article if it has a text, or a title and with it an address, a date or a summary.
One that only has these, as the answer of a service or a whole feed has, gives way to the articles
inside it. The invariants: an article is not looked into for others (it may list related ones);
articles come in the order of the document; and no depth is too great.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tui_reader.corpus.field_map import FieldMap, is_said
from tui_reader.corpus.field_values import text_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_BY_NAME = FieldMap()
_LEAST_TEXT = 20  # characters of what is called a text, if it is one
_LEAST_PROSE = 40  # words of whatever else


def articles_in(
    document: object, said: Mapping[str, str] | None = None
) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """The articles in a document, each with the way to it: keys, and places in lists from 1.

    `said` are the fields that the user named: with a text or a title there, it is an article.
    """
    fields = FieldMap(said or {}) if said else _BY_NAME
    waiting: list[tuple[str, object]] = [("", document)]
    while waiting:
        way, value = waiting.pop()
        if isinstance(value, list):
            inside = [(f"{way}{n}.", member) for n, member in enumerate(value, 1)]
        elif not isinstance(value, dict):
            continue
        elif _is_article(value, fields):
            yield way.rstrip("."), value
            continue
        else:
            inside = [(f"{way}{key}.", member) for key, member in value.items()]
        waiting += [entry for entry in reversed(inside) if isinstance(entry[1], list | dict)]


def _is_article(record: Mapping[str, Any], fields: FieldMap) -> bool:
    if _has_text(record, fields):
        return True
    return _is_listed(record, fields) and not _lists_articles(record, fields)


def _has_text(record: Mapping[str, Any], fields: FieldMap) -> bool:
    """Whether a record holds an article's text, by its name or by its length."""
    if "text" in fields.said:
        return is_said(fields.value(record, "text"))
    if len(text_in(fields.value(record, "text"))) >= _LEAST_TEXT:
        return True
    strings = (value for value in record.values() if isinstance(value, str))
    return any(value.count(" ") >= _LEAST_PROSE for value in strings)


def _is_listed(record: Mapping[str, Any], fields: FieldMap) -> bool:
    """Whether a record has what a list of articles shows of each."""
    if not is_said(fields.value(record, "title")):
        return False
    return any(is_said(fields.value(record, part)) for part in ("url", "date", "summary"))


def _lists_articles(record: Mapping[str, Any], fields: FieldMap) -> bool:
    """Whether one of a record's lists begins with an article."""
    return any(
        isinstance(value, list)
        and value
        and isinstance(value[0], dict)
        and (_has_text(value[0], fields) or _is_listed(value[0], fields))
        for value in record.values()
    )

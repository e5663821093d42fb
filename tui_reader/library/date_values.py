"""Dates as they are typed into a query: a year, a month or a day.

The invariant: what is given is two days in ISO form, the first of the span and the one after it.
"""

from __future__ import annotations

import datetime as dt
import re

_TYPED = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")


def days(typed: str) -> tuple[str, str]:
    """The first day of ``2021``, ``2021-03`` or ``2021-03-05`` and the first after it.

    Raises `ValueError` for anything else.
    """
    match = _TYPED.fullmatch(typed)
    if match is None:
        raise ValueError(typed)
    year, month, day = (None if part is None else int(part) for part in match.groups())
    first = dt.date(year or 0, month or 1, day or 1)
    if day is not None:
        return _iso(first.toordinal()), _iso(first.toordinal() + 1)
    months = first.year * 12 + first.month - 1 + (12 if month is None else 1)
    if months // 12 > dt.MAXYEAR:
        raise ValueError(typed)
    return first.isoformat(), dt.date(months // 12, months % 12 + 1, 1).isoformat()


def _iso(ordinal: int) -> str:
    if ordinal > dt.date.max.toordinal():
        raise ValueError(ordinal)
    return dt.date.fromordinal(ordinal).isoformat()

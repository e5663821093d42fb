"""When an article was published, as far as it says so itself.

A date counts where it is *stated*, not where it is mentioned. In a file's name every whole date
is; at the top of a text (its first two lines, or 300 characters) one is stated when

- a label begins the line: "date 2021-03-14", "Published: Sunday 14 March 2021, 10:30";
- it stands alone, on a line or between the bars of one: "By Ann Other | 14 March 2021";
- it ends a by-line or a dateline: "By Ann Other, 14 March 2021", "LEEDS, March 14, 2021 - The...".

"She was born on 3 May 1970" states nothing. Nor does a date that can be read in two ways
("03/04/2021"), and a file's own time is never asked for. The invariant: no answer depends on
today's date or on the machine's locale.
"""

from __future__ import annotations

import datetime as dt
import re
from itertools import islice

from tui_reader.corpus.lines import lines

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_WEEKDAY = (
    r"(?:(?:mon|tue(?:s)?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b[.,]?[ ]{1,3})?"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_DATE = (
    rf"(?:{_WEEKDAY}(?:"
    r"(?P<iso>\d{4}(?P<a>[-/.])\d{1,2}(?P=a)\d{1,2})"
    rf"|(?P<words>{_DAY}[ -](?:of[ ])?{_MONTH}[ ,-]{{1,2}}\d{{4}}|{_MONTH}[ ]{_DAY},?[ ]\d{{4}})"
    r"|(?P<numbers>\d{1,2}(?P<b>[-/.])\d{1,2}(?P=b)\d{4})"
    r")(?!\d))"
)
_TIME = (
    r"(?:(?:T|[ ,]{1,3}(?:at[ ])?)\d{1,2}[:.]\d\d(?:[:.]\d\d(?:[.,]\d{1,9})?)?"
    r"(?:[ ]?[ap]\.?m\b\.?)?(?:[ ]?(?:Z|[A-Z]{2,4}|(?:GMT|UTC)?[+-]\d\d:?\d\d)\b)?)?"
)
_LABEL = (
    r"(?:(?:first |last |originally )?(?:published|posted|updated|modified|created)"
    r"|date(?:line| published| posted)?)(?P<colon>(?: on| at)?[ ]{0,2}[:=–—-])?(?: on)?[ ]{1,3}"
)
_PLACE = r"[A-Z][A-Z .'’-]{1,30}(?:, [A-Z][A-Za-z. ]{1,20})?,? "

# Where a sentence may go on after a labelled date: not in its middle, as "Published on
# 14 March 2021, the report says" does.
_LABELLED = re.compile(rf"(?i:{_LABEL}{_DATE}{_TIME})(?:\.?[ ]*$|(?=\s*[A-Z“\"‘'|•·(]))")
_AFTER_COLON = re.compile(rf"(?i:{_LABEL}{_DATE})")
_ALONE = re.compile(rf"(?i:{_DATE}{_TIME})\.?")
_DATELINE = re.compile(
    rf"(?:{_PLACE})?(?i:{_DATE}{_TIME})[ ]?(?:\([^()]{{1,30}}\))?\s?[-–—|]\s?(?=[A-Z“\"‘'])"
)
_BYLINE = re.compile(rf"(?i:by )[^|•·]{{2,80}}?[,|•· -][ ]?(?i:{_DATE}{_TIME})\.?$")
_ISO = re.compile(r"\d{4}-\d\d-\d\d")
_BARS = re.compile(r"\s*[|•·\t]\s*")
_MARKS = "#*_> \t"
_MARGIN, _LONGEST_LINE = 300, 300

_IN_NAME = re.compile(
    r"(?<![0-9A-Za-z])(?:"
    r"(?P<y>1[6-9]\d\d|2[01]\d\d)(?P<s>[-_. ]?)(?P<m>\d\d)(?P=s)(?P<d>\d\d)"
    r"|(?P<a>\d\d)(?P<t>[-_. ])(?P<b>\d\d)(?P=t)(?P<z>1[6-9]\d\d|2[01]\d\d)"
    r")(?![0-9A-SU-Za-z])"
)


def in_name(name: str) -> dt.date | None:
    """The first whole date in a file's name: 2021-03-14, 2021_03_14, 20210314, 14-03-2021."""
    for match in _IN_NAME.finditer(name):
        if match["y"]:
            found = _date(match["y"], match["m"], match["d"])
        else:
            found = _from_numbers(f"{match['a']}/{match['b']}/{match['z']}")
        if found:
            return found
    return None


def stated(text: str) -> dt.date | None:
    """The date stated near the top of a text, by the rules above."""
    seen = 0
    for span in islice(lines(text), _MARGIN):
        line = text[span.start : min(span.end, span.start + _LONGEST_LINE)].strip(_MARKS)
        if not line:
            continue
        if seen >= 2 and span.start >= _MARGIN:
            break
        seen += 1
        if found := stated_in_line(line):
            return found
    return None


def stated_in_line(line: str) -> dt.date | None:
    """The date that one line states."""
    for match in (_opening(line), _BYLINE.match(line)):
        if match and (found := _from_match(match)):
            return found
    for part in _BARS.split(line):
        if (match := _ALONE.fullmatch(part)) and (found := _from_match(match)):
            return found
    return None


def after_stated(line: str) -> str:
    """What is left of a line behind the date it opens with; "" if it does nothing but date."""
    if _BYLINE.match(line) or any(_ALONE.fullmatch(part) for part in _BARS.split(line)):
        return ""
    opening = _opening(line)
    return line[opening.end() :].lstrip(" .,|•·-–—").rstrip() if opening else line


def in_field(value: str) -> dt.date | None:
    """The date that a field for dates holds ("2021-03-14T10:30:00Z", "14 March 2021")."""
    words = value.strip()[:80]
    if _ISO.fullmatch(words):
        return _date(words[:4], words[5:7], words[8:])
    match = _ALONE.fullmatch(words)
    return _from_match(match) if match else None


def _opening(line: str) -> re.Match[str] | None:
    """The stated date that a line begins with."""
    colon = _AFTER_COLON.match(line)
    if colon and colon["colon"]:
        return colon
    return _LABELLED.match(line) or _DATELINE.match(line)


def _from_match(match: re.Match[str]) -> dt.date | None:
    if match["iso"]:
        return _date(*re.split("[-/.]", match["iso"]))
    return _from_numbers(match["numbers"]) if match["numbers"] else _from_words(match["words"])


def _from_words(words: str) -> dt.date | None:
    from dateutil import parser

    try:
        # Day, month and year are all there, so the default lends nothing but midnight.
        return parser.parse(words, ignoretz=True, default=dt.datetime(2000, 1, 1)).date()
    except (ValueError, OverflowError):
        return None


def _from_numbers(numbers: str) -> dt.date | None:
    """Day and month in either order, if only one order makes a date (or both the same)."""
    first, second, year = re.split("[-/.]", numbers)
    readings = {_date(year, second, first), _date(year, first, second)} - {None}
    return readings.pop() if len(readings) == 1 else None


def _date(year: str, month: str, day: str) -> dt.date | None:
    try:
        return dt.date(int(year), int(month), int(day))
    except ValueError:
        return None

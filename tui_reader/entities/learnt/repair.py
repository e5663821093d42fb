"""Names put together again where a cut fell inside a word, and untidy ends taken off.

The model judges words between hyphens and apostrophes one by one; here a name is never left with
half a word, a lower-case particle between two halves of a person joins them, and what only firms
are called ("LLP", "plc", "& Co") makes a firm of what it follows. Nothing else is judged anew.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from tui_reader.entities.learnt.ends import with_true_ends
from tui_reader.entities.learnt.nicknames import with_nicknames

if TYPE_CHECKING:
    from collections.abc import Iterable

_JOINT = "-\u2010\u2011'\u2019"
_HALF_AFTER = re.compile(r"[-\u2010\u2011'\u2019](?=[^\W\d_a-z])[^\W_]+")
_HALF_BEFORE = re.compile(
    r"(?:(?<![\w'\u2019-])(?:[^\W\d_a-z][^\W_]*|[ae]l|ul|d|l))[-\u2010\u2011'\u2019]\Z"
)
_PARTICLE = re.compile(
    r"\s+(?:(?:van|von|de|der|den|del|della|di|da|do|dos|das|du|la|le|el|al|bin|bint|ibn|ap|ab|ter|"
    r"ten|zu|y|e|st|mac|ní|ó|ole)\s+){1,3}|[-\u2010\u2011]",
    re.IGNORECASE,
)
_GAELIC = re.compile(
    r"(?<![\w-])(?:Mac|Nic|Mhic|Nighean|Ó|Ní|Uí)(?P<joint>[ \u00a0](?:an|na|a)(?: t)?)?\Z"
)
_GAELIC_REST = re.compile(
    r"[ \u00a0](?:(?:an|na|a['\u2019])[ \u00a0])?(?:Giolla[ \u00a0])?(?:t-?)?"
    r"[^\W\d_a-z][\w\u2019'-]*\w"
)
_AMPERSAND = re.compile(r"\s*&\s*")
_FIRM = re.compile(
    r",?\s+(?:(?:&|and)\s+(?:Co|Sons|Daughters|Brothers|Partners|Associates|Company)\b\.?"
    r"|LLP|LLC|LP|plc|PLC|Plc|Ltd|Limited|Inc|GmbH(?: & Co\.? KG)?|AG|KG|SE|SA|S\.A\.|SAS|SARL|SpA"
    r"|S\.p\.A\.|Srl|BV|B\.V\.|NV|N\.V\.|AB|A/S|AS|ASA|Oy|Oyj|hf|ehf|Pty|PJSC|Kft|Zrt"
    r"|(?:[Ss]p\. )?z o\.o\.|s\.r\.o\.|Solicitors)(?![\w])"
)
_SAINTS = re.compile(r"(?:St\.?|Saint)[ \u00a0][^\W\d_][\w-]+\Z")
_ORDINAL = re.compile(r"\b\d{1,3}(?:st|nd|rd|th)[ \u00a0]\Z")
_NUMBERED = (
    "Brigade", "Battalion", "Regiment", "Division", "Infantry", "Fusiliers", "Rifles", "Squadron",
    "Scouts", "Corps", "Army", "Fleet", "Circuit", "Commando", "Cavalry", "Hussars", "Lancers",
    "Dragoons", "Guards",
)  # fmt: skip
_OWN = re.compile("['’ʼ]s(?!\\w)")
_WORTHLESS_START = " \t\n\"'\u2018\u2019\u201c\u201d,;:.!?)]-\u2013\u2014*#/"
_WORTHLESS_END = " \t\n\"'\u2018\u2019\u201c\u201d,;:!?([-\u2013\u2014*#/"


_NOUN_AFTER = re.compile(r"(?<=\w)[ \u00a0][a-z][a-z-]{2,}\Z")
_INITIALS = re.compile(r"(?:[^\W\d_a-z]\.?[ \u00a0]?){1,3}")
_INITIAL = re.compile(r"[^\W\d_a-z](?:\.[ \u00a0]?|[ \u00a0])[^\W\d_a-z]")
_INITIALS_BEFORE = re.compile(r"(?<!\S)(?:[^\W\d_a-z](?:\.[ \u00a0]?|[ \u00a0])){1,3}\Z")
_ABBREVIATED = re.compile(r"(?<!\w)(?:Corp|Inc|Ltd|Co|Bros|Jr|Sr)\Z")
_STOP_WITHIN = re.compile(r"\.(?=\s*,|\s+[a-z])")


class Found(NamedTuple):
    """A name at ``[start, end)``: its type (``PER``, ``ORG``, ``LOC``), and how sure it is."""

    start: int
    end: int
    type: str
    sureness: float


def repaired(text: str, found: Iterable[Found]) -> list[Found]:
    """One document's names, sorted, whole and apart from one another."""
    names: list[Found] = []
    given = with_nicknames(text, sorted(found))
    for place, name in enumerate(given):
        floor = names[-1].end if names else 0
        after = given[place + 1] if place + 1 < len(given) else None
        limit = after.start if after else len(text)
        name = with_true_ends(text, name, after)
        if name.end <= floor:
            continue
        whole = _with_number(text, _whole(text, name, floor, limit), floor)
        whole = _with_surname(text, _with_initials(text, whole, floor))
        whole = _named_firm(text, whole, limit)
        if whole.start >= whole.end:
            continue
        if names and _belong(text, names[-1], whole):
            last = names.pop()
            whole = last._replace(end=whole.end, sureness=min(last.sureness, whole.sureness))
        names.append(whole)
    return names


def _whole(text: str, name: Found, floor: int, limit: int) -> Found:
    """Without worthless ends; with the other half of a word cut at a hyphen or an apostrophe."""
    start, end = name.start, name.end
    while start < end and text[start] in _WORTHLESS_START:
        start += 1
    while end > start and text[end - 1] in _WORTHLESS_END:
        end -= 1
    if start == end or name.type == "LOC":
        return Found(start, end, name.type, name.sureness)
    after = _HALF_AFTER.match(text, end, limit)
    while after and not (name.type == "ORG" and after[0].isupper()):  # "ITV-BBC" is two of them
        end = after.end()
        after = _HALF_AFTER.match(text, end, limit)
    if start > floor and text[start - 1] in _JOINT:
        before = _HALF_BEFORE.search(text[max(floor, start - 24) : start])
        if before:
            start -= len(before[0])
    if _STOP_WITHIN.match(text, end) and _ABBREVIATED.search(text[max(start, end - 5) : end]):
        end += 1
    return Found(start, end, name.type, name.sureness)


def _with_number(text: str, name: Found, floor: int) -> Found:
    """With the number of a regiment or the like: "2nd Sallow Fusiliers"."""
    if name.type != "ORG" or not text.endswith(_NUMBERED, name.start, name.end):
        return name
    ordinal = _ORDINAL.search(text[max(floor, name.start - 6) : name.start])
    return name._replace(start=name.start - len(ordinal[0])) if ordinal else name


def _with_initials(text: str, name: Found, floor: int) -> Found:
    """With the initials before an initial: "V. K. Vane", of which the model saw "K. Vane"."""
    if name.type != "PER" or not _INITIAL.match(text, name.start, name.end):
        return name
    before = _INITIALS_BEFORE.search(text, max(floor, name.start - 8), name.start)
    return name._replace(start=before.start()) if before else name


def _with_surname(text: str, name: Found) -> Found:
    """With the rest of a Gaelic surname of several words: "Mac an t-Saoir", "Ó Sé"."""
    if name.type != "PER":
        return name
    begun = _GAELIC.search(text[max(name.start, name.end - 12) : name.end])
    if begun is None:
        return name
    rest = _GAELIC_REST.match(text, name.end - len(begun["joint"] or ""))
    return name._replace(end=rest.end()) if rest else name


def _named_firm(text: str, name: Found, limit: int) -> Found:
    if name.type == "LOC":
        return name
    own = _OWN.match(text, name.end, limit)
    if own and _SAINTS.match(text, name.start, name.end):
        name = name._replace(end=own.end(), type="ORG")
    ending = _FIRM.match(text, name.end, limit)
    if ending:
        end = ending.end() + bool(_STOP_WITHIN.match(text, ending.end()))
        return name._replace(end=end, type="ORG", sureness=1.0)
    return _without_noun(text, name) if name.type == "ORG" else name


def _without_noun(text: str, name: Found) -> Found:
    """A body's name without the plain noun after it: "Harbour party", "Irish embassy"."""
    end = name.end
    while noun := _NOUN_AFTER.search(text, name.start, end):
        if not text[name.start].isupper():
            break
        end = noun.start()
    return name._replace(end=end)


def _belong(text: str, left: Found, right: Found) -> bool:
    """Whether two names of one type with only a joint between them are one."""
    if left.type != right.type:
        return False
    between = text[left.end : right.start]
    if left.type == "PER" and between in {" ", "\u00a0", ""}:
        return bool(_INITIALS.fullmatch(text, left.start, left.end))
    if left.type == "PER":
        return bool(_PARTICLE.fullmatch(between)) and between not in _JOINT
    return left.type == "ORG" and bool(_AMPERSAND.fullmatch(between))

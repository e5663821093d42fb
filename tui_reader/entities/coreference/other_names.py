"""Bodies that an article says go by another name: "Hestia Foods Ltd, which trades as Copperpan".

What stands between two names that follow each other is read, and nothing else. The invariant: no
body gets the name of one that readers know, nor an acronym that it could not have made its own.
"""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from tui_reader.entities import acronyms
from tui_reader.entities.acronyms import is_acronym
from tui_reader.entities.organisation_names import known_body

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui_reader.entities.coreference.drafts import Named

_LONGEST = 70
_LONGEST_ARTICLE = 5
_LONGEST_WITH_IT = 130
_BE = (
    r"(?:is to be |are to be |will be |to be |has been |had been |has |have |is |was |are |were "
    r"|used to be )?"
)
_OFTEN = r"(?:also |better |best |now |then |still |once |formerly |previously |since |later )*"
_CALLED = (
    r"(?:trad(?:es|ed|ing) as|t/a|operat(?:es|ed|ing) as|doing business as"
    r"|known (?:locally )?as|known (?:to|by) [a-z]+(?: [a-z]+){0,3} as|called"
    r"|renam(?:ed|es|ing)(?: itself)?(?: as)?|rebrand(?:ed|s|ing)(?: itself)?(?: as)?"
    r"|a\.?k\.?a\.?|chang(?:es|ed|ing) its name to|styl(?:es|ed|ing) itself"
    r"|call(?:s|ed|ing) itself)"
)
_TRADES = re.compile(rf",? ?[(–—]? ?(?:which |that |who )?{_BE}{_OFTEN}{_CALLED}(?: the)? [“\"‘']?")
_FORMERLY = re.compile(r",? ?[(–—]? ?(?:formerly|previously|originally)(?: the)? [“\"‘']?")
_BECAME = re.compile(
    r"(?: became| becomes| has become| will become| is to become| is now|,? ?[,(] ?now"
    r"|,? ?[,(] ?the former)(?: the)? [“\"‘']?"
)
_OF = re.compile(
    r"[”\"’']?,? ?[(–—]? ?(?:which is |which was |is |was )?(?:the|a) "
    r"(?:trading|brand|registered|business|stage|former|old|new) name (?:of|for|used by)(?: the)? "
)
_KIND = (
    r"(?:company|firm|group|party|club|charity|business|union|school|college|bank|body|network"
    r"|trust|movement|paper|organisation|organization)"
)
_IT_BECAME = re.compile(
    r"[^.!?\n]{0,90}[.!?;] (?:(?:In|Since|Last) [\w ]{2,12},? )?(?:[Ii]t|[Tt]he "
    rf"{_KIND}) (?:has been|has become|became|is now|{_BE}{_OFTEN}{_CALLED})(?: the)? [“\"‘']?"
)
_AS = re.compile(r",? ?[(–—]? ?as (?:the )?[“\"‘']?")
_IS_NOW_KNOWN = re.compile(
    r"[”\"’']? (?:is|was|has been) (?:now |then |also |better |since )?(?:known|called|renamed)\b"
    r"|[”\"’']? (?:now |then )calls itself\b"
)
_AS_IT_IS_KNOWN = re.compile(
    rf"[”\"’']?,? ?[(–—]? ?as the {_KIND} is (?:[a-z]+ ){{0,2}}(?:known|called)\b"
)
_ENDS = re.compile(
    r"[”\"’']?(?:[.,;:)!?]|\s*\Z| (?:in|on|at|from|after|when|last|this|and|but|with|following"
    r"|until|since|earlier|today|as part)\b)"
)
_BRACKET = re.compile(r"(?: (?:party|group|union|movement|coalition|alliance))? [(\[][“\"‘']?")

_SHORT_FOR = re.compile(
    r",? ?[(–—]? ?(?:which is |is |are )?(?:also |better |commonly |widely )*"
    r"(?:known|abbreviated|shortened)(?: [a-z]+){0,3} (?:as|to|by)"
    r"(?: (?!the )[A-Za-z]+){0,3},? (?:the )?[“\"‘']?"
)
_OR = re.compile(r", (?:or )?(?:the )?[“\"‘']?")
_CLOSED = re.compile(r"[”\"’']?[,.;:)]")


def said_to_be_one(text: str, named: Sequence[Named]) -> Iterator[tuple[str, str]]:
    """Pairs of names, as printed, that an article says are one body's."""
    for one, two in itertools.pairwise(named):
        between = text[one.span.end : two.span.start]
        if len(between) > _LONGEST_WITH_IT or is_acronym(one.name) or is_acronym(two.name):
            continue
        after = text[two.span.end : two.span.end + _LONGEST]
        if _is_said(between, after) and not (known_body(one.name) or known_body(two.name)):
            yield one.name, two.name


def _is_said(between: str, after: str) -> bool:
    """Whether the words between two names, and after them, say that the bodies are one."""
    if _IT_BECAME.fullmatch(between):
        return _ENDS.match(after) is not None
    if _AS_IT_IS_KNOWN.match(after):
        return True
    if len(between) > _LONGEST:
        return False
    if any(words.fullmatch(between) for words in (_TRADES, _FORMERLY, _OF)):
        return True
    if _BECAME.fullmatch(between):
        return _ENDS.match(after) is not None
    return _AS.fullmatch(between) is not None and _IS_NOW_KNOWN.match(after) is not None


def bracketed(text: str, named: Sequence[Named]) -> Iterator[tuple[str, Named]]:
    """Acronyms in brackets or commas right after a name, or right before it, with that name."""
    for one, two in itertools.pairwise(named):
        between = text[one.span.end : two.span.start]
        if _is_apposed(between, text[two.span.end : two.span.end + 2], one, two):
            yield two.name, one
            continue
        closed = text[two.span.end : two.span.end + 1] in {")", "]", ","}
        if not closed or _BRACKET.fullmatch(between.replace("\u00a0", " ")) is None:
            continue
        for short, full in ((two, one), (one, two)):
            if is_acronym(short.name) and not is_acronym(full.name) and _fits(short, full):
                yield short.name, full
                break


def _is_apposed(between: str, after: str, full: Named, short: Named) -> bool:
    """Whether an acronym is said to be short for the name before: "known as", or between commas."""
    if not is_acronym(short.name) or is_acronym(full.name) or len(between) > _LONGEST:
        return False
    if _SHORT_FOR.fullmatch(between):
        return _fits(short, full)
    if not (_OR.fullmatch(between) and _CLOSED.match(after)):
        return False
    return acronyms.holds_initials(short.name, full.name)


def stands_alone(text: str, named: Named) -> bool:
    """Whether a name has brackets to itself: "(The Courier)"."""
    before = text[max(0, named.span.start - _LONGEST_ARTICLE) : named.span.start]
    closed = text[named.span.end : named.span.end + 1] == ")"
    return closed and before.removesuffix("The ").removesuffix("the ").endswith("(")


def _fits(short: Named, full: Named) -> bool:
    """Whether an acronym can be that of the name beside it: of its letters, or of a foreign name.

    Letters of another language's name stand right after a name of several words.
    """
    if _is_of_end(short.name, full.name):
        return False
    if acronyms.may_abbreviate(short.name, full.name):
        return True
    after = full.span.start < short.span.start and " " in full.name
    return after and known_body(short.name) is None


def _is_of_end(acronym: str, name: str) -> bool:
    """Whether the letters are those of what follows "of" alone: "Wexmede Rovers of First Rank"."""
    _, _, end = name.partition(" of ")
    letters = acronyms.acronym_key(acronym)
    of_whole = letters in acronyms.initials(name)
    return bool(end) and not of_whole and letters in acronyms.initials(end)

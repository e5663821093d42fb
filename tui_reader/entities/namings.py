"""What the words beside a person's name say about the name itself.

"Known as Spud", "née Quill": it is another name of somebody. "Also John Vane", "the other John
Vane", "no relation": it is somebody else of a name that was printed before. "Senior", "the
younger": it is one of two generations. The invariant: only the words beside the name are read, and
where they say nothing of it, nothing is concluded.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import NamedTuple

from tui_reader.entities.word_sets import word_set

LOOK = 110
_LONGEST_BEFORE = 80
_LONGEST_FORMER = 40
_QUOTES = "“\"‘'"


class Another(StrEnum):
    """How words say that a name printed before is now somebody else's.

    `OTHER`: "the other John Vane", "not to be confused with John Vane"; `PERHAPS`: "the John Vane
    who sold it", "a John Vane", if there was one before; `ALSO`: "his son, also John Vane";
    `UNRELATED`: "John Vane, no relation". The first two are mentioned in passing.
    """

    NO = ""
    OTHER = "other"
    PERHAPS = "perhaps"
    ALSO = "also"
    UNRELATED = "unrelated"


class Naming(NamedTuple):
    """What is said of one printed name.

    `nickname` and `former` say that the words before it call somebody so, `alias` that the words
    after it do, and `apposed` that it then stands beside what is before it; `cue` is where in the
    text the words before it begin, or -1, and `of_pronoun` that they say "him", "her" or the like,
    or begin the sentence; `pronoun` is that word, as "he" or "she". `generation` is "sr" or "jr",
    `epithet` the same told by "old" or "young", which alone tells no two apart. `pointed` says that
    "that" or "my" stands before it, which is said of whoever was named last, `parent` that "son of"
    does; `family` that it is the name of several, "the Vane family".
    """

    another: Another = Another.NO
    nickname: bool = False
    former: bool = False
    alias: bool = False
    apposed: bool = False
    cue: int = -1
    of_pronoun: bool = False
    pronoun: str = ""
    generation: str = ""
    epithet: str = ""
    pointed: bool = False
    parent: bool = False
    family: bool = False


NOTHING = Naming()

_UNRELATED = re.compile(r"\bno relation\b|\b(?:not related|unrelated)(?= to\b)")
_CONFUSED = re.compile(
    r"\bnot to be (?:confused|mixed up) with (?:the |his |her |a |an )?(?:[a-z][\w’'-]*,? ){0,4}\Z"
)
_NO_RELATION_OF = re.compile(
    r"\b(?:(?:no relation|not related|unrelated) (?:to|of)|shares? (?:his|her|a|their) name with"
    r"|namesake(?: of)?,?) (?:the |his |her |an? )?(?:[a-z][\w’'-]* ){0,4}\Z"
)
_OTHER_NAME = re.compile(r"[A-Z][\w’'-]+ [A-Z]")
_SENTENCE_END = re.compile(r"[.!?]\s|\n")

_OTHER = re.compile(r"\b(?:[Tt]he other|[Aa]nother|[Aa] (?:different|second)|an unrelated) \Z")
_ALSO = re.compile(r"(?:[,(–—] ?also|\balso (?:called|named|christened)) \Z")
_ONE_MORE = re.compile(r"\b[Aa]n? \Z")
_WHOEVER = re.compile(r"\bthe \Z")
_RESTRICTED = re.compile(r" (?:who|whom|whose)\b")
_NO_NOUN_FOLLOWS = re.compile(r"\Z|[.,;:!?)]| (?:who|whose|from|of|in|at|was|is|had|has)\b")
_NAMED = re.compile(r"\b(?:called|named|christened|baptised) \Z")
_AFTER_SOMEBODY = re.compile(r",? (?:after|for|in memory of) (?:his|her|their|the|an?)\b")
_AFTER_WHOM = re.compile(
    r"\b(?:[Hh]e|[Ss]he|[Ww]ho|boy|girl|baby|son|daughter|child) (?:is|was|has been) "
    r"(?:called|named|christened) (?:after|for) (?:[\w’'-]+ ){0,3}\Z"
)
_SURVIVES = re.compile(
    r"\bsurvived by\b[^.]*\b(?:his|her|their|a|two|three|four) (?:[a-z]+ ){0,2}"
    r"(?:sons?|daughters?|children|grandsons?|granddaughters?),? (?:[A-Z][\w’'-]+,? (?:and )?)*\Z"
)
_GODPARENT = re.compile(r"\b(?:[Nn]amed|[Cc]alled) after (?:his|her|their) (?:late )?[a-z-]+,? \Z")
_CHILD_OF = re.compile(
    r"\b(?:(?:son|daughter|child|children) of|born (?:in [A-Z][\w’'-]+ )?to) (?:the late )?\Z"
)
_PRONOUN = re.compile(r"\b(?:he|she|him|his|her|they|them|their)\b", re.IGNORECASE)
_GENDERED = dict.fromkeys(("he", "him", "his"), "he") | dict.fromkeys(("she", "her"), "she")
_FAMILY = re.compile(
    r" (?:family|siblings|brothers|sisters|heirs|household|clan|dynasty|children|twins)\b"
)
_POINTING = re.compile(r"\b(?:[Tt]hat|[Mm]y) \Z")

_CALLS = (
    r"(?:nicknamed|dubbed|goes by|went by|answers to|nickname|[Aa]\.?[Kk]\.?[Aa]\.?|alias"
    r"|writ(?:ing|es) as|record(?:ing|s) as|who performs as|(?:pen|stage|real|birth|full) name"
    r"|(?:[Ff]riends|[Ee]very(?:one|body)|[Ff]amily|[Ll]ocals|[Ff]ans|[Tt]hey|[Pp]eople|[Mm]ates"
    r"|[Cc]olleagues|[Nn]eighbours|all)"
    r"(?: [\w-]+){0,4} calls?(?: (?:him|her|them))?|(?:signs|call(?:s|ed|ing)) (?:him|her)self"
    r"|us(?:es|ed|ing) the (?:name|alias)|(?:under|by) the (?:name|alias)(?: of)?)"
)
_SMALL = (
    r"(?: (?:to|by|as|in|the|her|his|their|all|everyone|everybody|family|just|name|of"
    r"|was|is|now|[a-z]+s|[a-z]+ly))"
)
_KNOWN_AS = re.compile(  # to have "known Tom" is not to be known as Tom
    rf"\b(?:{_CALLS}|known{_SMALL}{{0,6}}? as){_SMALL}{{0,7}},? [“\"‘']?\Z"
)
_APPOSED = re.compile(r"(?:[,(–—-] ?(?:or )?| or )[“\"‘']?\Z")
_CALLED_AFTER = re.compile(  # "“Spud”, as Tom Murphy is known", "Spud was born Tom Murphy"
    r"[”\"’']?,? ?[(–—]? ?as (?:[\w’'-]+ ){1,8}?(?:known|called|nicknamed|calls?)\b"
    r"|[”\"’']?,? as (?:he|she) (?:has taken to |likes to |now |often |always )?sign(?:s|ing)?\b"
    r"|[”\"’']?(?:, [^.!?]{1,80},)? (?:is|was) (?:born|christened|baptised) [A-Z]"
    r"|[”\"’']?(?:,? [(–—]?whose|['’]s|, (?:his|her)| [(–—]) ?(?:real|full|birth) name\b"
)
_CALLED_BY = re.compile(
    r"[”\"’']? to (?:his|her|their|all|every(?:one|body)|friends|fans|mates|locals|most|the)\b"
)
_PARTICIPLES = ("known", "nicknamed", "dubbed", "alias", "calling", "using")
_OF_SOMEBODY = re.compile(  # "met a man known as Spud", "found that the two men, known as Spud"
    r"(?<!, )(?<!\()(?<!\bis )(?<!\bwas )(?<!\bbe )"
    r"\b(?:an?|the|another|this|some) (?:[a-z-]+ ){1,4}\Z"
    r"|\b(?:both|two|three|four|five|several|many|men|women|people|brothers|sisters|pair|couple"
    r"|twins)\b[^,.]*, \Z"
)
_BRACKETED = re.compile(r"[(–—] ?[“\"‘']?\Z")
_FORMER = re.compile(
    r"(?:\bn[ée]e|\bformerly(?: known as| called)?|\bmaiden name(?: was| is|,)?|(?<![-‐‑–])\bborn"
    r"|\b(?:christened|baptised)|\b(?:then|previously) (?:known as|called)|\(then"
    r"|\bmarried\b[^.]{0,24} and,? as) [“\"‘']?\Z"
)
_NOW = re.compile(r"(?:[,(] ?|\bwho is )now(?: called| known as)? \Z")
_WAS_ONE = re.compile(r"\bwho (?:was|had been) an? \Z")
_CLOSED = re.compile(r"[,)]")
_UNTIL = re.compile(r" (?:until|till|before|by birth)\b")

_AFTER = re.compile(
    r",? ?(?P<old>(?:[Ss](?:enior|nr|r)|the (?:[Ee]lder|[Oo]lder))\b)|,? ?(?P<young>"
    r"(?:[Jj](?:unior|nr|r)|the [Yy]ounger)\b)"
)
_GOES_ON = re.compile(r"\.?(?:[,;:)]|\s|\Z|['’]s)")
_IS_A_ROLE = re.compile(r"[^,]{5,8} [a-z]+(?:er|or|ian|ist|ant|ent|man|woman|fellow|figure)\b")
_BEFORE = re.compile(r"\b[Tt]he (?:(?P<old>elder|older)|(?P<young>younger)) \Z")
_EPITHET = re.compile(r"\b(?:(?P<old>[Oo]ld)|(?P<young>[Yy]oung)) \Z")


_CALLS_SOMEBODY = (
    "aka", "a.k", "ak.a", "alias", "answers", "call", "dubbed", "goes", "known", "name", "performs",
    "record", "signs", "went", "writ",
)  # fmt: skip
"""One of these is, in lower case, in whatever `_KNOWN_AS` finds."""
_TAIL = 32
"""What ends right before a name and is a few words long begins so many characters before it."""

_CUES = word_set(
    "a an another also as baptised called christened different elder late my named now of old older"
    " other second that the to unrelated young younger"
)
"""In one of these words ends all that is looked for with `_ending`, but for brackets."""
_ENDS_FORMER = word_set("as baptised born called christened formerly is name née nee then was")
"""In one of these words ends whatever `_FORMER` finds."""
_ENDS_CALLING = word_set(
    "aka alias all as by call dubbed everybody everyone family her herself him himself his in just"
    " name nickname nicknamed now of the their them to"
)
"""In one of these words, or in one in -s or -ly, ends whatever `_KNOWN_AS` finds."""


def _last_word(before: str) -> str | None:
    """The word right before a name and perhaps a quotation mark, in lower case.

    Empty if there is none, and None if it is more than letters, so that a closer look is needed: a
    stop ends nothing that is looked for, but for "a.k.a.".
    """
    bare = before.rstrip(_QUOTES)
    words = bare[:-1].removesuffix(",").rsplit(None, 1) if bare[-1:] == " " else ()
    if not words:
        return ""
    word = words[-1].lower()
    if word.isalpha():
        return word
    return None if word[-1].isalnum() or word.endswith("a.") else ""


def _ending(pattern: re.Pattern[str], before: str) -> re.Match[str] | None:
    """What a pattern of a few words finds at the end; to look everywhere would take long."""
    return pattern.search(before, max(0, len(before) - _TAIL)) if before else None


def naming(text: str, outset: int, start: int, end: int) -> Naming:
    """What the words beside ``[start, end)`` say of the name; its titles begin at `outset`."""
    before = text[max(0, outset - _LONGEST_BEFORE) : outset]
    after = text[end : end + LOOK]
    name = text[start:end]
    word = _last_word(before)
    near = before if word is None or word in _CUES else ""
    former = _former(before, near, after, word)
    known = None if former else _known_as(before, word)
    cue = former or known
    pronoun = _pronoun(before, cue.start()) if cue else None
    told = Naming(
        _another(before, near, after, name),
        known is not None,
        former is not None,
        is_alias := _is_called(before, after),
        is_alias and _ending(_APPOSED, before) is not None,
        outset - len(before) + cue.start() if cue else -1,
        pronoun is not None,
        _GENDERED.get(pronoun or "", ""),
        _generation(near, after),
        _of(_ending(_EPITHET, near)),
        _ending(_POINTING, near) is not None,
        _ending(_CHILD_OF, near) is not None,
        _FAMILY.match(after) is not None,
    )
    return NOTHING if told == NOTHING else told


def _known_as(before: str, word: str | None) -> re.Match[str] | None:
    """The words before a name that call somebody so who may be named; of "a man" they tell none."""
    if not (word is None or word in _ENDS_CALLING or word.endswith(("s", "ly"))):
        return None
    low = before.lower()
    found = _KNOWN_AS.search(before) if any(call in low for call in _CALLS_SOMEBODY) else None
    if found is None or not found[0].startswith(_PARTICIPLES):
        return found
    return None if _OF_SOMEBODY.search(before, 0, found.start()) else found


def _pronoun(before: str, cue: int) -> str | None:
    """The pronoun by which a sentence whose `cue` says what somebody is called means one before.

    Empty if the cue begins the sentence; None if the sentence can be about nobody before.
    """
    sentence = max((found.end() for found in _SENTENCE_END.finditer(before, 0, cue)), default=0)
    found = _PRONOUN.search(before, sentence)
    return found[0].lower() if found else "" if sentence == cue else None


def _former(before: str, near: str, after: str, word: str | None) -> re.Match[str] | None:
    """The words before a name that say it is somebody's of other times."""
    may_say_so = word is None or word in _ENDS_FORMER
    if may_say_so and (found := _FORMER.search(before, len(before) - _LONGEST_FORMER)):
        return found
    if _CLOSED.match(after):
        return _ending(_NOW, near)
    return _ending(_WAS_ONE, near) if _UNTIL.match(after) else None


def _is_called(before: str, after: str) -> bool:
    """Whether the words after a name say that somebody is called so."""
    if _CALLED_AFTER.match(after):
        return True
    if not _CALLED_BY.match(after):
        return False
    return after[0] in "”\"’'" or _ending(_BRACKETED, before) is not None


def _another(before: str, near: str, after: str, name: str) -> Another:
    """Whether the words beside a name say that it is not whoever was called so before.

    `near` is what stands before it if it may end in one of the `_CUES`, and else empty.
    """
    if _ending(_OTHER, near) or _is_of_another(before):
        return Another.OTHER
    if _ending(_ALSO, near) or _is_namesake(before, near, after):
        return Another.ALSO
    if "relat" in after and _is_unrelated(after, name):
        return Another.UNRELATED
    if " " not in name:
        return Another.NO
    restricted = _ending(_WHOEVER, near) and _RESTRICTED.match(after)
    one_more = _ending(_ONE_MORE, near) and _NO_NOUN_FOLLOWS.match(after)
    return Another.PERHAPS if restricted or one_more else Another.NO


def _is_of_another(before: str) -> bool:
    """Whether the words before a name mention somebody else who bears it."""
    if ("relat" in before or "name" in before) and _NO_RELATION_OF.search(before):
        return True
    if "not to be" in before and _CONFUSED.search(before):
        return True
    return " after " in before and _GODPARENT.search(before) is not None


def _is_namesake(before: str, near: str, after: str) -> bool:
    """Whether one is named after the other: "called Hugo, after his father"."""
    if _ending(_NAMED, near) and _AFTER_SOMEBODY.match(after):
        return True
    if " after " in before and _AFTER_WHOM.search(before):
        return True
    return "survived by" in before and _SURVIVES.search(before) is not None


def _is_unrelated(after: str, name: str) -> bool:
    """Whether the rest of the sentence, before any other name, says "no relation"."""
    sentence = after[: found.start()] if (found := _SENTENCE_END.search(after)) else after
    found = _UNRELATED.search(sentence)
    if found is None or _OTHER_NAME.search(sentence[: found.start()]):
        return False
    return found[0] == "no relation" or name.split()[-1] in sentence[found.end() :]


def _generation(near: str, after: str) -> str:
    """Which generation the words beside a name tell, as a suffix; a senior lecturer is of none."""
    found = _AFTER.match(after)
    if found and _GOES_ON.match(after, found.end()) and not _IS_A_ROLE.match(after, found.start()):
        return _of(found)
    return _of(_ending(_BEFORE, near))


def _of(found: re.Match[str] | None) -> str:
    if found is None:
        return ""
    return "sr" if found["old"] else "jr"

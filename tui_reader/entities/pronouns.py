"""The pronoun that follows a person's name, which tells the gender where the name does not.

"Jo Reeve lost her seat" tells it; "said her owner, Jo Reeve. “She was late" does not. The
invariant: where the pronoun can be meant of anybody else, it is nobody's.
"""

from __future__ import annotations

import re

_NO_NOUN = (
    "a|about|after|an|and|as|at|because|before|but|by|for|from|he|how|if|in|into|of|on|or|over|she"
    "|so|than|that|the|they|to|until|was|were|what|when|where|which|while|who|why|with"
)
_PRONOUN = re.compile(  # "her" may be whoever was told something: only before a noun is it hers
    r"[HhSs](?<!\w\w)(?i:"  # a letter first: it is looked for quickest
    rf"(?<=s)he|(?<=h)(?:e|is|imself|er(?=\s+(?!(?:{_NO_NOUN})\b)[a-z])|erself))\b"
)
_SOMEBODY_S = re.compile(r"\s*[,(–—]\s*(?:his|her)\b|['’]s\b", re.IGNORECASE)
_ANYBODY = re.compile(
    r"(?:[.!?]\s+[“\"‘]?|[“\"‘]\s*)(?!(?:He|She|His|Her)\b)[A-Z]|(?<![.!?“\"])\s[A-Z][\w’'-]+"
    r"|\b(?:wife|husband|mother|father|sister|brother|daughter|son|widow|partner|aunt|uncle|man|woman|boy|girl)\b"
)
_HIM = re.compile(rf"\bhim\b|\bher(?=[.,;:!?]|\s+(?:{_NO_NOUN})\b)")
_OPENING_QUOTE = re.compile(r"[“‘]|(?<![^\s(])\"")
_SENTENCE_BREAK = re.compile(r"[.!?:]\s+|\n|[“\"]")
_HIS = re.compile(r"\b(?:[Hh]is|[Hh]er|[Tt]heir) ")
_CAPITAL = re.compile(r"[A-Z]")
_CLAUSE_ENDS = re.compile(
    r",\s(?!who\b|whose\b|aged\b|now\b|once\b|then\b|an?\b|the\b|of\b|from\b)[a-z]"
)


def pronoun_after(before: str, after: str) -> str:
    """The pronoun that follows a name before anybody else is named; empty if none does.

    In "Ann Lee, his deputy" it is somebody else's, and may be in "Ann Lee's cousin said she".
    """
    found = _PRONOUN.search(after)
    if found is None or _SOMEBODY_S.match(after) or _is_of_somebody_else(before, after, found):
        return ""
    return "she" if found[0].lower() in {"she", "her", "herself"} else "he"


def _is_of_somebody_else(before: str, after: str, pronoun: re.Match[str]) -> bool:
    """Whether the pronoun after a name can be meant of another: one named, quoted, or before.

    "His nephew, X, said that she slept"; "said her owner, X. “She was"; "who worked for X, lost
    his way". In a sentence of its own it is that of whom the sentence before begins with.
    """
    start = pronoun.start()
    if any(cue.search(after, 0, start) for cue in (_ANYBODY, _HIM, _OPENING_QUOTE)):
        return True
    breaks = list(_SENTENCE_BREAK.finditer(before))
    opening = before[breaks[-1].end() :] if breaks else before
    if _HIS.search(opening):
        return True
    if opening and not opening.endswith(", ") and _CLAUSE_ENDS.match(after):
        return True
    return bool(_SENTENCE_BREAK.search(after, 0, start)) and bool(_CAPITAL.search(opening, 1))

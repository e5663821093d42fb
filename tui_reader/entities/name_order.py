"""Names whose family name may stand first: Chinese, Korean, Vietnamese, Japanese.

The press prints "Park Jin-woo" and "Jin-woo Park" of one man. A listed family name at one end
and none at the other decides; where both ends may be the family name, nothing is decided. The
invariant: either order of a name gives the same parts.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from tui_reader.entities.lexicon import eastern_families, lexicon

if TYPE_CHECKING:
    from collections.abc import Sequence

_LONGEST = 4
_BETWEEN = frozenset(["thi", "van"])
"""Middle names that Vietnamese papers print and others drop."""


class Eastern(NamedTuple):
    """The parts of a name: the family name, and the given name, hyphens and blanks alike gone.

    `called` is the last word of a given name of several, by which Vietnamese are addressed.
    """

    family: str
    given: str
    called: str


def family_and_given(words: Sequence[str]) -> Eastern | None:
    """The parts of a name of two to four folded words; None if it is not such a name."""
    if not 2 <= len(words) <= _LONGEST:
        return None
    families = _families()
    first, last = words[0] in families, words[-1] in families
    if first and _means_more(words[0]):
        first = _looks_eastern(words[1:])
    if first and _is_given(words[1:]) and not (last and len(words) == 2):
        return _parts(words[0], words[1:])
    if last and not first and _is_given(words[:-1]) and _looks_eastern(words[:-1]):
        return _parts(words[-1], words[:-1])
    return None


def _means_more(word: str) -> bool:
    """Whether a family name is also a Western first name or an English word: "Kim", "Long"."""
    known = lexicon()
    return word in known.given_names or word in known.everyday_words or word in known.common_words


def _parts(family: str, given: Sequence[str]) -> Eastern | None:
    kept = [word for word in given if word not in _BETWEEN] if len(given) > 1 else list(given)
    bare = "".join(kept).replace("-", "")
    return Eastern(family, bare, kept[-1] if len(kept) > 1 else "") if bare else None


def _is_given(words: Sequence[str]) -> bool:
    """Whether the words can be a given name of those countries: no Western one, no initial."""
    if any(len(word) < 2 or "." in word for word in words):
        return False
    return _looks_eastern(words) or not any(word in lexicon().given_names for word in words)


def _looks_eastern(words: Sequence[str]) -> bool:
    """Whether the words are syllables with a hyphen, or two short words, or a listed given name."""
    if any("-" in word and all(len(part) <= 6 for part in word.split("-")) for word in words):
        return True
    known = eastern_families()["given"]
    return any(word in known for word in words)


@cache
def _families() -> frozenset[str]:
    return eastern_families()["family"]

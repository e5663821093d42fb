"""The names of one article taken apart, each in the light of the others.

"Ten Hag" is a surname beside "Erik ten Hag", and so is "Duncan Smith" after "Sir Iain Duncan
Smith". The invariant: every name is there once, in its order.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from tui_reader.entities import person_names
from tui_reader.entities.folding import fold
from tui_reader.entities.lexicon import lexicon
from tui_reader.entities.person_names import PersonName

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui_reader.entities.coreference.drafts import Named

Parsed = list[tuple["Named", PersonName]]
"""Names with their parts."""

_SHORTEST_PART = 3
_TWO = 2
_NOBODY = PersonName("", (), "")


def parsed(named: Sequence[Named]) -> Parsed:
    """Names with their parts; surnames of two words are seen to be such."""
    parts = _with_generations([(name, person_names.parse(name.surface)) for name in named])
    whole = _of_several_words(parts)
    parts = [
        (name, replace(_NOBODY, family=whole[low], suffix=each.suffix) if low in whole else each)
        for name, each in parts
        for low in (fold(name.surface),)
    ]
    doubled = _doubled(parts)
    return [(name, _with_double(name, each, doubled)) for name, each in parts] if doubled else parts


def _of_several_words(parts: Parsed) -> dict[str, str]:
    """Surnames and first names of several words, as they may be printed alone, with or without "-".

    They are first names and surnames here, whatever else two such words could be.
    """
    found: dict[str, str] = {}
    for _, each in parts:
        if each.given:
            names = [name for name in (each.family, each.given) if " " in name or "-" in name]
            found |= {name.replace("-", " "): name for name in names}
    return found


def _with_generations(parts: Parsed) -> Parsed:
    """Names with the generation that the words beside them tell.

    "Old" and "young" tell one only where the article tells two of a name apart.
    """
    told: dict[str, set[str]] = defaultdict(set)
    for name, each in parts:
        for word in (each.given, each.family):
            if said := name.naming.generation or each.suffix:
                told[word] |= {said, ""}
            elif name.naming.epithet:
                told[word].add(name.naming.epithet)
    return [(name, _with_generation(name, each, told)) for name, each in parts] if told else parts


def _with_generation(name: Named, parts: PersonName, told: dict[str, set[str]]) -> PersonName:
    said = name.naming.generation
    if not said and len(told[parts.given or parts.family]) > 1:
        said = name.naming.epithet
    return replace(parts, suffix=said) if said and not parts.suffix else parts


def _doubled(parts: Parsed) -> set[str]:
    """Surnames of several words without a hyphen: a part of one longer name, printed alone too."""
    longer: dict[str, set[PersonName]] = defaultdict(set)
    found: set[str] = set()
    for name, each in parts:
        if not each.given:
            continue
        for surname in _inside(each):
            longer[surname].add(each)
        if len(longer.get(_whole(each), ())) == 1 and _undescribed(name):
            found.add(_whole(each))
    return found


def _whole(name: PersonName) -> str:
    """All words of a name."""
    return " ".join((name.given, *name.middles, name.family))


def _inside(name: PersonName) -> dict[str, int]:
    """The surnames of two words and more that a name may hold, each with the word it begins at.

    They are the ends of a name of three words, none with an initial, and of one of four words what
    stands inside it: "Vaz de Reda" in "Duarte Vaz de Reda e Lund", but nothing that begins as
    another's full name may.
    """
    words = _whole(name).split()
    found: dict[str, int] = {}
    for start in range(len(words) - _TWO, 0, -1):
        if len(words[start]) >= _SHORTEST_PART and any(len(word) > 1 for word in words[:start]):
            found[" ".join(words[start:])] = start
    for start in range(1, len(words) - _TWO):
        if words[start] not in lexicon().given_names:
            inner = range(start + _TWO, len(words))
            found |= {" ".join(words[start:end]): start for end in inner}
    return found


def _undescribed(name: Named) -> bool:
    """Whether nothing introduces the name as somebody else's."""
    return not name.description.entries or bool(name.titles)


def _with_double(name: Named, parts: PersonName, doubled: set[str]) -> PersonName:
    """The parts with a surname of several words, where it is one of those."""
    for surname, start in _inside(parts).items():
        if surname in doubled:
            words = _whole(parts).split()
            return replace(parts, family=" ".join(words[start:]), middles=tuple(words[1:start]))
    if parts.given and _whole(parts) in doubled and _undescribed(name):
        return replace(_NOBODY, family=_whole(parts), suffix=parts.suffix)
    return parts

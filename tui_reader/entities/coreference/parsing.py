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
from tui_reader.entities.person_names import PersonName

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui_reader.entities.coreference.drafts import Named

Parsed = list[tuple["Named", PersonName]]
"""Names with their parts."""

_SHORTEST_PART = 3
_TWO = 2


def parsed(named: Sequence[Named]) -> Parsed:
    """Names with their parts; surnames of two words are seen to be such."""
    parts = [(name, person_names.parse(name.surface)) for name in named]
    families = {each.family for _, each in parts if each.given and " " in each.family}
    parts = [
        (name, PersonName("", (), low) if (low := fold(name.surface)) in families else each)
        for name, each in parts
    ]
    doubled = _doubled(parts)
    return [(name, _with_double(name, each, doubled)) for name, each in parts] if doubled else parts


def _doubled(parts: Parsed) -> set[str]:
    """Surnames of two words without a hyphen: the end of a longer name, printed alone later."""
    longer: dict[str, set[PersonName]] = defaultdict(set)
    found: set[str] = set()
    for name, each in parts:
        if not each.given:
            continue
        if tail := _tail(each):
            longer[tail].add(each)
        elif len(longer.get(_whole(each), ())) == 1 and _undescribed(name):
            found.add(_whole(each))
    return found


def _whole(name: PersonName) -> str:
    """All words of a name."""
    return " ".join((name.given, *name.middles, name.family))


def _tail(name: PersonName) -> str:
    """The last two words of a name of three or more; empty if it has fewer, or an initial there."""
    words = _whole(name).split()
    if len(words) <= _TWO or len(words[-_TWO]) < _SHORTEST_PART:
        return ""
    return " ".join(words[-_TWO:])


def _undescribed(name: Named) -> bool:
    """Whether nothing introduces the name as somebody else's."""
    return not name.description.entries or bool(name.titles)


def _with_double(name: Named, parts: PersonName, doubled: set[str]) -> PersonName:
    """The parts with a surname of two words, where it is one of those."""
    if (tail := _tail(parts)) and tail in doubled:
        return replace(parts, family=tail, middles=tuple(_whole(parts).split()[1:-_TWO]))
    if parts.given and not tail and _whole(parts) in doubled and _undescribed(name):
        return PersonName("", (), _whole(parts))
    return parts

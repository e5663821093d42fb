"""Whether a full name is one that several people in the news may well bear.

A listed first name before a listed surname tells of many bearers; so does every family name of
East Asia, where a few are shared by millions. A middle name, or either part that is rare, makes a
name its bearer's own. The invariant: the answer depends on the name alone, so that no article
added to a pile can change it.
"""

from __future__ import annotations

from functools import lru_cache

from tui_reader.entities import person_names
from tui_reader.entities.lexicon import eastern_families, lexicon


@lru_cache(maxsize=20_000)
def is_common(name: str) -> bool:
    """Whether people of the full name `name` are many."""
    parsed = person_names.parse(name)
    if parsed.middles or parsed.suffix:
        return False
    if parsed.last_word in eastern_families()["family"]:
        return True
    known = lexicon()
    given = len(parsed.given.rstrip(".")) < 2 or parsed.given in known.common_given_names
    return given and not known.common_surnames.isdisjoint({parsed.family, parsed.last_word})

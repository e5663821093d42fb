"""What stands right before a name is looked for only where its last word allows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from tui_reader.entities import namings
from tui_reader.entities.word_sets import word_set

if TYPE_CHECKING:
    import re

_PIECES = word_set(
    "a an the The other another different second unrelated also called named christened born né née"
    " formerly maiden name was is then known as (then married and nicknamed dubbed goes by answers"
    " to nickname a.k.a. AKA alias Everyone call calls him them herself calling uses under of son"
    " daughter late the younger elder young old that My now who locally just Vane, (– , “"
)
_NEAR = (
    namings._OTHER, namings._ALSO, namings._ONE_MORE, namings._WHOEVER, namings._NAMED,
    namings._CHILD_OF, namings._POINTING, namings._NOW, namings._WAS_ONE, namings._BEFORE,
    namings._EPITHET,
)  # fmt: skip


def _may_be(pattern: re.Pattern[str], word: str | None) -> bool:
    """Whether the module looks for the pattern where that word is the last before a name."""
    if pattern is namings._FORMER:
        return word is None or word in namings._ENDS_FORMER
    if pattern is namings._KNOWN_AS:
        return word is None or word in namings._ENDS_CALLING or word.endswith(("s", "ly"))
    return word is None or word in namings._CUES


@given(
    st.lists(st.sampled_from(sorted(_PIECES)), max_size=6).map(" ".join),
    st.sampled_from([" ", " “"]),
)
def test_the_last_word_hides_nothing_that_is_looked_for(words: str, end: str) -> None:
    before = f"{words}{end}"
    word = namings._last_word(before)
    for pattern in (namings._FORMER, namings._KNOWN_AS, *_NEAR):
        assert pattern.search(before) is None or _may_be(pattern, word)

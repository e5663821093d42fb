"""What stands right before a name is looked for only where its last word allows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.entities import namings

if TYPE_CHECKING:
    import re

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


@pytest.mark.parametrize("pattern", [namings._FORMER, namings._KNOWN_AS, *_NEAR])
@given(data=st.data())
def test_the_last_word_hides_nothing_that_is_looked_for(
    pattern: re.Pattern[str], data: st.DataObject
) -> None:
    before = data.draw(st.from_regex(pattern))
    assert _may_be(pattern, namings._last_word(before)), before

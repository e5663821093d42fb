"""What there is to be said about an engine reaches whoever reads."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pytest

    from tests.tui.conftest import OpenReader


async def test_an_engine_that_cannot_run_is_told_once_and_names_are_found_all_the_same(
    open_reader: OpenReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in list(sys.modules):
        if name.startswith("tui_reader.entities.learnt."):
            monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    async with open_reader(engine="learnt") as reader:
        told = [notice.message for notice in reader.app._notifications]
        assert [message for message in told if "'learnt'" in message] == list(
            reader.screen.library.notices
        )
        assert len(told) == 1
        assert reader.screen.library.names()

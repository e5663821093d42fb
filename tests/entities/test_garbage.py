"""The search for garbage is put off, and taken up again."""

from __future__ import annotations

import gc

import pytest

from tui_reader.entities.garbage import collection_put_off


def test_no_garbage_is_looked_for_meanwhile() -> None:
    with collection_put_off():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_is_looked_for_again_after_an_error() -> None:
    with pytest.raises(KeyError), collection_put_off():
        raise KeyError
    assert gc.isenabled()


def test_where_it_was_off_it_stays_off() -> None:
    gc.disable()
    try:
        with collection_put_off():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()

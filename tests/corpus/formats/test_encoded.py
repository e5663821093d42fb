from __future__ import annotations

import pytest

from tui_reader.corpus.formats.encoded import decode_markup

RUSSIAN = "Мэр города сказал это вчера."


@pytest.mark.parametrize(
    "statement",
    [
        "<?xml version='1.0' encoding='koi8-r'?>",
        '<meta charset="koi8-r">',
        "<meta charset=KOI8-R />",
        '<META http-equiv="Content-Type" content="text/html; charset=koi8-r">',
    ],
)
def test_what_a_page_states_is_believed(statement: str) -> None:
    page = f"<html>{statement}<p>{RUSSIAN}</p>"
    assert RUSSIAN in decode_markup(page.encode("koi8-r")).text


@pytest.mark.parametrize("name", ["utf-8", "base64", "nonsense", "undefined", "rot13", "ascii"])
def test_what_the_bytes_do_not_bear_out_is_not_believed(name: str) -> None:
    page = f"<meta charset='{name}'><p>The café was open, and “Zoë” rose.</p>"
    assert "café was open, and “Zoë”" in decode_markup(page.encode("cp1252")).text


def test_sound_utf_8_is_utf_8_whatever_is_stated() -> None:
    page = "<meta charset='iso-8859-1'><p>The café</p>"
    assert decode_markup(page.encode()).text == page


def test_latin_1_is_read_as_what_pages_mean_by_it() -> None:
    page = "<meta charset='iso-8859-1'><p>“Rain”</p>"
    assert decode_markup(page.encode("cp1252")).text == page

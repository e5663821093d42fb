from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui_reader.entities.plain_text import plain_text
from tui_reader.model.article import Span

ODD = st.text(
    alphabet=st.sampled_from(
        "aZ’“`\u00a0\u00ad\u200b\ufeffﬁﬄéü\u0301\u0323가\u1100\u1161\u11a8 .\n"
    )
)
TEXTS = st.one_of(ODD, st.text(max_size=80))


@pytest.mark.parametrize(
    ("printed", "plain"),
    [
        ("Shaun O’Leary’s “plan”", "Shaun O'Leary's \"plan\""),
        ("Shaun O`Leary, O´Leary", "Shaun O'Leary, O'Leary"),
        ("Mr\u00a0Quill of\u202fFen\u2009Street", "Mr Quill of Fen Street"),
        ("Quill\u00adfeather, Nia\u200b Puw\ufeff", "Quillfeather, Nia Puw"),
        ("Con\ufb01dence of Ha\ufb04ey", "Confidence of Haffley"),
        ("Anne\u2011Marie", "Anne-Marie"),
        ("Zoe\u0308 Guðru\u0301n", "Zoë Guðrún"),
        ("Zoe\u00ad\u0308", "Zoë"),
    ],
)
def test_how_a_text_was_typed_makes_no_difference(printed: str, plain: str) -> None:
    assert plain_text(printed).text == plain


def test_ascii_is_as_it_was() -> None:
    assert plain_text('O\'Leary said "no"').text == 'O\'Leary said "no"'


def test_a_name_is_found_again_with_all_that_was_inside_it() -> None:
    printed = "“Zoe\u0308 Ha\ufb04\u00adey\u00ad, she”"
    text = plain_text(printed)
    start = text.text.index("Zoë")
    span = text.printed(Span(start, start + len("Zoë Haffley")))
    assert printed[span.start : span.end] == "Zoe\u0308 Ha\ufb04\u00adey"


@given(TEXTS)
@settings(deadline=None)
def test_a_printed_character_and_what_stands_for_it_lead_to_each_other(printed: str) -> None:
    text = plain_text(printed)
    for place in range(len(text.text)):
        span = text.printed(Span(place, place + 1))
        assert 0 <= span.start < span.end <= len(printed)
        back = text.plain(span)
        assert back.start <= place < back.end


@given(TEXTS, st.data())
@settings(deadline=None)
def test_spans_apart_stay_apart_but_for_a_character_they_share(
    printed: str, data: st.DataObject
) -> None:
    text = plain_text(printed)
    places = st.integers(0, len(text.text))
    start, middle, end = sorted((data.draw(places), data.draw(places), data.draw(places)))
    if start == middle or middle == end:
        return
    left, right = text.printed(Span(start, middle)), text.printed(Span(middle, end))
    assert left.start <= right.start
    assert left.end <= right.start or text.plain(left).end > middle


@given(TEXTS, st.data())
@settings(deadline=None)
def test_what_is_plain_already_is_printed_so(printed: str, data: st.DataObject) -> None:
    text = plain_text(printed)
    place = data.draw(st.integers(0, max(len(text.text) - 1, 0)))
    if place < len(text.text):
        span = text.printed(Span(place, place + 1))
        character = printed[span.start : span.end]
        if character.isascii() and character != "`":
            assert character == text.text[place]


@given(ODD)
@settings(deadline=None)
def test_composed_and_decomposed_text_are_one(printed: str) -> None:
    decomposed = unicodedata.normalize("NFD", printed)
    composed = unicodedata.normalize("NFC", printed)
    assert plain_text(decomposed).text == plain_text(composed).text

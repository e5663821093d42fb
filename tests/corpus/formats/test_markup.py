from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.corpus.formats.markup import line_of, text_of, text_of_markup

if TYPE_CHECKING:
    from tui_reader.model.structure import Leaf


def kind_of(leaf: Leaf) -> str:
    return (
        leaf.kind if leaf.kind == "heading" else {"• ": "item", "▌ ": "quote"}.get(leaf.first, "")
    )


def parts(markup: str) -> list[tuple[str, str]]:
    written = text_of_markup(markup)
    return [
        (kind_of(leaf), written.text[leaf.start : leaf.end]) for leaf in written.structure.leaves
    ]


def test_paragraphs_are_set_apart() -> None:
    assert text_of("<p>Rain fell.</p><p>It rose.</p>").text == "Rain fell.\n\nIt rose."


def test_words_inside_a_paragraph_are_not() -> None:
    markup = "<p>The <b>mayor</b>,\n  <a href='x'>Ada\tMoss</a>, rose<i>.</i></p>"
    assert text_of(markup).text == "The mayor, Ada Moss, rose."


def test_one_break_is_a_line_and_two_are_a_paragraph() -> None:
    assert text_of("Rain.<br>Wind. <br/> <br> Sun.").text == "Rain.\nWind.\n\nSun."


def test_items_stand_on_lines_of_their_own() -> None:
    markup = "<p>Shut:</p><ul><li>the bridge</li><li><p>the quay</p></li></ul><p>Open.</p>"
    assert text_of(markup).text == "Shut:\n\n• the bridge\n• the quay\n\nOpen."


def test_cells_of_a_row_are_set_apart() -> None:
    markup = "<table><tr><th>Ward</th><th>Votes</th></tr><tr><td>Quay</td><td>12</td></tr></table>"
    assert text_of(markup).text == "Ward | Votes\n\nQuay | 12"


def test_lines_of_preformatted_text_stay() -> None:
    assert text_of("<pre>one\n  two</pre>").text == "one\n  two"


def test_what_is_no_text_is_left_out() -> None:
    markup = "<p>Rain.</p><script>if (a < b) {}</script><style>p {}</style><!-- no --><svg>x</svg>"
    assert text_of(markup).text == "Rain."


def test_headings_quotes_and_items_are_known() -> None:
    markup = "<h2>Why?</h2><p>x</p><blockquote><p>It rose.</p></blockquote><ul><li>one</li></ul>"
    assert parts(markup) == [
        ("heading", "Why?"),
        ("", "x"),
        ("quote", "It rose."),
        ("item", "one"),
    ]


def test_entities_are_the_characters_they_stand_for() -> None:
    assert text_of("<p>Moss &amp; Son &#8211; caf&eacute; &lt;b&gt;</p>").text == (
        "Moss & Son – café <b>"
    )


def test_entities_in_text_without_markup_are_too() -> None:
    assert text_of("Moss &amp; Son &#8217;s").text == "Moss & Son ’s"


@pytest.mark.parametrize("text", ["3 < 4 and 5 > 4", "a & b", "R&D; more", "<harbour> is no tag"])
def test_plain_text_is_left_as_it_is(text: str) -> None:
    assert text_of(text).text == text


def test_lines_of_plain_text_stay() -> None:
    assert text_of("Rain.\nWind.\r\n\r\nSun.\n").text == "Rain.\nWind.\n\nSun."


def test_mangled_letters_are_repaired() -> None:
    assert text_of("<p>His fiancÃ©e left.</p>").text == "His fiancée left."


def test_a_title_is_one_line() -> None:
    assert line_of("<b>Rain</b>\n falls<br>again") == "Rain falls again"


TEXTS = st.text("abc déß.,", min_size=1, max_size=20).filter(str.strip)
TAGS = st.sampled_from(["p", "div", "li", "h2", "blockquote", "td", "b", "a", "span", "pre"])


@given(st.recursive(
    TEXTS,
    lambda inner: st.builds(
        lambda tag, inside: f"<{tag}>{' '.join(inside)}</{tag}>", TAGS, st.lists(inner, max_size=4)
    ),
))  # fmt: skip
def test_no_word_is_lost_or_joined_to_another(markup: str) -> None:
    written = text_of_markup(f"<div>{markup}</div>")
    words = re.sub(r"<[^>]*>", " ", markup).split()
    found = re.sub(r"[•|]", " ", written.text)
    assert "".join(found.split()) == "".join(words)
    leaves = written.structure.leaves
    assert all(0 <= leaf.start < leaf.end <= len(written.text) for leaf in leaves)


@given(st.text(max_size=200) | st.text("<>/a!-&#;p \0\r\n", max_size=200))
def test_nothing_in_a_field_raises(value: str) -> None:
    written = text_of(value)
    written.text.encode()
    assert "\0" not in written.text


@pytest.mark.parametrize("opening", ["<div>", "<b>", "<ul><li>", "<blockquote>", "<table><tr><td>"])
def test_no_depth_is_too_great(opening: str) -> None:
    assert text_of(opening * 30_000 + "Rain." + "</div>").text.endswith("Rain.")


@pytest.mark.parametrize("piece", ["<", "<!", "<!--", "&#1", "<p ", "</", "<p>"])
def test_what_never_ends_is_no_trouble(piece: str) -> None:
    assert isinstance(text_of("<p>Rain.</p>" + piece * 100_000).text, str)

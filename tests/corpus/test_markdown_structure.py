"""The structure of Markdown texts."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tui_reader.corpus import markdown_structure
from tui_reader.corpus.markdown_structure import may_be_marked, structure_of
from tui_reader.model.article import Span


def leaves(text: str) -> list[tuple[str, str, str]]:
    return [
        (leaf.kind, leaf.first, text[leaf.start : leaf.end]) for leaf in structure_of(text).leaves
    ]


def shown(text: str) -> str:
    """The text without its hidden marks."""
    parts, at = [], 0
    for start, end in structure_of(text).hidden:
        parts.append(text[at:start])
        at = max(at, end)
    return "".join([*parts, text[at:]])


@given(st.text(st.sampled_from("ab 1.)-+=:\n\n“é!'/({}x\xa0^$@;,?"), max_size=30))
def test_what_is_not_asked_about_has_no_structure(text: str) -> None:
    if not may_be_marked(text):
        assert not markdown_structure._structure_of(text)


def test_prose_is_not_asked_about() -> None:
    assert not may_be_marked("The pier closed, she said (twice).\n\n“It will open - in May!”")
    assert may_be_marked("The pier *closed*.")


def test_paragraphs_alone_have_no_structure() -> None:
    assert not structure_of("The pier closed.\n\nIt will open in May.")


def test_headings_of_both_kinds_are_known() -> None:
    text = "# The pier\n\nIt closed.\n\nThe band\n--------\n\nIt played."
    assert [(kind, words) for kind, _, words in leaves(text)] == [
        ("heading", "The pier"),
        ("paragraph", "It closed."),
        ("heading", "The band"),
        ("paragraph", "It played."),
    ]


def test_lists_have_bullets_and_numbers_as_deep_as_they_are() -> None:
    text = "- tar\n- rope\n  1. hemp\n  2. jute"
    assert leaves(text) == [
        ("paragraph", "• ", "tar"),
        ("paragraph", "• ", "rope"),
        ("paragraph", "  1. ", "hemp"),
        ("paragraph", "  2. ", "jute"),
    ]


def test_a_quotation_has_a_bar_and_hides_the_marks_of_its_lines() -> None:
    text = "She said:\n\n> We knew\n> and said so."
    assert leaves(text)[1] == ("paragraph", "▌ ", "We knew\n> and said so.")
    assert "> and" not in shown(text)


def test_emphasis_is_known_and_its_marks_are_hidden() -> None:
    text = "The **pier** was *never* `safe`, ~~he~~ she said."
    looks = {(mark.look, text[mark.start : mark.end]) for mark in structure_of(text).styled}
    assert looks == {
        ("strong", "pier"),
        ("emphasis", "never"),
        ("literal", "safe"),
        ("struck", "he"),
    }
    assert shown(text) == "The pier was never safe, he she said."


def test_links_keep_their_words_and_their_address() -> None:
    text = "See [the report](https://example.org/a_(1) 'Report') and <https://example.org/b>."
    links = [(text[link.start : link.end], link.address) for link in structure_of(text).links]
    assert links == [
        ("the report", "https://example.org/a_(1)"),
        ("https://example.org/b", "https://example.org/b"),
    ]
    assert shown(text) == "See the report and https://example.org/b."


def test_a_table_is_rows_of_cells_with_the_first_row_told() -> None:
    text = "| Ward | Votes |\n|---|--:|\n| Quay | **412** |"
    rows = structure_of(text).leaves
    cells = [[text[start:end] for start, end in row.cells] for row in rows]
    assert cells == [["Ward", "Votes"], ["Quay", "**412**"]]
    assert [row.level for row in rows] == [1, 0]


def test_code_is_kept_line_by_line_and_nothing_in_it_is_a_mark() -> None:
    text = "```py\na = *b*\n  c\n```"
    assert leaves(text) == [("code", "", "py"), ("code", "", "a = *b*"), ("code", "", "  c")]
    assert structure_of(text).hidden == ()


def test_a_line_break_that_was_asked_for_stays() -> None:
    text = "Rope  \nTar\nPitch"
    (mark,) = structure_of(text).styled
    assert (mark.look, mark.start) == ("break", 6)


def test_an_escaped_mark_is_shown_and_an_entity_stays_as_written() -> None:
    assert shown("\\*not\\* **so** &amp; on") == "*not* so &amp; on"


def test_lines_that_markdown_swallows_are_shown() -> None:
    text = "# A\n\n[ref]: https://example.org\n\n<div>\nInside\n</div>\n"
    words = [words for _, _, words in leaves(text)]
    assert "[ref]: https://example.org" in words
    assert "Inside" in words


_MARKS = ["# ", "> ", "- ", "1. ", "**", "*", "`", "```", "[a](b)", "|", "---", "~~", "==="]
_WORDS = ["Ada", "Moss", "x", "é", "&amp;", "<b>", "![i](j)", "\n", "\n\n", "  ", "\t", "\\"]
_PARTS = st.sampled_from([*_MARKS, *_WORDS])
TEXTS = st.lists(_PARTS, max_size=24).map("".join)


@given(TEXTS)
def test_every_leaf_lies_in_the_text_after_the_one_before(text: str) -> None:
    at = 0
    for leaf in structure_of(text).leaves:
        assert at <= leaf.start < leaf.end <= len(text)
        at = leaf.end


@given(TEXTS)
def test_no_word_is_lost(text: str) -> None:
    structure = structure_of(text)
    if not structure:
        return
    seen = {at for leaf in structure.leaves for at in range(leaf.start, leaf.end)}
    seen -= {at for span in structure.hidden for at in range(*span)}
    for word in ("Ada", "Moss", "é"):
        start = text.find(word)
        while start >= 0:
            assert seen >= set(range(*Span(start, start + len(word))))
            start = text.find(word, start + 1)

"""The beginning of a long article."""

from __future__ import annotations

import pytest

from tui_reader.corpus.markdown_structure import structure_of
from tui_reader.model.article import Article, Span
from tui_reader.tui.beginning import SHOWN_FIRST, beginning
from tui_reader.tui.heading import heading_of
from tui_reader.tui.typesetting import typeset


def article(text: str, *, structured: bool = False) -> Article:
    furniture = (Span(0, 5), Span(len(text) - 5, len(text)))
    made = Article("a.md", "a.md", "Title", "", None, text, "0", furniture)
    structure = structure_of(text) if structured else made.structure
    return Article("a.md", "a.md", "Title", "", None, text, "0", furniture, structure=structure)


SAYS = "says little of the pier, and less of the quay."
PLAIN = "\n\n".join(f"Paragraph {n} {SAYS}" for n in range(900))
MARKED = "\n\n".join(f"- **Item** {n} is [kept](https://example.org/{n})" for n in range(900))


@pytest.mark.parametrize("structured", [False, True])
def test_its_lines_are_the_first_of_the_whole(*, structured: bool) -> None:
    text = f"# A\n\n{MARKED}" if structured else PLAIN
    whole = article(text, structured=structured)
    first = beginning(whole)
    assert 0 < len(first.text) <= SHOWN_FIRST < len(text)
    assert len(first.furniture) == 1
    for width in (30, 72):
        heading = heading_of(whole)
        part = list(typeset(first, width, fold=False, heading=heading).shown())
        every = list(typeset(whole, width, fold=False, heading=heading).shown())
        assert part == every[: len(part)]


@pytest.mark.parametrize("gap", ["", " ", "\n"])
def test_a_text_without_paragraphs_is_cut_somewhere(gap: str) -> None:
    assert SHOWN_FIRST - 100 < len(beginning(article(f"word{gap}" * 9000)).text) <= SHOWN_FIRST

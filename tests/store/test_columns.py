from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tui_reader.corpus.markdown_structure import structure_of
from tui_reader.model.article import Span
from tui_reader.store import columns

ANY_TEXT = st.text(st.characters(exclude_categories=()))
SPANS = st.lists(st.builds(Span, st.integers(0, 99), st.integers(0, 99))).map(tuple)


@given(st.lists(ANY_TEXT).map(tuple), SPANS)
def test_lists_and_spans_come_back(texts: tuple[str, ...], spans: tuple[Span, ...]) -> None:
    assert columns.from_list(columns.to_list(texts)) == texts
    assert columns.from_spans(columns.to_spans(spans)) == spans


def test_a_structure_comes_back_exactly() -> None:
    text = "# A\n\n- [b](c) **d**\n\n| e | f |\n|---|---|\n| g | h |\n"
    structure = structure_of(text)
    assert structure
    assert columns.from_structure(columns.to_structure(structure)) == structure

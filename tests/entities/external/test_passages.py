from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tui_reader.entities.external.passages import passages
from tui_reader.entities.recogniser import Document
from tui_reader.entities.sentences import sentence_spans
from tui_reader.model.article import Span

TEXTS = st.text(alphabet=st.sampled_from("aB. \n!水"), max_size=300)


def document(text: str, *furniture: Span) -> Document:
    return Document(text, sentence_spans(text), furniture)


def test_neighbouring_sentences_share_a_passage() -> None:
    (only,) = passages(document("One came. Two went.\n\nThree stayed."), 100)
    assert only == (0, "One came. Two went.\n\nThree stayed.")


def test_a_passage_ends_where_a_sentence_does() -> None:
    text = "One came here. Two went there. Three stayed."
    assert [part.text for part in passages(document(text), 30)] == [
        "One came here. Two went there.",
        "Three stayed.",
    ]


def test_furniture_parts_two_passages() -> None:
    text = "One came. SIGN UP. Two went."
    parts = passages(document(text, Span(10, 18)), 100)
    assert [part.text.strip() for part in parts] == ["One came.", "Two went."]


@given(TEXTS, st.integers(1, 40), st.lists(st.tuples(st.integers(0, 300), st.integers(1, 30))))
@settings(deadline=None)
def test_passages_are_the_text_outside_furniture_and_none_is_too_long(
    text: str, most: int, blocks: list[tuple[int, int]]
) -> None:
    furniture = [Span(min(a, len(text)), min(a + b, len(text))) for a, b in blocks]
    parts = passages(document(text, *furniture), most)
    assert all(text[part.start :].startswith(part.text) for part in parts)
    assert all(len(part.text) <= most for part in parts)
    read = [place for part in parts for place in range(part.start, part.start + len(part.text))]
    assert read == sorted(set(read))
    inside = {place for block in furniture for place in range(*block)}
    left = {place for place in range(len(text)) if place not in inside and text[place].strip()}
    assert left == {place for place in read if text[place].strip()}

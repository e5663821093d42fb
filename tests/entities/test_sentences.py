from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tui_reader.entities.sentences import sentence_around, sentence_spans


def test_a_title_does_not_end_a_sentence() -> None:
    text = "Mr. Quill resigned. Dr. Lee did not."
    assert [text[s.start : s.end] for s in sentence_spans(text)] == [
        "Mr. Quill resigned.",
        "Dr. Lee did not.",
    ]


def test_a_blank_line_ends_a_sentence() -> None:
    text = "A heading\n\nThe sluice jammed"
    assert [text[s.start : s.end] for s in sentence_spans(text)] == [
        "A heading",
        "The sluice jammed",
    ]


def test_offsets_count_characters_beyond_the_basic_plane() -> None:
    text = "A 🐟 jumped. Quill saw it."
    assert text[sentence_spans(text)[1].start :] == "Quill saw it."


@given(st.text(alphabet=st.characters(), max_size=300))
def test_sentences_cover_all_that_is_not_blank_in_order(text: str) -> None:
    covered = set[int]()
    end = 0
    for span in sentence_spans(text):
        assert end <= span.start < span.end
        end = span.end
        covered.update(range(span.start, span.end))
    assert all(i in covered for i, char in enumerate(text) if not char.isspace())


def test_a_megabyte_of_opening_quotes_is_cut_into_pieces() -> None:
    text = "“" * 1_000_000
    assert sum(s.end - s.start for s in sentence_spans(text)) == len(text)


def test_the_sentence_around_a_mention() -> None:
    text = "The dam broke. Quill was told. Nobody spoke.\n\nLater Quill left."
    start = text.index("Quill")
    assert text[slice(*sentence_around(text, start, start + 5))] == "Quill was told."


def test_the_sentence_around_a_span_over_two_sentences_is_both() -> None:
    text = "One came. Two left. Three stayed."
    assert text[slice(*sentence_around(text, 4, 13))] == "One came. Two left."


@given(st.text(max_size=200), st.data())
def test_the_sentence_around_holds_what_it_is_around(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    around = sentence_around(text, start, end)
    assert around.start <= start <= end <= around.end

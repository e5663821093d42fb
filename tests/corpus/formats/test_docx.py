from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.corpus.formats.archives import RAIN, zipped
from tests.corpus.formats.books import W, bomb, document, paragraph
from tests.corpus.formats.sources import apart, only, says_something, source
from tui_reader.corpus.formats.docx import parse
from tui_reader.corpus.unreadable import UnreadableError

CORE = (
    "<dc:title>Ferry stopped</dc:title><dc:creator>Ada Moss</dc:creator>"
    "<dc:language>en-GB</dc:language>"
)
BODY = paragraph("Ferry stopped", "Title") + paragraph(RAIN) + paragraph("Why?", "H1")


def test_paragraphs_and_headings_are_the_text() -> None:
    draft = only(parse, document(BODY + paragraph("It was not sound.")))
    assert draft.text == f"Ferry stopped\n\n{RAIN}\n\nWhy?\n\nIt was not sound."
    leaves = draft.structure.leaves
    headings = [draft.text[leaf.start : leaf.end] for leaf in leaves if leaf.kind == "heading"]
    assert headings == ["Ferry stopped", "Why?"]


def test_title_author_and_language_are_what_the_document_states() -> None:
    draft = only(parse, document(paragraph(RAIN), CORE))
    assert (draft.title, draft.author, draft.language) == ("Ferry stopped", "Ada Moss", "en-GB")
    assert draft.date is None


def test_the_first_heading_is_the_title_where_none_is_stated() -> None:
    draft = only(parse, document(BODY))
    assert (draft.title, draft.language) == ("Ferry stopped", "cy-GB")


def test_what_was_inserted_is_read_and_what_was_deleted_is_not() -> None:
    change = (
        "<w:p><w:r><w:t>It was </w:t></w:r><w:del><w:r><w:delText>very </w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>not </w:t></w:r></w:ins><w:r><w:t>sound.</w:t></w:r></w:p>"
    )
    assert only(parse, document(change)).text == "It was not sound."


def test_links_controls_and_tables_are_read() -> None:
    run = "<w:r><w:t>{}</w:t></w:r>"
    body = (
        f"<w:p><w:hyperlink>{run.format('linked')}</w:hyperlink></w:p>"
        f"<w:sdt><w:sdtContent>{paragraph('controlled')}</w:sdtContent></w:sdt>"
        f"<w:tbl><w:tr><w:tc>{paragraph('one')}</w:tc><w:tc>{paragraph('two')}</w:tc></w:tr></w:tbl>"
    )
    text = only(parse, document(body)).text
    assert all(word in text for word in ("linked", "controlled", "one", "two"))


def test_entities_that_multiply_have_a_reason() -> None:
    data = document(paragraph("&a9;") + paragraph(RAIN), doctype=bomb("w:document"))
    with pytest.raises(UnreadableError, match="damaged"):
        list(parse(source(data)))


def test_too_much_of_it_has_a_reason() -> None:
    with pytest.raises(UnreadableError, match="too large"):
        list(parse(source(document(paragraph(" " * (30 << 20))))))


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "password"),
        (b"", "not a Word document"),
        (RAIN.encode(), "not a Word document"),
        (document(BODY)[:-60], "damaged Word document: its end is missing"),
        (zipped({"a.txt": RAIN}), "damaged Word document: its text is missing"),
        (document("<w:p>"), "damaged Word document: its text breaks off or is garbled"),
    ],
)
def test_what_is_no_document_has_a_reason(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableError, match=reason):
        list(parse(source(data)))


def test_a_document_without_text_is_a_flaw() -> None:
    drafts, flaws = apart(parse, document(f"<w:p {W}/>"))
    assert (drafts, flaws[0].reason) == ([], "no text in it")


@settings(suppress_health_check=[HealthCheck.too_slow], max_examples=60, deadline=None)
@given(data=st.binary(max_size=60), cut=st.integers(0, 2500))
def test_no_bytes_raise_anything_else(data: bytes, cut: int) -> None:
    sound = document(BODY, CORE)
    assert says_something(parse, sound[:cut] + data + sound[cut + len(data) :])

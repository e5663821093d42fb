from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.corpus.formats.archives import zipped
from tests.corpus.formats.printed import LOCKED, Set, column, printed
from tests.corpus.formats.sources import apart, found, only, says_something, source
from tui_reader.corpus.formats.pdf import parse
from tui_reader.corpus.formats.zip_archive import parse as parse_zip
from tui_reader.corpus.unreadable import UnreadableError
from tui_reader.model.structure import HEADING

FERRY = """\
The chain ferry at Pendle Hythe will not run before
Easter, its owners said on Thursday, after divers found
a crack as long as a man’s arm in the hull."""
MEETING = """\
Ottoline Farrant told islanders at a crowded meeting that
she was “sorry, and angry with myself” over the crack
that nobody had seen."""


def line(text: str) -> str:
    return " ".join(text.split())


def test_lines_are_made_paragraphs() -> None:
    text = only(parse, printed(column(f"{FERRY}\n\n{MEETING}", 50, 700))).text
    assert text == f"{line(FERRY)}\n\n{line(MEETING)}"


def test_an_indented_line_begins_a_paragraph() -> None:
    text = only(parse, printed(column(f"{FERRY}\n   {MEETING}", 50, 700))).text
    assert text == f"{line(FERRY)}\n\n{line(MEETING)}"


def test_a_word_broken_at_the_end_of_a_line_is_made_whole() -> None:
    text = only(parse, printed(column("The surveyor did not an-\nswer any of the calls.", 50, 700)))
    assert text.text == "The surveyor did not answer any of the calls."


def test_a_hyphen_stays_where_the_document_has_it_elsewhere_or_a_name_follows() -> None:
    body = "A well-known man is in a well-\nknown house with Mrs Smith-\nJones of Hythe."
    text = only(parse, printed(column(body, 50, 700))).text
    assert text == "A well-known man is in a well-known house with Mrs Smith-Jones of Hythe."


def test_columns_are_read_one_after_another() -> None:
    left, right = column(FERRY, 50, 700), column(MEETING, 330, 700)
    rows = [each for pair in zip(left, right, strict=True) for each in pair]
    expected = f"{line(FERRY)}\n\n{line(MEETING)}"
    assert only(parse, printed([*left, *right])).text == expected
    assert only(parse, printed(rows)).text == expected


def test_what_runs_on_in_the_next_column_or_page_is_one_paragraph() -> None:
    first, second = FERRY.rsplit("\n", 1)
    pages = ([*column(first, 50, 60)], [*column(second, 50, 700)])
    assert only(parse, printed(*pages)).text == line(FERRY)


def test_running_heads_are_told_once_and_page_numbers_never() -> None:
    pages = [
        [Set(50, 780, "The Hythe Courier"), Set(300, 20, str(n)), *column(FERRY, 50, 700)]
        for n in (1, 2, 3)
    ]
    text = only(parse, printed(*pages)).text
    assert text.count("The Hythe Courier") == 1
    assert text.count(line(FERRY)) == 3
    assert not any(part.strip().isdigit() for part in text.split("\n\n"))


def test_what_is_set_large_is_a_heading_and_the_title() -> None:
    draft = only(parse, printed([Set(50, 740, "Ferry stopped", 24), *column(FERRY, 50, 700)]))
    assert draft.title == "Ferry stopped"
    assert draft.text.startswith("Ferry stopped\n\nThe chain ferry")
    leaves = draft.structure.leaves
    assert [draft.text[each.start : each.end] for each in leaves if each.kind == HEADING] == [
        "Ferry stopped"
    ]


def test_title_author_and_language_are_what_the_document_states() -> None:
    info = "/Title (Ferry stopped) /Author (Ada Moss) /CreationDate (D:20230209)"
    draft = only(parse, printed(column(FERRY, 50, 700), info=info, language="en-GB"))
    assert (draft.title, draft.author, draft.language) == ("Ferry stopped", "Ada Moss", "en-GB")
    assert draft.date is None


@pytest.mark.parametrize("title", ["Microsoft Word - ferry.docx", "Untitled", "page1.indd", ""])
def test_a_file_s_name_is_no_title(title: str) -> None:
    data = printed(column(FERRY, 50, 700), info=f"/Title ({title})")
    assert only(parse, data).title == ""


def test_a_document_of_pictures_has_a_reason() -> None:
    with pytest.raises(UnreadableError, match="no text layer: 2 pages"):
        list(parse(source(printed([], []))))


def test_pages_of_pictures_among_others_are_told() -> None:
    drafts, flaws = apart(parse, printed(column(FERRY, 50, 700), []))
    assert drafts[0].text == line(FERRY)
    assert [flaw.reason for flaw in flaws] == ["1 of its 2 pages have no text layer"]


def test_a_document_that_needs_a_password_has_a_reason() -> None:
    with pytest.raises(UnreadableError, match="password"):
        list(parse(source(printed(column(FERRY, 50, 700), trailer=LOCKED))))


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7\n", b"%PDF-1.7 text", b"Rain fell."])
def test_what_is_no_document_has_a_reason(data: bytes) -> None:
    with pytest.raises(UnreadableError):
        list(parse(source(data)))


def test_a_document_whose_list_is_cut_off_is_read() -> None:
    data = printed(column(FERRY, 50, 700))
    assert only(parse, data[: data.index(b"startxref")]).text == line(FERRY)


def test_a_document_in_an_archive_is_read() -> None:
    data = zipped({"a.pdf": printed(column(FERRY, 50, 700))})
    assert [draft.text for draft in found(parse_zip, data)] == [line(FERRY)]


@settings(suppress_health_check=[HealthCheck.too_slow], max_examples=100, deadline=None)
@given(data=st.binary(max_size=60), cut=st.integers(0, 1500))
def test_no_bytes_raise_anything_else(data: bytes, cut: int) -> None:
    sound = printed(column(FERRY, 50, 700), info="/Title (Ferry stopped)", language="en")
    assert says_something(parse, sound[:cut] + data + sound[cut + len(data) :])

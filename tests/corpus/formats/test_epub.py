from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.corpus.formats.archives import RAIN, zipped
from tests.corpus.formats.books import CHAPTERS, METADATA, bomb, book, chapter, nav, ncx
from tests.corpus.formats.sources import apart, found, only, says_something, source
from tui_reader.corpus.formats.epub import parse
from tui_reader.corpus.unreadable import UnreadableError

LINKS = [("c1.xhtml", "The ferry"), ("c2.xhtml#top", "The fire")]


def test_every_chapter_is_an_article_in_reading_order() -> None:
    drafts = found(parse, book(CHAPTERS))
    assert [draft.record for draft in drafts] == ["OEBPS/c1.xhtml", "OEBPS/c2.xhtml"]
    assert [draft.title for draft in drafts] == ["Ferry stopped", "Fire at the quay"]
    assert drafts[0].text == f"Ferry stopped\n\n{RAIN}\n\nIt was not sound."


def test_what_the_book_says_of_itself_holds_for_every_chapter() -> None:
    draft = found(parse, book(CHAPTERS))[1]
    assert (draft.source, draft.author) == ("Courier Press", "Ottoline Farrant, Desmond Achterberg")
    assert (draft.date, draft.language) == (dt.date(2023, 2, 9), "en-GB")
    assert draft.url == "https://courier.example/2023"


def test_a_program_is_no_publisher() -> None:
    metadata = METADATA.replace("Courier Press", "calibre")
    assert found(parse, book(CHAPTERS, metadata))[0].source == "The Hythe Courier"


@pytest.mark.parametrize("contents", [{"nav.xhtml": nav(LINKS)}, {"toc.ncx": ncx(LINKS)}])
def test_titles_are_those_of_the_table_of_contents(contents: dict[str, str]) -> None:
    drafts = found(parse, book(CHAPTERS, files=contents))
    assert [draft.title for draft in drafts] == ["The ferry", "The fire"]


def test_a_chapter_cut_in_documents_is_one() -> None:
    chapters = {**CHAPTERS, "c2b.xhtml": chapter("", "The roof fell in at noon.")}
    drafts = found(parse, book(chapters, files={"nav.xhtml": nav(LINKS)}))
    assert len(drafts) == 2
    assert drafts[1].text.endswith("The roof fell in at noon.")


def test_a_document_with_a_heading_is_a_chapter_though_no_contents_name_it() -> None:
    chapters = {**CHAPTERS, "c3.xhtml": chapter("Flood", RAIN)}
    drafts = found(parse, book(chapters, files={"nav.xhtml": nav(LINKS)}))
    assert [draft.title for draft in drafts] == ["The ferry", "The fire", "Flood"]


def test_a_page_of_links_is_no_chapter() -> None:
    chapters = {"toc.xhtml": nav(LINKS).replace("nav>", "div>").replace("Contents", ""), **CHAPTERS}
    assert len(found(parse, book(chapters))) == 2


def test_a_chapter_that_is_missing_or_locked_is_a_flaw_and_the_next_is_read() -> None:
    gone = {'href="c1.xhtml"': 'href="c9.xhtml"'}
    drafts, flaws = apart(parse, book(CHAPTERS, changed=gone))
    assert [draft.title for draft in drafts] == ["Fire at the quay"]
    assert "missing" in flaws[0].reason
    locked = (
        '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><EncryptedData>'
        '<EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/>'
        '<CipherReference URI="OEBPS/c1.xhtml"/></EncryptedData></encryption>'
    )
    drafts, flaws = apart(parse, book(CHAPTERS, files={"META-INF/encryption.xml": locked}))
    assert [draft.title for draft in drafts] == ["Fire at the quay"]
    assert "locked" in flaws[0].reason


@pytest.mark.parametrize("target", ["../../../etc/passwd", "/etc/passwd", "https://a.example/x"])
def test_nothing_outside_the_book_is_looked_for(target: str) -> None:
    item = f'<item id="x" href="{target}" media-type="text/html"/></manifest>'
    listed = {"</manifest>": item, "</spine>": '<itemref idref="x"/></spine>'}
    drafts, flaws = apart(parse, book(CHAPTERS, changed=listed))
    assert len(drafts) == 2
    assert "missing" in flaws[0].reason


def test_entities_that_multiply_have_a_reason() -> None:
    metadata = METADATA.replace("The Hythe Courier", "&a9;")
    with pytest.raises(UnreadableError, match="a damaged book"):
        list(parse(source(book(CHAPTERS, metadata, doctype=bomb()))))


def test_entities_that_multiply_in_a_chapter_stay_names() -> None:
    page = bomb("html") + CHAPTERS["c1.xhtml"].replace("sound", "sound &a9;").partition("?>")[2]
    draft = only(parse, book({"c1.xhtml": page}))
    assert "It was not sound" in draft.text
    assert len(draft.text) < 1000


def test_a_chapter_that_unpacks_to_far_too_much_is_a_flaw() -> None:
    chapters = {"c0.xhtml": " " * (40 << 20), **CHAPTERS}
    drafts, flaws = apart(parse, book(chapters))
    assert len(drafts) == 2
    assert "too large" in flaws[0].reason


@pytest.mark.parametrize(
    "data",
    [b"", b"PK\x03\x04", book(CHAPTERS)[:-100], zipped({"a.txt": RAIN}), book(CHAPTERS)[:40]],
)
def test_what_is_no_book_has_a_reason(data: bytes) -> None:
    with pytest.raises(UnreadableError):
        list(parse(source(data)))


def test_a_book_without_chapters_says_so() -> None:
    with pytest.raises(UnreadableError, match="no page is in the list"):
        list(parse(source(book({}))))
    drafts, flaws = apart(parse, book({"a.xhtml": chapter("")}))
    assert (drafts, flaws[0].reason) == ([], "no text in it")


def test_a_book_of_one_document_is_called_by_its_title() -> None:
    assert only(parse, book({"a.xhtml": chapter("", RAIN)})).title == "The Hythe Courier"


@settings(suppress_health_check=[HealthCheck.too_slow], max_examples=60, deadline=None)
@given(data=st.binary(max_size=60), cut=st.integers(0, 2500))
def test_no_bytes_raise_anything_else(data: bytes, cut: int) -> None:
    sound = book(CHAPTERS)
    assert says_something(parse, sound[:cut] + data + sound[cut + len(data) :])

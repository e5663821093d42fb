from __future__ import annotations

import csv
import datetime as dt
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.corpus.formats.sources import apart, found, only, says_something, source
from tui_reader.corpus.formats.parser import Draft
from tui_reader.corpus.formats.table import parse
from tui_reader.corpus.unreadable import UnreadableError

RAIN = "Rain fell on Aldham for the third day, and the quay was under water."


def written(*rows: tuple[str, ...], sign: str = ",") -> str:
    out = StringIO()
    csv.writer(out, delimiter=sign).writerows(rows)
    return out.getvalue()


def test_each_row_is_an_article() -> None:
    content = written(
        ("id", "title", "publication", "author", "date", "year", "month", "url", "content"),
        ("17", "Fire", "Courier", "Ada Moss", "2021-03-14", "2021.0", "3.0", "", RAIN),
    )
    assert only(parse, content) == Draft(
        RAIN, "Fire", "Courier", dt.date(2021, 3, 14), "17", author="Ada Moss"
    )


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_what_stands_between_the_cells_is_found_out(sign: str) -> None:
    content = written(
        ("title", "text"), ("Fire", f"One, two; three | {RAIN}"), ("Flood", RAIN), sign=sign
    )
    assert [draft.title for draft in found(parse, content)] == ["Fire", "Flood"]


def test_a_cell_of_many_lines_is_one_text() -> None:
    content = written(("title", "text"), ("Fire", f"{RAIN}\n\n“It is out,” said Moss."))
    assert only(parse, content).text == f"{RAIN}\n\n“It is out,” said Moss."


def test_rows_without_names_of_their_own_are_called_by_their_number() -> None:
    content = written(("title", "text"), ("a", RAIN), ("b", RAIN))
    assert [draft.record for draft in found(parse, content)] == ["1", "2"]


def test_markup_in_a_cell_is_text() -> None:
    content = written(("headline", "html"), ("Fire", f"<p>{RAIN}</p><p>It rose.</p>"))
    assert only(parse, content).text == f"{RAIN}\n\nIt rose."


def test_a_table_whose_names_say_nothing_is_read_by_what_it_holds() -> None:
    content = written(("k", "wann", "was"), ("1", "2021-03-14", " ".join([RAIN] * 3)))
    draft = only(parse, content)
    assert draft.date == dt.date(2021, 3, 14)
    assert draft.text.startswith(RAIN)


def test_a_table_without_names_is_read_from_its_first_row() -> None:
    row = ("2021-03-14", "https://courier.example/fire", " ".join([RAIN] * 3))
    drafts = found(parse, written(row, row))
    assert [draft.date for draft in drafts] == [dt.date(2021, 3, 14)] * 2
    assert drafts[0].url == "https://courier.example/fire"


def test_names_that_the_user_gives_go_before_a_guess() -> None:
    content = written(("title", "kop", "text", "inhoud"), ("no", "Fire", "no", RAIN))
    draft = only(parse, content, title="kop", text="inhoud")
    assert (draft.title, draft.text) == ("Fire", RAIN)


def test_a_row_that_is_too_long_is_read_and_is_a_flaw() -> None:
    drafts, flaws = apart(parse, f"title,text\nFire,{RAIN}\n")
    assert len(drafts) == 1
    assert flaws == [("3 cells where the first row has 2", "row 1")]


def test_a_row_without_words_is_a_flaw_and_the_rest_is_read() -> None:
    content = written(("title", "text"), ("a", RAIN), (" ", "<p></p>"), ("", ""), ("c", RAIN))
    drafts, flaws = apart(parse, content)
    assert [draft.record for draft in drafts] == ["1", "3"]
    assert flaws == [("no text in it", "2")]


def test_a_quotation_mark_that_is_never_closed_loses_no_words_and_is_a_flaw() -> None:
    content = written(("title", "text"), ("a", RAIN), ("b", RAIN)) + f'c,"{RAIN}\nd,Flood.\n'
    drafts, flaws = apart(parse, content)
    assert [draft.title for draft in drafts] == ["a", "b", "c"]
    assert drafts[-1].text.endswith("Flood.")
    assert flaws == [("a quotation mark in it is never closed", "row 3")]


def test_inches_in_a_cell_are_no_flaw() -> None:
    content = f'title,text\na,A 6" gun. {RAIN.replace(",", "")}\n'
    assert len(found(parse, content)) == 1


def test_rows_that_end_as_on_old_computers_are_rows() -> None:
    content = written(("title", "text"), ("a", RAIN), ("b", f"{RAIN}\nIt rose."))
    drafts = found(parse, content.replace("\r\n", "\r"))
    assert [draft.title for draft in drafts] == ["a", "b"]


def test_a_text_longer_than_the_library_s_own_limit_is_read() -> None:
    assert len(only(parse, written(("title", "text"), ("a", "Rain. " * 50_000))).text) > 250_000


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_every_encoding_is_read(encoding: str) -> None:
    content = written(("title", "text"), ("Café", f"{RAIN} “Café,” said Zoë."))
    draft = only(parse, content.encode(encoding))
    assert (draft.title, draft.text[-17:]) == ("Café", "“Café,” said Zoë.")


@pytest.mark.parametrize("content", [b"", b"\n \n"])
def test_an_empty_table_has_a_reason(content: bytes) -> None:
    with pytest.raises(UnreadableError):
        list(parse(source(content)))


CELLS = st.text('ab ,;"\t|\n\r<p>&', min_size=1, max_size=12)


@given(st.lists(st.tuples(CELLS, CELLS), min_size=1, max_size=5))
def test_no_cell_of_the_text_is_lost(rows: list[tuple[str, str]]) -> None:
    texts = [f"{RAIN} {words.replace('<', '').replace('>', '')}" for words, _ in rows]
    content = written(("n", "text"), *((str(n), text) for n, text in enumerate(texts)))
    drafts = found(parse, content)
    assert ["".join(d.text.split()) for d in drafts] == ["".join(t.split()) for t in texts]


@given(st.text(max_size=200) | st.text('a,;"\n\t\0\r', max_size=60))
def test_whatever_is_in_it_something_is_said(content: str) -> None:
    assert says_something(parse, content.encode("utf-8", "replace"))

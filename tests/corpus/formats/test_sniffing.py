from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.corpus.formats.kinds import KINDS
from tui_reader.corpus.formats.sniffing import kind_for, kind_of

PAGE = b"<!DOCTYPE html>\n<html><head><title>Fire</title></head>"
FEED = b'<?xml version="1.0"?>\n<!-- made by a program -->\n<rss version="2.0"><channel>'
OBJECT = b'{"title": "Harbour fire", "text": "It is out."}'
LINES = OBJECT + b"\n" + OBJECT


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.txt", "text"),
        ("a.md", "markdown"),
        ("A.HTM", "web"),
        ("a.atom", "feed"),
        ("a.json", "json"),
        ("a.ndjson", "jsonl"),
        ("a.tsv", "table"),
        ("README", "text"),
        ("a.unheard-of", "text"),
    ],
)
def test_the_suffix_tells_the_kind_where_the_bytes_do_not(name: str, kind: str) -> None:
    assert kind_for(name, b"Rain fell on Aldham.") == kind


@pytest.mark.parametrize(
    ("name", "head", "kind"),
    [
        ("a.txt", PAGE, "web"),
        ("a.xml", PAGE, "web"),
        ("a.json", PAGE, "web"),
        ("a.txt", FEED, "feed"),
        ("a.html", FEED, "feed"),
        ("a.csv", OBJECT, "json"),
        ("a.xml", LINES, "jsonl"),
        ("README", PAGE, "web"),
        ("data", LINES, "jsonl"),
        ("a.html", b'<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom">', "feed"),
    ],
)
def test_the_bytes_tell_the_kind_where_the_suffix_lies(name: str, head: bytes, kind: str) -> None:
    assert kind_for(name, head) == kind


@pytest.mark.parametrize("mark", [b"\xef\xbb\xbf", b"\n\n  ", b"<!-- saved from a site -->\n"])
def test_a_page_is_known_behind_what_may_stand_before_it(mark: bytes) -> None:
    assert kind_of(mark + PAGE) == "web"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_a_page_is_known_in_utf_16(encoding: str) -> None:
    assert kind_of(PAGE.decode().encode(encoding)) == "web"


def test_a_text_about_json_is_a_text() -> None:
    assert kind_for("a.md", OBJECT) == "markdown"


def test_json_and_json_lines_keep_the_kind_their_suffix_promises() -> None:
    assert kind_for("a.json", LINES) == "json"
    assert kind_for("a.jsonl", OBJECT) == "jsonl"


@pytest.mark.parametrize(
    "prose",
    [
        b"<h1>Fire</h1> opens some Markdown texts.",
        b"[1] The mayor spoke.",
        b"{Correction: the fire was on Sunday}",
        b"From the desk of Ada Moss",
        b"---\ntitle: Fire\n---\n<html> is a tag.",
    ],
)
def test_prose_is_taken_for_nothing_else(prose: bytes) -> None:
    assert kind_of(prose) == ""


@given(head=st.binary(max_size=400), name=st.text(max_size=12))
def test_every_file_has_a_kind(head: bytes, name: str) -> None:
    assert kind_for(name, head) in KINDS


def test_an_endless_opening_costs_no_more_than_its_length() -> None:
    for opening in (b"<!--", b"<?x", b'{"', b"[" * 10, b" "):
        assert kind_of((opening * 100_000)[:100_000]) in ("", "json")

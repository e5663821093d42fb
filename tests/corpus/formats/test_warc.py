from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.corpus.formats.archives import RAIN
from tests.corpus.formats.pages import PAGES
from tests.corpus.formats.sources import apart, found, only, says_something, source
from tui_reader.corpus.formats import parse as parse_any
from tui_reader.corpus.formats.warc import parse
from tui_reader.corpus.unreadable import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Callable

PAGE = PAGES["broadsheet"]
SHORT = f"<html><body><article><p>{RAIN}</p></article></body></html>".encode()


def record(kind: str, url: str, block: bytes, content_type: str) -> bytes:
    """A record as crawlers write it."""
    header = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\n"
        "WARC-Date: 2023-02-11T06:00:00Z\r\nWARC-Record-ID: <urn:uuid:0>\r\n"
        f"Content-Type: {content_type}\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return header.encode() + block + b"\r\n\r\n"


def crawled(*pages: tuple[str, str, dict[str, str], bytes], packed: bool = False) -> bytes:
    """A crawl: for each page its address, status, headers and content."""
    records = [record("warcinfo", "", b"software: a crawler\r\n", "application/warc-fields")]
    for url, status, headers, content in pages:
        lines = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
        asked = f"GET / HTTP/1.1\r\nHost: {url}\r\n\r\n".encode()
        answer = f"HTTP/1.1 {status}\r\n{lines}\r\n".encode() + content
        records.append(record("request", url, asked, "application/http; msgtype=request"))
        records.append(record("response", url, answer, "application/http; msgtype=response"))
    return b"".join(map(gzip.compress, records) if packed else records)


def page(
    name: str, content: bytes = SHORT, status: str = "200 OK", **headers: str
) -> tuple[str, str, dict[str, str], bytes]:
    fields = {"Content-Type": "text/html; charset=utf-8"}
    fields |= {key.replace("_", "-"): value for key, value in headers.items()}
    return f"https://a.example/{name}", status, fields, content


def test_every_page_is_an_article_called_by_its_address() -> None:
    data = crawled(page("1", PAGE.html.encode()), page("2"))
    first, second = found(parse, data)
    assert (first.record, first.url) == ("https://a.example/1", "https://a.example/1")
    assert (first.title, first.author, first.source) == (PAGE.title, PAGE.author, PAGE.site)
    assert (second.text, second.date) == (RAIN, None)


def test_what_is_no_page_or_was_not_found_is_passed_over() -> None:
    pictures = page("a.png", b"\x89PNG", Content_Type="image/png")
    data = crawled(pictures, page("gone", status="404 Not Found"), page("1"))
    assert only(parse, data).record == "https://a.example/1"


def chunked(content: bytes) -> bytes:
    half = len(content) // 2
    parts = (content[:half], content[half:])
    return b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in parts) + b"0\r\n\r\n"


@pytest.mark.parametrize(
    ("wrap", "headers"),
    [
        (chunked, {"Transfer_Encoding": "chunked"}),
        (gzip.compress, {"Content_Encoding": "gzip"}),
        (
            lambda content: chunked(gzip.compress(content)),
            {"Transfer_Encoding": "chunked", "Content_Encoding": "gzip"},
        ),
    ],
)
def test_what_http_wrapped_is_unwrapped(
    wrap: Callable[[bytes], bytes], headers: dict[str, str]
) -> None:
    assert only(parse, crawled(page("1", wrap(SHORT), **headers))).text == RAIN


def test_packed_records_are_read() -> None:
    data = crawled(page("1"), page("2"), packed=True)
    drafts = found(parse_any, data, "a.warc.gz")
    assert [draft.record[-1] for draft in drafts] == ["1", "2"]


def test_a_page_is_read_in_the_encoding_that_http_states() -> None:
    content = SHORT.replace(b"Rain", "Дождь, Rain".encode("koi8-r"))
    draft = only(parse, crawled(page("1", content, Content_Type="text/html; charset=koi8-r")))
    assert draft.text.startswith("Дождь, Rain")


def test_a_record_cut_short_gives_what_there_is() -> None:
    data = crawled(page("1"), page("2", PAGE.html.encode()))
    drafts, flaws = apart(parse, data[: data.rindex(b"Some 340 pupils")])
    assert "It was not sound" in drafts[1].text
    assert [flaw.record for flaw in flaws] == ["https://a.example/2"]
    assert "breaks off" in flaws[0].reason


def test_behind_a_damaged_record_the_next_is_read() -> None:
    data = crawled(page("1"), page("2"), page("3"))
    answer = data.index(b"WARC-Type: response", data.index(b"a.example/2"))
    place = data.index(b"Content-Length: ", answer) + len(b"Content-Length: ")
    data = data[:place] + b"oops" + data[place:]
    drafts, flaws = apart(parse, data)
    assert [draft.record[-1] for draft in drafts] == ["1", "3"]
    assert "how long it is" in flaws[0].reason


def test_a_page_that_unpacks_to_far_too_much_is_a_flaw() -> None:
    bomb = gzip.compress(b" " * (80 << 20))
    drafts, flaws = apart(parse, crawled(page("1", bomb, Content_Encoding="gzip"), page("2")))
    assert [draft.record[-1] for draft in drafts] == ["2"]
    assert "too large" in flaws[0].reason


def test_a_record_too_large_is_a_flaw_and_is_not_held() -> None:
    drafts, flaws = apart(parse, crawled(page("1", b" " * (40 << 20)), page("2")))
    assert [draft.record[-1] for draft in drafts] == ["2"]
    assert "too large" in flaws[0].reason


@pytest.mark.parametrize("packing", ["zstd", "x-unheard-of"])
def test_a_packing_that_is_not_known_is_a_flaw(packing: str) -> None:
    drafts, flaws = apart(parse, crawled(page("1", b"\x8b\x01", Content_Encoding=packing)))
    assert drafts == []
    assert "not known here" in flaws[0].reason


@pytest.mark.parametrize("data", [b"", b"Rain fell.\n", b"\n\n"])
def test_what_is_no_crawl_has_a_reason(data: bytes) -> None:
    with pytest.raises(UnreadableError):
        list(parse(source(data)))


def test_a_crawl_without_pages_says_so() -> None:
    drafts, flaws = apart(parse, crawled())
    assert (drafts, flaws[0].reason) == ([], "no page in it")


@settings(suppress_health_check=[HealthCheck.too_slow], max_examples=50, deadline=None)
@given(data=st.binary(max_size=100), cut=st.integers(0, 1500))
def test_no_bytes_raise_anything_else(data: bytes, cut: int) -> None:
    sound = crawled(page("1"), page("2"))
    assert says_something(parse, sound[:cut] + data + sound[cut + len(data) :])


def test_site_and_language_are_those_of_the_answer_where_the_page_states_none() -> None:
    draft = only(parse, crawled(page("1", Content_Language="cy, en")))
    assert (draft.source, draft.language) == ("a.example", "cy")

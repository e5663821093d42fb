from __future__ import annotations

import datetime as dt
from contextlib import suppress
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.corpus.formats.archives import RAIN
from tests.corpus.formats.pages import PAGES
from tests.corpus.formats.sources import apart, only, says_something, source
from tui_reader.corpus.formats.mail import parse
from tui_reader.corpus.unreadable import UnreadableError

PAGE = PAGES["broadsheet"]


def message(
    plain: str = "", page: str = "", charset: str = "utf-8", **headers: str
) -> EmailMessage:
    """A newsletter; `headers` go before those it has."""
    made = EmailMessage()
    fields = {
        "From": "The Hythe Courier <news@courier.example>",
        "To": "reader@a.example",
        "Subject": "Ferry stopped – “not sound”",
        "Date": "Thu, 09 Feb 2023 23:30:00 -0800",
        "Message-ID": "<x1@courier.example>",
        **{name.replace("_", "-"): value for name, value in headers.items()},
    }
    for name, value in fields.items():
        made[name] = value
    if plain or not page:
        made.set_content(plain, charset=charset)
    if page and plain:
        made.add_alternative(page, subtype="html", charset=charset)
    elif page:
        made.set_content(page, subtype="html", charset=charset)
    return made


def test_a_message_says_its_title_source_and_date() -> None:
    draft = only(parse, message(RAIN).as_bytes())
    assert (draft.title, draft.source) == ("Ferry stopped – “not sound”", "The Hythe Courier")
    assert draft.date == dt.date(2023, 2, 9)
    assert (draft.text, draft.record) == (RAIN, "")


def test_the_page_in_it_goes_before_the_plain_text() -> None:
    draft = only(parse, message("View this in your browser.", PAGE.html).as_bytes())
    assert all(paragraph.replace("&amp;", "&") in draft.text for paragraph in PAGE.body)
    assert "in your browser" not in draft.text
    assert draft.language == "en-GB"


@pytest.mark.parametrize("charset", ["utf-8", "windows-1252", "iso-8859-15"])
def test_text_is_read_in_the_encoding_it_states(charset: str) -> None:
    text = f"{RAIN} “Enough,” said Zoë Müller." if charset != "iso-8859-15" else f"{RAIN} Zoë."
    assert only(parse, message(text, charset=charset).as_bytes()).text == text


def test_text_is_read_where_the_stated_encoding_is_wrong_or_unknown() -> None:
    for stated in (b"utf-8", b"us-ascii", b"x-unheard-of"):
        head = b"Subject: Rain\nContent-Type: text/plain; charset=" + stated + b"\n\n"
        assert only(parse, head + f"{RAIN} “Zoë” left.".encode("cp1252")).text.endswith(
            "“Zoë” left."
        )


def test_attached_files_are_left_out() -> None:
    made = message(RAIN)
    made.add_attachment("not this", filename="a.txt")
    made.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="a.png")
    assert only(parse, made.as_bytes()).text == RAIN


def test_a_newsletter_laid_out_in_tables_is_read_whole() -> None:
    story = "<tr><td><h2>Story {0}</h2></td></tr><tr><td><p>{1} It was day {0}.</p></td></tr>"
    rows = "".join(story.format(n, RAIN) for n in range(5))
    page = f"<html><body><table><tr><td><table>{rows}</table></td></tr></table></body></html>"
    text = only(parse, message(page=page).as_bytes()).text
    assert all(f"{RAIN} It was day {n}." in text for n in range(5))
    assert text.count(RAIN) == 5


@pytest.mark.parametrize(
    ("headers", "title"),
    [
        (b"Subject: =?utf-8?q?Zo=C3=AB_left?=\n", "Zoë left"),
        (b"Subject: =?utf-8?b?abcde?=\n", "=?utf-8?b?abcde?="),
        (b"Subject: =?unheard-of?q?Zo?=\n", "=?unheard-of?q?Zo?="),
        ("Subject: Zoë left\n".encode("cp1252"), "Zoë left"),
        ("Subject: Zoë left\n".encode(), "Zoë left"),
        (b"Subject: Zo\n e left\nDate: 31 Nob 20\nFrom: <<>\n", "Zo e left"),
        (b"Subject: " + b"a " * 100_000 + b"\n", "a " * 99 + "a…"),
    ],
)
def test_odd_headers_are_read_as_far_as_they_go(headers: bytes, title: str) -> None:
    draft = only(parse, headers + b"\n" + RAIN.encode())
    assert (draft.title[:199].rstrip("…"), draft.date) == (title[:199].rstrip("…"), None)


def test_a_message_cut_short_gives_what_there_is() -> None:
    data = message(RAIN, PAGE.html).as_bytes()
    assert "It was not sound" in only(parse, data[: data.index(b"Some 340 pupils") + 9]).text


@pytest.mark.parametrize("data", [b"Rain fell.", b"\x89PNG\r\n", b"From nobody\n\nRain."])
def test_what_is_no_message_has_a_reason(data: bytes) -> None:
    with pytest.raises(UnreadableError, match="not a message"):
        list(parse(source(data)))


def test_a_message_without_text_is_a_flaw() -> None:
    drafts, flaws = apart(parse, b"Subject: Rain\n\n")
    assert (drafts, flaws[0].reason) == ([], "no text in it")


def test_parts_nested_without_end_have_an_end() -> None:
    data = RAIN.encode()
    for n in range(3000):
        data = b'Content-Type: multipart/mixed; boundary="%d"\n\n--%d\n' % (n, n) + data
    with suppress(RecursionError):  # which the loader tells
        assert list(parse(source(data)))


@given(data=st.binary(max_size=300), cut=st.integers(0, 600))
def test_no_bytes_raise_anything_else(data: bytes, cut: int) -> None:
    sound = message(RAIN).as_bytes()
    assert says_something(parse, data)
    assert says_something(parse, sound[:cut] + data + sound[cut + len(data) :])

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.corpus.formats.archives import RAIN
from tests.corpus.formats.sources import apart, found, only, says_something, source
from tests.corpus.formats.test_mail import message
from tui_reader.corpus.formats.mailbox_file import parse
from tui_reader.corpus.unreadable import UnreadableError

ENVELOPE = b"From news@courier.example Thu Feb  9 23:30:00 2023\n"


def mailbox(*messages: bytes) -> bytes:
    return b"".join(ENVELOPE + each.rstrip(b"\n") + b"\n\n" for each in messages)


def test_every_message_is_an_article_called_by_its_id() -> None:
    sent = [message(f"{RAIN} {n}", Message_ID=f"<x{n}@a.example>").as_bytes() for n in range(3)]
    drafts = found(parse, mailbox(*sent))
    assert [draft.record for draft in drafts] == [f"x{n}@a.example" for n in range(3)]
    assert [draft.text for draft in drafts] == [f"{RAIN} {n}" for n in range(3)]


def test_a_message_without_an_id_is_called_by_its_number() -> None:
    data = mailbox(b"Subject: a\n\n" + RAIN.encode(), b"Subject: b\n\n" + RAIN.encode())
    assert [draft.record for draft in found(parse, data)] == ["1", "2"]


def test_lines_that_were_marked_are_as_they_were() -> None:
    body = f"{RAIN}\n\n>From the quay it was seen.\n>>From afar, too."
    draft = only(parse, mailbox(b"Subject: a\n\n" + body.encode()))
    assert draft.text == f"{RAIN}\n\nFrom the quay it was seen.\n>From afar, too."


def test_a_sentence_that_begins_with_from_is_no_message() -> None:
    body = f"{RAIN}\n\nFrom the quay, she saw it all.\n"
    assert "From the quay" in only(parse, mailbox(b"Subject: a\n\n" + body.encode())).text


def test_a_message_that_is_none_is_a_flaw_and_the_next_is_read() -> None:
    data = mailbox(b"\x00\x01 nothing", b"Subject: b\n\n" + RAIN.encode())
    drafts, flaws = apart(parse, data)
    assert [draft.title for draft in drafts] == ["b"]
    assert [flaw.record for flaw in flaws] == ["message 1"]


def test_a_message_too_large_is_passed_over() -> None:
    huge = b"Subject: a\n\n" + b"x" * (40 << 20)
    drafts, flaws = apart(parse, mailbox(huge, b"Subject: b\n\n" + RAIN.encode()))
    assert [draft.title for draft in drafts] == ["b"]
    assert "too large" in flaws[0].reason


@pytest.mark.parametrize("data", [b"", b"Rain fell.\n", b"Subject: a\n\nRain."])
def test_what_is_no_mailbox_has_a_reason(data: bytes) -> None:
    with pytest.raises(UnreadableError):
        list(parse(source(data)))


@given(data=st.binary(max_size=300), cut=st.integers(0, 600))
def test_no_bytes_raise_anything_else(data: bytes, cut: int) -> None:
    sound = mailbox(b"Subject: a\n\n" + RAIN.encode(), b"Subject: b\n\n" + RAIN.encode())
    assert says_something(parse, sound[:cut] + data + sound[cut + len(data) :])

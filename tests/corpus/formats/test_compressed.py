from __future__ import annotations

import bz2
import gzip
import json
import lzma
from functools import partial
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.corpus.formats.archives import RAIN, tarred
from tests.corpus.formats.sources import apart, found, only, says_something, source
from tui_reader.corpus.formats.compressed import parse
from tui_reader.corpus.unreadable import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Callable

PACKERS: dict[str, Callable[[bytes], bytes]] = {
    "gz": gzip.compress,
    "bz2": bz2.compress,
    "xz": partial(lzma.compress, preset=0),
}


@pytest.mark.parametrize("suffix", PACKERS)
def test_a_packed_text_is_one_article(suffix: str) -> None:
    draft = only(parse, PACKERS[suffix](RAIN.encode()), f"2021-03-14.txt.{suffix}")
    assert (draft.text, draft.record, draft.name) == (RAIN, "", "2021-03-14.txt")


@pytest.mark.parametrize("suffix", PACKERS)
def test_packed_records_are_called_as_if_they_were_not_packed(suffix: str) -> None:
    lines = "\n".join(json.dumps({"id": f"x{n}", "text": RAIN}) for n in range(3))
    drafts = found(parse, PACKERS[suffix](lines.encode()), f"a.jsonl.{suffix}")
    assert [draft.record for draft in drafts] == ["x0", "x1", "x2"]


@pytest.mark.parametrize("suffix", PACKERS)
def test_packed_files_one_after_another_are_one(suffix: str) -> None:
    packer = PACKERS[suffix]
    data = packer(RAIN.encode()) + packer(b" It rose.")
    assert only(parse, data, f"a.txt.{suffix}").text == f"{RAIN} It rose."


@pytest.mark.parametrize(
    ("name", "mode"),
    [("a.tar.gz", "w:gz"), ("a.tgz", "w:gz"), ("a.tar.bz2", "w:bz2"), ("a.txz", "w:xz")],
)
def test_a_packed_archive_is_read(name: str, mode: str) -> None:
    drafts = found(parse, tarred({"d/a.txt": RAIN, "b.txt": RAIN}, mode), name)
    assert [draft.record for draft in drafts] == ["d/a.txt", "b.txt"]


@pytest.mark.parametrize("suffix", PACKERS)
def test_what_is_cut_short_gives_what_there_is(suffix: str) -> None:
    text = "\n\n".join(f"Rain fell on day {n} of {n * 7919 % 1000}." for n in range(60_000))
    data = PACKERS[suffix](text.encode())
    drafts, flaws = apart(parse, data[: len(data) * 9 // 10], f"a.txt.{suffix}")
    assert drafts[0].text.startswith("Rain fell on day 0 of 0.")
    assert "damaged, and read only in part" in flaws[0].reason


@pytest.mark.parametrize("suffix", PACKERS)
def test_a_bomb_is_given_up(suffix: str) -> None:
    data = PACKERS[suffix](b" " * (90 << 20))
    with pytest.raises(UnreadableError, match=r"times its size|too large"):
        list(parse(source(data, f"a.jsonl.{suffix}")))


def test_packed_again_and_again_has_a_reason() -> None:
    data = RAIN.encode()
    for _ in range(30):
        data = gzip.compress(data)
    with pytest.raises(UnreadableError, match="inside each other"):
        list(parse(source(data, "a.txt" + ".gz" * 30)))


def test_what_is_not_packed_has_a_reason() -> None:
    with pytest.raises(UnreadableError, match="not packed"):
        list(parse(source(RAIN, "a.txt.gz")))


@given(data=st.binary(max_size=200), cut=st.integers(0, 120))
def test_no_bytes_raise_anything_else(data: bytes, cut: int) -> None:
    for packer in PACKERS.values():
        sound = packer(RAIN.encode())
        assert says_something(parse, sound[:cut] + data + sound[cut + len(data) :])

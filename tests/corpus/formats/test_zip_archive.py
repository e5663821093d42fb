from __future__ import annotations

import json
import re
import struct
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.corpus.formats.archives import RAIN, tarred, zipped
from tests.corpus.formats.sources import apart, found, only, says_something, source
from tui_reader.corpus.formats.zip_archive import parse
from tui_reader.corpus.unreadable import UnreadableError

FILES: dict[str, str | bytes] = {
    "2021/a.txt": RAIN,
    "2021/b.md": f"# Flood\n\n{RAIN}",
    "c.jsonl": json.dumps({"id": "x1", "text": RAIN}),
}


def test_every_file_of_a_known_kind_is_read_in_its_place() -> None:
    drafts = found(parse, zipped(FILES), "a.zip")
    assert [draft.record for draft in drafts] == ["2021/a.txt", "2021/b.md", "c.jsonl#x1"]
    assert [draft.name for draft in drafts] == ["a.txt", "b.md", ""]
    assert drafts[1].title == "Flood"


def test_what_is_hidden_or_of_no_known_kind_is_passed_over() -> None:
    files: dict[str, str | bytes] = {
        **FILES,
        "a.png": b"\x89PNG",
        ".git/a.txt": RAIN,
        "__MACOSX/._a.txt": RAIN,
        "d/": b"",
    }
    assert len(found(parse, zipped(files), "a.zip")) == 3


def test_an_archive_in_an_archive_is_read() -> None:
    inner: dict[str, str | bytes] = {
        "in.zip": zipped(FILES),
        "in.tar.gz": tarred({"d/e.txt": RAIN}),
    }
    drafts = found(parse, zipped(inner), "a.zip")
    assert [draft.record for draft in drafts] == [
        "in.zip#2021/a.txt",
        "in.zip#2021/b.md",
        "in.zip#c.jsonl#x1",
        "in.tar.gz#d/e.txt",
    ]


def test_archives_nested_without_end_have_a_reason() -> None:
    data = zipped({"a.txt": RAIN})
    for _ in range(20):
        data = zipped({"in.zip": data, "a.txt": RAIN})
    drafts, flaws = apart(parse, data, "a.zip")
    assert len(drafts) == 5
    (flaw,) = flaws
    assert "archives inside each other" in flaw.reason


@pytest.mark.parametrize(
    "name", ["../a.txt", "/etc/a.txt", "C:\\a.txt", "d/../../a.txt", "..\\a.txt"]
)
def test_a_name_that_leads_out_of_the_archive_is_a_flaw(name: str) -> None:
    drafts, flaws = apart(parse, zipped({name: RAIN, "b.txt": RAIN}), "a.zip")
    assert [draft.record for draft in drafts] == ["b.txt"]
    (flaw,) = flaws
    assert flaw.reason == "its name leads out of the archive"


def test_a_member_that_unpacks_to_far_too_much_is_a_flaw_and_costs_little() -> None:
    bomb = b"\0" * (70 << 20)
    drafts, flaws = apart(parse, zipped({"bomb.txt": bomb, "b.txt": RAIN}), "a.zip")
    assert [draft.record for draft in drafts] == ["b.txt"]
    assert flaws[0].record == "bomb.txt"


def test_an_archive_of_bombs_is_given_up() -> None:
    inner = zipped({"a.jsonl": b" " * (100 << 20)})
    with pytest.raises(UnreadableError, match="far more than its size"):
        list(parse(source(zipped({f"{n}.zip": inner for n in range(50)}), "a.zip")))


def test_a_file_that_needs_a_password_is_a_flaw() -> None:
    data = bytearray(zipped({"a.txt": RAIN, "b.txt": RAIN}))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    drafts, flaws = apart(parse, bytes(data), "a.zip")
    assert [draft.record for draft in drafts] == ["b.txt"]
    assert "password" in flaws[0].reason


def test_a_damaged_member_gives_what_there_is_and_the_next_is_read() -> None:
    data = zipped({"a.txt": RAIN, "b.txt": RAIN}, zipfile.ZIP_STORED).replace(b"third", b"fifth", 1)
    drafts, flaws = apart(parse, data, "a.zip")
    assert drafts[-1].record == "b.txt"
    assert [flaw.record for flaw in flaws if "damaged" in flaw.reason] == ["a.txt"]


def test_a_method_that_is_not_known_is_a_flaw() -> None:
    data = bytearray(zipped({"a.txt": RAIN, "b.txt": RAIN}))
    for place in (8, data.index(b"PK\x01\x02") + 10):
        data[place : place + 2] = struct.pack("<H", 9)
    drafts, flaws = apart(parse, bytes(data), "a.zip")
    assert [draft.record for draft in drafts] == ["b.txt"]
    assert "not known" in flaws[0].reason


def test_ten_thousand_empty_files_are_as_many_flaws() -> None:
    files: dict[str, str | bytes] = {f"{n}.txt": b"" for n in range(10_000)}
    drafts, flaws = apart(parse, zipped({**files, "z.txt": RAIN}), "a.zip")
    assert len(drafts) == 1
    assert [flaw.reason for flaw in flaws] == ["empty"] * 10_000


def test_an_archive_cut_short_has_a_reason() -> None:
    with pytest.raises(UnreadableError, match="a damaged archive"):
        list(parse(source(zipped(FILES)[:-40], "a.zip")))


def test_an_archive_without_articles_says_so() -> None:
    drafts, flaws = apart(parse, zipped({"a.png": b"\x89PNG"}), "a.zip")
    assert drafts == []
    assert "no article in it" in flaws[0].reason


def test_an_office_document_that_is_not_one_of_text_has_a_reason() -> None:
    with pytest.raises(UnreadableError, match="Office"):
        list(parse(source(zipped({"[Content_Types].xml": "", "xl/a.xml": "<a/>"}), "a.zip")))


def test_names_are_one_line_and_can_be_stored() -> None:
    draft = only(parse, zipped({"a\nb\x1b[2J.txt": RAIN}), "a.zip")
    assert re.fullmatch(r"[^\n]+", draft.record)


@given(data=st.binary(max_size=300), cut=st.integers(0, 400))
def test_no_bytes_raise_anything_else(data: bytes, cut: int) -> None:
    sound = zipped(FILES)
    assert says_something(parse, data)
    assert says_something(parse, sound[:cut] + data + sound[cut + len(data) :])


def test_a_list_of_files_too_long_to_be_held_has_a_reason() -> None:
    data = bytearray(zipped(FILES))
    place = data.rindex(b"PK\x05\x06") + 12
    data[place : place + 4] = struct.pack("<L", 1 << 30)
    with pytest.raises(UnreadableError, match="list of files is too large"):
        list(parse(source(bytes(data), "a.zip")))

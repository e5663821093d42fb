from __future__ import annotations

import tarfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.corpus.formats.archives import RAIN, special, tarred, zipped
from tests.corpus.formats.sources import apart, found, says_something, source
from tui_reader.corpus.formats.tar_archive import parse
from tui_reader.corpus.unreadable import UnreadableError

FILES: dict[str, str | bytes | tarfile.TarInfo] = {
    "d/a.txt": RAIN,
    "d/b.csv": f'id,text\nx1,"{RAIN}"\n',
    "c.zip": zipped({"e.txt": RAIN}),
}


def test_every_file_of_a_known_kind_is_read_in_its_place() -> None:
    records = [draft.record for draft in found(parse, tarred(FILES, "w"), "a.tar")]
    assert records == ["d/a.txt", "d/b.csv#x1", "c.zip#e.txt"]


def test_long_names_are_read() -> None:
    data = tarred({"d" * 180 + "/a.txt": RAIN}, "w")
    (draft,) = found(parse, data, "a.tar")
    assert draft.record.startswith("dddd")


@pytest.mark.parametrize(
    ("kind", "reason"),
    [
        (tarfile.SYMTYPE, "a link"),
        (tarfile.LNKTYPE, "a link"),
        (tarfile.CHRTYPE, "a device"),
        (tarfile.FIFOTYPE, "a device"),
    ],
)
def test_what_is_no_ordinary_file_is_a_flaw(kind: bytes, reason: str) -> None:
    files: dict[str, str | bytes | tarfile.TarInfo] = {
        "a.txt": special("a.txt", kind, "/etc/passwd"),
        "b.txt": RAIN,
    }
    drafts, flaws = apart(parse, tarred(files, "w"), "a.tar")
    assert [draft.record for draft in drafts] == ["b.txt"]
    assert [flaw.record for flaw in flaws] == ["a.txt"]
    assert flaws[0].reason.startswith(reason)


@pytest.mark.parametrize("name", ["../a.txt", "/etc/a.txt", "d/../../a.txt"])
def test_a_name_that_leads_out_of_the_archive_is_a_flaw(name: str) -> None:
    drafts, flaws = apart(parse, tarred({name: RAIN, "b.txt": RAIN}, "w"), "a.tar")
    assert [draft.record for draft in drafts] == ["b.txt"]
    assert flaws[0].reason == "its name leads out of the archive"


def test_a_name_may_begin_with_the_folder_itself() -> None:
    (draft,) = found(parse, tarred({"./d/a.txt": RAIN}, "w"), "a.tar")
    assert draft.record == "./d/a.txt"


def test_an_archive_that_breaks_off_gives_what_stands_before() -> None:
    data = tarred({"a.txt": RAIN, "b.txt": RAIN * 100}, "w")
    items = parse(source(data[:2000], "a.tar"))
    assert getattr(next(items), "record", "") == "a.txt"
    with pytest.raises(UnreadableError, match="a damaged archive"):
        next(items)


def test_a_header_that_is_damaged_is_told() -> None:
    data = bytearray(tarred({"a.txt": RAIN, "b.txt": RAIN}, "w"))
    data[1024 + 150] ^= 0xFF
    with pytest.raises(UnreadableError, match="a damaged archive"):
        list(parse(source(bytes(data), "a.tar")))


def test_a_header_that_claims_gigabytes_is_not_read() -> None:
    info = tarfile.TarInfo("././@LongLink")
    info.type = tarfile.GNUTYPE_LONGNAME
    info.size = 4 << 30
    with pytest.raises(UnreadableError, match="header"):
        list(parse(source(info.tobuf(tarfile.GNU_FORMAT) + b"a" * 10_000, "a.tar")))


@given(data=st.binary(max_size=600), cut=st.integers(0, 3000))
def test_no_bytes_raise_anything_else(data: bytes, cut: int) -> None:
    sound = tarred({"a.txt": RAIN, "b.txt": RAIN}, "w")
    assert says_something(parse, data)
    assert says_something(parse, sound[:cut] + data + sound[cut + len(data) :])

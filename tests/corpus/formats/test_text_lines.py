from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import pytest

from tests.corpus.formats.sources import source
from tui_reader.corpus.formats.parser import Source
from tui_reader.corpus.formats.text_lines import LONGEST, TextLines
from tui_reader.corpus.formats.text_pieces import TextPieces
from tui_reader.corpus.unreadable import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterable

ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
TEXT = "The café was open.\nZoë Müller “rose” — and left.\nRain.\n"


class Counting(BytesIO):
    """Bytes made as they are read: `times` a line, of which never more than a part is held."""

    def __init__(self, line: bytes, times: int) -> None:
        super().__init__()
        self.line, self.left = line, times

    def readline(self, size: int | None = -1) -> bytes:
        self.left -= 1
        return self.line if self.left >= 0 else b""

    def read(self, size: int | None = -1) -> bytes:
        return self.readline()


def numbered(content: str | bytes) -> list[tuple[int, str | None]]:
    return list(TextLines(source(content)))


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_lines_are_read_in_every_encoding(encoding: str) -> None:
    lines = [(n, line) for n, line in enumerate(TEXT.splitlines(keepends=True), 1)]
    assert numbered(TEXT.encode(encoding)) == lines


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_pieces_are_read_in_every_encoding(encoding: str) -> None:
    assert "".join(TextPieces(source(TEXT.encode(encoding)))) == TEXT


def test_only_line_feeds_end_lines() -> None:
    assert numbered("a\u2028b\x0bc\x85d\re\r\nf") == [(1, "a\u2028b\x0bc\x85d\re\r\n"), (2, "f")]


def test_a_character_between_two_pieces_is_whole() -> None:
    content = "x" * ((1 << 20) - 1) + "é“" + "y" * (1 << 20)
    assert "".join(TextPieces(source(content))) == content


def test_a_character_cut_off_at_the_end_is_a_sign_that_it_was() -> None:
    assert "".join(TextPieces(source("caf\u00e9".encode()[:-1]))) == "caf\ufffd"


def test_what_is_not_utf_8_far_down_is_read_and_noted() -> None:
    content = "Café à la crème\n".encode() * 100_000 + b"caf\xe9\n" + "Zoë à\n".encode() * 5
    for reader in (TextLines(source(content)), TextPieces(source(content))):
        last = "".join(str(line) for line in reader)
        assert "café" in last
        assert len(reader.notes) == 1


def test_a_line_that_is_too_long_is_passed_over_and_counted() -> None:
    content = b"a\n" + b"x" * (LONGEST + 10) + b"\nb\n"
    assert numbered(content) == [(1, "a\n"), (2, None), (3, "b\n")]


@pytest.mark.parametrize("reader", [TextLines, TextPieces])
def test_nothing_is_held_of_what_was_read(
    reader: type[TextLines] | type[TextPieces],
) -> None:
    import tracemalloc

    times = 30_000
    line = b"Rain fell on Aldham for the third day, and the quay was under water.\n" * 10
    lines: Iterable[object] = reader(Source("a", lambda: Counting(line, times)))
    tracemalloc.start()
    for _ in lines:
        pass
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < len(line) * times / 2


@pytest.mark.parametrize("reader", [TextLines, TextPieces])
def test_an_empty_file_has_a_reason(reader: type[TextLines] | type[TextPieces]) -> None:
    with pytest.raises(UnreadableError, match="empty"):
        list(reader(source(b"")))

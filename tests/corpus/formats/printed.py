"""PDF documents made by hand: words at places on pages, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

LOCKED = (
    b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <" + b"5a" * 32 + b"> /U <" + b"a5" * 32
    + b"> >> /ID [<00><00>]"
)  # fmt: skip


class Set(NamedTuple):
    """A line as it is set: from `x`, on the base line `y`, so many points high."""

    x: float
    y: float
    text: str
    size: float = 10


def column(text: str, x: float, y: float, leading: float = 12, size: float = 10) -> list[Set]:
    """The lines of `text` below each other; a blank one leaves half a line."""
    made: list[Set] = []
    for line in text.split("\n"):
        if line.strip():
            indent = len(line) - len(line.lstrip())
            made.append(Set(x + 4 * indent, y, line.strip(), size))
        y -= leading if line.strip() else leading / 2
    return made


def printed(
    *pages: Sequence[Set], info: str = "", language: str = "", trailer: bytes = b""
) -> bytes:
    """A document of `pages`, 600 points wide and 800 high; one without lines has a drawing."""
    objects = [
        f"<< /Type /Catalog /Pages 2 0 R {f'/Lang ({language})' if language else ''} >>".encode(),
        b"<< /Type /Pages /Count %d /Kids [%s] >>"
        % (len(pages), b" ".join(b"%d 0 R" % (5 + 2 * n) for n in range(len(pages)))),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        f"<< {info} >>".encode("cp1252"),
    ]
    for number, lines in enumerate(pages):
        content = b"\n".join(map(_drawn, lines)) or b"10 10 200 200 re f"
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents %d 0 R"
            b" /Resources << /Font << /F 3 0 R >> >> >>" % (6 + 2 * number)
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
    return _file(objects, trailer)


def _drawn(line: Set) -> bytes:
    text = line.text.encode("cp1252").replace(b"\\", rb"\\")
    text = text.replace(b"(", rb"\(").replace(b")", rb"\)")
    return b"BT /F %g Tf %g %g Td (%s) Tj ET" % (line.size, line.x, line.y, text)


def _file(objects: Sequence[bytes], trailer: bytes) -> bytes:
    data = b"%PDF-1.7\n"
    places: list[int] = []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"<< /Size %d /Root 1 0 R /Info 4 0 R %s >>" % (len(objects) + 1, trailer)
    return data + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer\n%s\nstartxref\n%d\n%%%%EOF"
        % (len(objects) + 1, table, end, len(data))
    )

"""Archives made in memory, sound and hostile, for the tests of those who read them."""

from __future__ import annotations

import io
import tarfile
import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    Files = Mapping[str, str | bytes]

RAIN = "Rain fell on Aldham for the third day, and the quay was under water."


def zipped(files: Files, packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip archive of `files`."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", packing) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name), content, packing)
    return stream.getvalue()


def tarred(files: Mapping[str, str | bytes | tarfile.TarInfo], mode: str = "w:gz") -> bytes:
    """A tar archive of `files`; one that is a header stands for itself."""
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode=mode) as archive:  # type: ignore[call-overload]
        for name, content in files.items():
            if isinstance(content, tarfile.TarInfo):
                archive.addfile(content)
                continue
            data = content.encode() if isinstance(content, str) else content
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return stream.getvalue()


def special(name: str, kind: bytes, target: str = "") -> tarfile.TarInfo:
    """The header of a link, a device or a pipe."""
    info = tarfile.TarInfo(name)
    info.type = kind
    info.linkname = target
    return info

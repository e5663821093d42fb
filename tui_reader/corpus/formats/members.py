"""The files in an archive, read where they lie: what zip and tar have in common.

Names are never places on a disk: they name articles. The same files are read as in a folder: those
of a known kind that are not hidden. The invariants: a member that cannot or must not be read is a
flaw by its name and the next one is read; and no archive is looked into deeper than `DEEPEST`.
"""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from tui_reader.corpus.formats import parse_inside
from tui_reader.corpus.formats.kinds import is_readable
from tui_reader.corpus.formats.parser import Flaw, Source
from tui_reader.corpus.formats.unpacking import DEEPEST, allowance_of, unpacked
from tui_reader.corpus.records import record_name
from tui_reader.corpus.unreadable import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import BinaryIO

    from tui_reader.corpus.formats.parser import Draft

_ROOTED = re.compile(r"/|[A-Za-z]:")
_NO_PLACES = frozenset(("__MACOSX",))


class Member(NamedTuple):
    """A file in an archive: its name there, what opens it, and why it must not be read, if so."""

    name: str
    opener: Callable[[], BinaryIO]
    refused: str = ""


def parse_members(source: Source, members: Iterable[Member]) -> Iterator[Draft | Flaw]:
    """What is in the members of the archive `source`; raises UnreadableError if it is too deep."""
    if source.depth >= DEEPEST:
        raise UnreadableError(f"more than {DEEPEST} archives inside each other")
    allowance = allowance_of(source)
    some = False
    for member in members:
        name = member.name.replace("\\", "/")
        if not is_readable(name.rpartition("/")[2]) or _is_hidden(name):
            continue
        some = True
        way = record_name(name)
        if reason := member.refused or _misleading(name):
            yield Flaw(reason, way)
            continue
        damages: list[str] = []
        opener = partial(unpacked, member.opener, allowance, damages)
        inner = Source(name.rpartition("/")[2], opener, source.options, source.depth + 1, allowance)
        yield from parse_inside(inner, way)
        yield from (Flaw(damage, way) for damage in damages)
        if allowance.spent:
            raise UnreadableError("unpacks to far more than its size: read no further")
    if not some:
        yield Flaw("no article in it: none of the files in it is of a kind that is read")


def _misleading(name: str) -> str:
    """Why a name is none that a file in an archive may have, or ""."""
    if _ROOTED.match(name) or ".." in name.split("/"):
        return "its name leads out of the archive"
    return ""


def _is_hidden(name: str) -> bool:
    parts = name.split("/")
    return any(part.startswith(".") and part not in (".", "..") for part in parts) or any(
        part in _NO_PLACES for part in parts
    )

"""What has happened to the files since the index last looked: new or changed, gone, odd.

A folder whose fingerprint the index has is taken as it is, without a look at the rows of its
files. The invariant: what the index holds is found out before the folders are looked through.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from tui_reader.corpus.loader import FileState, survey
from tui_reader.model.article import Problem
from tui_reader.store import files, folders

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui_reader.library.indexing import Indexing
    from tui_reader.store.database import Connection
    from tui_reader.store.files import FileStamp


class Folder(NamedTuple):
    """A folder that is not as the index knows it: its fingerprint, and the stamps of its files."""

    fingerprint: bytes
    stamps: Mapping[str, FileStamp]


@dataclass
class Survey:
    """What is to be done: files to read, newest first, and files to forget.

    `folders` are those that have changed, `folders_gone` those that have no files any more.
    """

    new: list[FileState] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    folders: dict[str, Folder] = field(default_factory=dict)
    folders_gone: set[str] = field(default_factory=set)


def look_through(indexing: Indexing) -> Survey:
    """Hold the folders against the index, as it was before they were looked through."""
    return indexing.index.ask(partial(_look_through, indexing))


def _look_through(indexing: Indexing, connection: Connection) -> Survey:
    fingerprints = folders.fingerprints(connection)
    with_files = folders.folders_with_files(connection)
    found = Survey()
    met: set[str] = set()
    for each in survey(indexing.root, fingerprints, indexing.key):
        if isinstance(each, Problem):
            found.problems.append(each)
            continue
        met.add(each.path)
        if each.files is not None:
            known = files.file_stamps(connection, each.path)
            stamps = {file.path: indexing.stamp(file) for file in each.files}
            found.new += (file for file in each.files if known.get(file.path) != stamps[file.path])
            found.gone += known.keys() - stamps.keys()
            found.folders[each.path] = Folder(each.fingerprint, stamps)
    for path in with_files - met:
        found.gone += files.file_stamps(connection, path)
    found.folders_gone = fingerprints.keys() - met
    found.problems.sort()
    found.new.sort(key=lambda file: (file.mtime_ns, file.path), reverse=True)
    return found

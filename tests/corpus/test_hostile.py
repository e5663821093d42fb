"""Files made to harm: each is listed with its reason, the rest opens, and memory stays bounded."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
import tarfile
from typing import TYPE_CHECKING, NamedTuple

import pytest

from tests.corpus.formats.archives import RAIN, special, tarred, zipped
from tests.corpus.formats.books import CHAPTERS, bomb, book, document, paragraph
from tests.corpus.formats.printed import LOCKED, column, printed

if TYPE_CHECKING:
    from pathlib import Path

MEBIBYTE = 1 << 20
LOAD = """
import json, resource, sys
from pathlib import Path
from tui_reader.corpus.loader import FileState, load, scan
root = Path(sys.argv[1])
reasons, articles = {}, []
for state in scan(root):
    problems = [state]
    if isinstance(state, FileState):
        loaded = load(root, state.path)
        problems = loaded.problems
        articles += [found.id for found in loaded.articles]
    for problem in problems:
        reasons.setdefault(problem.path, []).append(problem.reason)
used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(json.dumps([reasons, articles, used * (1 if sys.platform == "darwin" else 1024)]))
"""
MOST_MEMORY = 900 * MEBIBYTE


class Opened(NamedTuple):
    """What came of a folder: the reasons by file, the articles, and the most memory taken."""

    reasons: dict[str, list[str]]
    articles: list[str]
    memory: int


def nested(depth: int) -> bytes:
    data = zipped({"a.txt": RAIN})
    for _ in range(depth):
        data = zipped({"in.zip": data})
    return data


def bombs() -> bytes:
    inner = zipped({"a.jsonl": b" " * (80 * MEBIBYTE)})
    return zipped({f"{number}.zip": inner for number in range(20)})


def laughing_feed() -> str:
    return (
        f"{bomb('rss')}<rss version='2.0'><channel><item><title>&a9;</title></item></channel></rss>"
    )


SOUND: dict[str, str | bytes] = {
    "good.txt": RAIN,
    "good.zip": zipped({"a.txt": RAIN}),
    "good.epub": book(CHAPTERS),
    "good.docx": document(paragraph(RAIN)),
    "good.pdf": printed(column(RAIN, 50, 700)),
}
HOSTILE: dict[str, tuple[str | bytes, str]] = {
    "bombs.zip": (bombs(), "far more than its size"),
    "bomb.jsonl.gz": (gzip.compress(b" " * (80 * MEBIBYTE)), "200 times its size"),
    "bomb.docx": (document(paragraph(" " * (40 * MEBIBYTE))), "too large"),
    "bomb.epub": (book({"a.xhtml": " " * (40 * MEBIBYTE)}), "too large"),
    "laughs.docx": (document(paragraph("&a9;"), doctype=bomb("w:document")), "damaged"),
    "laughs.epub": (book(CHAPTERS, "<dc:title>&a9;</dc:title>", doctype=bomb()), "damaged"),
    "nested.zip": (nested(30), "inside each other"),
    "way.zip": (zipped({"../../a.txt": RAIN}), "leads out of the archive"),
    "link.tgz": (tarred({"a.txt": special("a.txt", tarfile.SYMTYPE, "/etc/passwd")}), "a link"),
    "device.tar": (tarred({"a.txt": special("a.txt", tarfile.CHRTYPE)}, "w"), "a device"),
    "locked.pdf": (printed(column(RAIN, 50, 700), trailer=LOCKED), "password"),
    "pictures.pdf": (printed([], []), "no text layer"),
    "short.epub": (book(CHAPTERS)[:-100], "damaged"),
    "short.docx": (document(paragraph(RAIN))[:-60], "damaged"),
    "short.zip": (zipped({"a.txt": RAIN})[:-30], "damaged"),
    "text.pdf": (RAIN, "not a PDF document"),
    "text.zip": (RAIN, "not an archive"),
    "text.docx": (RAIN, "not a Word document"),
    "empty.warc": ("", "empty"),
}


def opened(folder: Path) -> Opened:
    done = subprocess.run(
        [sys.executable, "-c", LOAD, str(folder)], check=True, capture_output=True, text=True
    )
    assert done.stderr == ""
    return Opened(*json.loads(done.stdout))


def write(folder: Path, name: str, content: str | bytes) -> None:
    (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())


@pytest.fixture(scope="module")
def all_of_them(tmp_path_factory: pytest.TempPathFactory) -> Opened:
    folder = tmp_path_factory.mktemp("hostile")
    for name, sound in SOUND.items():
        write(folder, name, sound)
    for name, (content, _) in HOSTILE.items():
        write(folder, name, content)
    return opened(folder)


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_listed_with_its_reason(all_of_them: Opened, name: str) -> None:
    assert HOSTILE[name][1] in "; ".join(all_of_them.reasons[name])


def test_the_rest_opens(all_of_them: Opened) -> None:
    paths = {name.partition("#")[0] for name in all_of_them.articles}
    assert set(SOUND) <= paths
    assert set(all_of_them.reasons) == set(HOSTILE)


def test_no_file_takes_more_memory_than_a_large_article_may(all_of_them: Opened) -> None:
    assert all_of_them.memory < MOST_MEMORY


def test_a_line_of_two_hundred_megabytes_is_listed_and_not_held(tmp_path: Path) -> None:
    for name in ("a.txt", "a.jsonl", "a.mbox"):
        start = b"From a Thu Feb  9 23:30:00 2023\nSubject: " if name == "a.mbox" else b'{"text": "'
        with (tmp_path / name).open("wb") as file:
            file.write(start)
            for _ in range(200):
                file.write(b"x" * MEBIBYTE)
    found = opened(tmp_path)
    assert all("too large" in found.reasons[name][0] for name in ("a.txt", "a.jsonl", "a.mbox"))
    assert found.memory < MOST_MEMORY


def test_ten_thousand_empty_files_are_as_many_reasons(tmp_path: Path) -> None:
    for number in range(10_000):
        (tmp_path / f"{number}.txt").touch()
    write(tmp_path, "z.txt", RAIN)
    found = opened(tmp_path)
    assert found.articles == ["z.txt"]
    assert len(found.reasons) == 10_000

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.corpus.formats.archives import tarred, zipped
from tests.corpus.formats.books import CHAPTERS, book, document, paragraph
from tests.corpus.formats.printed import column, printed
from tests.corpus.formats.test_warc import crawled, page

if TYPE_CHECKING:
    from pathlib import Path

HEAVY = {
    "ftfy", "charset_normalizer", "frontmatter", "yaml", "dateutil", "sentencex", "tomllib",
    "lxml", "trafilatura", "feedparser", "csv", "email", "mammoth", "warcio", "pypdfium2",
    "zipfile", "tarfile",
}  # fmt: skip
LOADED = "import sys; print(*({names} & sys.modules.keys()))"


def imported(code: str, *arguments: str) -> set[str]:
    """Which of the heavy libraries a fresh process has after running `code`."""
    script = f"{code}\n{LOADED.format(names=HEAVY)}"
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments], check=True, capture_output=True, text=True
    )
    return set(done.stdout.split())


LOAD = """
import sys
from pathlib import Path
from tui_reader.corpus.loader import load, scan
root = Path(sys.argv[1])
for state in scan(root):
    assert load(root, state.path).articles
"""


def imported_by_loading(root: Path, content: bytes) -> set[str]:
    (root / "a.md").write_bytes(content)
    return imported(LOAD, str(root))


def test_listing_a_corpus_imports_no_library(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("---\ntitle: x\n---\nRain.")
    scanning = "import sys\nfrom tui_reader.corpus.loader import *\n"
    assert (
        imported(
            scanning + "assert list(scan(__import__('pathlib').Path(sys.argv[1])))", str(tmp_path)
        )
        == set()
    )


def test_sound_text_with_a_headline_imports_no_library(tmp_path: Path) -> None:
    text = "# Harbour fire\n\n2021-03-14\n\n“It is out,” said Zoë Müller, his fiancée – and rose."
    assert imported_by_loading(tmp_path, text.encode()) <= {"tomllib"}


@pytest.mark.parametrize(
    ("content", "library"),
    [
        ("# Fire\n\nHis fiancÃ©e left.".encode(), "ftfy"),
        ("# Пожар\n\nМэр города сказал это вчера.".encode("cp1251"), "charset_normalizer"),
        (b"---\ntitle: Fire\ntags: [Fire]\n---\nRain.", "yaml"),
        (b"# Fire\n\n14 March 2021\n\nRain.", "dateutil"),
        (b"Rain fell. It rose.", "sentencex"),
    ],
)
def test_each_library_is_imported_by_what_needs_it(
    tmp_path: Path, content: bytes, library: str
) -> None:
    needed = imported_by_loading(tmp_path, content) - {"tomllib"}
    assert library in needed
    assert needed <= {library, "frontmatter"}


PROSE = "Rain fell on Aldham for the third day, and the quay was under water"


@pytest.mark.parametrize(
    ("name", "content", "libraries"),
    [
        ("a.json", f'[{{"title": "Rain", "text": "{PROSE}"}}]', set()),
        ("a.jsonl", f'{{"title": "Rain", "text": "{PROSE}"}}\n', set()),
        ("a.json", f'[{{"title": "Rain", "text": "<p>{PROSE}</p>"}}]', {"lxml"}),
        ("a.csv", f'title,text\nRain,"{PROSE}"\n', {"csv"}),
        (
            "a.xml",
            f"<rss version='2.0'><item><description>{PROSE}</description></item></rss>",
            {"feedparser"},
        ),
        (
            "a.html",
            f"<html><head><title>Rain</title></head><body><p>{PROSE}.</p></body></html>",
            {"trafilatura", "lxml"},
        ),
        ("a.eml", f"Subject: Rain\n\n{PROSE}", {"email"}),
        ("a.zip", zipped({"a.jsonl": f'{{"title": "Rain", "text": "{PROSE}"}}'}), {"zipfile"}),
        ("a.tgz", tarred({"a.jsonl": f'{{"title": "Rain", "text": "{PROSE}"}}'}), {"tarfile"}),
        ("a.epub", book(CHAPTERS), {"lxml"}),
        ("a.docx", document(paragraph(PROSE)), {"mammoth", "lxml"}),
        ("a.pdf", printed(column(PROSE, 50, 700)), {"pypdfium2"}),
        ("a.warc", crawled(page("1")), {"warcio", "trafilatura", "lxml"}),
    ],
)
def test_each_kind_of_file_imports_its_own_library(
    tmp_path: Path, name: str, content: str | bytes, libraries: set[str]
) -> None:
    (tmp_path / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    loaded = imported(LOAD, str(tmp_path))
    assert libraries <= loaded
    others = {"lxml", "trafilatura", "feedparser", "mammoth", "warcio", "pypdfium2"} - libraries
    assert not others & loaded


WITHOUT = """
import sys
sys.modules["trafilatura"] = None
from pathlib import Path
from tui_reader.corpus.loader import load
found = load(Path(sys.argv[1]), "a.html")
assert not found.articles
print(found.problems[0].path, found.problems[0].reason, sep=": ")
"""


def test_a_library_that_is_missing_is_a_problem_that_says_what_installs_it(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<html><body><p>Rain fell.</p></body></html>")
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT, str(tmp_path)], check=True, capture_output=True, text=True
    )
    assert done.stdout == (
        "a.html: a web page, which needs trafilatura: pip install 'tui-reader[web]'\n"
    )

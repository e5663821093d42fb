from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

HEAVY = {"ftfy", "charset_normalizer", "frontmatter", "yaml", "dateutil", "sentencex", "tomllib"}
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
        (b"---\ntitle: Fire\n---\nRain.", "yaml"),
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

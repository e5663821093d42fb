from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tui_reader.library.indexing import Indexing
from tui_reader.library.library import Library
from tui_reader.settings import NO_ENGINE, Settings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings that keep everything below the test's own folder."""
    return Settings(cache_dir=tmp_path / "cache", config_file=tmp_path / "settings.toml")


@pytest.fixture
def pile(tmp_path: Path) -> Path:
    """A folder with invented articles about invented people."""
    folder = tmp_path / "pile"
    folder.mkdir()
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def indexing(tmp_path: Path, settings: Settings) -> Iterator[Indexing]:
    """A run over an index of articles that name two people, none of them looked for yet."""
    root = tmp_path / "pile"
    root.mkdir()
    for number in range(MEETINGS):
        (root / f"{number}.txt").write_text(f"Ottoline Brackwater met Tobias Quill ({number}).\n")
    chosen = type(settings)(settings.cache_dir, settings.config_file, engine=NO_ENGINE)
    with Library.open(root, settings=chosen) as library:
        index = library._index
        yield Indexing(
            root,
            index,
            index.database,
            "rules",
            tell=lambda _: None,
            notice=lambda _: None,
            cancelled=lambda: False,
            patience=1.0,
        )


MEETINGS = 30

ARTICLES = {
    "fire.md": """---
title: Fire at Harbour Hall
date: 2021-05-02
source: The Invented Post
---
Imran Quillfeather, who leads the Northmoor Council, said on Sunday that the hall would reopen.

Mr Quillfeather thanked Zoë O’Dowd of the Northmoor Council. Ms O’Dowd had called for help.
""",
    "inquiry.md": """---
title: Inquiry opens
date: 2021-05-09
source: The Invented Post
---
Imran Quillfeather told the inquiry that nobody had warned him.

“We were not told,” Mr Quillfeather said. The Northmoor Council declined to comment.
""",
    "older.md": """---
title: Plans for the hall
date: 2020-01-15
source: Another Invented Paper
---
Zoë O’Dowd showed the plans for Größe Hall to the Northmoor Council.
""",
    "undated.txt": """A note without a date

Nothing much is said here about the crooked lighthouse.
""",
}

"""Whatever befalls the files or the program, the index ends as if it had been made from scratch."""

from __future__ import annotations

import random
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import IO, TYPE_CHECKING

import pytest
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    consumes,
    invariant,
    rule,
    run_state_machine_as_test,
)

from tests.library.test_indexing import everything
from tui_reader.library import pieces, reading
from tui_reader.library.library import Library
from tui_reader.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator

PEOPLE = ("Ada Orr", "Imran Quillfeather", "Zoë O’Dowd", "Ottoline Brackwater")
FOLDERS = ("", "deep/", "deep/down/", "other/")


def engine_settings(folder: Path) -> Settings:
    return Settings(folder / "cache", folder / "none", engine="rules")


def from_scratch(pile: Path) -> list[object]:
    with (
        tempfile.TemporaryDirectory() as folder,
        Library.open(pile, settings=engine_settings(Path(folder))) as library,
    ):
        return everything(library)


def article(who: int, day: int) -> str:
    return (
        f"---\ntitle: Meeting {day}\ndate: 2021-05-{day:02}\n---\n"
        f"{PEOPLE[who]} met {PEOPLE[(who + day) % 4]} of the Northmoor Council.\n"
    )


TEXTS = st.one_of(
    st.builds(article, st.integers(0, 3), st.integers(1, 9)),
    st.sampled_from(["", "Nobody is named here.\n", "---\ndate: someday\n---\nA note.\n"]),
)
RECORDS = st.lists(st.tuples(st.integers(1, 6), TEXTS), max_size=5, unique_by=lambda one: one[0])


class Pile(RuleBasedStateMachine):
    """Files come, change, move and go; at times the index is brought up to date."""

    files = Bundle("files")

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.pile = self.folder / "pile"
        for name in FOLDERS:
            (self.pile / name).mkdir(parents=True, exist_ok=True)
        self.library = Library.open(self.pile, settings=engine_settings(self.folder))
        self.number = 0

    def fresh(self, folder: str, suffix: str) -> Path:
        self.number += 1
        return self.pile / f"{folder}{self.number}{suffix}"

    @rule(target=files, folder=st.sampled_from(FOLDERS), text=TEXTS)
    def add(self, folder: str, text: str) -> Path:
        file = self.fresh(folder, ".md")
        file.write_text(text)
        return file

    @rule(target=files, folder=st.sampled_from(FOLDERS), records=RECORDS)
    def add_many(self, folder: str, records: list[tuple[int, str]]) -> Path:
        file = self.fresh(folder, ".csv")
        self.write(file, records)
        return file

    def write(self, file: Path, records: list[tuple[int, str]]) -> None:
        lines = [f"{key},{' '.join(text.split())}" for key, text in records]
        file.write_text("\n".join(["id,text", *lines, ""]))

    @rule(file=files, text=TEXTS, records=RECORDS)
    def edit(self, file: Path, text: str, records: list[tuple[int, str]]) -> None:
        if file.suffix == ".md":
            file.write_text(text)
        else:
            self.write(file, records)

    @rule(target=files, file=consumes(files), folder=st.sampled_from(FOLDERS))
    def move(self, file: Path, folder: str) -> Path:
        return file.replace(self.fresh(folder, file.suffix))

    @rule(file=consumes(files))
    def remove(self, file: Path) -> None:
        file.unlink()

    @rule()
    def refresh(self) -> None:
        self.library.refresh()
        assert everything(self.library) == from_scratch(self.pile)

    @rule(steps=st.integers(0, 6))
    def refresh_in_part(self, steps: int) -> None:
        polls = iter(range(steps))
        self.library.refresh(cancelled=lambda: next(polls, None) is None)

    @invariant()
    def whole(self) -> None:
        for row in self.library.articles():
            self.library.article(row.id)

    def teardown(self) -> None:
        self.refresh()
        self.library.close()
        shutil.rmtree(self.folder)


def test_after_any_changes_the_index_is_as_if_made_from_scratch(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pieces, "MOST_CHARACTERS", 100)
    few = hypothesis_settings(max_examples=12, stateful_step_count=12, deadline=None)
    run_state_machine_as_test(Pile, settings=few)


INDEX = """
import sys
from pathlib import Path
from tui_reader.library import pieces, reading, reading_files
from tui_reader.library.library import Library
from tui_reader.settings import Settings
pieces.MOST_CHARACTERS = 2000
reading.FEW_FILES = 10
reading_files.FIRST_PAUSE = reading_files.LONGEST_PAUSE = 0
cache = Path(sys.argv[2])
settings = Settings(cache, cache / "none", engine="rules")
def tell(progress): print(progress.stage.name, progress.done, flush=True)
Library.open(sys.argv[1], settings=settings, on_progress=tell).close()
"""


@pytest.fixture
def big(tmp_path: Path) -> Path:
    pile = tmp_path / "pile"
    pile.mkdir()
    for number in range(60):
        (pile / f"{number}.md").write_text(article(number % 4, 1 + number % 28))
    rows = (f'{number},"{article(number % 4, 1 + number % 9)}"' for number in range(60))
    (pile / "many.csv").write_text("\n".join(["id,text", *rows]))
    return pile


def indexing(pile: Path, cache: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", INDEX, str(pile), str(cache)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def told(stream: IO[str] | None) -> Iterator[str]:
    assert stream is not None
    return iter(stream.readline, "")


def test_killed_at_any_moment_the_next_start_repairs_and_completes(
    big: Path, tmp_path: Path
) -> None:
    expected = from_scratch(big)
    chance = random.Random(7)
    for _ in range(5):
        with indexing(big, tmp_path / "cache") as process:
            lines = told(process.stdout)
            for _ in range(chance.randint(0, 25)):
                next(lines, None)
            process.send_signal(signal.SIGKILL)
    with indexing(big, tmp_path / "cache") as process:
        assert list(told(process.stdout))[-1].startswith("DONE")
    settings = Settings(tmp_path / "cache", tmp_path / "none", engine="rules")
    with Library.open(big, settings=settings) as library:
        assert library.notices == ()
        assert everything(library) == expected


READ = """
import sys
from pathlib import Path
from tui_reader.library.library import Library
from tui_reader.settings import Settings
cache = Path(sys.argv[2])
settings = Settings(cache, cache / "none", engine="rules")
with Library.open(sys.argv[1], settings=settings, index=False) as library:
    most = 0
    print("open", flush=True)
    while most < int(sys.argv[3]):
        rows = library.articles()
        assert len(rows) >= most, "articles went away"
        most = len(rows)
        for row in rows[:3]:
            text = library.article(row.id).text
            for mention in library.mentions(article=row.id):
                assert text[mention.start:mention.end] == mention.surface
    print(most, library.notices)
"""


def test_two_readers_and_one_indexer_at_once(big: Path, tmp_path: Path) -> None:
    cache, expected = tmp_path / "cache", from_scratch(big)
    count = len(expected[0])  # type: ignore[arg-type]
    command = [sys.executable, "-c", READ, str(big), str(cache), str(count)]
    readers = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    for reader in readers:
        assert next(told(reader.stdout)) == "open\n"
    with indexing(big, cache) as indexer:
        assert list(told(indexer.stdout))[-1].startswith("DONE")
    for reader in readers:
        assert reader.communicate(timeout=60)[0] == f"{count} ()\n"
        assert reader.returncode == 0
    settings = Settings(cache, tmp_path / "none", engine="rules")
    with Library.open(big, settings=settings, index=False) as library:
        assert everything(library) == expected


def test_a_rename_costs_no_look_for_names(
    big: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Library.open(big, settings=engine_settings(tmp_path)) as library:
        monkeypatch.setattr("tui_reader.entities.pipeline.extract", None)
        monkeypatch.setattr(reading, "FEW_FILES", 300)
        (big / "moved").mkdir()
        for number in range(20):
            (big / f"{number}.md").rename(big / "moved" / f"renamed {number}.md")
        assert library.refresh()
        assert everything(library) == from_scratch_again(big, tmp_path, monkeypatch)


def from_scratch_again(pile: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> list[object]:
    monkeypatch.undo()
    return from_scratch(pile)

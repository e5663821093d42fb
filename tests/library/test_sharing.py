"""Several processes at one index: they wait for one another, and each ends with all of it."""

from __future__ import annotations

import subprocess
import sys
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

import pytest

from tui_reader.library.library import Library
from tui_reader.library.opening import corpus_root, index_path
from tui_reader.store.index import Index

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tui_reader.model.progress import Progress
    from tui_reader.settings import Settings

FILES = 300
LISTING = """
import sys
from pathlib import Path
from tui_reader.library.library import Library
from tui_reader.settings import Settings
cache = Path(sys.argv[2])
settings = Settings(cache_dir=cache, config_file=cache / "none")
begun = False
def tell(progress):
    global begun
    if not begun:
        begun = True
        print("begun", flush=True)
        sys.stdin.readline()
with Library.open(sys.argv[1], settings=settings, on_progress=tell) as library:
    print(library.notices)
    print(len(library.articles()), len(library.mentions()))
    print(*library.names(), sep="\\n")
"""


@pytest.fixture
def big_pile(pile: Path) -> Path:
    people = ["Ada Orr", "Ben Quill", "Cyd Brackwater", "Dov Sallow", "Eda Tarn", "Fay Orr"]
    for number in range(FILES):
        said = f"{people[number % len(people)]} met Imran Quillfeather again."
        lines = [f"On day {number}, at {hour} o'clock, {said}" for hour in range(9)]
        (pile / f"day{number:03}.txt").write_text("\n\n".join(lines))
    return pile


def started(pile: Path, cache: Path) -> subprocess.Popen[str]:
    """A process that lists the names, once it is told to go on from its first progress."""
    return subprocess.Popen(
        [sys.executable, "-c", LISTING, str(pile), str(cache)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def listing_alone(pile: Path, cache: Path) -> str:
    with started(pile, cache) as process:
        return process.communicate("\n", timeout=120)[0].removeprefix("begun\n")


def test_two_processes_at_once_both_list_everything(big_pile: Path, tmp_path: Path) -> None:
    alone = listing_alone(big_pile, tmp_path / "alone")
    assert alone.startswith(f"()\n{FILES + 4} ")
    with ExitStack() as stack:
        both = [stack.enter_context(started(big_pile, tmp_path / "shared")) for _ in range(2)]
        for process in both:
            assert process.stdout is not None
            process.stdout.readline()
        for process in both:
            assert process.stdin is not None
            process.stdin.write("\n")
            process.stdin.flush()
        assert [process.communicate(timeout=120)[0] for process in both] == [alone, alone]


def test_a_refresh_within_another_does_its_work_and_the_other_ends_as_well(
    big_pile: Path, settings: Settings, tmp_path: Path
) -> None:
    listings: list[str] = []

    def meanwhile(progress: Progress) -> None:
        if progress.done and not listings:
            listings.append(listing_alone(big_pile, settings.cache_dir))

    with Library.open(big_pile, settings=settings, on_progress=meanwhile) as library:
        assert library.notices == ()
        assert "\n".join(map(str, library.names())) == listings[0].split("\n", 2)[2].strip()
    assert listings == [listing_alone(big_pile, tmp_path / "alone")]


HOLD = """
import sqlite3, sys
held = sqlite3.connect(sys.argv[1], isolation_level=None)
held.execute("BEGIN EXCLUSIVE")
print("held", flush=True)
sys.stdin.read()
"""


@contextmanager
def locked_by_another_process(file: Path) -> Iterator[subprocess.Popen[bytes]]:
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(file)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        process.stdout.readline()
        yield process
        if process.poll() is None:
            process.communicate()


def impatient(pile: Path, settings: Settings, lock_patience: float = 0.05) -> Library:
    """A library that asks for the lock often, and gives up soon."""
    root = corpus_root(pile)
    return Library(
        root, Index(index_path(settings.cache_dir, root), 0.05), lock_patience=lock_patience
    )


def index_file(settings: Settings) -> Path:
    (file,) = settings.cache_dir.glob("*.sqlite")
    return file


def test_a_refresh_waits_for_its_turn_telling_progress(pile: Path, settings: Settings) -> None:
    Library.open(pile, settings=settings).close()
    (pile / "new.txt").write_text("Something new.\n")
    told: list[Progress] = []
    with (
        locked_by_another_process(index_file(settings)) as holder,
        impatient(pile, settings, 60) as library,
    ):

        def let_go_at_the_fourth(progress: Progress) -> None:
            told.append(progress)
            if len(told) == 4:
                holder.communicate()

        assert library.refresh(let_go_at_the_fourth)
        assert told[0] == told[3]
        assert len(library.articles()) == 5
        assert library.notices == ()


def test_a_refresh_that_waits_can_be_cancelled(pile: Path, settings: Settings) -> None:
    Library.open(pile, settings=settings).close()
    (pile / "new.txt").write_text("Something new.\n")
    polls = iter([False] * 3)
    with (
        locked_by_another_process(index_file(settings)),
        impatient(pile, settings, 60) as library,
    ):
        assert not library.refresh(cancelled=lambda: next(polls, True))
        assert library.notices == ()


def test_an_index_locked_for_long_serves_what_is_there_and_says_incomplete(
    pile: Path, settings: Settings
) -> None:
    with Library.open(pile, settings=settings) as library:
        before = library.names()
    (pile / "new.txt").write_text("Something new.\n")
    with (
        locked_by_another_process(index_file(settings)),
        impatient(pile, settings) as library,
    ):
        assert not library.refresh()
        assert library.names() == before
        (notice,) = library.notices
        assert "locked" in notice
        assert "incomplete" in notice
    with Library.open(pile, settings=settings) as library:
        assert len(library.articles()) == 5


def test_an_index_locked_for_long_with_nothing_in_it_gives_way_to_a_temporary_one(
    pile: Path, settings: Settings
) -> None:
    Library.open(pile, settings=settings, index=False).close()
    with (
        locked_by_another_process(index_file(settings)),
        impatient(pile, settings) as library,
    ):
        assert library.refresh()
        assert len(library.articles()) == 4
        assert "temporary" in library.notices[0]

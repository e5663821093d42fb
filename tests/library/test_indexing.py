"""The index follows the files: whatever happened to them, it is as if made from scratch."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
from functools import partial
from pathlib import Path
from typing import IO, TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from tui_reader.library.library import Library
from tui_reader.model.progress import Progress, Stage
from tui_reader.settings import ENGINES, Settings
from tui_reader.store import headlines, sorting

if TYPE_CHECKING:
    from collections.abc import Iterator

NAME_LIBRARIES = ("nameparser", "sentencex", "nicknames")
READING_LIBRARIES = ("ftfy", "charset_normalizer")


@pytest.fixture
def library(pile: Path, settings: Settings) -> Iterator[Library]:
    with Library.open(pile, settings=settings) as library:
        yield library


def everything(library: Library) -> list[object]:
    """All that a library can tell, without the articles' own order of arrival."""
    rows = library.articles()
    return [
        rows,
        [library.article(row.id) for row in rows],
        library.problems(),
        library.names(),
        library.mentions(),
        [library.counts(row.id) for row in rows],
        [library.concordance(entity.id) for entity in library.names()],
        [library.search(query) for query in ("quill", "harbour hall", "o'dowd", "council")],
    ]


def from_scratch(pile: Path, engine: str = ENGINES[0]) -> list[object]:
    with tempfile.TemporaryDirectory() as cache:
        settings = Settings(Path(cache), Path(cache) / "none", engine=engine)
        with Library.open(pile, settings=settings) as library:
            return everything(library)


def modules_after(code: str, *arguments: str) -> set[str]:
    """The top-level modules a new Python has loaded after `code`."""
    code += "\nimport sys; print(*{name.partition('.')[0] for name in sys.modules})"
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=True
    )
    return set(done.stdout.split())


OPEN_TWICE = """
import sys
from pathlib import Path
from tui_reader.library.library import Library
from tui_reader.settings import ENGINES, Settings
from tui_reader.store import headlines, sorting
settings = Settings(cache_dir=Path(sys.argv[2]), config_file=Path(sys.argv[2]) / "none")
with Library.open(sys.argv[1], settings=settings) as library:
    assert not library.refresh()
    assert library.names() and library.articles() and library.mentions()
    assert library.concordance(library.names()[0].id)
"""


def test_importing_the_library_loads_neither_a_front_end_nor_a_heavy_library() -> None:
    loaded = modules_after("import tui_reader.library.library")
    assert not loaded & {"textual", "rich", "rapidfuzz", *NAME_LIBRARIES, *READING_LIBRARIES}


def test_a_second_opening_of_an_unchanged_corpus_extracts_nothing(
    pile: Path, settings: Settings
) -> None:
    arguments = str(pile), str(settings.cache_dir)
    first = modules_after(OPEN_TWICE, *arguments)
    assert first & set(NAME_LIBRARIES)
    second = modules_after(OPEN_TWICE, *arguments)
    assert not second & {*NAME_LIBRARIES, *READING_LIBRARIES, "rapidfuzz"}


def test_nothing_changed_is_said(library: Library) -> None:
    before = everything(library)
    assert not library.refresh()
    assert everything(library) == before


def test_a_touched_file_is_no_change(library: Library, pile: Path) -> None:
    os.utime(pile / "fire.md", ns=(1, 1))
    assert not library.refresh()


def test_an_edited_file_is_taken_up(library: Library, pile: Path) -> None:
    (pile / "undated.txt").write_text("A note\n\nOttoline Brackwater said so on Monday.\n")
    assert library.refresh()
    assert library.mentions("Ottoline Brackwater")
    assert everything(library) == from_scratch(pile)


def test_an_edit_of_the_same_size_is_taken_up(library: Library, pile: Path) -> None:
    file = pile / "undated.txt"
    for letter in "abc":
        file.write_text(f"A note\n\nNothing but {letter}.\n")
        assert library.refresh()
        assert f"but {letter}" in library.article("undated.txt").text


def test_a_new_date_alone_moves_the_article(library: Library, pile: Path) -> None:
    file = pile / "older.md"
    file.write_text(file.read_text().replace("2020-01-15", "2022-01-15"))
    assert library.refresh()
    assert library.articles()[0].id == "older.md"
    assert everything(library) == from_scratch(pile)


def test_a_removed_file_takes_its_names_with_it(library: Library, pile: Path) -> None:
    for name in ("fire.md", "older.md"):
        (pile / name).unlink()
    assert library.refresh()
    assert library.find("Zoë O’Dowd") == []
    assert everything(library) == from_scratch(pile)


RENAME_WITHOUT_NAMING = (
    OPEN_TWICE.split("with Library")[0]
    + """
import tui_reader.entities.pipeline
def extract(articles, recogniser=None): raise AssertionError(articles)
tui_reader.entities.pipeline.extract = extract
with Library.open(sys.argv[1], settings=settings) as library:
    assert {"moved/fire.md", "copy.md"} <= {row.id for row in library.articles()}
"""
)


def test_renamed_and_duplicated_files_are_not_looked_at_again(
    pile: Path, settings: Settings
) -> None:
    Library.open(pile, settings=settings).close()
    (pile / "moved").mkdir()
    (pile / "fire.md").rename(pile / "moved" / "fire.md")
    shutil.copy(pile / "inquiry.md", pile / "copy.md")
    modules_after(RENAME_WITHOUT_NAMING, str(pile), str(settings.cache_dir))
    with Library.open(pile, settings=settings) as library:
        assert everything(library) == from_scratch(pile)


def test_a_file_that_becomes_unreadable_is_listed_instead(library: Library, pile: Path) -> None:
    (pile / "fire.md").write_bytes(b"\x00\x01\x02\xff" * 500)
    assert library.refresh()
    assert [problem.path for problem in library.problems()] == ["fire.md"]
    (pile / "fire.md").write_text("Mended.\n")
    assert library.refresh()
    assert library.problems() == []


def test_a_broken_link_is_listed_while_it_is_there(library: Library, pile: Path) -> None:
    (pile / "lost.txt").symlink_to(pile / "nowhere")
    assert library.refresh()
    assert [problem.path for problem in library.problems()] == ["lost.txt"]
    (pile / "lost.txt").unlink()
    assert library.refresh()
    assert library.problems() == []


def test_progress_is_told_in_stages(pile: Path, settings: Settings) -> None:
    told: list[Progress] = []
    Library.open(pile, settings=settings, on_progress=told.append).close()
    stages = list(dict.fromkeys(progress.stage for progress in told))
    assert stages == [Stage.READING, Stage.NAMING, Stage.LINKING, Stage.DONE]
    assert all(0 <= progress.done <= progress.total for progress in told)
    assert Progress(Stage.READING, 4, 4, articles=4) in told


def test_putting_a_large_pile_in_order_is_told(
    pile: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sorting, "MANY", 2)
    monkeypatch.setattr(headlines, "FEW", 2)
    told: list[Progress] = []
    Library.open(pile, settings=settings, on_progress=told.append).close()
    stages = list(dict.fromkeys(progress.stage for progress in told))
    assert stages == [Stage.READING, Stage.ORDERING, Stage.NAMING, Stage.LINKING, Stage.DONE]
    ordering = [progress.done for progress in told if progress.stage is Stage.ORDERING]
    assert sorted(set(ordering)) == [0, 1, 2, 3, 4]
    assert ordering == sorted(ordering)


def test_putting_in_order_may_be_stopped_and_goes_on(
    pile: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sorting, "MANY", 2)
    stop = threading.Event()
    with Library.open(pile, settings=settings, index=False) as library:

        def look(progress: Progress) -> None:
            if progress.stage is Stage.ORDERING and progress.done == 3:
                stop.set()

        library.refresh(look, stop.is_set)
        assert len(library._index.ask(sorting.wanted)) == 2
        library.refresh()
        assert not library._index.ask(sorting.wanted)


def test_articles_can_be_seen_before_their_names_are_found(pile: Path, settings: Settings) -> None:
    seen: list[tuple[int, int]] = []
    with Library.open(pile, settings=settings, index=False) as library:

        def look(progress: Progress) -> None:
            if progress.stage is Stage.NAMING:
                seen.append((len(library.articles()), len(library.names())))

        library.refresh(look)
    assert seen[0] == (4, 0)


def test_names_fill_in_while_others_are_still_looked_for(pile: Path, settings: Settings) -> None:
    many(pile, 30)
    seen: list[int] = []
    with Library.open(pile, settings=settings, index=False) as library:

        def look(progress: Progress) -> None:
            if progress.stage is Stage.NAMING and 0 < progress.done < progress.total:
                seen.append(len(library.names()))

        library.refresh(look)
    assert seen
    assert seen[-1] > 0


def many(pile: Path, count: int) -> None:
    for number in range(count):
        text = f"Ottoline Brackwater met Imran Quillfeather on day {number}.\n"
        (pile / f"day{number:03}.txt").write_text(text)


def no_more(polls: Iterator[int]) -> bool:
    return next(polls, None) is None


def test_a_refresh_that_was_cancelled_goes_on_the_next_time(pile: Path, settings: Settings) -> None:
    many(pile, 30)
    with Library.open(pile, settings=settings, index=False) as library:
        for allowed in range(40):
            polls = iter(range(allowed))
            library.refresh(cancelled=partial(no_more, polls))
        assert not library.refresh()
        assert everything(library) == from_scratch(pile)


KILLED = (
    OPEN_TWICE.split("with Library")[0]
    + """
def tell(progress):
    if progress.done or progress.stage.name == "LINKING": print(progress.stage.name, flush=True)
    if progress.done or progress.stage.name == "LINKING": sys.stdin.readline()
Library.open(sys.argv[1], settings=settings, on_progress=tell)
"""
)


def go_on_until(stage: str, line: str, stdin: IO[str]) -> bool:
    """Whether `stage` has been reached; if not, the other process may go on."""
    if line.strip() == stage:
        return True
    stdin.write("\n")
    stdin.flush()
    return False


@pytest.mark.parametrize("stage", ["READING", "NAMING", "LINKING"])
def test_a_program_killed_while_indexing_leaves_an_index_to_go_on_from(
    pile: Path, settings: Settings, stage: str
) -> None:
    many(pile, 30)
    with subprocess.Popen(
        [sys.executable, "-c", KILLED, str(pile), str(settings.cache_dir)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdin is not None
        told = iter(process.stdout.readline, "")
        reached = next((line for line in told if go_on_until(stage, line, process.stdin)), "")
        process.send_signal(signal.SIGKILL)
    assert reached
    with Library.open(pile, settings=settings) as library:
        assert library.notices == ()
        assert everything(library) == from_scratch(pile)


def test_the_same_files_give_the_same_answers_on_every_run(pile: Path) -> None:
    many(pile, 12)
    assert from_scratch(pile) == from_scratch(pile)


TEXTS = [
    "Imran Quillfeather met Zoë O’Dowd.\n",
    "Zoë O’Dowd left the Northmoor Council.\n",
    "---\ntitle: Harbour\ndate: 2021-05-02\n---\nImran Quillfeather of the Northmoor Council.\n",
    "---\ntitle: Harbour\ndate: 2022-05-02\n---\nImran Quillfeather of the Northmoor Council.\n",
    "Nobody is named here.\n",
    "",
]
PATHS = ["a.txt", "b.md", "deep/a.txt", "deep/c.md"]
STEPS = st.one_of(
    st.tuples(st.just("write"), st.sampled_from(PATHS), st.sampled_from(TEXTS)),
    st.tuples(st.just("remove"), st.sampled_from(PATHS), st.just("")),
    st.tuples(st.just("rename"), st.sampled_from(PATHS), st.sampled_from(PATHS)),
    st.tuples(st.just("refresh"), st.just(""), st.just("")),
)


def take(step: tuple[str, str, str], pile: Path, library: Library) -> None:
    what, where, how = step
    match what:
        case "write":
            (pile / where).write_text(how)
        case "remove":
            (pile / where).unlink(missing_ok=True)
        case "rename" if (pile / where).exists():
            (pile / where).replace(pile / how)
        case "refresh":
            library.refresh()


@hypothesis_settings(max_examples=25, deadline=None)
@given(st.lists(STEPS, max_size=12))
def test_after_any_changes_the_index_is_as_if_made_from_scratch(
    steps: list[tuple[str, str, str]],
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        pile = Path(folder) / "pile"
        (pile / "deep").mkdir(parents=True)
        settings = Settings(cache_dir=Path(folder) / "cache", config_file=Path(folder) / "none")
        with Library.open(pile, settings=settings) as library:
            for step in steps:
                take(step, pile, library)
            library.refresh()
            assert everything(library) == from_scratch(pile)

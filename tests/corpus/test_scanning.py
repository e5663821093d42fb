from __future__ import annotations

import inspect
import os
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tui_reader.corpus.formats import SUFFIXES
from tui_reader.corpus.scanning import FileState, scan
from tui_reader.corpus.unreadable import LARGEST_FILE
from tui_reader.model.article import Problem


def write(root: Path, *paths: str) -> None:
    for path in paths:
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("Rain fell on Aldham.")


def paths(root: Path) -> list[str]:
    return [found.path for found in scan(root) if isinstance(found, FileState)]


def problems(root: Path) -> dict[str, str]:
    return {found.path: found.reason for found in scan(root) if isinstance(found, Problem)}


def test_text_and_markdown_are_found_in_folders_within_folders(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "b/c/d.md", "B.TXT")
    assert paths(tmp_path) == ["B.TXT", "a.txt", "b/c/d.md"]


def test_other_kinds_of_file_are_left_out_in_silence(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "b.exe", "c", "d.txt.bak", "txt")
    assert paths(tmp_path) == ["a.txt"]
    assert problems(tmp_path) == {}


def test_hidden_files_and_folders_are_left_out(tmp_path: Path) -> None:
    write(tmp_path, ".a.txt", ".git/b.txt", "c/.d/e.txt", "c/f.txt")
    assert paths(tmp_path) == ["c/f.txt"]


def test_a_root_may_itself_be_hidden(tmp_path: Path) -> None:
    write(tmp_path, ".news/a.txt")
    assert paths(tmp_path / ".news") == ["a.txt"]


NAMES = st.text("ab.-/ é", min_size=1, max_size=6).map(lambda name: name.strip("/.") + "x.txt")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(names=st.sets(NAMES, max_size=8))
def test_the_order_is_that_of_the_paths(
    tmp_path_factory: pytest.TempPathFactory, names: set[str]
) -> None:
    root = tmp_path_factory.mktemp("tree")
    write(root, *names)
    assert paths(root) == sorted(paths(root))


def test_size_and_time_tell_one_state_of_a_file_from_another(tmp_path: Path) -> None:
    write(tmp_path, "a.txt")
    os.utime(tmp_path / "a.txt", ns=(5, 7))
    assert list(scan(tmp_path)) == [FileState("a.txt", 20, 7)]


def test_a_single_file_is_a_corpus_of_one(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "b.txt")
    assert paths(tmp_path / "b.txt") == ["b.txt"]


def test_a_single_file_of_another_kind_is_read_because_it_was_named(tmp_path: Path) -> None:
    write(tmp_path, "README")
    assert paths(tmp_path / "README") == ["README"]


def test_a_root_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    assert list(problems(tmp_path / "gone")) == ["gone"]


def test_a_root_with_an_impossible_name_is_a_problem() -> None:
    assert len(problems(Path("a\0b"))) == 1


def test_an_empty_folder_has_nothing(tmp_path: Path) -> None:
    assert list(scan(tmp_path)) == []


def test_a_folder_may_be_called_like_a_file(tmp_path: Path) -> None:
    write(tmp_path, "x.txt/a.txt")
    assert paths(tmp_path) == ["x.txt/a.txt"]


def test_a_broken_link_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to("gone.txt")
    assert "broken link" in problems(tmp_path)["a.txt"]


def test_a_broken_link_that_may_have_been_a_folder_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "archive").symlink_to("gone")
    assert list(problems(tmp_path)) == ["archive"]


def test_a_broken_link_to_something_else_is_nobody_s_business(tmp_path: Path) -> None:
    (tmp_path / "a.png").symlink_to("gone.png")
    assert problems(tmp_path) == {}


def test_a_link_to_itself_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to("a.txt")
    assert "circle" in problems(tmp_path)["a.txt"]


def test_a_link_to_a_file_is_read_under_its_own_name(tmp_path: Path) -> None:
    write(tmp_path, "real/a.txt")
    (tmp_path / "b.txt").symlink_to("real/a.txt")
    assert paths(tmp_path) == ["b.txt", "real/a.txt"]


def test_a_link_to_a_folder_elsewhere_is_followed(tmp_path: Path) -> None:
    write(tmp_path, "elsewhere/a.txt", "corpus/b.txt")
    (tmp_path / "corpus" / "more").symlink_to(tmp_path / "elsewhere")
    assert paths(tmp_path / "corpus") == ["b.txt", "more/a.txt"]


def test_a_folder_inside_is_listed_once_however_many_links_lead_to_it(tmp_path: Path) -> None:
    write(tmp_path, "z/a.txt")
    (tmp_path / "a").symlink_to("z")
    (tmp_path / "z" / "back").symlink_to("..")
    assert paths(tmp_path) == ["z/a.txt"]


def test_a_link_to_a_hidden_folder_shows_what_is_in_it(tmp_path: Path) -> None:
    write(tmp_path, ".store/a.txt")
    (tmp_path / "shown").symlink_to(".store")
    assert paths(tmp_path) == ["shown/a.txt"]


def test_a_link_above_the_corpus_is_not_followed(tmp_path: Path) -> None:
    write(tmp_path, "corpus/a.txt", "other/b.txt")
    (tmp_path / "corpus" / "up").symlink_to(tmp_path)
    assert paths(tmp_path / "corpus") == ["a.txt"]


def test_folders_elsewhere_that_link_to_each_other_end(tmp_path: Path) -> None:
    write(tmp_path, "one/a.txt", "two/b.txt", "corpus/c.txt")
    (tmp_path / "one" / "two").symlink_to(tmp_path / "two")
    (tmp_path / "two" / "one").symlink_to(tmp_path / "one")
    (tmp_path / "corpus" / "d").symlink_to(tmp_path / "one")
    assert paths(tmp_path / "corpus") == ["c.txt", "d/a.txt", "d/two/b.txt"]


def test_a_root_may_be_a_link(tmp_path: Path) -> None:
    write(tmp_path, "real/a.txt")
    (tmp_path / "link").symlink_to("real")
    assert paths(tmp_path / "link") == ["a.txt"]


def test_a_pipe_is_a_problem(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    assert "not an ordinary file" in problems(tmp_path)["a.txt"]


def test_a_device_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to("/dev/zero")
    assert "not an ordinary file" in problems(tmp_path)["a.txt"]


def test_a_file_too_large_is_a_problem_that_states_the_limit(tmp_path: Path) -> None:
    with (tmp_path / "a.txt").open("wb") as file:
        file.truncate((64 << 20) + 1)
    assert "64 MB" in problems(tmp_path)["a.txt"]


@pytest.mark.parametrize("name", [b"caf\xe9.txt", b"a\nb.txt", b"[red]\x1b[2J.txt", b"a\\b.txt"])
def test_odd_names_are_listed_storably(tmp_path: Path, name: bytes) -> None:
    (tmp_path / os.fsdecode(name)).write_text("Rain.")
    found = paths(tmp_path)
    assert len(found) == 1
    found[0].encode("utf-8")


def test_a_tree_deeper_than_python_s_stack_is_walked(tmp_path: Path) -> None:
    write(tmp_path, "d/" * 100 + "a.txt")
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(len(inspect.stack()) + 60)
    try:
        found = paths(tmp_path)
    finally:
        sys.setrecursionlimit(before)
    assert [path.count("/") for path in found] == [100]


def test_a_path_longer_than_the_system_allows_is_a_problem(tmp_path: Path) -> None:
    write(tmp_path, "a.txt")
    here = os.open(tmp_path, os.O_RDONLY)
    for _ in range(20):
        os.mkdir("d" * 250, dir_fd=here)
        below = os.open("d" * 250, os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = below
    os.close(here)
    assert paths(tmp_path) == ["a.txt"]
    assert ["too long" in reason for reason in problems(tmp_path).values()] == [True]


def test_a_file_too_large_for_one_article_is_a_problem(tmp_path: Path) -> None:
    with (tmp_path / "a.txt").open("wb") as file:
        file.truncate(LARGEST_FILE + 1)
    assert problems(tmp_path) == {"a.txt": "too large: more than 64 MB"}


@pytest.mark.parametrize("name", ["a.json", "a.jsonl", "a.CSV"])
def test_a_file_of_many_articles_may_be_of_any_size(tmp_path: Path, name: str) -> None:
    with (tmp_path / name).open("wb") as file:
        file.truncate(LARGEST_FILE + 1)
    assert paths(tmp_path) == [name]


def test_every_kind_of_file_is_found(tmp_path: Path) -> None:
    names = sorted(f"a.txt{suffix}" for suffix in SUFFIXES)
    write(tmp_path, *names)
    assert paths(tmp_path) == names


def test_of_packed_files_those_are_found_that_hold_a_known_kind(tmp_path: Path) -> None:
    write(tmp_path, "a.jsonl.gz", "a.sql.gz", "a.gz", "a.txt.bz2", "a.tar.xz", "a.png.xz")
    assert paths(tmp_path) == ["a.jsonl.gz", "a.tar.xz", "a.txt.bz2"]

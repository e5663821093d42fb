"""Workers that find names in several processes, really started."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

import pytest

from tests.entities.made import article
from tui_reader.entities.engines import engine
from tui_reader.entities.pipeline import extract
from tui_reader.library import side_by_side
from tui_reader.library.library import Library
from tui_reader.library.messages import unpacked
from tui_reader.library.side_by_side import Extraction, WorkerError, Workers, extraction

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from concurrent.futures import Future
    from pathlib import Path

    from tui_reader.model.article import Article
    from tui_reader.model.chain import Chain
    from tui_reader.settings import Settings

ARTICLES = [
    article(f"Marta Ellingham met Tobias Quill of the Fenmarsh Water Board, {'and ' * number}left.")
    for number in range(9)
]


def alone(articles: Sequence[Article]) -> list[tuple[Chain, ...]]:
    return extract(articles, engine("rules").load())


@pytest.fixture(scope="module")
def workers() -> Iterator[Workers]:
    with Workers("rules", 2) as started:
        yield started


def answered(parts: Sequence[Future[bytes]]) -> list[tuple[Chain, ...]]:
    return [chains for part in parts for chains in unpacked(part.result())]


def test_workers_find_what_one_process_finds_in_order(workers: Workers) -> None:
    assert answered(workers.ask(ARTICLES)) == alone(ARTICLES)


def test_workers_stand_back_behind_who_started_them() -> None:
    with Workers("rules", 1) as workers:
        answered(workers.ask(ARTICLES))
        pid = workers._workers[0]._process.pid
        nice = os.getpriority(os.PRIO_PROCESS, pid)
    assert nice >= min(os.getpriority(os.PRIO_PROCESS, 0) + 1, 19)


def test_what_is_asked_first_does_not_wait_for_the_rest(workers: Workers) -> None:
    before = [workers.ask(ARTICLES) for _ in range(40)]
    assert answered(workers.ask(ARTICLES[:1], first=True)) == alone(ARTICLES[:1])
    assert not all(part.done() for part in before[-1])
    assert answered(before[-1]) == alone(ARTICLES)


def test_what_waits_for_workers_that_are_ended_is_told() -> None:
    with Workers("rules", 1) as ended:
        parts = [part for _ in range(9) for part in ended.ask(ARTICLES)]
    for part in parts[1:]:
        with pytest.raises(WorkerError):
            part.result()


def test_what_dead_workers_have_not_answered_is_done_alone() -> None:
    with Workers("no such engine", 2) as broken:
        both = Extraction(alone, broken)
        answers = [both.ask(ARTICLES), both.ask(ARTICLES[:2])]
        assert [answer() for answer in answers] == [alone(ARTICLES), alone(ARTICLES[:2])]
        assert not both.is_beside


@pytest.mark.parametrize("count", [0, 1])
def test_fewer_articles_than_workers_are_no_matter(workers: Workers, count: int) -> None:
    assert answered(workers.ask(ARTICLES[:count])) == alone(ARTICLES[:count])


def test_a_worker_that_cannot_run_its_engine_is_told() -> None:
    with Workers("no such engine", 1) as broken, pytest.raises(WorkerError):
        answered(broken.ask(ARTICLES))


def test_few_texts_start_no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subprocess, "Popen", None)
    with extraction(alone, "rules", 3) as few:
        assert not few.is_beside
        assert few.ask(ARTICLES)() == alone(ARTICLES)


def test_without_workers_that_live_the_work_is_done_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(side_by_side, "processors", lambda: 2)
    with extraction(alone, "no such engine", 500) as many:
        assert many.is_beside
        assert many.ask(ARTICLES)() == alone(ARTICLES)
        assert many.ask(ARTICLES)() == alone(ARTICLES)


def test_a_pile_is_named_alike_by_one_process_and_by_several(
    tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tmp_path / "big"
    root.mkdir()
    for number in range(12):
        (root / f"{number}.txt").write_text(f"Ottoline Brackwater met Tobias Quill ({number}).\n")
    found = []
    for name, enough in (("one", 1000), ("several", 2)):
        monkeypatch.setattr(side_by_side, "ENOUGH_TEXTS", enough)
        monkeypatch.setattr(side_by_side, "processors", lambda: 2)
        cache = settings.cache_dir / name
        chosen = type(settings)(cache, settings.config_file, engine="rules")
        with Library.open(root, settings=chosen) as library:
            found.append((library.names(), library.mentions()))
    assert found[0] == found[1]
    assert len(found[0][1]) == 24


def test_nothing_of_the_worker_reaches_this_terminal(capfd: pytest.CaptureFixture[str]) -> None:
    with Workers("rules", 1) as quiet:
        answered(quiet.ask(ARTICLES[:1]))
    assert capfd.readouterr() == ("", "")


def test_no_module_of_the_folder_one_is_in_is_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("pickle", "argparse", "tui_reader"):
        (tmp_path / f"{name}.py").write_text("open('was-run', 'w').close()\nraise SystemExit\n")
    monkeypatch.chdir(tmp_path)
    with Workers("rules", 1) as workers:
        assert answered(workers.ask(ARTICLES[:1])) == alone(ARTICLES[:1])
    assert not (tmp_path / "was-run").exists()

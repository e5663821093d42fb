"""A new version of what finds names: the old names serve until the new ones are all there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.library.test_indexing import everything, from_scratch, many
from tui_reader.entities import pipeline
from tui_reader.library.library import Library
from tui_reader.model.progress import Progress, Stage

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from tui_reader.model.article import Article
    from tui_reader.model.chain import Chain
    from tui_reader.settings import Settings


@pytest.fixture
def looked_at(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The articles in which names are looked for, as it goes on."""
    seen: list[str] = []
    extract = pipeline.extract

    def noted(articles: Sequence[Article], *more: object) -> list[tuple[Chain, ...]]:
        seen.extend(article.id for article in articles)
        return extract(articles, *more)  # type: ignore[arg-type]

    monkeypatch.setattr(pipeline, "extract", noted)
    return seen


@pytest.fixture
def settings(settings: Settings) -> Settings:
    return type(settings)(settings.cache_dir, settings.config_file, engine="rules")


@pytest.fixture
def renewed(pile: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A pile in which another version has found names."""
    many(pile, 30)
    Library.open(pile, settings=settings).close()
    monkeypatch.setattr(pipeline, "PIPELINE_VERSION", "next")
    return pile


def test_the_old_names_serve_until_all_is_looked_at_anew(
    renewed: Path, settings: Settings, looked_at: list[str]
) -> None:
    seen: list[list[object]] = []
    with Library.open(renewed, settings=settings, index=False) as library:
        before = everything(library)

        def look(progress: Progress) -> None:
            if progress.stage is Stage.NAMING:
                seen.append(everything(library))

        assert library.refresh(look)
        assert len(seen) > 2
        assert all(each == before for each in seen)
        assert sorted(looked_at) == sorted(row.id for row in library.articles())
        assert not library.refresh()
        assert everything(library) == before


def test_it_goes_on_where_it_was_broken_off(
    renewed: Path, settings: Settings, looked_at: list[str]
) -> None:
    with Library.open(renewed, settings=settings, index=False) as library:
        library.refresh(cancelled=lambda: bool(looked_at))
        first = list(looked_at)
        assert first
        library.refresh()
        assert len(looked_at) == len(library.articles())
        assert looked_at[: len(first)] == first


def test_what_comes_meanwhile_has_its_names_in_the_end(renewed: Path, settings: Settings) -> None:
    with Library.open(renewed, settings=settings, index=False) as library:

        def add(progress: Progress) -> None:
            if progress.stage is Stage.NAMING and not progress.done:
                (renewed / "new.txt").write_text("Ottoline Brackwater met Tobias Quill.\n")

        library.refresh(add)
        library.refresh()
        assert library.find("Tobias Quill")


def test_the_article_that_is_being_read_comes_first(
    pile: Path, settings: Settings, looked_at: list[str]
) -> None:
    many(pile, 30)
    with Library.open(pile, settings=settings, index=False) as library:

        def open_one(progress: Progress) -> None:
            if progress.stage is Stage.NAMING and not looked_at:
                library.prioritise("nowhere.txt")
                library.prioritise("day007.txt")

        library.refresh(open_one)
        assert looked_at[0] == "day007.txt"
        assert len(looked_at) == len(set(looked_at)) == 34
        assert everything(library) == from_scratch(pile, "rules")

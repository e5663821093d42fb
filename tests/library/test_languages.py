"""Articles in languages that the engine does not read: listed, left alone, and told of."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.entities.external.conftest import made_pipeline
from tests.language.made import NEWS
from tui_reader.library.library import Library

if TYPE_CHECKING:
    from pathlib import Path

    from tui_reader.settings import Settings


@pytest.fixture
def german(tmp_path: Path) -> str:
    """An engine that reads German."""
    folder = tmp_path / "models" / "nordmoor"
    folder.parent.mkdir()
    made_pipeline("de", "entity_ruler").to_disk(folder)
    return f"spacy:{folder}"


def write(pile: Path, *tags: str) -> None:
    for tag in tags:
        (pile / f"{tag}.txt").write_text(f"{NEWS[tag]}\n", encoding="utf-8")


def test_every_article_keeps_its_language(pile: Path, settings: Settings) -> None:
    write(pile, "fr", "cy")
    for _ in range(2):
        with Library.open(pile, settings=settings) as library:
            told = {row.id: row.language for row in library.articles()}
            assert told["fr.txt"] == library.article("fr.txt").language == "fr"
            assert told["cy.txt"] == "cy"
            assert told["fire.md"] == "en"


def test_names_are_not_looked_for_in_what_is_not_read_and_that_is_said(
    pile: Path, settings: Settings
) -> None:
    write(pile, "fr", "cy", "pl")
    for _ in range(2):
        with Library.open(pile, settings=settings) as library:
            (notice,) = library.notices
            assert notice == "3 articles are not in English: names were not looked for in them"
            assert library.names(article="fr.txt") == []
            assert library.names(article="fire.md")


def test_one_article_is_told_in_the_singular(pile: Path, settings: Settings) -> None:
    write(pile, "zh")
    with Library.open(pile, settings=settings) as library:
        assert library.notices == ("1 article is not in English: names were not looked for in it",)


def test_an_engine_for_another_language_reads_that(
    pile: Path, settings: Settings, german: str
) -> None:
    text = f"{NEWS['de']} Dazu sagte Zoë Quillfeather von der Wasserbehörde Nordmoor nichts.\n"
    (pile / "moor.txt").write_text(text, encoding="utf-8")
    chosen = replace(settings, engine=german)
    with Library.open(pile, settings=chosen) as library:
        assert {name.name for name in library.names(article="moor.txt")} == {
            "Zoë Quillfeather",
            "Wasserbehörde Nordmoor",
        }
        assert library.names(article="fire.md") == []
        (notice,) = library.notices
        assert "not in what the engine reads (de)" in notice


def test_a_language_that_is_stated_anew_is_looked_at_anew(
    pile: Path, settings: Settings, german: str
) -> None:
    chosen = replace(settings, engine=german)
    for tag, count in (("en", 0), ("de", 1), ("en", 0)):
        (pile / "short.txt").write_text(f"---\nlang: {tag}\n---\nZoë Quillfeather.\n")
        with Library.open(pile, settings=chosen) as library:
            assert len(library.names(article="short.txt")) == count

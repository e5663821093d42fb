from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from evaluation.labels import LabelError
from evaluation.sets import (
    BUNDLED,
    DEV,
    HARD,
    LOCKED,
    MARKED_UP,
    SETS,
    VALIDATION,
    read_beside,
    read_inside,
    read_set,
)
from tests.evaluation.made import CULTURES, MARKED, write_set

if TYPE_CHECKING:
    from pathlib import Path


def test_the_loader_reads_the_article_without_its_markup(tmp_path: Path) -> None:
    (one,) = read_inside(DEV, write_set(tmp_path)).articles
    assert one.article.id == "ferry-1-wire.md"
    assert one.article.title == "Ferry stays in port"
    assert one.article.text.startswith("# Rowntree-Adeyemi keeps ferry")


def test_labels_stand_at_the_articles_offsets(tmp_path: Path) -> None:
    (one,) = read_inside(DEV, write_set(tmp_path)).articles
    assert [one.article.text[x.start : x.end] for x in one.labels] == [
        "Rowntree-Adeyemi",
        "Bisi Rowntree-Adeyemi",
        "Culverhay Ferries",
        "Pound",
        "City Hall",
    ]


def test_the_text_is_known_to_begin_below_the_front_matter(tmp_path: Path) -> None:
    (one,) = read_inside(DEV, write_set(tmp_path)).articles
    assert one.line == 7


def test_sets_are_secret_but_those_for_development(tmp_path: Path) -> None:
    folder = write_set(tmp_path)
    assert all(read_inside(name, folder).secret for name in (VALIDATION, LOCKED))
    assert not any(read_inside(name, folder).secret for name in (DEV, HARD))


@pytest.mark.parametrize(
    ("marked", "said"),
    [
        (MARKED.replace("[[Pound|person:pound]]", "[[Pound|person:pound]"), "line 10: a label"),
        (MARKED.replace("title: Ferry", "title: [[Ferry|organisation:f]]"), "line 2: a label out"),
        (MARKED.replace("date: 2024-05-17\n", ""), "line 1: no front matter with a date"),
        (MARKED.partition("---\n\n")[2], "line 1: no front matter with a date"),
        (MARKED.replace("2024-05-17", "some day"), "line 1: no front matter with a date"),
        (MARKED.partition("# ")[0], "the reader does not read it as one article"),
        (MARKED.replace("said so", "said cafÃ© so"), "line 9: not what the reader reads there"),
    ],
)
def test_what_does_not_fit_is_an_error_that_names_the_place(
    tmp_path: Path, marked: str, said: str
) -> None:
    with pytest.raises(LabelError) as error:
        read_inside(DEV, write_set(tmp_path, marked))
    assert str(error.value).startswith("ferry-1-wire.md")
    assert said in str(error.value)


def test_every_key_of_a_person_without_a_culture_is_named_by_its_place(tmp_path: Path) -> None:
    with pytest.raises(LabelError) as error:
        read_inside(DEV, write_set(tmp_path, cultures='pound = "british"\n'))
    assert str(error.value).splitlines() == [
        "ferry-1-wire.md, line 7: a person's key without a culture",
        "ferry-1-wire.md, line 9: a person's key without a culture",
    ]


@pytest.mark.parametrize(
    ("cultures", "said"),
    [
        (CULTURES.replace("british", "martian"), "entry 2: no culture of that name"),
        (CULTURES.replace('"british"', "british"), "not sound TOML"),
    ],
)
def test_a_table_of_cultures_that_is_not_sound_is_an_error(
    tmp_path: Path, cultures: str, said: str
) -> None:
    with pytest.raises(LabelError, match=f"cultures-a.toml.*{said}"):
        read_inside(DEV, write_set(tmp_path, cultures=cultures))


def test_tables_of_cultures_may_not_contradict_each_other(tmp_path: Path) -> None:
    folder = write_set(tmp_path)
    (folder / "cultures-b.toml").write_text('pound = "irish"\n', encoding="utf-8")
    with pytest.raises(LabelError, match=r"cultures-b\.toml, entry 1: another culture"):
        read_inside(DEV, folder)


def test_a_set_without_articles_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(LabelError, match="no labelled articles"):
        read_inside(DEV, tmp_path)


def test_a_label_file_beside_an_article_must_have_its_text(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("One line.\n\nAnn Vane left.\n", encoding="utf-8")
    (tmp_path / "a.txt").write_text("One line.\n\n[[Ann Vane|person:v]] went.", encoding="utf-8")
    with pytest.raises(LabelError, match=r"a\.txt, line 3"):
        read_beside(BUNDLED, tmp_path, tmp_path)


def test_a_label_file_without_an_article_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("[[Ann Vane|person:v]] went.", encoding="utf-8")
    with pytest.raises(LabelError, match=r"a\.txt: there is no article"):
        read_beside(BUNDLED, tmp_path, tmp_path)


@pytest.mark.parametrize("name", SETS)
def test_every_label_file_of_the_project_fits_its_article(name: str) -> None:
    said = ""
    try:
        read_set(name)
    except LabelError as error:
        said = str(error)  # file and line, no more
    assert said == ""


def test_each_set_that_is_marked_up_holds_twenty_articles() -> None:
    assert all(len(read_set(name).articles) >= 20 for name in MARKED_UP)

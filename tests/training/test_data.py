"""Labelled files read, cut into words, and refused with the line that is wrong."""

from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING, Any

import pytest

from training.data import load, read

if TYPE_CHECKING:
    from pathlib import Path


def document(*rows: tuple[str, str]) -> dict[str, Any]:
    sentences = [{"tokens": tokens.split(), "tags": tags.split()} for tokens, tags in rows]
    return {"id": "one", "sentences": sentences}


def written(path: Path, *documents: dict[str, Any]) -> Path:
    text = "".join(json.dumps(one) + "\n" for one in documents)
    path.write_bytes(gzip.compress(text.encode()) if path.suffix == ".gz" else text.encode())
    return path


def only(path: Path) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    (one,) = read(path, "notes")
    return [(sentence.words, sentence.tags) for sentence in one.sentences]


def test_a_token_of_several_words_gives_its_tag_to_each(tmp_path: Path) -> None:
    path = written(
        tmp_path / "notes.jsonl", document(("Ruth Bell-Acheampong's van", "B-PER I-PER O"))
    )
    assert only(path) == [
        (
            ("Ruth", "Bell", "-", "Acheampong", "'", "s", "van"),
            ("B-PER", "I-PER", "I-PER", "I-PER", "I-PER", "I-PER", "O"),
        )
    ]


def test_the_second_word_of_a_first_token_is_inside_the_name(tmp_path: Path) -> None:
    path = written(
        tmp_path / "notes.jsonl", document(("Women's Rowing League", "B-ORG I-ORG I-ORG"))
    )
    ((_, tags),) = only(path)
    assert tags == ("B-ORG", "I-ORG", "I-ORG", "I-ORG", "I-ORG")


def test_handles_are_no_names(tmp_path: Path) -> None:
    path = written(
        tmp_path / "notes.jsonl", document(("@rbell thanks @ Fenmarsh", "B-PER O O B-ORG"))
    )
    ((_, tags),) = only(path)
    assert set(tags) == {"O"}


def test_packed_and_plain_files_are_read_alike(tmp_path: Path) -> None:
    one = document(("Ruth Bell left .", "B-PER I-PER O O"))
    plain, packed = tmp_path / "a.jsonl", tmp_path / "b.jsonl.gz"
    assert only(written(plain, one)) == only(written(packed, one))


def test_a_file_is_its_source_and_a_source_counts_as_told(tmp_path: Path) -> None:
    one = document(("Ruth Bell left .", "B-PER I-PER O O"))
    for name in ("notes.jsonl", "posts.jsonl.gz", "left.jsonl"):
        written(tmp_path / name, one)
    loaded = load(tmp_path, {"posts": 0.3, "left": 0})
    assert {(found.source, found.weight) for found in loaded} == {("notes", 1.0), ("posts", 0.3)}


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('{"id": "a"}', "'sentences' is missing"),
        ('{"id": "a", "sentences": [{"tokens": ["Bell"]}]}', "'tags' is missing"),
        ('{"id": "a", "sentences": [{"tokens": ["Bell"], "tags": []}]}', "1 tokens have 0 tags"),
        (
            '{"id": "a", "sentences": [{"tokens": ["Bell"], "tags": ["PERSON"]}]}',
            "no such tag as PERSON",
        ),
        ("Ruth Bell", "Expecting value"),
    ],
)
def test_a_wrong_line_is_named(tmp_path: Path, line: str, said: str) -> None:
    path = written(tmp_path / "notes.jsonl", document(("Ruth left", "B-PER O")))
    path.write_text(path.read_text(encoding="utf-8") + line + "\n", encoding="utf-8")
    with pytest.raises(SystemExit, match=f"notes.jsonl, line 2: .*{said}"):
        list(read(path, "notes"))


def test_a_folder_without_labelled_text_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match=r"no \*\.jsonl"):
        load(tmp_path, {})

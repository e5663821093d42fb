from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING, Any

import pytest

from evaluation.labels import LabelError
from evaluation.lines import measure_lines, read_lines
from tui_reader.entities.engines import engine
from tui_reader.model.mention import Kind

if TYPE_CHECKING:
    from pathlib import Path

SENTENCES: list[dict[str, Any]] = [
    {
        "tokens": ["Dame", "Ottoline", "Vane", "met", "Dray", "Ltd", "in", "Leeds", "."],
        "tags": ["O", "B-PER", "I-PER", "O", "B-ORG", "I-ORG", "O", "B-LOC", "O"],
    },
    {"tokens": [], "tags": []},
    {"tokens": ["Vane", "Quill", "left"], "tags": ["B-PER", "B-PER", "O"]},
]


def write(path: Path, sentences: list[dict[str, Any]] = SENTENCES) -> Path:
    line = json.dumps({"id": "made", "sentences": sentences}) + "\n"
    path.write_bytes(gzip.compress(line.encode()) if path.suffix == ".gz" else line.encode())
    return path


@pytest.mark.parametrize("name", ["made.jsonl", "made.jsonl.gz"])
def test_tokens_become_a_text_and_tags_its_names(tmp_path: Path, name: str) -> None:
    (one,) = read_lines(write(tmp_path / name))
    text = one.text
    assert text == "Dame Ottoline Vane met Dray Ltd in Leeds .\nVane Quill left\n"
    assert {(text[start:end], kind) for start, end, kind in one.names} == {
        ("Ottoline Vane", Kind.PERSON),
        ("Dray Ltd", Kind.ORGANISATION),
        ("Vane", Kind.PERSON),
        ("Quill", Kind.PERSON),
    }


def test_sentences_are_those_that_are_given(tmp_path: Path) -> None:
    (one,) = read_lines(write(tmp_path / "made.jsonl"))
    text = one.text
    sentences = [text[span.start : span.end] for span in one.sentences]
    assert sentences == ["Dame Ottoline Vane met Dray Ltd in Leeds .", "", "Vane Quill left"]


def test_a_tag_that_continues_nothing_begins_a_name(tmp_path: Path) -> None:
    rows = [{"tokens": ["Ann", "Vane", "Dray"], "tags": ["I-PER", "I-PER", "I-ORG"]}]
    (one,) = read_lines(write(tmp_path / "made.jsonl", rows))
    assert one.names == {(0, 8, Kind.PERSON), (9, 13, Kind.ORGANISATION)}


def test_tags_without_tokens_are_an_error_that_names_the_line(tmp_path: Path) -> None:
    path = write(tmp_path / "made.jsonl", [{"tokens": ["Ann"], "tags": []}])
    with pytest.raises(LabelError, match=r"made\.jsonl, line 1"):
        read_lines(path)


def test_a_recogniser_is_scored_by_kind(tmp_path: Path) -> None:
    documents = read_lines(write(tmp_path / "made.jsonl"))
    figures = measure_lines(documents, engine("rules").load())
    assert figures["organisations"]["right"] == 1
    assert figures["people"]["right"] + figures["people"]["missed"] == 3


def test_names_count_in_the_text_as_it_was_printed(tmp_path: Path) -> None:
    rows = [
        {
            "tokens": ["Mr", "O\u00ad’Dray", "met", "Mr", "Va\u00adne", "there"],
            "tags": ["O", "B-PER", "O", "O", "B-PER", "O"],
        }
    ]
    documents = read_lines(write(tmp_path / "made.jsonl", rows))
    people = measure_lines(documents, engine("rules").load())["people"]
    assert (people["right"], people["missed"]) == (2, 0)

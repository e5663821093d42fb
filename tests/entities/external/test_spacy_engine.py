"""spaCy itself runs here, on pipelines made and saved by the test."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.pipeline import Tagger
from spacy.training import Example

from tests.entities.external.conftest import made_pipeline
from tui_reader.entities.engines import engine
from tui_reader.entities.external.installed import Installed
from tui_reader.entities.external.spacy_engine import SpacyRecogniser
from tui_reader.entities.recogniser import Document
from tui_reader.entities.sentences import sentence_spans
from tui_reader.errors import EngineError
from tui_reader.model.article import Span
from tui_reader.model.mention import Kind

if TYPE_CHECKING:
    from pathlib import Path

    from tests.entities.external.conftest import MakeModel
    from tui_reader.entities.recogniser import Recogniser

TEXT = (
    "„Wir wussten nichts“, sagte Zoë Quillfeather. Die Wasserbehörde Nordmoor schwieg.\n\n"
    "In Nordmoor wartet man nun darauf, was Quillfeather als Nächstes sagt."
)


def document(text: str, *furniture: Span) -> Document:
    return Document(text, sentence_spans(text), furniture)


def found(recogniser: Recogniser, text: str, *furniture: Span) -> list[tuple[str, Kind]]:
    (names,) = recogniser.recognise([document(text, *furniture)])
    return [(text[name.start : name.end], name.kind) for name in names]


def test_names_stand_where_the_text_has_them(spacy_model: MakeModel) -> None:
    recogniser = engine(f"spacy:{spacy_model()}").load()
    assert found(recogniser, TEXT) == [
        ("Zoë Quillfeather", Kind.PERSON),
        ("Wasserbehörde Nordmoor", Kind.ORGANISATION),
        ("Quillfeather", Kind.PERSON),
    ]


def test_the_reason_names_the_model_and_its_label(spacy_model: MakeModel) -> None:
    recogniser = engine(f"spacy:{spacy_model(name='moor')}").load()
    (names,) = recogniser.recognise([document(TEXT)])
    assert all("moor" in name.reason and name.reason.endswith("R)") for name in names[::2])


def test_each_document_has_its_own_names(spacy_model: MakeModel) -> None:
    recogniser = engine(f"spacy:{spacy_model()}").load()
    several = [document(text) for text in ("Niemand.", TEXT, "", "Quillfeather ging.")]
    assert [len(names) for names in recogniser.recognise(several)] == [0, 3, 0, 1]


def test_furniture_is_not_read(spacy_model: MakeModel) -> None:
    recogniser = engine(f"spacy:{spacy_model()}").load()
    place = TEXT.index("Zoë")
    assert found(recogniser, TEXT, Span(place, place + 3))[0] == ("Quillfeather", Kind.PERSON)


def test_a_text_longer_than_spacy_takes_at_once_is_read_whole(spacy_model: MakeModel) -> None:
    recogniser = engine(f"spacy:{spacy_model()}").load()
    text = "Niemand kam. " * 90_000 + "Nur Zoë Quillfeather."
    assert len(text) > spacy.blank("de").max_length
    assert found(recogniser, text) == [("Zoë Quillfeather", Kind.PERSON)]


def test_the_id_known_beforehand_is_the_recognisers(spacy_model: MakeModel) -> None:
    chosen = engine(f"spacy:{spacy_model()}")
    assert chosen.id == chosen.load().id


def test_a_trained_model_runs_without_the_steps_that_it_does_not_need(tmp_path: Path) -> None:
    pipeline = spacy.blank("en")
    tagger = pipeline.add_pipe("tagger")
    assert isinstance(tagger, Tagger)
    tagger.add_label("X")
    pipeline.add_pipe("ner")
    text, names = "Ada Quillfeather met Bo.", [(0, 16, "PERSON"), (21, 23, "PERSON")]
    made = pipeline.make_doc(text)
    taught = Example.from_dict(made, {"entities": names, "tags": ["X"] * len(made)})
    pipeline.initialize(lambda: [taught])
    for _ in range(30):
        pipeline.update([taught])
    pipeline.to_disk(tmp_path / "taught")
    recogniser = engine(f"spacy:{tmp_path / 'taught'}").load()
    assert found(recogniser, text) == [("Ada Quillfeather", Kind.PERSON), ("Bo", Kind.PERSON)]
    assert isinstance(recogniser, SpacyRecogniser)
    assert recogniser.steps == ("ner",)


def test_rules_keep_every_step_they_may_look_at(spacy_model: MakeModel) -> None:
    recogniser = engine(f"spacy:{spacy_model('sentencizer', 'entity_ruler')}").load()
    assert isinstance(recogniser, SpacyRecogniser)
    assert recogniser.steps == ("sentencizer", "entity_ruler")


def test_a_model_that_finds_no_entities_is_told_with_what_it_does(spacy_model: MakeModel) -> None:
    with pytest.raises(EngineError) as raised:
        engine(f"spacy:{spacy_model('sentencizer')}").load()
    assert "entities" in raised.value.message
    assert "sentencizer" in raised.value.message


def test_a_damaged_model_is_told_in_one_line(spacy_model: MakeModel) -> None:
    folder = spacy_model()
    (folder / "config.cfg").write_text("[nlp]\nlang = \n[")
    with pytest.raises(EngineError) as raised:
        engine(f"spacy:{folder}").load()
    assert "cannot be loaded" in raised.value.message
    assert "\n" not in raised.value.message


@pytest.fixture(scope="module")
def ruler(tmp_path_factory: pytest.TempPathFactory) -> SpacyRecogniser:
    folder = tmp_path_factory.mktemp("ruler")
    made_pipeline("de", "entity_ruler").to_disk(folder)
    return SpacyRecogniser(Installed(str(folder), folder, "made", None))


PIECES = st.sampled_from(
    ["Zoë", "Quillfeather", "Wasserbehörde", "Nordmoor", "ging", ".", "\n\n", "\u00ad", "é", "水"]
)


@given(st.lists(PIECES, max_size=40).map(" ".join), st.integers(0, 99), st.integers(1, 40))
@settings(max_examples=60, deadline=None)
def test_names_are_in_order_apart_and_clear_of_furniture(
    ruler: SpacyRecogniser, text: str, start: int, length: int
) -> None:
    block = Span(min(start, len(text)), min(start + length, len(text)))
    (names,) = ruler.recognise([document(text, block)])
    assert all(0 <= name.start < name.end <= len(text) for name in names)
    assert all(one.end <= two.start for one, two in itertools.pairwise(names))
    assert not any(name.start < block.end and block.start < name.end for name in names)

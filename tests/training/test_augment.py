"""Variations: names change, the rest and the tags stay true."""

from __future__ import annotations

from dataclasses import replace

from training.augment import NONE, Variation, varied
from training.data import Document, Sentence
from tui_reader.entities.learnt.labels import spans_of

ALWAYS = replace(NONE, rename=1.0)


def document() -> Document:
    rows = (
        ("Ruth Bell left the Fenmarsh Board .", "B-PER I-PER O O B-ORG I-ORG O"),
        ("Bell wept .", "B-PER O O"),
        ("Bell wept again in Bell .", "B-PER O O O B-LOC O"),
    )
    sentences = (Sentence(tuple(words.split()), tuple(tags.split())) for words, tags in rows)
    return Document("one", "notes", tuple(sentences))


def people(one: Document) -> list[str]:
    return [
        " ".join(sentence.words[span.start : span.end])
        for sentence in one.sentences
        for span in spans_of(sentence.tags)
        if span.type == "PER"
    ]


def test_nothing_changes_where_nothing_is_asked() -> None:
    assert varied([document()], NONE, 1)(0) == [document()]


def test_a_person_keeps_the_new_name_through_the_document() -> None:
    for epoch in range(20):
        (made,) = varied([document()], ALWAYS, 1)(epoch)
        full, short, again = people(made)
        assert short == again
        assert short in full


def test_places_and_plain_words_stay() -> None:
    (made,) = varied([document()], ALWAYS, 1)(0)
    assert made.sentences[-1].words[-3:] == ("in", "Bell", ".")
    assert made.sentences[-1].tags[-3:] == ("O", "B-LOC", "O")


def test_an_epoch_is_the_same_however_often_it_is_drawn() -> None:
    corpus = varied([document()], replace(Variation(), stories=5), 1)
    assert corpus(3) == corpus(3)
    assert corpus(3) != corpus(4)
    assert len(corpus(0)) == 1 + 5

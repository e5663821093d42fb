"""The shipped models, really run."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tui_reader.entities.engines import engine
from tui_reader.entities.learnt.shipped import config_of, model_folder
from tui_reader.entities.recogniser import Document
from tui_reader.entities.sentences import sentence_spans
from tui_reader.model.article import Span
from tui_reader.model.mention import Kind

if TYPE_CHECKING:
    from tui_reader.entities.recogniser import NameSpan, Recogniser

pytestmark = pytest.mark.model

PLAIN = (
    "Marta Ellingham told the Fenmarsh Water Board that Zoë O’Dowd-Łaska had resigned. "
    "Mr Quill of Brackwater & Sons Ltd denied it."
)


@pytest.fixture(scope="module", params=["learnt", "fast"])
def recogniser(request: pytest.FixtureRequest) -> Recogniser:
    return engine(request.param).load()


def document(text: str, furniture: tuple[Span, ...] = ()) -> Document:
    return Document(text, sentence_spans(text), furniture)


def in_order(names: list[NameSpan], text: str) -> bool:
    edges = [edge for name in names for edge in (name.start, name.end)]
    proper = all(name.start < name.end for name in names)
    return proper and edges == sorted(edges) and all(0 <= edge <= len(text) for edge in edges)


def test_people_and_organisations_are_found_without_titles(recogniser: Recogniser) -> None:
    (names,) = recogniser.recognise([document(PLAIN)])
    found = {(PLAIN[name.start : name.end], name.kind) for name in names}
    assert found >= {
        ("Marta Ellingham", Kind.PERSON),
        ("Fenmarsh Water Board", Kind.ORGANISATION),
        ("Zoë O’Dowd-Łaska", Kind.PERSON),
        ("Quill", Kind.PERSON),
    }
    assert all(name.reason for name in names)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "x",
        "A" * 50_000,
        "9" * 10_000,
        "NO " * 2_000,
        "李" * 2_000,
        "\u00ad\u200b",
        "\ud800 Ann Lee",
        "🙂" * 500,
        "Mary Smith " * 1_000,
        "a-" * 2_000,
        "O'" * 2_000,
        "Smith & " * 1_000,
        "Mary Smi",
    ],
    ids=range(15),
)
def test_any_text_gives_sorted_spans_inside_it(recogniser: Recogniser, text: str) -> None:
    (names,) = recogniser.recognise([document(text)])
    assert in_order(names, text)


PARTS = st.sampled_from(
    [
        "Ann Lee",
        "O’",
        "-",
        "Smith",
        "&",
        "Co",
        "van der",
        ".",
        "\n\n",
        " ",
        "the",
        "Met",
        "said",
        "“",
    ]
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.one_of(PARTS, st.text(max_size=6)), max_size=25).map(" ".join))
def test_odd_text_gives_sorted_spans_inside_it(recogniser: Recogniser, text: str) -> None:
    (names,) = recogniser.recognise([document(text)])
    assert in_order(names, text)


def test_a_document_has_the_same_names_in_any_company(recogniser: Recogniser) -> None:
    alone = recogniser.recognise([document(PLAIN)])[0]
    others = [document("The jury heard from Anna Nowak. " * count) for count in range(1, 9)]
    assert recogniser.recognise([*others, document(PLAIN)])[-1] == alone


def test_furniture_is_never_touched(recogniser: Recogniser) -> None:
    text = "Read more from Mary Smith. Tobias Quill spoke."
    (names,) = recogniser.recognise([document(text, (Span(0, 26),))])
    assert [text[name.start : name.end] for name in names] == ["Tobias Quill"]


def test_what_print_does_to_characters_makes_no_difference(recogniser: Recogniser) -> None:
    plain = "Niamh O'Dowd-Griffin told the Women's Harbour Party so."
    printed = plain.replace("'", "’").replace("-", "\u2010").replace("Griffin", "Griﬃn")
    found = [recogniser.recognise([document(text)])[0] for text in (plain, printed)]
    assert [name.kind for name in found[0]] == [name.kind for name in found[1]]
    assert [name.start for name in found[0]][:1] == [name.start for name in found[1]][:1] == [0]


@pytest.mark.parametrize("model", ["default", "fast"])
def test_the_digest_is_that_of_the_shipped_file(model: str) -> None:
    folder = model_folder(model)
    digest = hashlib.sha256((folder / "model.onnx").read_bytes()).hexdigest()
    assert config_of(folder).digest == digest


@pytest.mark.parametrize("model", ["default", "fast"])
def test_a_model_has_a_card_that_tells_its_licence(model: str) -> None:
    card = (model_folder(model) / "MODEL_CARD.md").read_text(encoding="utf-8")
    assert "CC BY-SA 4.0" in card

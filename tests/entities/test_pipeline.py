from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.entities.made import article, extracted
from tests.language.made import NEWS
from tui_reader.entities.pipeline import extract
from tui_reader.entities.recogniser import NameSpan
from tui_reader.entities.word_sets import word_set
from tui_reader.language import ENGLISH
from tui_reader.model.article import Span
from tui_reader.model.mention import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui_reader.entities.recogniser import Document
    from tui_reader.model.article import Article

WORDS = (
    "Mr Dame Marta Ellingham Quill O’Leary van der Meer J. K. Her Majesty’s HM St é ( ) , . “ ’s"
    " the The of and & for Police Council Office Ltd Met BBC City Road London said ' who (FWB) FWB"
    " 42 @Ann"
)
PIECES = st.sampled_from([*sorted(word_set(WORDS)), "\n", "\n\n", "\u00ad", "\u00a0"])
NEWSLIKE = st.lists(PIECES, max_size=60).map(" ".join)
ANYTHING = st.text(alphabet=st.characters(), max_size=400)


class Everything:
    """A recogniser that takes every capital letter for a person: coreference works from any."""

    id = "everything"

    def recognise(self, documents: Sequence[Document]) -> list[list[NameSpan]]:
        return [
            [
                NameSpan(i, i + 1, Kind.PERSON, "a capital")
                for i, char in enumerate(document.text)
                if char.isupper()
            ]
            for document in documents
        ]


@given(st.one_of(NEWSLIKE, ANYTHING))
@example("")
@example("word")
@example("A" * 5000)
@example("ABC " * 500)
@example("\ud800 Mr Quill")
@settings(max_examples=300, deadline=None)
def test_mentions_are_where_they_say_in_order_and_apart(text: str) -> None:
    mentions = sorted(
        (mention for chain in extracted(text) for mention in chain.mentions),
        key=lambda mention: mention.start,
    )
    assert all(text[m.start : m.end] == m.surface and m.surface for m in mentions)
    assert all(one.end <= two.start for one, two in itertools.pairwise(mentions))


@given(NEWSLIKE, st.integers(0, 100), st.integers(1, 100))
@settings(deadline=None)
def test_no_name_touches_furniture(text: str, start: int, length: int) -> None:
    span = Span(min(start, len(text)), min(start + length, len(text)))
    (chains,) = extract([article(text, furniture=(span,))])
    found = [mention for chain in chains for mention in chain.mentions]
    assert not any(m.start < span.end and span.start < m.end for m in found)


@given(NEWSLIKE)
@settings(deadline=None)
def test_an_article_has_the_same_chains_in_any_company(text: str) -> None:
    other = article("Mr Quill of the Home Office met Marta Ellingham.", "b.txt")
    assert extract([other, article(text)])[1] == extract([article(text)])[0]


@pytest.mark.parametrize(
    "text",
    [
        "a" * 1_000_000,
        "A" * 1_000_000,
        "ABC " * 50_000,
        "Marta Ellingham " * 15_000,
        "“" * 1_000_000,
        "4" * 1_000_000,
        "水" * 1_000_000,
        "Office of the " * 15_000,
        "A's " * 50_000,
        "a@" * 100_000,
        " and ".join(f"John Quill{'abcdefghij'[i % 10] * (i % 97)}" for i in range(5_000)),
        " and ".join(f"the Fenmarsh Board{i} Council (FB{i % 10}X)" for i in range(2_000)),
    ],
    ids=lambda text: text[:12],
)
def test_a_megabyte_of_anything_comes_to_an_end(text: str) -> None:
    for chain in extracted(text):
        for mention in chain.mentions:
            assert text[mention.start : mention.end] == mention.surface


def test_chains_come_from_the_spans_of_any_recogniser() -> None:
    (chains,) = extract([article("Ann and Bo")], Everything())
    assert [chain.name for chain in chains] == ["A", "B"]


def test_chains_are_in_order_of_their_first_mention() -> None:
    chains = extracted("The Home Office met Marta Ellingham. Bo Ek told the BBC.")
    assert [chain.name for chain in chains] == ["Home Office", "Marta Ellingham", "Bo Ek", "BBC"]


def test_no_articles_have_no_chains() -> None:
    assert extract([]) == []


def in_language(text: str, tag: str) -> Article:
    return article(text)._replace(language=tag)


@pytest.mark.parametrize(("tag", "count"), [("en", 1), ("en-GB", 1), ("", 1), ("fr", 0)])
def test_an_article_in_a_language_that_is_not_read_has_no_chains(tag: str, count: int) -> None:
    articles = [in_language("Marta Ellingham came.", tag), article("Bo Ek told the BBC.")]
    chains, others = extract(articles, languages=ENGLISH)
    assert len(chains) == count
    assert len(others) == 2


def test_of_an_article_in_several_only_the_paragraphs_that_are_read_have_names() -> None:
    text = f"{NEWS['cy']}\n\nCouncillor Marta Ellingham said that she was sorry about the school."
    (chains,) = extract([in_language(text, "mul")], languages=ENGLISH)
    assert [chain.name for chain in chains] == ["Marta Ellingham"]
    (all_chains,) = extract([in_language(text, "mul")])
    assert "Eleri Gwyndaf" in {chain.name for chain in all_chains}

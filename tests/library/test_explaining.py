"""Why a name is whose it is, asked of a library on real files."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tui_reader.errors import UnknownArticleError, UnknownNameError
from tui_reader.library.library import Library

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tui_reader.model.explanation import Explanation
    from tui_reader.settings import Settings

FILES = {
    "quay.txt": """Who paid for the quay

John Price, 29, a firefighter, met Jane Price on the quay on Monday. Price left early. Ottoline
Varley of the Old Harbour Heritage Trust (OHHT) said that OHHT had paid. Ms Varley thanked Priya
Nair. “Nobody paid,” said Price. Quillon was silent.
""",
    "court.txt": """Court hears about the quay

Judge John Price told the court that the ledgers were missing. Ottoline Varley and Priya Nair
listened. The OHHT declined to comment.
""",
    "market.txt": """Market reopens

Ottoline Varley opened the market with Priya Nair. Elizabeth Ashgrove of Fenmarsh sang.
""",
    "market-day.txt": """Market day

Liz Ashgrove sang again with Priya Nair, and so did Hugo Marlwood. Ms Varley sat.
""",
    "song.txt": """A song

Elizabeth Ashgrove, Hugo Marlwood and Priya Nair sang. Ms Price listened. Mr Varley wept.
""",
}


@pytest.fixture
def library(tmp_path: Path, settings: Settings) -> Iterator[Library]:
    root = tmp_path / "pile"
    root.mkdir()
    for name, text in FILES.items():
        (root / name).write_text(text, encoding="utf-8")
    with Library.open(root, settings=replace(settings, engine="rules")) as library:
        yield library


def only(found: list[Explanation]) -> Explanation:
    (explained,) = found
    return explained


def whys(explained: Explanation) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for alias in explained.aliases:
        found.setdefault(alias.text, []).append(alias.why)
    return found


def test_each_alias_says_why_it_belongs(library: Library) -> None:
    why = whys(only(library.explain("Ottoline Varley")))
    assert why["Ottoline Varley"] == ["the name in full"]
    assert ["“Ms”" in each and "surname of Ottoline Varley" in each for each in why["Varley"]] == [
        True
    ]


def test_mentions_of_one_form_and_reason_are_one_line(library: Library) -> None:
    explained = only(library.explain("Ottoline Varley"))
    full = explained.aliases[0]
    assert (full.text, full.mentions, full.articles) == ("Ottoline Varley", 3, 3)
    assert full.first == explained.mentions[0]


def test_every_mention_is_counted_once(library: Library) -> None:
    for entity in library.names():
        explained = only(library.explain(entity_id=entity.id))
        assert sum(alias.mentions for alias in explained.aliases) == entity.mentions
        assert len(explained.mentions) == entity.mentions
        assert len(explained.articles) == entity.articles


def test_every_alias_of_everybody_has_a_reason(library: Library) -> None:
    for entity in library.names():
        explained = only(library.explain(entity_id=entity.id))
        assert {alias.text for alias in explained.aliases} == {a.text for a in entity.aliases}
        assert all(alias.why for alias in explained.aliases)


def test_a_pet_form_of_another_article_says_why_it_was_joined(library: Library) -> None:
    (why,) = whys(only(library.explain("Liz Ashgrove")))["Liz Ashgrove"]
    assert "short for the other" in why
    assert "Priya Nair" in why


def test_an_acronym_says_where_it_is_spelt_out(library: Library) -> None:
    beside, elsewhere = whys(only(library.explain("OHHT")))["OHHT"]
    assert beside == "printed beside Old Harbour Heritage Trust as short for it"
    assert elsewhere.startswith("elsewhere")


def test_joins_and_doubts_are_told_apart(library: Library) -> None:
    explained = only(library.explain("Elizabeth Ashgrove"))
    assert any("short for the other" in reason for reason in explained.joined)
    assert not set(explained.joined) & set(explained.doubts)


def test_namesakes_are_all_told_and_each_names_the_other(library: Library) -> None:
    one, two = library.explain("john price")
    assert [one.label, two.label] == ["John Price", "John Price (2)"]
    assert [other.label for other in one.apart] == [two.label]
    assert [other.label for other in two.apart] == [one.label]
    assert "firefighter" in one.apart[0].reason


def test_what_is_printed_beside_the_name_is_told(library: Library) -> None:
    said = [set(explained.said) for explained in library.explain("John Price")]
    assert {"Judge"} in said
    assert {"aged 29", "firefighter"} in said


def test_mentions_that_could_be_theirs_are_told_with_the_others(library: Library) -> None:
    explained = only(library.explain("Jane Price"))
    (possible,) = explained.possible
    assert (possible.text, possible.mentions, possible.first.article) == ("Price", 2, "quay.txt")
    assert "John Price" in possible.why


def test_a_surname_alone_in_another_article_could_be_theirs(library: Library) -> None:
    explained = only(library.explain("Ottoline Varley"))
    assert [each.first.article for each in explained.possible] == ["market-day.txt"]


def test_a_title_that_cannot_be_theirs_rules_a_mention_out(library: Library) -> None:
    songs = library.mentions(article="song.txt")
    explained = only(library.explain("Ottoline Varley"))
    (varley,) = {m.entity_id for m in songs if m.surface == "Varley"}
    assert explained.entity is not None
    assert varley != explained.entity.id
    assert "song.txt" not in {each.first.article for each in explained.possible}


def test_one_article_alone(library: Library) -> None:
    explained = only(library.explain("Ottoline Varley", article="quay.txt"))
    assert explained.articles == ("quay.txt",)
    assert {mention.article for mention in explained.mentions} == {"quay.txt"}
    assert explained.possible == ()


def test_of_namesakes_those_in_the_article(library: Library) -> None:
    explained = only(library.explain("John Price", article="court.txt"))
    assert explained.said == ("Judge",)


def test_nobody_is_explained_where_they_are_not_named(library: Library) -> None:
    assert library.explain("John Price", article="song.txt") == []


def test_a_form_that_nobody_is_surely_meant_by_says_why(library: Library) -> None:
    alone, explained = library.explain("price")
    assert alone.entity is not None
    assert {mention.article for mention in alone.mentions} == {"song.txt"}
    assert explained.entity is None
    assert {mention.article for mention in explained.mentions} == {"quay.txt"}
    assert any("Jane Price or John Price" in alias.why for alias in explained.aliases)


def test_an_unknown_name_offers_those_like_it(library: Library) -> None:
    with pytest.raises(UnknownNameError, match="Ottoline Varley"):
        library.explain("Otoline Varley")


def test_an_unknown_id_and_an_unknown_article_are_errors(library: Library) -> None:
    with pytest.raises(UnknownNameError):
        library.explain(entity_id="person:nobody")
    with pytest.raises(UnknownArticleError):
        library.explain("John Price", article="nowhere.txt")


def test_a_form_that_belongs_to_somebody_everywhere_is_nobodys_nowhere(library: Library) -> None:
    assert library.explain_form("Ottoline Varley") is None

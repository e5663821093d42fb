from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.entities.made import chain, groups, keyed, with_company
from tui_reader.library.linking.whole import link
from tui_reader.model.mention import Kind

if TYPE_CHECKING:
    import random

    from tui_reader.model.chain import Chain, LinkedEntity

BODY = Kind.ORGANISATION


def test_one_full_name_is_one_person() -> None:
    assert groups({"a": [chain("Marta Ellingham")], "b": [chain("Marta Ellingham")]}) == {
        "person:marta-ellingham": ["a", "b"]
    }


def test_case_accents_and_hyphens_do_not_tell_names_apart() -> None:
    articles = {"a": [chain("Álvaro Núñez-Ferrer")], "b": [chain("ALVARO NUNEZ FERRER")]}
    assert len(groups(articles)) == 1


def test_a_surname_alone_joins_nothing() -> None:
    articles = {"a": [chain("Marta Ellingham")], "b": [chain("Ellingham", full=False)]}
    assert groups(articles) == {"person:marta-ellingham": ["a"], "person:ellingham": ["b"]}


def test_titles_of_a_man_and_a_woman_keep_one_name_apart() -> None:
    articles = {
        "a": [chain("Alex Vane", honorifics=("Mr",))],
        "b": [chain("Alex Vane", honorifics=("Ms",))],
    }
    assert groups(articles) == {"person:alex-vane": ["a"], "person:alex-vane~2": ["b"]}


def test_a_name_without_title_joins_neither_of_two_that_are_kept_apart() -> None:
    articles = {
        "a": [chain("Alex Vane", honorifics=("Mr",))],
        "b": [chain("Alex Vane", honorifics=("Ms",))],
        "c": [chain("Alex Vane")],
    }
    assert len(groups(articles)) == 3


def test_a_judge_and_a_constable_of_one_name_are_kept_apart() -> None:
    articles = {
        "a": [chain("Mark Vane", honorifics=("Judge",))],
        "b": [chain("Mark Vane", honorifics=("PC",))],
    }
    assert len(groups(articles)) == 2


def test_a_pet_form_joins_where_there_is_company() -> None:
    assert "person:edward-vane" in groups(with_company("Edward Vane", "Ed Vane"))


def test_a_pet_form_without_company_joins_nothing() -> None:
    assert len(groups({"a": [chain("Edward Vane")], "b": [chain("Ed Vane")]})) == 2


def test_a_pet_form_of_two_first_names_joins_neither() -> None:
    found = groups(with_company("Edward Vane", "Ed Vane", "Edwin Vane"))
    assert {"person:edward-vane", "person:ed-vane", "person:edwin-vane"} <= found.keys()


def test_a_misspelt_surname_joins_where_there_is_company() -> None:
    found = groups(with_company("Marta Ellingham", "Marta Ellingham", "Marta Elingham"))
    assert found["person:marta-ellingham"] == ["0.txt", "1.txt", "2.txt"]


def test_a_misspelt_surname_without_company_joins_nothing() -> None:
    assert len(groups({"a": [chain("Marta Ellingham")], "b": [chain("Marta Elingham")]})) == 2


def test_two_first_names_that_differ_by_a_letter_stay_apart() -> None:
    assert len(groups(with_company("Danielle Vane", "Daniella Vane"))) == 4


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Ferenc Quill", "Quill Ferenc"),
        ("Marten Quill", "Morten Quill"),
        ("Robert Stanley Thackray", "R. S. Thackeray"),
    ],
)
def test_a_name_printed_otherwise_joins_where_there_is_company(one: str, two: str) -> None:
    assert len(groups(with_company(one, two))) == 3
    assert len(groups({"a": [chain(one)], "b": [chain(two)]})) == 2


def test_a_family_that_is_a_firm_joins_the_firm() -> None:
    firms = [chain("Quillon Feinmechanik GmbH", kind=BODY), chain("Quillons", kind=BODY)]
    company = [chain("Priya Nair"), chain("Tom Quill")]
    articles = {str(i): [firm, *company] for i, firm in enumerate(firms)}
    assert len(groups(articles)) == 3


def test_an_article_that_names_both_tells_two_names_apart() -> None:
    both = [chain("Edward Vane"), chain("Ed Vane"), chain("Priya Nair")]
    assert len(groups({"a": both})) == 3


def test_likeness_does_not_creep_over_a_name_between() -> None:
    found = groups(with_company("Ann B. Vane", "Ann Vane", "Ann C. Vane"))
    assert {"person:ann-b-vane", "person:ann-vane", "person:ann-c-vane"} <= found.keys()


@pytest.mark.parametrize("company", [("Priya Nair",), ("Priya Nair", "Metropolitan Police")])
def test_one_whom_half_the_pile_may_name_is_no_company(company: tuple[str, ...]) -> None:
    around = [
        chain(name, kind=BODY if name.endswith("Police") else Kind.PERSON) for name in company
    ]
    articles = {"a": [chain("Thomas Vane"), *around], "b": [chain("Tom Vane"), *around]}
    assert "person:tom-vane" in groups(articles)


def test_a_long_misspelt_body_joins() -> None:
    articles = {
        "a": [chain("Metropolitan Police", "Metropolitan Police", kind=BODY)],
        "b": [chain("Metropolitian Police", kind=BODY)],
    }
    assert groups(articles) == {"organisation:metropolitan-police": ["a", "b"]}


def test_bodies_of_different_places_stay_apart() -> None:
    articles = {
        "a": [chain("Bank of Lincolnshire", kind=BODY)],
        "b": [chain("Bank of Lancashire", kind=BODY)],
    }
    assert len(groups(articles)) == 2


def test_a_person_and_a_body_of_one_name_stay_apart() -> None:
    assert len(groups({"a": [chain("John Lewis")], "b": [chain("John Lewis", kind=BODY)]})) == 2


def test_an_acronym_joins_the_one_body_that_the_corpus_spells_it_out_as() -> None:
    articles = {
        "a": [chain("Fenmarsh Sea Water Board", "Fenmarsh Sea Water Board", "FSWB", kind=BODY)],
        "b": [chain("FSWB", kind=BODY, full=False)],
    }
    assert groups(articles) == {"organisation:fenmarsh-sea-water-board": ["a", "b"]}


def test_an_acronym_of_three_letters_needs_company() -> None:
    spelt_out = chain("Fenmarsh Water Board", "Fenmarsh Water Board", "FWB", kind=BODY)
    alone = chain("FWB", kind=BODY, full=False)
    assert len(groups({"a": [spelt_out], "b": [alone]})) == 2
    company = chain("Priya Nair")
    found = groups({"a": [spelt_out, company], "b": [alone, company]})
    assert found["organisation:fenmarsh-water-board"] == ["a", "b"]


def test_an_acronym_that_two_bodies_have_joins_neither() -> None:
    articles = {
        "a": [chain("Fenmarsh Water Board", "Fenmarsh Water Board", "FWB", kind=BODY)],
        "b": [chain("Friars Wood Bank", "Friars Wood Bank", "FWB", kind=BODY)],
        "c": [chain("FWB", kind=BODY, full=False)],
    }
    assert groups(articles)["organisation:fwb"] == ["c"]


def test_an_acronym_nobody_spells_out_joins_nothing() -> None:
    articles = {
        "a": [chain("Fenmarsh Water Board", kind=BODY)],
        "b": [chain("FWB", kind=BODY, full=False)],
    }
    assert groups(articles) == {
        "organisation:fenmarsh-water-board": ["a"],
        "organisation:fwb": ["b"],
    }


def test_a_clipped_name_joins_the_body_it_stands_for_elsewhere() -> None:
    articles = {
        "a": [chain("Metropolitan Police", "Metropolitan Police", "Met", kind=BODY)],
        "b": [chain("Met", kind=BODY, full=False)],
    }
    assert groups(articles) == {"organisation:metropolitan-police": ["a", "b"]}


def test_the_most_frequent_full_form_is_the_name() -> None:
    articles = with_company("Marta Ellingham", "Marta Rose Ellingham", "Marta Ellingham")
    assert "person:marta-ellingham" in groups(articles)


def test_capitals_are_not_the_name_where_there_is_another() -> None:
    articles = {
        "a": [chain("MARTA ELLINGHAM", "MARTA ELLINGHAM", "MARTA ELLINGHAM")],
        "b": [chain("Marta Ellingham")],
    }
    assert [entity.name for entity in link(keyed(articles))] == ["Marta Ellingham"]


def test_reasons_are_sentences() -> None:
    linked = link(keyed(with_company("Edward Vane", "Ed Vane")))
    reasons = [reason for entity in linked for reason in entity.reasons]
    assert reasons
    assert all(reason.endswith(".") for reason in reasons)


ALONE = "Joined by the full name alone: perhaps more than one person."


def test_ages_years_apart_keep_one_name_apart() -> None:
    articles = {
        "a": [chain("Sue Vane", honorifics=("firefighter", "aged 29"))],
        "b": [chain("Sue Vane", honorifics=("Rev", "aged 61"))],
        "c": [chain("Sue Vane", honorifics=("aged 44",))],
        "d": [chain("Sue Vane", honorifics=("aged 30",))],
    }
    assert sorted(groups(articles).values()) == [["a", "d"], ["b"], ["c"]]


def test_a_trade_and_a_title_of_another_walk_of_life_keep_one_name_apart() -> None:
    articles = {
        "a": [chain("Sue Vane", honorifics=("plumber",))],
        "b": [chain("Sue Vane", honorifics=("Judge",))],
    }
    assert len(groups(articles)) == 2


def test_two_of_one_name_in_an_article_are_two_everywhere() -> None:
    articles = {"a": [chain("Sue Vane"), chain("Sue Vane")], "b": [chain("Sue Vane")]}
    assert len(groups(articles)) == 3


def test_a_father_and_a_son_in_one_company_stay_apart() -> None:
    assert len(groups(with_company("Hugo Vane", "Hugo Vane Jr"))) == 4


def test_a_join_by_nothing_but_the_name_states_the_doubt() -> None:
    articles = {"a": [chain("Sue Vane")], "b": [chain("Sue Vane")]}
    assert any(ALONE in reason for entity in link(keyed(articles)) for reason in entity.reasons)


def test_a_join_of_some_articles_by_nothing_but_the_name_states_the_doubt() -> None:
    articles = {**with_company("Sue Vane", "Sue Vane"), "c": [chain("Sue Vane")]}
    reasons = [reason for entity in link(keyed(articles)) for reason in entity.reasons]
    assert any("in some articles" in reason for reason in reasons)


def test_a_join_in_company_or_in_a_role_has_no_doubt() -> None:
    in_role = {
        "x": [chain("Bo Ek", honorifics=("mayor",))],
        "y": [chain("Bo Ek", honorifics=("mayor",))],
    }
    for articles in (with_company("Sue Vane", "Sue Vane"), in_role):
        named = [e for e in link(keyed(articles)) if e.name != "Priya Nair"]
        assert not any("perhaps" in reason for entity in named for reason in entity.reasons)


def test_a_rank_and_name_joins_the_same_rank_and_name_only() -> None:
    articles = {
        "a": [chain("Lord Prowse"), chain("Priya Nair")],
        "b": [chain("Lord Prowse"), chain("Priya Nair")],
        "c": [chain("Lady Prowse"), chain("Priya Nair")],
        "d": [chain("Hugo Prowse"), chain("Priya Nair")],
    }
    assert groups(articles)["person:lord-prowse"] == ["a", "b"]


def test_a_rank_in_the_name_is_no_role_in_common() -> None:
    articles = {name: [chain("Lord Prowse", honorifics=("Lord",))] for name in ("a", "b")}
    assert any(ALONE in reason for entity in link(keyed(articles)) for reason in entity.reasons)


def test_nothing_links_to_nothing() -> None:
    assert link({}) == []


FIRST = st.sampled_from(
    ["Ann", "Anna", "Ed", "Edward", "Edwin", "Ted", "Marta", "Martha", "A.", "Ann-Marie"]
)
LAST = st.sampled_from(["Vane", "Vain", "Ellingham", "Elingham", "Ellinghame", "Quill"])
TITLES = st.sampled_from(
    [(), ("Mr",), ("Ms",), ("Judge",), ("PC",), ("aged 20",), ("aged 60", "Mr"), ("plumber",)]
)
BODIES = st.sampled_from(
    ["Metropolitan Police", "Metropolitian Police", "Fenmarsh Water Board", "Friars Wood Bank"]
)


@st.composite
def chains(draw: st.DrawFn) -> Chain:
    if draw(st.booleans()):
        name = f"{draw(FIRST)} {draw(LAST)}"
        return chain(name, full=draw(st.booleans()), honorifics=draw(TITLES))
    if draw(st.booleans()):
        return chain(draw(st.sampled_from(["Met", "FWB"])), kind=BODY, full=False)
    name = draw(BODIES)
    short = draw(st.sampled_from(["Met", "FWB", name]))
    return chain(name, name, short, kind=BODY)


CORPORA = st.dictionaries(
    st.sampled_from("abcdefgh"), st.lists(chains(), min_size=1, max_size=4), max_size=8
)


@given(CORPORA, st.randoms(use_true_random=False))
def test_the_order_of_the_chains_makes_no_difference(
    articles: dict[str, list[Chain]], source: random.Random
) -> None:
    given_chains = keyed(articles)
    items = list(given_chains.items())
    source.shuffle(items)
    assert link(dict(items)) == link(given_chains)


@given(CORPORA)
def test_every_full_chain_is_in_one_entity_and_ids_are_unique(
    articles: dict[str, list[Chain]],
) -> None:
    given_chains = keyed(articles)
    linked: list[LinkedEntity] = link(given_chains)
    placed = [key for entity in linked for key in entity.chains]
    assert len(placed) == len(set(placed))
    assert {key for key, each in given_chains.items() if each.full} <= set(placed)
    assert len({entity.id for entity in linked}) == len(linked)


@given(CORPORA)
def test_no_entity_mixes_titles_of_men_and_women(articles: dict[str, list[Chain]]) -> None:
    given_chains = keyed(articles)
    for entity in link(given_chains):
        titles = {title for key in entity.chains for title in given_chains[key].honorifics}
        assert not {"Mr", "Ms"} <= titles


def test_names_that_readers_know_one_body_by_are_told() -> None:
    articles = {"a": [chain("Tories", kind=BODY)], "b": [chain("Conservative Party", kind=BODY)]}
    (entity,) = link(keyed(articles))
    assert entity.reasons == (
        "“Conservative Party” and “Tories”, names that readers know one body by, are printed in 2"
        " articles.",
    )


def test_one_name_that_readers_know_is_told_as_it_is_printed() -> None:
    articles = {"a": [chain("Tories", kind=BODY)], "b": [chain("The Tories", kind=BODY)]}
    (entity,) = link(keyed(articles))
    assert entity.reasons[0].startswith("“The Tories” is printed in full in 2")

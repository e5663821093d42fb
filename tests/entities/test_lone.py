"""Short forms that no full name in their article explains: whose they are, or nobody else's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.entities.made import chain, groups, keyed
from tui_reader.library.linking.whole import link
from tui_reader.model.mention import Kind

if TYPE_CHECKING:
    from tui_reader.model.chain import Chain

USUAL = ("Priya Nair", "Tom Orr")


def lone(name: str, *others: str, said: tuple[str, ...] = ()) -> list[Chain]:
    """Somebody of whom an article prints but a part of the name, and others in full."""
    return [chain(name, full=False, honorifics=said), *map(chain, others)]


def full(name: str, *others: str) -> list[Chain]:
    """Somebody and others in full."""
    return [chain(name), *map(chain, others)]


def test_a_surname_that_nothing_explains_is_somebody_in_its_article() -> None:
    articles = {"a": [chain("Okafor", "Okafor", "Okafor", full=False)]}
    (okafor,) = link(keyed(articles))
    assert (okafor.name, [key.article for key in okafor.chains]) == ("Okafor", ["a"])
    (doubt,) = okafor.doubts
    assert doubt.startswith("Printed only as “Okafor”")


def test_two_articles_with_but_one_name_in_common_do_not_mean_the_same_surname() -> None:
    articles = {name: lone("Okafor", "Priya Nair") for name in "ab"}
    assert groups(articles)["person:okafor"] == ["a"]
    assert groups(articles)["person:okafor~2"] == ["b"]


def test_two_articles_of_one_company_mean_the_same_surname() -> None:
    articles = {name: lone("Okafor", *USUAL) for name in "ab"}
    assert groups(articles)["person:okafor"] == ["a", "b"]


def test_titles_keep_bearers_of_a_surname_apart_in_one_company() -> None:
    articles = {
        "a": lone("Okafor", *USUAL, said=("Mr",)),
        "b": lone("Okafor", *USUAL, said=("Ms",)),
    }
    assert groups(articles)["person:okafor"] == ["a"]


@pytest.mark.parametrize("form", ["Vane", "Marta", "M. Vane"])
def test_a_part_of_a_name_is_somebodys_in_whose_company_it_is(form: str) -> None:
    articles = {"a": full("Marta Vane", *USUAL), "b": lone(form, *USUAL)}
    assert groups(articles)["person:marta-vane"] == ["a", "b"]


@pytest.mark.parametrize("form", ["Vane", "Marta", "M. Vane"])
def test_a_part_of_a_name_that_two_have_in_that_company_is_neither_of_theirs(form: str) -> None:
    namesake = {"Vane": "Hugo Vane", "Marta": "Marta Quill", "M. Vane": "Maud Vane"}[form]
    articles = {
        "a": full("Marta Vane", *USUAL),
        "b": lone(form, *USUAL),
        "c": full(namesake, *USUAL),
    }
    assert groups(articles)["person:marta-vane"] == ["a"]


def test_a_judges_surname_is_nobodys_first_name() -> None:
    articles = {"a": full("Tyrell Vane", *USUAL), "b": lone("Tyrell", *USUAL, said=("Judge",))}
    assert groups(articles)["person:tyrell-vane"] == ["a"]


def test_one_of_two_surnames_is_enough_in_company() -> None:
    articles = {"a": full("Rosa Orta de la Vega", *USUAL), "b": lone("Vega", *USUAL)}
    assert groups(articles)["person:rosa-orta-de-la-vega"] == ["a", "b"]


def test_a_surname_in_very_many_articles_joins_nothing_without_company() -> None:
    crowd = {f"{n:03}": lone("Okafor", *USUAL) for n in range(40)}
    articles = {**crowd, "x": lone("Okafor"), "y": lone("Okafor", "Bo Ek", "Ada Lind")}
    assert sorted(map(len, groups(articles).values()))[:4] == [1, 1, 1, 1]
    assert {Kind.PERSON} == {entity.kind for entity in link(keyed(articles))}


@pytest.mark.parametrize(
    ("name", "form", "said"),
    [
        ("Desmond Vane", "Des", ("Sir",)),
        ("Małgorzata Vane", "Gosia", ()),
        ("Marta Vane", "Marta", ("daughter",)),
        ("Harriet Quill Vane", "Quill-Vane", ("Dr",)),
        ("Luis Orta Vega", "Orta", ("Mr",)),
        ("Nguyen Thi Minh Chau", "Chau", ("Dr",)),
    ],
)
def test_people_are_met_in_company_by_whatever_they_are_called(
    name: str, form: str, said: tuple[str, ...]
) -> None:
    articles = {"a": full(name, *USUAL), "b": lone(form, *USUAL, said=said)}
    (found,) = [
        entity
        for entity in link(keyed(articles))
        if "a" in {key.article for key in entity.chains} and entity.name == name
    ]
    assert {key.article for key in found.chains} == {"a", "b"}


def test_a_first_name_in_the_middle_is_no_surname() -> None:
    articles = {"a": full("John Howard Vane", *USUAL), "b": lone("Howard", *USUAL, said=("Mr",))}
    assert groups(articles)["person:john-howard-vane"] == ["a"]


def test_somebody_of_the_surname_is_no_hindrance_if_a_title_speaks_against_them() -> None:
    articles = {
        "a": full("Marta Vane", *USUAL),
        "b": [chain("Hugo Vane"), *lone("Vane", *USUAL, said=("Mrs",))],
    }
    assert groups(articles)["person:marta-vane"] == ["a", "b"]


def test_of_somebody_who_may_be_meant_in_the_article_nobody_else_takes_the_surname() -> None:
    articles = {
        "a": full("Marta Vane", *USUAL),
        "b": [chain("Gráinne Vane"), *lone("Vane", *USUAL, said=("Mrs",))],
    }
    assert groups(articles)["person:marta-vane"] == ["a"]


CAST = ("Lena Fiskerod", "Jan Wolnicki", "Bo Ekenstam")
SURNAMES = [chain(name.split()[1], full=False) for name in CAST]


def test_a_column_of_surnames_means_those_whom_one_article_names_in_full() -> None:
    articles = {"a": full("Marta Vane", *CAST), "b": [*lone("Vane"), *SURNAMES]}
    assert groups(articles)["person:marta-vane"] == ["a", "b"]


def test_two_surnames_in_common_are_too_few() -> None:
    articles = {"a": full("Marta Vane", *CAST), "b": [*lone("Vane"), *SURNAMES[1:]]}
    assert groups(articles)["person:marta-vane"] == ["a"]


def test_surnames_met_in_several_articles_do_not_count_together() -> None:
    articles = {
        "a": full("Marta Vane", *CAST[:2]),
        "b": full("Marta Vane", *CAST[1:]),
        "c": [*lone("Vane"), *SURNAMES],
    }
    assert groups(articles)["person:marta-vane"] == ["a", "b"]


def test_surnames_that_very_many_bear_are_no_company() -> None:
    others = ("Jack Taylor", "Joe Williams", "Amy Patel")
    surnames = [chain(name.split()[1], full=False) for name in others]
    articles = {"a": full("Marta Vane", *others), "b": [*lone("Vane"), *surnames]}
    assert groups(articles)["person:marta-vane"] == ["a"]


def test_two_columns_of_the_same_surnames_mean_the_same() -> None:
    articles = {name: [*lone("Vane"), *SURNAMES] for name in "ab"}
    assert groups(articles)["person:vane"] == ["a", "b"]

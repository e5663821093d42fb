"""Linking by company: who else is named tells bearers of one name apart, and joins other forms."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.entities.made import chain, groups, keyed, with_company
from tui_reader.library.linking.whole import link
from tui_reader.model.mention import Kind

if TYPE_CHECKING:
    from tui_reader.model.chain import Chain

BODY = Kind.ORGANISATION


def around(name: str, *others: str) -> list[Chain]:
    """Somebody, and who else an article names."""
    return [chain(name), *(chain(other) for other in others)]


def test_two_of_one_name_in_quite_different_company_are_two() -> None:
    articles = {
        "a": around("Susan Price", "Priya Nair", "Tom Quill", "Ada Okoro"),
        "b": around("Susan Price", "Priya Nair", "Tom Quill", "Bo Ek"),
        "c": around("Susan Price", "Lena Fisk", "Omar Haddad", "Jan Wolny"),
    }
    assert groups(articles)["person:susan-price"] == ["a", "b"]
    assert groups(articles)["person:susan-price~2"] == ["c"]


def test_somebody_of_a_rare_name_is_one_in_whatever_company() -> None:
    articles = {
        "a": around("Sue Ellingham", "Priya Nair", "Tom Quill", "Ada Okoro"),
        "b": around("Sue Ellingham", "Lena Fisk", "Omar Haddad", "Jan Wolny"),
    }
    (found,) = (e for e in link(keyed(articles)) if e.name == "Sue Ellingham")
    assert any("perhaps more than one person" in reason for reason in found.reasons)


def test_two_people_of_a_rare_name_who_are_each_introduced_are_two() -> None:
    usual = {
        "a": ("Priya Nair", "Tom Quill", "Ada Okoro"),
        "b": ("Bo Ek", "Omar Haddad", "Jan Wolny"),
    }
    roles = {"a": "treasurer", "b": "campaigner"}
    articles = {
        name: [chain("Sue Ellingham", honorifics=(roles[name],)), *around(*others)]
        for name, others in usual.items()
    }
    assert len([name for name in groups(articles) if "ellingham" in name]) == 2
    articles["c"] = around("Sue Ellingham", "Lena Fisk", "Una Roe", "Ivo Brand")
    assert len([name for name in groups(articles) if "ellingham" in name]) == 1


def test_a_body_of_one_word_in_many_companies_is_one_but_an_acronym_is_not() -> None:
    companies = (
        ("Priya Nair", "Tom Quill", "Ada Okoro"),
        ("Lena Fisk", "Omar Haddad", "Jan Wolny"),
        ("Una Roe", "Ivo Brand", "Bo Ek"),
    )
    for name, bearers in (("Wexmede", 1), ("WXM", 3)):
        articles = {
            str(n): [chain(name, kind=BODY), *around(*others)] for n, others in enumerate(companies)
        }
        assert len([e for e in link(keyed(articles)) if e.name == name]) == bearers


def test_somebody_well_known_is_met_outside_the_usual_company() -> None:
    usual = ("Priya Nair", "Tom Quill", "Ada Okoro")
    articles = {name: around("Susan Price", *usual) for name in "abcde"}
    articles["f"] = around("Susan Price", "Lena Fisk", "Omar Haddad", "Jan Wolny")
    assert groups(articles)["person:susan-price"] == [*"abcdef"]


def test_a_goalkeeper_and_a_barrister_are_two_in_one_company() -> None:
    usual = ("Priya Nair", "Tom Quill", "Ada Okoro")
    articles = {
        "a": [chain("Sue Vane", honorifics=("goalkeeper",)), *around(*usual)],
        "b": [chain("Sue Vane", honorifics=("kc",)), *around(*usual)],
    }
    assert groups(articles)["person:sue-vane"] == ["a"]


def test_either_order_of_an_eastern_name_is_one_person() -> None:
    articles = {"a": around("Park Jin-woo", "Priya Nair"), "b": around("Jinwoo Park", "Priya Nair")}
    assert groups(articles)["person:park-jin-woo"] == ["a", "b"]


def test_a_second_surname_left_out_joins_in_company_only() -> None:
    whole, short = "Iria Paz Ordoño", "Iria Paz"
    assert len(groups({"a": [chain(whole)], "b": [chain(short)]})) == 2
    joined = groups(with_company(whole, short))
    assert ["0.txt", "1.txt"] in [joined[name] for name in joined if "iria" in name]


def test_a_lone_surname_joins_its_only_bearer_in_the_same_company() -> None:
    usual = ("Priya Nair", "Tom Quill")
    lone = chain("Vane", full=False, honorifics=("Judge",))
    articles = {"a": around("Sue Vane", *usual), "b": [lone, *around(*usual)]}
    assert groups(articles)["person:sue-vane"] == ["a", "b"]


def test_a_lone_surname_stays_nobodys_without_company_or_with_two_bearers() -> None:
    usual = ("Priya Nair", "Tom Quill")
    lone = chain("Vane", full=False)
    without = {"a": around("Sue Vane", *usual), "b": [lone, chain("Priya Nair")]}
    two = {
        "a": around("Sue Vane", *usual),
        "b": [lone, *around(*usual)],
        "c": around("Ada Vane", *usual),
    }
    for articles in (without, two):
        assert groups(articles)["person:sue-vane"] == ["a"]


def test_a_lone_surname_is_not_given_to_somebody_of_the_other_gender() -> None:
    usual = ("Priya Nair", "Tom Quill")
    lone = chain("Vane", full=False, honorifics=("Mr",))
    sue = chain("Sue Vane", honorifics=("Ms",))
    articles = {"a": [sue, *around(*usual)], "b": [lone, *around(*usual)]}
    assert groups(articles)["person:sue-vane"] == ["a"]


def test_two_lone_bearers_in_one_article_are_given_to_nobody() -> None:
    usual = ("Priya Nair", "Tom Quill")
    judge = chain("Vane", full=False, honorifics=("Judge",))
    constable = chain("Vane", full=False, honorifics=("PC",))
    articles = {
        "a": around("Sue Vane", *usual),
        "b": [judge, constable, chain("Priya Nair"), chain("Tom Quill")],
    }
    assert groups(articles)["person:sue-vane"] == ["a"]


def test_a_lone_surname_is_not_given_to_somebody_of_another_walk_of_life() -> None:
    usual = [chain("Priya Nair"), chain("Tom Quill")]
    articles = {
        "a": [chain("Sue Vane", honorifics=("Judge",)), *usual],
        "b": [chain("Vane", full=False, honorifics=("PC",)), *usual],
    }
    assert groups(articles)["person:sue-vane"] == ["a"]


def test_where_two_are_told_apart_a_third_of_no_company_is_nobody_of_them() -> None:
    articles = {
        "a": around("Susan Price", "Priya Nair", "Tom Quill", "Ada Okoro"),
        "b": around("Susan Price", "Lena Fisk", "Omar Haddad", "Jan Wolny"),
        "c": around("Susan Price"),
        "d": around("Susan Price"),
    }
    found = sorted(some for name, some in groups(articles).items() if "susan-price" in name)
    assert found == [["a"], ["b"], ["c"], ["d"]]


def test_a_body_cut_short_joins_in_company_unless_it_could_be_two() -> None:
    long = chain("Quillmere Holdings", kind=BODY)
    other = chain("Quillmere Hospice", kind=BODY)
    short = chain("Quillmere", kind=BODY)
    company = [chain("Priya Nair"), chain("Tom Quill")]
    articles = {"a": [long, *company], "b": [short, *company]}
    assert ["a", "b"] in [v for k, v in groups(articles).items() if "quillmere" in k]
    articles["c"] = [other, *company]
    assert ["a", "b"] not in [v for k, v in groups(articles).items() if "quillmere" in k]


@pytest.mark.parametrize(
    "other",
    [
        "Quillmere Rovers Women",
        "Quillmere Rovers Supporters Club",
        "Quillmere Rovers Foundation",
        "Quillmere Rovers Pension Fund",
        "Quillmere Rovers Workers' Union",
        "Quillmere Rovers Ireland",
    ],
)
def test_a_body_of_another_body_is_not_that_body(other: str) -> None:
    company = [chain("Priya Nair"), chain("Tom Quill")]
    articles = {
        "a": [chain("Quillmere Rovers", kind=BODY), *company],
        "b": [chain(other, kind=BODY), *company],
    }
    assert groups(articles)["organisation:quillmere-rovers"] == ["a"]


def test_an_acronym_joins_the_body_of_those_initials_in_its_company() -> None:
    articles = {
        "a": [chain("Fenmarsh Water Board", kind=BODY), chain("Priya Nair")],
        "b": [chain("FWB", kind=BODY, full=False), chain("Priya Nair")],
    }
    assert groups(articles)["organisation:fenmarsh-water-board"] == ["a", "b"]


def test_an_unexplained_acronym_is_one_body_as_far_as_its_company_reaches() -> None:
    alone = chain("FWB", kind=BODY, full=False)
    articles = {"a": [alone, chain("Priya Nair")], "b": [alone, chain("Priya Nair")], "c": [alone]}
    assert sorted(groups(articles).values()) == [["a", "b"], ["a", "b"], ["c"]]


USUAL = ("Priya Nair", "Tom Quill")


def test_namesakes_kept_apart_are_not_joined_by_a_third_name() -> None:
    one, two = ("Priya Nair", "Tom Quill", "Ada Okoro"), ("Lena Fisk", "Omar Haddad", "Jan Wolny")
    articles = {
        "a": around("Susan Price", *one),
        "b": around("Susan Price", *two),
        "c": around("Sue Price", *one, *two),
    }
    assert sorted(v for k, v in groups(articles).items() if "price" in k) == [["a"], ["b"], ["c"]]


@pytest.mark.parametrize(
    ("known", "other", "kind"),
    [
        ("Ann Vane", "Ann Moss", Kind.PERSON),
        ("Ann Vane", "Kit Vane", Kind.PERSON),
        ("Quillmere Marine", "Sound Ferrytows", BODY),
    ],
)
def test_names_that_one_article_gives_one_bearer_are_one_in_company(
    known: str, other: str, kind: Kind
) -> None:
    usual = [chain(name) for name in USUAL]
    both = chain(known, known, other, kind=kind)
    articles = {"a": [both, *usual], "b": [chain(other, kind=kind), *usual]}
    assert ["a", "b"] in groups(articles).values()
    articles["c"] = [chain(known, kind=kind), chain(other, kind=kind), *usual]
    assert len(groups(articles)) == 3
    alone = {"a": [both], "b": [chain(other, kind=kind)]}
    assert len(groups(alone)) == 2


@pytest.mark.parametrize(
    ("known", "other", "kind"),
    [
        ("Ann Vane", "Lena Fisk", Kind.PERSON),
        ("Quillmere Marine", "Trust", BODY),
        ("Quillmere Marine", "Company", BODY),
    ],
)
def test_what_somebody_is_dubbed_joins_nobody(known: str, other: str, kind: Kind) -> None:
    usual = [chain(name) for name in USUAL]
    both = chain(known, known, other, kind=kind)
    articles = {"a": [both, *usual], "b": [chain(other, kind=kind), *usual]}
    assert ["a"] in groups(articles).values()


def test_a_title_speaks_against_a_name_that_an_article_gives() -> None:
    usual = [chain(name) for name in USUAL]
    both = chain("Ann Vane", "Ann Vane", "Ann Moss", honorifics=("Dame",))
    articles = {"a": [both, *usual], "b": [chain("Ann Moss", honorifics=("Mr",)), *usual]}
    assert ["a"] in groups(articles).values()


@pytest.mark.parametrize(("others", "entities"), [((), 2), (("Priya Nair", "Tom Quill"), 1)])
def test_bodies_of_one_word_that_differ_by_a_letter_are_one_in_company(
    others: tuple[str, ...], entities: int
) -> None:
    articles = {
        name: [chain(body, kind=BODY), *(chain(other) for other in others)]
        for name, body in (("a", "Dorricker"), ("b", "Dorrickers"))
    }
    found = [e for e in link(keyed(articles)) if e.kind is BODY]
    assert len(found) == entities

"""Who was kept apart although the names are alike, as linking tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given

from tests.entities.made import chain, keyed, with_company
from tests.entities.test_linking import CORPORA
from tui_reader.library.linking.whole import link
from tui_reader.model.mention import Kind

if TYPE_CHECKING:
    from tui_reader.model.chain import Chain

BODY = Kind.ORGANISATION


def apart(articles: dict[str, list[Chain]]) -> dict[str, dict[str, str]]:
    """For each entity, who was kept apart from it and why."""
    return {entity.id: dict(entity.apart) for entity in link(keyed(articles)) if entity.apart}


def test_each_of_two_bearers_of_a_name_says_what_tells_them_apart() -> None:
    articles = {
        "a": [chain("Sue Vane", honorifics=("aged 29",))],
        "b": [chain("Sue Vane", honorifics=("aged 61",))],
    }
    why = "one is 29, another 61"
    assert apart(articles) == {
        "person:sue-vane": {"person:sue-vane~2": why},
        "person:sue-vane~2": {"person:sue-vane": why},
    }


def test_what_tells_two_bearers_apart_is_not_said_of_a_third() -> None:
    articles = {
        "a": [chain("Sue Vane", honorifics=("aged 29",))],
        "b": [chain("Sue Vane", honorifics=("aged 61",))],
        "c": [chain("Sue Vane")],
    }
    ids = ("person:sue-vane", "person:sue-vane~2", "person:sue-vane~3")
    found = apart(articles)
    assert "nothing printed" in found[ids[2]][ids[0]]
    assert "nothing printed" in found[ids[1]][ids[2]]
    assert "29" in found[ids[0]][ids[1]]


def test_two_of_one_name_in_an_article_are_told_apart_by_it() -> None:
    articles = {"quay.txt": [chain("Sue Vane"), chain("Sue Vane")]}
    assert apart(articles)["person:sue-vane"] == {"person:sue-vane~2": "quay.txt names both"}


def test_bearers_known_by_a_rank_say_it_too() -> None:
    articles = {
        "a": [chain("Lord Prowse", honorifics=("Mr",))],
        "b": [chain("Lord Prowse", honorifics=("Ms",))],
    }
    assert apart(articles)["person:lord-prowse"].keys() == {"person:lord-prowse~2"}


def test_like_names_without_company_say_that_nothing_else_speaks_for_them() -> None:
    found = apart({"a": [chain("Edward Vane")], "b": [chain("Ed Vane")]})
    why = found["person:edward-vane"]["person:ed-vane"]
    assert "short for" in why
    assert "named with both" in why


def test_a_form_that_could_be_two_peoples_says_so() -> None:
    found = apart(with_company("Edward Vane", "Ed Vane", "Edwin Vane"))
    assert found["person:ed-vane"].keys() == {"person:edward-vane", "person:edwin-vane"}
    assert all("contradict" in why for why in found["person:ed-vane"].values())


def test_father_and_son_differ_in_what_follows_the_name() -> None:
    found = apart(with_company("Hugo Vane", "Hugo Vane Jr"))
    assert "follows the name" in found["person:hugo-vane"]["person:hugo-vane-jr"]


def test_other_middle_names_are_another_person() -> None:
    found = apart(with_company("Ann B. Vane", "Ann C. Vane"))
    assert "middle name" in found["person:ann-b-vane"]["person:ann-c-vane"]


def test_bodies_named_after_places_that_are_spelt_alike_say_so() -> None:
    one, two = chain("Bank of Sunderland", kind=BODY), chain("Bank of Sutherland", kind=BODY)
    found = apart({"a": [one], "b": [two]})
    assert "places" in found["organisation:bank-of-sunderland"]["organisation:bank-of-sutherland"]


def test_who_was_joined_in_the_end_was_not_kept_apart() -> None:
    assert apart(with_company("Edward Vane", "Ed Vane")) == {}


def test_of_very_many_bearers_of_a_name_some_are_told() -> None:
    articles = {f"{n:03}": [chain("Sue Vane", honorifics=(f"aged {n}",))] for n in range(1, 110, 3)}
    told = [len(others) for others in apart(articles).values()]
    assert len(told) > 30
    assert max(told) == 30


@given(CORPORA)
def test_only_entities_there_are_were_kept_apart_and_none_from_itself(
    articles: dict[str, list[Chain]],
) -> None:
    linked = link(keyed(articles))
    ids = {entity.id for entity in linked}
    for entity in linked:
        others = [other.entity_id for other in entity.apart]
        assert len(set(others)) == len(others)
        assert set(others) <= ids - {entity.id}
        assert all(other.reason for other in entity.apart)


@given(CORPORA)
def test_every_doubt_and_every_join_is_among_the_reasons(
    articles: dict[str, list[Chain]],
) -> None:
    for entity in link(keyed(articles)):
        told = {*entity.doubts, *(join.reason for join in entity.joins)}
        assert told <= set(entity.reasons)

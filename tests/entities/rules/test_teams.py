"""Towns that play."""

from __future__ import annotations

import pytest

from tui_reader.entities.recogniser import Document
from tui_reader.entities.rules.page import Page, prepare
from tui_reader.entities.rules.teams import is_team, scored, teams

MATCH = " The striker scored a late goal, the defender a second, and the fans sang to the manager."


def page_of(text: str) -> Page:
    return prepare(Document(text, ()))


def played(text: str) -> bool:
    """Whether "Harlby" is a team in a text that begins so, of a match."""
    page = page_of(text + MATCH)
    first = next(place for place, token in enumerate(page.tokens) if token.low == "harlby")
    return is_team(page, first, first + 1)


@pytest.mark.parametrize(
    "text",
    [
        "Harlby were relegated.",
        "Harlby have won again.",
        "Harlby won 3-1 there.",
        "Harlby beat Sallow.",
        "Harlby midfielder Jo Quarrie fell.",
        "They beat Harlby there.",
        "They won 2-0 at Harlby there.",
        "He is on loan at Harlby this year.",
        "It was a defeat by Harlby at last.",
        "Harlby made 161 for six.",
        "Harlby will meet Sallow.",
        "Harlby's women won.",
        "A prop once of Harlby fell.",
        "Then came a trip to Harlby at last.",
    ],
)
def test_a_town_that_plays_is_a_team(text: str) -> None:
    assert played(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They lost 5-0 at home to Harlby on Saturday.", "harlby"),
        ("The Gulls are at home to Harlby.", "harlby"),
        ("His uncle played for Harlby once.", "harlby"),
        ("The Gulls got a walkover against Harlby.", "harlby"),
        ("He saw Sallow draw with Harlby there.", "harlby"),
        ("Next up for the Gulls: a trip to Harlby.", "harlby"),
        ("It was thrown during Harlby's game with Sallow.", "harlby"),
        ("The former Leeds bowler spoke.", "leeds"),
        ("A Leeds and Sallow midfielder spoke.", "leeds"),
        ("He wore a Leeds shirt.", "leeds"),
        ("Leeds lost 31-8 at Sallow.", "leeds"),
        ("Leeds crushed Sallow 101-70.", "leeds"),
    ],
)
def test_a_result_and_what_players_are_called_tell_on_any_page(text: str, name: str) -> None:
    page = page_of(text)
    first = next(place for place, token in enumerate(page.tokens) if token.low == name)
    assert is_team(page, first, first + 1)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("He made a play for Harlby.", "harlby"),
        ("They made a trip to Harlby.", "harlby"),
        ("It is Harlby's game.", "harlby"),
        ("The Barnish fast bowler spoke.", "barnish"),
        ("It is a Leeds player of chess.", "leeds"),
        ("It drew comparisons with Harlby.", "harlby"),
    ],
)
def test_elsewhere_less_tells_nothing(text: str, name: str) -> None:
    page = page_of(text)
    first = next(place for place, token in enumerate(page.tokens) if token.low == name)
    assert not is_team(page, first, first + 1)


@pytest.mark.parametrize(
    "text",
    [
        "Harlby was cold.",
        "Harlby's river rose.",
        "They met in Harlby that day.",
        "The roads to Harlby were shut.",
        "Sallow and Harlby were relegated.",
    ],
)
def test_a_town_that_does_not_is_none(text: str) -> None:
    assert not played(text)


def test_elsewhere_only_what_is_said_of_teams_alone_counts() -> None:
    page = page_of("Harlby were relegated. Sallow drew comment. Fenside have won.")
    assert [is_team(page, first, first + 1) for first in (0, 3, 6)] == [True, False, False]


def test_teams_are_lone_words_that_are_no_plain_ones() -> None:
    page = page_of("They were relegated. The Scots were champions. Now Harlby were relegated.")
    assert [page.low(one.first) for one in teams(page, [])] == ["harlby"]


def test_a_common_never_plays() -> None:
    page = page_of("Harl Common were relegated.")
    assert not is_team(page, 0, 2)


@pytest.mark.parametrize(
    "line",
    ["Harlby 2 Sallow Park 1", "**Harlby 22 (Quarrie 9) Sallow Park 19**", "Harlby v Sallow Park"],
)
def test_a_line_with_a_result_or_a_fixture_names_two_sides(line: str) -> None:
    assert scored(page_of(f"A wet day\n\n{line}\n\nIt rained.{MATCH}")) == {
        ("harlby",),
        ("sallow", "park"),
    }


def test_numbers_elsewhere_score_nothing() -> None:
    assert not scored(page_of("Section 2 Paragraph 1\n\nIt is the law."))

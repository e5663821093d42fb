"""Every move of the reading state, without a screen."""

from __future__ import annotations

import pytest

from tui_reader.model.article import ArticleRow, Problem, Span
from tui_reader.model.concordance import Concordance, Place
from tui_reader.model.entity import Entity
from tui_reader.model.listing import Listing
from tui_reader.model.mention import Kind
from tui_reader.tui.pile import Pile
from tui_reader.tui.state import ReadingState, Scope, Visit

ADA = Entity("person:ada-oyelaran", "Ada Oyelaran", Kind.PERSON, 4, 2)
PLACES = Concordance.of((Place(0, 10, 14), Place(0, 50, 54), Place(2, 5, 9), Place(2, 90, 94)))


def pile(*ids: str) -> Pile:
    return Pile(Listing.of(ArticleRow(each, each, each.title(), "", None, 100) for each in ids))


def seen(start: int) -> Span:
    return Span(start, start + 1000)


@pytest.fixture
def reading() -> ReadingState:
    return ReadingState().with_pile(pile("a", "b", "c"))


@pytest.fixture
def following(reading: ReadingState) -> ReadingState:
    return reading.choose(ADA, PLACES, view=0)


def test_the_first_article_of_a_pile_is_opened(reading: ReadingState) -> None:
    assert reading.article == "a"


def test_an_empty_pile_opens_nothing() -> None:
    assert ReadingState().with_pile(Pile()).article is None


def test_a_new_pile_leaves_the_open_article_open(reading: ReadingState) -> None:
    state = reading.open("b", 0).with_pile(pile("x", "b", "a", "c"))
    assert (state.article, state.row) == ("b", 1)


def test_a_new_pile_does_not_move_the_view(reading: ReadingState) -> None:
    assert reading.with_pile(pile("x", "a")).move == reading.move


def test_an_article_that_is_gone_gives_way_to_the_first(reading: ReadingState) -> None:
    assert reading.open("c", 0).with_pile(pile("a", "b")).article == "a"


def test_choosing_goes_to_the_first_mention_below_the_top_of_the_pane(
    reading: ReadingState,
) -> None:
    assert reading.choose(ADA, PLACES, view=20).mark == Span(50, 54)


def test_choosing_goes_back_up_when_all_mentions_are_above(reading: ReadingState) -> None:
    assert reading.choose(ADA, PLACES, view=80).mark == Span(10, 14)


def test_choosing_a_name_of_other_articles_stays_here(reading: ReadingState) -> None:
    state = reading.open("b", 0)
    chosen = state.choose(ADA, PLACES, view=0)
    assert (chosen.article, chosen.mark, chosen.move) == ("b", None, state.move)


def test_next_mention_goes_on_within_the_article(following: ReadingState) -> None:
    assert following.jump(1, seen(0)).mark == Span(50, 54)


def test_next_mention_flows_into_the_next_article_that_has_one(following: ReadingState) -> None:
    state = following.jump(1, seen(0)).jump(1, seen(0))
    assert (state.article, state.mark) == ("c", Span(5, 9))


def test_the_last_mention_is_followed_by_the_first(following: ReadingState) -> None:
    state = following.jump(1, seen(0)).jump(1, seen(0)).jump(1, seen(0)).jump(1, seen(0))
    assert (state.article, state.mark) == ("a", Span(10, 14))


def test_the_mention_before_the_first_is_the_last(following: ReadingState) -> None:
    state = following.jump(-1, seen(0))
    assert (state.article, state.mark) == ("c", Span(90, 94))


def test_jumping_without_a_mark_starts_from_the_top_of_the_pane(reading: ReadingState) -> None:
    state = reading.open("b", 0).choose(ADA, PLACES, view=0)
    assert state.jump(1, seen(0)).place == Place(2, 5, 9)
    assert state.jump(-1, seen(0)).place == Place(0, 50, 54)


def test_a_mention_that_begins_where_the_pane_does_is_not_skipped(reading: ReadingState) -> None:
    state = reading.open("c", 0).with_name(ADA, PLACES)
    assert state.jump(1, seen(5)).mark == Span(5, 9)


def test_jumping_goes_on_from_what_is_seen_when_the_mark_is_not(following: ReadingState) -> None:
    assert following.jump(1, Span(20, 60)).mark == Span(50, 54)
    assert following.jump(1, Span(60, 99)).place == Place(2, 5, 9)
    assert following.jump(-1, Span(20, 60)).mark == Span(50, 54)


def test_choosing_anywhere_goes_to_the_first_article_that_has_the_name(
    reading: ReadingState,
) -> None:
    state = reading.open("b", 0).choose(ADA, PLACES, view=0, anywhere=True)
    assert (state.article, state.mark) == ("a", Span(10, 14))


def test_a_new_pile_may_open_its_first_article(reading: ReadingState) -> None:
    assert reading.with_pile(pile("x", "a"), stay=False).article == "x"


def test_jumping_with_nothing_chosen_changes_nothing(reading: ReadingState) -> None:
    assert reading.jump(1, seen(0)) == reading


def test_back_restores_the_article_its_view_and_the_mark(following: ReadingState) -> None:
    far = following.jump(1, seen(33)).jump(1, seen(44))
    assert far.back(0).top == 44
    assert (far.back(0).article, far.back(0).mark) == ("a", Span(50, 54))


def test_forward_undoes_back(following: ReadingState) -> None:
    far = following.jump(1, seen(0)).jump(1, seen(0))
    assert far.back(7).forward(0).mark == far.mark


def test_a_new_jump_forgets_the_way_forward(following: ReadingState) -> None:
    assert following.jump(1, seen(0)).back(0).open("b", 0).future == ()


def test_back_from_the_beginning_changes_nothing(reading: ReadingState) -> None:
    assert reading.back(0) == reading


def test_back_passes_over_articles_that_are_gone(following: ReadingState) -> None:
    state = following.jump(1, seen(0)).jump(1, seen(0)).with_pile(pile("b", "c"))
    assert state.back(0).article == "c"


def test_stepping_stops_at_both_ends(reading: ReadingState) -> None:
    assert reading.step(-1, 0) == reading
    last = reading.step(1, 0).step(1, 0)
    assert last.step(1, 0) == last


def test_clearing_forgets_the_name_and_the_mark(following: ReadingState) -> None:
    state = following.clear()
    assert (state.entity, state.mark, len(state.concordance)) == (None, None, 0)
    assert state.move == following.move


def test_the_scope_changes_neither_place_nor_view(following: ReadingState) -> None:
    state = following.with_scope(Scope.ALL)
    assert (state.mark, state.move) == (following.mark, following.move)


def test_a_search_hit_is_a_mark_but_no_place(following: ReadingState) -> None:
    state = following.open("b", 0, Span(3, 8))
    assert (state.mark, state.place) == (Span(3, 8), None)


def test_history_holds_what_is_needed_to_return(reading: ReadingState) -> None:
    assert reading.open("b", 12).past == (Visit("a", 12, None),)


def test_problems_are_no_articles_to_step_to() -> None:
    state = ReadingState().with_pile(Pile(problems=(Problem("x", "empty"),)))
    assert state.step(1, 0) == state

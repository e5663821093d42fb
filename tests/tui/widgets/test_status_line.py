"""The line above the keys."""

from __future__ import annotations

from tui_reader.model.arrangement import Choice
from tui_reader.model.article import ArticleRow, Span
from tui_reader.model.concordance import Concordance
from tui_reader.model.entity import Entity
from tui_reader.model.listing import Listing
from tui_reader.model.mention import Kind
from tui_reader.model.pace import Reached
from tui_reader.model.progress import Progress, Stage
from tui_reader.tui.pile import Pile
from tui_reader.tui.state import ReadingState
from tui_reader.tui.widgets.status_line import amount, counts, far
from tui_reader.tui.widgets.text.page import Read


def test_long_work_says_how_many_how_fast_and_how_long_yet() -> None:
    reached = Reached(Progress(Stage.NAMING, 20, 300), a_second=12.4, left=23.0)
    assert amount(reached) == "finding names 20/300 · 12/s · 23 s left"


def test_nothing_is_foretold_before_there_is_something_to_go_by() -> None:
    assert amount(Reached(Progress(Stage.NAMING, 20, 300))) == "finding names 20/300"


def test_work_of_unknown_size_is_named() -> None:
    assert amount(Reached(Progress(Stage.READING))) == "reading files…"


def test_finished_work_is_not_mentioned() -> None:
    assert amount(Reached(Progress(Stage.DONE))) == ""


def test_the_time_that_reading_takes_is_not_told_beside_the_time_that_work_takes() -> None:
    assert far("", Read(7, 20)) == "7 % read, 20 min"
    assert far("finding names 2/9 · 3 s left", Read(7, 20)).endswith("3 s left  7 % read")
    assert far("reading files…", None) == "reading files…"


def told(narrowed: bool, *, mark: Span | None = None) -> str:
    """What is said of somebody with nine mentions, four of whom are in the articles listed."""
    entity = Entity("ada", "Ada Quill", Kind.PERSON, 9, 3)
    rows = [ArticleRow(each, each, each, "", None, 5) for each in "ab"]
    choice = Choice(words="quay") if narrowed else Choice()
    pile = Pile(Listing.of(rows), choice=choice, total=3)
    places = Concordance()
    for row, start in ((0, 1), (0, 8), (1, 0), (1, 5)):
        places.rows.append(row)
        places.starts.append(start)
        places.ends.append(start + 3)
    state = ReadingState(pile, "a", mark=mark, entity=entity, concordance=places)
    return counts(state)


def test_where_some_articles_are_left_out_listed_and_all_are_told_apart() -> None:
    assert told(narrowed=True) == "Ada Quill: 2 here, 4 listed, 9 in all"
    on = told(narrowed=True, mark=Span(8, 11))
    assert on == "Ada Quill: 2 of 2 here, 2 of 4 listed, 9 in all"


def test_where_all_are_listed_those_are_all() -> None:
    assert told(narrowed=False) == "Ada Quill: 2 here, 4 in all"

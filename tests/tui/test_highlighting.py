"""The runs of a line."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tui_reader.model.article import Span
from tui_reader.model.mention import Kind, Mention
from tui_reader.tui.emphasis import Look
from tui_reader.tui.highlighting import Highlights


def mention(start: int, end: int, entity: str = "e", kind: Kind = Kind.PERSON) -> Mention:
    return Mention("a", start, end, "x" * (end - start), kind, entity)


def test_plain_text_is_one_run_without_looks() -> None:
    assert Highlights().runs(3, 9) == [(3, 9, ())]


def test_a_name_is_its_own_run() -> None:
    runs = Highlights((mention(2, 5),)).runs(0, 9)
    assert runs == [(0, 2, ()), (2, 5, (Look.PERSON,)), (5, 9, ())]


def test_a_name_that_runs_over_the_line_is_cut_at_its_edge() -> None:
    runs = Highlights((mention(2, 12, kind=Kind.ORGANISATION),)).runs(5, 9)
    assert runs == [(5, 9, (Look.ORGANISATION,))]


def test_the_chosen_name_lies_over_its_kind() -> None:
    marked = Highlights((mention(0, 3, "a"), mention(4, 6, "b")), chosen="b")
    assert [run.looks for run in marked.runs(0, 6)] == [
        (Look.PERSON,),
        (),
        (Look.PERSON, Look.CHOSEN),
    ]


def test_the_current_mention_lies_on_top() -> None:
    marked = Highlights((mention(0, 3, "a"),), chosen="a", mark=Span(0, 3))
    assert marked.runs(0, 3)[0].looks[-1] is Look.CURRENT


def test_a_mention_without_an_entity_is_never_chosen() -> None:
    nobody = Mention("a", 0, 3, "Lee", Kind.PERSON, None)
    assert Highlights((nobody,), chosen=None).runs(0, 3) == [(0, 3, (Look.UNSURE,))]


def test_furniture_lies_under_the_rest() -> None:
    assert Highlights(furniture=(Span(0, 4),)).runs(2, 6) == [
        (2, 4, (Look.FURNITURE,)),
        (4, 6, ()),
    ]


def test_the_name_at_an_offset_is_found_up_to_its_end() -> None:
    names = Highlights((mention(2, 5),))
    assert [names.at(offset) is not None for offset in (1, 2, 4, 5)] == [False, True, True, False]


@given(
    st.sets(st.integers(0, 60), min_size=2).map(sorted),
    st.integers(0, 60),
    st.integers(0, 60),
)
def test_runs_cover_the_line_without_gaps(edges: list[int], start: int, end: int) -> None:
    pairs = zip(edges[::2], edges[1::2], strict=False)
    start, end = sorted((start, end))
    runs = Highlights(tuple(mention(a, b) for a, b in pairs)).runs(start, end)
    assert [x for run in runs for x in range(run.start, run.end)] == list(range(start, end))


def test_furniture_far_from_a_line_is_not_looked_at() -> None:
    furniture = tuple(Span(n * 10, n * 10 + 5) for n in range(1000))
    runs = Highlights(furniture=furniture).runs(5003, 5020)
    assert [run[:2] for run in runs if run.looks] == [(5003, 5005), (5010, 5015)]


def test_names_chosen_together_look_each_like_itself() -> None:
    spans = (mention(0, 2, "a"), mention(3, 5, "b"), mention(6, 8, "c"))
    marked = Highlights(spans, chosen="b", also=("c",))
    assert [run.looks for run in marked.runs(0, 8) if run.looks] == [
        (Look.PERSON,),
        (Look.PERSON, Look.CHOSEN),
        (Look.PERSON, Look.SECOND),
    ]
    assert [each.entity_id for each in marked.chosen_mentions()] == ["b", "c"]

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.library.query import Term, parse
from tui_reader.library.query_tree import (
    AllOf,
    AnyOf,
    Dated,
    FromSource,
    Naming,
    Near,
    Not,
    Pattern,
    Query,
)
from tui_reader.library.syntax import understand
from tui_reader.model.mention import Kind

BRIDGE = Term("bridge", ("bridge",))
SAFE = Term("safe", ("safe",))
HOME_OFFICE = parse("home office")


def parts(query: str) -> tuple[object, ...]:
    understood = understand(query)
    assert understood.problem == ""
    assert understood.tree is not None
    return understood.tree.parts


@pytest.mark.parametrize(
    "query", ["", "bridge safe", '"bridge safe', "12:30", "x-ray", "—", "a: b"]
)
def test_plain_words_make_no_tree(query: str) -> None:
    assert understand(query) == Query(query, parse(query))


def test_a_minus_leaves_out() -> None:
    assert parts("bridge -safe") == (BRIDGE, Not(SAFE))
    phrase = Term("home office", ("home", "office"), quoted=True, whole=True)
    assert parts('bridge -"home office"') == (BRIDGE, Not(phrase))
    assert parts("bridge -source:post") == (BRIDGE, Not(FromSource(("post",))))


def test_or_stands_between_the_two_beside_it() -> None:
    assert parts("bridge OR safe") == (AnyOf((BRIDGE, SAFE)),)
    assert parts("bridge OR safe OR bridge safe") == (AnyOf((BRIDGE, SAFE, BRIDGE)), SAFE)
    assert understand("bridge or safe").tree is None


def test_fields_ask_for_names_and_sources() -> None:
    assert parts("person:khan") == (Naming(Kind.PERSON, parse("khan")),)
    assert parts('org:"home office"') == (Naming(Kind.ORGANISATION, HOME_OFFICE),)
    assert parts("Source:“The Post”") == (FromSource(("the", "post")),)


@pytest.mark.parametrize(
    ("query", "first", "end"),
    [
        ("date:2021", "2021-01-01", "2022-01-01"),
        ("date:2021-03", "2021-03-01", "2021-04-01"),
        ("date:2021-12", "2021-12-01", "2022-01-01"),
        ("date:2021-3-5", "2021-03-05", "2021-03-06"),
        ("after:2021-03", "2021-04-01", None),
        ("before:2021-03", None, "2021-03-01"),
    ],
)
def test_dates_are_spans_of_days(query: str, first: str | None, end: str | None) -> None:
    assert parts(query) == (Dated(first, end),)


def test_words_may_be_sought_in_titles_only() -> None:
    query = understand("bridge in:title")
    assert (query.titles_only, query.terms) == (True, (BRIDGE,))


def test_words_may_be_near_one_another() -> None:
    assert parts("bridge near:5 safe") == (Near(BRIDGE, SAFE, 5),)


def test_a_pattern_stands_between_slashes() -> None:
    assert parts("/colou?r s/ bridge") == (Pattern("colou?r s"), BRIDGE)
    assert parts(r"/a\/b/") == (Pattern(r"a\/b"),)


def test_the_words_of_a_query_are_those_to_be_found() -> None:
    query = understand("bridge OR safe -quill person:khan")
    assert query.terms == (BRIDGE, SAFE)


MISTAKES = [
    ("bridge date:2021-13", "date:2021-13” (character 8)"),
    ("date:yesterday", "date:yesterday"),
    ("date:9999", "date:9999"),
    ("person:", "write a name"),
    ('person:""', "write a name"),
    ("persn:khan", "did you mean person:?"),
    ("in:text", "only in:title"),
    ("bridge near:x safe", "write a number"),
    ("near:5 safe", "between two words"),
    ("bridge OR", "between two words"),
    ("OR bridge", "between two words"),
    ("bridge OR near:5 safe", "between two words"),
    ("person:khan near:5 safe", "between two words"),
    ("/colou?r", "ends with a slash"),
    ("/colou(r/", "cannot be read"),
    ("-/x/", "left out"),
    ("-bridge", "what to find"),
    ("bridge OR -safe", "cannot stand beside"),
]


@pytest.mark.parametrize(("query", "said"), MISTAKES)
def test_a_mistake_is_explained_and_the_words_are_sought(query: str, said: str) -> None:
    understood = understand(query)
    assert said in understood.problem
    assert understood.tree is None
    assert set(understood.terms) <= {*parse(query), BRIDGE, SAFE}


def test_the_words_beside_a_mistake_are_sought() -> None:
    assert understand("bridge date:soon safe").terms == (BRIDGE, SAFE)
    assert understand("date:soon").terms == parse("date:soon")


PIECES = [
    "-",
    '"',
    "/",
    "OR",
    "near:",
    "5",
    "person:",
    "in:title",
    "date:",
    "2021",
    "a",
    " ",
    "(",
    "\\",
]


@given(st.lists(st.sampled_from(PIECES)).map("".join) | st.text())
def test_any_string_is_understood_somehow(query: str) -> None:
    understood = understand(query)
    assert understood.text == query
    assert understood.tree is None or understood.problem == ""
    assert understood.tree is None or isinstance(understood.tree, AllOf)

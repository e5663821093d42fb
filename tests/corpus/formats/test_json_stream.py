from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.corpus.formats.json_stream import Damage, JsonStream, loads

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8) | st.floats(allow_nan=False),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
)


def stream(text: str, size: int = 1 << 20) -> JsonStream:
    return JsonStream(iter([text[n : n + size] for n in range(0, len(text), size)]))


def sound(values: list[Any]) -> list[Any]:
    return [value for value in values if not isinstance(value, Damage)]


@given(
    values=st.lists(VALUES, max_size=5), size=st.integers(1, 40), indent=st.sampled_from([None, 1])
)
def test_the_members_are_those_that_the_whole_list_has(
    values: list[Any], size: int, indent: int | None
) -> None:
    text = json.dumps(values, indent=indent, ensure_ascii=False)
    assert list(stream(text, size).members()) == values


@given(values=st.lists(VALUES, max_size=5), size=st.integers(1, 40))
def test_documents_one_after_another_are_all_read(values: list[Any], size: int) -> None:
    text = "\n".join(map(json.dumps, values))
    assert list(stream(text, size).documents()) == values


@given(values=st.lists(VALUES, min_size=1, max_size=5), size=st.integers(1, 40), data=st.data())
def test_a_list_cut_short_gives_what_stands_before(
    values: list[Any], size: int, data: st.DataObject
) -> None:
    text = json.dumps(values)
    cut = data.draw(st.integers(0, len(text) - 1))
    found = sound(list(stream(text[:cut], size).members()))
    # A number at the cut may have lost its last figures.
    whole = found[:-1] if found and isinstance(found[-1], int | float) else found
    assert whole == values[: len(whole)]


def test_after_a_damaged_member_the_next_is_read() -> None:
    found = list(stream('[{"a": 1}, {"b": nonsense, "x": 2}, {"c": 3}]').members())
    assert sound(found) == [{"a": 1}, {"c": 3}]
    assert len(found) == 3


def test_the_lists_inside_an_object_are_found() -> None:
    found = stream('{"n": 1, "a": [{"x": 1}], "b": [2], "c" : [ {"x": 2}, {"x": 3}]', size=5)
    lists = []
    while found.next_list():
        lists.append(list(found.members()))
    assert sound(lists[0]) == [{"x": 1}]
    assert sound(lists[1]) == [{"x": 2}, {"x": 3}]


@pytest.mark.parametrize("text", ["", "{", "[1] 2", "nonsense", "[" * 100_000])
def test_what_is_no_json_raises(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        loads(text)


def test_a_number_too_long_for_python_stays_in_words() -> None:
    assert loads('{"n": ' + "9" * 5000 + "}") == {"n": "9" * 5000}


def test_a_long_value_in_many_pieces_is_not_read_again_for_each() -> None:
    text = json.dumps(["x" * 8_000_000])
    assert len(next(stream(text, 1000).members())) == 8_000_000

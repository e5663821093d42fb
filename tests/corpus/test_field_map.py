from __future__ import annotations

import re

import pytest

from tui_reader.corpus.field_map import FieldMap, guess, parse_map

PROSE = "rain fell on Aldham for the third day and the quay was under water again " * 3


def test_a_map_is_read() -> None:
    assert parse_map("title=headline, text = body") == (("title", "headline"), ("text", "body"))


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("title", "'title' is not of the form PART=FIELD"),
        ("title=", "not of the form"),
        ("", "not of the form"),
        ("headline=title", "'headline' is no part of an article: those are title, text, date"),
    ],
)
def test_a_map_that_cannot_be_used_says_why(words: str, reason: str) -> None:
    with pytest.raises(ValueError, match=re.escape(reason)):
        parse_map(words)


def test_a_field_s_name_may_hold_the_sign_between() -> None:
    assert parse_map("text=a=b") == (("text", "a=b"),)


@pytest.mark.parametrize("name", ["datePublished", "date_published", "Date Published"])
def test_however_a_name_is_written_it_is_known(name: str) -> None:
    assert guess([{name: "2021-03-14"}]).value({name: "2021-03-14"}, "date") == "2021-03-14"


def test_a_field_called_a_date_that_holds_none_is_none() -> None:
    record = {"date": "soon", "published": "2021-03-14"}
    assert guess([record]).value(record, "date") == "2021-03-14"


def test_of_two_names_the_better_goes_first() -> None:
    record = {"content": "a", "text": "b"}
    assert guess([record]).value(record, "text") == "b"


def test_a_field_that_says_nothing_gives_way() -> None:
    record = {"text": " ", "content": "b"}
    assert guess([record]).value(record, "text") == "b"


def test_the_title_of_a_picture_is_not_the_article_s() -> None:
    record = {"image": {"title": "A quay", "url": "https://a.example/x.jpg"}, "text": PROSE}
    fields = guess([record])
    assert fields.value(record, "title") is None
    assert fields.value(record, "url") is None


def test_prose_in_a_field_of_any_name_is_the_text() -> None:
    record = {"n": 1, "contenido": PROSE, "nota": "short"}
    assert guess([record]).value(record, "text") == PROSE


def test_short_words_are_no_text() -> None:
    assert guess([{"a": "rain", "b": "wind"}]).value({"a": "rain"}, "text") is None


def test_addresses_in_a_field_of_any_name_are_addresses() -> None:
    record = {"adres": "https://a.example/1"}
    assert guess([record]).value(record, "url") == "https://a.example/1"


def test_without_a_sample_names_still_tell() -> None:
    assert FieldMap().value({"headline": "Fire"}, "title") == "Fire"


def test_what_the_user_said_is_taken_though_it_says_nothing() -> None:
    fields = guess([{"title": "no"}], [("title", "kop")])
    assert fields.value({"title": "no"}, "title") is None

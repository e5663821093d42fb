from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.corpus.formats.sources import apart, found, only
from tui_reader.corpus.formats.json_lines import parse
from tui_reader.corpus.formats.text_lines import LONGEST

if TYPE_CHECKING:
    from tui_reader.corpus.formats.parser import Draft

RAIN = "Rain fell on Aldham for the third day, and the quay was under water."
LINE = json.dumps({"title": "Rain", "text": RAIN})


def names(drafts: list[Draft]) -> list[str]:
    return [draft.record for draft in drafts]


def test_each_line_is_an_article_called_by_its_number() -> None:
    assert names(found(parse, f"{LINE}\n{LINE}\n")) == ["1", "2"]


def test_blank_lines_are_passed_over_and_counted() -> None:
    assert names(found(parse, f"\n{LINE}\r\n\n{LINE}")) == ["2", "4"]


@pytest.mark.parametrize("key", ["guid", "id", "url", "uuid", "_id"])
def test_a_line_is_called_by_what_names_it(key: str) -> None:
    value = {"text": RAIN, key: "https://a.example/1"}
    assert only(parse, json.dumps(value)).record == "https://a.example/1"


@pytest.mark.parametrize("bad", ["{", "nonsense", '"words"', "[1, 2]", "[" * 100_000, '{"a": }'])
def test_a_broken_line_is_a_flaw_and_the_rest_is_read(bad: str) -> None:
    drafts, flaws = apart(parse, f"{LINE}\n{bad}\n{LINE}\n")
    assert names(drafts) == ["1", "3"]
    assert [flaw.record for flaw in flaws] == ["line 2"]


def test_a_last_line_cut_short_is_a_flaw() -> None:
    drafts, flaws = apart(parse, f"{LINE}\n{LINE}\n{LINE[:30]}")
    assert names(drafts) == ["1", "2"]
    assert [flaw.record for flaw in flaws] == ["line 3"]


def test_lines_unlike_the_first_ones_are_read_by_their_own_names() -> None:
    lines = [LINE] * 60 + [json.dumps({"headline": "Fire", "body": f"Fire. {RAIN}"})]
    assert found(parse, "\n".join(lines))[-1].title == "Fire"


def test_a_line_with_a_whole_answer_in_it_is_as_many_articles_as_that_has() -> None:
    line = json.dumps({"status": "ok", "articles": [{"text": RAIN}, {"text": RAIN, "id": "x"}]})
    assert names(found(parse, f"{LINE}\n{line}")) == ["1", "2.articles.1", "x"]


def test_one_document_over_many_lines_is_read_as_one() -> None:
    content = json.dumps([{"id": "a", "text": RAIN}, {"id": "b", "text": RAIN}], indent=2)
    assert names(found(parse, content)) == ["a", "b"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-be", "cp1252"])
def test_every_encoding_is_read(encoding: str) -> None:
    line = json.dumps({"text": f"{RAIN} “Café,” said Zoë."}, ensure_ascii=False)
    drafts = found(parse, f"{LINE}\n{line}\n{line}".encode(encoding))
    assert [draft.text.endswith(" “Café,” said Zoë.") for draft in drafts] == [False, True, True]


def test_separators_inside_a_string_do_not_end_its_line() -> None:
    line = json.dumps({"text": f"{RAIN}\u2028It rose.\x85\x0b\x0cIt fell."}, ensure_ascii=False)
    assert names(found(parse, f"{line}\n{LINE}")) == ["1", "2"]


def test_a_first_line_that_is_too_long_is_a_flaw_and_the_rest_is_read() -> None:
    huge = '{"text": "' + "Rain " * (LONGEST // 5) + '"}'
    drafts, flaws = apart(parse, f"{huge}\n{LINE}\n")
    assert names(drafts) == ["2"]
    assert flaws == [("too large: more than 32 MB", "line 1")]

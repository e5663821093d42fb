from __future__ import annotations

import datetime as dt
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from yaml import BaseLoader, YAMLError, load

from tui_reader.corpus.formats.front_matter import FrontMatter, _simple, split

if TYPE_CHECKING:
    from pathlib import Path

DAY = dt.date(2021, 3, 14)


def yaml(block: str, body: str = "The fire is out.") -> FrontMatter:
    return split(f"---\n{block}\n---\n{body}")


def toml(block: str, body: str = "The fire is out.") -> FrontMatter:
    return split(f"+++\n{block}\n+++\n{body}")


def test_yaml_gives_title_source_and_date() -> None:
    found = yaml("title: Harbour fire\nsource: The Courier\ndate: 2021-03-14")
    assert found == FrontMatter("The fire is out.", "Harbour fire", "The Courier", DAY)


def test_toml_gives_title_source_and_date() -> None:
    found = toml("title = 'Harbour fire'\nsource = 'The Courier'\ndate = 2021-03-14")
    assert found == FrontMatter("The fire is out.", "Harbour fire", "The Courier", DAY)


@pytest.mark.parametrize(
    "value",
    [
        "2021-03-14",
        "2021-03-14T23:30:00-08:00",
        "2021-03-14 10:30:00",
        '"14 March 2021"',
        "Sun, 14 Mar 2021 10:30:00 GMT",
        "March 14, 2021",
        "14/03/2021",
    ],
)
def test_a_date_may_be_written_in_many_ways(value: str) -> None:
    assert yaml(f"date: {value}").date == DAY


@pytest.mark.parametrize("value", ["2021-03-14", "2021-03-14T10:30:00Z", "'14 March 2021'"])
def test_a_date_in_toml_may_be_one_or_words(value: str) -> None:
    assert toml(f"date = {value}").date == DAY


@pytest.mark.parametrize(
    "key", ["date", "Date", "published", "published_at", "datePublished", "pub-date", "created"]
)
def test_a_date_goes_by_many_keys(key: str) -> None:
    assert yaml(f"{key}: 2021-03-14").date == DAY


def test_publication_goes_before_the_last_change() -> None:
    assert yaml("updated: 2022-01-01\npublished: 2021-03-14").date == DAY


@pytest.mark.parametrize("value", ["soon", "03/04/2021", "2021-13-45", "March 2021", "[1, 2]"])
def test_a_date_that_is_not_clear_is_said_and_the_rest_is_used(value: str) -> None:
    found = yaml(f"title: Harbour fire\ndate: {value}")
    assert (found.title, found.date) == ("Harbour fire", None)
    assert ["'date'" in note for note in found.notes] == [True]


def test_a_clear_date_under_another_key_makes_up_for_it() -> None:
    assert yaml("date: soon\npublished: 2021-03-14").date == DAY
    assert yaml("date: soon\npublished: 2021-03-14").notes == ()


@pytest.mark.parametrize(
    ("block", "source"),
    [
        ("publisher: The Courier", "The Courier"),
        ("site_name: The Courier", "The Courier"),
        ("author: Ann Other", "Ann Other"),
        ("authors: [Ann Other, Bo Lind]", "Ann Other, Bo Lind"),
        ("author:\n  name: Ann Other\n  email: a@example.org", "Ann Other"),
        ("author: Ann Other\nsource: The Courier", "The Courier"),
        ("url: https://www.courier.example/fire", "courier.example"),
        ("url: 'http://[::1'\ntitle: x", ""),
        ("source:\ntitle: x", ""),
    ],
)
def test_a_source_goes_by_many_keys(block: str, source: str) -> None:
    assert yaml(block).source == source


@pytest.mark.parametrize("word", ["No", "1984", "2021-03-14", "null", "0x1F"])
def test_a_title_is_what_is_written(word: str) -> None:
    assert yaml(f"title: {word}").title == word


def test_a_title_of_several_lines_is_one_line() -> None:
    assert yaml("title: >\n  Harbour\n  fire").title == "Harbour fire"


def test_what_no_database_keeps_is_replaced() -> None:
    assert yaml('title: "a\\ud800\\0b"').title == "a\ufffd\ufffdb"


def test_a_title_with_a_colon_is_read_and_said() -> None:
    found = yaml("title: Ada Moss: I quit\nsource: The Courier")
    assert (found.title, found.source) == ("Ada Moss: I quit", "The Courier")
    assert found.body == "The fire is out."
    assert ["not sound YAML" in note for note in found.notes] == [True]


def test_damaged_toml_is_read_and_said() -> None:
    found = toml("title = Harbour fire\nsource = 'The Courier'")
    assert (found.title, found.source) == ("Harbour fire", "The Courier")
    assert ["not sound TOML" in note for note in found.notes] == [True]


def test_a_damaged_block_with_prose_in_it_stays_text() -> None:
    text = "---\ntitle: [Harbour fire\nThe fire is out.\n---\nIt rained."
    assert split(text).body == text
    assert len(split(text).notes) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The fire is out.",
        "---\nThe fire is out.\n---\nIt rained.",
        "---\n---\nIt rained.",
        "---\nHolm: I quit\n---\nIt rained.",
        "--- title: x ---",
        "----\ntitle: x\n----\n",
        "+++\n",
        "---",
        "",
        " ---\ntitle: x\n---\n",
    ],
)
def test_text_without_front_matter_is_left_whole(text: str) -> None:
    assert split(text) == FrontMatter(text)


def test_front_matter_without_an_end_is_text_and_said() -> None:
    text = "---\ntitle: Harbour fire\n\nThe fire is out."
    assert split(text).body == text
    assert ["no end" in note for note in split(text).notes] == [True]


def test_dots_may_end_yaml() -> None:
    assert split("---\ntitle: Harbour fire\n...\nThe fire is out.").body == "The fire is out."


def test_a_rule_in_the_body_stays() -> None:
    assert yaml("title: x", "One.\n\n---\n\nTwo.").body == "One.\n\n---\n\nTwo."


def test_blank_lines_below_the_block_go_and_indentation_stays() -> None:
    assert yaml("title: x", "\n \n  One.").body == "  One."


HOSTILE = {
    "nested": "a: " + "[" * 3_000,
    "aliases": "a: &a [1]\nb: &b [*a,*a]\nc: &c [*b,*b]\nd: [*c,*c]",
    "recursive": "a: &a\n  b: *a",
    "code": "a: !!python/object/apply:os.system [true]",
    "control": "a: \x07",
    "merge": "<<: [1]",
    "odd key": "? [1]\n: 2",
}


@pytest.mark.parametrize("block", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_yaml_does_not_keep_the_text_from_opening(block: str) -> None:
    assert yaml(f"title: x\n{block}").body.endswith("The fire is out.")


def test_no_code_is_run_by_yaml(tmp_path: Path) -> None:
    found = yaml(f"title: !!python/object/apply:os.mkdir ['{tmp_path}/made']")
    assert not (tmp_path / "made").exists()
    assert found.body == "The fire is out."


BLOCKS = st.text("ab:=[]{}-'\"\n #&*!|>%@`,?", max_size=60) | st.text(max_size=60)


@given(BLOCKS, st.sampled_from(["---", "+++"]))
def test_no_block_raises_or_loses_the_text_below(block: str, rule: str) -> None:
    found = split(f"{rule}\ntitle: x\n{block}\n{rule}\nThe fire is out.")
    assert found.body.endswith("The fire is out.")


_PARTS = st.sampled_from(
    [*"aB1 :#\"'-é’\\{}[],|>&*!%@`~?=.", "  ", ": ", " #", "- ", "? ", "x:y", "2021-03-14", "..."]
)
_LINES = st.tuples(
    st.sampled_from(["title", "x_y", "k-9", "'a'", "b "]),
    st.sampled_from([": ", ":", " : "]),
    st.sampled_from(["", '"', "'"]),
    st.lists(_PARTS, max_size=4).map("".join),
)


@given(st.lists(_LINES, min_size=1, max_size=3))
def test_what_is_read_without_yaml_is_what_yaml_reads(
    lines: list[tuple[str, str, str, str]],
) -> None:
    block = "".join(f"{key}{sign}{quote}{value}{quote}\n" for key, sign, quote, value in lines)
    try:
        loaded = load(block, Loader=BaseLoader)  # which makes nothing but strings
    except YAMLError:
        loaded = None
    assert _simple(block) in (None, loaded)


def test_plain_front_matter_loads_no_library() -> None:
    program = (
        "import sys\n"
        "from tui_reader.corpus.formats.front_matter import split\n"
        "assert split(sys.argv[1]).title == 'A: B'\n"
        "assert not {'yaml', 'frontmatter'} & sys.modules.keys()\n"
    )
    text = '---\ntitle: "A: B"\ndate: 2021-03-14\n---\nThe fire is out.'
    subprocess.run([sys.executable, "-c", program, text], check=True)


@pytest.mark.parametrize("name", ["url", "link", "canonical_url"])
def test_the_address_of_the_page_is_kept(name: str) -> None:
    address = "https://www.courier.example/" + "fire/" * 100
    found = yaml(f"{name}: {address}")
    assert (found.url, found.source) == (address, "courier.example")


def test_what_is_no_address_is_not_kept_as_one() -> None:
    assert yaml("title: Fire\nlink: see below").url == ""

from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING

from rich.console import Console

from evaluation.labels import LabelledSet
from evaluation.measuring import measure
from evaluation.report import WIDTH, draw, lines_table, speed_table
from evaluation.speed import Speed
from tests.evaluation.made import answering, found, labelled

if TYPE_CHECKING:
    from rich.console import RenderableType

ONE = labelled("[[Ann Vane|person:ann]] met [[Bo Ek|person:bo]] and [[Cy Orr|person:cy]].")
CULTURES = {"ann": "spanish-portuguese", "bo": "scottish-gaelic", "cy": "british"}
NAMES = ("default", "fast", "spacy:en_core_web_sm", "gliner:large-v2", "floor")


def drawn(*, secret: bool = False, details: bool = False) -> str:
    answers = [found(ONE, "Ann Vane", "a"), found(ONE, "Bo Ek", "a")]
    made = LabelledSet("made", (ONE,), CULTURES, secret)
    results = [measure(made, answering(answers, name=name)) for name in NAMES]
    console = Console(file=StringIO(), width=WIDTH)
    draw(console, results, details=details)
    return written(console)


def written(console: Console, *tables: RenderableType) -> str:
    for table in tables:
        console.print(table)
    assert isinstance(console.file, StringIO)
    return console.file.getvalue()


def table_lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if line[:1] in "┏┃┡│├└"]


def test_no_table_is_wider_than_a_hundred_columns_and_no_cell_is_cut() -> None:
    text = drawn()
    assert max(map(len, table_lines(text))) <= WIDTH
    assert "…" not in text


def test_every_engine_has_its_recall_by_culture() -> None:
    _, *tables = drawn().split("made: recall")
    headings = "".join(table.partition("┡")[0] for table in tables)
    assert [name for name in NAMES if name[:6] not in headings] == []


def test_a_group_under_the_mean_and_one_of_few_mentions_are_marked() -> None:
    (row,) = [line for line in drawn().splitlines() if line.startswith("│ british*")][:1]
    assert "0.0  -66.7▼" in row


def test_merges_are_named_and_what_was_missed_only_if_asked_for() -> None:
    assert "a: person:ann (1), person:bo (1)" in drawn()
    assert "Cy Orr" not in drawn()
    assert "Cy Orr" in drawn(details=True)


def test_of_a_secret_set_only_numbers_are_drawn() -> None:
    text = drawn(secret=True)
    assert "person:" not in text
    assert "in 200" in text


def test_speeds_fit_the_width() -> None:
    speed = Speed({1: 1234567, 2: 2345678}, {1: 1234567, 2: 2345678}, 1234, 512.5)
    console = Console(file=StringIO(), width=WIDTH)
    text = written(console, speed_table(dict.fromkeys(NAMES, speed)))
    assert max(map(len, table_lines(text))) <= WIDTH
    assert "2,345,678" in text


def test_figures_of_labelled_lines_fit_the_width() -> None:
    share = {"precision": 1.0, "recall": 0.5, "f1": 0.6667}
    mentions = {"people": share, "organisations": share}
    rows = [{"set": "gum_other", "engine": name, "mentions": mentions} for name in NAMES]
    text = written(Console(file=StringIO(), width=WIDTH), lines_table(rows))
    assert max(map(len, table_lines(text))) <= WIDTH
    assert "66.7" in text

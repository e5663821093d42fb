from __future__ import annotations

import pytest

from tests.corpus.formats.sources import only
from tui_reader.corpus.formats.markdown import heading, parse


@pytest.mark.parametrize(
    "text",
    [
        "# Harbour fire\n\nIt is out.",
        "## Harbour fire ##\n\nIt is out.",
        "Harbour fire\n============\n\nIt is out.",
        "Harbour fire\n---\n\nIt is out.",
        "\n   #\tHarbour fire\nIt is out.",
        "By Ann Other\n\n# Harbour fire\n\nIt is out.",
        "Share this article\n\n## Harbour fire\n\nIt is out.",
        "```\n# a comment\n```\n\n# Harbour fire",
    ],
)
def test_a_heading_is_found(text: str) -> None:
    assert heading(text) == "Harbour fire"


@pytest.mark.parametrize(
    "text",
    [
        "It is out.\n\n## Background\n\nIt began at six.",
        "#hashtag first",
        "```\n# a comment\n```",
        "~~~\n```\n# a comment\n~~~",
        "It is out.\n\n---\n\nIt began at six.",
        "It is out.\nIt began at six.\n---\n",
        "####### seven",
        "#",
        "",
    ],
)
def test_other_lines_are_no_title(text: str) -> None:
    assert heading(text) == ""


def test_a_heading_that_is_furniture_is_passed_over() -> None:
    assert heading("# Related articles\n\n# Harbour fire") == "Harbour fire"


def test_front_matter_goes_before_a_heading() -> None:
    draft = only(parse, "---\ntitle: From the desk\n---\n# Harbour fire\n\nIt is out.")
    assert draft.title == "From the desk"


def test_the_text_keeps_the_heading() -> None:
    assert only(parse, "# Harbour fire\n\nIt is out.").text == "# Harbour fire\n\nIt is out."


def test_a_text_of_one_endless_line_is_no_trouble() -> None:
    assert heading("# " + "x " * 500_000).startswith("x x")

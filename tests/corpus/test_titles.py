from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.corpus.furniture import find_furniture
from tui_reader.corpus.titles import LONGEST_SENTENCE, LONGEST_TITLE, one_line, title_of


def title(text: str) -> str:
    return title_of(text, find_furniture(text), "fallback")


@pytest.mark.parametrize(
    "text",
    [
        "Harbour fire put out\n\nThe fire at Aldham harbour is out.",
        "Harbour fire put out\nThe fire at Aldham harbour is out, the brigade said on Monday.",
        "Harbour fire put out\nBy Ann Other\nThe fire is out.",
        "Harbour fire put out\n14 March 2021\nThe fire is out.",
        "Harbour fire put out",
        "# Harbour fire put out\n\nThe fire is out.",
        "**Harbour fire put out**\n\nThe fire is out.",
        "[Harbour fire put out](https://example.org)\n\nThe fire is out.",
        "14 March 2021\n\nHarbour fire put out\n\nThe fire is out.",
        "By Ann Other\n\nHarbour fire put out\n\nThe fire is out.",
        "date 2021-03-14\nHarbour fire put out\n\nThe fire is out.",
        "-----\n\nHarbour fire put out\n\nThe fire is out.",
        "Share\n\nSign up to our newsletter\n\nHarbour fire put out\n\nThe fire is out.",
        "  Harbour \t fire\xa0put out  \n\nThe fire is out.",
    ],
)
def test_a_headline_is_the_title(text: str) -> None:
    assert title(text) == "Harbour fire put out"


@pytest.mark.parametrize("end", ["?", "!", "…?", "”"])
def test_a_headline_may_end_in_other_signs(end: str) -> None:
    assert title(f"Who lit the fire{end}\n\nNobody knows.") == f"Who lit the fire{end}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The fire is out. Nobody was hurt.\n\nIt began at six.", "The fire is out."),
        (
            "The council of Aldham said on Monday that it would close the\n"
            "harbour for a week. Nobody was hurt.",
            "The council of Aldham said on Monday that it would close the harbour for a week.",
        ),
        ("Mr. Holm told the court no. He left.", "Mr. Holm told the court no."),
        ("date 2021-03-14 The council met. It rained.", "The council met."),
        ("“It is over,” she said.\nHe agreed.", "“It is over,” she said."),
    ],
)
def test_without_a_headline_the_first_sentence_is_the_title(text: str, expected: str) -> None:
    assert title(text) == expected


def test_a_long_sentence_is_cut_at_a_word() -> None:
    found = title("The council of Aldham " + "considered the matter again and " * 5 + "rose.")
    assert found.endswith("…")
    assert len(found) <= LONGEST_SENTENCE
    assert found[:-1].split() == ("The council of Aldham " + found[22:-1]).split()
    assert found[:-1].split()[-1] in {"considered", "the", "matter", "again", "and"}


def test_all_furniture_leaves_the_file_s_name() -> None:
    assert title("Share\n\nAdvertisement\n\nSubscribe now") == "fallback"


def test_a_headline_above_a_button_is_the_title() -> None:
    assert title("Harbour fire put out\nShare\nThe fire is out.") == "Harbour fire put out"


def test_a_file_without_a_name_to_speak_of_has_a_title() -> None:
    assert title_of("***", (), " ") == "untitled"


def test_no_words_leave_the_file_s_name() -> None:
    assert title("***\n---\n…") == "fallback"


def test_markup_in_a_title_is_text() -> None:
    assert title("[red]Fire[/red] at \x1b[31mthe harbour\n\nIt is out.") == (
        "[red]Fire[/red] at \x1b[31mthe harbour"
    )


def test_a_dash_in_a_title_stays() -> None:
    assert title("Fire - and flood\n\nIt is out.") == "Fire - and flood"


@given(st.text(min_size=1, max_size=400))
def test_a_title_is_one_short_line_and_never_empty(text: str) -> None:
    found = title(text)
    assert found == " ".join(found.split())
    assert 0 < len(found) <= LONGEST_TITLE


@given(st.text(max_size=300), st.integers(min_value=5, max_value=100))
def test_a_line_keeps_to_its_length_and_to_its_words(words: str, longest: int) -> None:
    found = one_line(words, longest)
    assert len(found) <= longest
    assert " ".join(words.split()).startswith(found.removesuffix("…"))

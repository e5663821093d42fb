from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tui_reader.corpus.formats.pdf_layout import Line, PageLines, paragraphs_of

PLACES = st.floats(0, 600, allow_nan=False)
WORDS = st.text("abc .-", min_size=1, max_size=20).filter(lambda text: text.strip() != "")


def lines(*texts: str, left: float = 50, top: float = 700) -> list[Line]:
    """Lines below each other, 12 points apart and 10 high, as wide as they are long."""
    return [
        Line(text, left, left + 5 * len(text), top - 12 * n - 10, top - 12 * n)
        for n, text in enumerate(texts)
    ]


def texts(*pages: list[Line]) -> list[str]:
    return [each.text for each in paragraphs_of([PageLines(800, page) for page in pages])]


def test_a_short_line_behind_a_full_stop_ends_a_paragraph() -> None:
    page = lines(
        "Rain fell on Aldham for the third day", "and rose.", "The quay was under water now"
    )
    assert texts(page) == [
        "Rain fell on Aldham for the third day and rose.",
        "The quay was under water now",
    ]


def test_a_line_that_is_set_larger_is_a_heading() -> None:
    head = [Line("Flood", 50, 200, 720, 750)]
    found = paragraphs_of([PageLines(800, [*head, *lines("Rain fell on Aldham.")])])
    assert [(each.text, each.heading) for each in found] == [
        ("Flood", True),
        ("Rain fell on Aldham.", False),
    ]


def test_a_page_without_lines_has_no_paragraphs() -> None:
    assert texts([]) == []


@given(
    st.lists(
        st.lists(st.builds(Line, WORDS, PLACES, PLACES, PLACES, PLACES, st.booleans()), max_size=8),
        max_size=3,
    )
)
def test_no_letter_is_lost_wherever_lines_stand(pages: list[list[Line]]) -> None:
    inside = [[line._replace(bottom=400, top=410) for line in page] for page in pages]
    put = sorted("".join(line.text for page in inside for line in page).replace("-", ""))
    got = sorted("".join(texts(*inside)).replace("-", ""))
    assert [letter for letter in got if letter != " "] == [c for c in put if c != " "]

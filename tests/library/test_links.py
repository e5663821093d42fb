"""The addresses an article gives."""

from __future__ import annotations

import pytest

from tui_reader.corpus.markdown_structure import structure_of
from tui_reader.library.links import Address, links_of
from tui_reader.model.article import Article


def article(text: str, url: str = "") -> Article:
    structure = structure_of(text)
    return Article("a.md", "a.md", "Title", "", None, text, "0", url=url, structure=structure)


def addresses(text: str, url: str = "") -> list[str]:
    return [link.address for link in links_of(article(text, url))]


def test_its_own_address_comes_first_and_each_once() -> None:
    text = "See example.org/b and https://example.org/a and example.org/b again."
    assert addresses(text, "https://example.org/a") == [
        "https://example.org/a",
        "http://example.org/b",
    ]


def test_words_that_stand_for_an_address_are_told_with_it() -> None:
    text = "# News\n\nRead [the **ledger**](https://example.org/l) or write to clerk@example.org."
    first, second = links_of(article(text))
    assert first.address == "https://example.org/l"
    assert "ledger" in first.words
    assert second.address == "mailto:clerk@example.org"


def test_an_article_may_have_none() -> None:
    assert addresses("The pier was closed.") == []


@pytest.mark.parametrize(
    ("address", "opens"),
    [
        ("https://example.org/a", True),
        ("HTTP://example.org", True),
        ("mailto:clerk@example.org", True),
        ("javascript:alert(1)", False),
        ("file:///etc/passwd", False),
        ("ftp://example.org", False),
        ("--version", False),
        ("https://exa\x1bmple.org", False),
        ("https://[broken", False),
        ("/next", False),
    ],
)
def test_only_pages_and_letters_are_opened(address: str, opens: bool) -> None:
    assert Address("words", address).opens is opens

"""Quoting, selecting and links, on the real reader."""

from __future__ import annotations

import json
import webbrowser
from typing import TYPE_CHECKING

import pytest
from textual.widgets import Static

from tui_reader.tui.emphasis import Look
from tui_reader.tui.opening import NO_BROWSER, OPENED, open_outside
from tui_reader.tui.screens.links import LinkList
from tui_reader.tui.widgets.article_text import ArticleText

if TYPE_CHECKING:
    from pathlib import Path

    from tests.tui.conftest import OpenReader, Reader

LINKED = """---
title: The pier
---
# The pier

The [ledger](https://example.org/ledger) was found. So was [this](ftp://example.org/x).
"""


def said(reader: Reader) -> str:
    return str(reader.app.screen.query_one("#said", Static).render())


def copied(reader: Reader) -> str:
    return reader.app.clipboard


async def test_the_first_sentence_seen_is_copied_with_its_source(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("y")
        words = "Ingrid Aldersey told the tribunal that the ledgers had been moved."
        source = "Harbour tribunal hears from its clerk, Port Gazette, 3 May 2024"
        assert copied(reader) == f"“{words}” — {source}"
        assert reader.screen.notice == f"Copied with its source: “{words}”"


async def test_the_sentence_of_the_mark_is_copied(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.choose("alders")
        await reader.press("n", "y")
        assert copied(reader).startswith("“Ms Aldersey was calm.” — ")


async def test_sentences_are_selected_with_the_keyboard(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        text = reader.screen.query_one(ArticleText)
        await reader.press("V", "down", "down", "up")
        assert text.picked is not None
        assert text.sheet.text[slice(*text.picked)].endswith("Ms Aldersey was calm.")
        looks = {look for run in text.highlights.runs(*text.picked) for look in run.looks}
        assert Look.PICKED in looks
        await reader.press("y")
        assert "moved. Ms Aldersey was calm.” — " in copied(reader)
        assert text.picked is None


async def test_escape_leaves_off_selecting(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("V", "escape")
        text = reader.screen.query_one(ArticleText)
        assert text.picked is None
        await reader.press("V", "J")
        assert text.picked is None


@pytest.mark.parametrize("size", [(160, 45), (60, 20)])
async def test_the_end_of_what_is_selected_is_to_be_seen(
    open_reader: OpenReader, size: tuple[int, int]
) -> None:
    long = "\n\n".join(f"Paragraph {n} says little of the pier." for n in range(60))
    async with open_reader({"a.txt": long}, size=size) as reader:
        await reader.press("V", *["down"] * 30)
        text = reader.screen.query_one(ArticleText)
        assert text.picked is not None
        assert text.picked.end - 1 in range(*text.seen)


async def test_what_the_mouse_selected_is_copied(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        text = reader.screen.query_one(ArticleText)
        line = text.sheet.line_of(0) + text.content_offset.y
        await reader.pilot.mouse_down(ArticleText, offset=(text.indent, line))
        await reader.pilot.hover(ArticleText, offset=(text.indent + 5, line))
        await reader.pilot.mouse_up(ArticleText, offset=(text.indent + 5, line))
        await reader.press("y")
        assert copied(reader).startswith("“Ingrid” — ")


async def test_links_are_listed_and_copied(open_reader: OpenReader) -> None:
    async with open_reader({"a.md": LINKED}) as reader:
        await reader.press("2", "o")
        rows = reader.app.screen.query_one(LinkList).rows
        assert [row.address for row in rows] == [
            "https://example.org/ledger",
            "ftp://example.org/x",
        ]
        await reader.press("y")
        assert copied(reader) == "https://example.org/ledger"
        assert said(reader) == "Copied"


async def test_its_own_address_comes_first(open_reader: OpenReader) -> None:
    record = {"title": "The pier", "text": "See example.org/a.", "url": "https://example.org/p"}
    async with open_reader({"a.json": json.dumps([record])}) as reader:
        await reader.press("2", "o")
        rows = reader.app.screen.query_one(LinkList).rows
        assert [row.address for row in rows] == ["https://example.org/p", "http://example.org/a"]


async def test_what_is_no_page_is_not_opened(open_reader: OpenReader) -> None:
    async with open_reader({"a.md": LINKED}) as reader:
        await reader.press("2", "o", "G", "enter")
        assert said(reader) == "Only web pages and letters are opened; y copies the address"


async def test_an_article_without_links_says_so(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("2", "o")
        rows = reader.app.screen.query_one(LinkList)
        assert "no links" in "".join(segment.text for segment in rows.render_line(0))
        await reader.press("escape")
        assert reader.app.screen is reader.screen


@pytest.fixture
def outside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A browser that writes down what it is asked to open."""
    told, browser = tmp_path / "told", tmp_path / "browser"
    browser.write_text(f'#!/bin/sh\necho "$1" >> "{told}"\n', encoding="utf-8")
    browser.chmod(0o700)
    monkeypatch.setenv("BROWSER", f"{browser} %s")
    monkeypatch.setattr(webbrowser, "_tryorder", None)
    monkeypatch.setattr(webbrowser, "_browsers", {})
    return told


async def test_the_chosen_link_is_opened_and_no_other(
    open_reader: OpenReader, outside: Path
) -> None:
    async with open_reader({"a.md": LINKED}) as reader:
        await reader.press("2", "o")
        assert not outside.exists()
        await reader.press("enter")
        assert outside.read_text(encoding="utf-8") == "https://example.org/ledger\n"
        assert said(reader) == OPENED


def test_no_browser_takes_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    lynx = {"lynx": [None, webbrowser.GenericBrowser("lynx")]}
    monkeypatch.setattr(webbrowser, "_tryorder", ["lynx"])
    monkeypatch.setattr(webbrowser, "_browsers", lynx)
    assert open_outside("https://example.org") == NO_BROWSER

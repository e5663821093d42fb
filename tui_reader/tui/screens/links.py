"""The links of an article, in a list: one is opened only when it is chosen.

The invariant: what is copied or opened is the address that is shown, and an address which does not
lead to a web page or a letter is shown and no more.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.containers import Vertical
from textual.message import Message
from textual.screen import ModalScreen
from textual.widgets import Static
from textual.worker import get_current_worker

from tui_reader.library.links import Address, links_of
from tui_reader.tui.box_commands import LINKS
from tui_reader.tui.key_words import in_keys
from tui_reader.tui.opening import open_outside
from tui_reader.tui.widgets.rows import Piece, RowList

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from tui_reader.model.article import Article

KEYS = "{list.choose} opens in the browser · {links.copy} copies · {links.close} closes"
NONE = "There are no links in this article."


class LinkList(RowList[Address]):
    """Addresses of two lines each: the words that stand for it, then itself."""

    row_height = 2

    @dataclass
    class Chosen(Message):
        """An address is to be opened."""

        address: Address

    def key(self, row: Address) -> object:
        """The address."""
        return row.address

    def choose(self, row: Address) -> None:
        """Say which to open."""
        self.post_message(self.Chosen(row))

    def pieces(self, row: Address, line: int, width: int) -> tuple[list[Piece], list[Piece]]:
        """Words, then the address, and if it is only shown."""
        if line:
            return [Piece(f"   {row.address}", "row--quiet")], []
        only = [] if row.opens else [Piece(" not opened ", "row--quiet")]
        return [Piece(f" {row.words}")], only


class LinksScreen(ModalScreen[None]):
    """The links of one article."""

    CSS_PATH = "links.tcss"
    BINDINGS: ClassVar[list[BindingType]] = LINKS

    @dataclass
    class Found(Message):
        """The links there are."""

        links: tuple[Address, ...]

    @dataclass
    class Said(Message):
        """How opening one ended."""

        words: str

    def __init__(self, article: Article) -> None:
        super().__init__()
        self._article = article

    def compose(self) -> ComposeResult:
        """The list, and what its keys do."""
        with Vertical(id="links"):
            yield LinkList()
            yield Static(in_keys(KEYS, self.app), id="said", markup=False)

    def on_mount(self) -> None:
        """Look for them."""
        self.query_one("#links").border_title = "Links of this article"
        self.query_one(LinkList).focus()
        self._look()

    @work(thread=True, group="links", exclusive=True, exit_on_error=False)
    def _look(self) -> None:
        worker = get_current_worker()
        links = links_of(self._article)
        if not worker.is_cancelled:
            self.post_message(self.Found(links))

    @on(Found)
    def _found(self, message: Found) -> None:
        rows = self.query_one(LinkList)
        rows.empty, rows.rows = NONE, message.links
        rows.refresh()

    @on(LinkList.Chosen)
    def _choose(self, message: LinkList.Chosen) -> None:
        if not message.address.opens:
            self._say("Only web pages and letters are opened; y copies the address")
        elif self.app.is_web:
            self.app.open_url(message.address.address)
        else:
            self._open(message.address.address)

    @work(thread=True, group="open", exit_on_error=False)
    def _open(self, address: str) -> None:
        self.post_message(self.Said(open_outside(address)))

    @on(Said)
    def _told(self, message: Said) -> None:
        self._say(message.words)

    def action_copy(self) -> None:
        """Copy the address."""
        row = self.query_one(LinkList).current
        if row is not None:
            self.app.copy_to_clipboard(row.address)
            self._say("Copied")

    def _say(self, words: str) -> None:
        self.query_one("#said", Static).update(words)

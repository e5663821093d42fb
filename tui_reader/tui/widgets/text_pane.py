"""The middle pane: the text, and under it the line in which one finds something in it.

Finding is the pane's own affair: only the places gone to are told to the screen. The invariant: an
answer is shown only if it is to what is asked now, of the article that is shown now.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import on, work
from textual.containers import Vertical
from textual.lazy import Lazy
from textual.message import Message
from textual.reactive import reactive
from textual.worker import Worker, WorkerState, get_current_worker

from tui_reader.library.finding import Finds, FoldedText, Wanted
from tui_reader.tui.state import ReadingState
from tui_reader.tui.text_setting import Setting
from tui_reader.tui.widgets.article_text import ArticleText
from tui_reader.tui.widgets.find_box import FindBox

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from tui_reader.model.article import Article, Span
    from tui_reader.tui.widgets.text.page import Page


class TextPane(Vertical):
    """A text, and a box to find something in it."""

    state: reactive[ReadingState] = reactive(ReadingState, init=False, repaint=False)
    page: reactive[Page | None] = reactive(None, init=False, repaint=False)
    measure: reactive[int] = reactive(72, init=False, repaint=False)
    folded: reactive[bool] = reactive(False, init=False, repaint=False)
    no_text: reactive[str] = reactive("", init=False, repaint=False)
    setting: reactive[Setting] = reactive(Setting, init=False, repaint=False)
    margin: reactive[int] = reactive(2, init=False, repaint=False)
    finds: reactive[Finds] = reactive(Finds, init=False, repaint=False)

    @dataclass
    class Landed(Message):
        """A place to go to, if there is one, and what to say; `onward` while one still types."""

        span: Span | None
        notice: str
        onward: bool = False

    @dataclass
    class Found(Message):
        """What there is in an article."""

        article: Article
        finds: Finds
        ready: FoldedText

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self._wanted = Wanted()
        self._ready: FoldedText | None = None
        self._origin: int | None = None
        self._then = 0
        self._typed = self._onward = False

    def compose(self) -> ComposeResult:
        """The text over the box, which is not there until it is asked for."""
        here = TextPane
        yield (
            ArticleText()
            .data_bind(here.state, here.page, here.measure, here.folded, here.no_text)
            .data_bind(here.setting, here.margin, here.finds)
        )
        yield Lazy(FindBox())

    @property
    def text(self) -> ArticleText:
        """The text itself."""
        return self.query_one(ArticleText)

    @property
    def _box(self) -> FindBox | None:
        """The box, if it is open."""
        return next((box for box in self.query(FindBox) if box.display), None)

    # What changes what is found.

    def watch_page(self, before: Page | None, after: Page | None) -> None:
        """Look in another article for what is lit up, going nowhere."""
        if before is None or after is None or before.article != after.article:
            self._ready = self._origin = None
            if self.finds.wanted:
                self.finds = Finds()
                self._look()

    def watch_state(self) -> None:
        """Say how manieth it is that one has come to."""
        self._count()

    def watch_finds(self) -> None:
        """Say how many there are."""
        self._count()

    # What is asked.

    @on(ArticleText.FindAsked)
    def find(self) -> None:
        """Open the box."""
        for box in self.query(FindBox):
            self._origin, self._onward = None, False
            box.begin()
            self._look()

    def again(self, by: int) -> None:
        """Go to the next place of what was found last (`by` > 0), or to the one before."""
        self._origin, self._onward = None, False
        if not self._wanted:
            self.find()
        elif self.finds.wanted == self._wanted:
            self._go(by)
        else:
            self._look(by)

    def close(self) -> bool:
        """Leave off selecting, or close the box and put out what is lit up; False if none was."""
        if self.text.picked is not None:
            self.text.pick(None)
            return True
        open_or_lit = self._box is not None or bool(self.finds.wanted)
        for box in self.query(FindBox):
            box.display = False
        self.workers.cancel_group(self, "find")
        self.finds = Finds()
        return open_or_lit

    @on(FindBox.Asked)
    def _ask(self, message: FindBox.Asked) -> None:
        self._wanted = message.wanted
        if self._origin is None:
            self._origin = self._here(1, inclusive=True)
        self._look(1, typed=True)

    @on(FindBox.Next)
    def _next(self, message: FindBox.Next) -> None:
        self.again(message.by)

    @on(FindBox.Closed)
    def _leave(self) -> None:
        self.close()
        self.text.focus()

    # Looking, and going there.

    def _look(self, then: int = 0, *, typed: bool = False) -> None:
        self._then, self._typed = then, typed
        if self.page is None or not self._wanted:
            self.finds = Finds()
        else:
            self._look_in(self.page.article, self._wanted, self._ready)

    @work(thread=True, group="find", exclusive=True, exit_on_error=False)
    def _look_in(self, article: Article, wanted: Wanted, ready: FoldedText | None) -> None:
        worker = get_current_worker()
        ready = ready or FoldedText(article.text, article.structure.hidden)
        finds = ready.find(wanted)
        if not worker.is_cancelled:
            self.post_message(self.Found(article, finds, ready))

    @on(Found)
    def _found(self, message: Found) -> None:
        asked = self.page is not None and message.article == self.page.article
        if not asked or message.finds.wanted != self._wanted:
            return
        self._ready, self.finds = message.ready, message.finds
        if message.finds.trouble:
            self.post_message(self.Landed(None, message.finds.trouble))
        elif self._then:
            self._go(self._then, typed=self._typed)

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Say that it failed; the reader goes on."""
        if event.state is WorkerState.ERROR:
            self.post_message(self.Landed(None, f"Finding failed: {event.worker.error}"))

    def _go(self, by: int, *, typed: bool = False) -> None:
        """Go to the next place from where one is, or, as one types, from where one began."""
        spans = self.finds.spans
        if not spans:
            self.post_message(self.Landed(None, self.finds.trouble or "Not in this article"))
            return
        typed = typed and self._origin is not None
        start = self._origin if typed else self._here(by)
        number = bisect_left(spans, start, key=lambda span: span.start) - (by < 0)
        notices = []
        if not 0 <= number < len(spans):
            number = 0 if by > 0 else len(spans) - 1
            notices.append("round to the first" if by > 0 else "round to the last")
        if self._box is None:
            notices.insert(0, f"“{self._wanted.words}”: {number + 1:,} of {len(spans):,}")
        onward, self._onward = typed and self._onward, typed
        self.post_message(self.Landed(spans[number], ", ".join(notices), onward))

    def _here(self, by: int, *, inclusive: bool = False) -> int:
        """What is next begins at or after this, what is before begins before it.

        That is the mark if it can be seen, else the edge of what is seen.
        """
        mark, seen = self.state.mark, self.text.seen
        if mark is not None and mark.overlaps(seen):
            return mark.start + (by > 0 and not inclusive)
        return seen.start if by > 0 else seen.end

    def _count(self) -> None:
        """Tell the box how many there are, and how manieth the mark is."""
        box, finds = self._box, self.finds
        if box is None:
            return
        total = len(finds.spans)
        number = total
        if self.state.mark is not None:
            number = bisect_left(finds.spans, self.state.mark)
        if not finds.wanted:
            box.amount = ""
        elif number < total and finds.spans[number] == self.state.mark:
            box.amount = f"{number + 1:,} of {total:,}"
        else:
            box.amount = f"{total:,} found" if total else "none"

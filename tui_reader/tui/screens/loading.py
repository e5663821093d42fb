"""What the reader asks of the Library, off the screen's own thread.

A `Loader` is an unseen widget, so that its workers belong to the screen and end with it. Each
question runs in a thread of its own group; a newer question makes the older one's answer stale,
and stale answers are dropped. Answers come back as messages and touch no widget.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import work
from textual.message import Message
from textual.widget import Widget
from textual.worker import Worker, WorkerState, get_current_worker

from tui_reader.errors import UnknownNameError
from tui_reader.model.concordance import Concordance
from tui_reader.tui.naming import name_rows
from tui_reader.tui.state import Pile
from tui_reader.tui.widgets.article_text import Page

if TYPE_CHECKING:
    from tui_reader.library.library import Library
    from tui_reader.model.entity import Entity
    from tui_reader.model.progress import Progress
    from tui_reader.tui.state import ReadingState, Scope
    from tui_reader.tui.widgets.name_list import NameRow


class Loader(Widget):
    """Asks the Library, and posts its answers."""

    @dataclass
    class Followed(Message):
        """A name to light up, with its places."""

        entity: Entity
        concordance: Concordance

    @dataclass
    class Listed(Message):
        """The names to list."""

        rows: tuple[NameRow, ...]

    @dataclass
    class Progressed(Message):
        """Indexing has come this far."""

        progress: Progress

    @dataclass
    class Reloaded(Message):
        """What is known now of the pile, the open article and the chosen name."""

        pile: Pile
        page: Page | None
        entity: Entity | None
        concordance: Concordance

    @dataclass
    class Failed(Message):
        """A worker failed, for this reason."""

        reason: str

    def __init__(self, library: Library) -> None:
        super().__init__()
        self.library = library
        self.display = False

    # Asked and answered at once: single rows by their keys.

    def pile(self) -> Pile:
        """The articles and problems known now."""
        return Pile(tuple(self.library.articles()), tuple(self.library.problems()))

    def page(self, article: str | None) -> Page | None:
        """An article and its mentions; raises `UnknownArticleError` if it is gone."""
        if article is None:
            return None
        mentions = self.library.mentions(article=article)
        return Page(self.library.article(article), tuple(mentions))

    # Asked of a worker.

    @work(thread=True, group="index", exclusive=True, exit_on_error=False)
    def index(self) -> None:
        """Bring the index up to date, posting progress."""
        worker = get_current_worker()
        self.library.refresh(
            lambda progress: self._post(worker, self.Progressed(progress)),
            lambda: worker.is_cancelled,
        )

    @work(thread=True, group="follow", exclusive=True, exit_on_error=False)
    def follow(self, entity_id: str) -> None:
        """Find a name and all its places."""
        worker = get_current_worker()
        entity = self.library.entity(entity_id)
        self._post(worker, self.Followed(entity, self.library.concordance(entity_id)))

    @work(thread=True, group="names", exclusive=True, exit_on_error=False)
    def list_names(self, article: str | None, scope: Scope, query: str) -> None:
        """List the names of a scope."""
        worker = get_current_worker()
        self._post(worker, self.Listed(name_rows(self.library, article, scope, query)))

    @work(thread=True, group="reload", exclusive=True, exit_on_error=False)
    def reload(self, state: ReadingState) -> None:
        """Read again what the screen shows, now that more is known."""
        worker = get_current_worker()
        pile = self.pile()
        page = self.page(state.article if state.article in pile.positions else None)
        entity, concordance = self._same_name(state.entity)
        self._post(worker, self.Reloaded(pile, page, entity, concordance))

    def _same_name(self, entity: Entity | None) -> tuple[Entity | None, Concordance]:
        """The entity as it is known now, found by its id or else by its name."""
        if entity is None:
            return None, Concordance()
        try:
            found = self.library.entity(entity.id)
        except UnknownNameError:
            others = self.library.find(entity.name)
            if not others:
                return entity, Concordance()
            found = others[0]
        return found, self.library.concordance(found.id)

    def _post(self, worker: Worker[None], message: Message) -> None:
        if not worker.is_cancelled:
            self.post_message(message)

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Say that a worker failed; the reader goes on."""
        if event.state is WorkerState.ERROR:
            self.post_message(
                self.Failed(f"{type(event.worker.error).__name__}: {event.worker.error}")
            )

"""What the reader asks of the Library, off the screen's own thread.

A `Loader` is an unseen widget, so that its workers belong to the screen and end with it. Each
question runs in a thread of its own group; a newer question makes the older one's answer stale,
and stale answers are dropped. Answers come back as messages and touch no widget.
"""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import work
from textual.message import Message
from textual.widget import Widget
from textual.worker import Worker, WorkerState, get_current_worker

from tui_reader.errors import UnknownNameError
from tui_reader.model.concordance import Concordance
from tui_reader.tui.naming import Asked, Names, names_of
from tui_reader.tui.pile import Pile
from tui_reader.tui.widgets.text.page import Page

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui_reader.library.library import Library
    from tui_reader.model.arrangement import Choice
    from tui_reader.model.entity import Entity
    from tui_reader.model.progress import Progress
    from tui_reader.tui.state import ReadingState

LONG = 100_000
"""An article of more characters than this may have more mentions than are read in one frame."""

MANY = 2000
"""With more mentions than this, those in the open article are looked up before all others."""

PAUSE = 4
"""Reading again what is shown may take up one part in so many of the time, and one more."""

LONGEST_PAUSE = 2.0


class Loader(Widget):
    """Asks the Library, and posts its answers."""

    @dataclass
    class Followed(Message):
        """A name to light up, with its places as rows of `pile`; `anywhere` as it was asked.

        One that `completes` has all the places of the name whose first were told before.
        """

        entity: Entity
        concordance: Concordance
        pile: Pile
        anywhere: bool = False
        completes: bool = False

    @dataclass
    class Listed(Message):
        """The names to list, and what was asked."""

        names: Names
        asked: Asked

    @dataclass
    class Paged(Message):
        """An article with its mentions."""

        page: Page

    @dataclass
    class Progressed(Message):
        """Indexing has come this far."""

        progress: Progress

    @dataclass
    class Indexed(Message):
        """Indexing has come to its end, with these notices."""

        notices: tuple[str, ...]

    @dataclass
    class Reloaded(Message):
        """What is known now of the pile, the open article and the name that was `asked`.

        The `newest` article has that row number; so many have `arrived` that were not known.
        """

        pile: Pile
        page: Page | None
        asked: Entity | None
        entity: Entity | None
        concordance: Concordance
        newest: int = 0
        arrived: int = 0
        asked_also: tuple[Entity, ...] = ()
        also: tuple[Entity, ...] = ()

    @dataclass
    class Arranged(Message):
        """The articles of a choice, and the places in them of the names that were `asked`."""

        pile: Pile
        asked: tuple[Entity, ...]
        concordance: Concordance

    @dataclass
    class Gathered(Message):
        """Names to light up together, with their places as rows of `pile`."""

        names: tuple[Entity, ...]
        concordance: Concordance
        pile: Pile

    @dataclass
    class Failed(Message):
        """A worker failed, for this reason."""

        reason: str

    def __init__(self, library: Library) -> None:
        super().__init__()
        self.library = library
        self.display = False
        self._pause = 0.0
        self._rested = threading.Event()

    # Asked and answered at once: one article by its key.

    def page(self, article: str | None, words: int | None = None) -> Page | None:
        """An article and its mentions; raises `UnknownArticleError` if it is gone.

        The mentions of a long article follow, as `Paged`. Names that are still to be looked for
        are looked for in this article first.
        """
        if article is None:
            return None
        found = self.library.article(article)
        self.library.prioritise(article)
        if len(found.text) > LONG:
            self.read(article)
            return Page(found, words=words)
        return self._whole(article)

    # Asked of a worker.

    @work(thread=True, group="read", exclusive=True, exit_on_error=False)
    def read(self, article: str) -> None:
        """Read an article and its mentions."""
        worker = get_current_worker()
        self._post(worker, self.Paged(self._whole(article)))

    @work(thread=True, group="index", exclusive=True, exit_on_error=False)
    def index(self) -> None:
        """Bring the index up to date, posting progress."""
        worker = get_current_worker()
        self.library.refresh(
            lambda progress: self._post(worker, self.Progressed(progress)),
            lambda: worker.is_cancelled,
        )
        self._post(worker, self.Indexed(self.library.notices))

    def stop_indexing(self) -> None:
        """Let the index be as it is; what is done is kept."""
        self.workers.cancel_group(self, "index")

    @work(thread=True, group="follow", exclusive=True, exit_on_error=False)
    def follow(
        self, entity_id: str, pile: Pile, article: str | None, *, anywhere: bool = False
    ) -> None:
        """Find a name and its places in the pile shown; `article` first where they are many."""
        worker = get_current_worker()
        entity = self.library.entity(entity_id)
        many = entity.mentions > MANY and article is not None and not anywhere
        if many:
            here = self.library.concordance(entity_id, pile.listing, article=article)
            self._post(worker, self.Followed(entity, here, pile, anywhere))
        places = self.library.concordance(entity_id, pile.listing)
        self._post(worker, self.Followed(entity, places, pile, anywhere, completes=many))

    @work(thread=True, group="names", exclusive=True, exit_on_error=False)
    def list_names(self, asked: Asked) -> None:
        """List the names of a scope."""
        worker = get_current_worker()
        self._post(worker, self.Listed(names_of(self.library, asked), asked))

    @work(thread=True, group="reload", exclusive=True, exit_on_error=False)
    def reload(self, state: ReadingState) -> None:
        """Read again what the screen shows, now that more is known."""
        worker = get_current_worker()
        self._rested.wait(min(self._pause, LONGEST_PAUSE))
        started = time.monotonic()
        pile = self._pile_since(state.pile)
        there = state.article is not None and pile.listing.find(state.article) is not None
        page = self._whole(state.article or "") if there else None
        entity = None if state.entity is None else self._same_name(state.entity)
        also = tuple(map(self._same_name, state.also))
        places = self._places(() if entity is None else (entity, *also), pile)
        newest = self.library.newest_number()
        arrived = 0 if state.known is None else self.library.arrived(state.known)
        self._pause = PAUSE * (time.monotonic() - started)
        answer = self.Reloaded(pile, page, state.entity, entity, places, newest, arrived)
        answer.asked_also, answer.also = state.also, also
        self._post(worker, answer)

    @work(thread=True, group="arrange", exclusive=True, exit_on_error=False)
    def list_articles(self, choice: Choice, state: ReadingState) -> None:
        """List other articles, or in another order."""
        worker = get_current_worker()
        pile = Pile.of(self.library.arranged(choice), choice, state.pile.problems)
        places = self._places(state.chosen, pile)
        self._post(worker, self.Arranged(pile, state.chosen, places))

    @work(thread=True, group="follow", exclusive=True, exit_on_error=False)
    def gather(self, ids: Sequence[str], pile: Pile) -> None:
        """Find several names and their places in the pile shown."""
        worker = get_current_worker()
        names = tuple(map(self.library.entity, ids))
        self._post(worker, self.Gathered(names, self._places(names, pile), pile))

    def _places(self, names: Sequence[Entity], pile: Pile) -> Concordance:
        """The places of some names in a pile, in one order."""
        found = [self.library.concordance(entity.id, pile.listing) for entity in names]
        return Concordance.merged(found) if found else Concordance()

    def on_unmount(self) -> None:
        """Let nobody wait."""
        self._rested.set()

    def _pile_since(self, shown: Pile) -> Pile:
        """The pile as it is now; the very one that is shown, if it is still like it."""
        found = self.library.arranged(shown.choice, shown.arrangement)
        problems = tuple(self.library.problems())
        same = found == shown.arrangement and problems == shown.problems
        return shown if same else Pile.of(found, shown.choice, problems)

    def _whole(self, article: str) -> Page:
        """An article and all its mentions."""
        found = self.library.article(article)
        words = found.words if len(found.text) > LONG else None
        return Page(found, tuple(self.library.mentions(article=article)), words)

    def _same_name(self, entity: Entity) -> Entity:
        """The entity as it is known now, found by its id or else by its name."""
        try:
            return self.library.entity(entity.id)
        except UnknownNameError:
            return next(iter(self.library.find(entity.name)), entity)

    def _post(self, worker: Worker[None], message: Message) -> None:
        if not worker.is_cancelled:
            self.post_message(message)

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Say that a worker failed; the reader goes on."""
        if event.state is WorkerState.ERROR:
            self.post_message(
                self.Failed(f"{type(event.worker.error).__name__}: {event.worker.error}")
            )

"""The one facade: every question a front end may ask, every change it may make.

The invariant: a question is answered from one unchanging state of the index, on whatever thread
it is asked, while another thread brings the index up to date.
"""

from __future__ import annotations

import threading
from collections import deque
from typing import TYPE_CHECKING, TypeVar

from tui_reader import store
from tui_reader.entities.engine_names import RULES, known
from tui_reader.errors import UnknownArticleError, UnknownNameError
from tui_reader.library.lists import Lists
from tui_reader.library.opening import corpus_root, index_path, remove_index
from tui_reader.settings import Settings
from tui_reader.store.database import ClosedError
from tui_reader.store.index import Index, IndexLockedError, IndexReplacedError
from tui_reader.store.schema import is_far_behind

if TYPE_CHECKING:
    import os
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from types import TracebackType
    from typing import Self

    from tui_reader.model.article import Article, ArticleRow, Problem
    from tui_reader.model.entity import Entity
    from tui_reader.model.explanation import Explanation
    from tui_reader.model.mention import Kind, Mention
    from tui_reader.model.progress import Counts, Progress
    from tui_reader.store.database import Connection

Answer = TypeVar("Answer")

ATTEMPTS = 3
NAMES_OFFERED = 3
MOST_WANTED = 64
"""Articles opened while names are looked for that are remembered to be looked at first."""
LOCK_PATIENCE = 30.0  # seconds another process may hold the index without a sign of progress


class Library(Lists):
    """A folder of articles (or one file), and every person and organisation in it.

    >>> with Library.open("corpus") as library:
    ...     for mention in library.mentions("Sadiq Khan"):
    ...         print(mention.article, library.sentence(mention))

    Opening brings the index up to date, which is quick when nothing has changed. Every method may
    be called from any thread; `refresh` takes up later changes. `notices` says, in a line each,
    whatever could not be done with the index as it was found, or with the engine that was chosen.
    """

    def __init__(
        self,
        root: Path,
        index: Index,
        engine: str = RULES,
        lock_patience: float = LOCK_PATIENCE,
        *,
        fields: str = "",
        jobs: int | None = None,
    ) -> None:
        self.root = root
        self._index = index
        self._engine = engine
        self._fields = fields
        self._jobs = jobs
        self._wanted: deque[str] = deque(maxlen=MOST_WANTED)
        self._notices: list[str] = []
        self._lock_patience = lock_patience
        self._refreshing = threading.Lock()
        self._closed = threading.Event()

    @classmethod
    def open(
        cls,
        path: str | os.PathLike[str] | None = None,
        *,
        settings: Settings | None = None,
        index: bool = True,
        on_progress: Callable[[Progress], None] | None = None,
        jobs: int | None = None,
        rebuild: bool = False,
        tell: Callable[[str], None] | None = None,
    ) -> Self:
        """The library at `path`; the bundled corpus without one.

        With ``index=False`` this returns at once with what was there the last time, but for a large
        index that an older version made: that may take minutes to be brought up to date, of which
        `tell` is told in a line before. `jobs` is how many processes may work at the index beside
        this one, None for as many as pay; `rebuild` begins with none of it. Raises `PathError`, and
        `EngineError` if no engine is called as `settings` says.
        """
        root = corpus_root(path)
        settings = Settings.load() if settings is None else settings
        chosen = known(settings.engine)
        file = index_path(settings.cache_dir, root)
        if rebuild:
            remove_index(file)
        if tell is not None and is_far_behind(file):
            tell(f"Bringing the index of {root} up to date; this happens once")
        library = cls(root, Index(file), chosen, fields=settings.map, jobs=jobs)
        if index:
            try:
                library.refresh(on_progress)
            except BaseException:
                library.close()
                raise
        return library

    @property
    def notices(self) -> tuple[str, ...]:
        """What was done about an index or an engine that could not be used; may grow."""
        return (*self._index.notices, *self._notices)

    def refresh(
        self,
        on_progress: Callable[[Progress], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> bool:
        """Bring the index up to date with the files; whether anything changed.

        Articles can be seen as soon as they are read, names as soon as they are found.
        `on_progress` is called on this thread. Once `cancelled` says so, or the library is closed,
        it stops soon, keeping what is done; the next call goes on from there. It takes turns with
        other processes; if one never lets go, a notice says that what is shown is incomplete.
        """
        with self._refreshing:
            for _ in range(ATTEMPTS):
                try:
                    return self._refresh_once(on_progress, cancelled)
                except IndexReplacedError:
                    continue
            return self._refresh_once(on_progress, cancelled)

    def prioritise(self, article_id: str) -> None:
        """Look for names in this article before all others, if that is still to be done."""
        self._wanted.append(article_id)

    def count(self) -> Counts:
        """How many articles and names there are, and files that could not be read whole."""
        from tui_reader.model.progress import Counts

        return self._ask(
            lambda c: Counts(
                store.articles.article_count(c),
                store.entities.entity_count(c),
                store.files.problem_count(c),
            )
        )

    def articles(self) -> list[ArticleRow]:
        """Every article, newest first, the undated last."""
        return self._ask(store.articles.article_rows)

    def article(self, article_id: str) -> Article:
        """One article, whole. Raises `UnknownArticleError`."""
        found = self._ask(lambda c: store.articles.article(c, article_id))
        if found is None:
            raise UnknownArticleError("No such article", f"there is no article {article_id!r}")
        return found

    def problems(self) -> list[Problem]:
        """The files that could not be read, or only in part, by path."""
        return self._ask(store.files.problems)

    def names(self, *, kind: Kind | None = None, article: str | None = None) -> list[Entity]:
        """People and organisations, those with most mentions first.

        With `article`, those named in it; their counts are still those of all articles.
        """
        return self._ask(lambda c: store.entities.entities(c, kind=kind, article=article))

    def counts(self, article: str) -> dict[str, int]:
        """How often each entity is mentioned in one article, by entity id."""
        return self._ask(lambda c: store.entities.counts(c, article))

    def entity(self, entity_id: str) -> Entity:
        """One person or organisation. Raises `UnknownNameError`."""
        found = self._ask(lambda c: store.entities.entity(c, entity_id))
        if found is None:
            raise UnknownNameError("No such name", f"there is no entity {entity_id!r}")
        return found

    def find(self, name: str) -> list[Entity]:
        """Whoever goes by `name`, whatever its case, accents and quotes; most mentions first."""
        return self._ask(lambda c: store.entities.entities_called(c, name))

    def mentions(
        self,
        name: str | None = None,
        *,
        entity_id: str | None = None,
        article: str | None = None,
    ) -> list[Mention]:
        """Mentions in reading order: of whoever goes by `name`, or of one entity, or all.

        Without either, those that belong to no entity are there too. With both, `entity_id`
        counts only if it goes by `name`. Raises `UnknownNameError` for a name that nobody has.
        """
        wanted = None if entity_id is None else [entity_id]
        if name is not None:
            called = self._called(name)
            wanted = [each for each in called if entity_id in (None, each)]
        return self._ask(lambda c: store.mentions.mentions(c, entities=wanted, article=article))

    def unsure(self, article: str) -> list[Mention]:
        """The mentions in an article that belong to no entity, as they stand."""
        return self._ask(lambda c: store.mentions.unsure(c, article))

    def sentence(self, mention: Mention) -> str:
        """The sentence that `mention` stands in. Raises `UnknownArticleError`."""
        from tui_reader.entities.sentences import sentence_around

        text = self.article(mention.article).text
        start, end = sentence_around(text, mention.start, mention.end)
        return text[start:end]

    def explain(
        self, name: str | None = None, *, entity_id: str | None = None, article: str | None = None
    ) -> list[Explanation]:
        """Why each alias, mention and article is whose it is: for everybody who goes by `name`.

        With `entity_id` for that one alone; with `article`, of what is in it alone, for those who
        are named there. A form that nobody is surely meant by is explained too, as nobody's.
        Raises `UnknownNameError` and `UnknownArticleError`.
        """
        from tui_reader.library import explaining

        if article is not None:
            self.article(article)
        if entity_id is not None:
            self.entity(entity_id)
            return self._ask(lambda c: explaining.explain_entity(c, entity_id, article))
        told = self._ask(lambda c: explaining.explain_name(c, name or "", article))
        if told is None:
            self._called(name or "")
        return told or []

    def explain_form(self, form: str, *, article: str | None = None) -> Explanation | None:
        """Why what is printed as `form` is nobody's for sure; None if it nowhere is so."""
        from tui_reader.library import explaining

        return self._ask(lambda c: explaining.explain_form(c, form, article))

    def changes(self, stop: threading.Event) -> Iterator[None]:
        """Yields once it watches the files, and after each change to them, until `stop` is set.

        Where the system tells of no changes, a notice says so and it ends.
        """
        from tui_reader.library.watching import WatchError, changes

        try:
            yield from changes(self.root, stop)
        except WatchError as error:
            self._notice(str(error))

    def close(self) -> None:
        """Close the index; a refresh that is going on stops."""
        self._closed.set()
        self._index.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        try:
            held = self._index.ask(_held)
        except (ClosedError, IndexReplacedError):
            held = "closed"
        return f"<Library {str(self.root)!r}: {held}>"

    def _refresh_once(
        self,
        on_progress: Callable[[Progress], None] | None,
        cancelled: Callable[[], bool] | None,
    ) -> bool:
        from tui_reader.library import indexing
        from tui_reader.library.opening import options_of

        run = indexing.Indexing(
            self.root,
            self._index,
            self._index.database,
            self._engine,
            tell=on_progress or _tell_nobody,
            notice=self._notice,
            cancelled=lambda: self._closed.is_set() or (cancelled is not None and cancelled()),
            patience=self._lock_patience,
            options=options_of(self._fields, self._notice),
            jobs=self._jobs,
            wanted=self._wanted,
        )
        try:
            run.run()
        except indexing.StoppedError:
            pass
        except IndexLockedError:
            self._do_without_writing()
        except ClosedError:
            if not self._closed.is_set():
                raise
        return run.changed

    def _notice(self, text: str) -> None:
        """Say `text`, once."""
        if text not in self._notices:
            self._notices.append(text)

    def _do_without_writing(self) -> None:
        """Make do with what is there; if there is nothing, go on with a temporary index.

        Raises `IndexReplacedError` in that case.
        """
        if not self._index.ask(store.articles.article_count):
            self._index.use_temporary("locked by another process")
            raise IndexReplacedError
        self._index.notice("locked by another process; incomplete: shown as it was before")

    def _ask(self, question: Callable[[Connection], Answer]) -> Answer:
        """The answer to `question`; from a new index, made first, if the old one failed."""
        for _ in range(ATTEMPTS):
            try:
                return self._index.ask(question)
            except IndexReplacedError:
                self.refresh()
        return self._index.ask(question)

    def _called(self, name: str) -> list[str]:
        """The ids of whoever goes by `name`. Raises `UnknownNameError`, offering names like it."""
        if found := self.find(name):
            return [entity.id for entity in found]
        near = self._ask(lambda c: self._searcher.nearest_names(c, name, NAMES_OFFERED))
        offer = f"; did you mean {' or '.join(near)}?" if near else ""
        raise UnknownNameError("No such name", f"nobody goes by {name!r} here{offer}")


def _held(connection: Connection) -> str:
    """What there is, in words."""
    held = store.articles.article_count(connection), store.entities.entity_count(connection)
    return f"{held[0]} articles, {held[1]} names"


def _tell_nobody(progress: Progress) -> None:
    """For callers who do not want to know."""

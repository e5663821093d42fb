"""The commands about names: who there is, whom to follow, and why a name is whose it is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tui_reader.cli import prose
from tui_reader.cli.plain.articles import numbered, target
from tui_reader.cli.plain.session import (
    PAGE,
    Line,
    NotDoneError,
    Session,
    Target,
    number_in,
    shown,
)
from tui_reader.cli.plain.walking import counts
from tui_reader.cli.prose import counted
from tui_reader.model.concordance import Concordance
from tui_reader.model.search import Group

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui_reader.library.listing import NameLists
    from tui_reader.model.entity import Entity, EntityRow

OFFERED = 5


def list_names(session: Session, words: str) -> Iterator[Line]:
    """The names of the open article with their numbers; with ``all``, of all articles."""
    wanted = words.casefold().split()
    anywhere = "all" in wanted or session.reading.article is None
    numbers = [word for word in wanted if word != "all"]
    first = (number_in(numbers[0]) or 1) if numbers else 1
    if len(numbers) > 1 or any(number_in(each) is None for each in numbers):
        raise NotDoneError("names, names all, or names all 21 to begin with the 21st")
    lists = session.library.name_lists(session.reading.article, anywhere=anywhere)
    total, where = lists.total, "all articles" if anywhere else "this article"
    if first > max(total, 1):
        raise NotDoneError(f"there is no name {first}; there are {counted(total, 'name')}")
    there = _rows(lists, first, first - 1 + PAGE)
    # Numbers before the first that is shown stand for nothing but keep their places.
    session.numbered = [Target()] * (first - 1) + [Target(row.id) for row in there]
    yield Line(f"{counted(total, 'name')} in {where}, people before organisations.")
    for number, row in enumerate(there, first):
        here = f"{lists.here[row.id]:,} here, " if row.id in lists.here else ""
        kind = f"{row.kind}, part of a name only" if row.lone else row.kind
        told = f"{shown(row.label)}, {kind}: {here}{_in_all(row)}"
        yield numbered(number, told)
    if (last := first - 1 + len(there)) < total:
        yield Line(f"names {'all ' if anywhere else ''}{last + 1} goes on.")
    if not anywhere:
        yield from _unsure(session)


def choose(session: Session, words: str) -> Iterator[Line]:
    """Light up a name, by itself or by its number; if several have it, ask which."""
    number = number_in(words)
    if number is not None:
        yield from choose_id(session, _numbered(session, number))
        return
    if not words:
        raise NotDoneError("which name? choose Ada Moss, for example; names gives numbers")
    bearers: Sequence[Entity] = session.library.find(words)
    told = f"{len(bearers)} go by that name; choose one by its number:"
    if not bearers:
        hits = session.library.search(words, OFFERED, groups=(Group.NAME,)).hits
        ids = dict.fromkeys(hit.entity_id for hit in hits if hit.entity_id)
        bearers = [session.library.entity(each) for each in ids]
        told = f"Nobody goes by {shown(words)}. Did you mean one of these?"
    if not bearers:
        raise NotDoneError(f"nobody goes by {shown(words)} here; names all lists who there is")
    if len(bearers) == 1 and session.library.find(words):
        yield from choose_id(session, bearers[0].id)
        return
    yield Line(told)
    session.numbered = [Target(each.id) for each in bearers]
    for at, each in enumerate(bearers, 1):
        yield numbered(at, f"{shown(each.label)}, {each.kind}: {_in_all(each)}")


def choose_id(session: Session, entity_id: str) -> Iterator[Line]:
    """Light up a name."""
    entity = session.library.entity(entity_id)
    places = session.library.concordance(entity_id, session.reading.listing)
    session.reading = session.reading.choose(entity, places)
    others = [shown(alias.text) for alias in entity.aliases if alias.text != entity.name]
    also = f" Also printed as {', '.join(others)}." if others else ""
    yield Line(f"Chosen: {shown(entity.label)}, {entity.kind}, {_in_all(entity)}.{also}")
    yield from counts(session)


def clear(session: Session, _: str) -> Iterator[Line]:
    """Forget what is chosen or sought."""
    session.reading = replace(
        session.reading, entity=None, concordance=Concordance(), query="", mark=None
    )
    yield Line("Nothing is chosen.")


def why(session: Session, words: str) -> Iterator[Line]:
    """Why a name is whose it is: the chosen one, or another."""
    from tui_reader.cli.why import told

    entity = session.reading.entity
    if words:
        found = session.library.explain(words)
    elif entity is not None:
        found = session.library.explain(entity_id=entity.id)
    else:
        raise NotDoneError("of which name? choose one, or say why Ada Moss")
    for line in told(found, prose.width()):
        yield Line(line.rstrip("\n"))


def _rows(lists: NameLists, first: int, last: int) -> list[EntityRow]:
    """The names from the first to the last of those numbers, people before organisations."""
    before, rows = 0, []
    for some in (lists.people, lists.organisations, lists.lone):
        places = range(max(first - 1 - before, 0), min(last - before, len(some)))
        rows += [row for row in map(some.row, places) if row is not None]
        before += len(some)
    return rows


def _numbered(session: Session, number: int) -> str:
    """The id of the name with that number."""
    if session.numbered is None:
        raise NotDoneError("no names are listed; names lists them with their numbers")
    if (entity := target(session, number).entity) is None:
        raise NotDoneError(f"number {number} is not a name of what was listed last")
    return entity


def _in_all(entity: Entity | EntityRow) -> str:
    return f"{entity.mentions:,} in all, in {counted(entity.articles, 'article')}"


def _unsure(session: Session) -> Iterator[Line]:
    """The forms in the open article that nobody is surely meant by."""
    assert session.reading.article is not None
    forms = dict.fromkeys(m.surface for m in session.library.unsure(session.reading.article))
    if forms:
        yield Line(f"Not sure who: {', '.join(map(shown, forms))}.")

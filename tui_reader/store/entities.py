"""People and organisations: what linking made of the chains, and the names they go by.

They are written by `links`. The invariant: entities, their aliases and which chain belongs to which
change together, in one transaction, and an entity's counts are those of the mentions it has. An
alias is a form that is printed; a name that is not printed anywhere is kept among them with a count
of 0, so that it is found, but is not told as an alias.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from tui_reader.model.entity import Alias, Entity
from tui_reader.model.mention import Kind
from tui_reader.store.columns import from_list
from tui_reader.store.folding import fold_name
from tui_reader.store.values import marks, to_key, to_text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from sqlite3 import Connection

ORDER = "entity.mentions DESC, entity.name, entity.key"


def entities(
    connection: Connection, *, kind: Kind | None = None, article: str | None = None
) -> list[Entity]:
    """Entities with most mentions first: all, or of one `kind`, or named in one `article`."""
    conditions, values = ["TRUE"], list[object]()
    if kind is not None:
        conditions.append("entity.kind = ?")
        values.append(kind.value)
    if article is not None:
        conditions.append(
            """entity.id IN (SELECT membership.entity FROM membership JOIN article
               ON article.id = membership.article WHERE article.name = ?)"""
        )
        values.append(to_key(article))
    return _entities(connection, " AND ".join(conditions), values)


def next_entities(
    connection: Connection, kind: Kind | None, after: Entity | None, limit: int
) -> list[Entity]:
    """At most `limit` entities (of one `kind`), those with most mentions first, `after` one."""
    conditions, values = ["TRUE"], list[object]()
    if kind is not None:
        conditions.append("kind = ?")
        values.append(kind.value)
    if after is not None:
        conditions.append("mentions <= ? AND (mentions < ? OR (name, key) > (?, ?))")
        values += [after.mentions, after.mentions, after.name, after.id]
    rows = connection.execute(
        f"""SELECT id FROM entity WHERE {" AND ".join(conditions)}
            ORDER BY mentions DESC, name, key LIMIT ?""",
        (*values, limit),
    ).fetchall()
    numbers = [number for (number,) in rows]
    return _entities(connection, f"entity.id IN ({marks(numbers)})", numbers)


def entity(connection: Connection, entity_id: str) -> Entity | None:
    """The entity of that id, or None."""
    return next(iter(_entities(connection, "entity.key = ?", [entity_id])), None)


def entities_called(connection: Connection, name: str) -> list[Entity]:
    """The entities of which `name` is the name or an alias, compared folded."""
    called = "entity.id IN (SELECT alias.entity FROM alias WHERE alias.folded = ?)"
    return _entities(connection, called, [fold_name(to_text(name))])


def counts(connection: Connection, article: str) -> dict[str, int]:
    """How often each entity is mentioned in one article, by entity id."""
    rows = connection.execute(
        """SELECT entity.key, sum(membership.mentions) FROM article
           JOIN membership ON membership.article = article.id
           JOIN entity ON entity.id = membership.entity
           WHERE article.name = ? GROUP BY entity.id ORDER BY 2 DESC, entity.key""",
        (to_key(article),),
    )
    return dict(rows.fetchall())


def entity_count(connection: Connection) -> int:
    """How many entities there are."""
    return int(connection.execute("SELECT count(*) FROM entity").fetchone()[0])


def _entities(connection: Connection, condition: str, values: Sequence[object]) -> list[Entity]:
    aliases: defaultdict[int, list[Alias]] = defaultdict(list)
    for number, text, mentions in connection.execute(
        f"""SELECT alias.entity, alias.text, alias.mentions
            FROM entity JOIN alias ON alias.entity = entity.id
            WHERE {condition} AND alias.mentions > 0
            ORDER BY alias.entity, alias.mentions DESC, alias.text""",
        values,
    ):
        aliases[number].append(Alias(text, mentions))
    rows = connection.execute(
        f"""SELECT id, key, name, kind, mentions, articles, reasons FROM entity
            WHERE {condition} ORDER BY {ORDER}""",
        values,
    )
    return [
        Entity(
            key, name, Kind(kind), mentions, articles, tuple(aliases[number]), from_list(reasons)
        )
        for number, key, name, kind, mentions, articles, reasons in rows
    ]

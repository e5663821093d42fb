"""Chains and their mentions, kept once per content.

The invariant: `content.extracted` names the version whose chains are there, and changes in the
same transaction as they do; a text is to be looked at again exactly if it names another version.
"""

from __future__ import annotations

from array import array
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from tui_reader.model.mention import Kind, Mention, Via
from tui_reader.store import renewal, state
from tui_reader.store.articles import READING_ORDER
from tui_reader.store.columns import from_list, to_list
from tui_reader.store.values import from_key, to_key, to_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from sqlite3 import Connection

    from tui_reader.model.chain import Chain, ChainKey, ChainMention

_VIAS = {via.value: via for via in Via}


class Places(NamedTuple):
    """Place `n` is in the article with row number ``articles[n]``, from ``starts[n]`` on."""

    articles: array[int]
    starts: array[int]
    ends: array[int]


def contents_without_names(connection: Connection, version: str) -> list[int]:
    """The contents that `version` has not looked at, those of the newest articles first."""
    rows = connection.execute(
        f"""SELECT article.content FROM content
            CROSS JOIN article ON article.content = content.id
            WHERE {_lacking(connection, version)} ORDER BY {READING_ORDER}""",
        {"version": version},
    )
    return list(dict.fromkeys(content for (content,) in rows))


def still_without_names(
    connection: Connection, version: str, contents: Iterable[tuple[int, str]]
) -> set[int]:
    """Those of `contents` (row number, digest) that are there and that `version` has not seen."""
    query = f"""SELECT 1 FROM content WHERE id = :content AND digest = :digest
                AND {_lacking(connection, version)}"""
    return {
        content
        for content, digest in contents
        if connection.execute(
            query, {"content": content, "digest": digest, "version": version}
        ).fetchone()
    }


def content_of(connection: Connection, article: str) -> int | None:
    """The content of the article of that id, if there is one."""
    query = "SELECT content FROM article WHERE name = ?"
    row = connection.execute(query, (to_key(article),)).fetchone()
    return None if row is None else int(row[0])


def put_chains(
    connection: Connection, version: str, chains_by_content: Iterable[tuple[int, Sequence[Chain]]]
) -> None:
    """Keep the chains that `version` found in each content, in place of those that were there."""
    for content, chains in chains_by_content:
        _drop_chains(connection, content)
        connection.executemany(
            "INSERT INTO chain VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [_chain_row(content, number, chain) for number, chain in enumerate(chains)],
        )
        connection.executemany(
            "INSERT OR IGNORE INTO mention VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [
                (content, number, *_mention_row(mention))
                for number, chain in enumerate(chains)
                for mention in chain.mentions
            ],
        )
        connection.execute("UPDATE content SET extracted = ? WHERE id = ?", (version, content))
    renewal.serve(connection, version)
    state.put(connection, state.UNLINKED, 1)
    state.count_up(connection, state.NAMES)


def renew(connection: Connection, version: str) -> bool:
    """Put what `version` has found aside in place of all chains; False if it lacks some yet."""
    if not renewal.is_complete(connection, version):
        return False
    for found in renewal.taken_out(connection, version):
        put_chains(connection, version, found)
    renewal.serve(connection, version)
    return True


def chains(connection: Connection) -> dict[ChainKey, Chain]:
    """Every chain of every article, mentions and all, in order of the articles' ids."""
    from tui_reader.model.chain import ChainKey

    by_content = _chains_by_content(connection)
    rows = connection.execute("SELECT name, content FROM article ORDER BY name")
    return {
        ChainKey(from_key(name), number): chain
        for name, content in rows
        for number, chain in by_content.get(content, {}).items()
    }


def chains_in(connection: Connection, article: str) -> dict[int, Chain]:
    """The chains of an article, by their numbers; none of one that is gone."""
    content = content_of(connection, article)
    return {} if content is None else _chains_by_content(connection, [content]).get(content, {})


def mentions(
    connection: Connection, *, entities: Sequence[str] | None = None, article: str | None = None
) -> list[Mention]:
    """Mentions in reading order, then as they stand: all, or those of `entities`, or of `article`.

    `entities` are ids; without them, mentions that belong to no entity are there too.
    """
    conditions, values = ["TRUE"], list[object]()
    if entities is not None:
        conditions.append(f"entity.key IN ({', '.join('?' * len(entities))})")
        values += entities
    if article is not None:
        conditions.append("article.name = ?")
        values.append(to_key(article))
    join = "JOIN" if entities is not None else "LEFT JOIN"
    return _mentions(connection, join, " AND ".join(conditions), values)


def unsure(connection: Connection, article: str) -> list[Mention]:
    """The mentions in an article that belong to no entity, as they stand."""
    return _mentions(
        connection, "LEFT JOIN", "article.name = ? AND entity.key IS NULL", [to_key(article)]
    )


def places(connection: Connection, entity: str, article: str | None = None) -> Places:
    """Where an entity is mentioned, in one `article` or in all, an article's places together."""
    only, values = (
        ("", [entity]) if article is None else (" AND article.name = ?", [entity, to_key(article)])
    )
    found = Places(array("I"), array("I"), array("I"))
    for number, start, end in connection.execute(
        f"""SELECT membership.article, mention.start, mention."end" FROM entity
            JOIN membership ON membership.entity = entity.id
            JOIN article ON article.id = membership.article
            JOIN mention ON mention.content = article.content
                 AND mention.number = membership.number
            WHERE entity.key = ?{only}
            ORDER BY membership.article, mention.start, mention."end" """,
        values,
    ):
        found.articles.append(number)
        found.starts.append(start)
        found.ends.append(end)
    return found


def _mentions(
    connection: Connection, join: str, condition: str, values: Sequence[object]
) -> list[Mention]:
    rows = connection.execute(
        f"""SELECT article.name, mention.start, mention."end", surface, chain.kind,
                   entity.key, via, reason, belonging
            FROM article JOIN mention ON mention.content = article.content
            JOIN chain ON chain.content = mention.content AND chain.number = mention.number
            {join} membership ON membership.article = article.id
                   AND membership.number = mention.number
            {join} entity ON entity.id = membership.entity
            WHERE {condition}
            ORDER BY {READING_ORDER}, mention.start, mention."end", mention.number""",
        values,
    )
    return [
        Mention(from_key(name), start, end, surface, Kind(kind), key, Via(via), *why)
        for name, start, end, surface, kind, key, via, *why in rows
    ]


def _lacking(connection: Connection, version: str) -> str:
    """The condition that `:version` has not looked at a content."""
    if renewal.is_renewal(connection, version):
        return """NOT EXISTS (SELECT 1 FROM aside
                  WHERE aside.version = :version AND aside.content = content.id)"""
    return "content.extracted IS NULL"


def _drop_chains(connection: Connection, content: int) -> None:
    """Forget the chains of a content, and who they were thought to be."""
    connection.execute(
        "DELETE FROM membership WHERE article IN (SELECT id FROM article WHERE content = ?)",
        (content,),
    )
    connection.execute("DELETE FROM mention WHERE content = ?", (content,))
    connection.execute("DELETE FROM chain WHERE content = ?", (content,))


def _chain_row(content: int, number: int, chain: Chain) -> tuple[object, ...]:
    return (
        content,
        number,
        to_text(chain.name),
        chain.kind.value,
        chain.full,
        to_list(chain.honorifics),
        to_list(chain.acronyms),
        to_list(chain.candidates),
    )


def _mention_row(mention: ChainMention) -> tuple[object, ...]:
    return (
        mention.start,
        mention.end,
        to_text(mention.surface),
        mention.via.value,
        to_text(mention.reason),
        to_text(mention.belonging),
    )


def _chains_by_content(
    connection: Connection, only: Sequence[int] = ()
) -> dict[int, dict[int, Chain]]:
    """The chains of every content, or of one."""
    from tui_reader.model.chain import Chain

    where = "WHERE content = ?" if only else ""
    spans = _mentions_by_chain(connection, where, only)
    found: dict[int, dict[int, Chain]] = {}
    for content, number, name, kind, full, *lists in connection.execute(
        f"SELECT * FROM chain {where} ORDER BY content, number", only
    ):
        honorifics, acronyms, candidates = map(from_list, lists)
        found.setdefault(content, {})[number] = Chain(
            name,
            Kind(kind),
            spans.get((content, number), ()),
            bool(full),
            honorifics,
            acronyms,
            candidates,
        )
    return found


def _mentions_by_chain(
    connection: Connection, where: str, only: Sequence[int]
) -> dict[tuple[int, int], tuple[ChainMention, ...]]:
    from tui_reader.model.chain import ChainMention

    rows = connection.execute(
        f"""SELECT content, number, start, "end", surface, via, reason, belonging FROM mention
            {where} ORDER BY content, number, start, "end" """,
        only,
    )
    return {
        key: tuple(
            ChainMention(start, end, surface, _VIAS[via], *why)
            for _, _, start, end, surface, via, *why in group
        )
        for key, group in groupby(rows, itemgetter(0, 1))
    }

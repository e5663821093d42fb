"""Articles and chains made by hand, with offsets found in the text itself."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections import Counter
from typing import TYPE_CHECKING

from tui_reader.model.article import Article, Span
from tui_reader.model.chain import Chain, ChainKey, ChainMention, LinkedEntity
from tui_reader.model.mention import Kind, Via
from tui_reader.store import files, known, mentions, state
from tui_reader.store.arrivals import arrivals
from tui_reader.store.files import FileRead, FileStamp
from tui_reader.store.links import bearers, forget_all
from tui_reader.store.links.bearers import Bearer

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from sqlite3 import Connection

STAMP = FileStamp(1, 1, "1")
VERSION = "rules-1"


def made_article(
    text: str,
    path: str = "one.txt",
    *,
    title: str = "A title",
    source: str = "",
    date: str | None = None,
    furniture: tuple[Span, ...] = (),
) -> Article:
    return Article(
        id=path,
        path=path,
        title=title,
        source=source,
        date=None if date is None else dt.date.fromisoformat(date),
        text=text,
        digest=hashlib.blake2b(text.encode("utf-8", "surrogatepass")).hexdigest(),
        furniture=furniture,
    )


def made_chain(text: str, name: str, *surfaces: str, kind: Kind = Kind.PERSON) -> Chain:
    """The chain called `name` of every occurrence of `surfaces` (or of `name`) in `text`."""
    longest_first = sorted(surfaces or [name], key=len, reverse=True)
    found = re.finditer("|".join(map(re.escape, longest_first)), text)
    return Chain(
        name,
        kind,
        tuple(ChainMention(*match.span(), match[0], Via.NAME, "a name") for match in found),
    )


def put(connection: Connection, *many: Article) -> None:
    """Keep articles, each as the only one in its file."""
    files.put_files(connection, [FileRead(one.path, STAMP, arrivals((one,))) for one in many])


def name(connection: Connection, digest: str, chains: Sequence[Chain]) -> None:
    """Keep `chains` as what was found in the content of that digest."""
    query = "SELECT id FROM content WHERE digest = ?"
    ((content,),) = connection.execute(query, (digest,)).fetchall()
    mentions.put_chains(connection, VERSION, [(content, chains)])


def link_by_name(connection: Connection) -> None:
    """Link the chains of equal names, which is enough for what the store has to keep."""
    chains = mentions.chains(connection)
    put_entities(connection, linked_by_name(chains.items()), chains)


def put_entities(
    connection: Connection, linked: Iterable[LinkedEntity], chains: Mapping[ChainKey, Chain]
) -> None:
    """Keep entities made by hand in place of those that were there."""
    forget_all(connection)
    for entity in linked:
        number = bearers.new(connection)
        members = [(key, number, len(chains[key].mentions)) for key in entity.chains]
        bearers.put_members(connection, members)
        forms = Counter(
            " ".join(each.surface.split())
            for key in entity.chains
            for each in chains[key].mentions
            if each.via is Via.NAME
        )
        bearers.add_forms(connection, number, forms, {entity.name: 1})
        total = sum(len(chains[key].mentions) for key in entity.chains)
        bearers.add(connection, number, total, len({key.article for key in entity.chains}))
        told = entity.reasons, entity.joins, entity.doubts
        bearers.put(connection, number, Bearer(entity.id, entity.name, entity.kind, *told))
        bearers.number(connection, [entity.id])
        known.replace(connection, [], known.rows_of(connection, [number]))
    state.put(connection, state.UNLINKED, 0)


def linked_by_name(chains: Iterable[tuple[ChainKey, Chain]]) -> list[LinkedEntity]:
    keys: dict[tuple[Kind, str], list[ChainKey]] = {}
    for key, chain in chains:
        if chain.full:
            keys.setdefault((chain.kind, chain.name), []).append(key)
    return [
        LinkedEntity(f"{kind.value}:{name}", name, kind, tuple(together), ("the same name",))
        for (kind, name), together in sorted(keys.items())
    ]

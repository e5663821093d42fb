"""Who was kept apart from whom although their names are alike, and why.

It is worked out for the one who is asked about, from the pairs that were compared. What was not
joined is told of whole groups: a pair that some other pair brought together in the end was not kept
apart.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.entities.candidates import Refusal
from tui_reader.library.linking.pile import LinkedPile
from tui_reader.model.chain import Apart
from tui_reader.store.links import linked, nodes, pairs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui_reader.store.database import Connection

_MOST = 30
"""More of like names than this are not told of one bearer."""

_RIVALS = "other names here fit as well, and contradict each other"


def kept_apart(connection: Connection, entity_id: str) -> list[Apart]:
    """Which others were kept apart from the entity of that id."""
    bearer = linked.number(connection, entity_id)
    pile = LinkedPile(connection)
    own = sorted(
        (pile.know(row) for row in nodes.of_bearer(connection, bearer)), key=lambda node: node.id
    )
    found: dict[int, Refusal] = {}
    for node in own:
        for refusal in (*_compared(pile, pile.number(node)), *_namesakes(pile, pile.number(node))):
            other = refusal.second if refusal.first.id == node.id else refusal.first
            whose = pile.row(pile.number(other)).bearer
            if whose is not None and whose != bearer:
                found.setdefault(whose, refusal)
    ids = linked.ids(connection, found)
    apart = sorted((ids[number], number) for number in found)[:_MOST]
    return [Apart(key, found[number].reason(pile)) for key, number in apart]


def _compared(pile: LinkedPile, number: int) -> Iterator[Refusal]:
    """What a node was compared with: refused, or not joined in spite of all."""
    found = pairs.of_node(pile.connection, number)
    pile.load(pair.other(number) for pair in found)
    for pair in sorted(found, key=lambda pair: pile.node(pair.other(number)).id):
        one, two = sorted((pile.node(pair.one), pile.node(pair.two)), key=lambda node: node.id)
        yield Refusal(one, two, pair.reason if pair.score is None else _RIVALS)


def _namesakes(pile: LinkedPile, number: int) -> Iterator[Refusal]:
    """The other bearers of a node's very name, however many blocks they are too many for."""
    node = pile.node(number)
    others = [pile.know(row) for row in nodes.of_name(pile.connection, pile.row(number).name)]
    for other in sorted(others, key=lambda other: other.id)[: _MOST + 1]:
        if other.id != node.id and (why := node.apart or other.apart):
            one, two = sorted((node, other), key=lambda each: each.id)
            yield Refusal(one, two, why)

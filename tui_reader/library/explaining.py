"""Why a name is whose it is: what the index holds, put together as one `Explanation`.

The invariants: every mention of a bearer is counted in exactly one of its aliases' reasons, and the
same index gives the same explanation.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from tui_reader.model.explanation import AliasReason, Explanation, KeptApart
from tui_reader.store import entities
from tui_reader.store.folding import fold_name
from tui_reader.store.grounds import evidence, grounds, unsettled, unsettled_beside

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from tui_reader.model.chain import Join
    from tui_reader.model.entity import Entity
    from tui_reader.store.database import Connection
    from tui_reader.store.grounds import Evidence

MOST_FORMS = 200
"""Of how many forms of a name mentions are looked for that belong to nobody."""


def explain_name(
    connection: Connection, name: str, article: str | None = None
) -> list[Explanation] | None:
    """Everybody who goes by `name`, or else the form as nobody's; None if it nowhere is printed.

    With `article`, those who are named in it or may be.
    """
    found = _in_order(entities.entities_called(connection, name))
    if found:
        told = [explain(connection, entity, article) for entity in found]
        told = [each for each in told if article is None or each.mentions or each.possible]
        nobody = None if " " in name.strip() else explain_form(connection, name, article)
        return told if nobody is None else [*told, nobody]
    if not unsettled(connection, [name]):
        return None
    nobody = explain_form(connection, name, article)
    return [] if nobody is None else [nobody]


def _in_order(found: Sequence[Entity]) -> list[Entity]:
    """Names as they come, the bearers of each by their numbers."""
    first = [entity.name for entity in found]
    return sorted(found, key=lambda each: (first.index(each.name), len(each.id), each.id))


def explain_entity(
    connection: Connection, entity_id: str, article: str | None = None
) -> list[Explanation]:
    """The entity of that id; none if it is gone."""
    entity = entities.entity(connection, entity_id)
    return [] if entity is None else [explain(connection, entity, article)]


def explain(connection: Connection, entity: Entity, article: str | None = None) -> Explanation:
    """Why each alias and article is the entity's; of one `article` alone if it is given."""
    all_own = evidence(connection, entity.id)
    own = _within(all_own, article)
    found = grounds(connection, entity.id, MOST_FORMS)
    reasons = dict.fromkeys((*entity.reasons, *(join.reason for join in found.joins)))
    return Explanation(
        entity.label,
        entity.kind,
        entity,
        _grouped(own, lambda each: _why(each, entity, found.joins)),
        tuple(dict.fromkeys(each.mention.article for each in own)),
        _said(own),
        tuple(reason for reason in reasons if reason not in found.doubts),
        found.doubts,
        tuple(_kept_apart(connection, entity)),
        _grouped(
            _within(_possible(connection, entity, all_own), article),
            lambda each: each.mention.belonging,
        ),
        tuple(each.mention for each in own),
    )


def explain_form(
    connection: Connection, form: str, article: str | None = None
) -> Explanation | None:
    """Why the mentions printed as `form` that belong to nobody do not; None if there are none."""
    found = _within(unsettled(connection, [form]), article)
    if not found:
        return None
    return Explanation(
        found[0].name,
        found[0].mention.kind,
        None,
        _grouped(found, lambda each: each.mention.belonging),
        tuple(dict.fromkeys(each.mention.article for each in found)),
        mentions=tuple(each.mention for each in found),
    )


def _within(found: Sequence[Evidence], article: str | None) -> list[Evidence]:
    return [each for each in found if article in (None, each.mention.article)]


def _why(each: Evidence, entity: Entity, joins: Sequence[Join]) -> str:
    """Why a mention is the entity's: what its article says, and how its article was joined."""
    name = fold_name(each.name)
    if fold_name(entity.name) in (name, fold_name(each.mention.surface)):
        return each.mention.belonging
    others = [join.reason for join in joins if name in (fold_name(join.one), fold_name(join.other))]
    if not others:
        return each.mention.belonging
    why = " ".join(dict.fromkeys(others)).rstrip(".")
    why = why[:1].lower() + why[1:]
    return f"{each.mention.belonging}; {why}" if each.complete else why


def _grouped(found: Iterable[Evidence], why: Callable[[Evidence], str]) -> tuple[AliasReason, ...]:
    """The mentions by form and reason: the most frequent form first, and its commonest reason."""
    groups: dict[tuple[str, str], list[Evidence]] = defaultdict(list)
    forms: Counter[str] = Counter()
    for each in found:
        form = " ".join(each.mention.surface.split())
        forms[form] += 1
        groups[form, why(each)].append(each)
    ordered = sorted(
        groups.items(), key=lambda item: (-forms[item[0][0]], item[0][0], -len(item[1]))
    )
    return tuple(
        AliasReason(
            form,
            reason,
            len(group),
            len({each.mention.article for each in group}),
            group[0].mention,
        )
        for (form, reason), group in ordered
    )


def _said(own: Iterable[Evidence]) -> tuple[str, ...]:
    """What is printed beside the name, by how many articles print it."""
    chains = {(each.mention.article, each.number): each.said for each in own}
    counted = Counter(entry for said in chains.values() for entry in said)
    return tuple(sorted(counted, key=lambda entry: (-counted[entry], entry)))


def _kept_apart(connection: Connection, entity: Entity) -> Iterator[KeptApart]:
    """Those of like names who were compared with the entity, then others of its very name."""
    from tui_reader.library.linking.telling_apart import kept_apart

    reasons = dict(kept_apart(connection, entity.id))
    namesakes = entities.entities_called(connection, entity.name)
    known = [entities.entity(connection, key) for key in reasons]
    others = {other.id: other for other in (*known, *namesakes) if other is not None}
    for other in others.values():
        if other.id != entity.id and other.kind is entity.kind:
            why = reasons.get(other.id, "goes by that name too, and nothing joins the two")
            yield KeptApart(other.id, other.label, other.mentions, why)


def _possible(connection: Connection, entity: Entity, own: Sequence[Evidence]) -> list[Evidence]:
    """The mentions that belong to nobody and could be the entity's, as far as titles allow."""
    from tui_reader.entities.descriptions import contradiction

    said = tuple(sorted({entry for each in own for entry in each.said}))
    names: dict[str, set[str]] = defaultdict(set)
    for each in own:
        names[each.mention.article].add(each.name)
    beside = [
        each
        for each in unsettled_beside(connection, entity.id)
        if any(_is_called(each, name) for name in names[each.mention.article])
    ]
    chains = {(each.mention.article, each.number) for each in own}
    forms = [alias.text for alias in entity.aliases[:MOST_FORMS]]
    alone = [
        each
        for each in unsettled(connection, forms, or_alone=True)
        if not each.candidates
        and (each.mention.article, each.number) not in chains
        and each.mention.kind is entity.kind
        and not contradiction(said, each.said)
    ]
    return [*beside, *alone]


def _is_called(unsure: Evidence, name: str) -> bool:
    """Whether `name` is among those who could be meant, whatever title stands before it."""
    return any(each == name or each.endswith(f" {name}") for each in unsure.candidates)

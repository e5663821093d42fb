"""A query's tree as what the index is asked: an expression for the full text, and conditions.

The invariant: an article is meant by the tree if and only if it matches the expression and fulfils
the condition, patterns aside, which are tried on the texts themselves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui_reader.library.expressions import Wanted
from tui_reader.library.query import Term
from tui_reader.library.query_tree import AllOf, AnyOf, Dated, FromSource, Naming, Near, Not, Part
from tui_reader.store import conditions
from tui_reader.store.search import phrase

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tui_reader.library.query_tree import Query
    from tui_reader.store.conditions import Condition


class Asked(NamedTuple):
    """What is asked: an expression, or None where the words do not matter, and a condition."""

    expression: str | None
    condition: Condition


class Asking:
    """Puts one query to the index.

    `bearers` says which entities somebody is who is asked for, `sources` which sources are meant.
    With `titles` the words are to be in the titles, and not in the texts.
    """

    def __init__(
        self,
        query: Query,
        bearers: Callable[[Naming], Sequence[int]],
        sources: Callable[[FromSource], Sequence[str]],
        *,
        titles: bool = False,
    ) -> None:
        self._bearers = bearers
        self._sources = sources
        self._titles = titles
        self._unfinished = unfinished(query)
        self.asked = self._whole(query.tree or AllOf(query.terms))

    def _whole(self, tree: AllOf) -> Asked:
        """The tree, all of whose parts are to be true."""
        wanted, unwanted, others = list[str](), list[str](), list[Part]()
        for part in tree.parts:
            among = unwanted if isinstance(part, Not) else wanted
            words = self._expression(part.part if isinstance(part, Not) else part)
            if words is None:
                others.append(part)
            else:
                among.append(words)
        if not wanted:
            others += [part for part in tree.parts if isinstance(part, Not) and part not in others]
        condition = conditions.all_of([self._condition(part) for part in others])
        if not wanted:
            return Asked(None, condition)
        expression = " AND ".join(f"({words})" for words in wanted)
        if unwanted:
            expression = f"({expression}) NOT ({' OR '.join(f'({words})' for words in unwanted)})"
        return Asked(expression, condition)

    def _expression(self, part: Part) -> str | None:
        """The expression for what is words alone; None for anything else."""
        if isinstance(part, Term):
            return self._phrase(part)
        if isinstance(part, Near):
            both = f"{self._phrase(part.first)} {self._phrase(part.second)}"
            return f"NEAR({both}, {part.within})"
        if isinstance(part, AnyOf):
            ways = [self._expression(one) for one in part.parts]
            if None not in ways:
                return " OR ".join(f"({way})" for way in ways)
        return None

    def _phrase(self, term: Term) -> str:
        text = " ".join(term.words) if self._titles else term.text
        return phrase(text, prefix=term is self._unfinished)

    def _condition(self, part: Part) -> Condition:
        match part:
            case Naming():
                return conditions.names_any(self._bearers(part))
            case FromSource():
                return conditions.from_any(self._sources(part))
            case Dated():
                return conditions.dated(part.first, part.end)
            case Not():
                return conditions.negated(self._condition(part.part))
            case AnyOf():
                return conditions.any_of([self._condition(one) for one in part.parts])
        words = self._expression(part)
        if words is None:
            return conditions.ALWAYS
        if self._titles:
            return conditions.headline_matches(f"title : ({words})")
        return conditions.text_matches(words)


def unfinished(query: Query) -> Term | None:
    """The word at the end of `query`, which may still go on; None if it ends with another thing."""
    if not query.terms or query.terms[-1].whole:
        return None
    last = query.terms[-1]
    return last if query.text.rstrip().endswith(last.text[-1:]) else None


def sought(query: Query) -> tuple[Wanted, ...]:
    """The words of `query` as they are looked for in a text that was found."""
    last = unfinished(query)
    return tuple(Wanted(term, term is last) for term in query.terms)

"""What a query with more than plain words asks for, as a tree.

The invariant: a tree is made by `syntax` alone, and asks for something: what only leaves out is no
tree. Every part is immutable and equal to another that asks for the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui_reader.library.query import Term

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui_reader.model.mention import Kind


@dataclass(frozen=True, slots=True)
class Near:
    """Two terms with no more than `within` words between them, in either order."""

    first: Term
    second: Term
    within: int


@dataclass(frozen=True, slots=True)
class Pattern:
    """A regular expression to be found in the text."""

    text: str


@dataclass(frozen=True, slots=True)
class Naming:
    """Somebody of that kind is named in the article, who is called so."""

    kind: Kind
    called: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class FromSource:
    """The article's source has these words."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Dated:
    """The article's date in ISO form is `first` or later and before `end`; None for no bound."""

    first: str | None
    end: str | None


@dataclass(frozen=True, slots=True)
class Not:
    """Articles of which that is not true."""

    part: Part


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one of the parts."""

    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class AllOf:
    """All of the parts."""

    parts: tuple[Part, ...]


Part = Term | Near | Pattern | Naming | FromSource | Dated | Not | AnyOf | AllOf


@dataclass(frozen=True, slots=True)
class Query:
    """A query, taken apart.

    `terms` are the plain words and phrases in it; `tree` is None where there is nothing else, or
    where `problem` says in a sentence what in the query could not be understood. With
    `titles_only` words are sought in titles and not in texts.
    """

    text: str
    terms: tuple[Term, ...]
    tree: AllOf | None = None
    titles_only: bool = False
    problem: str = ""

    @property
    def patterns(self) -> tuple[str, ...]:
        """The regular expressions that all are to be found."""
        parts = self.tree.parts if self.tree else ()
        return tuple(part.text for part in parts if isinstance(part, Pattern))

    @property
    def named(self) -> tuple[Naming, ...]:
        """Who is asked for by name, and not left out."""
        return tuple(part for part in self._wanted() if isinstance(part, Naming))

    def _wanted(self) -> Iterator[Part]:
        for part in self.tree.parts if self.tree else ():
            yield from part.parts if isinstance(part, AnyOf) else (part,)

"""A chain as linking sees it: the little of it that is compared across articles.

The invariant: it is worked out from the chains of its own article alone, so it is kept as long as
they stand.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui_reader.model.chain import ChainKey

if TYPE_CHECKING:
    from tui_reader.model.mention import Kind


class Appearance(NamedTuple):
    """One chain in one article.

    `name` is what it is compared by, `printed` the chain's name, `said` what stands beside it,
    `forms` how often each form is printed, `mentions` how often it is spoken of in all. Of `twins`
    an article has several by one name.
    """

    article: str
    number: int
    kind: Kind
    name: str
    full: bool
    printed: str
    said: tuple[str, ...] = ()
    forms: tuple[tuple[str, int], ...] = ()
    mentions: int = 0
    twin: bool = False

    @property
    def key(self) -> ChainKey:
        """Which chain it is."""
        return ChainKey(self.article, self.number)

"""The articles that are listed, and what could not be read: what a reading session walks through.

The invariant: a pile never changes; whatever becomes of the articles is another pile.
"""

from __future__ import annotations

from tui_reader.library.arranging import HEADED_FROM, NO_SECTIONS
from tui_reader.model.arrangement import Arrangement, Choice, Sections
from tui_reader.model.article import ArticleRow, Problem
from tui_reader.model.listing import Listing

NEWEST_FIRST = Choice()


class Pile:
    """The articles of a `choice` in list order, out of `total`, and what could not be read.

    They stand in `sections`, if in any. Piles are compared by identity: each new state is compared
    with the one before it on the screen's thread, and a pile may list a million articles.
    """

    def __init__(
        self,
        listing: Listing[ArticleRow] | None = None,
        problems: tuple[Problem, ...] = (),
        choice: Choice = NEWEST_FIRST,
        sections: Sections = Sections(),  # noqa: B008  # it cannot be changed
        total: int = 0,
    ) -> None:
        self.listing = Listing[ArticleRow].of(()) if listing is None else listing
        self.problems = problems
        self.choice = choice
        self.sections = sections
        self.total = total

    @classmethod
    def of(
        cls, arrangement: Arrangement, choice: Choice, problems: tuple[Problem, ...] = ()
    ) -> Pile:
        """The pile that the library arranged."""
        return cls(arrangement.listing, problems, choice, arrangement.sections, arrangement.total)

    @property
    def arrangement(self) -> Arrangement:
        """What the library arranged."""
        return Arrangement(self.listing, self.sections, self.total)

    @property
    def headed(self) -> Sections:
        """The sections that have headings: none in a list that is seen as a whole."""
        return self.sections if len(self.listing) >= HEADED_FROM else NO_SECTIONS

    def number(self, article: str) -> int:
        """The row number of an article; -1 if it is not listed."""
        position = self.listing.find(article)
        return -1 if position is None else self.listing.numbers[position]

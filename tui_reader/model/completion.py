"""What may be typed next in the search box."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Completion:
    """One way to go on: `text` takes the place of ``[start, end)`` of the query.

    `label` is the line to show, `detail` says what it is. Where `goes_on`, a value is still to be
    typed right behind it.
    """

    label: str
    detail: str
    text: str
    start: int
    end: int
    goes_on: bool = False

    def applied_to(self, query: str) -> tuple[str, int]:
        """The query with it in place, and where the cursor stands then."""
        ending = "" if self.goes_on or query[self.end :].startswith(" ") else " "
        typed = query[: self.start] + self.text + ending
        return typed + query[self.end :], len(typed)

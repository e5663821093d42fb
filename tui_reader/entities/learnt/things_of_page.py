"""Things that are told once and then only named: "their album, Low Field, … Low Field is out".

The invariant: a name that speaks anywhere on the page, or that readers know, is no thing
throughout.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.entities.learnt.things import is_built
from tui_reader.entities.learnt.things_beside import is_apposed, is_called_thing, is_work
from tui_reader.entities.rules.evidence_of_bodies import after_of_body
from tui_reader.entities.rules.findings import Weight
from tui_reader.model.mention import Kind

if TYPE_CHECKING:
    from tui_reader.entities.rules.findings import Finding
    from tui_reader.entities.rules.page import Page

_TOLD = (is_called_thing, is_apposed, is_work)


def without_things(page: Page, found: list[Finding]) -> list[Finding]:
    """The findings without the bodies that are told to be things in one place or another.

    What was not surely read as a person goes with the thing of that name.
    """
    bodies = [one for one in found if one.kind is Kind.ORGANISATION]
    things = {_words(page, one) for one in bodies if _is_told(page, one)}
    if not things:
        return found
    things -= {_words(page, one) for one in bodies if _acts(page, one)}
    return [one for one in found if _words(page, one) not in things or _is_somebody(one)]


def _words(page: Page, one: Finding) -> tuple[str, ...]:
    return page.lows(one.first, one.last)


def _is_somebody(one: Finding) -> bool:
    return one.kind is Kind.PERSON and one.weight >= Weight.SURE


def _is_told(page: Page, one: Finding) -> bool:
    """Whether the words beside a name tell a thing there, and nobody knows it as a body."""
    return any(tells(page, one) for tells in _TOLD) and not is_built(page, one)


def _acts(page: Page, one: Finding) -> bool:
    """Whether the name speaks, or has what bodies have."""
    if page.speaks(one.last - 1):
        return True
    return any(told.weight >= Weight.LIKELY for told in after_of_body(page, one.first, one.last))

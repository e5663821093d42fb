"""What the rules think of the names that the model found, and where their word counts.

The rules know how bodies are built ("Department for X and Y", "St Z's Hospital") and what stands
beside a name; the model knows likeness. Where the rules see a longer name around the model's, or
words that only a body has beside it, they are followed. The invariant: every finding is one of the
model's, as it is, made longer or given the other kind.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from tui_reader.entities.rules.evidence_of_bodies import after_of_body, before_of_body
from tui_reader.entities.rules.findings import Finding, Weight
from tui_reader.model.mention import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui_reader.entities.rules.page import Page


def heard(page: Page, found: Sequence[Finding], rules: Sequence[Finding]) -> list[Finding]:
    """The model's findings as the rules would have them, in order, none inside another."""
    bodies = [one for one in rules if one.kind is not None and one.weight >= Weight.LIKELY]
    starts = [body.first for body in bodies]
    kept: list[Finding] = []
    for one in found:
        around = _around(one, bodies, starts)
        better = around or _as_body(page, one)
        if kept and better.first < kept[-1].last:
            if better.last <= kept[-1].last:
                continue
            better = one
        kept.append(better)
    return kept


def _around(one: Finding, bodies: Sequence[Finding], starts: Sequence[int]) -> Finding | None:
    """The longer name that the rules see around a name, or another kind where it is doubtful."""
    place = bisect_right(starts, one.first) - 1
    if place < 0:
        return None
    body = bodies[place]
    if (body.first, body.last) == (one.first, one.last):
        return body if one.kind is not body.kind and one.weight <= Weight.GUESS else None
    if body.last < one.last:
        return None
    if body.kind is Kind.PERSON:
        return body if one.kind is Kind.PERSON and body.first == one.first else None
    if one.kind is Kind.PERSON and body.weight < Weight.SURE:
        return None
    return body


def _as_body(page: Page, one: Finding) -> Finding:
    """The finding as a body if words beside it say so and no first name speaks against it."""
    if one.kind is not Kind.PERSON or page.low(one.first) in page.words.given_names:
        return one
    for told in _beside(page, one):
        if told.weight >= Weight.LIKELY:
            return one._replace(kind=Kind.ORGANISATION, reason=told.reason, weight=told.weight)
    return one


def _beside(page: Page, one: Finding) -> Iterator[Finding]:
    yield from before_of_body(page, one.first, one.last)
    yield from after_of_body(page, one.first, one.last)

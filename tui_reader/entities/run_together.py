"""Names that were found as one though they are several, taken apart.

Where a caption or a title runs into a sentence, "Marta Quill" and "Quill" after it are found as one
name, "Marta Quill Quill"; "Marta & Hugo" are two; and so are "HHT and Barrow Hospital". A name is
taken apart only where it repeats itself whole, or where the article prints the parts by themselves.
The invariant: what comes out covers the same words, but for what joined them, in order, and no word
twice.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui_reader.entities.folding import fold
from tui_reader.entities.lexicon import lexicon
from tui_reader.model.mention import Kind

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from tui_reader.entities.recogniser import NameSpan

_WORD = re.compile(r"\S+")
_AMPERSAND = re.compile(r"[ \u00a0]&[ \u00a0](?=[^\W\d_a-z])")
_AND = re.compile(r"[ \u00a0]and[ \u00a0](?=[^\W\d_a-z])")
_FULL = 2
"""So many words are a first name and a surname."""


def taken_apart(text: str, found: Sequence[NameSpan]) -> list[NameSpan]:
    """The names found in a text, those of several people or printings as so many names."""
    printed = {fold(text[name.start : name.end]) for name in found if name.kind is Kind.PERSON}
    bodies = {fold(text[name.start : name.end]) for name in found if name.kind is not Kind.PERSON}
    names: list[NameSpan] = []
    for name in found:
        surface = text[name.start : name.end]
        if _is_one(surface, name.kind):
            names.append(name)
            continue
        names += [
            name._replace(start=name.start + start, end=name.start + end)
            for start, end in _parts(surface, name.kind, printed, bodies)
        ]
    return names


def _is_one(surface: str, kind: Kind) -> bool:
    """Whether a name is too short to consist of several, as most are."""
    if kind is not Kind.PERSON:
        return "and" not in surface
    return "&" not in surface and len(surface.split()) <= _FULL


def _parts(
    surface: str, kind: Kind, people: Collection[str], bodies: Collection[str]
) -> Iterator[tuple[int, int]]:
    """Where the names that a name consists of stand in it; mostly it is one."""
    if kind is not Kind.PERSON:
        yield from _two_bodies(surface, bodies)
    elif fold(surface) in bodies:
        yield 0, len(surface)
    else:
        for start, end in _couple(surface):
            cut = _cut(surface[start:end], people)
            if cut is None:
                yield start, end
            else:
                yield start, start + cut[0]
                yield start + cut[1], end


def _two_bodies(surface: str, bodies: Collection[str]) -> Iterator[tuple[int, int]]:
    """Where two bodies stand that "and" joins, if the article prints the first one by itself.

    If the first is no initials, the second must be printed too: a county may be a club besides,
    and yet share its police.
    """
    for joint in _AND.finditer(surface):
        one, two = surface[: joint.start()], surface[joint.end() :]
        if fold(one) in bodies and (one.isupper() or fold(two) in bodies):
            yield 0, joint.start()
            yield joint.end(), len(surface)
            return
    yield 0, len(surface)


def _couple(surface: str) -> Iterator[tuple[int, int]]:
    """Where the names of a couple stand, "Marta & Hugo"; of anybody else, where the name does.

    In "Marta & Hugo Vane" the surname is that of both, so that it is left whole.
    """
    joint = _AMPERSAND.search(surface)
    parts = () if joint is None else (surface[: joint.start()], surface[joint.end() :])
    if joint is None or len({" " in part for part in parts}) > 1:
        yield 0, len(surface)
        return
    yield 0, joint.start()
    yield joint.end(), len(surface)


def _cut(surface: str, printed: Collection[str]) -> tuple[int, int] | None:
    """Where the first of two names ends and the other begins; None if there is but one."""
    places = [found.span() for found in _WORD.finditer(surface)]
    words = [fold(surface[start:end]) for start, end in places]
    for count in range(1, len(words)):
        if _are_two(words[:count], words[count:], printed):
            return places[count - 1][1], places[count][0]
    return None


def _are_two(one: Sequence[str], two: Sequence[str], printed: Collection[str]) -> bool:
    """Whether the words are those of two names, or of one name twice.

    A first name or surname may be repeated beside a name that is printed elsewhere without it; of
    two full names the second must begin with a first name, or else it may be a double surname.
    """
    if min(len(one), len(two)) >= _FULL:
        if (one[0], one[-1]) == (two[0], two[-1]):
            return True
        both = " ".join(one) in printed and " ".join(two) in printed
        return both and two[0] in lexicon().given_names
    short, long = sorted((one, two), key=len)
    return len(long) >= _FULL and short[0] in {long[0], long[-1]} and " ".join(long) in printed

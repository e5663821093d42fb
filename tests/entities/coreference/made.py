"""Texts in which every name is marked with its bearer: "[Hugo Vane|a] spoke. [Vane|a] left."."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from tui_reader.entities.coreference import chains
from tui_reader.entities.recogniser import NameSpan
from tui_reader.entities.sentences import sentence_spans
from tui_reader.model.mention import Kind

if TYPE_CHECKING:
    from tui_reader.model.chain import Chain

_MARKED = re.compile(r"\[([^\]|]+)\|([^\]]+)\]")
NOBODY = "?"
"""The bearer of a name of which the text does not say whose it is."""


def wrongs(marked: str, kind: Kind = Kind.PERSON) -> list[str]:
    """What coreference gets wrong in a text: "a + b" of a wrong merge, "a / a" of a split."""
    found, bearers = _read(marked, kind)
    in_chains: dict[str, set[int]] = defaultdict(set)
    wrong = []
    for number, chain in enumerate(found):
        here = {bearers[mention.start] for mention in chain.mentions}
        if len(here) > 1 and not chain.candidates:
            wrong.append(" + ".join(sorted(here)))
        for bearer in here - {NOBODY}:
            in_chains[bearer].add(number)
    return wrong + [f"{one} / {one}" for one, some in sorted(in_chains.items()) if len(some) > 1]


def candidates(marked: str) -> list[tuple[str, ...]]:
    """Whom the names that stay open could mean, in order of their first mention."""
    found, _ = _read(marked, Kind.PERSON)
    return [chain.candidates for chain in found if chain.candidates]


def _read(marked: str, kind: Kind) -> tuple[tuple[Chain, ...], dict[int, str]]:
    """The chains of a text, and whose name stands where."""
    text, position = "", 0
    spans: list[NameSpan] = []
    bearers: dict[int, str] = {}
    for name in _MARKED.finditer(marked):
        text += marked[position : name.start()]
        spans.append(NameSpan(len(text), len(text) + len(name[1]), kind, "marked by hand"))
        bearers[len(text)] = name[2]
        text += name[1]
        position = name.end()
    text += marked[position:]
    return chains(text, sentence_spans(text), spans), bearers

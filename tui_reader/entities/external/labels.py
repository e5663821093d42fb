"""What models of the world call people and organisations, in our two kinds.

Labels differ by the data a model was trained on: ``PER`` (CoNLL, WikiNER), ``PERSON`` (OntoNotes),
``persName`` (Polish), ``PRS`` (Swedish), ``PS`` and ``OG`` (Korean). Nationalities, places that act
(``GPE``) and whatever else there is are no names of ours.
"""

from __future__ import annotations

from tui_reader.entities.word_sets import word_set
from tui_reader.model.mention import Kind

_PEOPLE = word_set("per pers person people persname prs ps human")
_BODIES = word_set(
    "org orgs organization organisation organizations organisations orgname og company corporation"
    " institution"
)


def kind_of(label: str) -> Kind | None:
    """The kind that a model's `label` means, whatever its case; None for all others."""
    plain = label.casefold()
    if plain[:2] in ("b-", "i-"):
        plain = plain[2:]
    if plain in _PEOPLE:
        return Kind.PERSON
    return Kind.ORGANISATION if plain in _BODIES else None

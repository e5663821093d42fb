"""From articles to chains: sentences, names, coreference, in that order.

What comes out for an article depends on its text and its furniture alone, so it can be kept for
as long as the text stands. `PIPELINE_VERSION` counts whatever else would make it different, and
the recogniser's id counts for the recogniser.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.entities.recogniser import Document
from tui_reader.entities.sentences import sentence_spans

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui_reader.entities.recogniser import Recogniser
    from tui_reader.model.article import Article
    from tui_reader.model.chain import Chain

PIPELINE_VERSION = "2"
"""Part of the index key, beside the recogniser's id: the version of the steps around it."""


def extract(
    articles: Sequence[Article], recogniser: Recogniser | None = None
) -> list[tuple[Chain, ...]]:
    """The chains of each article, in order of their first mention; the rules by default."""
    from tui_reader.entities.coreference import chains

    engine = recogniser if recogniser is not None else _default()
    documents = [
        Document(article.text, sentence_spans(article.text), article.furniture)
        for article in articles
    ]
    return [
        chains(document.text, document.sentences, spans)
        for document, spans in zip(documents, engine.recognise(documents), strict=True)
    ]


def _default() -> Recogniser:
    """The engine that is used when none is asked for."""
    from tui_reader.entities.rules import RuleRecogniser

    return RuleRecogniser()

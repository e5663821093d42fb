"""From articles to chains: plain text, sentences, names, coreference, in that order.

What comes out for an article depends on its text, its furniture and its language alone, so it can
be kept for as long as they stand. `PIPELINE_VERSION` counts whatever else would make it different,
and the recogniser's id counts for the recogniser. Engines are given every text in plain
characters (see `plain_text`) and only what is in a language they read; all that comes out counts
in the text as it was printed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.entities.garbage import collection_put_off
from tui_reader.entities.plain_text import plain_text
from tui_reader.entities.recogniser import Document, NameSpan
from tui_reader.entities.run_together import taken_apart
from tui_reader.entities.sentences import sentence_spans
from tui_reader.language import reads
from tui_reader.language.judging import foreign_passages
from tui_reader.language.tags import MANY
from tui_reader.model.article import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui_reader.entities.plain_text import PlainText
    from tui_reader.entities.recogniser import Recogniser
    from tui_reader.language import Languages
    from tui_reader.model.article import Article
    from tui_reader.model.chain import Chain

PIPELINE_VERSION = "12"
"""Part of the index key, beside the recogniser's id: the version of the steps around it."""


def extract(
    articles: Sequence[Article],
    recogniser: Recogniser | None = None,
    languages: Languages = None,
) -> list[tuple[Chain, ...]]:
    """The chains of each article, in order of their first mention; the rules by default.

    `languages` are those the recogniser reads; an article in another has no chains.
    """
    engine = recogniser if recogniser is not None else _default()
    with collection_put_off():
        return _extracted(articles, engine, languages)


def _extracted(
    articles: Sequence[Article], engine: Recogniser, languages: Languages
) -> list[tuple[Chain, ...]]:
    texts = [plain_text(article.text) for article in articles]
    read = [place for place, each in enumerate(articles) if reads(languages, each.language)]
    documents = [_document(articles[place], texts[place], languages) for place in read]
    found: list[tuple[Chain, ...]] = [() for _ in articles]
    for place, document, spans in zip(read, documents, engine.recognise(documents), strict=True):
        names = taken_apart(document.text, spans)
        found[place] = _chains(articles[place], texts[place], document, names)
    return found


def _document(article: Article, text: PlainText, languages: Languages) -> Document:
    """What the engine is to read of an article, counted in plain characters."""
    left_alone = list(article.furniture)
    if article.language == MANY and languages is not None:
        left_alone += [
            Span(start, end)
            for start, end, language in foreign_passages(article.text)
            if not reads(languages, language)
        ]
    spans = sorted(text.plain(span) for span in left_alone if span.start < span.end)
    return Document(text.text, sentence_spans(text.text), tuple(spans))


def _chains(
    article: Article, text: PlainText, document: Document, names: Sequence[NameSpan]
) -> tuple[Chain, ...]:
    """The chains of what was found in a document, counted in the article as it was printed."""
    from tui_reader.entities.coreference import chains

    sentences: Sequence[Span] = document.sentences
    if text.pieces:
        names = [
            NameSpan(*text.printed(Span(name.start, name.end)), name.kind, name.reason)
            for name in names
        ]
        sentences = [text.printed(sentence) for sentence in sentences]
    return chains(article.text, sentences, names)


def _default() -> Recogniser:
    """The engine that is used when none is asked for."""
    from tui_reader.entities.rules import RuleRecogniser

    return RuleRecogniser()

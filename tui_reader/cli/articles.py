"""``tui-reader articles PATH``: what there is to read, and on standard error what could not be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.cli import opening, options, output
from tui_reader.cli.formats import Field

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Iterator

    from tui_reader.cli.formats import Row
    from tui_reader.library.library import Library
    from tui_reader.model.article import ArticleRow

FIELDS = (
    Field("id"),
    Field("path", table=False),
    Field("title"),
    Field("source"),
    Field("date"),
    Field("words"),
    Field("language", table=False),
    Field("text", table=False, csv=False),
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command."""
    options.add_listing_arguments(parser)
    options.describe(
        parser,
        "List the articles, newest first, undated ones last.",
        "json and jsonl also hold the text, in which the offsets of mentions count. Files",
        "that cannot be read are listed on standard error, each with its reason.",
        example="tui-reader articles ~/cuttings --format csv",
    )


def run(args: argparse.Namespace) -> int:
    """List the articles; 1 if there is none."""
    with opening.opened(args) as library:
        articles = library.articles()
        with_text = args.format in {"json", "jsonl"}
        opening.show(args.format, FIELDS, rows(library, articles, with_text=with_text))
        for problem in library.problems():
            output.say(f"{problem.path}: {problem.reason}")
        if not articles:
            output.say(f"no article found in {library.root}")
        return 0 if articles else 1


def rows(library: Library, articles: Iterable[ArticleRow], *, with_text: bool) -> Iterator[Row]:
    """One row for each article; its text is fetched only where it is shown."""
    for article in articles:
        yield (
            article.id,
            article.path,
            article.title,
            article.source,
            article.date.isoformat() if article.date else None,
            article.words,
            article.language or None,
            library.article(article.id).text if with_text else None,
        )

"""``tui-reader search PATH QUERY``: what the search box of the reader finds, as rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.cli import opening, options, output
from tui_reader.cli.formats import Field

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Iterator

    from tui_reader.cli.formats import Row
    from tui_reader.model.search import Hit

FIELDS = (
    Field("group"),
    Field("label"),
    Field("match"),
    Field("score"),
    Field("article"),
    Field("start"),
    Field("end", table=False),
    Field("entity_id", table=False),
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command."""
    options.add_listing_arguments(parser)
    parser.add_argument("query", metavar="QUERY", help="words, or the beginnings of words")
    parser.add_argument(
        "--limit",
        type=options.count,
        default=20,
        metavar="N",
        help="at most N hits in each group (default: %(default)s)",
    )
    options.describe(
        parser,
        "Search names, titles and texts; exact hits come before fuzzy ones.",
        'A query may have "a phrase", -not, OR, person:khan, org:"home office",',
        "source:post, date:2021-03, after:, before:, in:title, one near:5 other and",
        "/regex/.",
        example='tui-reader search ~/cuttings "water board" --limit 5',
    )


def run(args: argparse.Namespace) -> int:
    """List the hits; 1 if there is none."""
    with opening.opened(args) as library:
        found = library.search(args.query, limit=args.limit)
        hits = found.hits
        if found.remark:
            output.say(found.remark)
        opening.show(args.format, FIELDS, rows(hits))
        return opening.ending(library, bool(hits), "nothing matches")


def rows(hits: Iterable[Hit]) -> Iterator[Row]:
    """One row for each hit: the line to show, how well it matches, and where it leads."""
    for hit in hits:
        match = "exact" if hit.exact else "fuzzy"
        place = hit.article, hit.start, hit.end, hit.entity_id
        yield hit.group, hit.label, match, hit.score, *place

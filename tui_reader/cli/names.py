"""``tui-reader names PATH``: every person and organisation, under the names the press gives it."""

from __future__ import annotations

from itertools import chain, islice, takewhile
from typing import TYPE_CHECKING

from tui_reader.cli import opening, options
from tui_reader.cli.formats import Field
from tui_reader.model.mention import Kind

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Iterator

    from tui_reader.cli.formats import Row
    from tui_reader.model.entity import Entity

FIELDS = (
    Field("id", table=False),
    Field("name"),
    Field("kind"),
    Field("mentions"),
    Field("articles"),
    Field("aliases"),
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command."""
    options.add_listing_arguments(parser)
    kinds = [kind.value for kind in Kind]
    parser.add_argument("--kind", choices=kinds, help="people only, or organisations only")
    parser.add_argument(
        "--min", type=options.count, default=1, metavar="N", help="those named at least N times"
    )
    options.describe(
        parser,
        "List the people and organisations, those most often named first.",
        'In csv, aliases are joined by "; ". Values are never altered: a spreadsheet may',
        "take one that begins with = for a formula.",
        example="tui-reader names ~/cuttings --kind person --min 3",
    )


def run(args: argparse.Namespace) -> int:
    """List the names; 1 if there is none."""
    with opening.opened(args) as library:
        named = library.each_name(kind=Kind(args.kind) if args.kind else None)
        entities = takewhile(lambda entity: entity.mentions >= args.min, named)
        first = list(islice(entities, 1))
        opening.show(args.format, FIELDS, rows(chain(first, entities)))
        return opening.ending(library, bool(first), "no name found")


def rows(entities: Iterable[Entity]) -> Iterator[Row]:
    """One row for each entity, its aliases most frequent first."""
    for entity in entities:
        aliases = tuple(alias.text for alias in entity.aliases)
        yield entity.id, entity.name, entity.kind, entity.mentions, entity.articles, aliases

"""``tui-reader mentions PATH [NAME]``: every place where somebody is named, with its sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.cli import opening, options, output
from tui_reader.cli.formats import Field
from tui_reader.errors import UnknownArticleError, UnknownNameError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Iterator

    from tui_reader.cli.formats import Row
    from tui_reader.library.library import Library
    from tui_reader.model.mention import Mention

FIELDS = (
    Field("article"),
    Field("start"),
    Field("end"),
    Field("surface"),
    Field("kind"),
    Field("entity"),
    Field("entity_id", table=False),
    Field("via", table=False),
    Field("sentence"),
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command."""
    options.add_listing_arguments(parser)
    parser.add_argument("name", metavar="NAME", nargs="?", help="a name or one of its aliases")
    parser.add_argument("--article", metavar="ID", help="in the article with this id only")
    options.describe(
        parser,
        "List every mention of NAME, or of everybody, in reading order.",
        "`start` and `end` count characters of the article's text, the end not included.",
        "`entity` is empty where it is not sure who is meant.",
        example='tui-reader mentions ~/cuttings "Ann Lee" --format jsonl',
    )


def run(args: argparse.Namespace) -> int:
    """List the mentions; 1 if there is none, if nobody has that name, or no article that id."""
    with opening.opened(args) as library:
        try:
            found = _asked_for(library, args.name, args.article)
        except (UnknownNameError, UnknownArticleError):
            opening.show(args.format, FIELDS, ())
            raise
        opening.show(args.format, FIELDS, rows(library, found))
        if args.name is not None:
            _warn_of_namesakes(library, args.name)
        return opening.ending(library, bool(found), "no mention found")


def _asked_for(library: Library, name: str | None, article: str | None) -> list[Mention]:
    """The mentions; what is unknown is an error, unless there is nothing that it could be in."""
    if not library.listing():
        return []
    if article is not None:
        library.article(article)
    return library.mentions(name, article=article)


def rows(library: Library, mentions: Iterable[Mention]) -> Iterator[Row]:
    """One row for each mention, with the name of its entity and the sentence it stands in."""
    names: dict[str | None, str | None] = {None: None}
    for mention in mentions:
        if mention.entity_id is not None and mention.entity_id not in names:
            names[mention.entity_id] = library.entity(mention.entity_id).name
        yield (
            mention.article,
            mention.start,
            mention.end,
            mention.surface,
            mention.kind,
            names[mention.entity_id],
            mention.entity_id,
            mention.via,
            library.sentence(mention),
        )


def _warn_of_namesakes(library: Library, name: str) -> None:
    """Say so when these are the mentions of more than one entity."""
    bearers = library.find(name)
    if len(bearers) > 1:
        who = ", ".join(entity.id for entity in bearers)
        output.say(f"{len(bearers)} go by that name, told apart by entity_id: {who}")

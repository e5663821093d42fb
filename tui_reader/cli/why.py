"""``tui-reader why PATH NAME``: why each alias, mention and article is whose it is, in words.

Prose for people, broken at the width of the terminal (80 anywhere else), or one JSON object for
each bearer of the name. The invariant: nothing is cut, and no line is wider than that width.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.cli import formats, opening, options, output
from tui_reader.cli.prose import folded, width
from tui_reader.errors import UnknownArticleError, UnknownNameError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Iterator, Sequence

    from tui_reader.library.library import Library
    from tui_reader.library.telling import Section
    from tui_reader.model.explanation import AliasReason, Explanation
    from tui_reader.model.mention import Mention

FORMATS = ("table", "json", "jsonl")
WIDEST = 100
"""Prose is no wider than this, however wide the terminal."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command."""
    options.add_listing_arguments(parser, FORMATS)
    parser.add_argument("name", metavar="NAME", help="a name or one of its aliases")
    parser.add_argument("--article", metavar="ID", help="of the article with this id only")
    parser.add_argument("--mentions", action="store_true", help="give every mention its reason")
    options.describe(
        parser,
        "Say why each alias, mention and article belongs to whoever goes by NAME.",
        "Several bearers of one name are told one after the other. What is doubtful, who",
        "was kept apart and which mentions may or may not be theirs is said too.",
        example='tui-reader why ~/cuttings "Ann Lee" --mentions',
    )


def run(args: argparse.Namespace) -> int:
    """Explain the name; 1 if nobody has it, or there is no article of that id."""
    with opening.opened(args) as library:
        try:
            found = _asked_for(library, args.name, args.article)
        except (UnknownNameError, UnknownArticleError):
            _show(args.format, (), mentions=False)
            raise
        _show(args.format, found, mentions=args.mentions)
        return opening.ending(library, bool(found), f"not named in {args.article}")


def _asked_for(library: Library, name: str, article: str | None) -> list[Explanation]:
    """Whoever goes by the name; unknown names are errors, unless there is nothing to be in."""
    return library.explain(name, article=article) if library.listing() else []


def _show(form: str, found: Sequence[Explanation], *, mentions: bool) -> None:
    if form == "table":
        output.write(told(found, min(width(), WIDEST), mentions=mentions))
    else:
        target = formats.Target(utf8=output.in_utf8())
        objects = (as_object(each, mentions=mentions) for each in found)
        output.write(formats.draw_objects(form, objects, target))


def told(found: Sequence[Explanation], width: int, *, mentions: bool = False) -> Iterator[str]:
    """The explanations in lines of at most `width` cells, numbered if there are several."""
    from tui_reader.library.telling import sections

    for number, explained in enumerate(found, 1):
        if number > 1:
            yield "\n"
        first, *others = sections(explained, mentions=mentions)
        if len(found) > 1:
            first = first._replace(heading=f"{number} of {len(found)}: {first.heading}")
        for section in (first, *others):
            yield from (f"{line}\n" for line in ("", *_lines(section, width))[section is first :])


def _lines(section: Section, width: int) -> Iterator[str]:
    """A heading, and its items below it, each further line of an item further to the right."""
    yield from folded(section.heading, width, "", "")
    for lead, text, note in section.items:
        yield from folded(f"{lead}: {text}", width, "  ", "    ")
        if note:
            yield from folded(f"({note})", width, "    ", "    ")


def as_object(explained: Explanation, *, mentions: bool = False) -> dict[str, object]:
    """An explanation as JSON has it; with `mentions`, each of them with its reasons."""
    about: dict[str, object] = {
        "id": explained.entity and explained.entity.id,
        "name": explained.entity.name if explained.entity else explained.label,
        "kind": explained.kind,
        "mentions": len(explained.mentions),
        "articles": explained.articles,
        "said": explained.said,
        "aliases": _aliases(explained.aliases),
        "joined": explained.joined,
        "doubts": explained.doubts,
        "apart": [
            {"id": each.entity_id, "label": each.label, "why": each.reason}
            for each in explained.apart
        ],
        "possible": _aliases(explained.possible),
    }
    if mentions:
        about["places"] = [
            {**_place(each), "taken": each.reason, "why": each.belonging}
            for each in explained.mentions
        ]
    return about


def _aliases(aliases: Iterable[AliasReason]) -> list[dict[str, object]]:
    return [
        {
            "alias": each.text,
            "why": each.why,
            "mentions": each.mentions,
            "articles": each.articles,
            "first": _place(each.first),
        }
        for each in aliases
    ]


def _place(mention: Mention) -> dict[str, object]:
    return {
        "article": mention.article,
        "start": mention.start,
        "end": mention.end,
        "surface": mention.surface,
    }

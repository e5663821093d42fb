"""An explanation in words: the same for the command line and for the reader's screen.

Words come as sections of items and leave breaking and colouring to whoever shows them. The
invariant: every string is one line, harmless for a terminal, and is never to be read as markup.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui_reader.printable import printable_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui_reader.model.explanation import AliasReason, Explanation
    from tui_reader.model.mention import Mention

MOST_SAID = 8
MOST_ITEMS = 60
"""More items than this are counted, not told; of articles, the ids that fill a few lines."""

MOST_ARTICLES = 12


class Item(NamedTuple):
    """One thing that is told: what it is about, what is said of it, and where or how often."""

    lead: str
    text: str
    note: str = ""


class Section(NamedTuple):
    """Items under a heading."""

    heading: str
    items: tuple[Item, ...]


def sections(explained: Explanation, *, mentions: bool = False) -> list[Section]:
    """All that is to be said of one bearer; with `mentions`, of every one of them too."""
    parts = [
        ("Names", [_alias(alias) for alias in explained.aliases]),
        ("Articles", list(_articles(explained))),
        ("Kept apart", [Item(a.label, a.reason, _count(a.mentions)) for a in explained.apart]),
        ("Perhaps also", [_alias(alias) for alias in explained.possible]),
    ]
    told = [_section(heading, items) for heading, items in parts if items]
    if mentions:
        told.append(Section("Mentions", tuple(_placed(each) for each in explained.mentions)))
    return [_section(_title(explained), list(_who(explained))), *map(_harmless, told)]


def this_mention(mention: Mention) -> Section:
    """Why one mention was taken for a name, and why it is whose it is."""
    sure = mention.entity_id is not None
    items = (
        Item("taken for a name", mention.reason),
        Item("whose it is" if sure else "nobody’s for sure", mention.belonging),
    )
    return _harmless(Section(f"This mention: {mention.surface}", items))


def _title(explained: Explanation) -> str:
    return explained.label if explained.entity is not None else f"“{explained.label}”"


def _who(explained: Explanation) -> Iterator[Item]:
    """Who it is: kind, how often named, and what stands beside the name."""
    count = _count(len(explained.mentions), len(explained.articles))
    if explained.entity is None:
        yield Item("nobody’s for sure", count)
        return
    yield Item(explained.kind.value, count)
    if explained.said:
        yield Item("printed beside the name", _some(explained.said, MOST_SAID))


def _alias(alias: AliasReason) -> Item:
    first = alias.first
    if alias.articles > 1:
        note = f"{_count(alias.mentions, alias.articles)}, first in {_place(first)}"
    elif alias.mentions > 1:
        note = f"{_count(alias.mentions)} in {first.article}, first at {first.start:,}"
    else:
        note = f"{_count(alias.mentions)} in {_place(first)}"
    return Item(alias.text, alias.why, note)


def _articles(explained: Explanation) -> Iterator[Item]:
    """Which articles name somebody, why they were joined, and what is doubtful about that."""
    if explained.entity is None:
        return
    if len(explained.articles) == 1 and explained.entity.articles > 1:
        yield Item("only of", f"{explained.articles[0]}, as asked")
    elif len(explained.articles) == 1:
        yield Item("one article", f"{explained.articles[0]}, so that there was nothing to join")
    elif explained.articles:
        yield Item(_plural(len(explained.articles), "article"), _some(explained.articles))
    for reason in explained.joined:
        yield Item("joined", reason)
    for doubt in explained.doubts:
        yield Item("doubt", doubt)


def _placed(mention: Mention) -> Item:
    text = f"taken for a name: {mention.reason}; whose it is: {mention.belonging}"
    return Item(mention.surface, text, f"in {_place(mention)}")


def _section(heading: str, items: Sequence[Item]) -> Section:
    """A section, of which no more than can be read is told."""
    left = len(items) - MOST_ITEMS
    more = [Item("and more", f"{left:,} like these")] if left > 0 else []
    return _harmless(Section(heading, (*items[:MOST_ITEMS], *more)))


def _harmless(section: Section) -> Section:
    items = (Item(*map(_line, item)) for item in section.items)
    return Section(_line(section.heading), tuple(items))


def _line(text: str) -> str:
    return printable_line(" ".join(text.split()))


def _place(mention: Mention) -> str:
    return f"{mention.article} at {mention.start:,}"


def _some(texts: Sequence[str], most: int = MOST_ARTICLES) -> str:
    """The first of them, and how many more there are."""
    left = len(texts) - most
    return ", ".join(texts[:most]) + (f" and {left:,} more" if left > 0 else "")


def _count(mentions: int, articles: int = 0) -> str:
    counted = _plural(mentions, "mention")
    return f"{counted} in {_plural(articles, 'article')}" if articles else counted


def _plural(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"

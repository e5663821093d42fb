"""The five keys that a new reader is told once, as they are bound now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.tui.commands import key_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.binding import ActiveBinding

TITLE = "Five keys to begin with"

_FIRST_KEYS = (
    ("list.choose", "open; in the names, light one up"),
    ("pane.next", "the next pane: articles, text, names"),
    ("mention.next", "the next mention, through all articles"),
    ("search", "search names, titles and text"),
    ("help", "every key of the pane you are in"),
)


def greeting(active: Iterable[ActiveBinding]) -> str:
    """A line for each of the keys that are bound."""
    keys: dict[str | None, str] = {}
    for each in active:
        keys.setdefault(each.binding.id, key_name(each.binding.key))
    told = [(keys[name], words) for name, words in _FIRST_KEYS if name in keys]
    width = max((len(key) for key, _ in told), default=0)
    return "\n".join(f"{key:<{width}}  {words}" for key, words in told)

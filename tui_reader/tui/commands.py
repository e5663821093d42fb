"""Every command of the reader, once: its keys, its action, its words.

The footer, the palette, the `?` help, the README's table and a user's own keymap are all read from
these bindings, so they cannot disagree. Each has an id, by which a keymap can rebind it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual.binding import Binding

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.binding import BindingType

READER: list[BindingType] = [
    Binding("n", "jump(1)", "Next mention", id="mention.next"),
    Binding("N", "jump(-1)", "Previous mention", show=False, id="mention.previous"),
    Binding("slash,ctrl+k", "search", "Search", id="search"),
    Binding(
        "i",
        "hold",
        "Hold to this article",
        tooltip="n and N stay in this article, or go on to others",
        show=False,
        id="mention.hold",
    ),
    Binding(
        "B",
        "both",
        "Both",
        tooltip="List the articles that name all who are chosen",
        show=False,
        id="articles.both",
    ),
    Binding("v", "who", "Who is this", show=False, id="mention.who"),
    Binding("t", "show_name", "Show among the names", show=False, id="mention.show"),
    Binding("y", "copy", "Copy", tooltip="Copy the sentence with its source", id="text.copy"),
    Binding("V", "select", "Select sentences", show=False, id="text.select"),
    Binding("f3", "find_again(1)", "Find again", show=False, id="find.next"),
    Binding("shift+f3,f15", "find_again(-1)", "Find before", show=False, id="find.previous"),
    Binding("W", "why", "Why", tooltip="Why this name is whose it is", id="why"),
    Binding("1", "pane('articles')", "Articles", show=False, id="pane.articles"),
    Binding("2", "pane('text')", "Text", show=False, id="pane.text"),
    Binding("3", "pane('names')", "Names", show=False, id="pane.names"),
    Binding("tab", "next_pane(1)", "Next pane", show=False, id="pane.next"),
    Binding("shift+tab", "next_pane(-1)", "Previous pane", show=False, id="pane.previous"),
    Binding("J,ctrl+down", "step(1)", "Next article", show=False, id="article.next"),
    Binding("K,ctrl+up", "step(-1)", "Previous article", show=False, id="article.previous"),
    Binding("ctrl+o,alt+left", "back", "Back", show=False, id="jump.back"),
    Binding("alt+right", "forward", "Forward", show=False, id="jump.forward"),
    Binding(
        "s",
        "scope",
        "Scope",
        tooltip="Names of this article, or of all articles",
        id="names.scope",
    ),
    Binding("h", "furniture", "Fold furniture", show=False, id="text.furniture"),
    Binding("z", "text_only", "Text only", show=False, id="view.text_only"),
    Binding("plus,equals_sign", "measure(4)", "Longer lines", show=False, id="view.longer"),
    Binding("minus", "measure(-4)", "Shorter lines", show=False, id="view.shorter"),
    Binding("alt+s", "spacing", "Paragraphs apart", show=False, id="view.spacing"),
    Binding("alt+e", "edges", "Even or ragged edge", show=False, id="view.edges"),
    Binding("alt+h", "hyphenation", "Divide long words", show=False, id="view.hyphenation"),
    Binding(
        "less_than_sign,ctrl+left",
        "sidebar(-4)",
        "Narrower names",
        show=False,
        id="view.narrower",
    ),
    Binding(
        "greater_than_sign,ctrl+right", "sidebar(4)", "Wider names", show=False, id="view.wider"
    ),
    Binding("T,f10", "theme", "Light or dark", show=False, id="view.theme"),
    Binding("question_mark,f1", "help", "Help", id="help"),
    Binding("ctrl+p", "app.command_palette", "Commands", show=False, id="palette"),
    Binding(
        "X",
        "interrupt",
        "Stop or go on",
        tooltip="Stop reading files and finding names, or go on with it",
        show=False,
        id="work.stop",
    ),
    Binding("escape", "clear", "Clear", show=False, id="clear"),
    Binding("q", "app.quit", "Quit", id="quit"),
]

KEY_NAMES = {
    "slash": "/",
    "question_mark": "?",
    "left_curly_bracket": "{",
    "right_curly_bracket": "}",
    "less_than_sign": "<",
    "greater_than_sign": ">",
    "plus": "+",
    "equals_sign": "=",
    "minus": "-",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "escape": "Esc",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
}


def key_name(key: str) -> str:
    """A key as it is printed on the keyboard: ``question_mark`` is ``?``."""
    names = (
        KEY_NAMES.get(part) or (part if len(part) == 1 else part.title()) for part in key.split("+")
    )
    return "+".join(names)


class Command(NamedTuple):
    """What the keys of one action do, and the keys as they are printed on the keyboard."""

    action: str
    words: str
    keys: str


def commands(bindings: Iterable[Binding]) -> list[Command]:
    """One command for each action, in the order of `bindings`."""
    found: dict[tuple[str, str], list[str]] = {}
    for binding in bindings:
        keys = found.setdefault((binding.action, binding.tooltip or binding.description), [])
        keys += (key_name(key.strip()) for key in binding.key.split(","))
    return [Command(*named, " ".join(dict.fromkeys(keys))) for named, keys in found.items()]


def grouped(bindings: Iterable[Binding]) -> list[tuple[str, str]]:
    """Rows of keys and words, one for each action."""
    return [(command.keys, command.words) for command in commands(bindings)]

"""The keys that a user gave to commands, checked against all bindings, as Textual wants them.

A rebinding that cannot be (an id or a key that is not known, a key that another command has in the
same pane or box, or that one types there) is left out and told with its line. The invariant: with
what is left, no key means two things in one pane or box.
"""

from __future__ import annotations

import unicodedata
from difflib import get_close_matches
from functools import cache
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from textual.binding import Binding, BindingsMap
from textual.keys import KEY_NAME_REPLACEMENTS, Keys

from tui_reader.printable import printable_line
from tui_reader.tui.commands import KEY_NAMES, key_name
from tui_reader.tui.keys import PLACES, TYPED_INTO, bindings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui_reader.settings import Rebinding

MODIFIERS = ("ctrl", "alt", "shift", "super", "hyper", "meta")
SAME = {"ctrl+i": "tab", "ctrl+m": "enter", "ctrl+left_square_bracket": "escape"}
"""What a terminal cannot tell apart."""
AS_WRITTEN = {name.lower(): key for key, name in KEY_NAMES.items()}
AS_WRITTEN |= {"return": "enter", "del": "delete", "ins": "insert"}


Wanted: TypeAlias = "dict[str, tuple[Rebinding, tuple[str, ...]]]"
"""What the user wants of each command, with the keys as Textual calls them."""


class Keymap(NamedTuple):
    """New keys by command, each list joined by commas, and what was left out: line and reason."""

    keys: dict[str, str]
    mistakes: tuple[tuple[int, str], ...]


def keymap(rebindings: Iterable[Rebinding]) -> Keymap:
    """What of the user's keys can be used."""
    mistakes: list[tuple[int, str]] = []
    wanted = {r.command: (r, keys) for r in rebindings if (keys := _keys(r, mistakes))}
    while clash := next(_clashes(wanted), None):
        loser, words = clash
        mistakes.append((wanted.pop(loser)[0].line, words))
    new = {command: ",".join(keys) for command, (_, keys) in wanted.items()}
    return Keymap(new, tuple(sorted(mistakes)))


def normal(key: str) -> str | None:
    """A key as Textual calls it, however it is written: ``/``, ``Ctrl+N``, ``PgDn``; or none."""
    if len(key) == 1:
        return _named(key) if key.isprintable() else None
    *modifiers, base = key.split("+") if not key.endswith("++") else [*key[:-2].split("+"), "+"]
    lowered = [each.strip().lower() for each in modifiers]
    base = base.strip() if len(base) > 1 else base
    name = _named(base) if len(base) == 1 else _long(base.lower())
    if name is None or any(each not in MODIFIERS for each in lowered):
        return None
    if len(base) == 1 and base.isalpha() and lowered:
        name = base.upper() if lowered == ["shift"] else base.lower()
        lowered = [] if lowered == ["shift"] else lowered
    whole = "+".join((*sorted(lowered, key=MODIFIERS.index), name))
    return SAME.get(whole, whole)


def _named(character: str) -> str:
    """What Textual calls the key of a character."""
    name = {",": "comma", " ": "space"}.get(character, character)
    return next(iter(BindingsMap([Binding(name, "")]).key_to_bindings))


@cache
def _known() -> frozenset[str]:
    return frozenset((*(key.value for key in Keys), *KEY_NAME_REPLACEMENTS.values()))


def _long(name: str) -> str | None:
    """What Textual calls a key of several letters."""
    name = AS_WRITTEN.get(name, name)
    if name in _known() and "+" not in name and not name.startswith("<"):
        return name
    try:
        unicodedata.lookup(name.replace("_", " "))
    except KeyError:
        return None
    return name


def _keys(rebound: Rebinding, mistakes: list[tuple[int, str]]) -> tuple[str, ...]:
    """The keys of a rebinding, as Textual calls them; none if it cannot be used."""
    commands = {binding.id or "": binding for binding in bindings()}
    if rebound.command not in commands:
        near = get_close_matches(rebound.command, commands, 1)
        meant = f"; did you mean {near[0]}?" if near else ""
        words = f"no command is called {_shown(rebound.command)}{meant}"
        mistakes.append((rebound.line, words))
        return ()
    named = [(key, normal(key)) for key in rebound.keys]
    for key, name in named:
        if name is None:
            words = f"{_shown(key)} is not the name of a key; expected such as n, /, ctrl+n, f4"
            mistakes.append((rebound.line, f"{words}; {rebound.command} keeps its own"))
            return ()
    return tuple(dict.fromkeys(name for _, name in named if name is not None))


def _clashes(wanted: Wanted) -> Iterator[tuple[str, str]]:
    """The rebindings that take a key which another command has, and what to say of each."""
    for name, place in PLACES.items():
        held = _kept_by_the_box() if name in TYPED_INTO else {}
        # Those with keys of their own first, then the user's in the order of the file.
        there = sorted(bindings(place), key=lambda b: _line(wanted, b))
        for binding in there:
            given = wanted.get(binding.id or "")
            for key in given[1] if given else keys_of(binding):
                other = held.setdefault(key, binding)
                words = ""
                if name in TYPED_INTO and _writes(key):
                    words = f"{key_name(key)} is something to type there"
                elif other.action != binding.action:
                    whose = f"{other.id or 'the box itself'} ({other.description})"
                    words = f"{key_name(key)} is the key of {whose}"
                if given and words:
                    yield given[0].command, f"{words}; {given[0].command} keeps its own"


def _kept_by_the_box() -> dict[str, Binding]:
    """The keys by which what is typed is corrected."""
    from textual.widgets import Input

    own = [binding for binding in Input.BINDINGS if isinstance(binding, Binding)]
    return {key: binding for binding in own for key in keys_of(binding)}


def _writes(key: str) -> bool:
    """Whether a key writes a character where one types."""
    return len(key) == 1 or key in _characters()


@cache
def _characters() -> frozenset[str]:
    """The keys of the characters that have longer names."""
    return frozenset(map(_named, map(chr, range(ord(" "), ord("~") + 1))))


def _line(wanted: Wanted, binding: Binding) -> int:
    given = wanted.get(binding.id or "")
    return given[0].line if given else 0


def keys_of(binding: Binding) -> list[str]:
    """The keys of a binding, one by one."""
    return [key.strip() for key in binding.key.split(",")]


def _shown(text: str) -> str:
    return repr(printable_line(text[:40]))

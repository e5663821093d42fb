"""What of a settings file can be used, and a notice with its line for whatever cannot.

A mistake costs no more than itself: the default of that one setting stands. The invariant: a
notice is one short line, whatever is in the file.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from tui_reader.settings.document import read
from tui_reader.settings.table import BY_NAME

if TYPE_CHECKING:
    from pathlib import Path

    from tui_reader.settings.document import Document, Mistake

TABLES = ("keys", "piles")
"""What may be set besides the settings: keys of commands, and settings of single piles."""
MOST_NOTICES = 8
_LONGEST_SHOWN = 50


class Rebinding(NamedTuple):
    """The keys that a user gave to a command, and where: the file's line, counted from 1."""

    command: str
    keys: tuple[str, ...]
    line: int


@dataclass(slots=True)
class Found:
    """What can be used of one file, and the notices about the rest, each with its line or 0."""

    file: Path
    used: dict[str, Any] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    keys: tuple[Rebinding, ...] = ()
    piles: dict[str, dict[str, Any]] = field(default_factory=dict)
    notices: list[tuple[int, str]] = field(default_factory=list)

    def told(self) -> tuple[str, ...]:
        """The notices in the order of the file's lines; of too many, how many more there are."""
        notices = sorted(self.notices)[:MOST_NOTICES]
        told = [at(self.file, line, words) for line, words in notices]
        rest = len(self.notices) - len(notices)
        return (*told, *[f"{self.file}: {rest} more mistakes"][: rest > 0])


def at(file: Path, line: int, words: str) -> str:
    """A notice about a line of a file, or about all of it."""
    return f"{file}, line {line}: {words}" if line else f"{file}: {words}"


def checked(file: Path, text: str, *, harmless: bool = False) -> Found:
    """What a file says that can be used; of a pile's own file, `harmless` settings alone."""
    document, found = read(text), Found(file)
    found.notices += [(mistake.line, _unread(mistake)) for mistake in document.mistakes]
    for name, value in document.table.items():
        if name in TABLES and not harmless:
            _table(found, document, name, value)
        elif not harmless or (name in BY_NAME and BY_NAME[name].harmless):
            _setting(found, found.used, document, (name,), value)
        else:
            line = document.line(name)
            words = f"{shown(name)} cannot be set by a file that comes with the articles"
            found.notices.append((line, words))
    return found


def _setting(
    found: Found, into: dict[str, Any], document: Document, path: tuple[str, ...], value: object
) -> None:
    """Use one value, or say why not."""
    name, line = path[-1], document.line(*path)
    setting = BY_NAME.get(name)
    if setting is None:
        found.notices.append((line, f"there is no setting {shown(name)}{_near(name)}"))
    elif setting.usable(value):
        into[name] = value
        found.lines.setdefault(name, line)
    else:
        words = f"{name} = {shown(value)} cannot be used; expected {setting.expected}"
        found.notices.append((line, words))


def _table(found: Found, document: Document, name: str, value: object) -> None:
    """Use what stands under ``[keys]`` or under a ``[piles."PATH"]``."""
    if not isinstance(value, dict):
        words = f"{name} = {shown(value)} cannot be used; expected a table, [{name}]"
        found.notices.append((document.line(name), words))
    elif name == "keys":
        found.keys = tuple(_rebindings(found, document, value))
    else:
        for path, inner in value.items():
            line = document.line(name, path)
            if not isinstance(inner, dict):
                words = f'{shown(path)} cannot be used; expected a table, [piles."PATH"]'
                found.notices.append((line, words))
                continue
            used: dict[str, Any] = found.piles.setdefault(path, {})
            for key, each in inner.items():
                _setting(found, used, document, (name, path, key), each)


def _rebindings(found: Found, document: Document, table: dict[str, Any]) -> list[Rebinding]:
    """The commands with their new keys; ids hold dots, so a bare id is a table in a table."""
    rebound = []
    for path, value in _leaves(table):
        command, line = ".".join(path), document.line("keys", *path)
        keys = [value] if isinstance(value, str) else value
        if isinstance(keys, list) and keys and all(isinstance(k, str) and k for k in keys):
            rebound.append(Rebinding(command, tuple(keys), line))
        else:
            words = f'{shown(command)} = {shown(value)}: expected a key, or several: ["n", "f4"]'
            found.notices.append((line, words))
    return rebound


def _leaves(table: dict[str, Any], *above: str) -> list[tuple[tuple[str, ...], Any]]:
    leaves: list[tuple[tuple[str, ...], Any]] = []
    for key, value in table.items():
        if isinstance(value, dict) and value and len(above) < 3:
            leaves += _leaves(value, *above, key)
        else:
            leaves.append(((*above, key), value))
    return leaves


def _unread(mistake: Mistake) -> str:
    """What is wrong with a line that is no TOML, and what was expected if that can be seen."""
    name = mistake.text.partition("=")[0].strip()
    setting = BY_NAME.get(name)
    expected = f"; expected {setting.expected}" if setting else ""
    quotes = "" if '"' in mistake.text or "=" not in mistake.text else " (words stand in quotes)"
    return f"{shown(mistake.text)} is not used: {mistake.reason}{quotes}{expected}"


def _near(name: str) -> str:
    """What may have been meant."""
    from difflib import get_close_matches

    near = get_close_matches(name, (*BY_NAME, *TABLES), 1)
    return f"; did you mean {near[0]}?" if near else ""


def shown(value: object) -> str:
    """A value as a notice quotes it: short, whatever it is."""
    try:
        words = repr(value)
    except (ValueError, RecursionError):  # a number too long, or a table too deep, to write out
        return f"the {type(value).__name__}"
    return words if len(words) <= _LONGEST_SHOWN else f"{words[:_LONGEST_SHOWN]}…"

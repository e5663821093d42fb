"""``settings.toml`` in full: every setting with what it means, what it may be and what it is.

What holds by default stands in a comment, so that the printed file can be kept as it is: only
what its owner has changed is set. The invariant: read again, it gives the same settings.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tui_reader.settings.table import SETTINGS
from tui_reader.settings.values import PILE_FILE, default

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from tui_reader.settings.checking import Found

HEAD = """\
# The settings of tui-reader. A line that begins with # is a comment: take the # away to set
# something. A line with a mistake is told with its number, and the default holds.
"""
PILES = f"""\
# Settings for one folder and those in it, each as above:
#
# [piles."~/cuttings"]
# theme = "paper"
# engine = "fast"
#
# A file {PILE_FILE} beside the articles may set
# {", ".join(setting.name for setting in SETTINGS if setting.harmless)}; this file goes before it.
"""
KEYS = """\
# The keys of each command, one ("n") or several (["n", "f4"]), in the place of those it has.
"""


def written(found: Found, commands: Sequence[tuple[str, str, Sequence[str]]]) -> str:
    """The file; `commands` are the ids, words and keys of all that can be given other keys."""
    parts = [HEAD, *_settings(found), KEYS + "\n".join(_keys(found, commands)) + "\n", PILES]
    return "\n".join(parts) + "".join(_piles(found.piles))


def _settings(found: Found) -> Iterator[str]:
    for setting in SETTINGS:
        about = "".join(f"# {line}\n" for line in setting.about.split("\n"))
        lines = [f"# {setting.name} = {_toml(default(setting.name))}\n"]
        if setting.name in found.used:
            lines.append(f"{setting.name} = {_toml(found.used[setting.name])}\n")
        yield f"{about}# Expected: {setting.expected}.\n{''.join(lines)}"


def _keys(found: Found, commands: Iterable[tuple[str, str, Sequence[str]]]) -> Iterator[str]:
    given = {rebound.command: rebound.keys for rebound in found.keys}
    yield "[keys]"
    for command, words, keys in commands:
        yield f"# {_toml(command)} = {_toml(keys)}  # {words}"
        if command in given:
            yield f"{_toml(command)} = {_toml(given[command])}"


def _piles(piles: Mapping[str, Mapping[str, object]]) -> Iterator[str]:
    for path, used in piles.items():
        yield f"\n[piles.{_toml(path)}]\n"
        yield from (f"{name} = {_toml(value)}\n" for name, value in used.items())


def _toml(value: object) -> str:
    """A string, a number or several strings; JSON writes them as TOML does."""
    if isinstance(value, tuple | list):
        inner = ", ".join(map(_toml, value))
        return inner if len(value) == 1 else f"[{inner}]"
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")

"""The settings as one frozen value: what holds for one pile, and what was wrong on the way to it.

What holds is, from the weakest to the strongest: the defaults; the harmless settings of a
`PILE_FILE` beside the articles; ``settings.toml``; its section for that pile. Articles come from
anywhere, so the file beside them may set how wide things are and no more, and whatever the user
says goes before it. The invariant: nothing raises; each mistake is a notice.
"""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING

from tui_reader.settings.checking import Found, Rebinding, checked
from tui_reader.settings.places import at_home, bundled_corpus, place
from tui_reader.settings.table import ENGINES

if TYPE_CHECKING:
    from collections.abc import Mapping

PILE_FILE = "tui-reader.toml"
LONGEST_FILE = 100_000
LONGEST_PILE_FILE = 4_000
"""Characters that are read of a settings file; one beside the articles is a stranger's."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of `table.SETTINGS`, the user's `keys`, and where things are kept.

    Without a `state_dir` nothing that is chosen on the screen is remembered. `lines` are those of
    the settings file, for what turns out only later not to be.
    """

    cache_dir: Path
    config_file: Path
    state_dir: Path | None = None
    theme: str = "night"
    measure: int = 72
    sidebar: int = 35
    furniture: str = "shown"
    spacing: int = 1
    margin: int = 2
    edges: str = "ragged"
    hyphenation: bool = False
    animation: str = "full"
    engine: str = ENGINES[0]
    map: str = ""
    keys: tuple[Rebinding, ...] = ()
    notices: tuple[str, ...] = field(default=(), compare=False)
    lines: Mapping[str, int] = field(default_factory=dict, compare=False)

    @classmethod
    def load(
        cls, environ: Mapping[str, str] | None = None, *, pile: str | Path | None = None
    ) -> Settings:
        """The user's settings for a `pile` (the bundled one if it is not said).

        ``TUI_READER_CACHE``, ``TUI_READER_CONFIG`` and ``TUI_READER_STATE`` move the three places.
        """
        environ = os.environ if environ is None else environ
        settings = cls(
            cache_dir=place(environ.get("TUI_READER_CACHE"), "user_cache_dir"),
            config_file=place(environ.get("TUI_READER_CONFIG"), "user_config_dir")
            / "settings.toml",
            state_dir=place(environ.get("TUI_READER_STATE"), "user_state_dir"),
        )
        root = _resolved(bundled_corpus() if pile is None else Path(pile))
        return settings._with(_beside(root)).with_file(root)

    def with_file(self, root: Path) -> Settings:
        """These settings, with what ``settings.toml`` says of all piles and of this one."""
        found = own_file(self.config_file)
        settings = self._with(found)
        for path in sorted(found.piles, key=lambda path: len(at_home(path).parts)):
            if _resolved(at_home(path)) in (root, *root.parents):
                settings = replace(settings, **found.piles[path])
        return settings

    def _with(self, found: Found) -> Settings:
        notices, keys = (*self.notices, *found.told()), (*self.keys, *found.keys)
        return replace(self, **found.used, keys=keys, notices=notices, lines=found.lines)


def own_file(file: Path) -> Found:
    """What the user's own file says."""
    return _read(file, LONGEST_FILE)


def default(name: str) -> object:
    """What a setting is unless it is set."""
    return next(each.default for each in fields(Settings) if each.name == name)


def _beside(root: Path) -> Found:
    """What a file beside the articles says, if there is one: a file indeed, and a small one."""
    file = root / PILE_FILE
    try:
        regular = stat.S_ISREG(file.lstat().st_mode)
    except (OSError, ValueError):
        return Found(file)
    if not regular:
        return Found(file, notices=[(0, "not used (not a plain file)")])
    return _read(file, LONGEST_PILE_FILE, harmless=True)


def _read(file: Path, longest: int, *, harmless: bool = False) -> Found:
    """What a file says: nothing if there is none, a notice if it cannot be used."""
    try:
        with file.open(encoding="utf-8-sig") as stream:
            text = stream.read(longest + 1)
    except FileNotFoundError:
        return Found(file)
    except (OSError, ValueError) as error:
        return Found(file, notices=[(0, f"not used ({error})")])
    if len(text) > longest:
        return Found(file, notices=[(0, f"not used (longer than {longest} characters)")])
    return checked(file, text, harmless=harmless)


def _resolved(path: Path) -> Path:
    """The path without links, as far as that can be told."""
    try:
        return path.resolve()
    except (OSError, RuntimeError, ValueError):
        return path

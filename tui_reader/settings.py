"""Where things are kept and how the reader looks, in one frozen value.

Settings come from ``settings.toml`` in the user's configuration directory and are handed down
from the command line; nothing else reads the environment. A value that cannot be used is said
once, as a notice naming the file and the key, and the default stands.
"""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass, field, replace
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

APP = "tui-reader"
MEASURE_RANGE = range(40, 121)
ENGINES = ("learnt", "fast", "rules")
"""What finds names: the learnt model, which is the default, a quicker one, and rules alone."""
LIBRARIES = ("spacy", "gliner")
"""What runs models that the user has installed: such an engine is called ``spacy:MODEL``."""
ENGINE_CHOICES = ", ".join((*ENGINES, *(f"{library}:MODEL" for library in LIBRARIES)))
"""What an engine may be called, in words."""

_LONGEST_SHOWN = 60


def is_engine(name: str) -> bool:
    """Whether an engine can be called that; if it can run is another matter."""
    library, _, model = name.partition(":")
    return name in ENGINES or (library in LIBRARIES and model.strip() == model != "")


def bundled_corpus() -> Path:
    """The articles that come with the reader: inside the wheel, or beside the source tree."""
    packaged = Path(str(files("tui_reader"))) / "bundled"
    return packaged if packaged.is_dir() else packaged.parent.parent / "corpus"


@dataclass(frozen=True, slots=True)
class Settings:
    """`theme` is a Textual theme's name, `measure` the length of a line of text in cells.

    `engine` is what finds names, one of `ENGINES` or a model of one of `LIBRARIES`.
    """

    cache_dir: Path
    config_file: Path
    theme: str = "night"
    measure: int = 72
    engine: str = ENGINES[0]
    notices: tuple[str, ...] = field(default=(), compare=False)

    @classmethod
    def load(cls, environ: Mapping[str, str] | None = None) -> Settings:
        """The user's settings; ``TUI_READER_CACHE`` and ``TUI_READER_CONFIG`` move the two places.

        Never raises: a file that cannot be read or parsed becomes a notice.
        """
        environ = os.environ if environ is None else environ
        settings = cls(
            cache_dir=_place(environ.get("TUI_READER_CACHE"), "user_cache_dir"),
            config_file=_place(environ.get("TUI_READER_CONFIG"), "user_config_dir")
            / "settings.toml",
        )
        return settings._with_file()

    def _with_file(self) -> Settings:
        try:
            text = self.config_file.read_text(encoding="utf-8")
            table = _table(text)
        except FileNotFoundError:
            return self
        except (OSError, ValueError, RecursionError) as error:
            return replace(self, notices=(f"{self.config_file}: not used ({error})",))
        used, notices = _checked(table)
        named = tuple(f"{self.config_file}: {notice}" for notice in notices)
        return replace(self, **used, notices=named)


_USABLE: dict[str, Callable[[Any], bool]] = {
    "theme": lambda value: isinstance(value, str) and value != "",
    "measure": lambda value: type(value) is int and value in MEASURE_RANGE,
    "engine": lambda value: isinstance(value, str) and is_engine(value),
}
_CHOICES = {"engine": f"; it is one of {ENGINE_CHOICES}"}


def _table(text: str) -> dict[str, Any]:
    """What a settings file says. Raises `ValueError`. Who has no file loads no parser."""
    import tomllib

    return tomllib.loads(text)


def _checked(table: dict[str, Any]) -> tuple[dict[str, Any], list[str]]:
    """The entries of a settings table that can be used, and a notice for each that cannot."""
    used: dict[str, Any] = {}
    notices: list[str] = []
    for key, value in table.items():
        usable = _USABLE.get(key)
        if usable is None:
            notices.append(f"there is no setting called {_shown(key)}")
        elif usable(value):
            used[key] = value
        else:
            choices = _CHOICES.get(key, "")
            notices.append(f"{key} = {_shown(value)} cannot be used; the default stands{choices}")
    return used, notices


def _shown(value: object) -> str:
    """A value as a notice quotes it: short, whatever it is."""
    try:
        words = repr(value)
    except (ValueError, RecursionError):  # a number too long, or a table too deep, to write out
        return f"the {type(value).__name__}"
    return words if len(words) <= _LONGEST_SHOWN else f"{words[:_LONGEST_SHOWN]}…"


def _place(override: str | None, directory: str) -> Path:
    """The overriding path, or the platform's own directory for this kind of file."""
    if override:
        # Unlike Path.expanduser, this leaves the home of nobody as it is written.
        return Path(os.path.expanduser(override))  # noqa: PTH111
    import platformdirs

    roaming = {"roaming": True} if sys.platform == "win32" and "config" in directory else {}
    return Path(getattr(platformdirs, directory)(APP, appauthor=False, **roaming))

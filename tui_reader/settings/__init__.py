"""Where things are kept and how the reader looks, in one frozen value.

Settings come from ``settings.toml`` in the user's configuration directory and are handed down
from the command line; nothing else reads the environment. `table` says what can be set, `document`
reads the file line by line, `checking` says what of it can be used, `written` prints it all.
"""

from tui_reader.settings.checking import Rebinding
from tui_reader.settings.places import bundled_corpus
from tui_reader.settings.table import (
    ENGINE_CHOICES,
    ENGINES,
    LIBRARIES,
    MEASURE_RANGE,
    NO_ENGINE,
    SIDEBAR_RANGE,
    SPACING_RANGE,
    is_engine,
)
from tui_reader.settings.values import Settings

__all__ = [
    "ENGINES",
    "ENGINE_CHOICES",
    "LIBRARIES",
    "MEASURE_RANGE",
    "NO_ENGINE",
    "SIDEBAR_RANGE",
    "SPACING_RANGE",
    "Rebinding",
    "Settings",
    "bundled_corpus",
    "is_engine",
]

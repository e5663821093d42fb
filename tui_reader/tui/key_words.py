"""Prose that names keys: whoever has given a command another key is told of that one.

Words name a command by its id in braces: "Choose a name first: {pane.names}, then {names.choose}".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from tui_reader.tui.commands import key_name

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual.app import App

    from tui_reader.tui.app import ReaderApp

_COMMAND = re.compile(r"\{([a-z_.]+)\}")


def in_keys(words: str, app: App[object]) -> str:
    """`words` with the key that each command has in the reader's `app` now."""
    return with_keys(words, cast("ReaderApp", app).rebound)


def with_keys(words: str, rebound: Mapping[str, str]) -> str:
    """`words` with the first key of each command; `rebound` are new ones by command."""
    return _COMMAND.sub(lambda found: present_key(found[1], rebound), words)


def present_key(command: str, rebound: Mapping[str, str]) -> str:
    """The first key of a command, as it is printed on the keyboard. KeyError if there is none."""
    from tui_reader.tui.keys import bindings

    own = {binding.id: binding.key for binding in bindings()}
    return key_name(rebound.get(command, own[command]).split(",")[0].strip())

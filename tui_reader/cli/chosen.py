"""What is to be opened, as the command line says it, and the settings that hold for it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import argparse

    from tui_reader.settings import Settings


class Wanted(NamedTuple):
    """What the reader's parser makes of no more than a path, or of nothing."""

    path: str | None = None
    plain: bool = False
    engine: str | None = None
    map: str | None = None


def settings_for(args: Wanted | argparse.Namespace) -> Settings:
    """The settings for a pile, with what the command line says in their place."""
    from tui_reader.settings import Settings

    settings = Settings.load(pile=args.path)
    if args.engine is not None:
        settings = replace(settings, engine=args.engine)
    return settings if args.map is None else replace(settings, map=args.map)

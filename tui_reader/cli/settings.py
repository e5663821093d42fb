"""``tui-reader settings``: the settings file in full, with what each setting means and may be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.cli import output

if TYPE_CHECKING:
    import argparse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command."""
    parser.description = (
        "Print settings.toml in full: every setting and key, what it means and may be."
    )
    parser.epilog = "\n".join(
        [
            "What holds unless it is set stands in comments, what you have set below that.",
            "Where your file is, and each mistake in it with its line, go to standard error.",
            "exit codes: 0 done, 2 your file has mistakes",
            "example: tui-reader settings | less",
        ]
    )


def run(args: argparse.Namespace) -> int:
    """Print the file; 2 if the one there is has mistakes."""
    from tui_reader.settings import Settings
    from tui_reader.settings.checking import at
    from tui_reader.settings.values import own_file
    from tui_reader.settings.written import written
    from tui_reader.tui.keymap import keymap
    from tui_reader.tui.keys import command_table

    file = Settings.load().config_file
    found = own_file(file)
    output.say(f"Your settings: {file}{'' if file.exists() else ' (there is no such file yet)'}")
    mistakes = keymap(found.keys).mistakes
    notices = (*found.told(), *(at(file, *mistake) for mistake in mistakes))
    for notice in notices:
        output.say(notice)
    output.write([written(found, command_table())])
    return 2 if notices else 0

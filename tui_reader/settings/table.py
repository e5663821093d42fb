"""Every setting, once: what it is called, what it may be, and what to say about it.

`values.Settings` has a field for each of these, which holds its default; the printed file, the
checks and the notices are all made from this table, so that they cannot disagree.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

MEASURE_RANGE = range(40, 121)
SIDEBAR_RANGE = range(20, 61)
ENGINES = ("learnt", "fast", "rules")
"""What finds names: the learnt model, which is the default, a quicker one, and rules alone."""
NO_ENGINE = "none"
"""Chosen where no names are to be looked for."""
LIBRARIES = ("spacy", "gliner")
"""What runs models that the user has installed: such an engine is called ``spacy:MODEL``."""
ENGINE_CHOICES = ", ".join((*ENGINES, NO_ENGINE, *(f"{library}:MODEL" for library in LIBRARIES)))
"""What an engine may be called, in words."""
ANIMATIONS = ("full", "basic", "none")
FURNITURE = ("shown", "folded")
SPACING_RANGE = range(3)
MARGIN_RANGE = range(21)
EDGES = ("ragged", "even")


def is_engine(name: str) -> bool:
    """Whether an engine can be called that; if it can run is another matter."""
    library, _, model = name.partition(":")
    return name in (*ENGINES, NO_ENGINE) or (library in LIBRARIES and model.strip() == model != "")


class Setting(NamedTuple):
    """One setting: `expected` says in words what is `usable`.

    `harmless` settings, which change no more than where the text stands, may also be given by a
    file that lies beside the articles and comes from whoever they come from.
    """

    name: str
    about: str
    expected: str
    usable: Callable[[object], bool]
    harmless: bool = False


def _text(value: object) -> bool:
    return isinstance(value, str) and value != ""


def _one_of(name: str, about: str, choices: tuple[str, ...], *, harmless: bool = False) -> Setting:
    expected = "one of " + ", ".join(f'"{choice}"' for choice in choices)
    return Setting(
        name, about, expected, lambda value: _text(value) and value in choices, harmless=harmless
    )


def _between(name: str, about: str, numbers: range) -> Setting:
    return Setting(
        name,
        about,
        f"a whole number from {numbers[0]} to {numbers[-1]}",
        lambda value: type(value) is int and value in numbers,
        harmless=True,
    )


_PAIRS = re.compile(r"(?:\w+=[^,=]+(?:,\w+=[^,=]+)*)?")

SETTINGS = (
    Setting(
        "theme",
        "The colours. The palette (ctrl+p) lists the themes and shows each while you move over\n"
        "it; what is chosen there is kept until another theme is named here.",
        'the name of a theme, such as "night", "paper" or "contrast"',
        _text,
    ),
    _between("measure", "The longest a line of an article may be, in characters.", MEASURE_RANGE),
    _between("sidebar", "How wide the names are, in characters.", SIDEBAR_RANGE),
    _one_of(
        "furniture",
        "Text that is not the article (sign-up prompts, READ MORE): dimmed, or folded away.",
        FURNITURE,
        harmless=True,
    ),
    _between("spacing", "How many lines are left between paragraphs.", SPACING_RANGE),
    _between("margin", "The least space on either side of the text, in characters.", MARGIN_RANGE),
    _one_of(
        "edges",
        "The right edge of the text: ragged, or even, the spaces between words made wider.",
        EDGES,
        harmless=True,
    ),
    Setting(
        "hyphenation",
        "Whether long words are divided at the ends of lines, as their language has it. This\n"
        "needs the extra: pip install 'tui-reader[hyphens]'.",
        "true or false",
        lambda value: isinstance(value, bool),
        harmless=True,
    ),
    _one_of(
        "animation",
        'How much may move on the screen; with "none" nothing slides, fades or blinks.',
        ANIMATIONS,
    ),
    Setting(
        "engine",
        "What finds names: the learnt model, a quicker one, rules alone, or a model of yours;\n"
        'with "none" no names are looked for.',
        f"one of {ENGINE_CHOICES}",
        lambda value: isinstance(value, str) and is_engine(value),
    ),
    Setting(
        "map",
        "Which field of a JSON record or column of a table holds what, where that is guessed\n"
        'wrong: "title=headline,text=body".',
        'pairs such as "title=headline,text=body"',
        lambda value: isinstance(value, str) and _PAIRS.fullmatch(value) is not None,
    ),
)
BY_NAME = {setting.name: setting for setting in SETTINGS}

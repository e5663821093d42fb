"""The engines that find names, by the names a user chooses them by.

Every engine is known here by its id before anything of it is loaded: whether an index is up to
date can be told without the runtime. The invariant: an engine's `id` is that of the recogniser
which `load` makes.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from tui_reader.entities.engine_names import RULES, known
from tui_reader.errors import EngineError
from tui_reader.language import ENGLISH
from tui_reader.printable import printable_line

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui_reader.entities.external.installed import Installed
    from tui_reader.entities.recogniser import Recogniser
    from tui_reader.language import Languages

INSTALL = "pip install onnxruntime tokenizers"
"""What helps where the runtime of the learnt engines is missing."""

_RULES_ID = "rules-4"
_MODELS = {"learnt": "default", "fast": "fast"}


@dataclass(frozen=True, slots=True)
class Engine:
    """One engine: what it is called, the id that keys what it finds, and how to make it.

    `load` raises `EngineError` where the engine cannot run; `languages` are those it reads.
    """

    name: str
    id: str
    load: Callable[[], Recogniser]
    languages: Languages = ENGLISH


def engine(name: str) -> Engine:
    """The engine called `name`. Raises `EngineError` if there is none."""
    if name == RULES:
        return Engine(RULES, _RULES_ID, _rules)
    if name in _MODELS:
        from tui_reader.entities.learnt.shipped import model_folder, recogniser_id

        identity = recogniser_id(name, model_folder(_MODELS[name]))
        return Engine(name, identity, partial(_learnt, name))
    return _external(known(name))


def _external(name: str) -> Engine:
    """The engine of a model that the user has installed; if it is not there, `load` says so."""
    from tui_reader.entities.external import gliner_models, spacy_models

    library, _, model = name.partition(":")
    find = spacy_models.installed if library == "spacy" else gliner_models.installed
    try:
        found = find(model)
    except EngineError as missing:
        return Engine(name, f"{name}, which is missing", partial(_refuse, missing), None)
    load = _spacy if library == "spacy" else _gliner
    return Engine(name, found.id, partial(load, found), found.languages)


def _refuse(error: EngineError) -> Recogniser:
    raise error


def _spacy(model: Installed) -> Recogniser:
    from tui_reader.entities.external.spacy_engine import SpacyRecogniser

    return SpacyRecogniser(model)


def _gliner(model: Installed) -> Recogniser:
    from tui_reader.entities.external.gliner_engine import GlinerRecogniser

    return GlinerRecogniser(model)


def _rules() -> Recogniser:
    from tui_reader.entities.rules import RuleRecogniser

    return RuleRecogniser()


def _learnt(name: str) -> Recogniser:
    """A learnt engine. Raises `EngineError` if its runtime cannot be imported."""
    try:
        from tui_reader.entities.learnt.recogniser import TransformerRecogniser
    except ImportError as error:
        cause = printable_line(str(error).strip().partition("\n")[0])
        why = f"the engine {name!r} lacks its runtime ({cause}); try {INSTALL}"
        raise EngineError("Cannot run", why) from error
    from tui_reader.entities.learnt.shipped import model_folder

    return TransformerRecogniser(model_folder(_MODELS[name]), name)

"""Who is to look for names, and in what: the engine that was chosen, if it is needed and can run.

The invariant: what two engines or versions found is never shown together. What others found goes on
being shown until everything has been looked at anew, and gives way in one step (see `renewal`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui_reader.errors import EngineError
from tui_reader.language import ENGLISH, reads
from tui_reader.store import articles, mentions, renewal

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from tui_reader.entities.engines import Engine
    from tui_reader.entities.recogniser import Recogniser
    from tui_reader.language import Languages
    from tui_reader.store.index import Index


@dataclass(frozen=True, slots=True)
class Naming:
    """The contents that `version` has not looked at, and the recogniser that is to do it.

    `engine` is what it is called, `languages` are those it reads. In a `renewal` the names that
    another version has found are shown meanwhile.
    """

    engine: str
    version: str
    waiting: list[int]
    recogniser: Recogniser
    languages: Languages
    renewal: bool = False


def naming_for(engine_name: str, index: Index, notice: Callable[[str], None]) -> Naming | None:
    """What is to be looked at and by whom; None if nothing is, and then nothing is loaded.

    Where the engine cannot run, the rules take its place and `notice` is told in a line; and it is
    told of articles in languages that are not read.
    """
    from tui_reader.entities.engine_names import RULES
    from tui_reader.entities.engines import engine

    chosen = engine(engine_name)
    try:
        naming = _naming_by(chosen, index)
    except EngineError as error:
        notice(f"{error.message}; until then names are found by rule")
        chosen = engine(RULES)
        naming = _naming_by(chosen, index)
    if unread := _unread(chosen.languages, index.ask(articles.languages)):
        notice(unread)
    return naming


def _naming_by(engine: Engine, index: Index) -> Naming | None:
    """What `engine` has not looked at. Raises `EngineError` if there is any and it cannot run."""
    version = _names_version(engine)
    waiting = index.ask(lambda c: mentions.contents_without_names(c, version))
    anew = index.ask(lambda c: renewal.is_renewal(c, version))
    if not waiting and not anew:
        return None
    return Naming(engine.name, version, waiting, engine.load(), engine.languages, anew)


def _unread(languages: Languages, counts: Mapping[str, int]) -> str:
    """How many articles are in no language of `languages`, in a line; "" if none is."""
    count = sum(number for tag, number in counts.items() if not reads(languages, tag))
    if languages is None or not count:
        return ""
    named = "English" if languages == ENGLISH else f"what the engine reads ({', '.join(languages)})"
    if count == 1:
        return f"1 article is not in {named}: names were not looked for in it"
    return f"{count} articles are not in {named}: names were not looked for in them"


def _names_version(engine: Engine) -> str:
    """What the chains of a text depend on besides the text."""
    from tui_reader.corpus.loader import LOADER_VERSION
    from tui_reader.entities.pipeline import PIPELINE_VERSION

    return f"{PIPELINE_VERSION}+{engine.id}/{LOADER_VERSION}"

"""The second stage of indexing: names are looked for in texts this version has not seen.

On the way the names that are found are linked too, while others look for more of them. This process
alone writes and links, which is the longer way of the two: whoever looks for names is always asked
about as many texts ahead as are linked at once, and never has to wait for it. The invariant: what
has been found is linked before long, so that names fill in from the beginning.
"""

from __future__ import annotations

import time
from functools import partial
from typing import TYPE_CHECKING

from tui_reader.library.joining_names import MOST_AT_ONCE, link_portion, relink_at_once
from tui_reader.library.naming import naming_for
from tui_reader.library.naming_steps import NamingSteps
from tui_reader.library.side_by_side import extraction
from tui_reader.model.progress import Stage
from tui_reader.store import mentions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui_reader.library.indexing import Indexing
    from tui_reader.library.naming import Naming
    from tui_reader.model.article import Article
    from tui_reader.model.chain import Chain
    from tui_reader.store.database import Connection

SECONDS_BETWEEN_STEPS = 0.2
FIRST_TEXTS_IN_A_STEP = 8
MOST_TEXTS_IN_A_STEP = 64
TEXTS_IN_A_STEP_AHEAD = 256


def find_names(indexing: Indexing) -> None:
    """Look for names in texts this version has not seen.

    What another version has found is shown until all of them have been looked at.
    """
    while naming := naming_for(indexing.engine, indexing.index, indexing.notice):
        _find_names(indexing, naming)
        if not naming.renewal:
            return
        indexing.change(partial(_renew, version=naming.version))


def _find_names(indexing: Indexing, naming: Naming) -> None:
    """Look for names in the texts that wait.

    On the way the names that are found are linked too, each time an eighth as many wait as have
    been found; meanwhile workers look at as many texts again. The last are linked together.
    """
    total, size, unlinked = len(naming.waiting), FIRST_TEXTS_IN_A_STEP, 0
    enough = 0
    with extraction(partial(_extract, naming), naming.engine, total, indexing.jobs) as extraction_:
        steps = NamingSteps(indexing, naming, extraction_)
        while steps.left:
            indexing.go_on(Stage.NAMING, total - steps.left, total)
            started, before = time.monotonic(), steps.left
            steps.ask_ahead(enough, max(size, min(enough, TEXTS_IN_A_STEP_AHEAD)))
            steps.take(size)
            if time.monotonic() - started < SECONDS_BETWEEN_STEPS:
                size = min(2 * size, MOST_TEXTS_IN_A_STEP)
            unlinked += before - steps.left
            enough = min(MOST_AT_ONCE, (total - steps.left) // 8)
            if steps.left and not naming.renewal and unlinked >= enough:
                link_portion(indexing, unlinked)
                unlinked = 0
    if total:
        indexing.go_on(Stage.NAMING, total, total)
    if unlinked and not naming.renewal:
        indexing.go_on(Stage.LINKING, 0, unlinked)
        link_portion(indexing, unlinked)


def _renew(connection: Connection, version: str) -> bool:
    """Put what was found anew in place of what is shown; False if some of it is lacking yet."""
    if not mentions.renew(connection, version):
        return False
    relink_at_once(connection)
    return True


def _extract(naming: Naming, texts: Sequence[Article]) -> list[tuple[Chain, ...]]:
    from tui_reader.entities.pipeline import extract

    return extract(texts, naming.recogniser, naming.languages)

"""``python -m evaluation.stopwatch``: one engine timed in a process of its own.

A request comes as JSON on standard input (`engine`, `cores`, `work`, `texts`), and the figures go
out as JSON. The processors are chosen before anything is imported that counts them, and the
peak of memory is this process's own. Texts are handed over as the reader hands them, in steps,
and on two processors the whole extraction is done by the reader's own workers.
"""

from __future__ import annotations

import json
import os
import sys
import time
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from tui_reader.model.article import Article

NAMES, WHOLE = "names", "whole"
"""What is timed: the recogniser alone, or sentences, names and coreference together."""


def main() -> None:
    """Answer one request."""
    request = json.load(sys.stdin)
    keep_to(request["cores"])
    json.dump(timed(request["engine"], request["work"], request["texts"]), sys.stdout)


def keep_to(cores: int) -> None:
    """Leave this process so many of its processors, where the system can."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:cores])


def timed(name: str, work: str, texts: Sequence[str]) -> dict[str, Any]:
    """Words a second, milliseconds to load, and peak of memory in MB (None if not told)."""
    from tui_reader.library.finding_names import MOST_TEXTS_IN_A_STEP as STEP

    articles = [_article(number, text) for number, text in enumerate(texts)]
    steps = [articles[start : start + STEP] for start in range(0, len(articles), STEP)]
    began = time.perf_counter()
    prepare, alone = _work(name, work)
    first = [_article(number, "A reporter, Ann Vane, was there.") for number in range(STEP)]
    with _as_in_a_pile(alone, name, work) as run:
        run(prepare(first))  # what loads late
        loaded = time.perf_counter()
        prepared = [prepare(step) for step in steps]
        started = time.perf_counter()
        for step in prepared:
            run(step)
        seconds = time.perf_counter() - started
    return {
        "words_per_second": round(sum(len(text.split()) for text in texts) / seconds),
        "load_ms": round(1000 * (loaded - began)),
        "memory_mb": peak_of_memory(),
    }


@contextmanager
def _as_in_a_pile(
    alone: Callable[[Any], Any], name: str, work: str
) -> Iterator[Callable[[Any], Any]]:
    """What does the work of a big pile: the reader's own workers, for the whole extraction."""
    from evaluation.engines import FLOOR
    from tui_reader.library.side_by_side import ENOUGH_TEXTS, extraction

    if name == FLOOR or work == NAMES:
        yield alone
        return
    with extraction(alone, name, ENOUGH_TEXTS) as workers:
        yield lambda articles: workers.ask(articles)()


def _work(name: str, work: str) -> tuple[Callable[[Any], Any], Callable[[Any], Any]]:
    """What is done to a step's articles beforehand, and what is timed."""
    from evaluation.engines import FLOOR, floor_engine
    from tui_reader.entities import engines
    from tui_reader.entities.pipeline import extract

    if name == FLOOR:
        return list, floor_engine
    chosen = engines.engine(name)
    recogniser = chosen.load()
    if work == NAMES:
        return _documents, recogniser.recognise
    return list, partial(extract, recogniser=recogniser, languages=chosen.languages)


def _documents(articles: Sequence[Article]) -> Any:
    """What the recogniser is given of the articles: plain characters, cut into sentences."""
    from tui_reader.entities.plain_text import plain_text
    from tui_reader.entities.recogniser import Document
    from tui_reader.entities.sentences import sentence_spans

    plain = [plain_text(article.text) for article in articles]
    return [
        Document(text.text, sentence_spans(text.text), tuple(map(text.plain, article.furniture)))
        for article, text in zip(articles, plain, strict=True)
    ]


def _article(number: int, text: str) -> Article:
    from tui_reader.corpus.formats.parser import Draft
    from tui_reader.corpus.making import make_article

    return make_article(f"{number}.txt", Draft(text))


def peak_of_memory() -> float | None:
    """The most that this process has had in memory, in MB, where the system tells.

    Of Linux it is asked through ``/proc``: what ``getrusage`` says there may be the parent's.
    """
    try:
        with open("/proc/self/status", encoding="ascii") as status:  # noqa: PTH123 - imports less
            peak = next(line for line in status if line.startswith("VmHWM:"))
        return round(int(peak.split()[1]) / 1024, 1)
    except (OSError, StopIteration):
        return _peak_by_usage()


def _peak_by_usage() -> float | None:
    try:
        import resource
    except ImportError:
        return None
    unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
    return round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit, 1)


if __name__ == "__main__":
    main()

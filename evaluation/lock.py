"""What holds the secret sets apart: who names its place, and where its sentences turn up again.

Only file names come out of here, never a word of such a set. Sentences are compared by their
shingles: every run of eight words, whatever their case and what stands between them. Furniture
is left out, for every paper asks its readers to sign up in much the same words.
"""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

from evaluation.sets import MARKED_UP, NAMES, SECRET
from tui_reader.entities.sentences import sentence_spans

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from tui_reader.model.article import Article

SHINGLE = 8
PLACES = tuple(name for name in MARKED_UP if name in SECRET)
"""The secret sets that nobody may name but the module that reads them."""

_WORD = re.compile(r"\w+")
_TEXT = {".py", ".md", ".txt", ".toml", ".json", ".jsonl", ".html", ".csv", ".yaml", ".yml"}
_NAMED = re.compile(rf"{NAMES.name}(?:/|\\+)(?:{'|'.join(PLACES)})|evaluation(?:/|\\+){NAMES.name}")
_OPEN = re.compile(
    rf"evaluation(?:/|\\+){NAMES.name}(?:/|\\+)(?:{'|'.join(sorted({*MARKED_UP} - SECRET))})"
)
_EVALUATION = re.compile(r"evaluation(?:\.|$)")


def shingles(text: str) -> set[str]:
    """Every run of `SHINGLE` words of a text, in lower case and parted by single blanks."""
    words = _WORD.findall(text.casefold())
    return {" ".join(words[i : i + SHINGLE]) for i in range(len(words) - SHINGLE + 1)}


def sentences_of(articles: Iterable[Article]) -> list[set[str]]:
    """The shingles of each sentence of articles, without their furniture; short ones have none."""
    found = (
        shingles(article.text[span.start : span.end])
        for article in articles
        for span in sentence_spans(article.text)
        if not any(span.overlaps(block) for block in article.furniture)
    )
    return [sentence for sentence in found if sentence]


def repeating(secret: Iterable[set[str]], files: Iterable[Path]) -> list[str]:
    """The names of `files` that have half of a secret sentence; mark-up is looked through.

    Less than half is a turn of phrase: courts and police have many of eight words and more.
    """
    sentences = list(secret)
    return [file.name for file in files if _repeats(shingles(_without_mark_up(file)), sentences)]


def _repeats(text: set[str], sentences: Iterable[set[str]]) -> bool:
    return any(2 * len(sentence & text) >= len(sentence) for sentence in sentences)


def naming(files: Iterable[Path]) -> list[str]:
    """The names of `files` that name the place of a secret set."""
    return [file.name for file in files if _names_it(file)]


def importing(files: Iterable[Path]) -> list[str]:
    """The names of those of `files` that are programs and import the evaluation, which reads it."""
    return [file.name for file in files if any(_imports(node) for node in _nodes(file))]


def text_files(*folders: Path) -> Iterator[Path]:
    """Files of text below `folders`, by path."""
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts and path.suffix in _TEXT:
                yield path


def _without_mark_up(file: Path) -> str:
    text = file.read_text(encoding="utf-8", errors="replace")
    return re.sub(r"\[\[([^\[\]|]+)\|[^\[\]]*\]\]", r"\1", text)


def _names_it(file: Path) -> bool:
    text = file.read_text(encoding="utf-8", errors="replace")
    if _NAMED.search(_OPEN.sub("", text)):
        return True
    # By itself the word is nothing: a database may be locked.
    return "evaluation" in text and any(
        isinstance(node, ast.Constant) and node.value in PLACES for node in _nodes(file)
    )


def _nodes(file: Path) -> Iterator[ast.AST]:
    """The parts of a program; of any other file, none."""
    if file.suffix == ".py":
        yield from ast.walk(ast.parse(file.read_text(encoding="utf-8")))


def _imports(node: ast.AST) -> bool:
    if isinstance(node, ast.Import):
        return any(_EVALUATION.match(alias.name) for alias in node.names)
    return isinstance(node, ast.ImportFrom) and bool(_EVALUATION.match(node.module or ""))

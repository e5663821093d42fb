"""The labelled sets: where they are, and how each becomes articles with labels.

`bundled` and `held_out` keep their labels in files beside the articles; `dev`, `hard`,
`validation` and `locked` are articles with the mark-up inside and front matter on top. Either way
the reader's own loader reads what is measured: a label that does not stand where the loader's text
has its name is an error, never guessed at. This is the only module that knows the places of the
secret sets.
"""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from evaluation.cultures import read_cultures
from evaluation.labels import Label, LabelError, Labelled, LabelledSet, line_of, parse
from tui_reader.corpus.loader import load
from tui_reader.model.mention import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui_reader.model.article import Article

HERE = Path(__file__).parent
CORPUS = HERE.parent / "corpus"
NAMES = HERE / "names"

BUNDLED, HELD_OUT = "bundled", "held_out"
DEV, HARD, VALIDATION, LOCKED = "dev", "hard", "validation", "locked"
MARKED_UP = (DEV, HARD, VALIDATION, LOCKED)
SETS = (BUNDLED, HELD_OUT, *MARKED_UP)
SECRET = frozenset({HELD_OUT, VALIDATION, LOCKED})
"""Sets of which nobody who works on the engines may see more than numbers."""


def read_set(name: str) -> LabelledSet:
    """The set called `name`, one of `SETS`. Raises LabelError."""
    if name in MARKED_UP:
        return read_inside(name, NAMES / name)
    return read_beside(name, HERE / name, CORPUS if name == BUNDLED else HERE / name)


def read_beside(name: str, folder: Path, texts: Path) -> LabelledSet:
    """Label files (`.txt`) in `folder` for articles of the same stems in `texts`."""
    files = sorted(folder.glob("*.txt"))
    articles = tuple(_beside(file, texts, apart=folder != texts) for file in files)
    return _whole(LabelledSet(name, articles, secret=name in SECRET))


def read_inside(name: str, folder: Path) -> LabelledSet:
    """Articles (`.md`) in `folder` with the mark-up in them, and the cultures of their names.

    Raises LabelError, which names every place where something is wrong, one a line.
    """
    cultures = read_cultures(folder)
    articles: list[Labelled] = []
    errors: list[str] = []
    with TemporaryDirectory() as stripped:
        for file in sorted(folder.glob("*.md")):
            try:
                articles.append(_inside(file, Path(stripped)))
                errors += _without_culture(articles[-1], cultures)
            except LabelError as error:
                errors.append(str(error))
    if errors:
        raise LabelError("\n".join(errors))
    return _whole(LabelledSet(name, tuple(articles), cultures, name in SECRET))


def _whole(labelled: LabelledSet) -> LabelledSet:
    if not labelled.articles:
        raise LabelError("there are no labelled articles")
    return labelled


def _beside(file: Path, texts: Path, *, apart: bool) -> Labelled:
    plain, labels = _parsed(file)
    suffixes = (".md", ".txt") if apart else (".md",)
    paths = [path for suffix in suffixes if (path := texts / f"{file.stem}{suffix}").is_file()]
    if not paths:
        raise LabelError(f"{file.name}: there is no article of that name")
    article = _read(paths[0])
    if plain.strip() != article.text.strip():
        line = _difference(plain.strip(), article.text.strip()) + _blank_lines(plain)
        raise LabelError(f"{file.name}, line {line}: not what the article has there")
    return _fitted(article, plain, labels, file.name)


def _inside(file: Path, stripped: Path) -> Labelled:
    """The article of `file`, read by the loader from a copy of it without mark-up."""
    plain, labels = _parsed(file)
    (stripped / file.name).write_text(plain, encoding="utf-8", newline="\n")
    article = _read(stripped / file.name)
    _, closed, body = plain.removeprefix("---\n").partition("\n---\n")
    if not plain.startswith("---\n") or not closed or article.date is None:
        raise LabelError(f"{file.name}, line 1: no front matter with a date")
    if body.strip() != article.text.strip():
        first = line_of(plain, len(plain) - len(body)) + _blank_lines(body)
        line = first - 1 + _difference(body.strip(), article.text.strip())
        raise LabelError(f"{file.name}, line {line}: not what the reader reads there")
    return _fitted(article, plain, labels, file.name)


def _parsed(file: Path) -> tuple[str, list[Label]]:
    try:
        return parse(file.read_text(encoding="utf-8"))
    except LabelError as error:
        raise LabelError(f"{file.name}, {error}") from None
    except UnicodeDecodeError:
        raise LabelError(f"{file.name}: not UTF-8") from None


def _read(path: Path) -> Article:
    loaded = load(path.parent, path.name)
    if len(loaded.articles) != 1:
        raise LabelError(f"{path.name}: the reader does not read it as one article")
    return loaded.articles[0]


def _fitted(article: Article, plain: str, labels: list[Label], file: str) -> Labelled:
    """The article with its labels at its own offsets; it ends as `plain` does, but for blanks."""
    before = len(plain.rstrip()) - len(article.text.rstrip())
    moved = tuple(label.moved(-before) for label in labels)
    for label, old in zip(moved, labels, strict=True):
        if label.start < 0 or article.text[label.start : label.end] != label.surface:
            raise LabelError(f"{file}, line {line_of(plain, old.start)}: a label outside the text")
    return Labelled(article, moved, file, line_of(plain, max(0, before)))


def _without_culture(one: Labelled, cultures: Mapping[str, str]) -> list[str]:
    """The places of people's keys of which no culture is known."""
    lines = [
        one.line - 1 + line_of(one.article.text, label.start)
        for label in one.labels
        if label.kind is Kind.PERSON and label.bearer and label.bearer not in cultures
    ]
    return [f"{one.file}, line {line}: a person's key without a culture" for line in lines]


def _difference(one: str, two: str) -> int:
    """The line, counted from 1, where two texts part."""
    same = next((i for i, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), None)
    return line_of(one, min(len(one), len(two)) if same is None else same)


def _blank_lines(text: str) -> int:
    """How many lines come before the first that is not blank."""
    return text[: len(text) - len(text.lstrip())].count("\n")

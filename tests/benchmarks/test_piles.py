"""The invented piles are the same everywhere, and shaped like real ones."""

from __future__ import annotations

import json
import re
from collections import Counter
from typing import TYPE_CHECKING

from benchmarks.piles.articles import Newsroom
from benchmarks.piles.writing import as_markdown, write_pile
from tui_reader import Library

if TYPE_CHECKING:
    from pathlib import Path


def test_an_article_is_the_same_in_every_pile(tmp_path: Path) -> None:
    write_pile(30, tmp_path / "small", "jsonl", seed=3, jobs=1)
    write_pile(250, tmp_path / "large", "jsonl", seed=3, jobs=2)
    small, large = (_records(tmp_path / name) for name in ("small", "large"))
    assert large[:30] == small
    assert len(large) == 250


def test_another_seed_is_other_news() -> None:
    assert Newsroom(1).article(5).text != Newsroom(2).article(5).text


def test_both_forms_open_as_the_same_articles(tmp_path: Path) -> None:
    for form in ("jsonl", "files"):
        write_pile(12, tmp_path / form, form, seed=0, jobs=1)
    shown = []
    for form in ("jsonl", "files"):
        with Library.open(tmp_path / form) as library:
            shown.append([(row.title, row.source, row.date) for row in library.articles()])
    assert Counter(shown[0]) == Counter(shown[1])


def test_front_matter_says_what_there_is() -> None:
    article = next(each for each in map(Newsroom().article, range(999)) if each.date is None)
    assert "date:" not in as_markdown(article)
    assert as_markdown(article).endswith(article.text + "\n")


def test_names_and_lengths_have_a_long_tail() -> None:
    newsroom = Newsroom()
    articles = [newsroom.article(number) for number in range(1500)]
    lengths = sorted(len(article.text.split()) for article in articles)
    assert 210 < sum(lengths) / len(lengths) < 270
    assert lengths[-1] > 4 * lengths[len(lengths) // 2]
    words = Counter(word for each in articles for word in re.findall(r"\b[A-Z]\w+", each.text))
    often = [count for _, count in words.most_common()]
    assert often[0] > 20 * often[len(often) // 10]


def _records(folder: Path) -> list[dict[str, str]]:
    lines = [path.read_text("utf-8").splitlines() for path in sorted(folder.glob("*.jsonl"))]
    return [json.loads(line) for shard in lines for line in shard]

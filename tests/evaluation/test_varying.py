from __future__ import annotations

import re
from collections import Counter

from evaluation.varying import pile
from tests.evaluation.made import labelled
from tui_reader.entities.sentences import sentence_spans

ONE = labelled(
    "[[Bisi Rowntree-Adeyemi|person:b]] of [[Culverhay Ferries|organisation:f]] said nothing."
    " Nobody came before lunch and nobody stayed after supper.\n\n"
    "Mr [[Pound|person:p]] was at the harbour with [[Ines Okafor|person:o]] until evening."
)


def sentences(text: str) -> list[str]:
    return [text[span.start : span.end] for span in sentence_spans(text)]


def test_a_pile_is_as_large_as_it_was_asked_to_be() -> None:
    texts = pile([ONE], 200)
    assert 200 <= sum(len(text.split()) for text in texts) < 200 + len(ONE.article.text.split())


def test_no_sentence_comes_twice() -> None:
    counts = Counter(sentence for text in pile([ONE], 200) for sentence in sentences(text))
    assert counts.most_common(1)[0][1] == 1


def test_names_are_exchanged_for_other_names_of_the_same_kind() -> None:
    first, second = pile([ONE], 40)[:2]
    assert first == ONE.article.text
    assert "Bisi Rowntree-Adeyemi" not in second
    people = {"Bisi", "Rowntree", "Adeyemi", "Pound", "Ines", "Okafor"}
    assert set(re.findall(r"\w+", second)[:3]) <= people


def test_the_text_stays_as_long_in_words() -> None:
    lengths = {len(text.split()) for text in pile([ONE], 200)}
    assert len(lengths) == 1


def test_a_pile_is_the_same_each_time() -> None:
    assert pile([ONE], 200) == pile([ONE], 200)

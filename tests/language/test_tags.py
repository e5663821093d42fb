from __future__ import annotations

import pytest

from tui_reader.language.tags import primary, reads, tag_of


@pytest.mark.parametrize(
    ("stated", "tag"),
    [
        ("en", "en"),
        (" EN_gb ", "en-GB"),
        ("eng", "en"),
        ("wel", "cy"),
        ("zh-hant-tw", "zh-Hant-TW"),
        ("sco", "sco"),
        ("iw", "he"),
    ],
)
def test_tags_are_brought_to_their_usual_form(stated: str, tag: str) -> None:
    assert tag_of(stated) == tag
    assert tag_of(tag) == tag


@pytest.mark.parametrize("stated", ["", "English", "und", "xx", "e", "en GB", "12", "en-", "fr,en"])
def test_what_is_no_tag_says_nothing(stated: str) -> None:
    assert tag_of(stated) == ""


def test_languages_are_compared_without_country() -> None:
    assert primary("en-GB") == primary("en")
    assert primary("nb") == primary("no")
    assert primary("cy") != primary("ga")


@pytest.mark.parametrize("tag", ["en", "en-GB", "", "mul"])
def test_who_reads_english_reads_what_may_be(tag: str) -> None:
    assert reads(frozenset(("en",)), tag)


@pytest.mark.parametrize("tag", ["fr", "sco", "cy-GB"])
def test_who_reads_english_reads_nothing_else(tag: str) -> None:
    assert not reads(frozenset(("en",)), tag)
    assert reads(None, tag)

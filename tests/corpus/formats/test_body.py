from __future__ import annotations

import pytest
from lxml import html

from tui_reader.corpus.formats.body import body_of

RAIN = "Rain fell on Aldham for the third day, and the quay was under water."
MOSS = "“We are not going to stop looking tonight,” said Ada Moss, the harbour master."
FIRE = "A fire on the ferry was put out by its own crew before the lifeboat came."


def body(markup: str, verdict: str = f"{RAIN}\n{MOSS}", title: str = "") -> list[str]:
    root = html.document_fromstring(f"<html><body>{markup}</body></html>")
    return [found.text for found in body_of(root, verdict, title)]


def test_what_was_judged_to_be_the_article_is_it() -> None:
    assert body(f"<ul><li>Home</li></ul><div><p>{RAIN}</p><p>{MOSS}</p></div>") == [RAIN, MOSS]


def test_prose_that_was_lost_among_the_rest_is_taken_back() -> None:
    markup = f"<div><p>{RAIN}</p><div>{FIRE}</div><p>{MOSS}</p></div>"
    assert body(markup) == [RAIN, FIRE, MOSS]


def test_prose_outside_the_part_that_holds_the_article_is_not() -> None:
    markup = f"<div><p>{RAIN}</p><p>{MOSS}</p></div><div><p>{FIRE}</p></div>"
    assert body(markup) == [RAIN, MOSS]


@pytest.mark.parametrize(
    "around",
    [
        "<aside>{}</aside>",
        "<div class='newsletter-signup'>{}</div>",
        "<div id='cookie-banner'><div>{}</div></div>",
        "<figure><figcaption>{}</figcaption></figure>",
        "<div role='navigation'>{}</div>",
        "<p class='sr-only'>{}</p>",
        "<p hidden>{}</p>",
        "<p><a href='/fire'>{}</a></p>",
    ],
)
def test_prose_whose_place_says_that_it_is_something_else_is_not(around: str) -> None:
    assert body(f"<div><p>{RAIN}</p>{around.format(FIRE)}<p>{MOSS}</p></div>") == [RAIN, MOSS]


@pytest.mark.parametrize("tag", ["h2", "li", "blockquote"])
def test_short_headings_items_and_quotes_inside_the_article_are_taken_back(tag: str) -> None:
    markup = f"<div><p>{RAIN}</p><{tag}>Not yet</{tag}><p>{MOSS}</p></div>"
    assert body(markup) == [RAIN, "Not yet", MOSS]


def test_short_words_that_are_none_of_these_are_not() -> None:
    assert body(f"<div><p>{RAIN}</p><div>Share</div><p>{MOSS}</p></div>") == [RAIN, MOSS]


def test_a_heading_below_the_article_is_not_taken_back() -> None:
    assert body(f"<div><p>{RAIN}</p><p>{MOSS}</p><h2>More news</h2></div>") == [RAIN, MOSS]


def test_without_a_verdict_all_prose_is_the_article() -> None:
    markup = f"<nav><p>{FIRE}</p></nav><div>Share</div><p>{RAIN}</p><div><p>{MOSS}</p></div>"
    assert body(markup, verdict="") == [RAIN, MOSS]


def test_the_title_is_left_out() -> None:
    markup = f"<div><h1>Ferry: three missing</h1><p>{RAIN}</p><p>{MOSS}</p></div>"
    verdict = f"Ferry: three missing\n{RAIN}\n{MOSS}"
    assert body(markup, verdict, title="Ferry – three missing") == [RAIN, MOSS]


def test_words_behind_a_comment_are_read() -> None:
    assert body(f"<p><!-- x -->{RAIN}</p><!-- y -->{MOSS}") == [RAIN, MOSS]


def test_a_page_without_words_has_no_body() -> None:
    assert body("", verdict="") == []

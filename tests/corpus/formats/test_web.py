from __future__ import annotations

import html
import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.corpus.formats.pages import PAGES, Page
from tests.corpus.formats.sources import apart, only, says_something, source
from tui_reader.corpus.formats.web import parse
from tui_reader.corpus.unreadable import UnreadableError

EVERY = pytest.mark.parametrize("page", PAGES.values(), ids=PAGES.keys())
FRAMED = [page for name, page in PAGES.items() if name != "old"]
"""Pages whose elements say which part is what; the old one is one table."""


def squeezed(text: str) -> str:
    return " ".join(html.unescape(text).split())


@EVERY
def test_every_paragraph_of_the_article_is_there_in_order(page: Page) -> None:
    text = squeezed(only(parse, page.html).text)
    positions = [text.find(squeezed(paragraph)) for paragraph in page.body[:10]]
    assert -1 not in positions
    assert all(squeezed(paragraph) in text for paragraph in page.body)
    assert positions == sorted(positions) or "His three rules" in page.body[-1]


@EVERY
def test_no_paragraph_is_there_twice(page: Page) -> None:
    text = squeezed(only(parse, page.html).text)
    assert all(text.count(squeezed(paragraph)) == 1 for paragraph in page.body)


@pytest.mark.parametrize("page", FRAMED)
def test_what_stands_around_the_article_is_left_out(page: Page) -> None:
    text = squeezed(only(parse, page.html).text)
    assert [words for words in page.furniture if squeezed(words) in text] == []


@EVERY
def test_title_author_date_and_site_are_what_the_page_states(page: Page) -> None:
    draft = only(parse, page.html)
    assert (draft.title, draft.author, draft.source) == (page.title, page.author, page.site)
    assert (draft.date.isoformat() if draft.date else "") == page.date


def test_the_title_is_not_said_again_in_the_text() -> None:
    page = PAGES["broadsheet"]
    assert not only(parse, page.html).text.startswith(page.title)


def test_the_language_and_the_address_are_kept() -> None:
    draft = only(parse, PAGES["broadsheet"].html)
    assert draft.language == "en-GB"
    assert draft.url == "https://courier.example/2023/feb/09/ferry"


def test_headings_and_quotes_are_known() -> None:
    draft = only(parse, PAGES["interview"].html)
    kinds = {leaf.first: draft.text[leaf.start : leaf.end] for leaf in draft.structure.leaves}
    assert kinds["▌ "].startswith("A clock is a promise")
    assert kinds["• "] == "Only then open the case"


PAGE = "<html><head><title>Harbour fire</title></head><body><article>%s</article></body></html>"
RAIN = "<p>Rain fell on Aldham for the third day, and the quay was under water.</p>"


def test_a_date_in_the_text_is_not_the_page_s() -> None:
    body = RAIN + "<p>It was the worst since 3 May 1970, said the mayor, Ada Moss.</p>"
    assert only(parse, PAGE % body).date is None


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252"])
def test_a_page_that_states_no_encoding_is_read(encoding: str) -> None:
    text = PAGE % (RAIN + "<p>“It is out,” said Zoë Müller at the café — and rose.</p>")
    assert "Zoë Müller at the café — and" in only(parse, text.encode(encoding)).text


@pytest.mark.parametrize("encoding", ["windows-1251", "koi8-r", "shift_jis", "iso-8859-1"])
def test_a_page_is_read_in_the_encoding_it_states(encoding: str) -> None:
    said = "Élan vital" if encoding == "iso-8859-1" else "Мэр города"
    body = f"<meta charset='{encoding}'>{RAIN}<p>{said} and more words than before it.</p>"
    assert said in only(parse, (PAGE % body).encode(encoding)).text


def test_utf_8_is_read_as_such_whatever_the_page_states() -> None:
    body = f"<meta charset='iso-8859-1'>{RAIN}<p>The café was open all the night long.</p>"
    assert "café" in only(parse, PAGE % body).text


def test_a_page_cut_short_gives_what_there_is() -> None:
    page = PAGES["broadsheet"]
    draft = only(parse, page.html[: page.html.index("Some 340 pupils") + 9])
    assert "It was not sound" in draft.text


@pytest.mark.parametrize("content", [b"", b" \n "])
def test_an_empty_page_has_a_reason(content: bytes) -> None:
    with pytest.raises(UnreadableError):
        list(parse(source(content)))


def test_a_page_without_text_is_a_flaw() -> None:
    drafts, flaws = apart(parse, "<html><body><script>render()</script></body></html>")
    assert drafts == []
    assert "no text" in flaws[0].reason


def test_pictures_kept_in_the_page_do_not_count() -> None:
    picture = "<img src='data:image/png;base64,%s'>" % ("A" * 20_000_000)
    assert "third day" in only(parse, PAGE % (picture + RAIN)).text


def test_a_page_of_a_few_words_has_its_title() -> None:
    draft = only(parse, PAGE % "<p>It is out.</p>")
    assert (draft.title, draft.text) == ("Harbour fire", "It is out.")


def test_entities_that_multiply_stay_as_they_are() -> None:
    bomb = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    page = (
        f"<?xml version='1.0'?><!DOCTYPE html [<!ENTITY a0 'Rain'>{bomb}]>{PAGE % (RAIN + '&a9;')}"
    )
    assert len(only(parse, page).text) < 1000


def test_too_much_markup_has_a_reason() -> None:
    with pytest.raises(UnreadableError, match="too large"):
        list(parse(source(PAGE % (RAIN * 300_000))))


def test_a_page_of_many_paragraphs_is_read_whole() -> None:
    body = "".join(f"<p>Rain fell on Aldham, for the {n}th day now.</p>" for n in range(30_000))
    text = only(parse, PAGE % body).text
    assert text.count("\n\n") == 29_999


@pytest.mark.parametrize("opening", ["<div>", "<b>", "<blockquote>", "<ul><li>"])
def test_no_depth_is_too_great(opening: str) -> None:
    drafts, _ = apart(parse, "<html><body>" + opening * 20_000 + RAIN)
    assert "third day" in drafts[0].text


@pytest.mark.parametrize(
    "script",
    [
        '{"a":' * 50_000,
        '{"@type":"NewsArticle","datePublished":' + "9" * 10_000 + "}",
        '{"@type":"NewsArticle","author":[null,{"name":[[]]}],"headline":{"a":1},"publisher":[3]}',
        "[[[[" + "1,",
    ],
)
def test_odd_statements_about_a_page_do_not_keep_it_from_opening(script: str) -> None:
    page = f"<script type='application/ld+json'>{script}</script>{PAGE % RAIN}"
    assert "third day" in only(parse, page).text


KINDS = {
    "p": "<p>{}</p>", "div": "<div>{}</div>", "item": "<ul><li>{}</li></ul>",
    "quote": "<blockquote>{}</blockquote>", "bold": "<p><strong>{}</strong></p>",
    "table": "<table><tr><td>{}</td></tr></table>", "more": "<details><p>{}</p></details>",
    "break": "<p>{}<br></p>", "section": "<section><div><p>{}</p></div></section>",
    "link": "<p><a href='/x'>Ada</a> {}</p>",
}  # fmt: skip
FRAMES = (
    "<article>{}</article>", "<div class='article-body'>{}</div>", "<main><div>{}</div></main>",
    "<div>{}</div>", "{}", "<section itemprop='articleBody'>{}</section>",
)  # fmt: skip
WORDS = "rain fell harbour master said council moss vote bridge ferry sunday again the of".split()  # noqa: SIM905


def sentence(seed: int) -> str:
    chance = random.Random(seed)
    words = [chance.choice(WORDS) for _ in range(chance.randint(2, 30))]
    return f"N{seed} {' '.join(words)}."


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    pieces=st.lists(st.tuples(st.sampled_from(sorted(KINDS)), st.integers(0, 10**6)), min_size=2),
    frame=st.sampled_from(FRAMES),
)
def test_no_sentence_of_a_body_is_lost(pieces: list[tuple[str, int]], frame: str) -> None:
    sentences = [(kind, sentence(seed)) for kind, seed in pieces]
    body = RAIN + "".join(KINDS[kind].format(words) for kind, words in sentences) + RAIN
    bar = "<nav><a href='/'>Home</a></nav>"
    text = squeezed(only(parse, f"<html><body>{bar}{frame.format(body)}</body></html>").text)
    assert [words for _, words in sentences if words not in text] == []


@settings(max_examples=40, deadline=None)
@given(st.binary(max_size=300) | st.text("<>/apdiv!-&#; \0\n", max_size=300).map(str.encode))
def test_whatever_is_in_it_something_is_said(content: bytes) -> None:
    assert says_something(parse, content)

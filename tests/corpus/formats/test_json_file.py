from __future__ import annotations

import datetime as dt
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.corpus.formats.sources import apart, found, only, says_something, source
from tui_reader.corpus.formats.json_file import parse
from tui_reader.corpus.formats.parser import Draft, Flaw
from tui_reader.corpus.unreadable import UnreadableError

RAIN = "Rain fell on Aldham for the third day, and the quay was under water."


def records(value: Any, **fields: str) -> list[str]:
    return [draft.record for draft in found(parse, json.dumps(value), **fields)]


def article(value: Any, **fields: str) -> Draft:
    return only(parse, json.dumps(value), **fields)


def test_an_object_is_an_article() -> None:
    draft = article(
        {
            "headline": "Harbour fire",
            "body": RAIN,
            "datePublished": "2021-03-14T10:30:00Z",
            "publisher": {"name": "The Courier"},
            "author": ["Ada Moss", "Ivo Hale"],
            "url": "https://courier.example/fire",
            "inLanguage": "en-GB",
        }
    )
    assert draft == Draft(
        RAIN,
        title="Harbour fire",
        source="The Courier",
        date=dt.date(2021, 3, 14),
        record="https://courier.example/fire",
        language="en-GB",
        author="Ada Moss, Ivo Hale",
        url="https://courier.example/fire",
    )


def test_an_object_that_names_itself_by_nothing_is_the_whole_file() -> None:
    assert article({"title": "Fire", "text": RAIN}).record == ""


def test_each_member_of_a_list_is_an_article() -> None:
    assert records([{"text": RAIN}, {"text": RAIN, "id": 7}, {"text": RAIN}]) == ["1", "7", "3"]


def test_articles_of_a_news_service_are_found() -> None:
    draft = article(
        {
            "status": "ok",
            "totalResults": 1,
            "articles": [
                {
                    "source": {"id": "the-courier", "name": "The Courier"},
                    "author": "By Ada Moss",
                    "title": "Harbour fire",
                    "description": "A fire.",
                    "url": "https://courier.example/fire",
                    "urlToImage": "https://courier.example/fire.jpg",
                    "publishedAt": "2021-03-14T10:30:00Z",
                    "content": f"{RAIN} [+900 chars]",
                }
            ],
        }
    )
    assert (draft.source, draft.author, draft.title) == ("The Courier", "Ada Moss", "Harbour fire")
    assert draft.text == f"{RAIN} [+900 chars]"
    assert draft.record == "https://courier.example/fire"


def test_articles_whose_fields_lie_deeper_are_found() -> None:
    draft = article(
        {
            "response": {
                "status": "ok",
                "pageSize": 10,
                "results": [
                    {
                        "id": "world/2021/fire",
                        "sectionName": "World",
                        "webPublicationDate": "2021-03-14T10:30:00Z",
                        "webTitle": "Harbour fire",
                        "webUrl": "https://courier.example/fire",
                        "fields": {
                            "headline": "Fire at the harbour",
                            "body": f"<p>{RAIN}</p><p>It rose &amp; rose.</p>",
                            "byline": "Ada Moss",
                            "trailText": "A fire.",
                        },
                    }
                ],
            }
        }
    )
    assert draft.text == f"{RAIN}\n\nIt rose & rose."
    assert draft.title == "Harbour fire"
    assert (draft.author, draft.record) == ("Ada Moss", "world/2021/fire")
    assert draft.source == "courier.example"


def test_a_list_of_headlines_is_read_as_far_as_it_goes() -> None:
    draft = article(
        {
            "articles": [
                {
                    "url": "https://courier.example/fire",
                    "title": "Harbour fire",
                    "seendate": "20210314T103000Z",
                    "domain": "courier.example",
                    "language": "English",
                    "sourcecountry": "United Kingdom",
                }
            ]
        }
    )
    assert (draft.text, draft.date) == ("Harbour fire", dt.date(2021, 3, 14))


def test_what_crawlers_write_is_found() -> None:
    draft = article(
        [
            {
                "authors": ["Ada Moss"],
                "date_download": "2021-03-20 10:00:00",
                "date_publish": "2021-03-14 10:30:00",
                "description": "A fire.",
                "filename": "fire.html",
                "language": "en",
                "maintext": RAIN,
                "source_domain": "courier.example",
                "title": "Harbour fire",
                "title_page": None,
                "url": "https://courier.example/fire",
            }
        ]
    )
    assert (draft.text, draft.date) == (RAIN, dt.date(2021, 3, 14))
    assert draft.source == "courier.example"


def test_what_a_weblog_s_service_writes_is_found() -> None:
    draft = article(
        [
            {
                "id": 88,
                "date": "2021-03-14T10:30:00",
                "link": "https://courier.example/fire",
                "title": {"rendered": "Harbour&#8217;s fire"},
                "content": {"rendered": f"<p>{RAIN}</p>", "protected": False},
                "author": 3,
            }
        ]
    )
    assert (draft.title, draft.text, draft.record) == ("Harbour’s fire", RAIN, "88")


def test_what_a_search_server_writes_is_found() -> None:
    hits = [{"_index": "news", "_id": "x1", "_source": {"title": "Fire", "text": RAIN}}]
    assert records({"took": 3, "hits": {"total": 1, "hits": hits}}) == ["x1"]


def test_a_whole_feed_gives_way_to_its_entries() -> None:
    items = [{"id": n, "title": "Fire", "content_html": f"<p>{RAIN}</p>"} for n in "ab"]
    feed = {"title": "Courier", "description": "News.", "home_page_url": "https://a.example"}
    assert records(feed | {"items": items}) == ["a", "b"]


def test_an_article_is_not_looked_into_for_the_related_ones() -> None:
    related = [{"title": "Flood", "url": "https://courier.example/flood", "text": RAIN}]
    assert article({"title": "Fire", "text": RAIN, "related": related}).title == "Fire"


def test_articles_under_keys_of_their_own_are_called_by_them() -> None:
    assert records({"x1": {"title": "Fire", "text": RAIN}, "x2": {"text": RAIN}}) == ["x1", "x2"]


def test_articles_in_several_lists_are_all_found() -> None:
    assert records({"news": [{"text": RAIN}], "sport": [{"text": RAIN}, {"text": RAIN}]}) == [
        "news.1",
        "sport.1",
        "sport.2",
    ]


def test_a_list_of_paragraphs_is_a_text() -> None:
    assert article({"title": "Fire", "text": [RAIN, "It rose."]}).text == f"{RAIN}\n\nIt rose."


def test_a_list_of_blocks_is_a_text() -> None:
    blocks = [{"type": "p", "text": RAIN}, {"type": "image", "id": 1}, {"type": "p", "text": "It."}]
    assert article({"title": "Fire", "content": blocks}).text == f"{RAIN}\n\nIt."


def test_the_longest_prose_is_the_text_where_no_name_tells() -> None:
    value = [{"rubrik": "Fire", "mellan": f"{RAIN} {RAIN} {RAIN} {RAIN}", "när": "2021-03-14"}]
    draft = article(value)
    assert draft.text.startswith(RAIN)
    assert draft.date == dt.date(2021, 3, 14)


def test_fields_that_the_user_names_go_before_a_guess() -> None:
    value = [{"title": "no", "kop": "Fire", "text": "no", "inhoud": RAIN}]
    draft = article(value, title="kop", text="inhoud")
    assert (draft.title, draft.text) == ("Fire", RAIN)


def test_a_field_inside_another_can_be_named() -> None:
    assert article([{"a": {"b": {"c": "Short."}}}], text="a.b.c").text == "Short."


def test_a_field_that_is_nowhere_is_said_to_be() -> None:
    items = list(parse(source(json.dumps([{"text": RAIN}]), title="kop")))
    assert [item.reason for item in items if isinstance(item, Flaw)] == ["no field is called 'kop'"]


def test_a_record_without_words_is_a_flaw_and_the_rest_is_read() -> None:
    value = [{"text": RAIN}, {"id": "x", "title": " ", "text": "<p></p>" * 9}, {"text": RAIN}]
    drafts, flaws = apart(parse, json.dumps(value))
    assert [draft.record for draft in drafts] == ["1", "3"]
    assert flaws == [("no text in it", "x")]


def test_a_member_that_is_no_article_is_a_flaw_among_articles() -> None:
    drafts, flaws = apart(parse, json.dumps([{"text": RAIN}, {"id": "y", "text": " "}, 7]))
    assert [draft.record for draft in drafts] == ["1"]
    assert flaws == [("no text in it", "2"), ("no text in it", "3")]


@pytest.mark.parametrize("value", [{}, [], {"name": "tool", "version": 3}, [1, 2], "x", None])
def test_json_without_articles_is_said_to_have_none(value: Any) -> None:
    drafts, flaws = apart(parse, json.dumps(value))
    assert drafts == []
    assert "no article" in flaws[0].reason


def test_a_list_that_breaks_off_gives_what_stands_before() -> None:
    content = json.dumps([{"text": RAIN}] * 3)
    drafts, flaws = apart(parse, content[:-20])
    assert [draft.record for draft in drafts] == ["1", "2"]
    assert [flaw.record for flaw in flaws] == ["3"]


def test_an_object_that_breaks_off_gives_what_its_lists_hold() -> None:
    content = json.dumps({"status": "ok", "articles": [{"text": RAIN}] * 3})
    drafts, flaws = apart(parse, content[:-20])
    assert len(drafts) == 2
    assert "damaged" in flaws[-1].reason


def test_a_damaged_record_is_a_flaw_and_the_rest_is_read() -> None:
    sound = json.dumps({"text": RAIN})
    drafts, flaws = apart(parse, f'[{sound}, {{"text": wrong}}, {sound}]')
    assert [draft.record for draft in drafts] == ["1", "3"]
    assert [flaw.record for flaw in flaws] == ["2"]


def test_several_documents_after_one_another_are_read() -> None:
    documents = "\n".join(json.dumps({"id": n, "text": RAIN}, indent=1) for n in range(3))
    assert [draft.record for draft in found(parse, documents)] == ["0", "1", "2"]


def test_an_object_in_each_line_is_an_article() -> None:
    lines = "\n".join(json.dumps({"text": RAIN}) for _ in range(3))
    assert [draft.record for draft in found(parse, lines)] == ["1", "2", "3"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_every_encoding_is_read(encoding: str) -> None:
    content = json.dumps([{"text": f"{RAIN} “Café,” said Zoë."}], ensure_ascii=False)
    assert only(parse, content.encode(encoding)).text.endswith("“Café,” said Zoë.")


def test_an_empty_file_has_a_reason() -> None:
    with pytest.raises(UnreadableError, match="empty"):
        list(parse(source(b"")))


@pytest.mark.parametrize("opening", ["[", '{"a":', '[{"a":', '{"articles":[{"a":'])
def test_no_depth_is_too_great(opening: str) -> None:
    drafts, flaws = apart(parse, opening * 100_000)
    assert drafts == []
    assert flaws


def test_a_number_too_long_for_python_is_no_trouble() -> None:
    content = f'[{{"id": {"9" * 6000}, "text": "{RAIN}"}}, {{"n": 1e999, "text": "{RAIN}"}}]'
    assert len(found(parse, content)) == 2


def test_half_a_character_is_stored_as_a_sign_that_it_was() -> None:
    draft = only(parse, json.dumps([{"text": f"{RAIN} \ud800 \0", "title": "\udc00"}]))
    assert draft.text == f"{RAIN} \ufffd \ufffd"
    draft.title.encode()


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=30),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["title", "text", "url", "date", "source", "fields", "id", "x"]),
            inner,
            max_size=4,
        )
    ),
)


@given(VALUES)
def test_no_document_raises(value: Any) -> None:
    for draft in apart(parse, json.dumps(value))[0]:
        f"{draft.text}{draft.title}{draft.source}{draft.record}{draft.url}{draft.author}".encode()


@given(st.text('[]{}":,ab1\\ \n', max_size=60))
def test_whatever_is_in_it_something_is_said(content: str) -> None:
    assert says_something(parse, content)

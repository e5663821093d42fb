from __future__ import annotations

import datetime as dt
from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.corpus.formats.sources import apart, found, only, says_something, source
from tui_reader.corpus.formats.feed import parse
from tui_reader.corpus.formats.parser import Draft
from tui_reader.corpus.unreadable import UnreadableError

RAIN = "Rain fell on Aldham for the third day, and the quay was under water."
RSS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Courier</title>
<link>https://courier.example</link><language>en-gb</language>{}</channel></rss>"""
ATOM = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="cy">
<title>Y Negesydd</title>{}</feed>"""
BOMB = (
    '<!DOCTYPE lolz [<!ENTITY a0 "Rain">'
    + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    + "]>"
)


def item(number: int = 1, more: str = "") -> str:
    return f"<item><title>Fire {number}</title><guid>g{number}</guid>{more}</item>"


def rss(*items: str) -> str:
    return RSS.format("".join(items))


def test_an_entry_is_an_article() -> None:
    more = f"""<link>https://courier.example/1</link><dc:creator>Ada Moss</dc:creator>
    <pubDate>Sun, 14 Mar 2021 23:30:00 -0500</pubDate><description>{RAIN}</description>"""
    assert only(parse, rss(item(1, more))) == Draft(
        RAIN,
        title="Fire 1",
        source="The Courier",
        date=dt.date(2021, 3, 14),
        record="g1",
        language="en-gb",
        author="Ada Moss",
        url="https://courier.example/1",
    )


def test_the_whole_text_goes_before_the_summary() -> None:
    more = f"""<description>Short, but first.</description>
    <content:encoded><![CDATA[<p>{RAIN}</p><p>It rose.</p>]]></content:encoded>"""
    assert only(parse, rss(item(1, more))).text == f"{RAIN}\n\nIt rose."


def test_markup_in_a_summary_is_text() -> None:
    summary = escape("<p>Moss &amp; Son</p><p>It rose.</p>")
    assert (
        only(parse, rss(item(1, f"<description>{summary}</description>"))).text
        == "Moss & Son\n\nIt rose."
    )


def test_an_atom_entry_is_an_article() -> None:
    entry = f"""<entry><id>tag:a,1</id><title type="html">&lt;b&gt;Tân&lt;/b&gt;</title>
    <link href="https://a.example/1"/><published>2021-03-14T10:30:00Z</published>
    <updated>2022-01-01T00:00:00Z</updated><author><name>Ada Moss</name></author>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{RAIN}</p></div></content>
    </entry>"""
    draft = only(parse, ATOM.format(entry))
    assert (draft.title, draft.text, draft.author) == ("Tân", RAIN, "Ada Moss")
    assert (draft.date, draft.language) == (dt.date(2021, 3, 14), "cy")
    assert (draft.record, draft.source) == ("tag:a,1", "Y Negesydd")


def test_an_old_feed_is_read() -> None:
    content = f"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    xmlns="http://purl.org/rss/1.0/"><channel><title>Courier</title></channel>
    <item rdf:about="https://a.example/1"><title>Fire</title><link>https://a.example/1</link>
    <description>{RAIN}</description></item></rdf:RDF>"""
    draft = only(parse, content)
    assert (draft.text, draft.record) == (RAIN, "https://a.example/1")


def test_an_entry_s_own_source_goes_before_the_feed_s() -> None:
    more = f"<source url='https://b.example'>The Echo</source><description>{RAIN}</description>"
    assert only(parse, rss(item(1, more))).source == "The Echo"


def test_what_is_only_attached_is_left_out() -> None:
    more = f"<description>{RAIN}</description><enclosure url='https://a.example/x.mp3'/>"
    assert only(parse, rss(item(1, more))).text == RAIN


def test_an_entry_that_is_only_a_headline_has_that_as_its_text() -> None:
    assert only(parse, rss(item())).text == "Fire 1"


def test_entries_without_names_are_called_by_their_number() -> None:
    anonymous = f"<item><description>{RAIN}</description></item>"
    assert [draft.record for draft in found(parse, rss(anonymous, anonymous))] == ["1", "2"]


def test_an_entry_without_words_is_a_flaw_and_the_rest_is_read() -> None:
    drafts, flaws = apart(parse, rss(item(1), "<item><guid>x</guid></item>", item(2)))
    assert [draft.record for draft in drafts] == ["g1", "g2"]
    assert flaws == [("no text in it", "x")]


def test_a_feed_cut_short_gives_the_entries_before() -> None:
    content = rss(*(item(n, f"<description>{RAIN}</description>") for n in range(3)))
    drafts, flaws = apart(parse, content[: content.rindex("<description>")])
    assert [draft.record for draft in drafts][:2] == ["g0", "g1"]
    assert ["breaks off" in flaw.reason for flaw in flaws] == [True]


def test_a_feed_cut_short_in_an_empty_entry_has_one_flaw() -> None:
    content = rss(item(1, f"<description>{RAIN}</description>"), "<item><guid>x</guid></item>")
    drafts, flaws = apart(parse, content[: content.index("x</guid>") + 1])
    assert [draft.record for draft in drafts] == ["g1"]
    assert ["breaks off" in flaw.reason for flaw in flaws] == [True]


def test_a_feed_cut_short_before_its_entries_says_so() -> None:
    content = rss(item(1))
    _, flaws = apart(parse, content[: content.index("<item>")])
    assert ["before its first entry" in flaw.reason for flaw in flaws] == [True]


def test_a_feed_that_is_no_sound_xml_is_read_and_says_where() -> None:
    content = rss(*(item(n, f"<description>{RAIN} A & B</description>") for n in range(2)))
    drafts, flaws = apart(parse, content)
    assert len(drafts) == 2
    assert ["damaged at line" in flaw.reason for flaw in flaws] == [True]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252", "cp1251"])
def test_every_encoding_is_read(encoding: str) -> None:
    said = "Мэр города сказал" if encoding == "cp1251" else "“Café,” said Zoë"
    content = rss(item(1, f"<description>{RAIN} {said}.</description>"))
    content = content.replace("UTF-8", encoding.removesuffix("-sig"))
    assert only(parse, content.encode(encoding)).text == f"{RAIN} {said}."


def test_an_encoding_wrongly_stated_is_no_trouble() -> None:
    content = rss(item(1, f"<description>{RAIN} Café.</description>"))
    assert only(parse, content.replace("UTF-8", "utf-16")).text.endswith("Café.")


def test_entities_that_multiply_stay_as_they_are() -> None:
    content = rss(item(1, "<description>Rain &a9; fell.</description>"))
    drafts, _ = apart(parse, content.replace("<rss", f"{BOMB}<rss"))
    assert [len(draft.text) < 100 for draft in drafts] == [True]


def test_a_feed_cannot_take_in_a_file() -> None:
    content = rss(item(1, f"<description>{RAIN} &secret; and rose.</description>"))
    entity = f'<!DOCTYPE rss [<!ENTITY secret SYSTEM "file://{__file__}">]>'
    drafts, _ = apart(parse, content.replace("<rss", f"{entity}<rss"))
    assert not any("annotations" in draft.text for draft in drafts)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("<project><name>x</name></project>", "not a feed: it begins with <project>"),
        (rss(), "a feed without entries"),
    ],
)
def test_xml_without_entries_is_a_flaw(content: str, reason: str) -> None:
    assert apart(parse, content) == ([], [(reason, "")])


@pytest.mark.parametrize("content", [b"", b" \n", b"no markup at all", b"\0\1\2\3" * 99])
def test_what_is_no_feed_has_a_reason(content: bytes) -> None:
    with pytest.raises(UnreadableError):
        list(parse(source(content)))


@pytest.mark.parametrize("reference", ["&#xFFFFFFF;", "&#99999999;", "&#xD800;", "&#0;"])
def test_characters_that_there_are_not_do_not_keep_a_feed_from_opening(reference: str) -> None:
    content = rss(item(1, f"<description>{RAIN} {reference} It rose.</description>"))
    drafts, _ = apart(parse, content)
    assert drafts[0].text.startswith(RAIN)
    assert drafts[0].text.endswith("It rose.")


def test_markup_nested_without_end_is_no_trouble() -> None:
    drafts, _ = apart(parse, rss(item(1, "<description>" + "<a>" * 20_000)))
    assert [draft.record for draft in drafts] == ["g1"]


PIECES = ["<rss>", "<item>", "</item>", "<title>", "<description>", "&amp;", "&x;", "<![CDATA[",
          "]]>", "<!DOCTYPE", "<feed>", "<entry>", "Rain", "<", ">", "\0", "é"]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_whatever_is_in_it_something_is_said(content: str) -> None:
    assert says_something(parse, content)

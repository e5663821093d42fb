"""An explanation in words."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tui_reader.library.telling import MOST_ITEMS, Section, sections, this_mention
from tui_reader.model.entity import Entity
from tui_reader.model.explanation import AliasReason, Explanation, KeptApart
from tui_reader.model.mention import Kind, Mention

MENTION = Mention(
    "quay.txt", 1234, 1239, "Price", Kind.PERSON, "person:x", reason="r", belonging="b"
)
ALIAS = AliasReason("Price", "the surname of John Price", 2, 1, MENTION)
ENTITY = Entity("person:x", "John Price", Kind.PERSON, 2, 1)
TOLD = Explanation(
    "John Price", Kind.PERSON, ENTITY, (ALIAS,), ("quay.txt",), mentions=(MENTION, MENTION)
)


def headings(explained: Explanation, *, mentions: bool = False) -> list[str]:
    return [section.heading for section in sections(explained, mentions=mentions)]


def section(explained: Explanation, heading: str) -> Section:
    return next(each for each in sections(explained) if each.heading == heading)


def test_the_first_section_says_who_it_is() -> None:
    first, *_ = sections(TOLD)
    assert first.heading == "John Price"
    assert first.items[0][:2] == ("person", "2 mentions in 1 article")


def test_an_alias_is_told_with_its_reason_and_first_place() -> None:
    (item,) = section(TOLD, "Names").items
    assert (item.lead, item.text) == ("Price", "the surname of John Price")
    assert item.note == "2 mentions in quay.txt, first at 1,234"


def test_where_there_are_several_articles_they_are_counted() -> None:
    told = replace(TOLD, aliases=(replace(ALIAS, articles=2),))
    (item,) = section(told, "Names").items
    assert item.note == "2 mentions in 2 articles, first in quay.txt at 1,234"


def test_what_there_is_nothing_to_say_of_has_no_section() -> None:
    assert headings(TOLD) == ["John Price", "Names", "Articles"]


def test_who_was_kept_apart_and_what_could_be_theirs_has_a_section() -> None:
    other = KeptApart("person:x~2", "John Price (2)", 1, "one is 29, another 61")
    told = replace(TOLD, apart=(other,), possible=(ALIAS,))
    assert headings(told) == ["John Price", "Names", "Articles", "Kept apart", "Perhaps also"]
    assert section(told, "Kept apart").items[0].text == "one is 29, another 61"


def test_a_doubt_is_called_one() -> None:
    told = replace(TOLD, doubts=("Perhaps two.",))
    assert ("doubt", "Perhaps two.", "") in section(told, "Articles").items


def test_mentions_are_told_one_by_one_only_when_asked_for() -> None:
    assert "Mentions" in headings(TOLD, mentions=True)
    assert "Mentions" not in headings(TOLD)


def test_a_form_of_nobodys_says_so() -> None:
    first, names = sections(replace(TOLD, entity=None, label="Price"))
    assert (first.heading, first.items[0].lead) == ("“Price”", "nobody’s for sure")
    assert names.heading == "Names"


def test_one_mention_says_why_it_was_taken_and_whose_it_is() -> None:
    told = this_mention(MENTION)
    assert [(item.lead, item.text) for item in told.items] == [
        ("taken for a name", "r"),
        ("whose it is", "b"),
    ]
    assert this_mention(replace(MENTION, entity_id=None)).items[1].lead == "nobody’s for sure"


def test_of_very_many_items_the_rest_are_counted() -> None:
    told = section(replace(TOLD, aliases=(ALIAS,) * (MOST_ITEMS + 7)), "Names")
    assert len(told.items) == MOST_ITEMS + 1
    assert told.items[-1].text.startswith("7 ")


@given(st.text())
def test_whatever_is_printed_is_one_harmless_line(text: str) -> None:
    mention = replace(MENTION, article=text, surface=text, reason=text, belonging=text)
    alias = AliasReason(text, text, 1, 1, mention)
    told = replace(TOLD, label=text, aliases=(alias,), said=(text,), mentions=(mention,))
    for each in [*sections(told, mentions=True), this_mention(mention)]:
        for line in (each.heading, *(part for item in each.items for part in item)):
            assert not any(char < " " or "\x7f" <= char <= "\x9f" for char in line)
            assert len(line.splitlines()) <= 1

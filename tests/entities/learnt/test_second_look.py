"""What the model found, settled over the whole document."""

from __future__ import annotations

import re

from tui_reader.entities.learnt.repair import Found
from tui_reader.entities.learnt.second_look import settled
from tui_reader.entities.recogniser import Document
from tui_reader.entities.sentences import sentence_spans
from tui_reader.model.article import Span
from tui_reader.model.mention import Kind


def found(text: str, *names: tuple[str, str, float]) -> list[Found]:
    """The first occurrence of each of `names` in `text`, of that type and so sure."""
    return [
        Found(text.index(name), text.index(name) + len(name), kind, sure)
        for name, kind, sure in names
    ]


def look(text: str, *names: tuple[str, str, float], furniture: str = "") -> list[tuple[str, Kind]]:
    blocks = [Span(*block.span()) for block in re.finditer(re.escape(furniture), text)]
    document = Document(text, sentence_spans(text), tuple(blocks) if furniture else ())
    return [
        (text[name.start : name.end], name.kind) for name in settled(document, found(text, *names))
    ]


def test_a_surname_that_the_model_missed_is_found_after_the_full_name() -> None:
    text = "Oona Quarrie left the room. Later that day, the chair rang Quarrie to apologise."
    assert look(text, ("Oona Quarrie", "PER", 0.99)) == [
        ("Oona Quarrie", Kind.PERSON),
        ("Quarrie", Kind.PERSON),
    ]


def test_initials_of_a_body_that_is_there_in_full_are_found() -> None:
    text = "The Fenside Tenants Union met on Monday. A spokesman for the FTU declined to comment."
    assert look(text, ("Fenside Tenants Union", "ORG", 0.9)) == [
        ("Fenside Tenants Union", Kind.ORGANISATION),
        ("FTU", Kind.ORGANISATION),
    ]


def test_the_surest_reading_of_a_name_holds_for_the_document() -> None:
    text = (
        "Brackwater rose by 4p. Shares in Brackwater had fallen before Brackwater said it was well."
    )
    first = found(text, ("Brackwater", "PER", 0.5))
    second = Found(33, 43, "ORG", 0.98)
    kinds = {name.kind for name in settled(Document(text, sentence_spans(text)), [*first, second])}
    assert kinds == {Kind.ORGANISATION}


def test_a_place_is_no_name_though_it_looks_like_one_elsewhere() -> None:
    text = "They met at Harl Common. Harl Common is wide."
    first = Found(12, 23, "LOC", 0.97)
    second = Found(25, 36, "ORG", 0.5)
    assert settled(Document(text, sentence_spans(text)), [first, second]) == []


def test_handles_are_left_out() -> None:
    text = "The post by @OonaQuarrie was removed, and so was mail to oona.quarrie@fenside.example."
    assert look(text, ("OonaQuarrie", "PER", 0.9), ("oona", "PER", 0.9)) == []


def test_furniture_is_left_out() -> None:
    text = "Oona Quarrie left. READ MORE: Quarrie in full\n\nQuarrie came back."
    names = look(text, ("Oona Quarrie", "PER", 0.9), furniture="READ MORE: Quarrie in full")
    assert names == [("Oona Quarrie", Kind.PERSON), ("Quarrie", Kind.PERSON)]


def test_the_stop_of_an_abbreviation_stays_where_the_model_kept_it() -> None:
    text = "Shares of Quarrie Corp. fell on Friday."
    assert look(text, ("Quarrie Corp.", "ORG", 0.9)) == [("Quarrie Corp.", Kind.ORGANISATION)]


def test_a_single_doubtful_reading_is_not_enough() -> None:
    text = "In the end, Parsley was served."
    assert look(text, ("Parsley", "PER", 0.3)) == []


def test_reasons_say_how_sure_the_model_was() -> None:
    text = "In the end, Ena Parsley was served."
    names = found(text, ("Ena Parsley", "PER", 0.5))
    (name,) = settled(Document(text, sentence_spans(text)), names)
    assert "not very surely" in name.reason


def test_a_lone_word_of_no_full_name_needs_the_model_to_be_sure() -> None:
    text = "In the end, they rang Quarrie."
    assert look(text, ("Quarrie", "PER", 0.6)) == []
    assert look(text, ("Quarrie", "PER", 0.9)) == [("Quarrie", Kind.PERSON)]


def test_a_law_called_after_somebody_names_nobody() -> None:
    text = (
        "Ellen Quarrie died there. Her mother asks for Ellen's Law, and a friend of Ellen for time."
    )
    assert look(text, ("Ellen Quarrie", "PER", 0.99)) == [
        ("Ellen Quarrie", Kind.PERSON),
        ("Ellen", Kind.PERSON),
    ]


def test_a_town_plays_only_where_it_is_said_to() -> None:
    text = "In Harlby it rained. They said that Harlby were relegated. The road to Harlby was shut."
    assert look(text, ("Harlby", "LOC", 0.99)) == [("Harlby", Kind.ORGANISATION)]


def test_a_firm_called_after_its_owner_is_a_firm_where_two_say_so() -> None:
    text = "Dora Quarrie wept. Quarrie, which makes lathes, had fallen. Quarrie wept again."
    read = [
        *found(text, ("Dora Quarrie", "PER", 0.99)),
        Found(text.index("Quarrie, which"), text.index(", which"), "ORG", 0.8),
    ]
    kinds = [name.kind for name in settled(Document(text, sentence_spans(text)), read)]
    assert kinds == [Kind.PERSON, Kind.ORGANISATION, Kind.PERSON]


def test_a_person_is_no_firm_for_what_a_sentence_says_of_a_deed() -> None:
    text = "Dora Quarrie was first. They beat Quarrie, which nobody had foreseen."
    assert look(text, ("Dora Quarrie", "PER", 0.99))[1:] == [("Quarrie", Kind.PERSON)]


def test_a_body_that_gives_its_name_to_a_law_is_not_named_there() -> None:
    text = "The Sallow Museum is shut. The Sallow Museum Act says so, and the Sallow Museum agrees."
    starts = [place for place in range(len(text)) if text.startswith("Sallow Museum", place)]
    names = [Found(start, start + len("Sallow Museum"), "ORG", 0.99) for start in starts]
    spans = settled(Document(text, sentence_spans(text)), names)
    assert [span.start for span in spans] == [starts[0], starts[2]]


def test_a_body_of_one_word_is_found_where_its_town_is_named_too() -> None:
    text = "Harlby is a town. Near Harlby it rained. Then Harlby lost."
    spans = [Found(start, start + 6, "LOC", 0.99) for start in (0, text.index("Harlby it"))]
    club = text.index("Harlby lost")
    names = [*spans, Found(club, club + 6, "ORG", 0.8)]
    settled_spans = settled(Document(text, sentence_spans(text)), names)
    assert [(span.start, span.kind) for span in settled_spans] == [(club, Kind.ORGANISATION)]


def test_a_name_may_begin_with_a_number() -> None:
    text = "The 2nd Sallow Fusiliers came home."
    assert look(text, ("2nd Sallow Fusiliers", "ORG", 0.9)) == [
        ("2nd Sallow Fusiliers", Kind.ORGANISATION)
    ]


def test_a_way_somewhere_leads_to_a_town_though_its_team_is_on_the_page() -> None:
    text = (
        "The striker of the club scored a goal in the match when Harlby beat Sallow."
        " It is forty miles from Harlby to the coast. Harlby went home."
    )
    starts = [place.start() for place in re.finditer("Harlby", text)]
    names = [Found(start, start + len("Harlby"), "LOC", 0.9) for start in starts]
    spans = settled(Document(text, sentence_spans(text)), names)
    assert [span.start for span in spans] == [starts[0], starts[2]]


def test_a_plain_word_is_a_body_where_the_text_says_so() -> None:
    union = "Community, the union, said that it would go."
    assert look(union, ("Community", "ORG", 0.9)) == [("Community", Kind.ORGANISATION)]
    board = "The exam board, Persson, noticed it."
    assert look(board, ("Persson", "PER", 0.6)) == [("Persson", Kind.ORGANISATION)]
    assert look("Community spirit was high.", ("Community", "ORG", 0.9)) == []

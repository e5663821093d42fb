from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.language.made import ENGLISH, NEWS
from tui_reader.language.judging import foreign_passages, language_of


@pytest.mark.parametrize("tag", NEWS)
def test_a_paragraph_of_news_is_enough(tag: str) -> None:
    assert language_of(NEWS[tag]) == tag


@pytest.mark.parametrize(
    "text",
    [
        ENGLISH,
        "The Minister told the House that he had read it. “C’est la vie,” shouted a member, and"
        " there was laughter. Mrs Ottilie Brankscombe said that her constituents had been told"
        " “plus ça change, plus c’est la même chose” and that they would not be told so again.",
        "Asked about the talks, Mr Delacroix-Pernet said: « Nous n'avons rien à cacher et nous"
        " répondrons à toutes les questions de la commission, mais pas aujourd'hui. » He then"
        " left the building by a side door, and nobody would say when he was to be back.",
        "Tadhg Ó Conghaile, Gruffudd ap Rhydderch, Wojciech Szczepańczyk, Nguyễn Thị Hạnh and"
        " María José Etxeberria were all at the meeting, and none of them voted for it.",
        "The provost, Wullie Mackendrick, said the cooncil couldnae afford tae keep the baths"
        " open, and that he wisnae happy aboot it either, but there was nae money left.",
    ],
)
def test_english_with_much_else_in_it_is_english(text: str) -> None:
    assert language_of(text) == "en"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Ann Lee dies at 84",
        "Nous verrons.",
        "Fenmarsh 2-1 Ellerby (Quill 12, Okafor 88; Brandt 45). Harrowick 0-0 St Osyth. Pellworth"
        " 3-3 Marlhaven (Diaz 3, 15, Kowalczyk 90; Lindqvist 20, 41, 77). Attendance 4,312.",
        "Zofia Wierzbowska, Paweł Krzyżanowski, Małgorzata Szymczak, Jędrzej Pietrzykowski,"
        " Agnieszka Wójcikiewicz, Łukasz Żmijewski, Stanisław Grzegorzewski, Jadwiga Nowacka,"
        " Bożena Kołodziejczyk, Władysław Brzęczyszczykiewicz, Katarzyna Dąbrowska",
        "COUNCIL LEADER QUITS AFTER ROW. RESIDENTS DEMAND ANSWERS. POLICE CALLED TO TOWN HALL AS"
        " MEETING ENDS IN CHAOS. FULL REPORT, PICTURES, REACTION INSIDE",
        "Di governor tell tori pipo say dem go open di market next week, but di traders no gree."
        " Madam Ngozi Adebanke wey be dia oga say dem dey wait for answer.",
    ],
)
def test_what_is_short_or_doubtful_is_left_open(text: str) -> None:
    assert language_of(text) == ""


def test_an_article_in_two_languages_is_in_several() -> None:
    assert language_of(f"{NEWS['cy']}\n\n{ENGLISH}") == "mul"


def test_one_foreign_paragraph_of_many_changes_nothing() -> None:
    paragraphs = [ENGLISH] * 6
    paragraphs.insert(2, NEWS["fr"])
    assert language_of("\n\n".join(paragraphs)) == "en"


def test_an_english_note_below_changes_nothing() -> None:
    text = "\n\n".join([NEWS["de"]] * 6)
    assert language_of(f"{text}\n\n{ENGLISH[:180]}") == "de"


def test_foreign_passages_are_the_paragraphs_as_they_stand() -> None:
    text = f"{ENGLISH}\n\n{NEWS['cy']}\n{NEWS['fr']}\n\n{ENGLISH}"
    found = foreign_passages(text)
    assert [(text[start:end], tag) for start, end, tag in found] == [
        (NEWS["cy"], "cy"),
        (NEWS["fr"], "fr"),
    ]


def test_english_loads_no_library() -> None:
    program = (
        "import sys\n"
        "from tui_reader.language import of_article\n"
        "assert of_article(sys.argv[1]) == 'en'\n"
        "assert not {'py3langid', 'numpy'} & sys.modules.keys()\n"
    )
    results = "Attendance four thousand, with rain before kick-off and wind later. " * 2
    names = (
        "Detective Inspector Hugo Tilset and Sergeant Marta Farah Denmouth clashed over the scheme"
        " at a final meeting in Ludware on Tuesday.\n\n"
    )
    text = f"{names * 6}{ENGLISH}\n\n{ENGLISH}\n\n{results}\n\nShort.\n"
    subprocess.run([sys.executable, "-c", program, text], check=True)


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=400))
@settings(deadline=None, max_examples=60)
def test_any_text_has_a_language_or_none(text: str) -> None:
    assert isinstance(language_of(text), str)
    assert all(0 <= start < end <= len(text) for start, end, _ in foreign_passages(text))


@pytest.mark.parametrize(
    "text",
    [
        "a" * 1_000_000,
        "水" * 1_000_000,
        "le chat noir " * 80_000,
        "le chat\n\n" * 50_000,
    ],
    ids=lambda text: text[:8],
)
def test_a_megabyte_of_anything_comes_to_an_end(text: str) -> None:
    assert language_of(text) != "en"


def test_without_the_library_what_is_not_english_is_left_open(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delitem(sys.modules, "tui_reader.language.identify", raising=False)
    monkeypatch.setitem(sys.modules, "py3langid", None)
    monkeypatch.setitem(sys.modules, "py3langid.langid", None)
    assert language_of(NEWS["fr"]) == ""
    assert language_of(ENGLISH) == "en"

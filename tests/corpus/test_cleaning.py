from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.corpus.cleaning import BEGINS_MANGLED, clean
from tui_reader.corpus.cleaning import MANGLED as MANGLED_CHARACTERS

ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]))
WORDS = st.sampled_from(
    [
        *("CAFÉ", "Pelé", "fiancé", "PELÉ", "SÃO", "Müller", "MÜLLER", "Ødegård", "Łódź", "naïve"),
        *("À", "là", "été", "ÉTÉ", "Željko", "Ångström", "ÖBB", "Réunion", "Ñ", "João", "Straße"),
        *("Κώστας", "Иван", "Œuvre", "œuvre", "5°", "£5m", "€3", "10%", "and", "the", "©", "½"),
    ]
)
SETTINGS = st.sampled_from(
    ["{}", "“{}”", "‘{}’", "{}’s", "{}…", "({})", "{}–", "—{}", "«{}»", "{}’”"]
)
WESTERN = st.lists(st.builds(str.format, SETTINGS, WORDS), max_size=12).map(" ".join)
MANGLED = st.lists(
    st.sampled_from(["Ã©", "â€™", "â€œ", "Ã", " ", "Â£", "Ã ", "ab", "é", "’", "\x92", "\n", "√©"])
)


@given(ANY_TEXT | MANGLED.map("".join))
def test_done_once_is_done(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(ANY_TEXT | MANGLED.map("".join))
def test_no_word_of_ascii_is_lost_or_altered(text: str) -> None:
    word = re.compile(r"[!-~]+")
    assert "".join(word.findall(clean(text))) == "".join(word.findall(text))


@given(WESTERN)
def test_text_that_is_sound_is_left_as_it_is(text: str) -> None:
    assert clean(text) == text


@given(WESTERN)
def test_text_read_as_latin_1_by_mistake_is_made_whole(text: str) -> None:
    assert clean("x" + text.encode().decode("latin-1")) == "x" + text


@pytest.mark.parametrize(
    ("mangled", "mended"),
    [
        ("his fiancÃ©e, JosÃ© PeÃ±a", "his fiancée, José Peña"),
        ("â€œNo,â€\x9d she said", "“No,” she said"),
        ("itâ€™s Â£5m", "it’s £5m"),
        ("voilÃ  la ville", "voilà la ville"),
        ("fiancÃƒÂ©e", "fiancée"),
        ("Ma\x92am", "Ma’am"),
        ("Mu√±oz", "Muñoz"),
        ("Ð’Ð»Ð°Ð´Ð¸Ð¼Ð¸Ñ€", "Владимир"),
        ("Zoë and “Ü” and MuÃ±oz", "Zoë and “Ü” and Muñoz"),
    ],
)
def test_mangled_letters_are_mended(mangled: str, mended: str) -> None:
    assert clean(mangled) == mended


@pytest.mark.parametrize(
    "text",
    [
        "“curly” ‘quotes’ and 'straight' \"ones\"",
        "ﬁnal ﬂoor",
        "soft\xadhyphen, no\xa0break, zero\u200bwidth, joined\u200d",
        "cafe\u0301 and café",
        "&amp; &lt;b&gt; &eacute;",
        "\x1b[31mred\x1b[0m",
        "ＦＵＬＬ ｗｉｄｔｈ, ½ and 10³",
        "his fiancé’” she said",
        "MANHÃ CEDO",
        "wait… – — ",
        "a\x0bb\x0cc",
        "‮backwards‬",
        "مرحبا بالعالم",
    ],
)
def test_nothing_but_mangled_letters_is_mended(text: str) -> None:
    assert clean(text) == text


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\u2029"])
def test_every_line_end_is_one(end: str) -> None:
    assert clean(f"one{end}two") == "one\ntwo"


def test_blank_lines_keep_their_number() -> None:
    assert clean("one\r\n\r\n\r\ntwo\r\r") == "one\n\n\ntwo\n\n"


def test_next_line_is_a_line_end_where_there_is_no_other() -> None:
    assert clean("one\x85two") == "one\ntwo"


def test_next_line_among_others_is_a_mangled_ellipsis() -> None:
    assert clean("well\x85\nthen") == "well…\nthen"


def test_blank_lines_at_the_top_go_and_indentation_stays() -> None:
    assert clean("\ufeff\n \t\n\n  one\n") == "  one\n"


def test_what_no_database_keeps_is_replaced() -> None:
    assert clean("a\ud800b") == "a\ufffdb"


def test_one_mangled_line_does_not_alter_another() -> None:
    assert clean("Ã© here\nIRMÃ SANTA there") == "é here\nIRMÃ SANTA there"


def test_a_mangled_line_of_a_megabyte_is_mended_throughout() -> None:
    assert clean("fiancÃ©e and " * 100_000) == "fiancée and " * 100_000


def test_of_a_text_longer_than_any_article_the_first_part_is_repaired() -> None:
    text = "His fiancÃ©e left.\n" * 150_000
    cleaned = clean(text)
    assert cleaned.startswith("His fiancée left.\n")
    assert cleaned.endswith("His fiancÃ©e left.\n")
    assert cleaned.count("\n") == 150_000


def test_whatever_is_mangled_begins_with_a_letter_that_is_looked_for_first() -> None:
    letters = map(chr, range(0x80, 0x3000))
    seconds = "\x80\xa9 €Äí"
    mangled = [
        letter + second
        for letter in letters
        for second in seconds
        if MANGLED_CHARACTERS.match(f"{letter}{second}{seconds[1]}{seconds[1]}")
    ]
    assert len(mangled) > 300
    assert all(BEGINS_MANGLED.match(each) for each in mangled)

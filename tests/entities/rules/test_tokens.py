from __future__ import annotations

import pytest

from tui_reader.entities.rules.tokens import Case, Gap, tokenise


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Jean-Luc O’Leary’s boat", ["Jean-Luc", "O’Leary", "boat"]),
        ("J.K. Prowse at M&S", ["J.K.", "Prowse", "at", "M&S"]),
        ("see https://fenmarsh.com/Ann and ann@fenmarsh.org or @Ann", ["see", "and", "or"]),
        ("Kh\u00adan", ["Kh\u00adan"]),
        ("Ann\n@quill said", ["Ann", "said"]),
        (f"Ann {'x' * 61} said", ["Ann", "said"]),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert [text[token.start : token.end] for token in tokenise(text)] == words


def test_a_plurals_apostrophe_is_possessive() -> None:
    assert [token.possessive for token in tokenise("Magistrates’ Court")] == [True, False]


@pytest.mark.parametrize(
    ("text", "gap"),
    [
        ("Mr. Quill", Gap.BLANK),
        ("ended. Quill", Gap.OPENING),
        ("Ann, Quill", Gap.COMMA),
        ("Ann\nQuill", Gap.OPENING),
        ("J. Quill", Gap.BLANK),
        ("Foster & Quill", Gap.BLANK),
        ("Ann (Quill", Gap.OTHER),
        ("The boys’ Quill", Gap.BLANK),
        ("Ann @vane Quill", Gap.OTHER),
        ("Ann fenmarsh.com Quill", Gap.OPENING),
    ],
)
def test_what_stands_before_a_word(text: str, gap: Gap) -> None:
    assert tokenise(text)[-1].gap is gap


def test_a_line_break_in_wrapped_text_is_a_blank() -> None:
    text = "The sluice had jammed twice in the night, said Marta Rose\nEllingham"
    assert tokenise(text)[-1].gap is Gap.BLANK


@pytest.mark.parametrize(
    ("word", "case"),
    [
        ("quill", Case.LOWER),
        ("Quill", Case.CAPITAL),
        ("QUILL", Case.ALL_CAPS),
        ("al-Tamari", Case.CAPITAL),
        ("14th", Case.NUMBER),
        ("Ó", Case.CAPITAL),
    ],
)
def test_how_a_word_is_capitalised(word: str, case: Case) -> None:
    assert tokenise(word)[0].case is case


@pytest.mark.parametrize(
    "address",
    ["https://quill.example/a", "www.quill.example", "@quill", "#sluice", "ann@quill.net"],
)
def test_an_address_is_left_out_and_changes_no_other_word(address: str) -> None:
    text = "Dr. J.R. Quill-Foster's U.S. tour, and the clubs' AT&T line"
    assert tokenise(f"{text} {address}") == tokenise(text)


@pytest.mark.parametrize("address", ["quill.co.uk", "see quill.org/page"])
def test_an_address_without_its_scheme_is_left_out(address: str) -> None:
    assert [token.low for token in tokenise(address)] in ([], ["see"])

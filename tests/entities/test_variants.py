"""Names are the same however a text was typed: with rules, and with the models that are shipped."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.entities.made import article
from tui_reader.entities.engines import engine
from tui_reader.entities.pipeline import extract

if TYPE_CHECKING:
    from tui_reader.entities.recogniser import Recogniser

TEXT = (
    "Fiona O'Halloran, who leads the Whitfield Workers' Party, met Prof Zoë Griffith-Offiah of"
    " the Tŷ Gwyn Trust on Friday. \"It isn't over,\" Ms O'Halloran said.\n\n"
    "Mr Seán Fflewellyn told the Fenmarsh Women's Institute that D'Arcy Finnegan had written to"
    " Ms O'Halloran's office about Griffith-Offiah and the Northfield Office of Fisheries."
)
ENGINES = ("rules", "learnt", "fast")
Typing = Callable[[str], str]


@cache
def loaded(name: str) -> Recogniser:
    return engine(name).load()


def found(name: str, text: str) -> list[tuple[str, str, str]]:
    """Kind, bearer and place of each mention, all told as if it were plainly typed."""
    (chains,) = extract([article(text)], loaded(name))
    return sorted(
        (chain.kind.value, plain(chain.name), f"{len(plain(text[: m.start]))} {plain(m.surface)}")
        for chain in chains
        for m in chain.mentions
    )


def plain(text: str) -> str:
    """What was typed, by the one way of typing it that every variant below departs from."""
    for odd, usual in (("\ufb03", "ffi"), ("\ufb02", "fl"), ("\ufb01", "fi"), ("\ufb00", "ff")):
        text = text.replace(odd, usual)
    for odd in "\u00ad\u200b\u200d\u2060\ufeff":
        text = text.replace(odd, "")
    text = text.replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"')
    return unicodedata.normalize("NFC", text.replace("\u00a0", " ").replace("\u202f", " "))


def curly(text: str) -> str:
    return text.replace(' "', " “").replace('"', "”").replace("'", "’")


def with_ligatures(text: str) -> str:
    for usual, odd in (("ffi", "\ufb03"), ("fl", "\ufb02"), ("fi", "\ufb01"), ("ff", "\ufb00")):
        text = text.replace(usual, odd)
    return text


def with_inside(mark: str) -> Typing:
    """Each name broken once inside, before its fourth letter, by a character without width."""
    names = ("O'Halloran", "Whitfield", "Griffith", "Fflewellyn", "Institute", "Finnegan")

    def typed(text: str) -> str:
        for name in names:
            text = text.replace(name, name[:3] + mark + name[3:])
        return text

    return typed


def decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def bound(blank: str) -> Typing:
    return lambda text: text.replace(" ", blank)


VARIANTS: dict[str, Typing] = {
    "curly quotes": curly,
    "no-break spaces": bound("\u00a0"),
    "narrow no-break spaces": bound("\u202f"),
    "soft hyphens": with_inside("\u00ad"),
    "zero-width spaces": with_inside("\u200b"),
    "word joiners": with_inside("\u2060"),
    "ligatures": with_ligatures,
    "decomposed letters": decomposed,
}


@pytest.mark.model
@pytest.mark.parametrize("name", ENGINES)
def test_there_are_names_in_the_text_as_it_is_usually_typed(name: str) -> None:
    assert len(found(name, TEXT)) >= 8


@pytest.mark.model
@pytest.mark.parametrize("variant", VARIANTS)
@pytest.mark.parametrize("name", ENGINES)
def test_names_are_the_same(name: str, variant: str) -> None:
    typed = VARIANTS[variant](TEXT)
    assert typed != TEXT
    assert found(name, typed) == found(name, TEXT)


@pytest.mark.model
@pytest.mark.parametrize("name", ENGINES)
@given(typed=st.lists(st.sampled_from(sorted(VARIANTS)), unique=True))
@settings(max_examples=15, deadline=None)
def test_names_are_the_same_with_all_of_that_at_once(name: str, typed: list[str]) -> None:
    text = TEXT
    for variant in typed:
        text = VARIANTS[variant](text)
    assert found(name, text) == found(name, TEXT)


@pytest.mark.model
@pytest.mark.parametrize("name", ENGINES)
@given(st.data())
@settings(max_examples=25, deadline=None)
def test_a_soft_hyphen_anywhere_between_two_letters_changes_nothing(
    name: str, data: st.DataObject
) -> None:
    places = [
        place
        for place in range(1, len(TEXT))
        if TEXT[place - 1].isalpha() and TEXT[place].isalpha()
    ]
    place = data.draw(st.sampled_from(places))
    assert found(name, f"{TEXT[:place]}\u00ad{TEXT[place:]}") == found(name, TEXT)

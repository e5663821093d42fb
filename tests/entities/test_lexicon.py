"""The word lists: what is in them, and what must not be."""

from __future__ import annotations

from collections import defaultdict

from tui_reader.entities.folding import fold
from tui_reader.entities.lexicon import KnownForm, clipped_forms, known_bodies, lexicon
from tui_reader.entities.rules.known import known_forms
from tui_reader.entities.rules.tokens import tokenise


def _printed_in_capitals(form: KnownForm) -> bool:
    """Whether the form counts in capitals only, and so is no plain word."""
    return len(form.text) > 1 and form.text.isupper()


def _flagged(form: KnownForm) -> bool:
    return form.needs_article or form.plain_word or form.address


def test_no_form_belongs_to_two_bodies() -> None:
    bodies: dict[str, set[str]] = defaultdict(set)
    for form in lexicon().known:
        bodies[form.folded].add(fold(form.body))
    assert {form: held for form, held in bodies.items() if len(held) > 1} == {}


def test_no_form_is_printed_twice() -> None:
    texts = [form.text for form in lexicon().known]
    assert sorted({text for text in texts if texts.count(text) > 1}) == []


def test_every_body_is_the_first_of_its_own_forms() -> None:
    assert {fold(form.body) for form in lexicon().known} <= known_bodies().keys()


def test_a_plain_english_word_is_flagged() -> None:
    known = lexicon()
    plain = known.common_words | known.everyday_words
    bare = [form for form in known.known if form.folded in plain]
    assert [form.text for form in bare if not (_flagged(form) or _printed_in_capitals(form))] == []


def test_a_place_or_a_first_name_is_flagged() -> None:
    known = lexicon()
    taken = known.places | known.given_names
    bare = [form for form in known.known if form.folded in taken]
    assert [form.text for form in bare if not (_flagged(form) or _printed_in_capitals(form))] == []


def test_no_form_holds_a_mark_or_loses_a_word() -> None:
    for form in lexicon().known:
        assert form.text.strip("~*+ ") == form.text
        assert form.folded == fold(form.text)
        assert tokenise(form.text), form.text


def test_forms_are_looked_up_by_the_words_that_the_tokeniser_makes() -> None:
    for first, found in known_forms().items():
        for words, forms in found.items():
            assert words[0] == first
            for form in forms:
                assert words == tuple(token.low for token in tokenise(form.text))


def test_clipped_forms_stand_under_their_body() -> None:
    assert "met" in clipped_forms()["Metropolitan Police"]


def test_a_renamed_inspectorate_is_one_body() -> None:
    bodies = known_bodies()
    assert bodies["hmic"] == bodies["hmicfrs"]


def test_the_lists_are_read_once() -> None:
    assert lexicon() is lexicon()


def test_few_forms_begin_with_one_word() -> None:
    crowded = {word: len(forms) for word, forms in known_forms().items() if len(forms) > 150}
    assert crowded == {}


def test_no_first_name_is_an_everyday_word_unless_it_is_said_to_be() -> None:
    known = lexicon()
    words = known.common_words & known.given_names
    assert words <= known.given_names_also_words

"""Whom of the people that an article names in full a short form means.

First all are found who can be meant by it, by any part of the name; then the title, the pronoun,
and who has been named so far decide. The invariant: what does not decide leaves everybody possible.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.entities import person_names
from tui_reader.entities.coreference.bearers import CROWD
from tui_reader.entities.folding import fold
from tui_reader.entities.lexicon import lexicon
from tui_reader.entities.misspelling import is_misspelling
from tui_reader.entities.person_names import Likeness, likeness
from tui_reader.entities.titles import BEFORE_FIRST_NAMES, gender, gender_of_pronoun

if TYPE_CHECKING:
    from tui_reader.entities.coreference.bearers import Bearer, Bearers
    from tui_reader.entities.coreference.drafts import Draft, Named
    from tui_reader.entities.person_names import PersonName


def all_possible(bearers: Bearers, named: Named, parts: PersonName) -> tuple[list[Bearer], str]:
    """Who can be meant by a short form, and by which part of the name."""
    if parts.given:
        same = bearers.by_family.get(parts.family, [])
        fits = [b for b in same if likeness(b.name.given, parts.given) is not Likeness.DIFFERENT]
        return _uncontradicted(fits, named), "initial and surname"
    by_family = _uncontradicted(bearers.by_family.get(parts.family, []), named)
    by_given = _uncontradicted(_by_first_name(bearers, parts.family), named)
    before_first = any(fold(title) in BEFORE_FIRST_NAMES for title in named.titles)
    if named.titles and not before_first and by_family:
        return by_family, "the surname"
    if before_first and by_given and not by_family:
        return by_given, "the first name"
    either = [*by_family, *(bearer for bearer in by_given if bearer not in by_family)]
    if either:
        return either, "the surname" if by_family else "the first name"
    if pet := _uncontradicted(_by_pet_form(bearers, parts.family), named):
        return pet, "a pet form of the name"
    return _uncontradicted(_by_misspelling(bearers, parts.family), named), "a misspelt surname"


def _by_first_name(bearers: Bearers, given: str) -> list[Bearer]:
    """Those with that first name; failing that, with one it is a pet form of."""
    exact = bearers.by_given.get(given, [])
    if exact:
        return exact
    forms = person_names.long_forms(given)
    return [bearer for form in sorted(forms) for bearer in bearers.by_given.get(form, [])]


def _by_pet_form(bearers: Bearers, pet: str) -> list[Bearer]:
    """Those of whose surname or first name it is made, as "Pricey" is of "Price"."""
    if pet in lexicon().given_names:
        return []
    made_of = person_names.bases(pet)
    found = [b for base in sorted(made_of) for b in bearers.by_family.get(base, [])]
    return found or [b for base in sorted(made_of) for b in _by_first_name(bearers, base)]


def _by_misspelling(bearers: Bearers, family: str) -> list[Bearer]:
    """Those whose surname is nearly that, if the article has few enough people to tell."""
    if len(family) < 7 or len(bearers.everybody) > CROWD:
        return []
    return [b for b in bearers.everybody if is_misspelling(family, b.name.last_word)]


def _uncontradicted(some: list[Bearer], named: Named) -> list[Bearer]:
    """Those whose titles the title before the short form does not contradict."""
    if not named.titles:
        return some
    return [bearer for bearer in some if not bearer.contradicts(named.titles)]


def answering(
    bearers: Bearers, named: Named, parts: PersonName, possible: list[Bearer]
) -> list[Bearer]:
    """Of those who can be meant by a disputed surname, whom the title speaks for.

    If it speaks for nobody, but against all others of the surname, the one who is left is meant.
    """
    answering = [bearer for bearer in possible if bearer.answers_to(named.titles)]
    same = [b for b in bearers.by_family.get(parts.family, []) if b.draft.full_names]
    is_left = len(possible) == 1 and len(same) > 1 and gender(named.titles) is not None
    return answering or (possible if is_left else [])


def decide(possible: list[Bearer], opening: int, named: Named) -> tuple[Bearer | None, str]:
    """The one who is surely meant, and what decided it, as the end of a sentence.

    `opening` is where the sentence begins in which the short form stands.
    """
    if len(possible) == 1:
        return possible[0], ", and nobody else in the article can be meant"
    ranked = [b for b in possible if named.marks & b.marks]
    if len(ranked) == 1:
        return ranked[0], ", who alone has that title here"
    titled = [b for b in possible if b.answers_to(named.titles)]
    if named.titles and len(titled) == 1 and all(b.told for b in possible):
        return titled[0], ", whom alone the title fits"
    pronoun = named.description.pronoun
    referred = [b for b in possible if b.told is gender_of_pronoun(pronoun)]
    if pronoun and len(referred) == 1 and all(b.told for b in possible):
        return referred[0], f", whom alone the “{pronoun}” after it fits"
    start = named.span.start
    so_far = [b for b in possible if b.draft.first_named < start]
    if len(so_far) == 1 and (not named.titles or so_far[0].answers_to(named.titles)):
        return so_far[0], ", the only one named up to here"
    close = [b for b in possible if _full_name_within(b.draft, opening, start)]
    if len(close) == 1:
        return close[0], ", who is named in the same sentence"
    return None, ""


def _full_name_within(draft: Draft, start: int, end: int) -> bool:
    """Whether the name is printed in full in ``[start, end)``."""
    return any(
        start <= mention.start < end and mention.surface in draft.full_names
        for mention in draft.mentions
    )

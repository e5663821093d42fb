"""Whom of the people that an article names in full a short form means.

First all are found who can be meant by it, by any part of the name; then the title, the pronoun,
and who has been named so far decide. The invariant: what does not decide leaves everybody possible.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.entities import first_names, person_names
from tui_reader.entities.coreference.bearers import CROWD
from tui_reader.entities.coreference.sentences_around import full_name_within
from tui_reader.entities.descriptions import ages
from tui_reader.entities.first_names import Likeness, likeness
from tui_reader.entities.folding import fold
from tui_reader.entities.lexicon import lexicon
from tui_reader.entities.misspelling import is_misspelling
from tui_reader.entities.person_names import NUMERALS
from tui_reader.entities.titles import BEFORE_FIRST_NAMES, gender, gender_of_pronoun
from tui_reader.entities.word_sets import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui_reader.entities.coreference.bearers import Bearer, Bearers
    from tui_reader.entities.coreference.drafts import Named
    from tui_reader.entities.person_names import PersonName
    from tui_reader.model.article import Span

_TWO = 2
_A_GENERATION = 15
"""So many years at least lie between parent and child."""
_SHORTEST_BEGINNING = 4
_FEWEST_INITIALS = 3
_PARENTS = word_set(
    "father mother grandfather grandmother uncle aunt stepfather stepmother dad mum"
)
_CHILDREN = word_set("son daughter grandson granddaughter nephew niece stepson stepdaughter")


def all_possible(
    bearers: Bearers, named: Named, parts: PersonName, sentence: Span
) -> tuple[list[Bearer], str]:
    """Who can be meant by a short form, and by which part of the name."""
    if parts.given:
        same = bearers.by_family.get(parts.family, [])
        fits = [b for b in same if likeness(b.name.given, parts.given) is not Likeness.DIFFERENT]
        return _fitting(fits, named, parts, sentence), "initial and surname"
    by_family = _fitting(bearers.by_family.get(parts.family, []), named, parts, sentence)
    by_given = _by_first_name(bearers, named, parts, sentence)
    before_first = bool(named.titles) and any(
        fold(title) in BEFORE_FIRST_NAMES for title in named.titles
    )
    if named.titles and not before_first and by_family:
        return by_family, "the surname"
    if before_first and by_given and not by_family:
        return by_given, "the first name"
    either = [*by_family, *(bearer for bearer in by_given if bearer not in by_family)]
    if either:
        return either, "the surname" if by_family else "the first name"
    if pet := _fitting(_by_pet_form(bearers, parts.family), named, parts, sentence):
        return pet, "a pet form of the name"
    if letters := _fitting(_by_initials(bearers, named), named, parts, sentence):
        return letters, "the initials"
    if misspelt := _fitting(_by_misspelling(bearers, parts.family), named, parts, sentence):
        return misspelt, "a misspelt surname"
    return _fitting(_by_half(bearers, named, parts), named, parts, sentence), "half of the surname"


def _fitting(
    some: Sequence[Bearer], named: Named, parts: PersonName, sentence: Span
) -> list[Bearer]:
    """Those of whom nothing beside the short form says that they are not meant."""
    if not some:
        return []
    fits = [
        b for b in some if not (b.in_passing or b.kin) or _is_at_hand(b, named, parts, sentence)
    ]
    if named.titles:
        fits = [b for b in fits if not b.contradicts(named.titles)]
        fits = [b for b in fits if not b.kin] or fits
    return _of_generation(fits, parts.suffix) if parts.suffix else fits


def _is_at_hand(bearer: Bearer, named: Named, parts: PersonName, sentence: Span) -> bool:
    """Whether somebody can be meant here, if only mentioned in passing or known by first name.

    The one is meant in the same sentence, and by "that Vane"; the other by the first name, and by
    the surname with a title of that gender, or perhaps with a role ("Vane, the goalkeeper").
    """
    if not bearer.in_passing and not bearer.kin:
        return True
    if bearer.kin:
        told = gender(named.titles)
        if told and bearer.draft.first_named > named.span.start:
            return False
        alone = parts.family == bearer.name.given or bool(named.description.roles)
        return told is bearer.told if told else alone
    first = bearer.draft.first_named
    return first < named.span.start and (named.naming.pointed or sentence.start <= first)


def _of_generation(some: list[Bearer], suffix: str) -> list[Bearer]:
    """Those of a generation, as "senior" or as the kinship and ages of two tell it.

    Where nothing tells it, "senior" is somebody whom the article does not name in full. So is
    "Edmund II", but that a ruler may have an epithet too, "Edmund the Mild".
    """
    if exact := [b for b in some if b.name.suffix == suffix]:
        return exact
    if suffix in NUMERALS:
        return [b for b in some if "the" in b.name.middles]
    if len(some) != _TWO or suffix not in {"sr", "jr"}:
        return []
    elder = _elder(*some)
    if elder is None:
        return some
    return [b for b in some if (b is elder) == (suffix == "sr")]


def _elder(one: Bearer, other: Bearer) -> Bearer | None:
    """The elder of two, by their ages or by who is called father or son; None if untold."""
    mine, theirs = ages(one.draft.entries), ages(other.draft.entries)
    if mine and theirs and abs(max(mine) - max(theirs)) >= _A_GENERATION:
        return one if max(mine) > max(theirs) else other
    for parent, child in ((one, other), (other, one)):
        if is_said(parent, _PARENTS) or is_said(child, _CHILDREN):
            return parent
    return None


def is_said(bearer: Bearer, kin: frozenset[str]) -> bool:
    """Whether somebody is said to be kin of one of those kinds."""
    return any(entry.removesuffix(" of somebody") in kin for entry in bearer.draft.entries)


def _by_first_name(
    bearers: Bearers, named: Named, parts: PersonName, sentence: Span
) -> list[Bearer]:
    """Those with that first name; failing that, with one that it is a form or a beginning of."""
    given = parts.family
    known = bearers.by_given.get(given) or bearers.by_given.get(first_names.joined(given), [])
    if exact := _fitting(known, named, parts, sentence):
        return exact
    forms = sorted(first_names.long_forms(given))
    found = [bearer for form in forms for bearer in bearers.by_given.get(form, [])]
    if found := _fitting(found, named, parts, sentence):
        return found
    return _fitting(_by_other_form(bearers, given), named, parts, sentence)


def _by_other_form(bearers: Bearers, given: str) -> list[Bearer]:
    """Those who are called by a pet form of a first name, or whose first name it begins.

    A beginning that is a name in its own right, "Ann" of "Annabel", is not taken for one.
    """
    if len(bearers.everybody) > CROWD:
        return []
    pet_forms = first_names.pet_forms_of(given)
    if pets := [b for b in bearers.everybody if b.name.given in pet_forms]:
        return pets
    if given in lexicon().given_names or len(given) < _SHORTEST_BEGINNING:
        return []
    return [b for b in bearers.everybody if b.name.given.startswith(given)]


def _by_pet_form(bearers: Bearers, pet: str) -> list[Bearer]:
    """Those of whose surname or first name it is made, as "Pricey" is of "Price"."""
    if pet in lexicon().given_names:
        return []
    made_of = sorted(first_names.bases(pet))
    found = [b for base in made_of for b in bearers.by_family.get(base, [])]
    firsts = [form for base in made_of for form in (base, *sorted(first_names.long_forms(base)))]
    return found or [b for first in firsts for b in bearers.by_given.get(first, [])]


def _by_initials(bearers: Bearers, named: Named) -> list[Bearer]:
    """Those whose names begin with the letters of a short form, three at least: "JFK"."""
    letters = named.surface.split()[0].replace(".", "")
    if len(letters) < _FEWEST_INITIALS or not letters.isupper() or len(bearers.everybody) > CROWD:
        return []
    low = fold(letters)
    return [b for b in bearers.everybody if person_names.initials(b.name) == low]


def _by_misspelling(bearers: Bearers, family: str) -> list[Bearer]:
    """Those whose surname is nearly that, if the article has few enough people to tell."""
    if len(family) < 7 or len(bearers.everybody) > CROWD:
        return []
    return [b for b in bearers.everybody if is_misspelling(family, b.name.last_word)]


def _by_half(bearers: Bearers, named: Named, parts: PersonName) -> list[Bearer]:
    """Those named before of whose surname it is a half: "Vane" of "Moon-Vane".

    Kin may have the half for a surname, and so may whoever has a title that does not tell.
    """
    if named.description.kin or len(bearers.everybody) > CROWD:
        return []
    return [
        b
        for b in bearers.everybody
        if b.draft.first_named < named.span.start
        and "-" in b.name.family
        and parts.family in b.name.family.split("-")
        and (not named.titles or b.answers_to(named.titles))
    ]


def answering(
    bearers: Bearers, named: Named, parts: PersonName, possible: list[Bearer]
) -> list[Bearer]:
    """Of those who can be meant by a disputed surname, whom the title speaks for.

    If it speaks for nobody, but against all others of the surname, the one who is left is meant.
    """
    answering = [bearer for bearer in possible if bearer.answers_to(named.titles)]
    same = [b for b in bearers.by_family.get(parts.family, []) if b.draft.full_names]
    others = any(bearer is not one for bearer in same for one in possible)
    is_left = len(possible) == 1 and others and gender(named.titles) is not None
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
    walking = [b for b in possible if b.has_walk_of(named.titles)]
    if len(walking) == 1:
        return walking[0], ", who alone has a title of that walk of life here"
    titled = [b for b in possible if b.answers_to(named.titles)]
    if named.titles and len(titled) == 1 and all(b.told for b in possible):
        return titled[0], ", whom alone the title fits"
    pronoun = named.description.pronoun
    referred = [b for b in possible if b.told is gender_of_pronoun(pronoun)]
    if pronoun and len(referred) == 1 and all(b.told for b in possible):
        return referred[0], f", whom alone the “{pronoun}” after it fits"
    start = named.span.start
    so_far = [b for b in possible if b.draft.first_named < start]
    introduced = named.description.roles and any(b.kin for b in possible)
    if (
        len(so_far) == 1
        and not introduced
        and (not named.titles or so_far[0].answers_to(named.titles))
    ):
        return so_far[0], ", the only one named up to here"
    close = [b for b in possible if full_name_within(b.draft, opening, start)]
    if len(close) == 1:
        return close[0], ", who is named in the same sentence"
    return None, ""

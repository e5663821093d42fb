"""Chains of organisations: full names first, then acronyms and shortened forms.

An acronym belongs to the body it stands beside in brackets or commas, or to the only one with its
initials; a shortened form to the only one it can be short for. Nouns such as "the inspectorate" are
not names.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from tui_reader.entities import organisation_names, shortened_bodies
from tui_reader.entities.acronyms import is_acronym
from tui_reader.entities.coreference.bodies import Bodies
from tui_reader.entities.coreference.clipped import TEAMS
from tui_reader.entities.coreference.drafts import IN_FULL, Draft, Named
from tui_reader.entities.coreference.other_names import bracketed, said_to_be_one, stands_alone
from tui_reader.entities.folding import fold
from tui_reader.entities.misspelling import differing_word, is_misspelling
from tui_reader.entities.organisation_names import is_clip, is_kind_word, known_body
from tui_reader.model.mention import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tui_reader.model.chain import Chain


def organisation_chains(text: str, named: Sequence[Named]) -> list[Chain]:
    """The chains of all organisations named in one article."""
    keys = (organisation_names.key(name.name) for name in named if not _is_short(name.name))
    firms = filter(organisation_names.has_legal_form, (name.name for name in named))
    bodies = Bodies(
        single=frozenset(keys) - TEAMS,
        registered=frozenset(map(organisation_names.key, firms)),
        sources=frozenset(name.span.start for name in named if stands_alone(text, name)),
    )
    for one, two in said_to_be_one(text, named):
        _note_other(bodies, one, two)
    in_brackets = dict(bracketed(text, named))
    later: list[Named] = []
    spelt = {fold(name.name) for name in named if not is_acronym(name.name)}
    for name in _longest_first(named):
        in_capitals = is_acronym(name.name) and fold(name.name) in spelt  # "LEEDS", in a headline
        if name.name in in_brackets or (_is_short(name.name) and not in_capitals):
            later.append(name)
        else:
            _place_full(bodies, name)
    lone: dict[str, Draft] = {}
    for acronym, expansion in in_brackets.items():
        _note_acronym(bodies, acronym, expansion)
    for name in later:
        _place_short(bodies, lone, name)
    chains = [draft.finish(full=True) for draft in bodies.by_key.values()]
    chains += [draft.finish(full=False) for draft in lone.values()]
    return chains + [
        draft.finish(full=False, candidates=names) for (_, names), draft in bodies.unsure.items()
    ]


def _longest_first(named: Sequence[Named]) -> Iterable[Named]:
    """Bodies readers know, then the names with the most words, then the most frequent.

    So a shortened form finds what it is short for, and a misspelling what it should have been.
    """
    frequency = Counter(name.name for name in named)

    def rank(name: Named) -> tuple[bool, int, int, int]:
        length = len(organisation_names.words(name.name))
        return not known_body(name.name), -length, -frequency[name.name], name.span.start

    return sorted(named, key=rank)


def _is_short(name: str) -> bool:
    """Whether a name is an acronym, a clipped form or a mere kind of body, unknown without it."""
    return (is_acronym(name) and not known_body(name)) or is_clip(name) or is_kind_word(name)


def _note_other(bodies: Bodies, one: str, two: str) -> None:
    """Remember that two names are one body's; the one that is noted first is the body's own."""
    keys = organisation_names.key(one), organisation_names.key(two)
    if keys[0] != keys[1] and not bodies.others.keys() & set(keys):
        bodies.others[keys[1]] = keys[0], one


def _note_acronym(bodies: Bodies, acronym: str, expansion: Named) -> None:
    """Remember what an acronym in brackets stands for."""
    key = bodies.placed.get(expansion.span.start)
    if key is None:
        return
    bodies.spelt_out[fold(acronym)].setdefault(key, expansion.name)
    acronyms = bodies.by_key[key].acronyms
    if acronym not in acronyms:
        acronyms.append(acronym)


def _place_full(bodies: Bodies, named: Named) -> None:
    """Give a name to the body that has it, to the one it is short for, or to a new one."""
    name = named.name
    key = organisation_names.key(name)
    if key in bodies.others:
        key, own = bodies.others[key]
        bodies.add(named, key, f"said to be another name of {own}", full=True)
        return
    if key in bodies.by_key:
        bodies.add(named, key, _why_same(bodies.by_key[key], name), full=True)
        return
    if not known_body(name) and _place_like(bodies, named):
        return
    bodies.add(named, key, _well_known(name) or IN_FULL, full=True)


def _place_like(bodies: Bodies, named: Named) -> bool:
    """Give a name to the body whose name it is, turned, cut short or misspelt; false if none's."""
    name = named.name
    if (other := bodies.by_turned.get(shortened_bodies.turned(name))) is not None:
        why = f"{bodies.by_key[other].name()}, its words in another order"
        bodies.add(named, other, why, full=True)
        return True
    if _place_cut_short(bodies, named):
        return True
    right = [key for key in bodies.like(name) if _misspells(name, key)]
    if len(right) == 1:
        bodies.add(named, right[0], _why_misspelt(bodies.by_key[right[0]], name), full=True)
    return len(right) == 1


def _place_cut_short(bodies: Bodies, named: Named) -> bool:
    """Give a name to the only body it is short for, or set it aside; false if it is for none."""
    longer = bodies.longer(named.name)
    if shortened_bodies.are_branches(named.name, longer):
        return False
    closest = [key for key in longer if shortened_bodies.adds_little(named.name, key)]
    whole = closest if len(closest) == 1 else longer or bodies.only_here(named)
    if len(whole) == 1:
        full = _called(bodies.by_key[whole[0]])
        bodies.add(named, whole[0], f"short for {full}, and for no other body in the article")
        return True
    if whole and len(organisation_names.words(named.name)) == 1:
        _place_unsure(bodies, named, whole)
        return True
    return False


def _place_unsure(bodies: Bodies, named: Named, keys: list[str]) -> None:
    """Set aside a single word that several bodies' names begin with."""
    names = tuple(sorted(bodies.by_key[key].name() for key in keys))
    draft = bodies.unsure.setdefault((fold(named.name), names), Draft(Kind.ORGANISATION))
    draft.add(named, f"it could be {' or '.join(names)}; the article does not settle which")


def _why_same(draft: Draft, name: str) -> str:
    """Why a name belongs with others that have its key."""
    own = organisation_names.key(name)
    same = [form for form in draft.full_names if organisation_names.key(form) == own]
    if known := _well_known(name):
        return known
    if not same or name in same or known_body(name):
        return IN_FULL
    return f"the same name as {max(same, key=lambda form: draft.full_names[form])}"


def _called(draft: Draft) -> str:
    """What a body is called where others are said to be short for it."""
    name = draft.name()
    return known_body(name) or name


def _well_known(name: str) -> str:
    """Which body readers know by a name that is not the body's own; empty if there is none."""
    body = known_body(name)
    own = body is None or organisation_names.words(body) == organisation_names.words(name)
    return "" if own else f"a name that readers know {body} by"


def _misspells(name: str, key: str) -> bool:
    """Whether two names differ in a letter or two of one long word."""
    pair = differing_word(organisation_names.words(name), tuple(key.split()))
    return pair is not None and is_misspelling(*pair)


def _why_misspelt(draft: Draft, name: str) -> str:
    full = draft.name()
    if fold(name).rstrip("s") == fold(full).rstrip("s"):
        return f"{full}, with an “s” more or less"
    return f"{full}, one of the two misspelt"


def _place_short(bodies: Bodies, lone: dict[str, Draft], named: Named) -> None:
    """Give an acronym or clipped form to its only possible body, or set it aside."""
    name = named.name
    keys, why = _possible(bodies, named)
    if len(keys) == 1:
        draft = bodies.by_key[keys[0]]
        if is_acronym(name) and name not in draft.acronyms:
            draft.acronyms.append(name)
        draft.add(named, why)
        return
    draft = lone.setdefault(fold(name), Draft(Kind.ORGANISATION))
    draft.add(named, "the article does not say what it stands for")


def _possible(bodies: Bodies, named: Named) -> tuple[list[str], str]:
    """The bodies that an acronym or a clipped form can stand for, and why, if it is only one."""
    name = named.name
    if spelt := bodies.spelt_out.get(fold(name)):
        return sorted(spelt), f"printed beside {next(iter(spelt.values()))} as short for it"
    if is_acronym(name):
        keys = bodies.with_initials(name)
        what, only = "the initials of", "and of no other body in the article"
    else:
        keys = bodies.of_kind(named) if is_kind_word(name) else bodies.longer(name)
        what, only = "short for", "and for no other body in the article"
    called = _called(bodies.by_key[keys[0]]) if keys else ""
    return keys, f"{what} {called}, {only}"

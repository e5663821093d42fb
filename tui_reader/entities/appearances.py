"""What linking needs of the chains of one article, and nothing else of the article.

A name in full is kept under its comparable form. A lone surname, first name or acronym is kept too,
as the form by which it may be explained elsewhere; a chain that could be several people's is not.
The invariant: what comes out for an article depends on its own chains alone.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from tui_reader.entities import acronyms, organisation_names, person_names, shortened_bodies
from tui_reader.entities.alike import people_alike
from tui_reader.entities.folding import fold, tidy
from tui_reader.entities.nodes import called
from tui_reader.model.appearance import Appearance
from tui_reader.model.mention import Kind, Via

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from tui_reader.model.chain import Chain


def appearances(article: str, chains: Mapping[int, Chain]) -> list[Appearance]:
    """What linking needs of an article's chains, by their numbers."""
    found = [_appearance(article, number, chain) for number, chain in sorted(chains.items())]
    kept = [each for each in found if each is not None]
    times = Counter((each.kind, each.name, each.full) for each in kept)
    return [
        each._replace(twin=True) if times[each.kind, each.name, each.full] > 1 else each
        for each in kept
    ]


def short_forms(forms: Iterable[tuple[str, int]]) -> set[str]:
    """The acronyms and clipped forms among printed forms, as they are compared."""
    return {
        lone_body(form)
        for form, _ in forms
        if acronyms.is_acronym(form) or organisation_names.is_clip(form)
    }


def lone_body(name: str) -> str:
    """A short form of a body as it is compared."""
    return fold(name).replace(".", "")


def _appearance(article: str, number: int, chain: Chain) -> Appearance | None:
    if chain.candidates:
        return None
    forms = Counter(tidy(each.surface) for each in chain.mentions if each.via is Via.NAME)
    return Appearance(
        article,
        number,
        chain.kind,
        _full_name(chain) if chain.full else _lone_name(chain),
        chain.full,
        tidy(chain.name),
        tuple(sorted({*chain.honorifics, *map(called, _other_names(chain, forms))})),
        tuple(sorted(forms.items())),
        len(chain.mentions),
    )


def _full_name(chain: Chain) -> str:
    return _comparable(chain.kind, chain.name)


def _comparable(kind: Kind, name: str) -> str:
    if kind is Kind.ORGANISATION:
        return organisation_names.key(name)
    return person_names.comparable(name)


def _other_names(chain: Chain, forms: Iterable[str]) -> Iterator[str]:
    """The names in full, as they are compared, that the article gives the bearer besides its own.

    They are no likeness, short form or misspelling of that: "born", "formerly", "trading as". A
    person's have the first name or the surname in common with it: whoever is dubbed by somebody
    else's name is not that other.
    """
    if not chain.full:
        return
    unlike = _unlike_body if chain.kind is Kind.ORGANISATION else _unlike_person
    for form in forms:
        if form != chain.name and unlike(form, chain.name):
            yield _comparable(chain.kind, form)


def _unlike_person(form: str, name: str) -> bool:
    if " " not in form:
        return False
    one, two = (person_names.without_hyphens(person_names.parse(each)) for each in (form, name))
    if not (one.is_full and two.is_full) or people_alike(one, two) is not None:
        return False
    of_one_given = min(len(one.given), len(two.given)) > 1 and one.given == two.given
    return of_one_given or one.family == two.family


def _unlike_body(form: str, name: str) -> bool:
    one, two = organisation_names.words(form), organisation_names.words(name)
    if one[0] == two[0] or not shortened_bodies.is_telling(one):
        return False
    return not (
        acronyms.is_acronym(form)
        or acronyms.is_acronym(name)
        or organisation_names.known_body(form)
        or shortened_bodies.shortens(form, name, firm=True)
        or shortened_bodies.shortens(name, form, firm=True)
    )


def _lone_name(chain: Chain) -> str:
    if chain.kind is Kind.ORGANISATION:
        return lone_body(chain.name)
    parts = person_names.without_hyphens(person_names.parse(chain.name))
    if parts.suffix in person_names.NUMERALS:
        return f"{parts.family} {parts.suffix}"
    return f"{parts.given[:1]} {parts.family}" if parts.given else parts.family

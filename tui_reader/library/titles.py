"""Titles and ranks that people type before a name, though no name is listed with them.

The invariant: these are folded words; whoever searches with one is content to find a name that
lacks it, never the other way about.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui_reader.library.query import Term

_COURTESIES = "mr mrs ms miss mx sir dame dr doctor prof professor hon monsieur madame herr frau"
_NOBLES = "lord lady baron baroness viscount earl count countess duke duchess king queen prince"
_NOBLES += " princess sheikh"
_CLERGY = "rev reverend father canon bishop archbishop cardinal pope imam rabbi"
_POLICE = "pc wpc dc ds di dci supt superintendent sgt sergeant insp inspector det detective"
_POLICE += " constable commissioner deputy assistant chief"
_ARMY = "capt captain maj major col colonel lt lieutenant gen general admiral brigadier"
_OFFICES = "judge justice cllr councillor mayor mp msp president senator sen minister secretary"
_OFFICES += " chancellor governor ambassador"

TITLES = frozenset(" ".join([_COURTESIES, _NOBLES, _CLERGY, _POLICE, _ARMY, _OFFICES]).split())


def without_titles(terms: Sequence[Term]) -> tuple[Term, ...]:
    """Those of `terms` that are no titles; a phrase in quotation marks is left as it is."""
    return tuple(term for term in terms if term.quoted or not TITLES.issuperset(term.words))

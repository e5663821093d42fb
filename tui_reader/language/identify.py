"""The language of a passage: the only module that speaks to py3langid.

English and what is written like it (Scots, Nigerian Pidgin) come back as "": whether a text is
English is decided by `judging`, and an engine for English reads those best. Near relations share
their chances: which of them it is may be open when it is sure that it is one of them.
"""

from __future__ import annotations

from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

from tui_reader.language.tags import tag_of

_LIKE_ENGLISH = frozenset(("en", "sco", "pcm"))
_RELATIONS = tuple(
    frozenset(group.split())
    for group in ("id ms", "zh wuu yue", "no nb nn da", "hr sr bs", "cs sk", "gl pt", "hi ne mr")
)
_RANKED = 3


def identify(text: str) -> tuple[str, float]:
    """The tag of a language, and how likely it is that or a near relation, 0 to 1."""
    ranked = _identifier().rank(text)[:_RANKED]
    best = str(ranked[0][0])
    near = next((group for group in _RELATIONS if best in group), frozenset((best,)))
    chance = sum(float(chance) for language, chance in ranked if language in near)
    return "" if best in _LIKE_ENGLISH else tag_of(best), chance


@cache
def _identifier() -> LanguageIdentifier:
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)

"""Which language a text is in, and whether an engine reads it.

The text decides where it is sure; what its file states decides where the text leaves it open
(`of_article`); and where neither says anything the language is "", which every engine reads: names
lost to a wrong guess are worse than a few taken from a text that an engine does not know.
"""

from __future__ import annotations

from tui_reader.language.tags import Languages, primary, reads, tag_of

__all__ = ["ENGLISH", "Languages", "of_article", "primary", "reads", "tag_of"]

ENGLISH: Languages = frozenset(("en",))


def of_article(text: str, stated: str = "") -> str:
    """The language of `text` as a BCP-47 tag; ``mul`` for several, "" where it is not sure.

    `stated` is what its file says of it, in whatever form.
    """
    from tui_reader.language.judging import language_of

    told, seen = tag_of(stated) if stated else "", language_of(text)
    if not told or not seen:
        return seen or told
    # Whether a text is English is seen better than it is stated (sites state their own language);
    # which of two near relations it is, or of which country, is not.
    return told if (primary(told) == "en") is (primary(seen) == "en") else seen

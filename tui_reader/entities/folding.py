"""Names made comparable: one form for all the ways a name can be printed.

Case, accents, the shape of quotes and hyphens, soft hyphens and the width of blanks never tell two
names apart, so they are folded away before any comparison. The invariant: `fold` is idempotent.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_SHAPES = str.maketrans(
    {
        "\u2019": "'", "\u2018": "'", "\u02bc": "'", "\u00b4": "'", "`": "'",
        "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-",
        "\u00ad": None, "\u200b": None, "\u200c": None, "\u200d": None, "\ufeff": None,
        "\u00f8": "o", "\u00d8": "O", "\u0142": "l", "\u0141": "L", "\u0111": "d", "\u0110": "D",
        "\u00fe": "th", "\u00de": "Th", "\u00f0": "d", "\u00d0": "D",
        "\u0131": "i", "\u00e6": "ae", "\u00c6": "Ae", "\u0153": "oe",
    }
)  # fmt: skip
_NOT_SLUG = re.compile(r"[^\w]+")


@lru_cache(maxsize=1 << 14)
def fold(text: str) -> str:
    """`text` without case, accents, curly quotes, soft hyphens and repeated blanks."""
    if text.isascii():
        folded = text.replace("`", "'").casefold()
    else:
        shaped = unicodedata.normalize("NFKC", text.translate(_SHAPES)).translate(_SHAPES)
        parts = unicodedata.normalize("NFKD", shaped.casefold())
        bare = "".join(char for char in parts if not unicodedata.combining(char))
        folded = unicodedata.normalize("NFC", bare.translate(_SHAPES))
    return " ".join(folded.split())


@lru_cache(maxsize=1 << 14)
def tidy(text: str) -> str:
    """`text` fit to be shown as a name: soft hyphens gone, every run of blanks one space."""
    return " ".join(text.replace("\u00ad", "").replace("\u200b", "").split())


def slug(name: str) -> str:
    """`name` as the tail of an identifier: folded, with ``-`` for all but letters and digits."""
    return _NOT_SLUG.sub("-", fold(name).replace("'", "")).strip("-") or "name"

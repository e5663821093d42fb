"""Python's search for cyclic garbage, put off while names are looked for.

A pile's words become very many small objects, none in a cycle, and to look through them again and
again takes a sixth of the time. What is let go of is freed at once all the same. The invariant: the
search is on afterwards if it was on before.
"""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def collection_put_off() -> Iterator[None]:
    """No cyclic garbage is looked for inside: for work that is over in seconds and makes none."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()

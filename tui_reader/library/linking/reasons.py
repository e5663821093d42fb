"""Why the chains of one name are one bearer's, in sentences.

The invariant: a sentence is true of all the chains it is about.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.entities.organisation_names import key, words
from tui_reader.model.mention import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tui_reader.entities.nodes import Node
    from tui_reader.store.links.bearers import Form


def reasons(counted: Iterable[tuple[Node, int]], forms: Sequence[Form]) -> Iterator[str]:
    """Why the chains of each node are one bearer's, and what makes that doubtful.

    Each node comes with its number of chains, `forms` are all printed forms of the bearer.
    """
    for node, times in counted:
        if times > 1 and not node.lone:
            yield _why_one(node, times, forms)
        if node.doubt:
            yield node.doubt


def _why_one(node: Node, times: int, forms: Sequence[Form]) -> str:
    """Why chains of one name are one bearer's: readers may know a body by quite different ones."""
    if node.id.kind is Kind.ORGANISATION:
        others = {
            words(form.text): form.text
            for form in sorted(forms, key=lambda form: (form.mentions, form.text))
            if form.chains > 0 and key(form.text) == node.id.name
        } | {words(node.name): node.name}
        if len(others) > 1:
            *most, last = (f"“{name}”" for name in sorted(others.values()))
            known_by = f"{', '.join(most)} and {last}, names that readers know one body by,"
            return f"{known_by} are printed in {times} articles."
    how = "with that title" if node.is_titled else "in full"
    return f"“{node.name}” is printed {how} in {times} articles."

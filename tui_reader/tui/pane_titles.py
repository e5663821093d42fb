"""What stands over the panes, and in them where there is nothing else to show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.model.arrangement import NameOrder, Order
from tui_reader.printable import printable_line
from tui_reader.tui.arrangement import Pane
from tui_reader.tui.state import Scope

if TYPE_CHECKING:
    from tui_reader.tui.naming import Asked
    from tui_reader.tui.pile import Pile

NO_ARTICLES = (
    "There are no articles here. Put some into this folder, and they appear by themselves; or "
    "leave with {quit} and name another folder: tui-reader FOLDER. {help} tells what can be done "
    "here."
)
WHAT_OPENS = (
    "The reader opens {kinds}, in this folder and in the folders in it; hidden files are left out."
)


def titles(pile: Pile, title: str, asked: Asked) -> dict[Pane, str]:
    """What stands over each pane: that of the text has the `title` of the article."""
    order = "" if asked.order is NameOrder.MOST else f" · {asked.order}"
    return {
        Pane.ARTICLES: _over_articles(pile),
        Pane.TEXT: printable_line(title) or "Text",
        Pane.NAMES: f"Names in {asked.scope}{order}",
    }


def _over_articles(pile: Pile) -> str:
    """How many articles there are, in what order, and what of, which may be long and is cut."""
    choice = pile.choice
    among = f" of {pile.total:,}" if choice.narrowed else ""
    order = "" if choice.order is Order.NEWEST else f" · {choice.order}"
    only = f" · with “{printable_line(choice.query)}”" if choice.query else ""
    only += " · naming all chosen" if choice.named else ""
    return f"Articles {len(pile.listing):,}{among}{order}{only}"


def why_no_names(asked: Asked, *, looking: bool, sought: bool) -> tuple[str, str]:
    """What is said where names would be, and what to do, in which commands are in braces."""
    if asked.query:
        return f"No name is like “{asked.query}”. ", "{clear} shows them all again."
    if not sought:
        return "Names are not looked for, as the engine is “none”.", ""
    if looking:
        return "Names are still being looked for.", ""
    if asked.article is None:
        return "The people and organisations of an article are listed here.", ""
    where = "this article" if asked.scope is Scope.ARTICLE else "these articles"
    return f"No people or organisations were found in {where}.", ""

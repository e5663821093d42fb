"""Why a name is whose it is: the Library's explanation, over the text it is about.

The screen asks a worker and shows the answer in the words the command line uses; it moves nothing
underneath. The invariant: what is shown is plain text, never markup.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from rich.console import Group
from rich.padding import Padding
from rich.text import Text
from textual import on, work
from textual.containers import VerticalScroll
from textual.message import Message
from textual.screen import ModalScreen
from textual.widgets import Static
from textual.worker import Worker, WorkerState, get_current_worker

from tui_reader.errors import UnknownNameError
from tui_reader.library.telling import Section, sections, this_mention
from tui_reader.tui.box_commands import WHY
from tui_reader.tui.key_words import in_keys

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from tui_reader.library.library import Library
    from tui_reader.model.mention import Mention

NOTHING = (
    "Say first which name you mean: choose one in the names ({pane.names}, then {names.choose}), "
    "or go to a mention of one ({mention.next}, or a click in the text). Then {why} says why it "
    "is whose it is."
)
GONE = "This name is not in the index any more. Close this, and choose another."
LOOKING = "Looking it up…"


@dataclass(frozen=True, slots=True)
class Subject:
    """What is to be explained: a mention, an entity, or both; neither if nothing is chosen."""

    entity_id: str | None = None
    mention: Mention | None = None


class WhyScreen(ModalScreen[None]):
    """An explanation to scroll through."""

    CSS_PATH = "why.tcss"
    BINDINGS: ClassVar[list[BindingType]] = WHY
    COMPONENT_CLASSES: ClassVar[set[str]] = {"why--heading", "why--lead", "why--note"}

    @dataclass
    class Explained(Message):
        """What is to be said."""

        sections: tuple[Section, ...]

    def __init__(self, library: Library, subject: Subject) -> None:
        super().__init__()
        self.library = library
        self.subject = subject
        self.told: tuple[Section, ...] = ()

    def compose(self) -> ComposeResult:
        """A box with the words in it."""
        with VerticalScroll(id="why") as box:
            box.border_title = "Why"
            box.border_subtitle = in_keys("{why.close} closes", self.app)
            asked = self.subject != Subject()
            yield Static(Text(LOOKING if asked else in_keys(NOTHING, self.app)), id="hint")
            yield Static(id="told")

    def on_mount(self) -> None:
        """Let the arrows scroll, and ask."""
        self.query_one("#told").display = False
        self.query_one("#why").focus()
        if self.subject != Subject():
            self._ask()

    @work(thread=True, group="why", exclusive=True, exit_on_error=False)
    def _ask(self) -> None:
        worker = get_current_worker()
        told = tuple(_told(self.library, self.subject))
        if not worker.is_cancelled:
            self.post_message(self.Explained(told))

    @on(Explained)
    def _show(self, message: Explained) -> None:
        self.told = message.sections
        hint, told = self.query_one("#hint", Static), self.query_one("#told", Static)
        hint.display, told.display = not self.told, bool(self.told)
        hint.update(Text(GONE))
        told.update(self._drawn())

    def _drawn(self) -> Group:
        """The sections, headings and leads set apart by style as well as by place."""
        heading, lead, note = (
            self.get_component_rich_style(f"why--{part}", partial=True)
            for part in ("heading", "lead", "note")
        )
        drawn: list[RenderableType] = []
        for section in self.told:
            drawn += [Text("")] * bool(drawn) + [Text(section.heading, heading)]
            for item in section.items:
                text = Text.assemble((item.lead, lead), f": {item.text}")
                drawn.append(Padding(text, (0, 0, 0, 2)))
                if item.note:
                    drawn.append(Padding(Text(item.note, note), (0, 0, 0, 4)))
        return Group(*drawn)

    def action_scroll(self, by: int) -> None:
        """Scroll by lines."""
        self.query_one("#why").scroll_relative(y=by, animate=False)

    def action_page(self, by: int) -> None:
        """Scroll by a page."""
        box = self.query_one("#why")
        box.scroll_relative(y=by * max(box.scrollable_content_region.height - 2, 1), animate=False)

    def action_end(self, by: int) -> None:
        """Scroll to the top or the bottom."""
        box = self.query_one("#why")
        box.scroll_to(y=0 if by < 0 else box.max_scroll_y, animate=False)

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Say that the question failed; Escape closes as ever."""
        if event.state is WorkerState.ERROR:
            self.query_one("#hint", Static).update(Text(f"That failed: {event.worker.error}"))


def _told(library: Library, subject: Subject) -> Iterator[Section]:
    """What there is to say: of the mention first, then of whoever it is; nothing if it is gone."""
    mention = subject.mention
    if mention is not None:
        yield this_mention(mention)
    if subject.entity_id is not None:
        with suppress(UnknownNameError):
            for explained in library.explain(entity_id=subject.entity_id):
                yield from sections(explained)
    elif mention is not None:
        nobody = library.explain_form(mention.surface)
        yield from () if nobody is None else sections(nobody)

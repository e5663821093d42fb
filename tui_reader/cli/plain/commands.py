"""Every command that is taken by line: its words, what it does, and how a line becomes one.

Where the reader has the same command, its letters and description are the reader's own (a test
holds the two together; Textual is not needed here). A number alone takes what was listed last.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from difflib import get_close_matches
from typing import NamedTuple, TypeAlias

from tui_reader.cli.plain import articles, finding, names, walking
from tui_reader.cli.plain.session import Line, NotDoneError, Session, number_in, shown

Run: TypeAlias = Callable[[Session, str], Iterator[Line]]


class Command(NamedTuple):
    """One command: its `words`, any of which will do, what may follow them, and what it does.

    `letters` are words of one character, in which case counts; `id` is the reader's command.
    """

    words: tuple[str, ...]
    does: str
    run: Run
    follows: str = ""
    letters: tuple[str, ...] = ()
    id: str = ""


class UnknownCommandError(NotDoneError):
    """A line begins with no command."""


def parsed(line: str) -> tuple[Command, str]:
    """The command of a line, and what follows its words. Raises `UnknownCommandError`."""
    bare = line.strip()
    if number_in(bare) is not None:
        return NUMBER, bare
    if bare.startswith("/"):
        return BY_WORD["/"], bare[1:].strip()
    for count in (2, 1):
        parts = bare.split(None, count)
        words = " ".join(parts[:count])
        command = BY_WORD.get(words if len(words) == 1 else words.casefold())
        if command is not None:
            rest = parts[count:]
            return command, rest[0].strip() if rest else ""
    raise UnknownCommandError(_unknown(bare))


def _unknown(line: str) -> str:
    first = (line.split() or [""])[0].casefold()
    near = get_close_matches(first, BY_WORD, 1)
    meant = f" Did you mean {near[0]}?" if near else ""
    there = ", ".join(command.words[0] for command in COMMANDS)
    said = shown(line if len(line) < 40 else f"{line[:40]}…")
    return f"there is no command {said}.{meant} There are: {there}. help says what each does"


def _step(by: int) -> Run:
    return lambda session, _: articles.step(session, by)


def _walk(by: int) -> Run:
    return lambda session, _: walking.walk(session, by)


def _take(session: Session, words: str) -> Iterator[Line]:
    return finding.take(session, int(words))


def _help(_: Session, __: str) -> Iterator[Line]:
    for command in COMMANDS:
        named = ", ".join((*command.words[:1], *command.letters))
        follows = f" {command.follows}" if command.follows else ""
        yield Line(f"{named}{follows}: {command.does}.", "", "  ")
    yield Line("A number alone opens, or chooses, what was listed last under it.")


def _refresh(session: Session, _: str) -> Iterator[Line]:
    from tui_reader.cli.plain.indexing import take_up

    return take_up(session)


def _quit(session: Session, _: str) -> Iterator[Line]:
    session.over = True
    yield from ()


COMMANDS = (
    Command(
        ("list", "articles"),
        "List the articles, from that number on",
        articles.list_articles,
        "[NUMBER]",
    ),
    Command(
        ("open",), "Open an article, or a result of a search", articles.open_article, "NUMBER or ID"
    ),
    Command(("read", "text"), "Print the open article again", articles.read),
    Command(("next", "next article"), "Next article", _step(1), "", ("J",), "article.next"),
    Command(
        ("previous", "previous article"),
        "Previous article",
        _step(-1),
        "",
        ("K",),
        "article.previous",
    ),
    Command(
        ("names",),
        "List the names of the open article, or of all",
        names.list_names,
        "[all] [NUMBER]",
    ),
    Command(("choose",), "Light up a name", names.choose, "NAME or NUMBER"),
    Command(("next mention",), "Next mention", _walk(1), "", ("n",), "mention.next"),
    Command(("previous mention",), "Previous mention", _walk(-1), "", ("N",), "mention.previous"),
    Command(("search",), "Search", finding.search, "QUERY", ("/",), "search"),
    Command(("why",), "Why this name is whose it is", names.why, "[NAME]", ("W",), "why"),
    Command(("back",), "Back", articles.back, "", (), "jump.back"),
    Command(("forward",), "Forward", articles.forward, "", (), "jump.forward"),
    Command(("where",), "Say where you are", articles.where_one_is),
    Command(("clear",), "Clear", names.clear, "", (), "clear"),
    Command(
        ("marks",),
        "Mark all names, the chosen one, or none",
        articles.choose_marks,
        "all, chosen or none",
    ),
    Command(("problems",), "List the files that could not be read", articles.problems),
    Command(("refresh",), "Take up what has changed in the files", _refresh),
    Command(("help",), "Help", _help, "", ("?",), "help"),
    Command(("quit", "exit"), "Quit", _quit, "", ("q",), "quit"),
)
NUMBER = Command((), "", _take)
BY_WORD = {word: each for each in COMMANDS for word in (*each.words, *each.letters)}

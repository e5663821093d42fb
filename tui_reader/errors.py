"""Every error that a reader is told about, in one tree.

    ReaderError               a title and a message, both fit to be shown
    ├── PathError             what was to be opened is not there, or may not be read
    ├── EngineError           no engine has that name, or it cannot run on this machine
    ├── UnknownNameError      no person or organisation goes by that name
    └── UnknownArticleError   no article has that id

A file of a corpus that cannot be read is not an error but a `model.article.Problem`: it is
listed, and the rest opens. A damaged cache and a setting that cannot be used are no errors
either: they are notices.
"""

from __future__ import annotations


class ReaderError(Exception):
    """Something the user should be told: a short `title`, and a `message` of one sentence."""

    def __init__(self, title: str, message: str) -> None:
        super().__init__(f"{title}: {message}")
        self.title = title
        self.message = message


class PathError(ReaderError):
    """The path to open does not exist, is neither a folder nor a file, or may not be read."""


class EngineError(ReaderError):
    """No engine has this name, or what it needs cannot be loaded; the message says what helps."""


class UnknownNameError(ReaderError):
    """No entity has this name or alias."""


class UnknownArticleError(ReaderError):
    """No article has this id."""

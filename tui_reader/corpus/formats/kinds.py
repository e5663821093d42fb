"""The table of kinds: what each is called, which suffixes promise it, what its parser needs.

A new kind of file is one module in this folder with one function ``parse`` (see `parser`), and one
entry here. The invariant: this table imports nothing, so a corpus is listed without any parser.
"""

from __future__ import annotations

from typing import NamedTuple


class Kind(NamedTuple):
    """A kind of file.

    `module` is the parser's, in this folder; `what` says it in words ("a web page"), and `group`
    names those that a reader need not tell apart. `needs` are
    the libraries that the module imports at its top and that do not come with the reader, and
    `extra` is what brings them. A kind
    that is `streamed` is read piece by piece, so that no size is too large.
    """

    module: str
    what: str
    group: str
    suffixes: tuple[str, ...]
    needs: tuple[str, ...] = ()
    extra: str = ""
    streamed: bool = False


KINDS = {
    "text": Kind("plain", "a plain text", "texts", (".txt",)),
    "markdown": Kind("markdown", "a Markdown text", "texts", (".md", ".markdown")),
    "web": Kind(
        "web",
        "a web page",
        "saved web pages",
        (".html", ".htm", ".xhtml"),
        needs=("trafilatura",),
        extra="web",
    ),
    "mhtml": Kind(
        "mhtml",
        "a web page",
        "saved web pages",
        (".mhtml", ".mht"),
        needs=("trafilatura",),
        extra="web",
    ),
    "feed": Kind("feed", "a feed", "feeds", (".rss", ".atom", ".rdf", ".xml")),
    "json": Kind("json_file", "a JSON file", "records", (".json",), streamed=True),
    "jsonl": Kind(
        "json_lines", "a JSON Lines file", "records", (".jsonl", ".ndjson"), streamed=True
    ),
    "table": Kind("table", "a table", "records", (".csv", ".tsv"), streamed=True),
    "mail": Kind("mail", "a message", "mail", (".eml",)),
    "mbox": Kind("mailbox_file", "a mailbox", "mail", (".mbox",), streamed=True),
    "warc": Kind(
        "warc",
        "a web archive",
        "web archives",
        (".warc",),
        needs=("warcio", "trafilatura"),
        extra="warc",
        streamed=True,
    ),
    "epub": Kind("epub", "a book", "books", (".epub",), streamed=True),
    "docx": Kind(
        "docx",
        "a Word document",
        "documents",
        (".docx",),
        needs=("mammoth",),
        extra="docx",
        streamed=True,
    ),
    "pdf": Kind(
        "pdf",
        "a PDF document",
        "documents",
        (".pdf",),
        needs=("pypdfium2",),
        extra="pdf",
        streamed=True,
    ),
    "zip": Kind("zip_archive", "an archive", "archives", (".zip",), streamed=True),
    "tar": Kind(
        "tar_archive",
        "an archive",
        "archives",
        (".tar", ".tgz", ".tbz2", ".tbz", ".txz"),
        streamed=True,
    ),
    "packed": Kind(
        "compressed", "a packed file", "archives", (".gz", ".bz2", ".xz"), streamed=True
    ),
}
BY_SUFFIX = {suffix: name for name, kind in KINDS.items() for suffix in kind.suffixes}
SUFFIXES = frozenset(BY_SUFFIX)
_PACKED = frozenset(KINDS["packed"].suffixes)


def in_words() -> str:
    """What can be read, in a line: each group of kinds with the suffixes that promise it."""
    groups: dict[str, list[str]] = {}
    for kind in KINDS.values():
        groups.setdefault(kind.group, []).extend(kind.suffixes)
    return ", ".join(f"{group} ({' '.join(suffixes)})" for group, suffixes in groups.items())


def is_streamed(suffix: str) -> bool:
    """Whether files with that suffix may be of any size."""
    name = BY_SUFFIX.get(suffix.lower())
    return name is not None and KINDS[name].streamed


def is_readable(name: str) -> bool:
    """Whether a file of that name is of a known kind; of a packed one, whether what is in it is."""
    while (suffix := _suffix(name)) in _PACKED:
        name = name[: -len(suffix)]
    return suffix in SUFFIXES


def _suffix(name: str) -> str:
    dot = name.rfind(".")
    return name[dot:].lower() if dot > 0 else ""

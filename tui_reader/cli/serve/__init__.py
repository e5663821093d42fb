"""``tui-reader serve [PATH]``: the same reader in a web page, for this machine alone."""

from __future__ import annotations

from ipaddress import ip_address
from typing import TYPE_CHECKING

from tui_reader.cli import options, output
from tui_reader.errors import ReaderError

if TYPE_CHECKING:
    import argparse

HOST = "127.0.0.1"
UNPROTECTED = "others on the network can reach this; what is sent, the token too, is not encrypted"
MISSING = "the library that serves the page is an extra: pip install 'tui-reader[serve]'"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command."""
    parser.add_argument(
        "path",
        metavar="PATH",
        nargs="?",
        help="folder or file of articles (default: those that come with the reader)",
    )
    options.add_engine_argument(parser)
    parser.add_argument(
        "--host",
        default=HOST,
        metavar="ADDRESS",
        help="the address to serve on (default: %(default)s); 0.0.0.0 serves the whole network",
    )
    parser.add_argument(
        "--host-name",
        action="append",
        default=[],
        metavar="NAME",
        help="a further name that browsers may ask for, of a proxy for example; may be repeated",
    )
    parser.add_argument(
        "--port", type=options.count, metavar="N", help="the port (default: any that is free)"
    )
    parser.add_argument(
        "--token", metavar="TEXT", help="what the address must hold (default: a random one)"
    )
    parser.description = "Open the reader in a web page, on this machine alone."
    parser.epilog = "\n".join(
        [
            "The address that is printed holds a token, without which nothing is shown. The",
            "page loads nothing from anywhere else. Ctrl+c ends it.",
            "exit codes: 0 done, 2 misuse, or a path or port that cannot be used",
            "example: tui-reader serve ~/cuttings",
        ]
    )


def run(args: argparse.Namespace) -> int:
    """Serve until ctrl+c."""
    try:
        from tui_reader.cli.serve.server import ReaderServer, listening
    except ModuleNotFoundError as error:
        raise ReaderError("Nothing to serve with", MISSING) from error
    from tui_reader.library.opening import corpus_root

    path = None if args.path is None else corpus_root(args.path)
    with listening(args.host, args.port or 0) as socket:
        server = ReaderServer(path, args.engine, socket, token=args.token, names=args.host_name)
        if not ip_address(socket.getsockname()[0]).is_loopback:
            output.say(UNPROTECTED)
        output.write([f"{server.address}\n"])
        server.serve_on(socket)
    return 0

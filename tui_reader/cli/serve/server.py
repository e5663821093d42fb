"""textual-serve with a lock on its door: who asks, and for which machine, is looked at first.

The invariants: a request is answered only if it names this server as its host (so that no page of
another name can reach it by rebinding that name), comes from no other page, and holds the token,
in the address once and in a cookie from then on; and the page may load nothing from elsewhere.
A server of all addresses is named by the address at which a request has come in, by what the
machine calls itself, and by the names it was given; never by whatever name is asked for.
"""

from __future__ import annotations

import secrets
import shlex
import sys
from contextlib import contextmanager
from hmac import compare_digest
from ipaddress import ip_address
from pathlib import Path
from socket import AF_INET, AF_INET6, SOCK_DGRAM, create_server, gethostname
from socket import socket as Socket  # noqa: N812
from typing import TYPE_CHECKING

from aiohttp import web
from textual_serve.server import Server

from tui_reader.errors import ReaderError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from aiohttp.typedefs import Handler, Middleware

HEADERS = {
    "Content-Security-Policy": "default-src 'self'; style-src 'self' 'unsafe-inline';"
    " img-src 'self' data:; font-src 'self' data:; connect-src 'self' {socket};"
    " frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
}
ELSEWHERE = {4: (AF_INET, "192.0.2.1"), 6: (AF_INET6, "2001:db8::1")}
"""Addresses that are nobody's, by which the way out of this machine is found."""


class ReaderServer(Server):
    """Serves the reader on `path`, to whoever has the token."""

    def __init__(
        self,
        path: Path | None,
        engine: str | None,
        socket: Socket,
        *,
        token: str | None = None,
        names: Sequence[str] = (),
    ) -> None:
        host, port = socket.getsockname()[:2]
        self.to_all = ip_address(host).is_unspecified
        known = _names(host) | set(names)
        super().__init__(
            shlex.join(_command(path, engine)),
            host=host,
            port=port,
            title="tui-reader",
            public_url=f"http://{names[0] if names else _outside(host)}:{port}",
            templates_path=Path(__file__).parent,
        )
        self.token = token or secrets.token_urlsafe(24)
        self.cookie = f"tui-reader-{port}"
        self.hosts = frozenset(f"{name}:{port}".lower() for name in known)
        self.hosts |= frozenset(name.lower() for name in names)  # on a port that leads here

    @property
    def address(self) -> str:
        """What to open in a browser."""
        return f"{self.public_url}/?token={self.token}"

    def serve_on(self, socket: Socket) -> None:
        """Serve until the process is asked to end."""
        web.run_app(self._make_app(), sock=socket, print=None, access_log=None)

    async def _make_app(self) -> web.Application:
        app = await super()._make_app()
        app.middlewares.append(self._checked)
        app.router.add_get("/page.js", _page_script)
        app.on_response_prepare.append(_add_headers)
        return app

    async def on_startup(self, app: web.Application) -> None:
        """Say nothing: the address has been told."""

    @property
    def _checked(self) -> Middleware:
        @web.middleware
        async def checked(request: web.Request, handler: Handler) -> web.StreamResponse:
            self._refuse_strangers(request)
            if request.path == "/" and "token" in request.query:
                return self._let_in(request.query["token"])
            if not self._same(request.cookies.get(self.cookie, "")):
                raise web.HTTPForbidden(text="Open the address that tui-reader has printed.")
            return await handler(request)

        return checked

    def _refuse_strangers(self, request: web.Request) -> None:
        """Refuse what asks for another host, or comes from another page."""
        host, origin = request.host.lower(), request.headers.get("Origin")
        if host not in self.hosts and not (self.to_all and host == _came_in_at(request)):
            raise web.HTTPForbidden(text="Not for this address.")
        ours = origin in (f"http://{host}", f"https://{host}")
        if not ours and (origin is not None or request.path == "/ws"):
            raise web.HTTPForbidden(text="Not for this page.")

    def _let_in(self, token: str) -> web.Response:
        """Take the token out of the address and into a cookie."""
        if not self._same(token):
            raise web.HTTPForbidden(text="This is not the token that tui-reader has printed.")
        answer = web.Response(status=303, headers={"Location": "/"})
        answer.set_cookie(self.cookie, self.token, httponly=True, samesite="Strict", path="/")
        return answer

    def _same(self, token: str) -> bool:
        return compare_digest(token.encode(), self.token.encode())


async def _page_script(_: web.Request) -> web.FileResponse:
    return web.FileResponse(Path(__file__).with_name("page.js"))


def _names(host: str) -> set[str]:
    """What a server on an address may be called."""
    address = ip_address(host)
    names = {_written(host)}
    if address.is_loopback or address.is_unspecified:
        names.add("localhost")
    if address.is_unspecified:
        names |= {gethostname(), f"{gethostname()}.local"}
    return names


def _outside(host: str) -> str:
    """An address as it is written in a browser; of all addresses, the one others would use."""
    address = ip_address(host)
    if not address.is_unspecified:
        return _written(host)
    family, elsewhere = (
        (AF_INET, "192.0.2.1") if address.version == 4 else (AF_INET6, "2001:db8::1")
    )
    with Socket(family, SOCK_DGRAM) as probe:
        try:
            probe.connect((elsewhere, 9))  # nothing is sent; the system says by which way it would
        except OSError:
            return "localhost"
        return _written(probe.getsockname()[0])


def _came_in_at(request: web.Request) -> str:
    """The address and port of this machine at which a request has come in."""
    if request.transport is None:
        return ""
    address, port = request.transport.get_extra_info("sockname")[:2]
    return f"{_written(address)}:{port}"


def _written(address: str) -> str:
    return f"[{address}]" if ":" in address else address


async def _add_headers(request: web.Request, response: web.StreamResponse) -> None:
    socket = f"ws://{request.host} wss://{request.host}"
    response.headers.update(
        {name: value.replace("{socket}", socket) for name, value in HEADERS.items()}
    )


@contextmanager
def listening(host: str, port: int) -> Iterator[Socket]:
    """A socket on an address; raises `ReaderError` if it cannot be had."""
    try:
        family = AF_INET6 if ":" in host else AF_INET
        socket = create_server((host, port), family=family)
    except OSError as error:
        raise ReaderError("Not served", f"{host}:{port}: {error.strerror or error}") from error
    with socket:
        yield socket


def _command(path: Path | None, engine: str | None) -> list[str]:
    """The command that the page shows: the reader itself."""
    command = [sys.executable, "-P", "-m", "tui_reader"]
    command += [] if engine is None else ["--engine", engine]
    return command if path is None else [*command, str(path)]

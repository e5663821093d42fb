"""The reader in a web page: who is let in, what the page loads, and that it can be read with."""

from __future__ import annotations

import http.client
import os
import re
import shutil
import signal
import subprocess
import sys
from contextlib import closing, contextmanager
from socket import gethostname
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlsplit

import pyte
import pytest
from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import Message

    from playwright.sync_api import Page

    from tests.cli.conftest import Cli
    from tests.conftest import MakeCorpus

COLUMNS, LINES = 200, 80
PATIENCE = 6_000  # milliseconds


@contextmanager
def served(*words: str) -> Iterator[str]:
    """The address of a reader that is served until the context ends."""
    command = [sys.executable, "-m", "tui_reader", "serve", *words]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as running:
        try:
            assert running.stdout is not None
            yield running.stdout.readline().strip()
        finally:
            running.send_signal(signal.SIGINT)
            running.wait(timeout=30)


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """An address of the bundled articles."""
    with served("--engine", "rules") as told:
        yield told


class Answer(NamedTuple):
    """What was answered."""

    status: int
    headers: Message


def ask(address: str, path: str = "/", **headers: str) -> Answer:
    """What is answered to one request."""
    split = urlsplit(address)
    connection = http.client.HTTPConnection(split.hostname or "", split.port, timeout=30)
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    with closing(connection):
        connection.request("GET", path, headers=named)
        answer = connection.getresponse()
        return Answer(answer.status, answer.headers)


def cookie(address: str) -> str:
    """The cookie that the token is changed for."""
    answer = ask(address, f"/?{urlsplit(address).query}")
    assert (answer.status, answer.headers["Location"]) == (303, "/")
    given = answer.headers["Set-Cookie"]
    assert "HttpOnly" in given
    assert "SameSite=Strict" in given
    return str(given).partition(";")[0]


def test_the_address_is_of_this_machine_and_holds_a_long_token(address: str) -> None:
    split = urlsplit(address)
    assert split.hostname == "127.0.0.1"
    assert len(split.query.removeprefix("token=")) >= 32


@pytest.mark.parametrize("path", ["/", "/ws", "/static/js/textual.js", "/download/x", "/?token=x"])
def test_without_the_token_nothing_is_shown(address: str, path: str) -> None:
    assert ask(address, path).status == 403


def test_with_the_token_the_page_is_shown(address: str) -> None:
    answer = ask(address, Cookie=cookie(address))
    assert answer.status == 200
    assert "default-src 'self'" in answer.headers["Content-Security-Policy"]


@pytest.mark.parametrize("host", ["evil.example", "evil.example:80", "127.0.0.1", "127.0.0.1:1"])
def test_another_host_is_refused_even_with_the_token(address: str, host: str) -> None:
    assert ask(address, Host=host, Cookie=cookie(address)).status == 403


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "http://127.0.0.1:1"])
def test_another_page_is_refused_even_with_the_token(address: str, origin: str) -> None:
    given = cookie(address)
    assert ask(address, "/ws", Origin=origin, Cookie=given).status == 403
    assert ask(address, Origin=origin, Cookie=given).status == 403


def test_a_page_that_does_not_say_whence_it_is_gets_no_terminal(address: str) -> None:
    assert ask(address, "/ws", Cookie=cookie(address)).status == 403


@pytest.fixture(scope="module")
def everywhere() -> Iterator[str]:
    """An address of a reader that is served on all addresses."""
    with served("--engine", "rules", "--host", "0.0.0.0", "--host-name", "Desk.example") as told:
        yield told


def test_on_all_addresses_it_goes_by_what_the_machine_is_called(everywhere: str) -> None:
    split = urlsplit(everywhere)
    assert split.hostname == "desk.example"
    here = split._replace(netloc=f"127.0.0.1:{split.port}").geturl()
    given = cookie(here)
    names = ("127.0.0.1", "localhost", gethostname(), "desk.example")
    for host in (*(f"{name}:{split.port}" for name in names), "desk.example"):
        assert ask(here, Host=host, Cookie=given).status == 200
        assert ask(here, Host=host, Cookie=given, Origin=f"http://{host}").status == 200


@pytest.mark.parametrize(
    "host", ["evil.example", "192.0.2.7", "127.0.0.2", "desk.example.evil.org"]
)
def test_on_all_addresses_other_names_are_refused_still(everywhere: str, host: str) -> None:
    split = urlsplit(everywhere)
    here = split._replace(netloc=f"127.0.0.1:{split.port}").geturl()
    given = cookie(here)
    assert ask(here, Host=f"{host}:{split.port}", Cookie=given).status == 403
    assert ask(here, Origin=f"http://{host}:{split.port}", Cookie=given).status == 403
    assert ask(here).status == 403


def test_a_path_that_is_not_there_is_told(cli: Cli, corpus: MakeCorpus) -> None:
    code, out, err = cli("serve", corpus() / "nowhere")
    assert (code, out) == (2, "")
    assert "nowhere" in err


def test_a_port_that_is_taken_is_told(cli: Cli, address: str) -> None:
    code, _, err = cli("serve", "--port", str(urlsplit(address).port))
    assert code == 2
    assert "Not served" in err


class Browser:
    """A page in a real browser, with what it asked for and what the reader drew in it."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.asked: list[str] = []
        self.drawn = bytearray()
        page.on("request", lambda request: self.asked.append(request.url))
        page.on("websocket", lambda socket: self._follow(socket))

    def _follow(self, socket: object) -> None:
        self.asked.append(socket.url)  # type: ignore[attr-defined]
        socket.on("framereceived", self._take)  # type: ignore[attr-defined]

    def _take(self, data: bytes | str) -> None:
        self.drawn += data if isinstance(data, bytes) else b""

    def lines(self) -> list[str]:
        """What stands on the terminal in the page."""
        screen = pyte.Screen(COLUMNS, LINES)
        pyte.ByteStream(screen).feed(bytes(self.drawn))
        return list(screen.display)

    def shows(self, pattern: str) -> None:
        """Wait until it does."""
        for _ in range(PATIENCE // 200):
            if any(re.search(pattern, line) for line in self.lines()):
                return
            self.page.wait_for_timeout(200)
        raise AssertionError("\n".join(self.lines()))


@pytest.fixture
def chromium() -> str:
    """Debian's Chromium, which CI must have."""
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    if found is None and os.environ.get("CI") != "true":
        pytest.skip("there is no chromium on this machine to open the page in")
    assert found, "CI needs chromium"
    return found


NEWS = {
    "2024-05-03-quay.txt": "Quay closed for a week\n\nIngrid Aldersey of the Harbour Authority said"
    " that the quay was shut. Ms Aldersey was calm.\n",
    "2024-05-02-rain.txt": "Rain on the lane\n\nIngrid Aldersey said that it had rained.\n",
}


def test_it_is_read_with_in_a_browser_and_loads_nothing_from_elsewhere(
    corpus: MakeCorpus, chromium: str
) -> None:
    root = str(corpus(NEWS))
    with served(root, "--engine", "rules") as address, sync_playwright() as playwright:
        closed = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
        browser = playwright.chromium.launch(
            executable_path=chromium, args=["--no-sandbox", closed]
        )
        seen = Browser(browser.new_page(viewport={"width": 1300, "height": 800}))
        seen.page.goto(address)
        assert "token" not in seen.page.url
        seen.shows("Quay closed")
        keys = seen.page.keyboard
        keys.press("/")
        seen.shows(r"│ +Search +│")
        keys.type("aldersey")
        seen.shows("Ingrid")
        keys.press("Enter")
        seen.shows("1 of 2 here, 1 of 3 in all")
        keys.press("n")
        seen.shows("2 of 2 here, 2 of 3 in all")
        picture = seen.page.screenshot()
        browser.close()
    assert picture.startswith(b"\x89PNG")
    assert len(set(picture)) > 200
    origins = {urlsplit(url)[:2] for url in seen.asked if not url.startswith("data:")}
    here = urlsplit(address).netloc
    assert origins == {("http", here), ("ws", here)}

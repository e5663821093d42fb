"""The command as a process among others: pipes, locales, full disks, signals."""

from __future__ import annotations

import json
import resource
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Cli
    from tests.conftest import MakeCorpus

COMMAND = [sys.executable, "-m", "tui_reader"]
MANY = {f"{number:04}.txt": f"Lane number {number}\n\nThe lane was wet." for number in range(900)}
CURLY = {"a.txt": "“Wet” lane\n\nThe naïve lane was wet, said Zoë Ł. Okafor 🌧."}


def test_results_and_notices_are_kept_apart(process: Cli, corpus: MakeCorpus) -> None:
    root = corpus()
    (root / "empty.txt").write_bytes(b"")
    code, out, err = process("articles", root, "--format", "jsonl")
    assert code == 0
    assert len([json.loads(line) for line in out.splitlines()]) == 3
    assert err.startswith("empty.txt: ")
    assert err.count("\n") == 1


def test_version(process: Cli) -> None:
    code, out, err = process("--version")
    assert (code, err) == (0, "")
    assert out.startswith("tui-reader ")


def test_exit_codes_reach_the_shell(process: Cli, corpus: MakeCorpus) -> None:
    root = corpus({"a.txt": "Lane\n\nThe lane was wet."})
    words = [("articles", root), ("search", root, "zyxwvut"), ("names", root / "nowhere"), (root,)]
    assert [process(*line).code for line in words] == [0, 1, 2, 2]


@pytest.mark.parametrize("form", ["table", "json", "jsonl", "csv"])
def test_a_pipe_closed_early_is_no_error(corpus: MakeCorpus, form: str) -> None:
    with subprocess.Popen(
        [*COMMAND, "articles", str(corpus(MANY)), "--format", form],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.readline()
        running.stdout.close()
        assert running.stderr.read() == b""
        assert running.wait() == 0


def test_a_pipe_closed_before_the_last_flush_is_no_error(corpus: MakeCorpus) -> None:
    running = subprocess.Popen(
        [*COMMAND, "articles", str(corpus())], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert running.stdout is not None
    running.stdout.close()
    running.stdout = None
    _, err = running.communicate()
    assert (running.returncode, err) == (0, b"")


def test_a_disk_that_takes_no_more_is_told(tmp_path: Path) -> None:
    with (tmp_path / "out").open("wb") as full:
        done = subprocess.run(
            [*COMMAND, "--help"],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0)),
        )
    assert done.returncode == 2
    assert done.stderr.startswith(b"Results not written: ")
    assert done.stderr.count(b"\n") == 1


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252", "utf-16"])
@pytest.mark.parametrize("form", ["table", "csv"])
def test_no_encoding_makes_it_fail(
    corpus: MakeCorpus, monkeypatch: pytest.MonkeyPatch, encoding: str, form: str
) -> None:
    monkeypatch.setenv("PYTHONIOENCODING", encoding)
    done = subprocess.run(
        [*COMMAND, "articles", str(corpus(CURLY)), "--format", form],
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr.decode(encoding)) == (0, "")
    assert "lane" in done.stdout.decode(encoding)


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8"])
def test_json_is_whole_in_every_encoding(
    corpus: MakeCorpus, monkeypatch: pytest.MonkeyPatch, encoding: str
) -> None:
    monkeypatch.setenv("PYTHONIOENCODING", encoding)
    done = subprocess.run(
        [*COMMAND, "articles", str(corpus(CURLY)), "--format", "json"],
        capture_output=True,
        check=True,
    )
    assert "said Zoë Ł. Okafor 🌧" in json.loads(done.stdout.decode(encoding))[0]["text"]


def test_the_c_locale_is_no_trouble(
    process: Cli, corpus: MakeCorpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "C")
    monkeypatch.setenv("PYTHONCOERCECLOCALE", "0")
    monkeypatch.setenv("PYTHONUTF8", "0")
    code, out, err = process("articles", corpus(CURLY), "--format", "jsonl")
    assert (code, err) == (0, "")
    assert out.isascii()
    assert "Zoë" in json.loads(out)["text"]


def test_ctrl_c_is_quiet_and_130_though_nobody_reads_on(corpus: MakeCorpus) -> None:
    with subprocess.Popen(
        [*COMMAND, "articles", str(corpus(MANY)), "--format", "jsonl"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        assert running.stdout.readline()
        running.send_signal(signal.SIGINT)
        assert running.wait(timeout=30) == 130
        assert running.stderr.read() == b""

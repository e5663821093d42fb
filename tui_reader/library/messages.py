"""Messages between a program and the workers that it has started, through their pipes.

The invariant: a message is whole or not there. It is read from the program's own other half and
from nobody else, so it may be pickled.
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from typing import Any

_LENGTH_BYTES = 8


def start(module: str, *arguments: str) -> subprocess.Popen[bytes]:
    """A new process of this interpreter, running `module` with pipes both ways.

    It runs no module of the folder one is in (``-P``): piles come from anywhere.
    """
    return subprocess.Popen(  # noqa: S603  # this interpreter, a module of ours
        [sys.executable, "-P", "-m", module, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"},
    )


def send(pipe: Any, message: object) -> None:
    """Write one message: its length, then its pickle."""
    packed = pickle.dumps(message, pickle.HIGHEST_PROTOCOL)
    pipe.write(len(packed).to_bytes(_LENGTH_BYTES, "big") + packed)
    pipe.flush()


def receive(pipe: Any) -> Any:
    """Read one message from this program's own other half. Raises `EOFError` at the end."""
    return unpacked(receive_packed(pipe))


def receive_packed(pipe: Any) -> bytes:
    """Read one message, and leave it packed: it is smaller so. Raises `EOFError` at the end."""
    head = pipe.read(_LENGTH_BYTES)
    length = int.from_bytes(head, "big")
    packed: bytes = pipe.read(length)
    if len(head) < _LENGTH_BYTES or len(packed) < length:
        raise EOFError
    return packed


def unpacked(message: bytes) -> Any:
    """A message of this program's own other half that was left packed."""
    return pickle.loads(message)  # noqa: S301

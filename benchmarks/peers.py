"""Other people's programs that the reader is held beside, where they are installed.

On Debian: ``apt install newsboat fzf ripgrep``. A missing one is said, and its rows stay empty.
"""

from __future__ import annotations

import shutil
import subprocess

PEERS = {"newsboat": "newsboat", "fzf": "fzf", "rg": "ripgrep"}
"""What is run, and the package it comes in."""


def missing(peer: str) -> str:
    """Why a peer's row is empty; nothing if the peer is here."""
    if shutil.which(peer):
        return ""
    return f"{peer} is not installed (Debian: apt install {PEERS[peer]})"


def versions() -> dict[str, str]:
    """What each peer says its version is."""
    return {peer: _version(peer) for peer in PEERS}


def _version(peer: str) -> str:
    if missing(peer):
        return "not installed"
    done = subprocess.run([peer, "--version"], capture_output=True, text=True, check=False)
    return (done.stdout or done.stderr).splitlines()[0]

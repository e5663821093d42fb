"""The reader as users have it: the wheel of this tree in an environment of its own, compiled.

A checkout may run without stored bytecode, which would measure the compiler. What the reader needs
is taken from the environment this runs in; only the reader itself is installed anew. Where a
wheel cannot be built, its files are copied and compiled instead, and `how` says so.
"""

from __future__ import annotations

import compileall
import os
import shutil
import sys
import sysconfig
import venv
from pathlib import Path
from zipfile import ZipFile

ROOT = Path(__file__).resolve().parent.parent
PROGRAMS = ROOT / "benchmarks" / "programs"
START = "from tui_reader.cli.main import run; run()"
KEPT = ("PATH", "SYSTEMROOT", "LANG")


class Installed:
    """The installed reader, below `folder`, and the programs that are measured beside it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        venv.create(folder / "env", with_pip=False, symlinks=True)
        self.python = str(folder / "env" / "bin" / "python")
        (site,) = (folder / "env").glob("lib/python*/site-packages")
        site.joinpath("needed.pth").write_text(f"{sysconfig.get_path('purelib')}\n")
        self.how = self._install(site)
        for program in PROGRAMS.glob("*.py"):
            if program.stem != "__init__":
                shutil.copy(program, site)
        compileall.compile_dir(site, quiet=1, workers=1)
        self.notes = ROOT / "README.md"

    def program(self, name: str, *arguments: str) -> tuple[str, ...]:
        """The command that runs one of the programs of this folder."""
        return (self.python, "-P", "-m", name, *arguments)

    def reader(self, *arguments: str) -> tuple[str, ...]:
        """The command that runs the reader."""
        return (self.python, "-P", "-c", START, *arguments)

    def env(self, cache: Path, engine: str) -> dict[str, str]:
        """An environment with nothing of the user's, the index in `cache`, names by `engine`."""
        home = self._folder / f"home-{engine}"
        config = home / "config"
        config.mkdir(parents=True, exist_ok=True)
        config.joinpath("settings.toml").write_text(f'engine = "{engine}"\n', encoding="utf-8")
        kept = {key: os.environ[key] for key in KEPT if key in os.environ}
        return kept | {
            "HOME": str(home),
            "TERM": "xterm-256color",
            "COLORTERM": "truecolor",
            "TUI_READER_CACHE": str(cache),
            "TUI_READER_CONFIG": str(config),
        }

    def _install(self, site: Path) -> str:
        try:
            from hatchling.builders.wheel import WheelBuilder
        except ModuleNotFoundError:
            return _copy(site, "hatchling is not installed")
        (wheel,) = WheelBuilder(str(ROOT)).build(directory=str(self._folder), versions=["standard"])
        with ZipFile(wheel) as archive:
            archive.extractall(site)
        return f"wheel {Path(wheel).name}"


def _copy(site: Path, reason: str) -> str:
    """Do without a wheel, and say why."""
    skip = shutil.ignore_patterns("__pycache__", "*.pyc")
    shutil.copytree(ROOT / "tui_reader", site / "tui_reader", ignore=skip)
    shutil.copytree(ROOT / "corpus", site / "tui_reader" / "bundled", ignore=skip)
    sys.stderr.write(f"no wheel could be built ({reason}): measuring a compiled copy\n")
    return f"copy, not a wheel: {reason}"

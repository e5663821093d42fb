from __future__ import annotations

import pkgutil
import subprocess
import sys

import tui_reader.model


def test_the_model_needs_the_standard_library_only() -> None:
    modules = [
        f"tui_reader.model.{module.name}"
        for module in pkgutil.iter_modules(tui_reader.model.__path__)
    ]
    code = (
        "import importlib, sys; before = set(sys.modules)\n"
        "for name in sys.argv[1:]: importlib.import_module(name)\n"
        "print(*{name.partition('.')[0] for name in set(sys.modules) - before})"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *modules], capture_output=True, text=True, check=True
    )
    assert set(done.stdout.split()) - sys.stdlib_module_names == {"tui_reader"}

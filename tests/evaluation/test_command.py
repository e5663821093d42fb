from __future__ import annotations

import json
from typing import TYPE_CHECKING

from evaluation.__main__ import main

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_the_command_keeps_the_figures_of_the_engine_and_the_floor(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = tmp_path / "figures.json"
    assert main(["--json", str(kept)]) == 0
    assert capsys.readouterr().out
    results = json.loads(kept.read_text(encoding="utf-8"))
    assert [result["engine"] for result in results] == ["rules", "floor"]
    assert results[0]["mentions"]["together"]["f1"] > results[1]["mentions"]["together"]["f1"]


def test_the_command_gives_the_same_figures_twice(tmp_path: Path) -> None:
    for name in ("one", "two"):
        main(["--json", str(tmp_path / name)])
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()

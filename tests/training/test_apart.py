"""Training knows no text but its own and what it is given: it names no place of the evaluation."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

TRAINING = Path(__file__).resolve().parents[2] / "training"
MODULES = sorted(TRAINING.glob("*.py"))
WRITTEN = sorted(path for path in TRAINING.iterdir() if path.suffix in {".py", ".txt"})
OUT_OF_BOUNDS = re.compile(r"evaluation|\bcorpus[/\\]|bundled|held.out|locked", re.IGNORECASE)


@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: path.name)
def test_no_place_of_the_evaluation_is_named(path: Path) -> None:
    assert OUT_OF_BOUNDS.findall(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.name)
def test_only_the_reader_and_training_itself_are_imported(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names = [
        name
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in (
            [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else [alias.name for alias in node.names]
        )
    ]
    ours = {name.split(".")[0] for name in names}
    assert not ours & {"evaluation", "tests", "benchmarks", "docs"}

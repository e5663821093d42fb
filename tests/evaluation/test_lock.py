from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from evaluation.lock import PLACES, importing, naming, repeating, sentences_of, shingles, text_files
from evaluation.sets import CORPUS, DEV, HARD, NAMES, read_set
from tests.evaluation.made import labelled
from tui_reader.model.article import Span
from tui_reader.settings import ENGINES

ROOT = Path(__file__).resolve().parent.parent.parent
PROGRAM = [ROOT / name for name in ("tui_reader", "training", "benchmarks", "docs")]
HERE = ROOT / "tests" / "evaluation"
FOLDERS = tuple(str(NAMES / name) for name in PLACES)

WATCH = f"""
import os, sys
opened = []
def watch(event, arguments):
    if event in ("open", "os.listdir", "os.scandir") and isinstance(arguments[0], str | bytes):
        path = os.path.abspath(os.fsdecode(arguments[0]))
        if path.startswith({FOLDERS!r}):
            opened.append(event)
sys.addaudithook(watch)
"""
TRAIN_AND_EXTRACT = f"""
import importlib, pkgutil, random
import training
seen = set()
for module in pkgutil.iter_modules(training.__path__):
    if module.name != "__main__":
        try:
            seen.add(importlib.import_module("training." + module.name).__name__)
        except ModuleNotFoundError as missing:
            assert missing.name in ("torch", "transformers", "onnx"), missing
assert {{"training.stories", "training.names", "training.data"}} <= seen
from training.stories import story
[story(random.Random(number), number, 1.0) for number in range(20)]
from tui_reader.cli.main import main
for engine in {ENGINES!r}:
    assert main(["names", {str(CORPUS)!r}, "--engine", engine]) == 0
"""


def opened_by(program: str) -> int:
    """How often `program`, in an interpreter of its own, opens or lists something locked."""
    report = "print('\\n' + str(len(opened)))"
    done = subprocess.run(
        [sys.executable, "-c", f"{WATCH}\n{program}\n{report}"],
        capture_output=True,
        text=True,
        cwd=ROOT,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return int(done.stdout.rsplit("\n", 2)[-2])


def test_neither_training_nor_extraction_opens_anything_locked() -> None:
    assert opened_by(TRAIN_AND_EXTRACT) == 0


@pytest.mark.parametrize("folder", FOLDERS)
def test_the_watch_sees_what_is_opened(folder: str) -> None:
    program = f"[name] = os.listdir({folder!r})[:1]\nopen({folder!r} + '/' + name).close()"
    assert opened_by(program) == 2


def test_nothing_names_the_place_of_a_secret_set() -> None:
    assert naming(text_files(*PROGRAM, ROOT / "tests")) == []


def test_nothing_outside_the_evaluation_imports_what_reads_it() -> None:
    files = [file for file in text_files(*PROGRAM, ROOT / "tests") if HERE not in file.parents]
    assert importing(files) == []


def test_in_the_evaluation_one_module_names_the_place() -> None:
    assert naming(sorted((ROOT / "evaluation").glob("*.py"))) == ["sets.py"]


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(
    "text",
    [
        f"read('evaluation/{NAMES.name}/%s/a.md')",
        f"read('{NAMES.name}/%s')",
        f"Path('evaluation') / '{NAMES.name}' / '%s'",
        f"Path('evaluation/{NAMES.name}').rglob('%s/*')",
    ],
)
def test_a_program_that_names_the_place_is_told(tmp_path: Path, text: str, place: str) -> None:
    program = tmp_path / "reader.py"
    program.write_text(text % place, encoding="utf-8")
    assert naming([program]) == ["reader.py"]


@pytest.mark.parametrize(
    "text",
    [f"said = {PLACES!r}"]
    + [f"Path('evaluation/{NAMES.name}/{name}').glob('*')" for name in (DEV, HARD)],
)
def test_a_program_that_speaks_of_something_else_is_not(tmp_path: Path, text: str) -> None:
    program = tmp_path / "reader.py"
    program.write_text(text, encoding="utf-8")
    assert naming([program]) == []


@pytest.mark.parametrize(
    "text", ["import evaluation.sets", "from evaluation.sets import read_set", "import evaluation"]
)
def test_a_program_that_imports_the_evaluation_is_told(tmp_path: Path, text: str) -> None:
    program = tmp_path / "reader.py"
    program.write_text(text, encoding="utf-8")
    assert importing([program]) == ["reader.py"]


@pytest.mark.parametrize("place", PLACES)
def test_no_sentence_of_a_secret_set_is_anywhere_else(place: str) -> None:
    secret = sentences_of(one.article for one in read_set(place).articles)
    assert secret
    folders = (ROOT / "training", CORPUS, NAMES / DEV, NAMES / HARD, ROOT / "tests")
    assert repeating(secret, text_files(*folders)) == []


SENTENCE = "The keeper, Ann Vane, had told nobody of the second key."


@pytest.mark.parametrize(
    "text",
    [
        "- the KEEPER [[Ann Vane|person:v]] had told nobody; of the [[SECOND|?person:s]] key",
        "Later: the keeper, Ann Vane, had told nobody of the sluice.",
    ],
)
def test_a_sentence_is_known_again_under_markup_and_in_half(tmp_path: Path, text: str) -> None:
    file = tmp_path / "a.md"
    file.write_text(text, encoding="utf-8")
    assert repeating([shingles(SENTENCE)], [file]) == ["a.md"]


def test_a_turn_of_phrase_is_not_a_sentence(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text("The keeper Ann Vane had told nobody of anything.", encoding="utf-8")
    assert repeating([shingles(SENTENCE)], [file]) == []


def test_the_sentences_compared_leave_furniture_out() -> None:
    one = labelled("One two three four five six seven eight.\nAnd nine more than they had to be.")
    cut = one.article._replace(furniture=(Span(0, 40),))
    assert len(sentences_of([one.article])) == 2
    assert sentences_of([cut]) == [shingles("And nine more than they had to be.")]

"""The shape of the project, held by machine: layers, what is imported when, sizes, the wheel."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest
from hatchling.builders.wheel import WheelBuilder
from importlinter.cli import lint_imports

from tui_reader.library.library import Library
from tui_reader.settings import Settings

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "tui_reader"
MODULES = sorted(
    path
    for folder in ("tui_reader", "tests", "evaluation", "benchmarks", "training", "docs")
    for path in (ROOT / folder).rglob("*.py")
)
CARDS = sorted(PACKAGE.rglob("MODEL_CARD.md"))
PROGRAM = [path for path in MODULES if "tests" not in path.parts]
MOST_LINES = 400
MOST_LINES_OF_A_FUNCTION = 60

SCREEN = {"textual", "rich", "pygments"}
RUNTIMES = {"torch", "tensorflow", "transformers", "spacy", "gliner"}
RUNTIMES |= {"onnxruntime", "tokenizers", "numpy"}
READING = {"ftfy", "charset_normalizer", "frontmatter", "yaml", "dateutil"}
READING |= {"lxml", "trafilatura", "feedparser"}
LATER = {"argparse", "hashlib", "importlib.util", "json", "multiprocessing", "rapidfuzz", "tomllib"}
MOST_AT_FIRST = 79
"""How many of our modules the first frame may need. One more delays everybody, at every start."""
NAMING = {"nameparser", "nicknames", "sentencex", "rapidfuzz", "py3langid"}
MACHINE_PATH = re.compile(r"""["'](/(home|root|work|shared|tmp|Users|opt|mnt)\b|[A-Z]:\\)""")


def relative(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def loaded_by(program: str) -> set[str]:
    """The top-level modules in memory after `program` has run in an interpreter of its own."""
    report = "print('\\n' + '\\n'.join(sorted({name.split('.')[0] for name in sys.modules})))"
    done = subprocess.run(
        [sys.executable, "-c", f"import sys\n{program}\n{report}"],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    return set(done.stdout.split("\n"))


def test_import_contracts_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setattr(sys, "path", list(sys.path))
    assert lint_imports(no_cache=True, no_logo=True) == 0


def test_the_package_itself_loads_nothing() -> None:
    loaded = loaded_by("import tui_reader")
    assert not loaded & (
        SCREEN | RUNTIMES | READING | NAMING | {"sqlite3", "email", "importlib_metadata"}
    )


def test_the_library_loads_neither_screen_nor_model_nor_readers() -> None:
    loaded = loaded_by("import tui_reader.library.library")
    assert "tui_reader" in loaded
    assert not loaded & (SCREEN | RUNTIMES | READING | {"nameparser", "nicknames", "sentencex"})


FIRST_FRAME = """
import sys
from tui_reader.cli import read
from tui_reader.library.library import Library
from tui_reader.settings import Settings
from tui_reader.tui.app import ReaderApp
from tui_reader.tui.screens.reader import ReaderScreen

async def told(screen):
    assert "Found adrift" in screen.article_list.render_line(0).text
    print(*sys.modules)
    screen.app.exit()

ReaderScreen.furnish = told
settings = Settings.load(pile=sys.argv[1])
with Library.open(sys.argv[1], settings=settings, index=False) as library:
    ReaderApp(library, settings).run(headless=True, size=(120, 40))
"""


def test_the_first_frame_needs_little_of_the_house(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pile = tmp_path / "pile"
    pile.mkdir()
    pile.joinpath("a.md").write_text("# Found adrift\n\nA boat was found adrift.\n", "utf-8")
    for place in ("CACHE", "CONFIG", "STATE"):
        monkeypatch.setenv(f"TUI_READER_{place}", str(tmp_path / place))
    tmp_path.joinpath("CONFIG").mkdir()
    tmp_path.joinpath("CONFIG", "settings.toml").write_text('engine = "none"\n', "utf-8")
    Library.open(pile, settings=Settings.load()).close()
    command = [sys.executable, "-c", FIRST_FRAME, str(pile)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
    loaded = set(done.stdout.split())
    ours = sorted(name for name in loaded if name.startswith("tui_reader."))
    assert len(ours) <= MOST_AT_FIRST, ours
    assert not loaded & (LATER | RUNTIMES | READING | NAMING)


def test_help_loads_only_what_parses() -> None:
    program = "from tui_reader.cli.main import main\nmain(['--help'])"
    assert not loaded_by(program) & (SCREEN | RUNTIMES | READING | NAMING | {"sqlite3", "json"})


@pytest.mark.parametrize(
    "command", ["articles", "names", "mentions", "why", "search", "serve", "settings"]
)
def test_help_on_a_command_loads_only_what_parses(command: str) -> None:
    program = f"from tui_reader.cli.main import main\nmain([{command!r}, '--help'])"
    assert not loaded_by(program) & (SCREEN | RUNTIMES | READING | NAMING | {"sqlite3", "json"})


def test_the_library_with_rules_loads_no_runtime() -> None:
    program = "from tui_reader.entities.engines import engine\nengine('rules').load().recognise([])"
    assert not loaded_by(program) & RUNTIMES


@pytest.mark.parametrize("card", CARDS, ids=lambda p: p.parent.name)
def test_no_model_names_a_place_of_one_machine(card: Path) -> None:
    told = [card.read_text("utf-8"), card.with_name("config.json").read_text("utf-8")]
    assert not any(re.search(r"/(home|root|work|shared|tmp|Users)/", text) for text in told)


def test_every_module_says_what_it_is() -> None:
    silent = [relative(path) for path in PROGRAM if not ast.get_docstring(tree_of(path))]
    assert silent == []


def test_every_module_is_small() -> None:
    lengths = {relative(path): len(path.read_text("utf-8").splitlines()) for path in MODULES}
    assert {path: length for path, length in lengths.items() if length > MOST_LINES} == {}


def test_every_function_is_small() -> None:
    lengths = {
        f"{relative(path)}: {node.name}": (node.end_lineno or 0) - node.lineno + 1
        for path in MODULES
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }
    limit = MOST_LINES_OF_A_FUNCTION
    assert {name: length for name, length in lengths.items() if length > limit} == {}


def test_no_module_names_a_place_of_one_machine() -> None:
    naming = [relative(path) for path in PROGRAM if MACHINE_PATH.search(path.read_text("utf-8"))]
    assert naming == []


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> frozenset[str]:
    """The names of what is in the wheel, built from this tree without the network."""
    folder = str(tmp_path_factory.mktemp("wheel"))
    (built,) = WheelBuilder(str(ROOT)).build(directory=folder, versions=["standard"])
    with ZipFile(built) as archive:
        return frozenset(archive.namelist())


def test_the_wheel_holds_every_file_of_the_package(wheel: frozenset[str]) -> None:
    files = {
        relative(path)
        for path in PACKAGE.rglob("*")
        if path.is_file() and path.suffix != ".pyc" and "__pycache__" not in path.parts
    }
    assert files - wheel == set()
    assert "tui_reader/py.typed" in wheel
    assert any(name.endswith(".tcss") for name in wheel)


@pytest.mark.parametrize("model", ["default", "fast"])
def test_the_wheel_holds_the_models(wheel: frozenset[str], model: str) -> None:
    files = {"model.onnx", "tokenizer.json", "config.json", "MODEL_CARD.md"}
    assert {f"tui_reader/entities/learnt/models/{model}/{name}" for name in files} <= wheel


def test_the_wheel_holds_the_bundled_articles(wheel: frozenset[str]) -> None:
    articles = {f"tui_reader/bundled/{path.name}" for path in (ROOT / "corpus").glob("*.md")}
    assert len(articles) >= 6
    assert articles <= wheel


def test_the_wheel_holds_nothing_else(wheel: frozenset[str]) -> None:
    tops = {name.split("/")[0] for name in wheel if ".dist-info/" not in name}
    assert tops == {"tui_reader"}

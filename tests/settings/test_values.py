from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tui_reader.settings import ENGINES, MEASURE_RANGE, Settings, bundled_corpus
from tui_reader.settings.values import PILE_FILE


def load(folder: Path, content: str | bytes | None = None, *, pile: Path | None = None) -> Settings:
    if content is not None:
        data = content if isinstance(content, bytes) else content.encode()
        (folder / "settings.toml").write_bytes(data)
    environ = {"TUI_READER_CACHE": str(folder), "TUI_READER_CONFIG": str(folder)}
    return Settings.load(environ, pile=pile)


@pytest.fixture
def pile(tmp_path: Path) -> Path:
    """A folder that could be opened."""
    folder = tmp_path / "cuttings" / "may"
    folder.mkdir(parents=True)
    return folder


def test_no_file_is_no_notice(tmp_path: Path) -> None:
    assert load(tmp_path).notices == ()


def test_the_environment_moves_both_places(tmp_path: Path) -> None:
    found = Settings.load(
        {"TUI_READER_CACHE": str(tmp_path / "a"), "TUI_READER_CONFIG": str(tmp_path / "b")}
    )
    assert found.cache_dir == tmp_path / "a"
    assert found.config_file == tmp_path / "b" / "settings.toml"


def test_each_place_has_a_default_of_its_own() -> None:
    found = Settings.load({})
    assert "tui-reader" in found.cache_dir.parts
    assert "tui-reader" in found.config_file.parts
    assert found.cache_dir.is_absolute()


def test_an_empty_variable_is_none() -> None:
    empty = Settings.load({"TUI_READER_CACHE": "", "TUI_READER_CONFIG": ""})
    assert empty.cache_dir == Settings.load({}).cache_dir


def test_a_tilde_is_the_home_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    found = Settings.load({"TUI_READER_CACHE": "~/c", "TUI_READER_CONFIG": str(tmp_path)})
    assert found.cache_dir == tmp_path / "c"


def test_the_home_of_nobody_is_left_as_it_is_written(tmp_path: Path) -> None:
    found = Settings.load(
        {"TUI_READER_CACHE": "~nobody-here/c", "TUI_READER_CONFIG": str(tmp_path)}
    )
    assert found.cache_dir == Path("~nobody-here/c")


def test_a_file_sets_what_it_names(tmp_path: Path) -> None:
    found = load(tmp_path, 'theme = "paper"\nmeasure = 60\n')
    assert (found.theme, found.measure, found.notices) == ("paper", 60, ())


@pytest.mark.parametrize("engine", [*ENGINES, "spacy:en_core_web_sm", "gliner:./models/moor"])
def test_every_engine_can_be_chosen(tmp_path: Path, engine: str) -> None:
    found = load(tmp_path, f'engine = "{engine}"')
    assert (found.engine, found.notices) == (engine, ())


@pytest.mark.parametrize("value", ['"oracle"', "3", '["rules"]'])
def test_an_engine_that_is_none_is_told_with_the_choices(tmp_path: Path, value: str) -> None:
    found = load(tmp_path, f"engine = {value}")
    assert found.engine == load(tmp_path, "").engine
    (notice,) = found.notices
    assert all(name in notice for name in ENGINES)


@pytest.mark.parametrize("measure", [MEASURE_RANGE.start, MEASURE_RANGE.stop - 1])
def test_the_ends_of_the_range_are_in_it(tmp_path: Path, measure: int) -> None:
    assert load(tmp_path, f"measure = {measure}").measure == measure


@pytest.mark.parametrize(
    "line",
    [
        "measure = true",
        "measure = 72.0",
        'measure = "72"',
        f"measure = {MEASURE_RANGE.stop}",
        f"measure = {MEASURE_RANGE.start - 1}",
        pytest.param("measure = 0x" + "f" * 5000, id="endless number"),
        "theme = 3",
        'theme = ""',
        pytest.param("theme" + ".a" * 3000 + " = 1", id="endless table"),
    ],
)
def test_a_value_that_cannot_be_used_leaves_the_default_and_one_notice(
    tmp_path: Path, line: str
) -> None:
    default = load(tmp_path)
    found = load(tmp_path, line)
    assert (found.theme, found.measure) == (default.theme, default.measure)
    assert len(found.notices) == 1
    assert line.partition(" ")[0].partition(".")[0] in found.notices[0]


def test_an_unknown_key_is_named_and_the_rest_is_used(tmp_path: Path) -> None:
    found = load(tmp_path, "colour = 1\nmeasure = 50")
    assert found.measure == 50
    assert ["colour" in notice for notice in found.notices] == [True]


@pytest.mark.parametrize(
    "content",
    [
        b"measure = ",
        b"\xff\xfe",
        pytest.param(b"a = " + b"[" * 100_000, id="endless list"),
    ],
)
def test_a_file_that_cannot_be_parsed_is_one_notice_naming_it(
    tmp_path: Path, content: bytes
) -> None:
    found = load(tmp_path, content)
    assert len(found.notices) == 1
    assert found.notices[0].startswith(str(tmp_path / "settings.toml"))


def test_a_folder_in_the_file_s_place_is_a_notice(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").mkdir()
    assert len(load(tmp_path).notices) == 1


def test_notices_are_short_lines(tmp_path: Path) -> None:
    found = load(tmp_path, 'theme = ["' + "x" * 10_000 + '"]\n"a\\nb" = 1')
    assert len(found.notices) == 2
    assert all("\n" not in notice for notice in found.notices)
    assert all(len(notice) < 200 + len(str(tmp_path)) for notice in found.notices)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(content=st.binary(max_size=200))
def test_no_file_raises(tmp_path: Path, content: bytes) -> None:
    assert load(tmp_path, content).measure in MEASURE_RANGE


def test_notices_do_not_make_settings_differ(tmp_path: Path) -> None:
    assert load(tmp_path, "") == load(tmp_path, "colour = 1")


def test_the_bundled_corpus_is_a_path_beside_the_package() -> None:
    assert bundled_corpus().name in {"bundled", "corpus"}
    assert bundled_corpus().is_absolute()


def test_a_section_for_a_folder_holds_for_it_and_those_in_it(tmp_path: Path, pile: Path) -> None:
    file = f"measure = 60\n[piles.'{pile.parent}']\nmeasure = 50"
    assert load(tmp_path, file, pile=pile).measure == 50
    assert load(tmp_path, file, pile=pile.parent).measure == 50
    assert load(tmp_path, file, pile=tmp_path).measure == 60


def test_the_nearest_section_holds(tmp_path: Path, pile: Path) -> None:
    file = f"[piles.'{pile}']\nmeasure = 55\n[piles.'{pile.parent}']\nmeasure = 50"
    assert load(tmp_path, file, pile=pile).measure == 55


def test_a_section_is_found_however_the_path_is_written(
    tmp_path: Path, pile: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    monkeypatch.chdir(pile.parent)
    assert load(tmp_path, "[piles.'~/cuttings/may']\nmeasure = 55", pile=Path("may")).measure == 55


def test_a_file_beside_the_articles_sets_widths(tmp_path: Path, pile: Path) -> None:
    (pile / PILE_FILE).write_text("measure = 90", "utf-8")
    assert load(tmp_path, pile=pile).measure == 90


def test_the_users_own_file_goes_before_the_one_beside_the_articles(
    tmp_path: Path, pile: Path
) -> None:
    (pile / PILE_FILE).write_text("measure = 90\nsidebar = 50", "utf-8")
    found = load(tmp_path, "measure = 60", pile=pile)
    assert (found.measure, found.sidebar) == (60, 50)


def test_a_file_beside_the_articles_chooses_no_engine(tmp_path: Path, pile: Path) -> None:
    (pile / PILE_FILE).write_text("engine = 'spacy:./theirs'\nkeys.quit = 'x'", "utf-8")
    found = load(tmp_path, pile=pile)
    assert (found.engine, found.keys) == (load(tmp_path).engine, ())
    assert len(found.notices) == 2


def test_a_link_beside_the_articles_is_not_followed(tmp_path: Path, pile: Path) -> None:
    (tmp_path / "elsewhere").write_text("measure = 90", "utf-8")
    (pile / PILE_FILE).symlink_to(tmp_path / "elsewhere")
    found = load(tmp_path, pile=pile)
    assert found.measure == load(tmp_path).measure
    assert len(found.notices) == 1


def test_a_file_beside_the_articles_that_is_too_long_is_not_read(
    tmp_path: Path, pile: Path
) -> None:
    (pile / PILE_FILE).write_text("measure = 90\n" + "#" * 5000, "utf-8")
    assert load(tmp_path, pile=pile).measure == load(tmp_path).measure


def test_a_pile_that_is_one_file_or_none_has_no_file_beside_it(tmp_path: Path, pile: Path) -> None:
    article = pile / "article.txt"
    article.write_text("It rained.", "utf-8")
    assert load(tmp_path, pile=article).notices == ()
    assert load(tmp_path, pile=pile / "nowhere").notices == ()
    assert load(tmp_path, pile=Path("\0")).notices == ()

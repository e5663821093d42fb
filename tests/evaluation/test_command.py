from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from evaluation.__main__ import main
from evaluation.lock import PLACES
from evaluation.record import HISTORY, LATEST
from evaluation.sets import BUNDLED, DEV, HERE, LOCKED, MARKED_UP, SECRET
from tests.evaluation.made import MARKED, write_set

if TYPE_CHECKING:
    from pathlib import Path

QUICK = ["--words", "0", "--engine", "rules"]


@pytest.fixture
def names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Small sets in the place of the project's."""
    monkeypatch.setattr("evaluation.sets.NAMES", tmp_path / "names")
    for each in MARKED_UP:
        write_set(tmp_path / "names" / each)
    return tmp_path / "names"


def results_in(path: Path) -> list[dict[str, Any]]:
    results: list[dict[str, Any]] = json.loads(path.read_text("utf-8"))["results"]
    return results


@pytest.mark.usefixtures("names")
def test_the_command_measures_the_engine_and_the_floor_on_every_set_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = tmp_path / "figures.json"
    assert main([*QUICK, "--set", DEV, "--set", LOCKED, "--json", str(kept)]) == 0
    assert capsys.readouterr().out
    measured = [(one["set"], one["engine"]) for one in results_in(kept)]
    assert measured == [(DEV, "rules"), (DEV, "floor"), (LOCKED, "rules"), (LOCKED, "floor")]


def test_the_engine_is_above_the_floor_on_the_bundled_articles(tmp_path: Path) -> None:
    kept = tmp_path / "figures.json"
    assert main([*QUICK, "--set", BUNDLED, "--json", str(kept)]) == 0
    engine, floor = [one["mentions"]["together"]["f1"] for one in results_in(kept)]
    assert engine > floor


@pytest.mark.usefixtures("names")
def test_the_command_gives_the_same_figures_twice(tmp_path: Path) -> None:
    for name in ("one", "two"):
        main([*QUICK, "--json", str(tmp_path / name)])
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


@pytest.mark.parametrize("name", [*sorted(SECRET), "all"])
def test_details_of_what_is_locked_are_refused(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        main([*QUICK, "--set", name, "--details"])
    assert stopped.value.code == 2
    assert "locked means locked" in capsys.readouterr().err


@pytest.mark.usefixtures("names")
@pytest.mark.parametrize("name", PLACES)
def test_of_a_secret_set_no_word_is_printed_or_kept(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    kept = tmp_path / "figures.json"
    main([*QUICK, "--set", name, "--json", str(kept), "--record"], folder=tmp_path)
    main(["--set", name, "--check"])
    written = [path.read_text("utf-8") for path in tmp_path.glob("*.*")]
    shown = "".join(["".join(capsys.readouterr()), *written]).casefold()
    for word in ("bisi", "rowntree", "culverhay", "pound", "hall", "person:"):
        assert word not in shown


@pytest.mark.usefixtures("names")
def test_details_of_the_development_set_name_what_was_missed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*QUICK, "--details"], folder=tmp_path) == 0
    assert "rules: missed" in capsys.readouterr().out


@pytest.mark.usefixtures("names")
def test_figures_are_recorded_only_if_asked_for(tmp_path: Path) -> None:
    main(QUICK, folder=tmp_path)
    assert not (tmp_path / HISTORY.name).exists()
    main([*QUICK, "--record"], folder=tmp_path)
    assert (tmp_path / HISTORY.name).read_text("utf-8").count("| dev |") == 2
    assert "missed" not in results_in(tmp_path / LATEST.relative_to(HERE))[0]["named"]


@pytest.mark.usefixtures("names")
def test_speed_is_measured_on_the_set(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kept = tmp_path / "figures.json"
    assert main(["--engine", "rules", "--words", "500", "--json", str(kept)]) == 0
    assert "words a second" in capsys.readouterr().out
    assert set(json.loads(kept.read_text("utf-8"))["speed"]) == {"rules", "floor"}


@pytest.mark.usefixtures("names")
def test_every_engine_that_can_run_is_measured(tmp_path: Path) -> None:
    kept = tmp_path / "figures.json"
    assert main(["--engine", "all", "--words", "0", "--json", str(kept)]) == 0
    engines = [one["engine"] for one in results_in(kept)]
    assert "rules" in engines
    assert engines[-1] == "floor"


@pytest.mark.usefixtures("names")
def test_an_engine_that_there_is_not_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--engine", "nonesuch"]) == 1
    assert "nonesuch" in capsys.readouterr().err


def test_labels_that_do_not_fit_are_said_by_file_and_line(
    names: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_set(names / LOCKED, MARKED.replace("[[Pound|", "[[Pound"))
    assert main([*QUICK, "--set", LOCKED]) == 1
    assert capsys.readouterr().err == (
        f"{LOCKED}: ferry-1-wire.md, line 10: a label of no known form\n"
    )


def test_flaws_of_the_development_set_are_told_by_place_and_of_the_locked_one_by_number(
    names: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for half in (DEV, LOCKED):
        write_set(names / half, MARKED + "Then Pound left.\n")
    assert main(["--check", "--set", DEV]) == 0
    assert "ferry-1-wire.md:11:6: 'Pound' is a name" in capsys.readouterr().out
    assert main(["--check", "--set", LOCKED]) == 0
    assert capsys.readouterr().out == f"{LOCKED}: 1 to look at\n  ferry-1-wire.md: 1\n"


def test_labelled_lines_are_measured_by_the_recogniser_alone(tmp_path: Path) -> None:
    file, kept = tmp_path / "mine.jsonl", tmp_path / "figures.json"
    sentence = {"tokens": ["Mr", "Pound", "left", "."], "tags": ["O", "B-PER", "O", "O"]}
    file.write_text(json.dumps({"id": "a", "sentences": [sentence]}), encoding="utf-8")
    assert main(["--engine", "rules", "--jsonl", str(file), "--json", str(kept)]) == 0
    (result,) = results_in(kept)
    assert (result["set"], result["mentions"]["people"]["right"]) == ("mine", 1)

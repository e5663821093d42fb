"""What a run is asked for, and the command told again."""

from __future__ import annotations

import pytest

from training.asked import Asked, asked
from training.recipe import DEFAULT, DISTILLED

PLACES = ["--data", "some/text", "--out", "some/model"]


def run(*words: str) -> Asked:
    return asked([*PLACES, *words])


def test_the_default_run_has_the_default_recipe() -> None:
    assert run().recipe == DEFAULT
    assert run().weights == {"btc": 0.3}
    assert run().command == "python -m training --data DATA --out OUT"


def test_a_student_has_its_own_recipe_and_names_its_teacher() -> None:
    student = run("--student", "--teacher", "made/default")
    assert student.recipe == DISTILLED
    assert student.command.endswith("--student --teacher default")
    assert "`default`" in student.how


def test_what_differs_from_the_usual_is_told() -> None:
    told = run("--dev", "d", "--epochs", "2", "--seed", "5", "--weight", "notes=0.5", "--plain")
    wanted = "--dev DEV --weight notes=0.5 --epochs 2 --seed 5 --plain"
    assert told.command.endswith(wanted)
    assert "2 epochs" in told.how
    assert "seed 5" in told.how


@pytest.mark.parametrize(
    "words",
    [
        ["--student"],
        ["--teacher", "made/default"],
        ["--weight", "btc"],
        ["--weight", "btc=some"],
        ["--epochs", "few"],
    ],
)
def test_senseless_wishes_are_refused(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        run(*words)
    assert "usage" in capsys.readouterr().err

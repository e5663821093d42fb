"""Which full names several people in the news may well bear."""

from __future__ import annotations

import pytest

from tui_reader.entities.namesakes import is_common


@pytest.mark.parametrize(
    "name",
    [
        "Susan Price",
        "Mary O’Brien",
        "J. Smith",
        "José García",
        "Aisha Khan",
        "Wang Wei",
        "Kim Min-ji",
    ],
)
def test_a_common_first_name_and_a_common_surname_are_many_peoples(name: str) -> None:
    assert is_common(name)


@pytest.mark.parametrize(
    "name",
    [
        "Susan Ellingham",
        "Quenby Price",
        "Susan Rose Price",
        "Susan Price Jr",
        "Ellingham",
        "Sirhan Khan",
        "Xiomara Ali",
    ],
)
def test_a_rare_part_or_one_more_makes_a_name_its_bearers_own(name: str) -> None:
    assert not is_common(name)

from __future__ import annotations

import pytest

from tui_reader.entities.learnt.repair import Found
from tui_reader.entities.learnt.trimming import trimmed


@pytest.mark.parametrize(
    ("name", "kind", "left"),
    [
        ("Sir Tobias Quill", "PER", "Tobias Quill"),
        ("Rev. Dr Ann Lee", "PER", "Ann Lee"),
        ("Dame Cressida", "PER", "Cressida"),
        ("Vera Quill QC", "PER", "Vera Quill"),
        ("Vera Quill, OBE, PhD", "PER", "Vera Quill"),
        ("Major", "PER", "Major"),
        ("Mr ", "PER", "Mr "),
        ("Ann Bt", "PER", "Ann"),
        ("Ann Sc", "PER", "Ann Sc"),
        ("QC", "PER", "QC"),
        ("Ann Judge", "PER", "Ann Judge"),
        ("Ann Lee", "PER", "Ann Lee"),
        ("Alhaji Sani Quill", "PER", "Sani Quill"),
        ("Mallam Sani Quill", "ORG", "Sani Quill"),
        ("Sir Tobias Quill Trust", "ORG", "Sir Tobias Quill Trust"),
        ("Marks MP", "ORG", "Marks MP"),
    ],
)
def test_titles_and_honours_come_off_people_alone(name: str, kind: str, left: str) -> None:
    text = f"So {name} said."
    found = trimmed(text, Found(3, 3 + len(name), kind, 1.0))
    assert text[found.start : found.end] == left

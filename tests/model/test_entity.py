"""Entities."""

from __future__ import annotations

import pytest

from tui_reader.model.entity import Entity
from tui_reader.model.mention import Kind


@pytest.mark.parametrize(
    ("key", "label"), [("person:jo-vale", "Jo Vale"), ("person:jo-vale~2", "Jo Vale (2)")]
)
def test_a_second_bearer_of_a_name_is_numbered(key: str, label: str) -> None:
    assert Entity(key, "Jo Vale", Kind.PERSON, 1, 1).label == label

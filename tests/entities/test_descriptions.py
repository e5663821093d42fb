from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.entities.descriptions import Description, contradiction, describe


def beside(text: str, name: str) -> Description:
    start = text.index(name)
    return describe(text, start, start, start + len(name))


@pytest.mark.parametrize(
    "text",
    [
        "Kim Vane, 29, left.",
        "Kim Vane (29) left.",
        "Kim Vane, aged 29, left.",
        "Kim Vane, 29, of Marrowby, left.",
        "The 29-year-old potter Kim Vane left.",
        "They charged Kim Vane, 29.",
    ],
)
def test_an_age_beside_a_name_is_read(text: str) -> None:
    assert beside(text, "Kim Vane").ages == (29,)


@pytest.mark.parametrize("text", ["Kim Vane, 29 miles off, left.", "Kim Vane, 900, left."])
def test_a_number_that_is_no_age_is_left_alone(text: str) -> None:
    assert beside(text, "Kim Vane").ages == ()


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Kim Vane, a retired plumber, left.", "plumber"),
        ("Kim Vane, 61, the leader of the ferry union, left.", "leader"),
        ("The plumber Kim Vane left.", "plumber"),
        ("The mayor of Marrowby, Kim Vane, left.", "mayor"),
        ("Kim Vane, Okoro's cousin, left.", "cousin of somebody"),
    ],
)
def test_a_role_beside_a_name_is_read(text: str, role: str) -> None:
    assert beside(text, "Kim Vane").roles == (role,)


@pytest.mark.parametrize("text", ["Kim Vane, Sarah Baker and others left.", "Kim Vane, who left."])
def test_what_is_no_role_is_left_alone(text: str) -> None:
    assert beside(text, "Kim Vane").roles == ()


def test_a_post_before_a_surname_is_read() -> None:
    assert beside("Then President Vane left.", "Vane").post == "president"


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (("aged 29",), ("aged 61",)),
        (("Rev",), ("firefighter",)),
        (("Professor",), ("plumber",)),
        (("Judge",), ("cousin of somebody",)),
        (("Sir",), ("defendant",)),
        (("Judge",), ("PC",)),
    ],
)
def test_what_cannot_be_said_of_one_person(one: tuple[str], two: tuple[str]) -> None:
    assert contradiction(one, two)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (("aged 29",), ("aged 31",)),
        (("Dame",), ("singer",)),
        (("Judge",), ("magistrate",)),
        (("Dr",), ("cousin of somebody",)),
        (("leader",), ("minister",)),
        (("Judge",), ()),
    ],
)
def test_what_can_be_said_of_one_person(one: tuple[str, ...], two: tuple[str, ...]) -> None:
    assert contradiction(one, two) is None


SAID = st.lists(
    st.sampled_from(["Mr", "Ms", "Judge", "Rev", "aged 9", "aged 40", "plumber", "suspect", "Dr"]),
    max_size=4,
)


@given(SAID, SAID)
def test_contradiction_does_not_depend_on_the_order(one: list[str], two: list[str]) -> None:
    assert bool(contradiction(one, two)) is bool(contradiction(two, one))


@given(st.text(max_size=200), st.integers(0, 200), st.integers(0, 50))
def test_any_text_can_be_described(text: str, start: int, size: int) -> None:
    assert isinstance(describe(text, start, start, start + size), Description)


def test_whom_somebody_embraced_is_not_what_they_are() -> None:
    text = "Jo Reeve, 63, embraced her husband, the vicar."
    assert describe(text, 0, 0, 8).entries == ("aged 63",)


def test_an_age_may_be_spelt_out() -> None:
    assert describe("Jo Reeve, aged two, fell.", 0, 0, 8).ages == (2,)
    assert describe("Jo Reeve, aged about five, fell.", 0, 0, 8).ages == ()

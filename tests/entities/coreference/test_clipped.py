from __future__ import annotations

import pytest

from tests.entities.coreference.made import wrongs
from tui_reader.model.mention import Kind


@pytest.mark.parametrize(
    "text",
    [
        "[Sallow Harps|a] lost. [Sallow|a] had led, but the [Harps|a] tired.",
        "[Carlisle United|a] lost. [Carlisle|a] had led.",
        "[Harbour Homes|a] took over the flats. [Harbour|a] said no.",
        "[Tin Lid Records|a] paid. The record is out on [Tin Lid|a].",
        "[King's College Norbeck|a] said no. [King's|a] was sorry.",
        "She told the [Penby Messenger|a]. The [Messenger|a] can print that.",
        "[Banque Corvane|a] lost. Inspectors went to [Corvane|a].",
        "[Robins|a] robbed in the derby\n\n[Brantham Robins|a] lost to [Hadleigh Wrens|b].",
    ],
)
def test_a_part_of_a_name_is_the_only_body_s_that_has_it(text: str) -> None:
    assert wrongs(text, Kind.ORGANISATION) == []


@pytest.mark.parametrize(
    "text",
    [
        "[Hull City|a] met [Hull KR|b] in [Hull Town Hall|c].",
        "[Lundqvist AB|a] of Sweden owns [Lundqvist Andina|b].",
        "[Vane SE|a] and its [Vane|a] cranes fund the [Vane Stiftung|b].",
        "[Norbeck City Council|a] met. [Norbeck|b] lost 3-1.",
        "(The [Penby Courier|a]) (The [Courier|b])",
        "[Corvane|a] said no. [Save Corvane|b] did too.",
        "[Corvane|a] said no. The [Bank of Corvane|b] did too.",
        "[Radio Wales|a] said so. [Wales|b] won.",
        f"{'It was said in the valley. ' * 5}The [Courier|b] had it. I told the [Penby Courier|a].",
    ],
)
def test_a_part_of_a_name_may_be_another_body(text: str) -> None:
    assert wrongs(text, Kind.ORGANISATION) == []

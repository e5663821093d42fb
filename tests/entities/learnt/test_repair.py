from __future__ import annotations

import pytest

from tui_reader.entities.learnt.repair import Found, repaired


@pytest.mark.parametrize(
    ("text", "found", "names"),
    [
        ("Kofi Owusu-Ansah said", [("Kofi Owusu", "PER")], ["Kofi Owusu-Ansah"]),
        ("Ms O’Brien said", [("Brien", "PER")], ["O’Brien"]),
        ("Femke van der Berg said", [("Femke", "PER"), ("Berg", "PER")], ["Femke van der Berg"]),
        ("at Smith & Co today", [("Smith", "PER")], ["Smith & Co"]),
        ("at Hogan Lovells LLP.", [("Hogan Lovells", "PER")], ["Hogan Lovells LLP"]),
        ("Marks & Spencer", [("Marks", "ORG"), ("Spencer", "ORG")], ["Marks & Spencer"]),
        ("a Starmer-backed plan", [("Starmer", "PER")], ["Starmer"]),
        ("Khan's plan", [("Khan", "PER")], ["Khan"]),
        ("a “Labour” plan", [("“Labour”", "ORG")], ["Labour"]),
        ("J.K. Rowling said", [("J.K.", "PER"), ("Rowling", "PER")], ["J.K. Rowling"]),
        ("Enron Corp. stock fell", [("Enron Corp", "ORG")], ["Enron Corp."]),
        ("It is Enron Corp. Stock fell", [("Enron Corp", "ORG")], ["Enron Corp"]),
        ("the Hughes’ house", [("Hughes’", "PER")], ["Hughes"]),
        ("the 2nd Sallow Fusiliers", [("Sallow Fusiliers", "ORG")], ["2nd Sallow Fusiliers"]),
        ("Ruairidh Mac an t-Saoir sang", [("Ruairidh Mac", "PER")], ["Ruairidh Mac an t-Saoir"]),
        (
            "Una Nic a’ Bhàird and Ann",
            [("Una Nic a", "PER"), ("Bhàird", "LOC"), ("Ann", "PER")],
            ["Una Nic a’ Bhàird", "Ann"],
        ),
        ("to Ann Mac an tSaoir (39)", [("Ann Mac", "PER")], ["Ann Mac an tSaoir"]),
        ("for Seán Ó Cathasaigh", [("Seán Ó", "PER")], ["Seán Ó Cathasaigh"]),
        ("chair Saitoti ole Kim", [("Saitoti", "PER"), ("Kim", "PER")], ["Saitoti ole Kim"]),
        ("left by V. K. Vane today", [("K. Vane", "PER")], ["V. K. Vane"]),
        ("Big Mac and Ann", [("Big Mac", "PER")], ["Big Mac"]),
        ("Cameron-Clegg", [("Cameron", "PER"), ("Clegg", "PER")], ["Cameron", "Clegg"]),
    ],
)
def test_names_are_put_together_again(
    text: str, found: list[tuple[str, str]], names: list[str]
) -> None:
    given = [
        Found(text.index(name), text.index(name) + len(name), kind, 1.0) for name, kind in found
    ]
    assert [text[name.start : name.end] for name in repaired(text, given)] == names


def test_the_stop_of_a_firms_ending_stays_within_a_sentence() -> None:
    text = "It went to Molnár Kft., which is in Harl."
    assert [
        text[name.start : name.end] for name in repaired(text, [Found(11, 17, "ORG", 0.9)])
    ] == ["Molnár Kft."]


def test_a_polish_firm_keeps_its_form() -> None:
    text = "The Polish arm, Brandvold Sp. z o.o., said no."
    names = repaired(text, [Found(16, 25, "ORG", 0.9)])
    assert [text[name.start : name.end] for name in names] == ["Brandvold Sp. z o.o."]

"""Things that their own names tell."""

from __future__ import annotations

import pytest

from tests.entities.learnt.telling import thing


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Police began Operation Thistle in May.", "Operation Thistle"),
        ("Police began Operation Thistle in May.", "Thistle"),
        ("The plan, Project Lark, was dropped.", "Project Lark"),
        ("The MV Quarrie was carrying coal.", "MV Quarrie"),
        ("The HMS Quarrie was carrying coal.", "Quarrie"),
        ("The Duke of Sallow opened it.", "Duke of Sallow"),
        ("It was paid for by the Warm Homes Levy.", "Warm Homes Levy"),
        ("They are bottom of League Two again.", "League Two"),
        ("The jar was filled on Line 7 that night.", "Line 7"),
        ("The letter came from Ward 12 last week.", "Ward 12"),
        ("The claims date from Hurricane Sandra in May.", "Hurricane Sandra"),
        ("It is banned by the Fen Drains Order in full.", "Fen Drains Order"),
        ("They were let go under the Sallow Convention last May.", "Sallow Convention"),
        ("The gap was too wide under the Code of Practice then.", "Code of Practice"),
        ("It will cost more in National Insurance next year.", "National Insurance"),
        ("They gave him the Military Cross for it.", "Military Cross"),
        ("The students met in Freshers' Week that year.", "Freshers' Week"),
        ("It was the start of Heron Week, with a parade.", "Heron Week"),
        ("They drank at the Sallow Arms that night.", "Sallow Arms"),
        ("They counted the cost of Storm Sandra again.", "Sandra"),
        ("They wrote to Canon Sandra Fenn again.", "Canon"),
        ("They wrote that His Highness was ill.", "His Highness"),
        ("The plan went to the Planning Committee last night.", "Planning Committee"),
        ("The Traffic Commissioner called them in.", "Traffic Commissioner"),
    ],
)
def test_the_name_tells_a_thing(text: str, name: str) -> None:
    assert thing(text, name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Sallow Project Trust has met.", "Sallow Project Trust"),
        ("The Project Management Institute has met.", "Project Management Institute"),
        ("The Duke of Sallow's was full.", "Duke of Sallow's"),
        ("The Office of the Fen Commissioner has met.", "Office of the Fen Commissioner"),
        ("They gave it to the Harl Red Cross for good.", "Harl Red Cross"),
        ("He led the Harl Orange Order for years.", "Harl Orange Order"),
        ("It was told to Heron Week by a reader.", "Heron Week"),
        ("They bought it from Canon Europe last year.", "Canon"),
        ("She wrote to the Committee for Peace and Order again.", "Committee for Peace and Order"),
        ("The Harl Baptist Convention has met.", "Harl Baptist Convention"),
        ("They wrote to the Harl Parish Council again.", "Harl Parish Council"),
        ("He leads the ruling party, National Accord, for now.", "National Accord"),
        ("The hospital is called Sallow 7 by them.", "Sallow 7"),
    ],
)
def test_names_of_bodies_tell_none(text: str, name: str) -> None:
    assert not thing(text, name)

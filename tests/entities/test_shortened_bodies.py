from __future__ import annotations

import pytest

from tui_reader.entities.shortened_bodies import shortens


@pytest.mark.parametrize(
    ("short", "name"),
    [
        ("Met Police", "Metropolitan Police"),
        ("Halvorsen", "Halvorsen Marine"),
        ("Fenmarsh Council", "Fenmarsh District Council"),
        ("Cambrian & Western", "Cambrian & Western Building Society"),
        ("Brin Front", "Brin Peasant Liberation Front"),
        ("Dorrick School", "Dorrick Primary School"),
        ("Common Ground", "Common Ground Places"),
        ("Harvest", "Harvest Magazine"),
    ],
)
def test_forms_that_shorten_a_name(short: str, name: str) -> None:
    assert shortens(short, name)


@pytest.mark.parametrize(
    ("short", "name"),
    [
        ("Fenmarsh Police", "Fenmarsh Police Federation"),
        ("London", "London Fire Brigade"),
        ("National", "National Union of Lightermen"),
        ("Ferry Union", "Metropolitan Police"),
        ("The Nation", "National Dyke Directorate"),
        ("Environment", "Environmental Dyke Agency"),
        ("Italian", "Italians Against Dredging"),
        ("Poetry", "Poetry Wexmede"),
        ("University of California", "University of Northern California"),
        ("Bank of Ireland", "Bank of Northern Ireland"),
        ("Leeds University", "Leeds Dorrick University"),
        ("Dorrick Choir", "Dorrick Madrid Choir"),
    ],
)
def test_forms_that_do_not_shorten_a_name(short: str, name: str) -> None:
    assert not shortens(short, name)

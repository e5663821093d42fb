from __future__ import annotations

import pytest

from tests.entities.made import bodies, names


@pytest.mark.parametrize(
    "name",
    [
        "Fenmarsh District Council",
        "Independent Office for Dyke Conduct",
        "Her Majesty’s Inspectorate of Constabulary",
        "HM Inspectorate of Dykes",
        "Women’s Ferry Party",
        "Harrowmere Magistrates' Court",
        "Halvorsen Marine plc",
        "Dunmore & Sons",
        "St Brannoc’s Church of England Primary School",
        "Devon and Cornwall Police",
        "Competition and Markets Authority",
        "Ministry of Defence",
        "Department for Levelling Up, Housing and Communities",
        "Royal College of Lightermen",
        "People's Movement for Renewal",
        "Police Scotland",
        "Harrowmere Gazette",
        "Human Rights Watch",
        "Kingsmead Athletic",
        "Karvosian Department of Justice",
        "Queen's College London",
        "West Marrowshire Fire and Rescue Service",
        "Norvane & Brill",
        "Prowse & Prowse",
    ],
)
def test_names_built_round_a_head_word(name: str) -> None:
    assert bodies(f"It was said by the {name} that nothing was wrong.") == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The campaign group Save Our Shelves was glad.", "Save Our Shelves"),
        ("Save Our Shelves, the campaign group, was glad.", "Save Our Shelves"),
        ("Ann Lee, from Mend The Dykes, which had met, was glad.", "Mend The Dykes"),
        ("A group called Mend The Dykes was glad.", "Mend The Dykes"),
        ("Organisers Mend The Dykes were glad.", "Mend The Dykes"),
        ("Shares in Zorvan fell.", "Zorvan"),
        ("An analyst at Liberix was glad.", "Liberix"),
        ("The chief executive of Zorvan Klee was glad.", "Zorvan Klee"),
        ("The Zorvan spokesman was glad.", "Zorvan"),
        ("Supporters of Zorvan who came were glad.", "Zorvan"),
    ],
)
def test_what_stands_around_a_name_shows_a_body(text: str, name: str) -> None:
    assert name in bodies(text)


@pytest.mark.parametrize("party", ["Labour", "Conservatives", "SNP", "Lib Dems", "Plaid Cymru"])
def test_parties_that_readers_know(party: str) -> None:
    assert bodies(f"It was the {party} who said so.") == [party]


def test_a_known_name_that_is_a_word_is_no_name_at_a_sentences_start() -> None:
    assert bodies("Labour is hard. Mind the gap. Apple trees grow.") == []


def test_a_post_after_the_name_of_a_body_stays_outside() -> None:
    text = "The Met spoke. Met Assistant Commissioner Bo Ek met Home Office minister Ann Lee."
    assert names(text) == ["Met", "Met", "Bo Ek", "Home Office", "Ann Lee"]


def test_the_met_is_clipped_from_the_metropolitan_police() -> None:
    text = "The Metropolitan Police met. The Met’s chief spoke for the Met."
    assert bodies(text) == ["Metropolitan Police", "Met", "Met"]


def test_a_first_word_cut_short_after_the_is_the_body() -> None:
    text = "The Zorvanian Ferry Board met. Later the Zorv said no."
    assert bodies(text) == ["Zorvanian Ferry Board", "Zorv"]


def test_an_acronym_in_brackets_is_found_everywhere() -> None:
    text = "The Fenmarsh Dyke Agency (FDQ) met. Critics of FDQ left."
    assert bodies(text) == ["Fenmarsh Dyke Agency", "FDQ", "FDQ"]


def test_capitals_in_brackets_after_no_body_are_no_name() -> None:
    assert bodies("The sea surface salinity (SSS) was high.") == []


def test_a_firm_is_found_without_its_legal_ending() -> None:
    text = "Halvorsen Marine plc met. Nobody trusts Halvorsen Marine, or Halvorsen."
    assert bodies(text) == ["Halvorsen Marine plc", "Halvorsen Marine", "Halvorsen"]


def test_clubs_are_found_by_their_last_word_in_a_report_of_a_match() -> None:
    text = (
        "Marrowby Town lost. Their manager said the goalkeeper and the midfielder had let the fans"
        " down in the league. Later Town won."
    )
    assert bodies(text) == ["Marrowby Town", "Town"]


def test_a_town_is_no_club_elsewhere() -> None:
    assert bodies("They walked round Marrowby Town and met.") == []


def test_an_acronym_of_a_thing_is_no_body() -> None:
    assert bodies("The sea surface salinity (SSS) rose. The SSS said much.") == []


@pytest.mark.parametrize(
    "text",
    ["Zorvan agreed to buy Norvane.", "A takeover of Norvane failed.", "Norvane’s board met."],
)
def test_what_is_bought_or_has_a_board_is_a_firm(text: str) -> None:
    assert "Norvane" in bodies(text)


def test_a_branch_of_a_known_body_is_one_name() -> None:
    assert bodies("It fell to NHS Improvement to act.") == ["NHS Improvement"]


def test_a_possessive_parts_a_party_from_its_member() -> None:
    assert names("Labour’s Marta Ellingham spoke.") == ["Labour", "Marta Ellingham"]


@pytest.mark.parametrize(
    "text",
    [
        "Police said the council had met.",
        "The inspectorate and the Society were late.",
        "It rained on Council Road.",
        "TV and PR are hard, said an MP with a PhD.",
    ],
)
def test_common_nouns_are_no_names(text: str) -> None:
    assert bodies(text) == []


def test_furniture_holds_no_names() -> None:
    from tui_reader.model.article import Span

    text = "READ MORE: Marta Ellingham wins\n\nThe Home Office met."
    assert names(text, furniture=(Span(0, 31),)) == ["Home Office"]


def test_a_shouted_headline_holds_only_names_found_elsewhere() -> None:
    text = "EXCLUSIVE: ELLINGHAM BLASTS STAR COUNCIL\n\nMarta Ellingham spoke."
    assert names(text) == ["ELLINGHAM", "Marta Ellingham"]


@pytest.mark.parametrize(
    "text", ["Downing Street said so.", "They quoted a Downing Street spokesman."]
)
def test_an_address_is_a_body_where_it_speaks(text: str) -> None:
    assert bodies(text) == ["Downing Street"]


def test_an_address_is_no_body_where_somebody_goes_there() -> None:
    assert bodies("They walked to Downing Street, and past City Hall.") == []


def test_a_kind_of_firm_at_a_sentences_start_is_not_in_the_name() -> None:
    assert bodies("Auditors Prowsk & Young (PY) said no.") == ["Prowsk & Young", "PY"]


def test_two_first_names_are_no_firm() -> None:
    assert bodies("They met Sarah & Emma there.") == []


def test_a_sovereign_in_a_post_is_no_body() -> None:
    assert bodies("Her Majesty’s Chief Inspector of Constabulary said no.") == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The Ministry of Tides, Harbours and Local Government said no.",
            "Ministry of Tides, Harbours and Local Government",
        ),
        ("At the Harl Court of Appeal on Thursday it was so.", "Harl Court of Appeal"),
    ],
)
def test_how_far_a_name_runs_on(text: str, name: str) -> None:
    assert bodies(text) == [name]


def test_initials_are_a_body_by_themselves_and_share_no_council() -> None:
    text = "The talks failed. HHT and Ashby City Council have until Saturday."
    assert "Ashby City Council" in bodies(text)

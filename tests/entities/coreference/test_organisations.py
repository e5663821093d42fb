from __future__ import annotations

import pytest

from tests.entities.coreference.made import wrongs
from tests.entities.made import marked_chains, surfaces
from tui_reader.model.mention import Kind


def test_an_acronym_in_brackets_is_the_body() -> None:
    text = "The Fenmarsh Dyke Agency (FDA) met. The FDA said no."
    (chain,) = marked_chains(text, bodies=("Fenmarsh Dyke Agency", "FDA"))
    assert chain.acronyms == ("FDA",)


def test_a_body_in_brackets_after_its_acronym_is_the_same() -> None:
    text = "The KZA (Keepers of the Zeal Arch) met."
    assert len(marked_chains(text, bodies=("KZA", "Keepers of the Zeal Arch"))) == 1


def test_initials_are_the_only_body_that_has_them() -> None:
    text = "The Fenmarsh Water Board met. The FWB said no."
    assert len(marked_chains(text, bodies=("Fenmarsh Water Board", "FWB"))) == 1


def test_initials_of_two_bodies_stay_unexplained() -> None:
    text = "Fenmarsh Water Board met Friars Wood Bank. FWB said no."
    chains = marked_chains(text, bodies=("Fenmarsh Water Board", "Friars Wood Bank", "FWB"))
    assert [(chain.name, chain.full) for chain in chains if not chain.full] == [("FWB", False)]


def test_a_word_of_a_name_is_not_its_initials() -> None:
    text = "The QS Stores closed. In the QS few knew."
    chains = marked_chains(text, bodies=("QS Stores", "QS"))
    assert [(chain.name, chain.full) for chain in chains] == [("QS Stores", True), ("QS", False)]


def test_an_acronym_never_spelt_out_is_not_full() -> None:
    (chain,) = marked_chains("The QZX said no.", bodies=("QZX",))
    assert not chain.full


def test_an_acronym_that_readers_know_is_full() -> None:
    (chain,) = marked_chains("The BBC said no.", bodies=("BBC",))
    assert chain.full


@pytest.mark.parametrize("short", ["Met Police", "Met"])
def test_a_clipped_name_belongs_to_the_whole(short: str) -> None:
    text = f"The Metropolitan Police met. The {short} said no."
    assert len(marked_chains(text, bodies=("Metropolitan Police", short))) == 1


def test_a_clipped_name_without_the_whole_is_not_full() -> None:
    (chain,) = marked_chains("The Met said no.", bodies=("Met",))
    assert not chain.full


def test_a_shortened_firm_belongs_to_the_whole() -> None:
    text = "Halvorsen Marine plc met. Halvorsen said no. Halvorsen Marine left."
    names = ("Halvorsen Marine plc", "Halvorsen Marine", "Halvorsen")
    assert len(marked_chains(text, bodies=names)) == 1


def test_a_union_of_a_force_is_not_the_force() -> None:
    text = "Fenmarsh Police met the Fenmarsh Police Federation."
    assert len(marked_chains(text, bodies=("Fenmarsh Police", "Fenmarsh Police Federation"))) == 2


def test_a_merged_firm_is_neither_of_the_two() -> None:
    text = "Brightwell bought Norvane. Brightwell Norvane will be large."
    names = ("Brightwell Norvane", "Brightwell", "Norvane")
    assert len(marked_chains(text, bodies=names)) == 3


def test_a_word_that_two_bodies_begin_with_is_unsure() -> None:
    text = "Thornham Hospitals Trust met the Thornham Echo. Thornham said no."
    names = ("Thornham Hospitals Trust", "Thornham Echo", "Thornham")
    (unsure,) = [chain for chain in marked_chains(text, bodies=names) if not chain.full]
    assert unsure.candidates == ("Thornham Echo", "Thornham Hospitals Trust")


@pytest.mark.parametrize("short", ["Villa", "Weston"])
def test_a_club_goes_by_its_first_word_or_its_last(short: str) -> None:
    text = f"Weston Villa won. Ashford Rovers lost. {short} were glad."
    chains = marked_chains(text, bodies=("Weston Villa", "Ashford Rovers", short))
    assert surfaces(chains)["Weston Villa"] == ["Weston Villa", short]


def test_what_brackets_say_goes_before_what_readers_know() -> None:
    text = "The Fenmarsh Dyke Agency (FDA) met. The FDA said no."
    assert list(surfaces(marked_chains(text, bodies=("Fenmarsh Dyke Agency", "FDA")))) == [
        "Fenmarsh Dyke Agency"
    ]


def test_a_misspelt_body_is_the_same() -> None:
    text = "The Metropolitan Police met. The Metropolitian Police said no."
    names = ("Metropolitan Police", "Metropolitian Police")
    assert list(surfaces(marked_chains(text, bodies=names))) == ["Metropolitan Police"]


def test_her_majestys_is_hm() -> None:
    text = "Her Majesty’s Inspectorate of Dykes met. HM Inspectorate of Dykes said no."
    names = ("Her Majesty’s Inspectorate of Dykes", "HM Inspectorate of Dykes")
    assert len(marked_chains(text, bodies=names)) == 1


def test_all_names_of_a_known_party_are_one_body() -> None:
    text = "The Conservative Party met. The Tories said no."
    assert len(marked_chains(text, bodies=("Conservative Party", "Tories"))) == 1


def test_a_body_is_named_in_full() -> None:
    text = "The FWB met. FWB, the Fenmarsh Water Board, said no."
    assert list(surfaces(marked_chains(text, bodies=("FWB", "Fenmarsh Water Board")))) == [
        "Fenmarsh Water Board"
    ]


def test_every_span_ends_up_in_one_chain() -> None:
    text = "The FWB met. The Fenmarsh Water Board said QZX was late, and the Met agreed."
    chains = marked_chains(text, bodies=("FWB", "Fenmarsh Water Board", "QZX", "Met"))
    assert sum(len(chain.mentions) for chain in chains) == 4


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("Halvorsen Lenses", "Halvorsen"),
        ("Quill & Sons Cold Storage Ltd", "Quill & Sons"),
        ("Halvorsen Marine plc", "Halvorsens"),
        ("Thornham and Quill Hospitals Trust", "T&Q"),
    ],
)
def test_a_body_goes_by_the_beginning_of_its_name(full: str, short: str) -> None:
    text = f"{full} met. {short} said no."
    assert len(marked_chains(text, bodies=(full, short))) == 1


def test_a_club_is_not_what_its_supporters_are() -> None:
    text = "Halvorsen Town Supporters met. Halvorsen lost."
    assert len(marked_chains(text, bodies=("Halvorsen Town Supporters", "Halvorsen"))) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Quill Foods Ltd, which trades as Copperlane, met. Copperlane said no.",
        "Quill Foods Ltd (formerly Copperlane) met. Copperlane said no.",
        "Quill Foods Ltd, previously known as “Copperlane”, met. Copperlane said no.",
        "Copperlane, the trading name of Quill Foods Ltd, met. Copperlane said no.",
    ],
)
def test_a_firm_may_be_said_to_go_by_another_name(text: str) -> None:
    (chain,) = marked_chains(text, bodies=("Quill Foods Ltd", "Copperlane"))
    assert any("another name of" in mention.belonging for mention in chain.mentions)


@pytest.mark.parametrize(
    "text",
    [
        "Quill Foods Ltd bought Copperlane. Copperlane said no.",
        "Quill Foods Ltd was once sued. A shop called Copperlane said no.",
        "Quill Foods Ltd, which owns a shop called Copperlane, met.",
    ],
)
def test_two_firms_of_one_sentence_are_two(text: str) -> None:
    assert len(marked_chains(text, bodies=("Quill Foods Ltd", "Copperlane"))) == 2


def test_letters_of_a_foreign_name_may_stand_in_brackets_behind_it() -> None:
    text = "The Land and Labour party (DiR) met. DiR said no."
    assert len(marked_chains(text, bodies=("Land and Labour", "DiR"))) == 1


def test_a_body_that_readers_know_is_not_what_stands_before_it() -> None:
    text = "Nobody at Halvorsen Marine (BBC) spoke."
    assert len(marked_chains(text, bodies=("Halvorsen Marine", "BBC"))) == 2


def test_a_name_set_in_capitals_is_no_acronym_where_it_is_also_printed_small() -> None:
    text = "OSPREY IN TROUBLE. Osprey said no."
    assert len(marked_chains(text, bodies=("OSPREY", "Osprey"))) == 1


def test_letters_of_the_end_of_a_name_are_not_those_of_the_whole() -> None:
    text = "Wexmede Rovers of the First Dyke League (FDL) won. The FDL met."
    bodies = ("Wexmede Rovers of the First Dyke League", "FDL")
    assert [c.acronyms for c in marked_chains(text, bodies=bodies) if c.full] == [()]


@pytest.mark.parametrize(
    "text",
    [
        "[Quillmoor ASA|a] changes its name to [Havfell ASA|a] in May. [Havfell|a] grew.",
        "[Quillmoor|a], now [Havfell|a], grew.",
        "[Quillmoor|a] is now [Havfell|a]. [Havfell|a] grew.",
        "[Quillmoor|a] became [Havfell|a] in 2019.",
        "[Quillmoor|a] has rebranded as [Havfell|a].",
        "[Quillmoor|a] will be renamed [Havfell|a] in May.",
        "[Havfell|a], the former [Quillmoor|a], grew.",
        "[Havfell|a], which used to be called [Quillmoor|a], grew.",
        "[Havfell|a], as [Quillmoor|a] is now known, grew.",
        "[Havfell|a], as [Quillmoor|a] now calls itself, grew.",
        "The firm used to be called [Quillmoor|a]. It has been [Havfell|a] since May.",
        "[Quillmoor|a] sold boats. In 2019 it became [Havfell|a].",
        "[Quillmoor|a] sold boats. It changed its name to [Havfell|a] in May.",
        "They found [Quillmoor|a] guilty. The judge fined [Havfell|a], as the firm is known.",
    ],
)
def test_a_body_may_be_said_to_have_another_name(text: str) -> None:
    assert wrongs(text, Kind.ORGANISATION) == []


@pytest.mark.parametrize(
    "text",
    [
        "[Quillmoor|a] is now part of [Havfell|b].",
        "[Quillmoor|a] is now [Havfell|b]'s biggest customer.",
        "[Quillmoor|a] became [Havfell|b] subsidiary number six.",
        "He left [Quillmoor|a], and now [Havfell|b] has hired him.",
        "He was formerly of [Quillmoor|a] and is now at [Havfell|b].",
        "[Quillmoor|a], owner of [Havfell|b], grew.",
        "[Quillmoor|a] merged with [Havfell|b] to form [Dunmarsh|c].",
        "[Quillmoor|a] sold boats. It became [Havfell|b]'s biggest customer.",
    ],
)
def test_dealings_of_two_bodies_do_not_make_them_one(text: str) -> None:
    assert wrongs(text, Kind.ORGANISATION) == []


@pytest.mark.parametrize(
    "text",
    [
        "[Norbeck Town|a] met [Norbeck Town Women|b].",
        "[Norbeck Town|a] met [Norbeck Town Under-21s|b].",
        "[Halvorsen|a] met. [Halvorsen UK|b] and [Halvorsen Europe|c] did not.",
    ],
)
def test_a_branch_is_not_the_body(text: str) -> None:
    assert wrongs(text, Kind.ORGANISATION) == []


@pytest.mark.parametrize(
    "text",
    [
        "[University of Fenmarsh|a] met. [Fenmarsh University|a] left.",
        "[Department of Dyke Affairs|a] met. The [Dyke Affairs Department|a] left.",
        "[Supreme Court of Fenmarsh|a] met. [Fenmarsh Supreme Court|a] left.",
        "[Workers’ Party of Fenmarsh|a] met. The [Workers’ Party|a] left.",
        "[Saint Olave’s Hospital|a] met. [St Olave’s|a] left. [St. Olave’s Hospital|a] shut.",
        "[Fenmarsh University Hospitals NHS Foundation Trust|a] met. [FUH|a] left.",
        "[Department of Dyke Health|a] met. The [Dept of Dyke Health|a] left.",
        "[Norbeck United|a] met [Wexley Rovers|b]. [Norbeck Utd|a] won.",
        "[Dyke Defence Centre|a] met. The [Dyke Defense Center|a] left.",
        "The [Daily Lantern|a] said so. The [Lantern|a] had it first.",
        "The [Royal Fenmarsh Infirmary|a] met. The [Fenmarsh Infirmary|a] shut.",
        "The [Royal Lantern|a] met. The [Lantern|b] had it first.",
        "[University of Fenmarsh|a] met [University of Fenmarsh Hospital|b].",
        "[Bank of Fenmarsh|a] met [Fenmarsh Bank|b].",
    ],
)
def test_a_name_may_be_turned_or_end_sooner(text: str) -> None:
    assert wrongs(text, Kind.ORGANISATION) == []


@pytest.mark.parametrize(
    "text",
    [
        "[Wexmede in the Midlands|a], known as [WKM|a], met. [WKM|a] said no.",
        "The [Rally for Work|a], known as the [RDT|a], met.",
        "The [Polder Society|a], known to all by its Norvian initials, [PMS|a], met.",
        "The [Relief Society of Tarn|a], or [REST|a], met.",
        "The [UN Mission in Tarn|a], [UNMT|a], met.",
        "The [Movement for Renewal|a] ([MPR-U|a], in its Norvian initials) met.",
        "[Great Northern & Fells Railway|a] met. [GNF|a] said no.",
        "[Norbeck Maritime Assets Ltd|a] met. [NMAL|a] said no.",
        "[DSG Upholstery Group plc|a] met. [DSG|a] said no.",
        "[HM Treasury|a] met. The [Treasury|a] said no.",
        "[Norbeck Castle Foods Cyf|a] met. [Norbeck Castle Foods|a] said no.",
        "[Penby Post|a] readers met. The [Post|a] was there.",
    ],
)
def test_an_acronym_or_a_short_form_is_the_body_s_beside_it(text: str) -> None:
    assert wrongs(text, Kind.ORGANISATION) == []


@pytest.mark.parametrize(
    "text",
    [
        "[Corvane Hall|a], [QRS|b] and others met.",
        "[Great Northern Railway|a] met [Great Northern Ferries|b]. [GNF|b] said no.",
        "[QZX Norbeck|a] met. [QZX Foundation|b] did too. [QZX|c] said no.",
        f"{'It was said in the valley. ' * 5}The [Star|a] said so. So did the [Morning Star|b].",
    ],
)
def test_an_acronym_or_a_short_form_may_be_another_body_s(text: str) -> None:
    assert wrongs(text, Kind.ORGANISATION) == []

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.entities.made import marked_chains, surfaces

if TYPE_CHECKING:
    from tui_reader.model.chain import Chain


def lone(chains: list[Chain]) -> list[Chain]:
    return [chain for chain in chains if not chain.full]


def test_surname_and_first_name_belong_to_the_full_name() -> None:
    text = "Marta Ellingham spoke. Ellingham sat. Marta left."
    assert surfaces(marked_chains(text, "Marta Ellingham", "Ellingham", "Marta")) == {
        "Marta Ellingham": ["Marta Ellingham", "Ellingham", "Marta"]
    }


def test_a_short_form_may_come_before_the_full_name() -> None:
    text = "Ellingham is out. The keeper, Marta Ellingham, resigned."
    assert list(surfaces(marked_chains(text, "Marta Ellingham", "Ellingham")).values()) == [
        ["Ellingham", "Marta Ellingham"]
    ]


def test_dame_stands_before_a_first_name() -> None:
    text = "Dame Ottoline Vane spoke. Ottoline Reed wept. Dame Ottoline left."
    chains = marked_chains(text, "Ottoline Vane", "Ottoline Reed", "Ottoline")
    assert surfaces(chains)["Ottoline Vane"] == ["Ottoline Vane", "Ottoline"]


@pytest.mark.parametrize("title", ["Mr", "Sir"])
def test_a_title_of_the_other_gender_keeps_a_surname_apart(title: str) -> None:
    text = f"Dame Ottoline Vane spoke. {title} Vane left."
    chains = marked_chains(text, "Ottoline Vane", "Vane")
    assert [chain.name for chain in lone(chains)] == ["Vane"]


def test_a_mans_first_name_does_not_answer_to_ms() -> None:
    text = "Robert Vane spoke. Ms Vane left."
    assert surfaces(marked_chains(text, "Robert Vane", "Vane")) == {"Robert Vane": ["Robert Vane"]}


def test_two_bearers_make_a_surname_ambiguous() -> None:
    text = "Robin Vane and Kim Vane spoke. Later Vane left."
    (unsure,) = lone(marked_chains(text, "Robin Vane", "Kim Vane", "Vane"))
    assert unsure.candidates == ("Kim Vane", "Robin Vane")


def test_a_title_decides_between_two_bearers() -> None:
    text = "Mr Robin Vane and Ms Kim Vane spoke. Ms Vane left."
    chains = marked_chains(text, "Robin Vane", "Kim Vane", "Vane")
    assert surfaces(chains)["Kim Vane"] == ["Kim Vane", "Vane"]


def test_first_names_decide_between_a_man_and_a_woman() -> None:
    text = "Robert Vane and Margaret Vane spoke. Mr Vane left."
    chains = marked_chains(text, "Robert Vane", "Margaret Vane", "Vane")
    assert surfaces(chains)["Robert Vane"] == ["Robert Vane", "Vane"]


def test_before_the_second_bearer_is_named_the_surname_is_the_firsts() -> None:
    text = "Robin Vane spoke. Vane sat. His cousin Kim Vane came."
    chains = marked_chains(text, "Robin Vane", "Kim Vane", "Vane")
    assert surfaces(chains)["Robin Vane"] == ["Robin Vane", "Vane"]


def test_a_full_name_in_the_same_sentence_decides() -> None:
    text = "Robin Vane spoke. Kim Vane sat. Robin Vane said that Vane money was gone."
    chains = marked_chains(text, "Robin Vane", "Kim Vane", "Vane")
    assert surfaces(chains)["Robin Vane"][-1] == "Vane"


def test_a_surname_never_explained_is_not_full() -> None:
    (chain,) = marked_chains("Mr Quill spoke. Quill sat.", "Quill")
    assert (chain.full, len(chain.mentions)) == (False, 2)


def test_lone_surnames_after_contradicting_titles_are_two_people() -> None:
    assert len(marked_chains("Mr Quill spoke. Mrs Quill sat.", "Quill")) == 2


def test_a_judge_and_a_constable_of_one_surname_are_not_one_person() -> None:
    text = "Judge Brown heard PC Brown. Helen Brown wept."
    assert surfaces(marked_chains(text, "Helen Brown", "Brown")) == {"Helen Brown": ["Helen Brown"]}


@pytest.mark.parametrize(("short", "full"), [("Liz", "Elizabeth"), ("Bill", "William")])
def test_a_pet_form_with_the_surname_is_the_full_name(short: str, full: str) -> None:
    text = f"{full} Vane spoke. {short} Vane sat."
    assert len(marked_chains(text, f"{full} Vane", f"{short} Vane")) == 1


def test_one_pet_form_does_not_join_two_first_names() -> None:
    text = "Ed Vane spoke. Edward Vane sat. Edwin Vane left."
    assert len(marked_chains(text, "Ed Vane", "Edward Vane", "Edwin Vane")) == 2


def test_sisters_with_like_names_stay_apart() -> None:
    text = "Anna Vane spoke. Hannah Vane sat."
    assert len(marked_chains(text, "Anna Vane", "Hannah Vane")) == 2


def test_different_middle_initials_are_different_people() -> None:
    text = "Ann B. Vane spoke. Ann C. Vane sat."
    assert len(marked_chains(text, "Ann B. Vane", "Ann C. Vane")) == 2


def test_an_initial_and_surname_belong_to_the_only_bearer() -> None:
    text = "Tobias Quill spoke. T. Quill signed."
    assert len(marked_chains(text, "Tobias Quill", "T. Quill")) == 1


def test_a_misspelt_long_surname_is_the_same_person() -> None:
    text = "Marta Ellingham spoke. Marta Elingham sat. Elingham left."
    assert len(marked_chains(text, "Marta Ellingham", "Marta Elingham", "Elingham")) == 1


def test_a_short_surname_is_never_taken_for_a_misspelling() -> None:
    assert len(marked_chains("Ann Reed spoke. Ann Read sat.", "Ann Reed", "Ann Read")) == 2


def test_a_surname_with_particles_stands_alone_or_bare() -> None:
    text = "Jean van der Meer spoke. Van der Meer sat. Mr van der Meer left. Meer wept."
    names = ("Jean van der Meer", "Van der Meer", "van der Meer", "Meer")
    assert len(marked_chains(text, *names)) == 1


def test_the_family_name_may_come_first() -> None:
    text = "Li Wenhao spoke. Mr Li sat."
    assert surfaces(marked_chains(text, "Li Wenhao", "Li")) == {"Li Wenhao": ["Li Wenhao", "Li"]}


def test_titles_are_kept_with_the_chain() -> None:
    (chain,) = marked_chains("Dame Ottoline Vane spoke. Ms Vane sat.", "Ottoline Vane", "Vane")
    assert chain.honorifics == ("Dame", "Ms")


def test_curly_quotes_and_soft_hyphens_make_no_difference() -> None:
    text = "Gary O'Leary spoke. Gary O’Leary sat. O’Lea\u00adry left."
    assert len(marked_chains(text, "Gary O'Leary", "Gary O’Leary", "O’Lea\u00adry")) == 1


def test_every_mention_says_why() -> None:
    text = "Robin Vane and Kim Vane spoke. Later Vane left. Quill wept."
    chains = marked_chains(text, "Robin Vane", "Kim Vane", "Vane", "Quill")
    assert all(mention.reason and mention.belonging for each in chains for mention in each.mentions)


def test_a_pronoun_after_a_surname_decides_between_a_man_and_a_woman() -> None:
    text = "Hugo Vane and Marta Vane spoke. “Vane says she means it.”"
    chains = marked_chains(text, "Hugo Vane", "Marta Vane", "Vane")
    assert surfaces(chains)["Marta Vane"] == ["Marta Vane", "Vane"]


def test_a_pronoun_after_something_of_somebodys_decides_nothing() -> None:
    text = "Hugo Vane and Marta Vane spoke. Vane's cousin told me that she means it."
    assert lone(marked_chains(text, "Hugo Vane", "Marta Vane", "Vane"))


def test_kinship_says_to_whom_a_title_belongs() -> None:
    text = "Gurpreet Vane and her husband Amrit Vane spoke. Amrit Vane left. Mr Vane came back."
    text = text.replace("Gurpreet Vane", "His wife Gurpreet Vane")
    chains = marked_chains(text, "Gurpreet Vane", "Amrit Vane", "Vane")
    assert surfaces(chains)["Amrit Vane"] == ["Amrit Vane", "Amrit Vane", "Vane"]


def test_half_of_a_double_surname_is_enough_after_the_first_name() -> None:
    text = "Sioned Elfyn-Parry spoke. Sioned Elfyn left. Sioned Vane stayed."
    chains = marked_chains(text, "Sioned Elfyn-Parry", "Sioned Elfyn", "Sioned Vane")
    assert surfaces(chains)["Sioned Elfyn-Parry"] == ["Sioned Elfyn-Parry", "Sioned Elfyn"]


def test_of_a_disputed_surname_the_one_is_meant_whom_the_title_does_not_speak_against() -> None:
    text = "Hugo Vane and Gurpreet Vane spoke. Mr Vane sat. Mrs Vane left."
    chains = marked_chains(text, "Hugo Vane", "Gurpreet Vane", "Vane")
    assert surfaces(chains)["Gurpreet Vane"] == ["Gurpreet Vane", "Vane"]


def test_a_title_of_the_only_one_so_far_must_speak_for_them() -> None:
    text = "Gurpreet Vane spoke. Mr Vane sat down. Later Amrit Vane came."
    chains = marked_chains(text, "Gurpreet Vane", "Amrit Vane", "Vane")
    assert [chain.name for chain in lone(chains)] == ["Vane"]


@pytest.mark.parametrize("short", ["Edmund II", "Edmund I", "Quill II"])
def test_a_numeral_tells_from_somebody_without_it(short: str) -> None:
    found = marked_chains(f"Edmund Quill spoke. {short} left.", "Edmund Quill", short)
    assert [chain.name for chain in found] == ["Edmund Quill", short]


def test_a_ruler_with_an_epithet_may_have_a_numeral() -> None:
    text = "Edmund the Mild reigned. Edmund IV was his name."
    assert len(marked_chains(text, "Edmund the Mild", "Edmund IV")) == 1


def test_a_son_with_a_numeral_is_called_by_surname_and_numeral() -> None:
    text = "Edmund Quill III spoke. Quill III left. Quill slept."
    assert len(marked_chains(text, "Edmund Quill III", "Quill III", "Quill")) == 1


_COLUMN = "Ann Vane sang. Vane wrote. Vane danced. Vane rested."
_PASSING = " They had a son, Hugo Vane. It rained. The sun set. Night fell."


def test_a_column_goes_on_to_call_somebody_so_when_others_are_named_in_passing() -> None:
    found = surfaces(
        marked_chains(f"{_COLUMN}{_PASSING} Vane left.", "Ann Vane", "Hugo Vane", "Vane")
    )
    assert found == {"Ann Vane": ["Ann Vane", *["Vane"] * 4], "Hugo Vane": ["Hugo Vane"]}


@pytest.mark.parametrize(
    "text",
    [
        f"Ann Vane sang. Vane wrote.{_PASSING} Vane left.",  # hardly called so
        f"{_COLUMN} They had a son, Hugo Vane. Vane left.",  # it may be his
        f"{_COLUMN}{_PASSING} Hugo Vane sang. It rained. The sun set. Night fell. Vane left.",
        f"{_COLUMN}{_PASSING} Dr Vane left.",
    ],
)
def test_a_surname_that_may_be_the_other_ones_stays_open(text: str) -> None:
    found = surfaces(marked_chains(text, "Ann Vane", "Hugo Vane", "Vane"))
    assert found["Hugo Vane"].count("Vane") == 0
    assert found["Ann Vane"].count("Vane") == text.split("Hugo")[0].count(" Vane ") - 1


def test_a_parent_who_lacks_a_middle_name_is_not_the_child() -> None:
    text = "Hugo John Vane sang. Vane was born in Wexmede, the second son of Hugo Vane, a painter."
    found = surfaces(marked_chains(text, "Hugo John Vane", "Hugo Vane", "Vane"))
    assert sorted(found) == ["Hugo John Vane", "Hugo Vane"]


@pytest.mark.parametrize(
    "text",
    [
        "Hugo Vane sang. Lucy Vane came. Vane was the daughter of Hugo Vane.",
        "Hugo John Vane sang. Lucy Quill came, the daughter of Hugo Vane.",
    ],
)
def test_a_parent_who_was_named_before_is_the_same(text: str) -> None:
    names = ("Hugo John Vane", "Hugo Vane", "Lucy Vane", "Lucy Quill", "Vane")
    found = surfaces(marked_chains(text, *names))
    assert len([name for name in found if name.startswith("Hugo")]) == 1


@pytest.mark.parametrize("said", ["The Ellingham family", "The three Ellingham siblings"])
def test_a_family_is_none_of_its_members(said: str) -> None:
    text = f"Marta Ellingham left. {said} own it all."
    open_ones = [c for c in marked_chains(text, "Marta Ellingham", "Ellingham") if c.candidates]
    assert [chain.candidates for chain in open_ones] == [("Marta Ellingham",)]


def test_a_surname_with_an_s_is_that_of_several() -> None:
    text = "Marta Ellingham left. We pray for the Ellinghams."
    open_ones = [c for c in marked_chains(text, "Marta Ellingham", "Ellinghams") if c.candidates]
    assert [chain.candidates for chain in open_ones] == [("Marta Ellingham",)]


def test_a_title_that_all_others_of_the_surname_contradict_is_whose_is_left() -> None:
    text = "Teo Vane Quis died. His widow, Joy Vane, spoke. Mrs Vane wept. Mr Vane had cooked."
    chains = marked_chains(text, "Teo Vane Quis", "Joy Vane", "Vane")
    assert surfaces(chains) == {
        "Teo Vane Quis": ["Teo Vane Quis", "Vane"],
        "Joy Vane": ["Joy Vane", "Vane"],
    }

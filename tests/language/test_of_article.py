from __future__ import annotations

from tests.language.made import ENGLISH, NEWS
from tui_reader.language import of_article


def test_what_is_stated_stands_where_the_text_says_nothing() -> None:
    assert of_article("Nous verrons.", "fr-CA") == "fr-CA"


def test_the_country_that_is_stated_is_kept() -> None:
    assert of_article(ENGLISH, "en_GB") == "en-GB"


def test_whether_it_is_english_is_for_the_text_to_say() -> None:
    assert of_article(ENGLISH, "fr") == "en"
    assert of_article(NEWS["fr"], "en") == "fr"


def test_which_other_language_it_is_is_for_the_file_to_say() -> None:
    assert of_article(NEWS["id"], "ms") == "ms"


def test_what_is_no_tag_is_passed_over() -> None:
    assert of_article(NEWS["cy"], "Cymraeg") == "cy"
    assert of_article("Short.", "Cymraeg") == ""

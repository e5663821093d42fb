from __future__ import annotations

from email.message import EmailMessage

import pytest

from tests.corpus.formats.pages import PAGES
from tests.corpus.formats.sources import only, source
from tui_reader.corpus.formats.mhtml import parse
from tui_reader.corpus.unreadable import UnreadableError


def saved(page: str, charset: str = "utf-8") -> bytes:
    message = EmailMessage()
    message["Subject"] = "Saved"
    message.make_related()
    part = EmailMessage()
    part.set_content(page, subtype="html", charset=charset, cte="quoted-printable")
    part["Content-Location"] = "https://a.example/fire"
    message.attach(part)
    picture = EmailMessage()
    picture.set_content(b"\x89PNG", maintype="image", subtype="png")
    message.attach(picture)
    return message.as_bytes()


@pytest.mark.parametrize("charset", ["utf-8", "windows-1252"])
def test_the_page_in_the_message_is_the_article(charset: str) -> None:
    page = PAGES["tabloid"]
    draft = only(parse, saved(page.html, charset))
    assert (draft.title, draft.source) == (page.title, page.site)
    assert all(paragraph in draft.text for paragraph in page.body)


def test_the_address_is_that_of_the_message_where_the_page_states_none() -> None:
    assert only(parse, saved(PAGES["short"].html)).url == "https://a.example/fire"


def test_a_message_without_a_page_has_a_reason() -> None:
    with pytest.raises(UnreadableError, match="no page in it"):
        list(parse(source(b"Subject: Rain\n\nRain fell.")))

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.corpus.decoding import decode
from tui_reader.corpus.unreadable import UnreadableError

ENGLISH = (
    "The mayor’s office said on Monday that the café on Station Road would close. "
    "“We are sorry,” said Zoë Müller – its owner."
)
POLISH = (
    "Rzecznik prasowy Łukasz Wójcik powiedział, że śledztwo w sprawie pożaru jest w toku "
    "i że żadne szczegóły nie będą ujawnione."
)
RUSSIAN = (
    "Мэр города Иван Петров заявил в понедельник, что расследование продолжается "
    "и что подробности сообщат позже."
)
GREEK = "Ο δήμαρχος είπε τη Δευτέρα ότι η έρευνα συνεχίζεται και ότι δεν υπάρχουν νεότερα."
TURKISH = (
    "Belediye başkanı Ayşe Yılmaz pazartesi günü soruşturmanın sürdüğünü söyledi; "
    "ayrıntı verilmedi."
)
CZECH = (
    "Starosta Jiří Dvořák v pondělí řekl, že vyšetřování pokračuje "
    "a že žádné podrobnosti zatím nebudou zveřejněny."
)
FRENCH = "Le maire a déclaré lundi que l’enquête se poursuivait à l’été, où qu’il fût."
SPANISH = "El alcalde señaló que la investigación continúa. “¿Quién fue?”, preguntó Peña."
JAPANESE = "市長は月曜日に、調査は続いていると述べた。詳しいことはまだ分かっていないという。" * 3
GERMAN = "Der Bürgermeister sagte, daß die Löscharbeiten über Nacht fortgeführt würden."


def refusal(data: bytes) -> str:
    with pytest.raises(UnreadableError) as caught:
        decode(data)
    return str(caught.value)


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_have_a_reason(data: bytes) -> None:
    try:
        text = decode(data).text
    except UnreadableError:
        return
    assert text.strip()


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_utf_8_comes_back_whole(text: str) -> None:
    if text.replace("\ufeff", " ").strip():
        assert decode(text.encode()).text == text.removeprefix("\ufeff")


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "mac_roman"],
)
def test_english_is_read_in_every_encoding_it_comes_in(encoding: str) -> None:
    decoded = decode(ENGLISH.encode(encoding))
    assert (decoded.text, decoded.note) == (ENGLISH, "")


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (POLISH, "cp1250"),
        (POLISH, "iso8859_2"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8_r"),
        (RUSSIAN, "utf-16-le"),
        (GREEK, "cp1253"),
        (TURKISH, "cp1254"),
        (CZECH, "cp1250"),
        (GERMAN, "cp1252"),
        (FRENCH, "cp1252"),
        (SPANISH, "cp1252"),
        (JAPANESE, "cp932"),
        (JAPANESE, "euc_jp"),
    ],
)
def test_other_languages_are_told_from_western_ones(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)).text == text


@pytest.mark.parametrize(
    "name", ["Maria Peña", "Søren Holm", "Åsa Lind", "“Irène Duval”", "a £5m fund", "São Paulo"]
)
def test_one_accent_in_english_is_enough(name: str) -> None:
    text = f"The council said on Monday that {name} would pay for the inquiry into the fire."
    assert decode(text.encode("cp1252")).text == text


@pytest.mark.parametrize("order", ["utf-16-le", "utf-16-be"])
def test_a_mark_alone_is_white_space(order: str) -> None:
    mark = codecs.BOM_UTF16_LE if order == "utf-16-le" else codecs.BOM_UTF16_BE
    assert "white space" in refusal(mark)


def test_utf_16_cut_in_the_middle_is_read_and_said() -> None:
    decoded = decode(ENGLISH.encode("utf-16")[:-1])
    assert decoded.text.startswith(ENGLISH[:-1])
    assert "damaged" in decoded.note


def test_utf_8_with_a_few_bytes_of_windows_1252_keeps_both() -> None:
    decoded = decode("Zoë Müller, née Peña: ".encode() + "“naïve”".encode("cp1252"))
    assert decoded.text == "Zoë Müller, née Peña: “naïve”"
    assert decoded.note.startswith("3 bytes")


def test_a_mark_of_utf_8_before_what_is_not_leaves_nothing_unread() -> None:
    decoded = decode(codecs.BOM_UTF8 + "Zoë Müller und Zoë Peña ".encode() + b"caf\xe9")
    assert decoded.text.endswith("Zoë Müller und Zoë Peña café")


@given(st.binary(min_size=1, max_size=200).filter(lambda data: min(data) >= 0x20))
def test_no_byte_is_dropped_from_what_no_detector_knows(data: bytes) -> None:
    try:
        decoded = decode(b"News. " + data)
    except UnreadableError:
        return
    ascii_letters = bytes(byte for byte in data if chr(byte).isascii() and chr(byte).isalpha())
    if decoded.encoding in {"utf-8", "cp1252"}:
        kept = [character for character in decoded.text[6:] if character in ascii_letters.decode()]
        assert "".join(kept) == ascii_letters.decode()


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "PNG"),
        (b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>", "PDF"),
        (b"PK\x03\x04\x14\x00\x06\x00", "zip"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "JPEG"),
        (b"{\\rtf1\\ansi Hello}", "RTF"),
        (b"\x1f\x8b\x08\x00", "gzip"),
    ],
)
def test_documents_renamed_to_text_are_named(data: bytes, what: str) -> None:
    assert refusal(data).startswith("not text: ")
    assert what in refusal(data)


@pytest.mark.parametrize(
    "data",
    [
        b"\0",
        b"The council met.\0\0\0\0 The council rose.",
        bytes(range(256)) * 4,
        b"\x01\x02\x03\x04\x05" * 20,
        "текст".encode("utf-16-le") + b"\0\0",
    ],
)
def test_binary_data_is_not_text(data: bytes) -> None:
    assert refusal(data) == "not text: binary data"


@pytest.mark.parametrize("data", [b" ", b"\n\n\t", "\xa0\u2003".encode(), codecs.BOM_UTF8, b"\r\n"])
def test_white_space_is_not_an_article(data: bytes) -> None:
    assert refusal(data) == "nothing in it but white space"


def test_escape_sequences_are_text() -> None:
    assert decode(b"\x1b[31mred\x1b[0m alert").text == "\x1b[31mred\x1b[0m alert"


def test_a_lone_accent_megabytes_into_a_file_is_found() -> None:
    text = "Rain fell on the town and nobody minded. " * 50_000 + "Zoë Müller said so."
    assert decode(text.encode("cp1252")).text.endswith("Zoë Müller said so.")

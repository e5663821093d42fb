from __future__ import annotations

import datetime as dt
import json
import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tui_reader.corpus.loader import (
    SUFFIXES,
    FileState,
    Loaded,
    Options,
    load,
    loader_key,
    scan,
    stream,
)
from tui_reader.model.article import Article, Problem, Span

if TYPE_CHECKING:
    from pathlib import Path

PROMPTS = """\
 date 2021-03-14 Something went wrong - please try again later.

Thank you for signing up to our Harbour newsletter.

Sign up for our daily Harbour briefing for exclusives, analysis and debate.

The harbour master, Ada Moss, has asked for an inquiry into the fire. She spoke on Sunday.
"""


def load_text(root: Path, content: str | bytes, name: str = "a.txt") -> Loaded:
    (root / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    return load(root, name)


def article(root: Path, content: str | bytes, name: str = "a.txt") -> Article:
    loaded = load_text(root, content, name)
    assert loaded.problems == ()
    assert len(loaded.articles) == 1
    return loaded.articles[0]


def reasons(loaded: Loaded) -> list[str]:
    assert loaded.articles == ()
    return [problem.reason for problem in loaded.problems]


def test_a_plain_file_becomes_an_article(tmp_path: Path) -> None:
    found = article(tmp_path, "Harbour fire put out\n\nThe fire is out.\n", "2021-03-14-fire.txt")
    assert (found.id, found.path) == ("2021-03-14-fire.txt", "2021-03-14-fire.txt")
    assert (found.title, found.source) == ("Harbour fire put out", "")
    assert found.date == dt.date(2021, 3, 14)
    assert found.text == "Harbour fire put out\n\nThe fire is out.\n"
    assert found.furniture == ()


def test_prompts_at_the_top_are_furniture_and_give_the_date_but_no_title(tmp_path: Path) -> None:
    found = article(tmp_path, PROMPTS)
    assert found.title == "The harbour master, Ada Moss, has asked for an inquiry into the fire."
    assert found.date == dt.date(2021, 3, 14)
    assert found.furniture == (Span(0, PROMPTS.index("\n\nThe harbour")),)
    assert found.text == PROMPTS


def test_front_matter_goes_before_name_and_text(tmp_path: Path) -> None:
    found = article(
        tmp_path,
        "---\ntitle: Fire\ndate: 2021-03-14\nsource: Courier\n---\n# Flood\n\n1 May 2020\n",
        "2019-01-01.md",
    )
    assert (found.title, found.source, found.date) == ("Fire", "Courier", dt.date(2021, 3, 14))
    assert found.text == "# Flood\n\n1 May 2020\n"


def test_the_name_goes_before_the_text(tmp_path: Path) -> None:
    found = article(tmp_path, "1 May 2020\n\nThe fire is out.", "2019-01-01.md")
    assert found.date == dt.date(2019, 1, 1)


def test_a_file_s_own_time_is_no_date(tmp_path: Path) -> None:
    assert article(tmp_path, "The fire is out.").date is None


def test_a_markdown_heading_is_the_title_and_stays_in_the_text(tmp_path: Path) -> None:
    found = article(tmp_path, "# Harbour fire\n\nIt is out.", "a.md")
    assert (found.title, found.text) == ("Harbour fire", "# Harbour fire\n\nIt is out.")


def test_an_article_that_is_all_furniture_is_called_by_its_file(tmp_path: Path) -> None:
    assert article(tmp_path, "Share\n\nAdvertisement", "prompts.txt").title == "prompts"


def test_damaged_front_matter_opens_and_is_a_problem(tmp_path: Path) -> None:
    loaded = load_text(tmp_path, "---\ntitle: Moss: I quit\n---\nThe fire is out.")
    assert [found.title for found in loaded.articles] == ["Moss: I quit"]
    assert [problem.path for problem in loaded.problems] == ["a.txt"]


def test_two_things_amiss_are_two_problems(tmp_path: Path) -> None:
    content = "---\ntitle: Zoë née Peña: I quit\ndate: soon\n---\nThe fire is out. ".encode()
    loaded = load_text(tmp_path, content + b"caf\xe9")
    assert len(loaded.articles) == 1
    assert loaded.articles[0].text.endswith("café")
    assert len(loaded.problems) == 3


def test_the_same_text_has_the_same_digest_wherever_it_lies(tmp_path: Path) -> None:
    one = article(tmp_path, "Rain.\r\nShare", "a.txt")
    other = article(tmp_path, "---\ntitle: x\n---\nRain.\nShare", "2021-03-14.md")
    assert one.digest == other.digest
    assert len(bytes.fromhex(one.digest)) == 16


def test_another_text_has_another_digest(tmp_path: Path) -> None:
    assert article(tmp_path, "Rain.").digest != article(tmp_path, "Rain!").digest


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b" \n\t\n", "white space"),
        (b"\x89PNG\r\n\x1a\n\0\0", "not text: a PNG picture"),
        (b"%PDF-1.7 text", "not a PDF document"),
        (b"Rain.\0Rain.", "not text: binary data"),
        (b"---\ntitle: x\n---\n\n", "no text"),
    ],
)
def test_what_cannot_be_read_is_a_problem_with_its_reason(
    tmp_path: Path, content: bytes, reason: str
) -> None:
    found = reasons(load_text(tmp_path, content))
    assert [reason in words for words in found] == [True]


def test_a_file_that_vanished_since_the_scan_is_a_problem(tmp_path: Path) -> None:
    assert reasons(load(tmp_path, "a.txt")) == ["not there any more"]


def test_a_corpus_that_vanished_since_the_scan_is_a_problem(tmp_path: Path) -> None:
    assert len(reasons(load(tmp_path / "gone", "a.txt"))) == 1


def test_a_folder_called_like_a_file_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "a.txt").mkdir()
    assert "folder" in reasons(load(tmp_path, "a.txt"))[0]


def test_a_file_that_became_a_pipe_since_the_scan_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    assert "not an ordinary file" in reasons(load(tmp_path, "a.txt"))[0]


def test_a_file_named_outright_is_read_as_plain_text(tmp_path: Path) -> None:
    (tmp_path / "NOTES").write_text("# Harbour fire\n\nIt is out.")
    assert load(tmp_path / "NOTES", "NOTES").articles[0].title == "Harbour fire"


@pytest.mark.parametrize(
    "name",
    [
        b"caf\xe9.txt",
        b"a\nb\x1b[2J.txt",
        b"[red].txt",
        "Zoë.txt".encode(),
        b"a\\xe9.txt",
        b"a .txt",
    ],
)
def test_odd_names_are_read_and_can_be_stored(tmp_path: Path, name: bytes) -> None:
    (tmp_path / os.fsdecode(name)).write_text("Rain.")
    (state,) = scan(tmp_path)
    assert isinstance(state, FileState)
    (found,) = load(tmp_path, state.path).articles
    assert json.loads(json.dumps(found.id).encode()) == state.path


def test_markup_and_controls_in_a_text_are_text(tmp_path: Path) -> None:
    text = "[red]Fire[/] \x1b]0;x\x07 \u202eback [link=x]\n"
    assert article(tmp_path, text).text == text


def test_every_problem_has_one_line(tmp_path: Path) -> None:
    for index, content in enumerate([b"", b"\0", b"---\ntitle: [\n---\nx", b"---\ntitle: x\n"]):
        for problem in load_text(tmp_path, content, f"{index}.md").problems:
            assert problem.reason
            assert "\n" not in problem.reason


def test_ten_thousand_lines_and_one_huge_line_are_articles(tmp_path: Path) -> None:
    assert article(tmp_path, "Rain fell on Aldham.\n" * 10_000).words == 40_000
    assert article(tmp_path, "Rain fell. " * 100_000).title == "Rain fell."


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(content=st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_no_content_raises_and_each_leaves_an_article_or_a_reason(
    tmp_path: Path, content: bytes
) -> None:
    for name in ("a.txt", "a.md"):
        loaded = load_text(tmp_path, content, name)
        assert loaded.articles or loaded.problems
        for found in loaded.articles:
            found.text.encode()
            assert found.title.strip()
            assert all(0 <= s < e <= len(found.text) for s, e in found.furniture)


def test_one_bad_file_among_good_ones_is_one_problem(tmp_path: Path) -> None:
    for name, content in {"a.txt": b"Rain.", "b.txt": b"\0", "c.md": b"# Sun"}.items():
        (tmp_path / name).write_bytes(content)
    (tmp_path / "d.txt").symlink_to("gone")
    states = list(scan(tmp_path))
    loaded = [load(tmp_path, state.path) for state in states if isinstance(state, FileState)]
    assert [found.id for one in loaded for found in one.articles] == ["a.txt", "c.md"]
    problems = [problem for one in loaded for problem in one.problems]
    problems += [state for state in states if isinstance(state, Problem)]
    assert [problem.path for problem in problems] == ["b.txt", "d.txt"]


WELSH = (
    "Mae cyngor y sir wedi penderfynu cau'r ysgol gynradd yn Llanfrothen ar ddiwedd y flwyddyn."
    " Dywedodd y cynghorydd Eleri Gwyndaf fod y penderfyniad yn un anodd iawn, ond nad oedd digon"
    " o blant yn y pentref erbyn hyn.\n"
)


def test_the_language_is_seen_in_the_text(tmp_path: Path) -> None:
    assert article(tmp_path, WELSH).language == "cy"


@pytest.mark.parametrize("field", ["lang: fr-CA", "language: fr_ca", "Locale: FR-ca"])
def test_the_language_is_what_front_matter_says_of_a_text_too_short_to_tell(
    tmp_path: Path, field: str
) -> None:
    assert article(tmp_path, f"---\n{field}\n---\nNous verrons.\n").language == "fr-CA"


def test_a_text_too_short_to_tell_has_no_language(tmp_path: Path) -> None:
    assert article(tmp_path, "Rain fell.\n").language == ""


def test_furniture_in_another_language_does_not_count(tmp_path: Path) -> None:
    prompts = PROMPTS.split("The harbour")[0]
    found = article(tmp_path, prompts + WELSH)
    assert found.furniture
    assert found.language == "cy"


def test_one_text_in_two_languages_is_two_contents(tmp_path: Path) -> None:
    digests = {
        article(tmp_path, f"---\nlang: {tag}\n---\nNous verrons.\n", f"{tag}.txt").digest
        for tag in ("fr", "fr-CA", "en")
    }
    assert len(digests) == 3


RAIN = "Rain fell on Aldham for the third day, and the quay was under water."


def test_many_articles_in_a_file_are_called_by_the_file_and_what_names_them_there(
    tmp_path: Path,
) -> None:
    lines = [{"id": "x1", "text": RAIN}, {"text": RAIN}]
    loaded = load_text(tmp_path, "\n".join(map(json.dumps, lines)), "a.jsonl")
    assert [found.id for found in loaded.articles] == ["a.jsonl#x1", "a.jsonl#2"]
    assert {found.path for found in loaded.articles} == {"a.jsonl"}
    assert [found.record for found in loaded.articles] == ["x1", "2"]


def test_a_record_s_name_is_the_same_after_records_were_added(tmp_path: Path) -> None:
    lines = [json.dumps({"url": f"https://a.example/{n}", "text": RAIN}) for n in range(3)]
    before = load_text(tmp_path, "\n".join(lines), "a.jsonl").articles
    after = load_text(tmp_path, "\n".join([json.dumps({"text": RAIN}), *lines]), "a.jsonl").articles
    assert {found.id for found in before} < {found.id for found in after}


def test_two_records_of_one_name_are_two_articles(tmp_path: Path) -> None:
    line = json.dumps({"id": "x", "text": RAIN})
    loaded = load_text(tmp_path, f"{line}\n{line}", "a.jsonl")
    assert [found.record for found in loaded.articles] == ["x", "x~2"]


def test_a_broken_record_is_a_problem_and_the_rest_is_read(tmp_path: Path) -> None:
    line = json.dumps({"text": RAIN})
    loaded = load_text(tmp_path, f"{line}\nbroken\n{line}", "a.jsonl")
    assert [found.record for found in loaded.articles] == ["1", "3"]
    (problem,) = loaded.problems
    assert problem.path == "a.jsonl"
    assert problem.reason.startswith("line 2: not JSON")


def test_a_broken_record_says_where_in_its_line(tmp_path: Path) -> None:
    line = json.dumps({"text": RAIN})
    loaded = load_text(tmp_path, f'{line}\nbroken\n{{"text": "cut\n{line}', "a.jsonl")
    assert loaded.problems[0].reason.startswith("line 2: not JSON: Expecting value at character 1")


def test_of_many_broken_records_the_rest_are_counted(tmp_path: Path) -> None:
    problems = load_text(tmp_path, "broken\n" * 1000, "a.jsonl").problems
    assert len(problems) == 21
    assert problems[-1].reason == "and 980 more like these"


def test_the_name_of_a_file_of_many_dates_none_of_them(tmp_path: Path) -> None:
    content = json.dumps([{"text": RAIN}])
    assert load_text(tmp_path, content, "2021-03-14.json").articles[0].date is None
    alone = json.dumps({"text": RAIN})
    assert load_text(tmp_path, alone, "2021-03-14.json").articles[0].date == dt.date(2021, 3, 14)


def test_an_author_stands_in_for_a_source_that_is_not_said(tmp_path: Path) -> None:
    content = json.dumps({"text": RAIN, "byline": "By Ada Moss"})
    assert load_text(tmp_path, content, "a.json").articles[0].source == "Ada Moss"


def test_fields_that_the_user_names_are_taken(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(f'title,kop,text\nno,Fire,"{RAIN}"\n')
    options = Options((("title", "kop"),))
    assert load(tmp_path, "a.csv", options).articles[0].title == "Fire"
    assert loader_key(options) != loader_key()


def test_articles_come_before_the_file_is_read_to_its_end(tmp_path: Path) -> None:
    line = json.dumps({"text": RAIN}) + "\n"
    (tmp_path / "a.jsonl").write_text(line * 50_000)
    first = next(stream(tmp_path, "a.jsonl"))
    assert isinstance(first, Article)
    assert first.record == "1"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.txt", f"<!DOCTYPE html><html><body><article><p>{RAIN}</p></article></body></html>"),
        ("a.json", f"<html><body><article><p>{RAIN}</p></article></body></html>"),
        (
            "a.html",
            f'<rss version="2.0"><channel><item><title>{RAIN}</title></item></channel></rss>',
        ),
        ("a.xml", json.dumps([{"text": RAIN}])),
        ("a.csv", json.dumps([{"text": RAIN}])),
        ("a.json", json.dumps({"text": RAIN}) + "\n" + json.dumps({"text": "Flood."})),
    ],
)
def test_a_file_whose_suffix_lies_is_read_by_what_it_holds(
    tmp_path: Path, name: str, content: str
) -> None:
    assert load_text(tmp_path, content, name).articles[0].text == RAIN


@settings(
    max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(content=st.binary(max_size=200) | st.text('<>{}[]",:&;ap \n', max_size=60).map(str.encode))
def test_no_content_of_any_kind_raises(tmp_path: Path, content: bytes) -> None:
    for suffix in SUFFIXES:
        loaded = load_text(tmp_path, content, f"a{suffix}")
        assert loaded.articles or loaded.problems
        assert len({found.id for found in loaded.articles}) == len(loaded.articles)


@pytest.mark.parametrize("suffix", sorted(SUFFIXES))
def test_an_empty_file_of_any_kind_is_one_problem(tmp_path: Path, suffix: str) -> None:
    assert len(reasons(load_text(tmp_path, b"", f"a{suffix}"))) == 1

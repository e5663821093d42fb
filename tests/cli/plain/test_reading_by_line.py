"""The reader line by line, as a process: commands piped in, or typed at a terminal."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from benchmarks.terminal import Terminal
from tests.cli.conftest import Outcome

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import MakeCorpus

NEWS = {
    "2024-05-03-tribunal.txt": "Tribunal hears from its clerk\n\nIngrid Aldersey told the tribunal"
    " that the ledgers had been moved. Ms Aldersey was calm.\n\nMs Aldersey did not wait for the"
    " Harbour Authority.\n",
    "2024-05-02-rain.txt": "Rain on the lane\n\nIt rained all day.\n",
    "2024-05-01-inquiry.txt": "Inquiry opens at the harbour\n\nDesmond Okereke thanked the clerk,"
    " Ingrid Aldersey, for her work.\n\nREAD MORE: The week on the quay\n",
}
COMMAND = [sys.executable, "-m", "tui_reader", "--engine", "rules"]


def piped(*commands: str, to: Path, plain: bool = True) -> Outcome:
    """What is answered to commands by standard input."""
    words = [*COMMAND, *(["--plain"] if plain else []), str(to)]
    given = "".join(f"{line}\n" for line in commands).encode()
    done = subprocess.run(words, input=given, capture_output=True, check=False)
    return Outcome(done.returncode, done.stdout.decode(), done.stderr.decode())


def answers(root: Path, *commands: str) -> list[str]:
    """The lines that are answered, without the counts at the start."""
    code, out, err = piped(*commands, to=root)
    assert code == 0, err
    return out.splitlines()[1:]


def test_it_says_how_much_there_is_and_lists_it(corpus: MakeCorpus) -> None:
    code, out, err = piped("list", "list 3", to=corpus(NEWS))
    assert (code, err) == (0, "")
    assert out.splitlines() == [
        "3 articles, 3 names.",
        "1. Tribunal hears from its clerk. 2024-05-03. 29 words.",
        "2. Rain on the lane. 2024-05-02. 8 words.",
        "3. Inquiry opens at the harbour. 2024-05-01. 22 words.",
        "3. Inquiry opens at the harbour. 2024-05-01. 22 words.",
    ]


def test_an_article_is_printed_with_its_mentions_marked_which_is_explained_once(
    corpus: MakeCorpus,
) -> None:
    told = answers(corpus(NEWS), "choose Ingrid Aldersey", "open 1", "read")
    text = "\n".join(told)
    assert text.count("Marks: [ ] a name; >> << the chosen name") == 1
    assert text.count(">>Ingrid Aldersey<< told the tribunal") == 2
    assert text.count("[Harbour Authority]") == 2
    assert told[-1] == "End of article 1."


def test_an_article_opens_by_its_id_and_furniture_is_told_apart(corpus: MakeCorpus) -> None:
    told = answers(corpus(NEWS), "open 2024-05-01-inquiry.txt")
    assert told[0] == "Article 3 of 3: Inquiry opens at the harbour. 2024-05-01."
    assert "{READ MORE: The week on the quay}" in told


def test_next_and_previous_article_and_where_the_list_ends(corpus: MakeCorpus) -> None:
    told = answers(corpus(NEWS), "J", "J", "next article", "next", "K")
    opened = [line.split(":")[0] for line in told if line.startswith(("Article", "This is"))]
    assert opened == [
        "Article 1 of 3",
        "Article 2 of 3",
        "Article 3 of 3",
        "This is the last article.",
        "Article 2 of 3",
    ]


def test_names_are_numbered_and_chosen_and_gone_through(corpus: MakeCorpus) -> None:
    told = answers(corpus(NEWS), "open 1", "names", "choose 1", "n", "n", "n", "n", "n", "N")
    told = told[told.index("End of article 1.") + 1 :]
    assert told == [
        "2 names in this article, people before organisations.",
        "1. Ingrid Aldersey, person: 3 here, 4 in all, in 2 articles",
        "2. Harbour Authority, organisation: 1 here, 1 in all, in 1 article",
        "Chosen: Ingrid Aldersey, person, 4 in all, in 2 articles. Also printed as",
        "Aldersey.",
        "Ingrid Aldersey: 3 here, 4 in all.",
        ">>Ingrid Aldersey<< told the tribunal that the ledgers had been moved.",
        "Ingrid Aldersey: 1 of 3 here, 1 of 4 in all.",
        "Ms >>Aldersey<< was calm.",
        "Ingrid Aldersey: 2 of 3 here, 2 of 4 in all.",
        "Ms >>Aldersey<< did not wait for the Harbour Authority.",
        "Ingrid Aldersey: 3 of 3 here, 3 of 4 in all.",
        "Article 3 of 3: Inquiry opens at the harbour. 2024-05-01.",
        "Desmond Okereke thanked the clerk, >>Ingrid Aldersey<<, for her work.",
        "Ingrid Aldersey: 1 of 1 here, 4 of 4 in all.",
        "Round to the first again.",
        "Article 1 of 3: Tribunal hears from its clerk. 2024-05-03.",
        ">>Ingrid Aldersey<< told the tribunal that the ledgers had been moved.",
        "Ingrid Aldersey: 1 of 3 here, 1 of 4 in all.",
        "Round to the last again.",
        "Article 3 of 3: Inquiry opens at the harbour. 2024-05-01.",
        "Desmond Okereke thanked the clerk, >>Ingrid Aldersey<<, for her work.",
        "Ingrid Aldersey: 1 of 1 here, 4 of 4 in all.",
    ]


def test_names_begin_with_any_number_that_there_is(corpus: MakeCorpus) -> None:
    told = answers(corpus(NEWS), "names all 3", "names all 4", "choose 3")
    assert told[:3] == [
        "3 names in all articles, people before organisations.",
        "3. Harbour Authority, organisation: 1 in all, in 1 article",
        "There is no name 4; there are 3 names.",
    ]
    assert told[3].startswith("Chosen: Harbour Authority")


def test_a_name_misspelt_is_offered_and_chosen_by_its_number(corpus: MakeCorpus) -> None:
    told = answers(corpus(NEWS), "choose Okerekee", "1")
    assert told[0] == "Nobody goes by Okerekee. Did you mean one of these?"
    assert told[2].startswith("Chosen: Desmond Okereke, person")


def test_a_result_of_a_search_opens_and_its_hits_are_gone_through(corpus: MakeCorpus) -> None:
    told = answers(corpus(NEWS), "/ aldersey calm", "1", "search ledger", "open 1", "N")
    assert told[0] == "Passages:"
    assert told[1].startswith("1. ")
    assert "Ms >>Aldersey<< was calm." in told
    assert "“ledger”: 1 of 1 here." in told
    assert told[-1] == "There is no hit before this one."


def test_a_mistake_in_a_query_is_told(corpus: MakeCorpus) -> None:
    told = answers(corpus(NEWS), "search ledgers after:soon", "search zyxwvut")
    assert "soon" in told[0]
    assert told[-1] == "Nothing matches."


def test_back_and_forward(corpus: MakeCorpus) -> None:
    told = answers(corpus(NEWS), "choose Aldersey", "n", "open 2", "back", "forward", "forward")
    assert told[-7:] == [
        "End of article 2.",
        "Article 1 of 3: Tribunal hears from its clerk. 2024-05-03.",
        ">>Ingrid Aldersey<< told the tribunal that the ledgers had been moved.",
        "Ingrid Aldersey: 1 of 3 here, 1 of 4 in all.",
        "Article 2 of 3: Rain on the lane. 2024-05-02.",
        "Ingrid Aldersey: 0 here, 4 in all.",
        "There is nothing to go forward to.",
    ]


def test_why_tells_of_the_chosen_name_and_of_another(corpus: MakeCorpus) -> None:
    told = answers(corpus(NEWS), "choose Aldersey", "W", "why Desmond Okereke", "why Nobody Known")
    assert "  Ingrid Aldersey: the name in full" in told
    assert "Desmond Okereke" in told
    assert told[-1].startswith("Nobody goes by 'Nobody Known' here")


def test_what_changes_is_taken_up_when_asked(corpus: MakeCorpus) -> None:
    root = corpus(NEWS)
    with subprocess.Popen(
        [*COMMAND, "--plain", str(root)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        assert running.stdout.readline() == "3 articles, 3 names.\n"
        (root / "new.txt").write_text("Quay shut\n\nThe quay was shut.\n", encoding="utf-8")
        out, _ = running.communicate("refresh\nlist 4\n")
    assert out.splitlines() == ["4 articles, 3 names.", "4. Quay shut. no date. 6 words."]


def test_files_that_cannot_be_read_are_listed(corpus: MakeCorpus) -> None:
    code, out, _ = piped("problems", to=corpus({**NEWS, "empty.txt": ""}))
    assert code == 0
    assert "1 file was not read, or only in part; problems says why." in out
    assert "\nempty.txt: " in out


def test_what_is_not_understood_says_what_there_is_and_ends_in_code_2(corpus: MakeCorpus) -> None:
    code, out, _ = piped("opne 3", "list 3", to=corpus(NEWS))
    assert code == 2
    assert "There is no command opne 3. Did you mean open?" in out
    assert out.endswith("22 words.\n")


def test_commands_that_are_piped_in_need_no_option(corpus: MakeCorpus) -> None:
    code, out, err = piped("list", "quit", "list", to=corpus(NEWS), plain=False)
    assert code == 0
    assert len(out.splitlines()) == 4
    assert err == (
        "No terminal to hear keys from: commands are read line by line, as with --plain.\n"
    )


def test_article_text_is_never_sent_as_control_codes(corpus: MakeCorpus) -> None:
    root = corpus({"a\x1b[2J.txt": "Title \x1b[31m\n\nThe \x1b]0;x\x07 lane \x9b2J.\n"})
    _, out, err = piped("list", "open 1", "choose \x1b[2J", "\x1b[2J", "search \x1b", to=root)
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", out + err)


def typed(root: Path, *words: str, **more: str) -> Terminal:
    command = [*COMMAND, *words, str(root)]
    return Terminal(command, {**os.environ, **more}, columns=60, lines=60)


def written(running: Terminal) -> str:
    return b"".join(chunk.data for chunk in running.chunks).decode()


@pytest.mark.parametrize(
    ("words", "more"), [(("--plain",), {}), ((), {"TERM": "dumb"})], ids=["plain", "dumb"]
)
def test_at_a_terminal_nothing_but_lines_is_sent_and_they_fit(
    corpus: MakeCorpus, words: tuple[str, ...], more: dict[str, str]
) -> None:
    with typed(corpus(NEWS), *words, **more) as running:
        running.read_until(lambda: "\n> " in written(running))
        running.send(b"open 1\nchoose Aldersey\nn\nhelp\nq\n")
        assert running.wait() == 0
    out = written(running)
    assert "\x1b" not in out
    assert ("TERM=dumb" in out) == bool(more)
    assert "Ingrid Aldersey: 1 of 3 here, 1 of 4 in all." in out
    lines = out.replace("\r", "").split("\n")
    assert max(map(len, lines)) <= 60


def test_the_end_of_input_ends_it_on_a_line_of_its_own(corpus: MakeCorpus) -> None:
    with typed(corpus(NEWS), "--plain") as running:
        running.read_until(lambda: written(running).endswith("> "))
        running.send(b"\x04")
        assert running.wait() == 0
    assert written(running).endswith("> \r\n")


def test_ctrl_c_while_files_are_read_leaves_what_there_is_to_be_read(corpus: MakeCorpus) -> None:
    many = {f"{n:04}.txt": f"Lane {n}\n\nAda Moss of lane {n} was wet.\n" for n in range(1500)}
    with typed(corpus(many), "--plain") as running:
        running.read_until(lambda: "ctrl+c leaves" in written(running))
        running.process.send_signal(signal.SIGINT)
        running.read_until(lambda: written(running).endswith("> "))
        out = written(running)
        assert "Stopped; refresh goes on from there." in out
        running.send(b"q\n")
        assert running.wait() == 0

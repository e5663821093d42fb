"""The facade, on real files, the real loader, the real pipeline and a real index."""

from __future__ import annotations

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from threading import Event
from typing import TYPE_CHECKING

import pytest

from tui_reader.errors import PathError, UnknownArticleError, UnknownNameError
from tui_reader.library.library import Library
from tui_reader.library.opening import index_path
from tui_reader.model.mention import Kind
from tui_reader.model.search import Group
from tui_reader.store import schema

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tui_reader.settings import Settings

QUILL = "Imran Quillfeather"
DOWD = "Zoë O’Dowd"
COUNCIL = "Northmoor Council"


@pytest.fixture
def library(pile: Path, settings: Settings) -> Iterator[Library]:
    with Library.open(pile, settings=settings) as library:
        yield library


def index_file(settings: Settings) -> Path:
    (file,) = settings.cache_dir.glob("*.sqlite")
    return file


def test_what_is_not_there_cannot_be_opened(tmp_path: Path, settings: Settings) -> None:
    with pytest.raises(PathError):
        Library.open(tmp_path / "nowhere", settings=settings)
    assert not settings.cache_dir.exists()


def test_the_bundled_corpus_opens_without_a_path(settings: Settings) -> None:
    with Library.open(settings=settings, index=False) as library:
        assert library.refresh(cancelled=lambda: False)
        assert library.articles()


def test_a_single_file_is_a_library(pile: Path, settings: Settings) -> None:
    with Library.open(pile / "fire.md", settings=settings) as library:
        assert [row.title for row in library.articles()] == ["Fire at Harbour Hall"]


def test_an_empty_folder_is_a_library(tmp_path: Path, settings: Settings) -> None:
    (tmp_path / "empty").mkdir()
    with Library.open(tmp_path / "empty", settings=settings) as library:
        assert not library.articles()
        assert not library.names()
        assert not library.mentions()
        assert library.search("anything").hits == ()


def test_articles_come_newest_first_and_the_undated_last(library: Library) -> None:
    assert [row.id for row in library.articles()] == [
        "inquiry.md",
        "fire.md",
        "older.md",
        "undated.txt",
    ]


def test_an_article_is_whole(library: Library) -> None:
    article = library.article("older.md")
    assert article.title == "Plans for the hall"
    assert article.text.startswith(DOWD)


def test_an_unknown_article_is_told(library: Library) -> None:
    with pytest.raises(UnknownArticleError):
        library.article("nowhere.md")


def test_a_file_that_cannot_be_read_is_listed_and_the_rest_opens(
    pile: Path, settings: Settings
) -> None:
    (pile / "broken.txt").write_bytes(b"\x00\x01\x02\xff" * 500)
    (pile / "lost.txt").symlink_to(pile / "nowhere")
    with Library.open(pile, settings=settings) as library:
        assert [problem.path for problem in library.problems()] == ["broken.txt", "lost.txt"]
        assert len(library.articles()) == 4


def test_names_are_found_with_most_mentions_first(library: Library) -> None:
    names = library.names()
    assert {QUILL, DOWD, COUNCIL} <= {entity.name for entity in names}
    assert names == sorted(names, key=lambda entity: (-entity.mentions, entity.name, entity.id))


def test_names_of_one_kind_and_of_one_article(library: Library) -> None:
    organisations = library.names(kind=Kind.ORGANISATION)
    assert COUNCIL in {entity.name for entity in organisations}
    assert {entity.kind for entity in organisations} == {Kind.ORGANISATION}
    in_older = {entity.name for entity in library.names(article="older.md")}
    assert {DOWD, COUNCIL} <= in_older
    assert QUILL not in in_older


def test_counts_are_those_of_the_mentions(library: Library) -> None:
    for row in library.articles():
        for entity_id, count in library.counts(row.id).items():
            assert len(library.mentions(entity_id=entity_id, article=row.id)) == count
    for entity in library.names():
        assert len(library.mentions(entity_id=entity.id)) == entity.mentions
        assert sum(alias.mentions for alias in entity.aliases) <= entity.mentions


@pytest.mark.parametrize("name", ["imran quillfeather", "IMRAN  QUILLFEATHER"])
def test_somebody_is_found_however_the_name_is_written(library: Library, name: str) -> None:
    assert [entity.name for entity in library.find(name)] == [QUILL]


def test_quotes_and_accents_do_not_matter(library: Library) -> None:
    assert [entity.name for entity in library.find("zoe o'dowd")] == [DOWD]


def test_nobody_is_found_by_an_unknown_name(library: Library) -> None:
    assert library.find("Nobody Atall") == []


def test_an_entity_by_id(library: Library) -> None:
    (quill,) = library.find(QUILL)
    assert library.entity(quill.id) == quill
    with pytest.raises(UnknownNameError):
        library.entity("person:nobody")


def test_mentions_stand_where_they_say_in_reading_order(library: Library) -> None:
    mentions = library.mentions()
    order = {row.id: position for position, row in enumerate(library.articles())}
    assert mentions == sorted(mentions, key=lambda m: (order[m.article], m.start, m.end))
    for mention in mentions:
        assert library.article(mention.article).text[mention.start : mention.end] == mention.surface


def test_mentions_by_name_are_those_of_whoever_goes_by_it(library: Library) -> None:
    (quill,) = library.find(QUILL)
    assert library.mentions(QUILL) == library.mentions(entity_id=quill.id) != []
    assert library.mentions(QUILL, entity_id="person:nobody") == []
    assert {m.article for m in library.mentions(QUILL, article="fire.md")} == {"fire.md"}


def test_an_unknown_name_is_told_with_names_like_it(library: Library) -> None:
    with pytest.raises(UnknownNameError) as raised:
        library.mentions("Imran Quilfeather")
    assert QUILL in raised.value.message


def test_a_sentence_is_the_one_the_mention_stands_in(library: Library) -> None:
    (mention,) = library.mentions(QUILL, article="inquiry.md")[:1]
    sentence = library.sentence(mention)
    assert sentence == "Imran Quillfeather told the inquiry that nobody had warned him."


def test_a_concordance_has_the_places_of_the_mentions(library: Library) -> None:
    (quill,) = library.find(QUILL)
    rows = library.articles()
    places = library.concordance(quill.id)
    assert [(rows[p.row].id, p.start, p.end) for p in places] == [
        (m.article, m.start, m.end) for m in library.mentions(QUILL)
    ]
    assert len(library.concordance("person:nobody")) == 0


def test_a_search_finds_names_titles_and_passages(library: Library) -> None:
    found = library.search("quillf")
    assert found.hits[0].label == QUILL
    assert {hit.article for hit in found.group(Group.PASSAGE)} == {"fire.md", "inquiry.md"}
    assert library.search("plans hall").group(Group.ARTICLE)[0].article == "older.md"
    assert library.search("croked lighthous").group(Group.PASSAGE)[0].article == "undated.txt"


def test_a_library_says_what_it_holds(library: Library, pile: Path) -> None:
    assert str(pile.resolve()) in repr(library)
    assert "4 articles" in repr(library)
    library.close()
    assert "closed" in repr(library)


def test_without_indexing_the_last_state_is_served(pile: Path, settings: Settings) -> None:
    with Library.open(pile, settings=settings, index=False) as library:
        assert library.articles() == []
    with Library.open(pile, settings=settings) as library:
        before = library.articles()
    (pile / "fire.md").unlink()
    with Library.open(pile, settings=settings, index=False) as library:
        assert library.articles() == before


def test_any_thread_may_ask_while_another_refreshes(pile: Path, settings: Settings) -> None:
    for number in range(120):
        (pile / f"more{number}.txt").write_text(f"{QUILL} spoke again, {number}.\n")
    with Library.open(pile, settings=settings, index=False) as library:
        done = Event()

        def ask() -> int:
            asked = 0
            while not done.is_set():
                rows = library.articles()
                entities = library.names()
                library.search("quill")
                for entity in entities[:3]:
                    library.concordance(entity.id)
                for row in rows[:3]:
                    assert library.article(row.id).id == row.id
                asked += 1
            return asked

        with ThreadPoolExecutor(2) as threads:
            asking = [threads.submit(ask) for _ in range(2)]
            library.refresh()
            done.set()
        assert all(future.result() > 0 for future in asking)
        assert len(library.articles()) == 124


def test_two_libraries_and_two_refreshes_at_once(pile: Path, settings: Settings) -> None:
    with (
        Library.open(pile, settings=settings, index=False) as one,
        Library.open(pile, settings=settings, index=False) as other,
    ):
        with ThreadPoolExecutor(2) as threads:
            for future in [threads.submit(library.refresh) for library in (one, other)]:
                future.result()
        assert one.names() == other.names() != []
        assert one.notices == other.notices == ()


def spoil(file: Path, *tables: str) -> None:
    """Overwrite the first page of some tables, as a failing disk might."""
    with closing(sqlite3.connect(file)) as connection:
        pages = dict(connection.execute("SELECT name, rootpage FROM sqlite_master").fetchall())
        (size,) = connection.execute("PRAGMA page_size").fetchone()
    with file.open("r+b") as pages_of:
        for table in tables:
            pages_of.seek((pages[table] - 1) * size)
            pages_of.write(b"\x5a" * size)


def test_a_damaged_index_is_made_again_and_said_so(pile: Path, settings: Settings) -> None:
    with Library.open(pile, settings=settings) as library:
        before = library.names()
    index_file(settings).write_bytes(b"no database" * 1000)
    with Library.open(pile, settings=settings) as library:
        assert library.names() == before
        assert len(library.notices) == 1


def test_damage_met_by_a_question_is_repaired_before_it_is_answered(
    pile: Path, settings: Settings
) -> None:
    with Library.open(pile, settings=settings) as library:
        before = library.names(), library.articles(), library.mentions()
    spoil(index_file(settings), "entity", "entity_order", "content", "mention")
    with Library.open(pile, settings=settings, index=False) as library:
        assert (library.names(), library.articles(), library.mentions()) == before
        assert len(library.notices) == 1


def test_damage_met_by_a_refresh_is_repaired(pile: Path, settings: Settings) -> None:
    with Library.open(pile, settings=settings) as library:
        before = library.names()
    spoil(index_file(settings), "file", "state")
    with Library.open(pile, settings=settings) as library:
        assert library.names() == before


def test_a_cache_that_cannot_be_written_is_said_and_all_works(
    pile: Path, settings: Settings
) -> None:
    settings.cache_dir.write_text("in the way")
    with Library.open(pile, settings=settings) as library:
        assert len(library.articles()) == 4
        assert library.names()
        assert len(library.notices) == 1


def test_an_index_of_a_later_version_is_said_and_all_works(pile: Path, settings: Settings) -> None:
    Library.open(pile, settings=settings).close()
    with closing(sqlite3.connect(index_file(settings))) as connection:
        connection.execute("PRAGMA user_version = 999")
    with Library.open(pile, settings=settings) as library:
        assert len(library.articles()) == 4
        assert "later version" in library.notices[0]


def test_a_large_index_of_an_earlier_version_is_told_of_before_it_is_brought_up_to_date(
    pile: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(schema, "MUCH", 0)
    settings.cache_dir.mkdir()
    file = index_path(settings.cache_dir, pile.resolve())
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        schema.migrate(connection, schema.MIGRATIONS[:-1])
    told: list[str] = []
    for _ in range(2):
        Library.open(pile, settings=settings, index=False, tell=told.append).close()
    assert told == [f"Bringing the index of {pile.resolve()} up to date; this happens once"]


def test_a_new_index_is_not_told_of(
    pile: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(schema, "MUCH", 0)
    told: list[str] = []
    Library.open(pile, settings=settings, tell=told.append).close()
    assert not told


def test_closing_stops_a_refresh(pile: Path, settings: Settings) -> None:
    library = Library.open(pile, settings=settings, index=False)
    assert not library.refresh(on_progress=lambda _: library.close())

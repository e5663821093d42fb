from __future__ import annotations

from tui_reader.model.search import Group, Hit, SearchResults


def test_the_hits_of_one_group_keep_their_order() -> None:
    name, first, second = (
        Hit(group, label, "", exact=True, score=50)
        for group, label in [(Group.NAME, "n"), (Group.PASSAGE, "a"), (Group.PASSAGE, "b")]
    )
    results = SearchResults("x", (name, first, second))
    assert results.group(Group.PASSAGE) == (first, second)
    assert results.group(Group.NAME) == (name,)
    assert results.group(Group.ARTICLE) == ()

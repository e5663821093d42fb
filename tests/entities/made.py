"""Articles, chains and names made for tests of the entities layer."""

from __future__ import annotations

from tui_reader.entities.coreference import chains
from tui_reader.entities.pipeline import extract
from tui_reader.entities.recogniser import Document, NameSpan
from tui_reader.entities.rules import RuleRecogniser
from tui_reader.entities.sentences import sentence_spans
from tui_reader.library.linking.whole import link
from tui_reader.model.article import Article, Span
from tui_reader.model.chain import Chain, ChainKey, ChainMention
from tui_reader.model.mention import Kind, Via


def article(text: str, name: str = "a.txt", furniture: tuple[Span, ...] = ()) -> Article:
    """An article of nothing but a text."""
    return Article(name, name, "", "", None, text, digest=name, furniture=furniture)


def names(text: str, kind: Kind | None = None, furniture: tuple[Span, ...] = ()) -> list[str]:
    """What the rules take for names in a text, as printed."""
    document = Document(text, sentence_spans(text), furniture)
    (spans,) = RuleRecogniser().recognise([document])
    return [text[span.start : span.end] for span in spans if kind in (None, span.kind)]


def people(text: str) -> list[str]:
    """What the rules take for people."""
    return names(text, Kind.PERSON)


def bodies(text: str) -> list[str]:
    """What the rules take for organisations."""
    return names(text, Kind.ORGANISATION)


def spans(text: str, marked: dict[str, Kind]) -> list[NameSpan]:
    """Every place in a text where one of some names is printed, longest names first."""
    taken: list[NameSpan] = []
    for name in sorted(marked, key=len, reverse=True):
        start = text.find(name)
        while start >= 0:
            span = NameSpan(start, start + len(name), marked[name], "marked by hand")
            if not any(span.start < other.end and other.start < span.end for other in taken):
                taken.append(span)
            start = text.find(name, start + 1)
    return sorted(taken, key=lambda span: span.start)


def marked_chains(text: str, *people_names: str, bodies: tuple[str, ...] = ()) -> list[Chain]:
    """The chains of a text in which the names are marked by hand."""
    marked = dict.fromkeys(people_names, Kind.PERSON) | dict.fromkeys(bodies, Kind.ORGANISATION)
    return list(chains(text, sentence_spans(text), spans(text, marked)))


def chain(
    name: str,
    *surfaces: str,
    kind: Kind = Kind.PERSON,
    full: bool = True,
    honorifics: tuple[str, ...] = (),
) -> Chain:
    """A chain whose mentions stand one after the other."""
    printed = surfaces or (name,)
    mentions = tuple(
        ChainMention(100 * i, 100 * i + len(surface), surface, Via.NAME, "made")
        for i, surface in enumerate(printed)
    )
    return Chain(name, kind, mentions, full, honorifics)


def keyed(articles: dict[str, list[Chain]]) -> dict[ChainKey, Chain]:
    """Chains under the keys that they have in a corpus."""
    return {
        ChainKey(name, number): each
        for name, some in articles.items()
        for number, each in enumerate(some)
    }


def groups(articles: dict[str, list[Chain]]) -> dict[str, list[str]]:
    """For each entity that linking makes, the articles it is named in."""
    return {entity.id: [key.article for key in entity.chains] for entity in link(keyed(articles))}


def with_company(*names: str) -> dict[str, list[Chain]]:
    """One article for each name, all of which also name two others."""
    company = [chain("Priya Nair"), chain("Tom Quill")]
    return {f"{i}.txt": [chain(name), *company] for i, name in enumerate(names)}


def surfaces(some: list[Chain]) -> dict[str, list[str]]:
    """For each full chain, its mentions as printed."""
    return {each.name: [m.surface for m in each.mentions] for each in some if each.full}


def extracted(text: str) -> list[Chain]:
    """The chains of a text by the whole pipeline."""
    return list(extract([article(text)])[0])

"""What the model found, settled over the whole document: the second look that the rules take too.

The model reads a window at a time and may call one name two things in two places, or miss the
surname whose bearer it found in full above. Here its findings, each with as much weight as the
model is sure, are settled for the page as a whole: one kind for the same words, short forms of
names that are there in full, bodies that every reader knows. The invariant: names come out in
order, none inside another, and handles, addresses and furniture never become names.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from operator import itemgetter
from typing import TYPE_CHECKING

from tui_reader.entities.learnt.compounds import compounds
from tui_reader.entities.learnt.fronts import within
from tui_reader.entities.learnt.hints import upheld
from tui_reader.entities.learnt.laws import in_laws
from tui_reader.entities.learnt.lists import listed
from tui_reader.entities.learnt.misgivings import judged, named_laws, no_bodies
from tui_reader.entities.learnt.pairs import paired
from tui_reader.entities.learnt.partings import parted
from tui_reader.entities.learnt.phrases import phrases
from tui_reader.entities.learnt.second_opinion import heard
from tui_reader.entities.learnt.shops import with_endings
from tui_reader.entities.learnt.support import full_names, supported, torn
from tui_reader.entities.learnt.things_of_page import without_things
from tui_reader.entities.recogniser import NameSpan
from tui_reader.entities.rules.consistency import settle
from tui_reader.entities.rules.findings import Finding, Weight
from tui_reader.entities.rules.known import known_findings
from tui_reader.entities.rules.page import prepare
from tui_reader.entities.rules.reading import read
from tui_reader.entities.rules.teams import teams
from tui_reader.entities.rules.tokens import Gap
from tui_reader.model.mention import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tui_reader.entities.learnt.repair import Found
    from tui_reader.entities.recogniser import Document
    from tui_reader.entities.rules.page import Page

_OWN = re.compile("['’ʼ]s(?!\\w)")
_SAINT = re.compile(r"(?:St\.?|Saint)[ \u00a0][^\W\d_][\w-]+\Z")
_KINDS = {"PER": Kind.PERSON, "ORG": Kind.ORGANISATION, "LOC": None}
_WEIGHTS = ((0.95, Weight.SURE), (0.75, Weight.LIKELY), (0.45, Weight.GUESS), (0.0, Weight.HINT))
_REASONS = {
    Kind.PERSON: "read as a person by the learnt model",
    Kind.ORGANISATION: "read as an organisation by the learnt model",
    None: "read as a place by the learnt model",
}
_DOUBT = {Weight.GUESS: ", not very surely", Weight.HINT: ", with much doubt"}


def settled(
    document: Document, names: Sequence[Found], *, people_by_rule: bool = False
) -> list[NameSpan]:
    """The people and organisations of a document, sorted by start, from what the model found.

    `people_by_rule` lets the rules add people that a small model misses; what is surely built as a
    body is they may add in any case.
    """
    page = prepare(document)
    read_by_model = _aligned(page, names)
    ends = {page.tokens[finding.first].start: end for finding, end in read_by_model}
    rules = read(page)
    seen = parted(page, [finding for finding, _ in read_by_model])
    found = paired(page, listed(page, heard(page, seen, rules)))
    found = without_things(page, [within(page, one) for one in upheld(page, found)])
    known = list(known_findings(page))
    none = no_bodies(page, [*found, *known])
    unnamed = in_laws(page).union(*(range(one.first, one.last) for one in none))
    kept = [one for one in (judged(page, one, none) for one in found) if one is not None]
    full = full_names(page, kept)
    backed = supported(page, kept, full)
    playing = teams(page, backed)
    findings = [
        *backed,
        *(one for one in known if one.first not in unnamed),
        *named_laws(page),
        *phrases(page, [*kept, *rules]),
        *playing,
    ]
    taken = {word for one in kept if one.kind for word in range(one.first, one.last)}
    findings += [
        rule
        for rule in rules
        if _may_add(rule, people_by_rule=people_by_rule)
        and taken.isdisjoint(range(rule.first, rule.last))
    ]
    findings.sort(key=_place)
    own = torn(page, kept, full)
    spans = _with_teams(
        page, settle(page, findings, unnamed), [*playing, *_read_alone(page, backed)]
    )
    spans = _with(spans, compounds(page.text, names))
    whole = [_as_read(page, _own_kind(page, span, own), ends) for span in spans]
    return with_endings(page.text, whole)


def _read_alone(page: Page, found: Sequence[Finding]) -> list[Finding]:
    """Bodies of one word that the model was sure of: a town's club, where towns are on the page."""
    return [
        one
        for one in found
        if one.kind is Kind.ORGANISATION
        and one.weight >= Weight.LIKELY
        and one.last - one.first == 1
        and page.text[page.tokens[one.first].start].isupper()
        and not (page.joined(one.last) and page.columns.name_like[one.last])
    ]


def _with_teams(
    page: Page, spans: Sequence[NameSpan], playing: Sequence[Finding]
) -> list[NameSpan]:
    """The spans, and the teams whose names are places everywhere else on the page."""
    told = [
        NameSpan(page.tokens[one.first].start, page.tokens[one.first].end, one.kind, one.reason)
        for one in playing
        if one.kind is not None
    ]
    return _with(spans, told)


def _with(spans: Sequence[NameSpan], more: Sequence[NameSpan]) -> list[NameSpan]:
    """The spans, and those of the others that touch none of them, in order."""
    added = [
        one
        for one in more
        if not any(span.start < one.end and one.start < span.end for span in spans)
    ]
    return sorted([*spans, *added], key=lambda span: span.start)


def _own_kind(page: Page, span: NameSpan, own: Mapping[int, Finding]) -> NameSpan:
    """The span with the kind that was read in its place, where its word names several."""
    read_here = own.get(span.start)
    if read_here is None or read_here.kind is None or " " in page.text[span.start : span.end]:
        return span
    return NameSpan(span.start, span.end, read_here.kind, read_here.reason)


def _may_add(rule: Finding, *, people_by_rule: bool) -> bool:
    """Whether the rules' word is enough for a name that the model did not see."""
    if rule.kind is Kind.PERSON:
        return people_by_rule and rule.weight >= Weight.LIKELY
    return rule.kind is Kind.ORGANISATION and rule.weight >= Weight.SURE


def _place(finding: Finding) -> tuple[int, int]:
    return finding.first, finding.last


def _as_read(page: Page, span: NameSpan, ends: dict[int, int]) -> NameSpan:
    """The span, with an ending that belongs to it: "Corp.", "St Oda's"."""
    end = ends.get(span.start, span.end)
    rest = page.text[span.end : end]
    own = _OWN.match(page.text, span.end)
    if own and span.kind is Kind.ORGANISATION and _SAINT.match(page.text, span.start, span.end):
        end = own.end()
    elif end <= span.end or any(char.isalnum() for char in rest):
        return span
    return NameSpan(span.start, end, span.kind, span.reason)


def _aligned(page: Page, names: Sequence[Found]) -> list[tuple[Finding, int]]:
    """The names as findings about the page's words, each with its end in the text.

    A name that begins or ends inside a word of the page (a handle, an address) is left out.
    """
    starts = list(map(itemgetter(0), page.tokens))
    found: list[tuple[Finding, int]] = []
    for name in names:
        first = bisect_left(starts, name.start)
        last = bisect_left(starts, name.end)
        if first == last or starts[first] != name.start:
            continue
        if page.tokens[last - 1].end > name.end:
            continue
        whole = _unbroken(page, first, last)
        end = name.end if whole == last else page.tokens[whole - 1].end
        found.append((_finding(first, whole, name), end))
    return found


def _unbroken(page: Page, first: int, last: int) -> int:
    """The end of the words up to a line's end, as in a list of signatories."""
    for word in range(first + 1, last):
        if page.tokens[word].gap is Gap.OPENING and _line_ends(page, word):
            return word
    return last


def _line_ends(page: Page, word: int) -> bool:
    """Whether a line ends before the word."""
    return "\n" in page.text[page.tokens[word - 1].end : page.tokens[word].start]


def _finding(first: int, last: int, name: Found) -> Finding:
    return Finding(first, last, *_reading(name.type, name.sureness))


@lru_cache(maxsize=512)
def _reading(name_type: str, sureness: float) -> tuple[Kind | None, Weight, str]:
    """What a name is read as of which the model is so sure, in hundredths: how surely, and why."""
    kind = _KINDS[name_type]
    weight = next(weight for least, weight in _WEIGHTS if sureness >= least)
    return kind, weight, _REASONS[kind] + _DOUBT.get(weight, "")

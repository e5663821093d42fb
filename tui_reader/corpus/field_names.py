"""What the fields of a record are commonly called, for each part of an article; best name first.

A name is written as `plain_key` writes it: ``Date-Published``, ``date_published`` and
``datePublished`` are one. The invariant: the order of the names, and nothing else, says which of
two fields is taken where both would do.
"""

from __future__ import annotations

import re
from functools import lru_cache

PARTS = ("title", "text", "date", "source", "author", "url", "id", "language")
"""What a record may state of an article, in the words of ``--map``."""

NAMES: dict[str, tuple[str, ...]] = {
    "title": (
        "title", "headline", "webtitle", "heading", "articletitle", "newstitle", "headlines",
        "pagetitle", "titlepage", "subject", "name",
    ),
    "text": (
        "text", "fulltext", "maintext", "articlebody", "body", "bodytext", "articletext",
        "contenttext", "plaintext", "content", "articlecontent", "newscontent", "contenthtml",
        "bodyhtml", "contentencoded", "rawtext", "cleantext", "story", "storytext", "article",
        "paragraphs", "html", "transcript",
    ),
    "summary": (
        "description", "summary", "standfirst", "abstract", "leadparagraph", "lead", "trailtext",
        "snippet", "excerpt", "teaser", "subtitle", "dek",
    ),
    "date": (
        "date", "published", "datepublished", "publishedat", "publishedon", "publisheddate",
        "publishdate", "publicationdate", "datepublish", "pubdate", "webpublicationdate",
        "firstpublicationdate", "firstpublished", "datetime", "publishedtime", "publishtime",
        "created", "createdat", "createdutc", "timestamp", "time", "issued", "versioncreated",
        "seendate", "updated", "updatedat", "modified", "datemodified", "datemodify", "lastmod",
        "datedownload", "crawled", "crawldate", "day",
    ),
    "source": (
        "source", "publisher", "publication", "outlet", "newspaper", "sitename", "site", "website",
        "sourcename", "medianame", "media", "journal", "provider", "sourcedomain", "domain",
    ),
    "author": (
        "author", "authors", "byline", "by", "creator", "journalist", "writer", "authorname",
        "reporter",
    ),
    "url": (
        "url", "link", "weburl", "canonicalurl", "permalink", "articleurl", "sourceurl", "webpage",
        "targeturi", "href", "uri",
    ),
    "id": (
        "guid", "id", "uuid", "articleid", "storyid", "docid", "documentid", "newsid", "uri",
    ),
    "language": ("language", "lang", "inlanguage", "languagecode", "locale"),
}  # fmt: skip

WRAPPERS = frozenset({
    "fields", "attributes", "_source", "article", "data", "item", "document", "doc", "record",
    "post", "story", "news", "node", "content", "metadata", "meta",
})  # fmt: skip
"""What a part of a record is called, in small letters, that holds its fields in its stead."""

_NOT_LETTERS = re.compile(r"[\W\d_]+")


@lru_cache(maxsize=4096)
def plain_key(key: str) -> str:
    """A field's name as it stands in `NAMES`."""
    return _NOT_LETTERS.sub("", key).lower()

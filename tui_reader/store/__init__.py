"""The index on disk: SQLite, derived from the corpus, safe to delete at any time."""

"""The reader: Textual, and nothing that knows how names are found."""

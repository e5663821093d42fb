"""The command line: one small module per command; each parses, asks the Library, prints."""

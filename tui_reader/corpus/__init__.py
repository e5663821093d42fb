"""Reading files: a folder becomes articles, and what cannot be read is said, never fatal."""

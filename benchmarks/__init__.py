"""How fast the reader is, in a real terminal, as ratios against a bare Textual app in one run."""

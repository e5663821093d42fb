"""The text pane in its parts: drawing, selecting, moving; `article_text` puts them together."""

"""The reader itself, and what opens over it."""

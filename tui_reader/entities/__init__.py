"""Finding names in articles, and working out who they belong to."""

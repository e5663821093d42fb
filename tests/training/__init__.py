"""Of training: all that does not need what training needs."""

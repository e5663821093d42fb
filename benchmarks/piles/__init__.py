"""Piles of invented news of any size, the same on every machine."""

"""Linking names across articles, bit by bit.

Articles that came, went or changed are taken in some at a time, in five steps: their names are
taken apart into bearers (`names`), names that may be alike are compared (`pairs`), bearers' names
are grouped (`groups`), short forms are explained (`short_forms`), and the entities that differ are
written (`writing`). Each step looks at what the one before it has changed and at nothing else.
The invariant: what stands in the end is a function of the articles' chains, in whatever order and
in whatever portions they were taken in.
"""

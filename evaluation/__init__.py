"""How well names are found and told apart, measured on articles labelled by hand.

`labels` reads the labelled articles, `engines` runs what is measured on them, `mentions` and
`bearers` do the arithmetic, `report` draws it. Quality is measured here and not asserted in tests,
so that a change for the worse is seen rather than forbidden.
"""

"""How well names are found and told apart, measured on articles labelled by hand.

`sets` and `labels` read the labelled articles, `engines` runs what is measured on them, `mentions`,
`bearers` and `cultures` do the arithmetic, `measuring` puts it together, `speed` times it in
processes of its own, `report` draws and `record` keeps it; `lines` scores recognisers on what
training reads, `consistency` looks at the labels, `lock` at who looks at what is locked. Quality
is measured here and not asserted in tests, so that a change for the worse is seen rather than
forbidden.
"""

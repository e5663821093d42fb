"""The learnt engines: a small transformer that reads the names of people and organisations.

`words` and `labels` are the contract between training and reading: both sides cut text into the
same words, describe their case the same way and read the same labels, so a model never meets at
reading time what it could not have met in training. `shipped` says which models there are without
loading any; `recogniser` reads with one. The runtime (onnxruntime, tokenizers, numpy) is an
optional extra, and nothing outside this package imports it.
"""

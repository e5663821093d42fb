"""Engines that run a model the user has installed, through spaCy or GLiNER, in any language.

They are called by a library and a model: ``spacy:en_core_web_sm``, ``gliner:./my-model``. Finding a
model (`spacy_models`, `gliner_models`) tells its id and its languages without importing what runs
it; running it (`spacy_engine`, `gliner_engine`) is one adapter each. Nothing is ever downloaded.
"""

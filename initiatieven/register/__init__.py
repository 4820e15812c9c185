"""Register: a residents' initiative and its life."""

"""Saved filters: a person keeps how a list was narrowed, under a name, for themselves."""

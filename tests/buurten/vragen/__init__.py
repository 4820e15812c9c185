"""Vragen: what is asked of a function, and who may read it."""

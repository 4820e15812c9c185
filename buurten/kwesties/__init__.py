"""Kwesties: what several signals say together, and who picks it up."""

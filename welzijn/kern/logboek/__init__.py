"""Logboek: one line per deed, only ever added to."""

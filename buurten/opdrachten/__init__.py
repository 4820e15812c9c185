"""Opdrachten: who carries a priority out, from when until when, and what came of it."""

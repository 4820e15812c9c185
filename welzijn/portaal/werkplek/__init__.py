"""Werkplek: what waits for whom, oldest promise first."""

"""Vragen: somebody asks a function, and whoever holds it answers by a date."""

"""Matches, door by door."""

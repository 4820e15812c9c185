"""Backing an initiative, door by door."""

"""Requests for a hand, door by door."""

"""Volunteer profiles, door by door."""

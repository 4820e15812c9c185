"""Uitnodigingen: how somebody comes to hold a function, and who may give it."""

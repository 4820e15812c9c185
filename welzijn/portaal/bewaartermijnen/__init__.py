"""Bewaartermijnen: how long everything is kept, what was destroyed, and again after a restore."""

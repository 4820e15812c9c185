"""Closed doors: who sees and does what, tried on every address as every role."""

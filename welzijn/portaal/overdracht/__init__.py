"""Overdracht: leaving a function so that no promise stays on a name."""

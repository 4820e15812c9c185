"""Dashboard: steering together, the same figures for everyone."""

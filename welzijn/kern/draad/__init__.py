"""Draad: the links of the red thread, from what was noticed to what came of it."""

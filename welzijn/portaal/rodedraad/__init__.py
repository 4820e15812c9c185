"""Rode draad: from what was noticed to what came of it, and back."""

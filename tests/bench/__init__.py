"""Figures beside a bare Django floor; nothing here asserts seconds."""

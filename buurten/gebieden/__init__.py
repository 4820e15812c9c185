"""Gebieden: the tree of areas per year of division, themes and key figures."""

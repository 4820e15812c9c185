"""Functies: organisations, positions, who holds them when, and who lives where."""

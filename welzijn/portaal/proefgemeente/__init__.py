"""Proefgemeente: the fictional gemeente of the demo, and its one-click entries."""

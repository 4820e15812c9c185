"""Hulpvragen: somebody asks for a hand."""

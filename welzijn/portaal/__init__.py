"""Roof: pages that show several storeys at once; no models of its own."""

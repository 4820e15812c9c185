"""Gebiedspagina: one wijk or buurt across all storeys."""

"""Afspraken: which organisations carry a kwestie together, what they agreed, what was put up."""

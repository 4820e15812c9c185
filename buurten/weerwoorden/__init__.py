"""Weerwoorden: what residents say back to a kwestie: I know this, it is different, no answer."""

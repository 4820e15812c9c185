"""Second storey: what residents start and who backs it."""

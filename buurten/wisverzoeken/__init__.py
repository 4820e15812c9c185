"""Wisverzoeken: taking away a confidential signal of a house that is not one's own takes two."""

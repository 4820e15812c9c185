"""Overzichten: readings that several pages of the roof show."""

"""Terugmeldingen: what a partner answers to a signal that was shared with them."""

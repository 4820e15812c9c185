"""Netwerken: residents who speak with one voice, and the mandate of who speaks for them."""

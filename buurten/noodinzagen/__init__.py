"""Noodinzagen: reading in an emergency what one may not read, for an hour, and never unseen."""

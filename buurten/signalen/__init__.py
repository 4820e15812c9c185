"""Signalen: what somebody noticed about a place or a group, never about one person."""

"""Delingen: who reads a signal; its level, and with whom it is shared, for what, until when."""

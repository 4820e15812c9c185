"""Notificaties: the inbox in which people hear what became of their part."""

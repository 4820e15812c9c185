"""Koppelingen: a request and a volunteer, agreed to by both."""

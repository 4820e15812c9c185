"""Volunteers, requests and matches."""

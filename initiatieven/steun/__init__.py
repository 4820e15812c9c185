"""Steun: who backs an initiative."""

"""Kaartjes: what residents let each other come to them for, seen as far as they choose."""

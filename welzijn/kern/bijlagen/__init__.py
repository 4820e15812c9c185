"""Bijlagen: pictures that belong to any thing, made anew before they are kept."""

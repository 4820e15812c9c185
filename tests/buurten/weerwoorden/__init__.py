"""Tests of weerwoorden."""

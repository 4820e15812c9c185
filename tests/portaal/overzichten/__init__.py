"""Tests of the readings of the roof."""

"""Tests of the year of a wijk."""

"""Tests of the first storey."""

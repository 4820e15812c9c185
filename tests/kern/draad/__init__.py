"""Tests of the red thread."""

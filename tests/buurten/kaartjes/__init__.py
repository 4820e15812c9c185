"""Tests of cards of residents."""

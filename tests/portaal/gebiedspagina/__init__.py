"""Tests of the page of an area."""

"""Tests of one month of a wijk."""

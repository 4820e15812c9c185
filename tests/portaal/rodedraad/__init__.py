"""Tests of the thread pages."""

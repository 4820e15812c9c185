"""Tests of signals; the model for tests of a room."""

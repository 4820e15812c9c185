"""Tests of organisations, functions, who holds them and who lives where."""

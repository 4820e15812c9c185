"""Tests of samenhang."""

"""Tests of kwesties."""

"""Tests of begeleiding."""

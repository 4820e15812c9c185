"""Tests of afspraken."""

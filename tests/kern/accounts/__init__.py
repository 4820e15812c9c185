"""Tests of accounts: signing up, signing in and names."""

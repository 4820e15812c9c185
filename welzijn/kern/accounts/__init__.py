"""Accounts: who signs in, by e-mail and a code."""

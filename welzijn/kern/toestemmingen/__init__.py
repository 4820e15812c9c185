"""Consent: for each purpose apart, dated, to words with a number, taken back at once."""

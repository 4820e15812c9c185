"""Tests of residents' networks and the mandate of who speaks for them."""

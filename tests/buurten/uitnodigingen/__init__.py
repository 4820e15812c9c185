"""Tests of inviting people for a function, and of who may give what."""

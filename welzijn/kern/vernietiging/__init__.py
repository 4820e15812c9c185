"""Vernietiging: what was destroyed when its term was over, without its words and without people."""

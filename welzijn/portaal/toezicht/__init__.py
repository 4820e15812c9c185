"""Supervision: the logboek, the review of who looked at what, and who may what."""

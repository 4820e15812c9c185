"""Tests of one's own data: seeing, taking along, deleting."""

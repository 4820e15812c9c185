"""The rules of the house, each checked by a machine and each seen red in test_bites_*."""

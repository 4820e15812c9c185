"""Privacy: what the portal knows about a person, taking it along, and deleting the account."""

"""Register: the profile of a resident who wants to help."""

"""The commands that need the whole house: demo and test."""
